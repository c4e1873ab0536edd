"""The tables of knowledge say what YAML says they do."""

from importlib.resources import files

import pytest
import yaml

from bilateral.data.tables import parsed

TABLES = sorted(path for path in files("bilateral.data").rglob("*.yaml"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_read_as_the_library_of_its_format_reads_it(path):
    text = path.read_text(encoding="utf-8")
    assert parsed(text) == yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@pytest.mark.parametrize("text", ["", "# nothing", "a", "- 1\n- 2.5\n- true\n- null\n- ''", "{a: {b: [c, ~]}, 1: no}"])
def test_so_is_any_other(text):
    assert parsed(text) == yaml.safe_load(text)
