"""Tables are parsed once and kept beside themselves, and what is kept never tells another thing than they do."""

import sys
from pathlib import Path

import pytest

from bilateral.data.tables import kept, parsed

TABLE = "met: [2024-03-05, Oslo]\nopen: true\n"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "meetings.yaml"
    path.write_text(TABLE, encoding="utf-8")
    return path


def held(source: Path) -> list[Path]:
    return list(source.parent.glob("__pycache__/*"))


def test_what_is_kept_is_what_the_table_says(source: Path):
    assert kept(source) == kept(source) == parsed(TABLE)
    assert len(held(source)) == 1


def test_a_changed_table_is_read_anew(source: Path):
    kept(source)
    source.write_text("met: [Lima]\n", encoding="utf-8")
    assert kept(source) == {"met": ["Lima"]}


@pytest.mark.parametrize("left", [b"", b"half", b"\x80\x05N."])
def test_what_is_broken_is_made_anew(source: Path, left: bytes):
    kept(source)
    held(source)[0].write_bytes(left)
    assert kept(source) == parsed(TABLE)


def test_nothing_is_kept_where_python_keeps_nothing(source: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept(source) == parsed(TABLE) and not held(source)
