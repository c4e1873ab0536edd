"""A claim as one cites it: the report that tells it, with its words."""

import json
import re
import unicodedata

from bilateral.model.entry import Entry
from bilateral.model.when import When
from bilateral.web.wording import outlet, plain

# Shared quotes are no longer than this.
_LONGEST = 300
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "{}&%$#_"},
}


def bibtex(entry: Entry, page: str) -> str:
    """The entry of a bibliography in BibTeX; ``page`` is the address of the claim's own page."""
    fields = {
        "title": entry.title or entry.claim.doc,
        "journal": entry.outlet,
        "year": str(entry.published.year) if entry.published else "",
        "date": entry.published.isoformat() if entry.published else "",
        "url": entry.address,
        "annote": f"{_quote(entry)} (claim {entry.id}, {page})",
    }
    lines = [f"  {name} = {{{_latex(plain(value, 600))}}}" for name, value in fields.items() if value]
    return f"@article{{{_key(entry)},\n" + ",\n".join(lines) + "\n}\n"


def csl(entry: Entry, page: str) -> str:
    """The item of CSL-JSON (Citation Style Language 1.0.2)."""
    item: dict[str, object] = {
        "id": entry.id,
        "type": "article-newspaper",
        "title": entry.title or entry.claim.doc,
        "container-title": entry.outlet,
        "URL": entry.address,
        "note": f"{_quote(entry)} (claim {entry.id}, {page})",
    }
    if entry.published:
        item["issued"] = {"date-parts": [[entry.published.year, entry.published.month, entry.published.day]]}
    return json.dumps([{key: value for key, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def text(entry: Entry, page: str) -> str:
    """The reference in plain words."""
    day = When.on(entry.published).render() if entry.published else "undated"
    title = f"“{plain(entry.title)}”" if entry.title else ""
    report = ", ".join(filter(None, [plain(outlet(entry)), title, day, plain(entry.address, 600)]))
    return f"{report}: {_quote(entry)} (claim {entry.id}, {page}).\n"


def _quote(entry: Entry) -> str:
    return f"“{plain(entry.claim.evidence, _LONGEST)}”"


def _key(entry: Entry) -> str:
    """A key of letters that BibTeX takes: outlet, year, beginning of the id."""
    letters = unicodedata.normalize("NFKD", outlet(entry)).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z]", "", letters.lower())[:16] or "claim"
    return f"{name}{entry.published.year if entry.published else ''}-{entry.id[:8]}"


def _latex(value: str) -> str:
    return "".join(_LATEX.get(character, character) for character in value)
