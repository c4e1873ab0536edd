"""The reader keeps what it has reached: every figure with a floor is at its floor or better."""

import os
from pathlib import Path

import pytest

from bilateral.evaluation.board import Row, is_there, measure, rows
from bilateral.evaluation.floors import breaches, read_floors

GOLD = os.environ.get("BILATERAL_GOLD", "")
PINNED = [row for row in rows() if row.key in read_floors()]


@pytest.mark.skipif(not GOLD, reason="the gold data stand outside the repository (BILATERAL_GOLD)")
@pytest.mark.parametrize("row", PINNED, ids=lambda row: row.key)
def test_no_figure_is_below_its_floor(row: Row):
    if not is_there(row, Path(GOLD)):
        pytest.skip(f"the set {row.key} is not there")
    assert breaches([measure(row, Path(GOLD))], read_floors()) == []
