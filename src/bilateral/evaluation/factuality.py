"""How real the events of MEANTIME are: whether they are sure, whether they are denied, whether they are to come.

The set: documents in CAT XML with ``token`` and ``EVENT_MENTION`` elements. Minard et al., "MEANTIME, the NewsReader
multilingual event and time corpus", LREC 2016. Only the first sentences of a document are annotated.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from spacy.tokens import Doc, Token

from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.reading.factuality import Certainty, Factuality, factuality_of
from bilateral.reading.parser import parse

# A fine-tuned encoder of 22M parameters, cross-validated over documents: the mean over its classes.
ANCHORS = {"MiniLM, tuned on 4 of 5 folds": {"certainty": 0.534}}

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


def evaluate(folder: Path) -> dict[str, object]:
    """Ask the stage of reading that tells a claim's status how real each event is; the figures of :func:`score`."""
    labelled = read_folder(folder)
    pairs = []
    for item, doc in zip(labelled, parse(item.document.text for item in labelled), strict=True):
        pairs += [(event.factuality, factuality_of(head_of(doc, event.spans))) for event in item.events]
    return {"documents": len(labelled), "events": len(pairs), **score(pairs)}


def score(pairs: Sequence[tuple[Factuality, Factuality]]) -> dict[str, object]:
    """Macro F1 over the classes of each question, gold first; then the F1 of each class.

    ``certainty`` has three classes (possible and probable are one); ``polarity`` asks whether an event is denied, and
    ``future`` whether it is to come, against all other events.

    >>> sure, denied = Factuality(), Factuality(denied=True)
    >>> score([(sure, sure), (denied, sure)])["by_class"]["polarity"]
    {'affirmed': 0.6667, 'denied': 0.0}
    """
    classes = {
        "certainty": _f1_by_class([(g.certainty.value, f.certainty.value) for g, f in pairs]),
        "polarity": _f1_by_class([tuple("denied" if x.denied else "affirmed" for x in pair) for pair in pairs]),
        "future": _f1_by_class([tuple("to come" if x.future else "not to come" for x in pair) for pair in pairs]),
    }
    macro = {name: round(sum(f1.values()) / len(f1), 4) if f1 else 0.0 for name, f1 in classes.items()}
    return {**macro, "by_class": classes}


def _f1_by_class(pairs: Sequence[tuple[str, ...]]) -> dict[str, float]:
    gold, found = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
    hits = Counter(pair[0] for pair in pairs if pair[0] == pair[1])
    return {name: round(2 * hits[name] / (gold[name] + found[name]), 4) for name in sorted(gold)}


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


def head_of(doc: Doc, spans: Sequence[Span]) -> Token:
    """Return the word of an event that stands above its others."""
    found = [t for span in spans if (s := doc.char_span(span.start, span.end, alignment_mode="expand")) for t in s]
    return next((token for token in found if token.head == token or token.head not in found), found[0])
