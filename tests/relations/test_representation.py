"""How one state is represented in another, from what is told of missions, envoys and relations."""

from dataclasses import replace
from datetime import date

import pytest

from bilateral.model.claim import OtherParty, Role
from bilateral.relations.representation import level_on, representation


def _act(act: str, when: str, words: str, actors: str = "CAN", recipients: str = "PER") -> dict[str, str]:
    return {"act": act, "actors": actors, "recipients": recipients, "when": when, "words": words}


OPEN = _act("mission.open", "1921-05-04", "Canada opened a legation in Lima.")
RAISE = _act("relations.upgrade", "1947-02-01", "The Canadian legation was raised to an embassy.", "CAN PER", "")
CLOSE = _act("mission.close", "1966-03-01", "Canada closed its embassy.")
ENVOY = _act("envoy.accredit", "1950-06-01", "The Canadian ambassador presented his credentials.")
SEVER = {"act": "relations.sever", "actors": "CAN PER", "when": "1969-01-01"}
RESTORE = {"act": "relations.restore", "actors": "CAN PER", "when": "1972-01-01"}


def levels(entries, *days):
    steps = representation(entries, "CAN", "PER")
    return [level_on(steps, date.fromisoformat(day)) for day in days]


def test_a_mission_is_opened_raised_and_closed(entries_of):
    told = entries_of(CLOSE, RAISE, OPEN)
    days = ("1921-05-03", "1921-05-04", "1947-02-01", "1966-02-28", "1966-03-01")
    assert levels(told, *days) == ["none", "legation", "embassy", "embassy", "none"]
    assert [(step.level, step.told) for step in representation(told, "CAN", "PER")] == [
        ("legation", True),
        ("embassy", True),
        ("none", True),
    ]


def test_the_other_side_has_missions_of_its_own(entries_of):
    theirs = {**OPEN, "actors": "PER", "recipients": "CAN", "words": "Peru opened a legation in Ottawa."}
    raised = {**RAISE, "words": "The Peruvian legation was raised to an embassy."}
    assert levels(entries_of(theirs, raised), "1930-01-01", "1950-01-01") == ["none", "none"]


def test_credentials_stand_for_an_opening_that_nobody_tells(entries_of):
    (step,) = representation(entries_of(ENVOY), "CAN", "PER")
    assert (step.level, step.told) == ("embassy", False)


def test_before_an_opening_that_is_told_an_envoy_came_from_elsewhere(entries_of):
    told = entries_of(ENVOY, {**OPEN, "when": "1951-01-01", "words": "Canada opened an embassy in Lima."})
    assert levels(told, "1950-07-01", "1951-01-01") == ["ambassador elsewhere", "embassy"]


def test_an_envoy_who_lives_elsewhere_has_no_mission(entries_of):
    (entry,) = entries_of(ENVOY)
    away = (OtherParty(Role.RESIDENCE, "BOL", "La Paz"),)
    assert levels([replace(entry, claim=replace(entry.claim, others=away))], "1960-01-01") == ["ambassador elsewhere"]


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
    assert representation(entries_of({**OPEN, "status": status}), "CAN", "PER") == []


def test_no_legation_outlives_the_time_of_legations(entries_of):
    assert levels(entries_of(OPEN), "1966-12-31", "1967-01-01") == ["legation", "embassy"]
