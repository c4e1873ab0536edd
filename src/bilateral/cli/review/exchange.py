"""``bilateral review export`` and ``import``: judgements as JSON Lines, so that two people can work apart."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from bilateral.cli.lazy import refuse
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import talk, wants_json, write_json
from bilateral.cli.wording import counted
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.store import Store
from bilateral.ledger.writer import Writer
from bilateral.model.failure import Failure
from bilateral.model.judgement import Judgement

_STDIN = "-"


@dataclass(slots=True)
class _Taken:
    """What an import came to; ``claims`` are those that were judged."""

    judgements: int = 0
    new: int = 0
    claims: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)


def export(ledger: LedgerAddress = DEFAULT_LEDGER) -> None:
    """Write all judgements to stdout, a JSON object a line, by the time they were made.

    Those in which words were forgotten are left out: they are not what their author wrote any more.
    """
    with Store.at(ledger).view() as view:
        whole, number = view.judgements(whole=True), len(view.judgements())
    write_json(one.record() for one in whole)
    if left := number - len(whole):
        talk.print(f"{counted(left, 'judgement')} left out, in which words were forgotten.")


def take(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="What bilateral review export wrote; - is stdin.")
    ],
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Take in judgements that were exported elsewhere, and tell what was new.

    In whatever order and however often files are taken in, the ledgers come to the same: on each claim the last
    judgement counts. Judgements of claims that this ledger does not hold are kept for when it does. The exit code is 1
    where a line was refused; the others are kept.
    """
    store, taken = Store.at(ledger), _Taken()
    store.place.check_readable()
    if missing := [name for name in files if name != _STDIN and not Path(name).is_file()]:
        refuse(f"no such file: {missing[0]}")
    with store.writer() as writer:
        for where, line in _lines(files):
            _judge(writer, where, line, taken)
    with store.view() as view:
        foreign = len(taken.claims) - len(view.written(taken.claims))
    _tell(taken, foreign, in_json=wants_json(as_json))


def _lines(files: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The lines of some files that are not empty, each with where it stands."""
    for name in files:
        with _opened(name) as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield f"{'stdin' if name == _STDIN else Path(name).name}:{number}", line


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if name == _STDIN else Path(name).open("rb")


def _judge(writer: Writer, where: str, line: bytes, taken: _Taken) -> None:
    """Add the judgement of a line, or note why it cannot be."""
    try:
        made = _judgement(line)
        taken.new += writer.judge(made, datetime.now(UTC))
    except (ValueError, LedgerError) as error:
        taken.failures.append(Failure(where, "import", type(error).__name__, str(error)))
    else:
        taken.judgements += 1
        taken.claims.add(made.claim)


def _judgement(line: bytes) -> Judgement:
    try:
        fields = json.loads(line)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise ValueError("the line is not JSON") from None
    if not isinstance(fields, dict):
        raise ValueError("the line is no judgement")
    return Judgement.from_record(fields)


def _tell(taken: _Taken, foreign: int, *, in_json: bool) -> None:
    if in_json:
        write_json(failure.record() for failure in taken.failures)
    talk.print(f"{counted(taken.judgements, 'judgement')} taken in ({taken.new} new).")
    if foreign:
        talk.print(
            f"{counted(foreign, 'claim')} that they are on {'is' if foreign == 1 else 'are'} not in this ledger."
        )
    for failure in taken.failures:
        talk.print(f"refused {failure.where}: {failure.message}", soft_wrap=True, markup=False)
    if taken.failures:
        raise typer.Exit(1)
