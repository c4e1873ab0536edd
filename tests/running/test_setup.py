"""A document is read again by whatever would find something else in it."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from bilateral.running.setup import reader_of, setup_of


@pytest.fixture
def package(tmp_path):
    """A copy of what decides a reading."""
    for part in ("data", "model", "reading"):
        ignored = shutil.ignore_patterns("__pycache__", "*.onnx", "places.tsv")
        shutil.copytree(Path(str(files("bilateral"))) / part, tmp_path / part, ignore=ignored)
    return tmp_path


def test_the_same_program_is_told_by_the_same_digest(package):
    before = reader_of(package)
    (package / "reading" / "__pycache__").mkdir()
    (package / "reading" / "__pycache__" / "reader.pyc").write_bytes(b"compiled")
    assert reader_of(package) == before
    assert setup_of({}) == setup_of({})


@pytest.mark.parametrize("path", ["data/models/encoder.acts", "data/acts/envoy.yaml", "reading/reader.py"])
def test_other_weights_knowledge_or_rules_are_another_program(path, package):
    before = reader_of(package)
    with (package / path).open("a") as file:
        file.write("\n")
    assert reader_of(package) != before


def test_another_parser_is_another_program(package, monkeypatch):
    before = reader_of(package)
    monkeypatch.setattr("bilateral.running.setup.version", lambda name: "4.0")
    assert reader_of(package) != before
