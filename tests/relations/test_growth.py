"""Events do not depend on the order in which claims come, nor on the steps in which they are taken in."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.relations.events import Events, group

DAYS = ["2017-03", "2017-03-05", "2017-03-20", "2018-01"]
WHENS = ["", "2017", *DAYS, "2017-02/2017-04", "2019-05/..", "../2017", "2016~"]
ACTS = ["relations.sever", "relations.restore", "talks.meet", "talks.visit", "mission.close", "sanction.impose"]
WORDS = ["It closed the embassy.", "It closed the consulate.", "It shut the place for good."]
CLAIMS = st.lists(
    st.builds(
        lambda act, when, status, words, turned: {
            "act": act,
            "actors": "DEU" if turned else "FRA",
            "recipients": "FRA" if turned else "DEU",
            "when": when,
            "status": status,
            "words": words,
        },
        st.sampled_from(ACTS),
        st.sampled_from(WHENS),
        st.sampled_from(["done", "done", "possible", "planned", "denied"]),
        st.sampled_from(WORDS),
        st.booleans(),
    ),
    min_size=1,
    max_size=9,
)


def entries(entries_of, told):
    return [
        entry
        for i, one in enumerate(told)
        for entry in entries_of(one, doc=str(i), published=f"201{7 + i % 2}-{i + 3:02}-10", outlet=f"Outlet {i % 3}")
    ]


@settings(max_examples=100, deadline=None)
@given(CLAIMS, st.randoms(), st.integers(0, 9))
def test_any_shuffle_and_any_split_gives_the_same_events(entries_of, told, random, cut):
    found = entries(entries_of, told)
    whole = group(found)
    shuffled = random.sample(found, len(found))
    assert group(shuffled) == whole
    grown = Events()
    for part in (shuffled[:cut], shuffled[cut:], shuffled[:cut]):  # the last part comes twice
        grown.add(part)
        grown.all()
    assert grown.all() == whole


@settings(max_examples=60, deadline=None)
@given(CLAIMS)
def test_every_claim_is_of_one_event_and_no_event_is_empty(entries_of, told):
    found = entries(entries_of, told)
    told_of = [entry.id for event in group(found) for entry in event.entries]
    assert sorted(told_of) == sorted(entry.id for entry in found)


@settings(max_examples=60, deadline=None)
@given(CLAIMS)
def test_dated_claims_of_one_event_can_be_of_one_time(entries_of, told):
    for event in group(entries(entries_of, told)):
        whens = [entry.claim.when for entry in event.entries if entry.claim.when.known]
        assert all(when.meets(event.when) for when in whens)
