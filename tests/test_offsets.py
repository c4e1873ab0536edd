"""The words of a claim stand at its place, counted in characters, in texts of any script: when read and when kept."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from bilateral.ledger import schema
from bilateral.ledger.store import Store
from bilateral.ledger.verify import verify
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.reading.reader import read
from bilateral.sources.given import Given
from bilateral.sources.registry import read as documents_of

NOW = datetime(2024, 3, 6, tzinfo=UTC)
CLAIMS = [
    "Chad recalled its ambassador from Niger on Monday.",
    "Côte d’Ivoire imposed sanctions on São Tomé and Príncipe.",
    "Norway’s foreign minister said Türkiye had expelled Peru's envoy.",
]
# Signs outside the first plane, joined signs, marks that combine, both directions, signs without a width, line ends.
ODD = [
    "\U0001f1f3\U0001f1f4",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "e\u0301\u0302",
    "السفير",
    "\u202eright to left\u202c",
    "北朝鮮",
    "हिन्दी",
    "\U00020000\U0001d518",
    "\u200b\ufeff\xad",
    "\r\n",
    "\u2028",
    "\u0085",
    "\v\f",
    "ﬁ Ǆ ß İ ı",
]
ANY = st.sampled_from(ODD) | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)
TEXTS = st.lists(st.sampled_from(CLAIMS) | ANY, min_size=1, max_size=8).map(" ".join)
SETTINGS = settings(
    max_examples=settings.default.max_examples * 2 // 5, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def cleaned(name, data, kind):
    """What a source makes of some bytes."""
    return [one for one in documents_of(Given(name, data=data, type=kind)) if isinstance(one, Document)]


def read_from(text):
    """A text as it is given, as a file of its own, and as a page."""
    page = "".join(f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>" for line in text.split("\n"))
    return [
        Document("given", text, date(2024, 3, 5)),
        *cleaned("text", text.encode(), "text/plain"),
        *cleaned("page", f"<html><body><article>{page}</article></body></html>".encode(), "text/html"),
    ]


@SETTINGS
@given(TEXTS)
def test_evidence_is_its_place_in_texts_of_any_script(text):
    for document, claims in read(read_from(text)):
        for claim in claims:
            assert document.text[claim.span.start : claim.span.end] == claim.evidence != ""


@pytest.fixture
def store(new_address):
    return Store.at(new_address())


@SETTINGS
@given(TEXTS, st.sampled_from(CLAIMS))
def test_evidence_is_its_place_in_the_database(store, before, words):
    """The database itself cuts the words out of the text that it keeps; the odd ones stand before and among them."""
    text = f"{before} {before}{words} Nobody said more."
    span = Span(len(before) + 1, len(text) - len(" Nobody said more."))
    claim = Claim("given", span, span.of(text), "envoy.recall", ("TCD",), ("NER",))
    with store.writer() as writer:
        writer.add(Document("given", text, date(2024, 3, 5)), [claim], NOW)
    documents, claims = schema.documents, schema.claims
    cut = func.substr(documents.c.text, claims.c.start + 1, claims.c.end - claims.c.start)
    asked = select(cut, claims.c.evidence).join(documents, documents.c.id == claims.c.document)
    with store.view() as view:
        kept = view.connection.execute(asked).all()
        assert (claim.evidence, claim.evidence) in kept
        assert all(words == evidence for words, evidence in kept)
        assert list(verify(view)) == []
