"""The components of the state, and the rules by which events change them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bilateral.data.components import component_kinds
from bilateral.data.lexicon import load_acts
from bilateral.data.tables import names, table
from bilateral.model.claim import OtherParty, Role
from bilateral.model.dyad import Dyad
from bilateral.model.judgement import Judgement, Verdict
from bilateral.relations.contested import contested
from bilateral.relations.events import group
from bilateral.relations.state import state

SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK"}
RESTORE = {"act": "relations.restore", "actors": "PRK BFA"}
OPEN = {"act": "mission.open", "actors": "PRK", "recipients": "BFA", "words": "It opened an embassy there."}
CLOSE = {"act": "mission.close", "actors": "PRK", "recipients": "BFA", "words": "It closed the embassy there."}


def shown(entries, as_of=None):
    found = state(entries, Dyad("PRK", "BFA"), as_of and date.fromisoformat(as_of))
    return {(one.name, one.part): one for one in found.components}


def one(entries, name, as_of=None):
    return next((c for (known, _), c in shown(entries, as_of).items() if known == name), None)


def told(act, actors="PRK", recipients="BFA", **fields):
    return {"act": act, "actors": actors, "recipients": recipients, **fields}


@pytest.mark.parametrize("named", ["Ambassador Ida Lund", "the new ambassador, Ida Lund"])
def test_an_envoy_is_shown_by_name_without_the_office(entries_of, named):
    words = f"Pyongyang appointed {named}, to serve as ambassador in Ouagadougou."
    found = shown(entries_of(told("envoy.appoint", words=words))).items()
    (envoys,) = [component for (name, _), component in found if name == "envoys"]
    assert ("name", "Ida Lund") in envoys.details


@pytest.mark.parametrize("act", [row["code"] for path in names("acts") for row in table(path)])
def test_every_act_tells_its_effect_or_that_it_has_none(act):
    rows = {row["code"]: row for path in names("acts") for row in table(path)}
    assert rows[act]["effect"] == "none" or load_acts()[act].effect.component in component_kinds()


@pytest.mark.parametrize(
    ("claim", "name", "part", "value"),
    [
        (told("recognition.grant"), "recognition", "", "recognised"),
        (told("relations.suspend"), "relations", "", "suspended"),
        (told("mission.open", words="A consulate general was opened."), "missions", "consulate", "open"),
        (told("mission.close", words="It closed its liaison office."), "missions", "liaison office", "closed"),
        (told("envoy.accredit", words="The ambassador handed over his letters."), "envoys", "ambassador", "accredited"),
        (told("envoy.appoint", words="It nominated an ambassador."), "envoys", "ambassador", "nominated"),
        (
            told("envoy.agree", "BFA", "PRK", words="It gave its agrément to the ambassador."),
            "envoys",
            "ambassador",
            "agreed",
        ),
        (told("envoy.recall", words="It recalled the ambassador."), "envoys", "ambassador", "recalled"),
        (told("envoy.recall", words="The ambassador left his post."), "envoys", "ambassador", "departed"),
        (told("envoy.expel", words="Two diplomats were told to go."), "envoys", "diplomats", "expelled"),
        (told("envoy.expel", words="The ambassador was told to go."), "envoys", "ambassador", "expelled"),
        (told("agreement.ratify", words="The trade treaty was ratified."), "agreements", "trade", "in force"),
        (told("sanction.impose", words="An arms embargo was imposed."), "sanctions", "arms embargo", "imposed"),
        (told("trade.restrict"), "trade", "measures", "restricted"),
        (told("trade.flow"), "trade", "flow", "flow"),
        (told("cooperation.military"), "military", "cooperation", "cooperating"),
        (told("military.attack"), "military", "hostilities", "under way"),
        (told("agreement.reach", words="They agreed on a truce."), "military", "hostilities", "ceasefire"),
        (told("military.occupy"), "military", "occupation", "occupied"),
        (told("border.close", words="It bars all flights of the other."), "borders", "airspace", "closed"),
        (told("border.open", words="No visa is needed any more."), "borders", "visas", "open"),
        (told("person.detain"), "persons", "held", "detained"),
        (told("talks.call"), "talks", "", "last contact"),
    ],
)
def test_an_act_that_is_done_sets_its_component(entries_of, claim, name, part, value):
    found = shown(entries_of({**claim, "when": "2021-05"}))[name, part]
    assert (found.value, found.since.edtf) == (value, "2021-05")


def test_an_alliance_that_is_told_of_is_in_place_by_then(entries_of):
    allies = {"act": "relations.hold", "actors": "PRK BFA", "words": "The two are allies.", "when": "2021-05"}
    found = shown(entries_of(allies))
    assert [(key, one.value, one.by) for key, one in found.items()] == [
        (("relations", ""), "in place", date(2021, 5, 31)),
        (("military", "alliance"), "in place", date(2021, 5, 31)),
    ]


def test_a_consulate_that_closes_leaves_the_embassy_open(entries_of):
    entries = entries_of(
        {**OPEN, "when": "2010"}, {**CLOSE, "when": "2015", "words": "It closed the consulate in the north."}
    )
    assert {key: found.value for key, found in shown(entries).items()} == {
        ("representation", ""): "embassy",
        ("missions", "embassy"): "open",
        ("missions", "consulate"): "closed",
    }


def test_hostilities_end_with_a_ceasefire_and_begin_again(entries_of):
    attack, truce = told("military.attack"), told("agreement.sign", words="The two signed a ceasefire.")
    entries = entries_of({**attack, "when": "2020-01"}, {**truce, "when": "2020-06"}, {**attack, "when": "2022-02"})
    values = [
        shown(entries, day)["military", "hostilities"].value for day in ("2020-03-01", "2021-01-01", "2022-03-01")
    ]
    assert values == ["under way", "ceasefire", "under way"]
    assert contested(entries) == []


def test_an_envoy_goes_from_announced_to_recalled(entries_of):
    acts = ["envoy.agree", "envoy.appoint", "envoy.accredit", "envoy.recall"]
    parties = [("BFA", "PRK"), ("PRK", "BFA"), ("PRK", "BFA"), ("PRK", "BFA")]
    entries = entries_of(
        *(told(act, *who, when=f"2020-0{i + 1}") for i, (act, who) in enumerate(zip(acts, parties, strict=True)))
    )
    days = ["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30"]
    assert [one(entries, "envoys", day).value for day in days] == ["agreed", "appointed", "accredited", "recalled"]
    assert one(entries, "envoys").direction == Dyad("PRK", "BFA")


def test_the_last_contact_has_a_level(entries_of):
    call = told("talks.call", words="The presidents spoke by telephone.", when="2020")
    visit = told("talks.visit", words="The foreign minister came for two days.", when="2022")
    found = one(entries_of(call, visit), "talks")
    assert (found.since.edtf, dict(found.details)) == ("2022", {"level": "ministers"})


def test_the_tone_of_a_year_is_counted_and_what_is_older_left_out(entries_of):
    days = ["2022-05-01", "2022-07-01", "2022-09-01"]
    blame = [told("statement.criticise", when=day) for day in [*days, "2020-01-01"]]
    entries = entries_of(*blame, told("statement.praise", when="2023-01-05"))
    found = one(entries, "statements", "2023-02-01")
    assert (found.value, len(found.supporting)) == ("criticised 3, praised 1", 4)


def test_a_flow_shows_its_amount_and_only_the_last_one(entries_of):
    flows = [told("trade.flow", when=year) for year in ("2015", "2017-01/2017-08")]
    found = one(entries_of(*flows), "trade")
    assert (found.since.edtf, found.reports) == ("2017-01/2017-08", 1)


def test_a_change_of_government_changes_nothing(entries_of):
    entries = entries_of({**SEVER, "when": "2017"}, told("government.change", "BFA", "", when="2022-09"))
    assert [found.value for found in shown(entries).values()] == ["severed"]


def test_a_later_event_ends_an_earlier_state_from_its_own_day_on(entries_of):
    entries = entries_of({**SEVER, "when": "2017-05-10"}, {**RESTORE, "when": "2023-03-29"})
    days = ["2017-05-09", "2017-05-10", "2023-03-28", "2023-03-29"]
    assert [one(entries, "relations", day).value for day in days] == ["in place", "severed", "severed", "restored"]


def test_what_nothing_tells_of_is_not_shown(entries_of):
    assert "missions" not in {name for name, _ in shown(entries_of({**SEVER, "when": "2017"}))}


def test_the_rules_of_a_plan_that_comes_after_the_deed(entries_of):
    done = entries_of({**RESTORE, "when": "2023-03-29"}, doc="a", published="2023-03-30")
    early = entries_of({**RESTORE, "status": "planned"}, doc="b", published="2023-03-20", outlet="The Post")
    late = entries_of({**RESTORE, "status": "planned"}, doc="c", published="2023-04-02", outlet="The Wire")
    assert not one([*done, *early], "relations").contested
    assert one([*done, *late], "relations").value == "planned or restored"


def test_a_plan_is_dropped_once_the_opposite_is_done(entries_of):
    plan = entries_of({**RESTORE, "status": "planned"}, doc="a", published="2022-03-20")
    cut = entries_of({**SEVER, "when": "2023-01-01"}, doc="b", published="2023-01-02")
    assert one([*plan, *cut], "relations").announced == ()


def test_cut_off_or_only_suspended_is_contested(entries_of):
    entries = [
        *entries_of({**SEVER, "when": "2017-05-10"}, doc="a", published="2017-05-11"),
        *entries_of({**SEVER, "act": "relations.suspend", "when": "2017-05-10"}, doc="b", outlet="The Post"),
    ]
    found = one(entries, "relations")
    assert ([side.value for side in found.sides], found.contested) == (["suspended", "severed"], True)


def test_an_embassy_both_opened_and_closed_on_one_day_is_contested(entries_of):
    entries = [
        *entries_of({**OPEN, "when": "2017-05-10"}, doc="a"),
        *entries_of({**CLOSE, "when": "2017-05-10"}, doc="b"),
    ]
    assert {side.value for side in one(entries, "missions").sides} == {"open", "closed"}


def test_who_takes_it_back_settles_it(entries_of):
    said = entries_of({**RESTORE, "when": "2023-03-29"}, doc="a", published="2023-03-30")
    back = entries_of({**RESTORE, "status": "denied"}, doc="b", published="2023-04-02")
    cut = entries_of({**SEVER, "when": "2017"}, doc="c", published="2017-06-01", outlet="The Post")
    (contest,) = contested([*said, *back, *cut])
    assert (contest.holds, contest.reason) == ("denied", "retraction")
    found = one([*said, *back, *cut], "relations")
    assert (found.value, found.contested) == ("severed", False)


def test_who_goes_on_planning_takes_nothing_back(entries_of):
    said = entries_of({**RESTORE, "when": "2023-03-29"}, doc="a", published="2023-03-30")
    plan = entries_of({**RESTORE, "status": "planned"}, doc="b", published="2023-04-02")
    assert one([*said, *plan], "relations").contested


def test_another_outlet_cannot_take_it_back(entries_of):
    said = entries_of({**RESTORE, "when": "2023-03-29"}, doc="a", published="2023-03-30")
    back = entries_of({**RESTORE, "status": "denied"}, doc="b", published="2023-04-02", outlet="The Post")
    assert one([*said, *back], "relations").contested


@pytest.mark.parametrize(("accepted", "value"), [("a", "restored"), ("b", "severed")])
def test_a_reviewer_settles_it(entries_of, accepted, value):
    said = entries_of({**RESTORE, "when": "2023-03-29"}, {**SEVER, "when": "2017"}, doc="a", published="2023-03-30")
    against = entries_of({**RESTORE, "status": "denied"}, doc="b", published="2023-04-02", outlet="The Post")
    chosen = {"a": said[0], "b": against[0]}[accepted]
    accept = Judgement(chosen.id, Verdict.ACCEPT, "Ada", datetime(2024, 5, 1, tzinfo=UTC))
    judged = [replace(entry, judgement=accept) if entry is chosen else entry for entry in (*said, *against)]
    found = state(judged, Dyad("PRK", "BFA"))
    assert [(c.value, c.contested) for c in found.components] == [(value, False)]


def test_another_residence_than_all_others_tell_is_the_odd_one(entries_of):
    plan = {**told("envoy.appoint", when="2023-04"), "status": "planned"}
    entries = []
    for i, home in enumerate(["SEN", "SEN", "NGA"]):
        (entry,) = entries_of(plan, doc=str(i), outlet=str(i))
        claim = replace(entry.claim, others=(OtherParty(Role.RESIDENCE, home, home),))
        entries.append(replace(entry, claim=claim))
    (contest,) = contested(entries)
    assert {(side.value, side.odd) for side in contest.sides} == {("Senegal", False), ("Nigeria", True)}


def test_meetings_in_two_places_are_two_events(entries_of):
    entries = []
    for i, place in enumerate(["FRA", "DEU", "FRA"]):
        (entry,) = entries_of({"act": "talks.meet", "actors": "PRK BFA", "when": "2023-04"}, doc=str(i))
        claim = replace(entry.claim, others=(OtherParty(Role.PLACE, place, place),))
        entries.append(replace(entry, claim=claim))
    assert sorted(event.reports for event in group(entries)) == [1, 2]


def test_a_visit_and_its_meeting_are_one_event(entries_of):
    visit = entries_of(told("talks.visit", when="2023-04-03"), doc="a")
    meet = entries_of({"act": "talks.meet", "actors": "BFA PRK", "when": "2023-04-03"}, doc="b")
    (event,) = group([*visit, *meet])
    assert (event.act, event.dyad, event.reports) == ("talks.visit", Dyad("PRK", "BFA"), 2)


def test_what_a_newer_version_of_the_report_left_out_is_taken_back(entries_of):
    said = [replace(entry, newest=2) for entry in entries_of({**RESTORE, "when": "2023-03-29"}, doc="a")]
    against = entries_of({**RESTORE, "status": "denied"}, doc="b", outlet="The Post")
    assert shown([*said, *against]) == {}
    (contest,) = contested([*said, *against])
    assert (contest.holds, contest.reason) == ("denied", "retraction")
