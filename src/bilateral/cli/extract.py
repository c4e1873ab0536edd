"""``bilateral extract``: documents on stdin, claims on stdout."""

import sys

import typer

from bilateral.cli.lazy import refuse
from bilateral.cli.options import Workers
from bilateral.cli.output import talk, write_json
from bilateral.model.failure import Failure
from bilateral.running.pool import read_all
from bilateral.sources import jsonl


def command(workers: Workers = 1) -> None:
    """Turn documents, a JSON object a line, into their claims, a JSON object a line in the same order.

    In: {"doc", "published", "outlet", "title", "text"}. Out: {"doc", "claims": [...]}, with offsets in characters
    into the text as given. Documents that cannot be read are told on stderr and left out; the exit code is then 1.
    """
    if sys.stdin.isatty():
        refuse("extract reads documents from stdin: bilateral extract < docs.jsonl > claims.jsonl")
    failed = 0
    for result in read_all(jsonl.documents("stdin", sys.stdin.buffer), workers):
        if isinstance(result, Failure):
            failed += 1
            talk.print(f"skipped {result.where}: {result.message}", markup=False, soft_wrap=True)
        else:
            write_json([{"doc": result.document.id, "claims": [claim.record() for claim in result.claims]}])
    if failed:
        raise typer.Exit(1)
