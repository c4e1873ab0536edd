"""The fold: one writer takes the parts of shards into the ledger. Ids make it come to the same in any order, again."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from bilateral.exports.incoming import items
from bilateral.exports.intake import Taken, take_in
from bilateral.ledger.writer import Writer
from bilateral.running.shards.part import Part


def fold(writer: Writer, keys: Iterable[str], folder: Path, at: datetime) -> Iterator[Taken]:
    """Take in the parts with these keys by their order, whatever order they were read in; what each came to.

    Of a document that several parts have, the record in the first counts.
    """
    for key in sorted(keys):
        yield take_in(writer, items(Part(folder, key).path), at)
