"""The documents and events of MEANTIME: CAT XML with ``token`` and ``EVENT_MENTION`` elements.

Minard et al., "MEANTIME, the NewsReader multilingual event and time corpus", LREC 2016. Only the first sentences of a
document are annotated.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bilateral.evaluation.factuality.told import Certainty, Factuality
from bilateral.model.document import Document
from bilateral.model.span import Span

CERTAINTY = {
    "CERTAIN": Certainty.CERTAIN,
    "PROBABLE": Certainty.POSSIBLE,
    "POSSIBLE": Certainty.POSSIBLE,
    "UNDERSPECIFIED": Certainty.OPEN,
}
# The corpus has its words apart, as in the Penn Treebank: so much is written close to the word before or after it.
_CLOSE_BEFORE = frozenset(".,:;!?%)]’”") | {"''", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'", "’s", "..."}
_CLOSE_AFTER = frozenset("([$“‘") | {"``", "US$"}
_QUOTES = {"``": "“", "''": "”"}


@dataclass(frozen=True, slots=True)
class LabelledEvent:
    """The places of an event's words in the text and how real it is told to be."""

    spans: tuple[Span, ...]
    factuality: Factuality


@dataclass(frozen=True, slots=True)
class LabelledEvents:
    """A document, its text put together again from the words of the corpus, and its events."""

    document: Document
    events: tuple[LabelledEvent, ...]


def read_folder(folder: Path) -> list[LabelledEvents]:
    """Return each document below a folder once, as the first by path has it.

    Raises ``FileNotFoundError`` where there is none with labelled events.
    """
    first: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.xml")):
        first.setdefault(path.name, path)
    found = [item for path in first.values() if (item := _read(path)).events]
    if not found:
        raise FileNotFoundError(f"no documents with EVENT_MENTION elements (*.xml) in {folder}")
    return found


def _read(path: Path) -> LabelledEvents:
    root = ElementTree.parse(path).getroot()
    text, places = _text(root)
    return LabelledEvents(Document(path.stem, text), tuple(_events(root, places)))


def _text(root: ElementTree.Element) -> tuple[str, dict[str, Span]]:
    """Return the text, a line a sentence, and the place of each word by its number."""
    text, sentence, before, places = "", "0", "", dict[str, Span]()
    for token in root.iter("token"):
        word = _QUOTES.get(token.text or "", token.text or "")
        if token.get("sentence") != sentence:
            text, sentence = text + "\n", token.get("sentence", "")
        elif text and token.text not in _CLOSE_BEFORE and before not in _CLOSE_AFTER:
            text += " "
        before = word
        places[token.get("t_id", "")] = Span(len(text), len(text) + len(word))
        text += word
    return text, places


def _events(root: ElementTree.Element, places: dict[str, Span]) -> Iterator[LabelledEvent]:
    """Yield the events that the coders answered all three questions of."""
    for event in root.iter("EVENT_MENTION"):
        answers = [event.get(question) for question in ("certainty", "polarity", "time")]
        spans = tuple(places[anchor.get("t_id", "")] for anchor in event.iter("token_anchor"))
        if spans and all(answers):
            certainty, polarity, time = answers
            yield LabelledEvent(spans, Factuality(CERTAINTY[str(certainty)], polarity == "NEG", time == "FUTURE"))
