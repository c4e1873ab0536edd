"""WACZ: archives of the web in a ZIP file, as browsers that archive make them."""

import zipfile
from collections.abc import Iterator
from io import BufferedReader
from typing import cast

from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError, Item, failure, never
from bilateral.sources.warc import records

SUFFIXES = frozenset({".wacz"})
TYPES = frozenset({"application/wacz", "application/x-wacz"})
APART = False
sure = never


def documents(given: Given) -> Iterator[Item]:
    """The pages of all archives in the file."""
    with given.opened() as stream:
        try:
            packed = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, NotImplementedError) as error:
            yield failure(given.name, DocumentError(f"it is not a WACZ file: {error}"))
            return
        names = [name for name in packed.namelist() if name.lower().endswith((".warc", ".warc.gz"))]
        if not names:
            yield failure(given.name, DocumentError("there is no archive (archive/*.warc.gz) in it"))
        for name in names:
            with packed.open(name) as member:
                inner = Given(f"{given.name}:{name}", stream=BufferedReader(cast("BufferedReader", member)))
                with inner.opened() as archive:
                    yield from records(inner.name, archive)
