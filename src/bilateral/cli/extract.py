"""``bilateral extract``: documents on stdin, claims on stdout."""

import sys
from collections.abc import Iterable, Iterator
from io import BufferedReader, RawIOBase
from typing import cast

import typer

from bilateral.cli.lazy import refuse
from bilateral.cli.options import Workers
from bilateral.cli.output import talk, write_json
from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running.pool import read_all
from bilateral.running.reading import Reading, Unread
from bilateral.sources import jsonl
from bilateral.sources.given import Given
from bilateral.sources.language import READ, with_language
from bilateral.sources.source import Item

_NOTHING = 'No document was read: extract takes a JSON object a line, {"text": "..."}; bilateral read takes plain text.'


def command(workers: Workers = 1) -> None:
    """Turn documents, a JSON object a line, into their claims, a JSON object a line in the same order.

    In: {"doc", "published", "outlet", "title", "text"}. Out: {"doc", "claims": [...]}, with offsets in characters
    into the text as given. Documents that cannot be read are told on stderr and left out; the exit code is then 1,
    as it is where nothing came in.
    """
    if sys.stdin.isatty():
        refuse("extract reads documents from stdin: bilateral extract < docs.jsonl > claims.jsonl")
    done = failed = 0
    given = Given("stdin", stream=BufferedReader(cast("RawIOBase", sys.stdin.buffer)))
    for result in read_all(_readable(jsonl.documents(given)), workers):
        if isinstance(result, Failure):
            failed += 1
            talk.print(f"skipped {result.where}: {result.message}", soft_wrap=True)
        elif isinstance(result, Reading):
            done += 1
            write_json([{"doc": result.document.id, "claims": [claim.record() for claim in result.claims]}])
    if not done:
        talk.print(_NOTHING, soft_wrap=True)
    if failed or not done:
        raise typer.Exit(1)


def _readable(items: Iterable[Item]) -> Iterator[Document | Failure | Reading]:
    """The documents to be read; those in a language that cannot be read yet are told, and have no claims."""
    for item in items:
        document = with_language(item) if isinstance(item, Document) else None
        if document is not None and document.language not in READ:
            sentence = f"{document.id} is in a language that cannot be read yet ({document.language})"
            talk.print(sentence, soft_wrap=True)
            yield Reading(document, (), Unread.LANGUAGE)
        elif document is not None:
            yield document
        elif isinstance(item, Failure):
            yield item
