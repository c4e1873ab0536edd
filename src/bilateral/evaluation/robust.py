"""Robust reading: how far the strict F1 of claims falls on altered copies of the labelled documents."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from bilateral.evaluation.altered.edits import Editor, edited
from bilateral.evaluation.altered.names import other_states
from bilateral.evaluation.altered.order import other_order
from bilateral.evaluation.altered.wording import (
    capital_headline,
    no_capitals,
    other_quotes,
    other_spelling,
    typing_errors,
)
from bilateral.evaluation.claims import f1, readings
from bilateral.evaluation.goldset import LabelledDocument, read_folder

Alteration = Callable[[LabelledDocument, Random], LabelledDocument]


def _of(editor: Editor) -> Alteration:
    return lambda item, dice: edited(item, editor, dice)


ALTERATIONS: Mapping[str, Alteration] = {
    "other quotation marks": _of(other_quotes),
    "no capitals": _of(no_capitals),
    "headline in capitals": _of(capital_headline),
    "other spelling": _of(other_spelling),
    "typing errors": _of(typing_errors),
    "paragraphs in another order": other_order,
    "other states": other_states,
}


def evaluate(folder: Path) -> dict[str, object]:
    """Strict F1 of the documents as they are and of each altered copy; the figures of :func:`falls`."""
    return falls(read_folder(folder))


def falls(items: list[LabelledDocument]) -> dict[str, object]:
    """``plain`` and, for each alteration, ``strict``, the ``fall`` in F1 and its ``share`` of the plain one."""
    plain = _strict(items)
    figures: dict[str, object] = {"documents": len(items), "plain": plain}
    for name, alter in ALTERATIONS.items():
        strict = _strict([altered(item, alter) for item in items])
        fall = plain - strict
        figures[name] = {"strict": strict, "fall": round(fall, 4), "share": round(fall / plain, 4) if plain else 0.0}
    return figures


def altered(item: LabelledDocument, alter: Alteration) -> LabelledDocument:
    """A document altered by dice of its own: the same in every run and in any company."""
    return alter(item, Random(item.document.id))


def _strict(items: list[LabelledDocument]) -> float:
    return f1(readings(items), "strict")["f1"]
