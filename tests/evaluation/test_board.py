"""The scoreboard's table is sound, and its floors are only ever raised."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from bilateral.evaluation.board import Figure, Result, as_table, digest_of, rows
from bilateral.evaluation.floors import Floor, breaches, raised, read_floors, write_floors

ROW = next(row for row in rows() if row.set == "plv")
RESULT = Result(
    ROW, "abc", (Figure("accuracy", 0.815, aim=0.87, anchor=0.835, rival="ZSP"), Figure("wrong", 7, 6, True))
)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.key)
def test_every_row_measures_something_that_exists(row):
    assert callable(import_module(f"bilateral.evaluation.{row.set}").evaluate)
    assert row.targets or row.bars


def test_rows_have_names_of_their_own():
    assert len({row.key for row in rows()}) == len(rows())


def test_floors_belong_to_figures_of_the_board():
    names = {row.key: {*row.targets, *row.bars} for row in rows()}
    for key, floor in read_floors().items():
        assert set(floor.figures) <= names[key]


def test_the_table_tells_aim_and_rival():
    assert "| accuracy | .815 | .870 | .835 ZSP |" in as_table([RESULT])
    assert "| wrong | 7 | at most 6 |" in as_table([RESULT])


def test_a_floor_is_pinned_just_short_of_what_was_measured():
    assert raised([RESULT], {})[ROW.key] == Floor("abc", {"accuracy": 0.81, "wrong": 7})


def test_a_floor_is_raised_and_never_lowered():
    better = Floor("abc", {"accuracy": 0.9, "wrong": 3})
    worse = Floor("abc", {"accuracy": 0.5, "wrong": 30})
    assert raised([RESULT], {ROW.key: better})[ROW.key] == better
    assert raised([RESULT], {ROW.key: worse})[ROW.key] == Floor("abc", {"accuracy": 0.81, "wrong": 7})


def test_what_is_below_its_floor_is_told():
    told = breaches([RESULT], {ROW.key: Floor("abc", {"accuracy": 0.9, "wrong": 3})})
    assert told == ["plv: accuracy is .815, the floor is .900", "plv: wrong is 7, the floor is 3"]


def test_a_floor_holds_for_its_corpus_alone():
    floors = {ROW.key: Floor("other", {"accuracy": 0.9})}
    assert breaches([RESULT], floors) == []
    with pytest.raises(ValueError, match="another corpus"):
        raised([RESULT], floors)


def test_floors_are_read_as_they_were_written(tmp_path: Path):
    floors = {"a b": Floor("abc", {"strict f1": 0.5, "claims": 6}), "a": Floor("d", {})}
    write_floors(floors, tmp_path / "floors.toml")
    assert read_floors(tmp_path / "floors.toml") == floors


def test_a_corpus_is_known_by_what_its_files_hold(tmp_path: Path):
    (tmp_path / "one").write_text("1")
    before = digest_of([tmp_path])
    (tmp_path / "one").rename(tmp_path / "other")
    assert digest_of([tmp_path]) == before
    (tmp_path / "other").write_text("2")
    assert digest_of([tmp_path]) != before


def test_reaching_an_aim_goes_by_its_direction():
    accuracy, wrong = RESULT.figures
    assert not accuracy.reached
    assert replace(accuracy, value=0.9).reached
    assert not wrong.reached
    assert replace(wrong, value=6).reached
