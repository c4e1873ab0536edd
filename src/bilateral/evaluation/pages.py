"""How well the article is taken out of a page: runs of four words, as the article extraction benchmark counts them."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from bilateral.model.document import Document
from bilateral.sources.given import Given
from bilateral.sources.html import documents

_RUN = 4  # words
_WORD = re.compile(r"\w+")
ANCHORS = {"rs_trafilatura": {"f1": 0.970}, "trafilatura": {"f1": 0.958}}


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A saved page with the text of the article that people took out of it."""

    file: Path
    address: str
    body: str


def evaluate(gold: Path) -> dict[str, float]:
    """Precision, recall and F1 of the articles of the pages in a folder. Raises ``FileNotFoundError``."""
    pages = read_folder(gold)
    if not pages:
        raise FileNotFoundError(f"no page with its article (articleBody) below {gold}")
    return score((_article(page), page.body) for page in pages)


def score(pairs: Iterator[tuple[str, str]]) -> dict[str, float]:
    """The figures of texts found beside those that were to be found.

    Precision and recall are means over the pages, each page of equal weight, and F1 is theirs.

    >>> score(iter([("one two three four five", "one two three four")]))
    {'precision': 0.5, 'recall': 1.0, 'f1': 0.6666666666666666}
    """
    counted = [(_runs(found), _runs(gold)) for found, gold in pairs]
    shared = [(sum((found & gold).values()), found.total(), gold.total()) for found, gold in counted]
    precision = mean(common / found for common, found, _ in shared if found)
    recall = mean(common / gold for common, _, gold in shared if gold)
    both = precision + recall
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / both if both else 0.0}


def read_folder(folder: Path) -> list[LabelledPage]:
    """The labelled pages below a folder."""
    files = {path.name.partition(".")[0]: path for path in folder.rglob("*.html*") if path.is_file()}
    told = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.json")))
    labels = {name: label for record in told if isinstance(record, dict) for name, label in record.items()}
    return [
        LabelledPage(files[name], label.get("url") or "", label["articleBody"])
        for name, label in sorted(labels.items())
        if name in files and isinstance(label, dict) and "articleBody" in label
    ]


def _article(page: LabelledPage) -> str:
    (found,) = documents(Given(page.file.name, path=page.file, address=page.address))
    return found.text if isinstance(found, Document) else ""


def _runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words in a text; a shorter text is one run."""
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1)))
