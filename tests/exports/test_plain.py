"""Texts from outside come out whole and harmless, whatever they hold."""

import csv
import io
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.exports.panel import Period
from bilateral.exports.places import places
from bilateral.exports.plain import fit, no_formula, one_line, web_address
from bilateral.exports.table import cell, write_rows
from bilateral.ledger.quote import quoted
from bilateral.model.claim import Claim
from bilateral.model.span import Span

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NASTY = st.text(st.sampled_from("\"'\t\n\r\\,;=+-@ ab"), max_size=12)


@given(st.lists(st.tuples(TEXT | NASTY, TEXT | NASTY), min_size=1, max_size=5))
def test_a_table_gives_back_what_went_in_on_one_line(rows):
    out = io.BytesIO()
    write_rows(out, rows, ("a", "b"))
    text = out.getvalue().decode()
    assert len(text.split("\n")) == len(rows) + 2, "a row a line, for those who take no quotes"
    assert {line.count("\t") for line in text.split("\n")[:-1]} == {1}
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))[1:]
    assert read == [[one_line(value) for value in row] for row in rows]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(NASTY, NASTY), min_size=1, max_size=4))
def test_polars_reads_it_as_well(rows):
    pl = pytest.importorskip("polars")
    out = io.BytesIO()
    write_rows(out, [("x", *row) for row in rows], ("n", "a", "b"))
    wanted = [("x", *map(one_line, row)) for row in rows]
    table = pl.read_csv(out.getvalue(), separator="\t", infer_schema=False)
    assert [tuple(value or "" for value in row) for row in table.rows()] == wanted


@given(TEXT | st.text())
def test_what_is_fit_for_xml_is_read_back(text):
    element = ElementTree.Element("a", b=fit(text))
    assert ElementTree.fromstring(ElementTree.tostring(element)).get("b") == fit(text)
    assert len(fit(text)) == len(text)


@given(NASTY)
def test_no_cell_of_a_spreadsheet_begins_as_a_formula(text):
    safe = no_formula(text)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert safe.removeprefix("'") == text.removeprefix("'")


@given(TEXT)
def test_only_addresses_of_the_web_become_links(text):
    assert web_address(text) in {"", text}
    assert web_address(f"javascript:{text}") == ""
    assert '"' not in web_address(f"https://{text}")


@given(st.text(st.sampled_from("ab ."), min_size=1, max_size=900), st.integers(0, 50))
def test_a_quote_is_the_beginning_of_the_words_at_their_place(text, start):
    claim = Claim("a", Span(start, start + len(text)), text, "talks.meet", ("FIN", "SWE"))
    cut = quoted(claim)
    assert len(cut.evidence) <= 300
    assert cut.span.of(" " * start + text) == cut.evidence
    assert cut.span.start == start


@given(st.text(st.sampled_from("aB .!\n"), max_size=60), st.data())
def test_places_count_upwards(text, data):
    starts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))
    found = list(places(text, starts).values())
    assert found == sorted(found)
    assert all(place.paragraph <= place.sentence for place in found)


@given(st.integers(1800, 2200), st.integers(0, 12))
def test_periods_follow_each_other_without_a_gap(year, month):
    period = Period(year, month)
    after = period.last + timedelta(days=1)
    assert (after.year, after.month if month else 0) == (period.following().year, period.following().month)


def test_cells():
    assert [cell(value) for value in (None, True, 0, -1.5, "")] == ["", "1", "0", "-1.5", ""]
