"""Texts of other things than the affairs of states, in which a careful reader finds nothing to claim."""

from collections.abc import Collection
from itertools import islice
from pathlib import Path

from bilateral.evaluation.goldset import LabelledDocument
from bilateral.evaluation.nothing import TEXTS as NOTHING
from bilateral.evaluation.nothing import turns

# So many are learned from: about half as many as the documents of the training file.
TEXTS = 300


def asides(corpora: Path, labelled: Collection[str]) -> list[LabelledDocument]:
    """Texts on sport, entertainment, health, business and crime without claims, in a fixed order.

    Left out are those that ``bilateral eval nothing`` reads, and those with the ids given, which readers have labelled.
    A few do tell of states (a boycott, a donation): so few that they blur what is learned and do not bend it.
    """
    free = (document for document, _ in turns(corpora)[NOTHING:] if document.id not in labelled)
    return [LabelledDocument(document, ()) for document in islice(free, TEXTS)]
