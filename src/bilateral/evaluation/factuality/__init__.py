"""How real the events of MEANTIME are: whether they are sure, whether they are denied, whether they are to come."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from spacy.tokens import Doc, Token

from bilateral.evaluation.counts import f1_by_class
from bilateral.evaluation.factuality.corpus import read_folder
from bilateral.evaluation.factuality.told import Factuality, factuality_of
from bilateral.model.span import Span
from bilateral.reading.parser import parse

# A fine-tuned encoder of 22M parameters, cross-validated over documents: the mean over its classes.
ANCHORS = {"MiniLM, tuned on 4 of 5 folds": {"certainty": 0.534}}

_ANSWERS: Mapping[str, Callable[[Factuality], str]] = {
    "certainty": lambda told: told.certainty.value,
    "polarity": lambda told: "denied" if told.denied else "affirmed",
    "future": lambda told: "to come" if told.future else "not to come",
}


def evaluate(folder: Path) -> dict[str, object]:
    """Ask the cues and scopes that tell a claim's status how real each event is; the figures of :func:`score`."""
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
        question: f1_by_class((answer(gold), answer(found)) for gold, found in pairs)
        for question, answer in _ANSWERS.items()
    }
    macro = {name: round(sum(f1.values()) / len(f1), 4) if f1 else 0.0 for name, f1 in classes.items()}
    return {**macro, "by_class": classes}


def head_of(doc: Doc, spans: Sequence[Span]) -> Token:
    """Return the word of an event that stands above its others."""
    found = [t for span in spans if (s := doc.char_span(span.start, span.end, alignment_mode="expand")) for t in s]
    return next((token for token in found if token.head == token or token.head not in found), found[0])
