"""How one state is represented in another, from what is told of missions, envoys and relations."""

from dataclasses import replace
from datetime import date

import pytest

from bilateral.model.claim import OtherParty, Role
from bilateral.model.dyad import Dyad
from bilateral.relations.representation import level_on
from bilateral.relations.state import Course, state


def _act(act: str, when: str, words: str, actors: str = "CAN", recipients: str = "PER") -> dict[str, str]:
    return {"act": act, "actors": actors, "recipients": recipients, "when": when, "words": words}


OPEN = _act("mission.open", "1921-05-04", "Canada opened a legation in Lima.")
RAISE = _act("relations.upgrade", "1947-02-01", "The Canadian legation was raised to an embassy.", "CAN PER", "")
CLOSE = _act("mission.close", "1966-03-01", "Canada closed its embassy.")
ENVOY = _act("envoy.accredit", "1950-06-01", "The Canadian ambassador presented his credentials.")
SEVER = {"act": "relations.sever", "actors": "CAN PER", "when": "1969-01-01"}
RESTORE = {"act": "relations.restore", "actors": "CAN PER", "when": "1972-01-01"}


def steps(entries):
    return Course.of(entries, Dyad("CAN", "PER")).represented[0].steps


def levels(entries, *days):
    return [level_on(steps(entries), date.fromisoformat(day)) for day in days]


def shown(entries, as_of=None):
    """The component of Canada in Peru, as the state shows it."""
    found = state(entries, Dyad("CAN", "PER"), as_of and date.fromisoformat(as_of)).components
    return next((c for c in found if (c.name, c.direction) == ("representation", ("CAN", "PER"))), None)


def test_a_mission_is_opened_raised_and_closed(entries_of):
    told = entries_of(CLOSE, RAISE, OPEN)
    days = ("1921-05-03", "1921-05-04", "1947-02-01", "1966-02-28", "1966-03-01")
    assert levels(told, *days) == ["none", "legation", "embassy", "embassy", "none"]
    assert [(step.level, step.told) for step in steps(told)] == [
        ("legation", True),
        ("embassy", True),
        ("none", True),
    ]


def test_the_other_side_has_missions_of_its_own(entries_of):
    theirs = {**OPEN, "actors": "PER", "recipients": "CAN", "words": "Peru opened a legation in Ottawa."}
    raised = {**RAISE, "words": "The Peruvian legation was raised to an embassy."}
    assert levels(entries_of(theirs, raised), "1930-01-01", "1950-01-01") == ["none", "none"]


def test_credentials_stand_for_an_opening_that_nobody_tells(entries_of):
    (step,) = steps(entries_of(ENVOY))
    assert (step.level, step.told) == ("embassy", False)


def test_before_an_opening_that_is_told_an_envoy_came_from_elsewhere(entries_of):
    told = entries_of(ENVOY, {**OPEN, "when": "1951-01-01", "words": "Canada opened an embassy in Lima."})
    assert levels(told, "1950-07-01", "1951-01-01") == ["non-resident ambassador", "embassy"]


def test_an_envoy_who_lives_elsewhere_has_no_mission(entries_of):
    (entry,) = entries_of(ENVOY)
    away = (OtherParty(Role.RESIDENCE, "BOL", "La Paz"),)
    assert levels([replace(entry, claim=replace(entry.claim, others=away))], "1960-01-01") == [
        "non-resident ambassador"
    ]


def test_a_break_ends_it_and_relations_resumed_bring_it_back(entries_of):
    told = entries_of(OPEN, RAISE, SEVER, RESTORE)
    assert levels(told, "1968-12-31", "1970-01-01", "1973-01-01") == ["embassy", "none", "embassy"]


def test_relations_resumed_bring_nothing_back_that_opens_later(entries_of):
    later = {**OPEN, "when": "1974-01-01", "words": "Canada reopened its embassy in Lima."}
    assert levels(entries_of(OPEN, SEVER, RESTORE, later), "1973-01-01", "1974-01-01") == ["none", "embassy"]


def test_a_consulate_beside_an_embassy_changes_nothing(entries_of):
    consulate = {**OPEN, "when": "1960-01-01", "words": "Canada opened a consulate in Arequipa."}
    closed = {**CLOSE, "when": "1962-01-01", "words": "Canada closed its consulate in Arequipa."}
    assert levels(entries_of(OPEN, RAISE, consulate, closed), "1961-01-01", "1963-01-01") == ["embassy", "embassy"]


@pytest.mark.parametrize("status", ["planned", "denied", "possible"])
def test_what_is_not_told_as_done_changes_nothing(entries_of, status):
    assert steps(entries_of({**OPEN, "status": status})) == []


def test_no_legation_outlives_the_time_of_legations(entries_of):
    assert levels(entries_of(OPEN), "1966-12-31", "1967-01-01") == ["legation", "embassy"]


@pytest.mark.parametrize(
    ("as_of", "value", "since", "until"),
    [
        ("1930-01-01", "legation", "1921-05-04", "1947-02-01"),
        ("1950-01-01", "embassy", "1947-02-01", "1966-03-01"),
        (None, "closed", "1966-03-01", ""),
    ],
)
def test_the_state_shows_the_level_with_its_times_and_claims(entries_of, as_of, value, since, until):
    found = shown(entries_of(CLOSE, RAISE, OPEN), as_of)
    assert (found.value, found.since.edtf, found.until.edtf) == (value, since, until)
    assert (found.certain, found.inferred, found.origins, len(found.supporting)) == (True, False, 1, 1)


def test_what_an_envoy_shows_is_inferred(entries_of):
    assert shown(entries_of(ENVOY)).inferred


def test_a_mission_whose_end_is_told_stood_before(entries_of):
    found = shown(entries_of(CLOSE), "1960-01-01")
    assert (found.value, found.inferred, found.until.edtf) == ("embassy", True, "1966-03-01")
    assert shown(entries_of(CLOSE)).value == "closed"


def test_the_end_of_a_consulate_says_nothing_of_an_embassy(entries_of):
    assert shown(entries_of({**CLOSE, "words": "Canada closed its consulate in Arequipa."})) is None


def test_a_mission_that_is_planned_is_announced_and_no_more(entries_of):
    found = shown(entries_of({**OPEN, "when": "", "status": "planned"}))
    assert (found.value, found.supporting, [event.act for event in found.announced]) == (
        "announced",
        (),
        ["mission.open"],
    )


def test_a_year_leaves_open_on_which_of_its_days(entries_of):
    year = entries_of({**OPEN, "when": "1921"}, {**RAISE, "when": "1947"})
    assert (shown(year, "1930-01-01").since.edtf, shown(year, "1930-01-01").certain) == ("1921", True)
    assert (shown(year, "1947-06-01").value, shown(year, "1947-06-01").certain) == ("legation or embassy", False)


def test_an_opening_without_a_date_holds_from_its_report_on(entries_of):
    told = entries_of({**OPEN, "when": "", "words": "Canada has opened an embassy."}, published="2023-04-06")
    assert shown(told, "2023-04-05") is None
    assert (shown(told).value, shown(told).by) == ("embassy", date(2023, 4, 6))


def test_relations_brought_down_to_a_charge_leave_an_embassy_under_him(entries_of):
    opened = {**OPEN, "when": "1950-01-01", "words": "Canada opened an embassy in Lima."}
    lowered = _act("relations.downgrade", "2015-02-01", "Canada lowered relations to the level of chargé d'affaires.")
    raised = _act(
        "relations.upgrade", "2018-02-01", "Both restored relations to the level of ambassadors.", "CAN PER", ""
    )
    told = entries_of(opened, lowered, raised, published="2019-01-01")
    assert levels(told, "2014-01-01", "2016-01-01", "2018-03-01") == ["embassy", "chargé d'affaires", "embassy"]


def test_open_or_closed_is_contested_with_both_sides(entries_of):
    opened = {**OPEN, "when": "1950-01-01", "words": "Canada opened an embassy in Lima."}
    told = [
        *entries_of(opened, doc="a", published="1950-01-02"),
        *entries_of({**CLOSE, "when": "1950-01-01"}, doc="b", published="1950-01-03", outlet="The Post"),
    ]
    found = shown(told)
    assert (found.value, found.contested) == ("closed or embassy", True)
    assert [(side.value, side.origins) for side in found.sides] == [("closed", 1), ("embassy", 1)]


def test_a_break_that_is_denied_leaves_the_level_contested(entries_of):
    opened = {**OPEN, "when": "1950-01-01", "words": "Canada opened an embassy in Lima."}
    told = [
        *entries_of(opened, SEVER, doc="a", published="1969-02-01"),
        *entries_of({**SEVER, "status": "denied"}, doc="b", published="1969-02-02", outlet="The Post"),
    ]
    assert shown(told).value == "embassy or none"


@pytest.mark.parametrize(
    "words", ["Canada opened a trade office in Lima.", "Canada opened its permanent mission to the United Nations."]
)
def test_a_house_of_trade_or_at_an_organisation_is_no_representation(entries_of, words):
    assert shown(entries_of({**OPEN, "words": words})) is None


def test_only_states_are_represented_in_states(entries_of):
    told = entries_of(_act("mission.open", "2019-05-04", "Canada opened a mission there.", "CAN", "EU"))
    found = state(told, Dyad("CAN", "EU")).components
    assert [component.name for component in found] == ["missions"]


def test_what_is_opened_must_be_named_to_be_a_mission(entries_of):
    assert shown(entries_of({**OPEN, "words": "Canada reopened what had been there before."})) is None
