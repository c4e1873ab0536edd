"""A claim as one cites it: the report that tells it, with its words and the address of the claim."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bilateral.exports import bibtex, csl
from bilateral.exports.reference import Reference
from bilateral.ledger.kept import Kept
from bilateral.ledger.quote import quoted
from bilateral.model.entry import Entry
from bilateral.web.wording import day, plain


@dataclass(frozen=True, slots=True)
class Form:
    """A form of references: what it is called, its media type, and how a reference is written in it."""

    name: str
    media: str
    written: Callable[[Reference], str]


def reference(entry: Entry, paper: Kept, page: str) -> Reference:
    """The report that tells a claim, with its words; ``page`` is the address of the claim."""
    said = f"“{plain(quoted(entry.claim).evidence)}” (claim {entry.id}, {page})."
    return Reference(paper, entry.id, said)


def _in_words(told: Reference) -> str:
    document = told.paper.document
    title = f"“{plain(document.title)}”" if document.title else ""
    parts = [plain(document.outlet or document.id), title, day(document.published), plain(document.address, 600)]
    return f"{', '.join(filter(None, parts))}: {told.said}\n"


FORMS: Mapping[str, Form] = {
    "txt": Form("In plain words", "text/plain; charset=utf-8", _in_words),
    "bib": Form("BibTeX", "application/x-bibtex; charset=utf-8", bibtex.entry),
    "csl.json": Form("CSL-JSON", "application/vnd.citationstyles.csl+json", lambda told: csl.items([told])),
}
