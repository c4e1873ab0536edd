"""What holds of every figure and every marked text."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.ledger.counts import Tally
from bilateral.model.dyad import Dyad
from bilateral.model.span import Span
from bilateral.relations.events import group
from bilateral.web.charts.clocks import clocks
from bilateral.web.charts.lanes import LEFT, WIDTH, lanes
from bilateral.web.charts.months import months
from bilateral.web.charts.network import network
from bilateral.web.charts.scale import Scale
from bilateral.web.charts.world import base, world
from bilateral.web.marked import pieces

DAYS = st.dates(date(1800, 1, 1), date(2100, 1, 1))
ENDS = st.tuples(st.integers(0, 30), st.integers(0, 30))
STATES = ("BFA", "CHN", "FJI", "FRA", "GBR", "MNG", "PRK", "RUS", "USA", "NATO", "EU")
PAIRS = st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True).map(sorted).map(tuple)
SPANS = st.lists(ENDS.map(lambda ends: Span(min(ends), max(ends))), max_size=6)


@given(st.lists(DAYS, min_size=1, max_size=20))
def test_a_scale_keeps_the_order_of_days_and_shows_them_all(days):
    scale = Scale.over(days, 100, 900)
    places = [scale.at(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(100 <= place <= 900 for place in places)
    assert 1 <= len(scale.ticks()) <= 11


@given(st.lists(st.dates(), min_size=1, max_size=3))
def test_a_scale_takes_any_day_of_the_calendar(days):
    scale = Scale.over(days, 0, 10)
    assert all(0 <= tick.at <= 10 for tick in scale.ticks())
    assert all(0 <= scale.at(day) <= 10 for day in days)


@given(st.lists(st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days))), min_size=1, max_size=60))
def test_a_fitted_scale_keeps_the_order_of_days_and_leaves_none_out(spans):
    scale = Scale.fitted(spans, 100, 900)
    places = [scale.at(day) for day in sorted(day for span in spans for day in span)]
    assert places == sorted(places)
    assert all(100 <= place <= 900 for place in places)
    assert all(scale.shows(*span) for span in spans)


def test_the_few_that_stand_apart_do_not_press_the_others_together():
    news = [(date(2020 + number // 12, number % 12 + 1, 1),) * 2 for number in range(48)]
    scale = Scale.fitted([(date(1983, 1, 1),) * 2, *news, (date(2099, 1, 1),) * 2], 100, 900)
    assert scale.at(date(2023, 12, 1)) - scale.at(date(2020, 1, 1)) > 600
    assert [tick.label for tick in scale.ticks() if tick.edge] == ["earlier", "later"]
    assert scale.at(date(1983, 1, 1)) < scale.low < scale.high < scale.at(date(2099, 1, 1))


@given(st.text(min_size=30, max_size=30), st.dictionaries(st.sampled_from("abc"), SPANS))
def test_pieces_put_together_are_the_text_and_carry_their_marks(text, marks):
    found, at = pieces(text, marks), 0
    assert "".join(piece.text for piece in found) == text
    for piece in found:
        stretch = Span(at, at + len(piece.text))
        told = {name for name, spans in marks.items() if any(span.overlap(stretch) for span in spans)}
        assert set(piece.marks) == told
        at = stretch.end


def test_an_event_is_drawn_as_wide_as_its_date_is_imprecise(entries_of):
    told = [
        {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"},
        {"act": "relations.restore", "actors": "BFA PRK", "when": "2019-03"},
        {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2021-05-04"},
        {"act": "relations.restore", "actors": "BFA PRK", "when": "2023", "status": "planned"},
    ]
    (lane,) = lanes(group(entries_of(*told)), frozenset()).lanes
    year, month, day, plan = sorted(lane.marks, key=lambda mark: mark.x)
    assert year.width > 5 * month.width
    assert month.width >= day.width > 0
    assert [year.kind, plan.kind] == ["done", "planned"]
    assert all(mark.x >= LEFT and mark.x + mark.width <= WIDTH for mark in lane.marks)


@given(st.lists(st.dates(), min_size=1, max_size=5))
def test_every_month_of_which_is_told_has_its_column_in_order_of_time(days):
    told = {day.isoformat()[:7]: Tally(3, 2, 1) for day in days}
    columns = months(told).columns
    assert len(columns) == len(told)
    assert [column.x for column in columns] == sorted(column.x for column in columns)
    assert {(column.up > column.down > 0) for column in columns} == {True}


@given(
    st.dictionaries(st.sampled_from([(a, b) for a in STATES for b in STATES if a < b]), st.integers(1, 99), min_size=1)
)
def test_every_actor_of_the_network_is_joined_to_another(pairs):
    dyads = {Dyad(*pair): Tally(number, number, 0) for pair, number in pairs.items()}
    drawn = network(dyads)
    joined = {actor for line in drawn.lines for actor in line.dyad}
    assert {node.id for node in drawn.nodes} == joined
    assert len(drawn.lines) + drawn.lines_left == len(dyads)


def test_there_is_no_picture_of_nothing():
    assert lanes([], frozenset()) is None
    assert clocks([]) is None
    assert months({}) is None
    assert network({}) is None


def test_a_claim_is_drawn_at_the_height_of_its_report(entries_of):
    told = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}
    early = entries_of(told, doc="a", published="2017-02-01")
    late = entries_of(told, doc="b", published="2021-02-01")
    first, second = clocks([*early, *late]).strokes
    assert first.y > second.y
    assert (first.x, first.width) == (second.x, second.width)


@pytest.mark.parametrize("most", [1, 2, 7, 100, 54_321])
def test_the_land_of_which_most_is_told_has_the_deepest_shade(most):
    drawn = world({"FRA": most, "DEU": 1}, "FRA")
    shades = {one.land.id: one.shade for one in drawn.lands if one.land.id}
    assert shades["FRA"] == max(shades.values()) == 5
    assert 1 <= shades["DEU"] <= 5
    assert shades["ESP"] == 0
    assert drawn.focus.id == "FRA"


def test_the_map_has_the_states_and_says_which_lines_are_disputed():
    lands = {land.id for land in base().lands}
    assert {"PRK", "BFA", "XKX", "PSE", "TWN", "SGP", "FJI"} <= lands
    assert len(re.findall("M", base().disputed)) > 20
    assert all(0 <= land.x <= base().width for land in base().lands)


def test_an_event_outside_the_window_is_counted_and_not_drawn(entries_of):
    told = [{"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": when} for when in ("1983", "2022")]
    figure = lanes(group(entries_of(*told)), frozenset(), None, (date(2020, 1, 1), date(2023, 4, 1)))
    assert figure.outside == 1
    assert sum(len(lane.marks) for lane in figure.lanes) == 1
