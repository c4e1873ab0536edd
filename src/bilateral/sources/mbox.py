"""MBOX: mails one after the other, as most programs for mail store them."""

import mailbox
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import NamedTemporaryFile

from bilateral.sources.given import HEAVIEST, Given
from bilateral.sources.source import DocumentError, Item, failure, never

SUFFIXES = frozenset({".mbox"})
TYPES = frozenset({"application/mbox"})
APART = False
sure = never


def documents(given: Given) -> Iterator[Item]:
    """The mails, each to be read by itself."""
    with _file(given) as path:
        box = mailbox.mbox(path, create=False)
        try:
            for number, key in enumerate(box.iterkeys(), start=1):
                name = f"{given.name}:{number}"
                with box.get_file(key) as message:
                    data = message.read(HEAVIEST + 1)
                if len(data) > HEAVIEST:
                    yield failure(name, DocumentError(f"the mail holds more than {HEAVIEST // 1_000_000} MB"))
                else:
                    yield Given(name, data=data, type="message/rfc822", retrieved=given.retrieved)
        finally:
            box.close()


@contextmanager
def _file(given: Given) -> Iterator[Path]:
    """The mails as a file: the library wants to go back and forth in it."""
    if given.path is not None and given.path.suffix != ".gz":
        yield given.path
        return
    with NamedTemporaryFile(suffix=".mbox") as copy, given.opened() as stream:
        copyfileobj(stream, copy)
        copy.flush()
        yield Path(copy.name)
