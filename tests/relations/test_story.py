"""What the commands show of the small story in examples/story: eight reports of which hardly two agree."""

import runpy
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bilateral.ledger.writer import document_id
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.voice import Link
from bilateral.relations.contested import contested
from bilateral.relations.origins import voices
from bilateral.relations.state import state
from bilateral.relations.timeline import timeline

STORY = Path(__file__).parents[2] / "examples" / "story" / "keep.py"


@pytest.fixture(scope="module")
def story():
    told = runpy.run_path(str(STORY))["story"]()
    return [
        Entry(claim, document_id(document), datetime(2025, 4, 1, tzinfo=UTC), document.published, document.outlet)
        for document, claims in told
        for claim in claims
    ]


def component(story, name="relations", **clocks):
    days = {clock: date.fromisoformat(day) for clock, day in clocks.items()}
    known = [one for one in story if one.reported <= days.get("known_at", date.max)]
    found = state(known, Dyad("FJI", "MNG"), days.get("as_of"))
    return next(one for one in found.components if one.name == name)


def test_cut_restored_and_cut_again_are_three_events(story):
    done = [event for event in timeline(story, "FJI", "MNG") if event.act.startswith("relations")]
    told = [(event.act, event.when.edtf) for event in done if event.status.value == "done"]
    assert told == [
        ("relations.sever", "2019"),
        ("relations.restore", "2024-03-02"),
        ("relations.sever", "2025-03-10"),
    ]


def test_where_one_says_restored_one_plans_to_and_one_denies_none_is_picked(story):
    found = component(story, as_of="2024-06-01", known_at="2024-06-01")
    assert found.contested
    assert [(side.value, side.origins, side.reports) for side in found.sides] == [
        ("denied", 1, 1),
        ("planned", 1, 1),
        ("restored", 1, 2),
    ]
    assert found.value == "denied or planned or restored"


def test_a_year_later_the_ties_are_cut_and_nobody_doubts_it(story):
    found = component(story)
    assert (found.value, found.since.edtf, found.contested, found.announced) == ("severed", "2025-03-10", False, ())
    assert (found.origins, found.reports) == (2, 2)


def test_what_was_known_on_a_day_is_what_the_papers_had_told(story):
    assert component(story, known_at="2024-03-04").value == "restored"
    assert not component(story, known_at="2024-03-04").contested


def test_a_copy_rests_on_what_it_copies(story):
    (restored,) = (
        e for e in timeline(story, "FJI", "MNG") if e.act == "relations.restore" and e.status.value == "done"
    )
    (voice,) = voices(restored.entries)
    below = voice.rests[0].below
    assert [(rest.entry.outlet, rest.link) for rest in below] == [("Island Wire", Link.COPY)]


def test_the_report_with_the_wrong_capital_stands_out(story):
    (contest,) = (one for one in contested(story) if one.component == "party")
    assert [(side.value, side.odd, side.reports) for side in contest.sides] == [("Fiji", False, 3), ("Samoa", True, 1)]


def test_an_envoy_who_is_only_announced_has_a_name_and_a_residence(story):
    found = component(story, "envoys")
    assert found.value == "announced"
    assert dict(found.details) == {"name": "Oyuunbat Tserendorj", "residence": "Canberra (non-resident)"}


def test_a_consulate_that_closes_is_no_embassy(story):
    assert component(story, "missions").part == "consulate"
