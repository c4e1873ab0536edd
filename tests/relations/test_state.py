from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.model.dyad import Dyad
from bilateral.relations.contested import contested
from bilateral.relations.state import state
from bilateral.relations.why import why

PAIR = Dyad("PRK", "BFA")
SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK"}
RESTORE = {"act": "relations.restore", "actors": "PRK BFA"}
HOLD = {"act": "relations.hold", "actors": "PRK BFA"}
PLAN = {"act": "envoy.appoint", "actors": "PRK", "recipients": "BFA", "status": "planned"}
# What an article of April 2023 tells of the two.
STORY = [{**RESTORE, "when": "2023-03~"}, {**SEVER, "when": "2017"}, {**HOLD, "when": "1983-08"}, PLAN]


def component(entries, name="relations", as_of=None, known_at=None):
    known = [one for one in entries if known_at is None or one.reported <= date.fromisoformat(known_at)]
    found = state(known, PAIR, as_of and date.fromisoformat(as_of))
    return next((one for one in found.components if one.name == name), None)


@pytest.mark.parametrize(
    ("as_of", "value", "since", "until"),
    [
        ("1990-01-01", "in place", "", "2017"),
        ("2016-12-31", "in place", "", "2017"),
        ("2018-01-01", "severed", "2017", "2023-03~"),
        ("2023-02-28", "severed", "2017", "2023-03~"),
        ("2023-04-01", "restored", "2023-03~", ""),
        (None, "restored", "2023-03~", ""),
    ],
)
def test_the_state_on_a_day_is_that_of_the_last_change(entries_of, as_of, value, since, until):
    found = component(entries_of(*STORY), as_of=as_of)
    assert (found.value, found.since.edtf, found.until.edtf) == (value, since, until)
    assert found.certain
    assert not found.inferred
    assert not found.contested


def test_relations_held_at_a_time_are_known_to_be_in_place_by_then(entries_of):
    found = component(entries_of(*STORY), as_of="2000-01-01")
    assert found.by == date(1983, 8, 31)
    assert [entry.claim.act for entry in found.supporting] == ["relations.hold"]


def test_before_anything_is_told_nothing_is_known(entries_of):
    assert component(entries_of(*STORY), as_of="1970-01-01") is None
    assert state([], PAIR).components == ()


def test_what_was_cut_was_in_place_before(entries_of):
    found = component(entries_of({**SEVER, "when": "2017"}), as_of="2016-01-01")
    assert (found.value, found.inferred, found.until.edtf) == ("in place", True, "2017")
    assert [entry.claim.act for entry in found.supporting] == ["relations.sever"]


def test_what_was_restored_had_been_cut_before(entries_of):
    found = component(entries_of({**RESTORE, "when": "2023-03"}), as_of="2020-01-01")
    assert (found.value, found.inferred) == ("severed or suspended", True)


def test_a_break_that_nobody_tells_is_left_open(entries_of):
    entries = entries_of({**HOLD, "when": "2010"}, {**RESTORE, "when": "2023-03"})
    found = component(entries, as_of="2020-01-01")
    assert (found.value, found.certain) == ("in place or severed or suspended", False)


def test_on_a_day_within_a_time_told_both_values_are_possible(entries_of):
    found = component(entries_of({**SEVER, "when": "2017"}), as_of="2017-06-01")
    assert (found.value, found.certain) == ("in place or severed", False)


def test_nothing_is_done_later_than_it_is_reported(entries_of):
    entries = entries_of({**SEVER, "when": "2017"}, published="2017-03-02")
    assert component(entries, as_of="2017-03-02").value == "severed"


def test_what_was_reported_later_was_not_known(entries_of):
    entries = [
        *entries_of({**SEVER, "when": "2017-05-02"}, doc="a", published="2017-05-03"),
        *entries_of({**RESTORE, "when": "2023-03-29"}, doc="b", published="2023-04-06"),
    ]
    assert component(entries, known_at="2020-01-01").value == "severed"
    assert component(entries, known_at="2017-05-02") is None
    assert component(entries, known_at="2023-04-06").value == "restored"
    assert component(entries, as_of="2018-01-01", known_at="2023-04-06").value == "severed"


def test_a_plan_is_announced_and_never_done(entries_of):
    entries = entries_of(PLAN)
    found = component(entries, "envoys")
    assert (found.value, found.supporting) == ("announced", ())
    assert [event.act for event in found.announced] == ["envoy.appoint"]
    assert component(entries, "envoys", as_of="2023-04-05") is None


def test_a_plan_that_was_carried_out_is_announced_no_more(entries_of):
    done = {**PLAN, "status": "done", "when": "2023-06"}
    entries = [*entries_of(PLAN), *entries_of(done, doc="b", published="2023-07-01")]
    assert component(entries, "envoys").announced == ()
    assert component(entries, "envoys").value == "appointed"
    assert len(component(entries, "envoys", as_of="2023-05-01").announced) == 1


@pytest.mark.parametrize("status", ["planned", "proposed", "conditional", "possible", "denied"])
def test_only_what_is_done_changes_a_value(entries_of, status):
    entries = entries_of({**SEVER, "when": "2017", "status": status})
    found = component(entries)
    assert found is None or found.value == "announced"


def test_having_no_relations_is_a_state(entries_of):
    assert component(entries_of({**HOLD, "status": "denied", "when": "2015"})).value == "none"


def test_a_directed_value_holds_one_way(entries_of):
    found = state(
        entries_of({"act": "sanction.impose", "actors": "USA", "recipients": "IRN", "when": "2012"}), Dyad("IRN", "USA")
    )
    (one,) = found.components
    assert (one.direction, one.value) == (("USA", "IRN"), "imposed")


def test_an_expelled_envoy_is_that_of_the_recipient(entries_of):
    entries = entries_of(
        {"act": "envoy.appoint", "actors": "PRK", "recipients": "BFA", "when": "2010"},
        {"act": "envoy.expel", "actors": "BFA", "recipients": "PRK", "when": "2014"},
    )
    found = component(entries, "envoys")
    assert (found.direction, found.value) == (("PRK", "BFA"), "expelled")


def test_since_reaches_back_over_changes_of_degree(entries_of):
    entries = entries_of(
        {"act": "relations.establish", "actors": "BFA PRK", "when": "1969-10-11"},
        {"act": "relations.upgrade", "actors": "BFA PRK", "when": "1985"},
    )
    found = component(entries)
    assert (found.value, found.since.edtf) == ("upgraded", "1969-10-11")


def test_undated_background_does_not_undo_dated_news(entries_of):
    found = component(entries_of({**RESTORE, "when": "2023-03~"}, SEVER))
    assert (found.value, found.certain) == ("restored", True)


def test_two_undated_changes_of_one_text_leave_the_value_open(entries_of):
    found = component(entries_of(RESTORE, SEVER))
    assert set(found.value.split(" or ")) == {"restored", "severed"}
    assert not found.certain


def test_voices_and_reports_are_counted_apart(entries_of):
    said = {**SEVER, "when": "2017", "source": "Anadolu"}
    entries = [entry for i in range(3) for entry in entries_of(said, doc=str(i), outlet=f"Outlet {i}")]
    found = component(entries)
    assert (found.origins, found.reports) == (1, 3)


def test_a_denial_is_a_claim_against(entries_of):
    entries = [
        *entries_of({**SEVER, "when": "2017-05"}, doc="a"),
        *entries_of({**SEVER, "when": "2017-05", "status": "denied"}, doc="b", outlet="The Post"),
    ]
    found = component(entries)
    assert (found.value, found.contested) == ("denied or severed", True)
    assert [entry.claim.status.value for entry in found.opposing] == ["denied"]
    (contest,) = contested(entries, ("BFA", "PRK"))
    assert [(side.value, side.origins) for side in contest.sides] == [("denied", 1), ("severed", 1)]


def test_relations_told_after_a_break_are_contested(entries_of):
    entries = [
        *entries_of({**SEVER, "when": "2017"}, doc="a"),
        *entries_of({**HOLD, "when": "2019-06"}, doc="b", outlet="The Post"),
    ]
    (contest,) = contested(entries)
    assert (contest.component, [side.value for side in contest.sides]) == ("relations", ["in place", "severed"])
    assert component(entries).contested
    assert not component(entries, as_of="2018-06-01").contested


def test_a_break_and_a_return_in_one_year_are_no_contradiction(entries_of):
    entries = entries_of({**SEVER, "when": "2017"}, {**RESTORE, "when": "2017"})
    assert contested(entries) == []
    assert not component(entries).certain


def test_other_pairs_are_not_contested(entries_of):
    entries = entries_of({**SEVER, "when": "2017"}, {**SEVER, "when": "2017", "status": "denied"})
    assert contested(entries, ("FRA",)) == []
    assert len(contested(entries, ("BFA",))) == 1


def test_why_shows_a_denial_of_an_act_that_changes_no_relations(entries_of):
    act = {"act": "sanction.evade", "actors": "CHN", "recipients": "PRK", "when": "2017-10"}
    (told,) = entries_of(act)
    (denied,) = entries_of({**act, "status": "denied"}, doc="b", outlet="The Post")
    (other_time,) = entries_of({**act, "status": "denied", "when": "2012"}, doc="c", outlet="The Post")
    everyone = [told, denied, other_time]
    assert why(told, "", everyone).contradicting == (denied,)
    assert why(denied, "", everyone).contradicting == (told,)


def test_why_shows_the_paragraph_and_who_says_otherwise(telling):
    one = telling({**SEVER, "when": "2017-05"}, doc="a")
    other = telling({**SEVER, "when": "2017"}, doc="b", outlet="The Post")
    denial = telling({**SEVER, "when": "2017-05", "status": "denied"}, doc="c", outlet="The Wire")
    (entry,) = one.entries
    found = why(entry, one.document.text, [*one.entries, *other.entries, *denial.entries])
    assert found.sentence.of(found.paragraph) == entry.claim.evidence
    assert "\n" not in found.paragraph
    assert ([e.claim.doc for e in found.agreeing], [e.claim.doc for e in found.contradicting]) == (["b"], ["c"])
    assert found.origins == 2


ACTS = ["relations.sever", "relations.restore", "relations.hold", "relations.establish", "envoy.recall", "talks.meet"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(ACTS),
            st.sampled_from(["", "2015", "2016-04", "2016-04-01", "2017", "2016/2018", "../2016", "2015-05/.."]),
            st.sampled_from(["done", "done", "planned", "possible", "denied"]),
        ),
        max_size=7,
    ),
    st.dates(date(2014, 1, 1), date(2019, 1, 1)) | st.none(),
    st.randoms(),
)
def test_a_state_has_evidence_and_does_not_depend_on_order(entries_of, told, as_of, random):
    entries = [
        entry
        for i, (act, when, status) in enumerate(told)
        for entry in entries_of(
            {"act": act, "actors": "BFA", "recipients": "PRK", "when": when, "status": status},
            doc=str(i // 2),
            published=f"2018-0{i + 1}-10",
        )
    ]
    found = state(entries, PAIR, as_of)
    assert found == state(random.sample(entries, len(entries)), PAIR, as_of)
    for one in found.components:
        assert (one.value == "announced") == (not one.supporting)
        assert all(entry.claim.status.value in ("done", "denied") for entry in one.supporting)
        assert not {entry.id for entry in one.supporting} & {entry.id for entry in one.opposing}
        assert one.origins <= one.reports or not one.supporting


@pytest.mark.parametrize(
    ("held", "cut"), [("2017", "2017"), ("2017", "2017-05"), ("2017-05", "2017"), ("2016/2018", "2017")]
)
def test_relations_held_in_the_year_of_the_break_were_held_before_it(entries_of, held, cut):
    entries = entries_of({**HOLD, "when": held}, {**SEVER, "when": cut})
    assert component(entries).value == "severed"
    assert contested(entries) == []


@pytest.mark.parametrize("held", ["2023-03", "2023-03-10", "2023-03~"])
def test_relations_held_in_the_month_of_the_return_were_held_after_it(entries_of, held):
    entries = entries_of({**SEVER, "when": "2017"}, {**HOLD, "when": held}, {**RESTORE, "when": "2023-03~"})
    assert component(entries).value == "restored"
    assert contested(entries) == []


def test_undated_news_comes_after_a_dated_background(entries_of):
    entries = entries_of(RESTORE, {**SEVER, "when": "2017"})
    assert (component(entries).value, component(entries).by) == ("restored", date(2023, 4, 6))
    assert component(entries, as_of="2018-01-01").value == "severed"
    assert component(entries, as_of="2016-01-01").inferred
