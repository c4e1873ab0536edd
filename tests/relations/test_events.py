from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.model.dyad import Dyad
from bilateral.model.source import Source, SourceKind
from bilateral.relations.events import group
from bilateral.relations.origins import origin, voices
from bilateral.relations.timeline import timeline

MEET = {"act": "talks.meet", "actors": "FRA DEU"}
SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK"}


def test_tellings_of_one_act_at_one_time_are_one_event(entries_of):
    entries = [
        *entries_of({**MEET, "when": "2023-03-29"}, doc="a"),
        *entries_of({**MEET, "actors": "DEU FRA", "when": "2023-03"}, doc="b", outlet="The Post"),
        *entries_of(MEET, doc="c", published="2023-04-02", outlet="The Wire"),
    ]
    (event,) = group(entries)
    assert event.dyad == Dyad("DEU", "FRA")
    assert event.when.edtf == "2023-03-29"
    assert (event.reports, event.origins) == (3, 3)


def test_cut_restored_and_cut_again_are_three_events_whenever_they_are_told(entries_of):
    """A sentence on 2017 in a report of 2023 is background, and joins what was told then."""
    cut, restored = {**SEVER, "words": "It cut ties."}, {"act": "relations.restore", "actors": "BFA PRK"}
    entries = [
        *entries_of({**cut, "when": "2017-05"}, doc="a", published="2017-05-20"),
        *entries_of({**restored, "when": "2023-03-29"}, {**cut, "when": "2017"}, doc="b", published="2023-04-06"),
        *entries_of({**cut, "when": "2024-02-01"}, doc="c", published="2024-02-02"),
    ]
    found = [(event.act, event.when.edtf, event.reports) for event in group(entries)]
    assert found == [
        ("relations.sever", "2017-05", 2),
        ("relations.restore", "2023-03-29", 1),
        ("relations.sever", "2024-02-01", 1),
    ]


def test_recurrences_are_kept_apart(entries_of):
    days = ["2023-01-10", "2023-02-10", "2023-03-10"]
    entries = entries_of(*({**MEET, "when": day} for day in days))
    assert [event.when.edtf for event in group(entries)] == days


def test_a_wide_time_that_fits_several_events_is_of_none(entries_of):
    entries = entries_of(*({**MEET, "when": when} for when in ("2023-01-10", "2023-02-10", "2023")))
    assert [event.when.edtf for event in group(entries)] == ["2023", "2023-01-10", "2023-02-10"]


def test_other_statuses_other_parties_and_other_directions_are_other_events(entries_of):
    entries = entries_of(
        {**SEVER, "when": "2017"},
        {**SEVER, "when": "2017", "status": "planned"},
        {**SEVER, "when": "2017", "status": "denied"},
        {**SEVER, "when": "2017", "actors": "PRK", "recipients": "BFA"},
        {**SEVER, "when": "2017", "recipients": "CHN"},
    )
    assert len(group(entries)) == 5


def test_what_is_told_as_possible_joins_what_is_told_as_done(entries_of):
    entries = entries_of({**SEVER, "when": "2017", "status": "possible"}, {**SEVER, "when": "2017"})
    (event,) = group(entries)
    assert event.status.value == "done"


def test_a_later_mention_without_a_date_is_of_the_only_break_before(entries_of):
    entries = [*entries_of({**SEVER, "when": "2017"}, published="2017-06-01"), *entries_of(SEVER, doc="b")]
    (event,) = group(entries)
    assert (event.when.edtf, event.reports) == ("2017", 2)


def test_a_claim_of_several_pairs_is_told_of_each(entries_of):
    entries = entries_of({"act": "sanction.impose", "actors": "USA", "recipients": "IRN RUS", "when": "2022"})
    assert [event.dyad for event in group(entries)] == [Dyad("USA", "IRN"), Dyad("USA", "RUS")]


def test_the_events_of_a_party_are_those_of_all_that_name_it(entries_of):
    told = [
        *entries_of({"act": "talks.meet", "actors": "FRA DEU GBR ITA", "when": "2022-05-03"}, doc="a"),
        *entries_of({"act": "talks.visit", "actors": "ITA", "recipients": "FRA", "when": "2022-05-03"}, doc="b"),
        *entries_of({"act": "sanction.impose", "actors": "DEU GBR", "recipients": "IRN RUS", "when": "2022"}, doc="c"),
    ]
    for parties in ({"FRA"}, {"GBR", "IRN"}, {"ITA", "FRA"}, {"FRA", "RUS"}):
        assert group(told, parties=parties) == [event for event in group(told) if parties <= set(event.dyad)]


def test_the_timeline_of_one_actor_has_what_it_did_alone(entries_of):
    entries = entries_of(
        {**MEET, "when": "2023"},
        {"act": "arms.test", "actors": "PRK", "when": "2017-09"},
        {"act": "sanction.impose", "actors": "USA", "recipients": "PRK", "when": "2017-10"},
    )
    assert [event.act for event in timeline(entries, "PRK")] == ["arms.test", "sanction.impose"]
    assert [event.act for event in timeline(entries, "PRK", "USA")] == ["sanction.impose"]


def test_a_relay_is_the_voice_of_its_origin(entries_of):
    said = {**SEVER, "when": "2017"}
    relays = [entries_of({**said, "source": "Anadolu"}, doc=str(i), outlet=f"Outlet {i}")[0] for i in range(3)]
    own = entries_of(said, doc="own", outlet="Anadolu")[0]
    assert {origin(entry) for entry in [*relays, own]} == {"anadolu"}
    assert len(voices([*relays, own])) == 1


def test_a_government_and_its_officials_are_one_voice(entries_of):
    named = ["the minister", "Foreign Minister Awa Traore"]
    links = [Source(name, SourceKind.OFFICIAL, "BFA") for name in named] + [Source("it", SourceKind.GOVERNMENT, "BFA")]
    entries = [entries_of({**SEVER, "source": link}, doc=str(i), outlet=str(i))[0] for i, link in enumerate(links)]
    assert [voice.name for voice in voices(entries)] == ["BFA"]


def test_a_copy_in_the_same_words_is_no_second_voice(entries_of):
    copied = {**SEVER, "words": "Arlanda broke with Borduria, in a step that surprised its neighbours."}
    entries = [entries_of(copied, doc=str(i), outlet=f"Outlet {i}")[0] for i in range(4)]
    entries += entries_of({**SEVER, "words": "Borduria was told to close its embassy."}, doc="x", outlet="The Post")
    assert sorted(len(voice.entries) for voice in voices(entries)) == [1, 4]


WHENS = st.sampled_from(["", "2017", "2017-03", "2017-03-05", "2018-01", "2017-02/2017-04", "2019-05/.."])
CLAIMS = st.lists(
    st.builds(
        lambda act, when, status: {"act": act, "actors": "FRA", "recipients": "DEU", "when": when, "status": status},
        st.sampled_from(["relations.sever", "relations.restore", "talks.meet", "sanction.impose"]),
        WHENS,
        st.sampled_from(["done", "possible", "planned", "denied"]),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(CLAIMS, st.randoms())
def test_the_order_of_claims_does_not_matter(entries_of, told, random):
    entries = [
        entry
        for i, one in enumerate(told)
        for entry in entries_of(one, doc=str(i), published=f"2017-{i + 3:02}-10", outlet=f"Outlet {i % 3}")
    ]
    shuffled = random.sample(entries, len(entries))
    assert group(entries) == group(shuffled)
    assert {entry.id for event in group(entries) for entry in event.entries} == {entry.id for entry in entries}
