"""The words of a claim stand at its place in a browser too, which counts signs beyond the first plane twice."""

from datetime import UTC, date, datetime

import pytest

from bilateral.api import Document, Ledger
from bilateral.model.claim import Claim
from bilateral.model.span import Span

WORDS = "Chad recalled its ambassador from Niger on Monday"
ODD = {
    "flags": "\U0001f1f3\U0001f1f4",
    "joined signs": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "combining marks": "e\u0301\u0302",
    "Arabic": "السفير",
    "turned": "\u202eright to left\u202c",
    "Chinese": "北朝鮮\U00020000",
    "no width": "\u200b\u00ad",
    "line ends": "a\u2028b\tc",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A ledger with a text for each script, whose claim has it before its words and among them."""
    place = tmp_path_factory.mktemp("offsets") / "ledger.db"
    ledger = Ledger.open(place)
    for name, odd in ODD.items():
        text = f"{odd} said on {odd}.\n{odd} {WORDS} {odd}, the ministry said. {odd}"
        span = Span(text.index(WORDS) - 1 - len(odd), text.index(WORDS) + len(WORDS) + 1 + len(odd))
        claim = Claim(name, span, span.of(text), "envoy.recall", ("TCD",), ("NER",))
        ledger.add(Document(name, text, date(2024, 3, 5)), [claim], datetime(2024, 3, 6, tzinfo=UTC))
    return place


CUT = """async (address) => {
    const told = await (await fetch(`/api/v1${address}`)).json()
    const {start, end, evidence} = told.claims[0]
    const marked = [...document.querySelectorAll(".text a.c bdi")].map((one) => one.textContent).join("")
    return [evidence, Array.from(told.text).slice(start, end).join(""), marked]
}"""


@pytest.mark.parametrize("name", ODD)
def test_marks_in_a_browser_are_the_evidence(name, page_of):
    page = page_of(f"/documents/{name}")
    evidence, cut, marked = page.evaluate(CUT, page.url.partition("/documents/")[1] + page.url.rpartition("/")[2])
    assert ODD[name] in evidence
    assert cut == evidence
    assert marked == evidence
