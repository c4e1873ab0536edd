"""``bilateral export``: claims, events and the state in the formats that others work with."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile, SpooledTemporaryFile
from typing import Annotated, BinaryIO, cast

import typer

from bilateral.api import Exported, Ledger
from bilateral.cli.lazy import refuse
from bilateral.cli.options import DEFAULT_LEDGER, AsOf, Between, KnownAt, KnownBy, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json, writing
from bilateral.cli.wording import counted
from bilateral.exports.formats import FORMATS, format_of
from bilateral.ledger.moment import Clock
from bilateral.ledger.sqlite import File

_IN_MEMORY = 1 << 24  # bytes of an export that are held before a file is used
Writes = Callable[[BinaryIO], Exported]


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    form: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")] = "",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write to this file, not to stdout.")
    ] = None,
    between: Between = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    known_by: KnownBy = Clock.REPORTED,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Hand on whole texts, and evidence of any length.")
    ] = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Write claims, or what they add up to, in a format of event data, linked data, networks, feeds or bibliographies.

    Without a FORMAT, tell which there are.

    It carries addresses, hashes, offsets and quotes of at most 300 characters, never whole texts unless asked. What
    jsonl, parquet and ftm write, another ledger takes in with bilateral import.
    """
    if not form:
        _list()
        return
    opened = Ledger.open(ledger)
    _check(opened, form, out)

    def write(target: BinaryIO) -> Exported:
        moment = {"as_of": as_of, "known_at": known_at}
        return opened.export(form, target, between=between or (), **moment, known_by=known_by, with_text=with_text)

    with talk.status(f"exporting as {form}"):
        done = _to_file(out, write) if out else _to_stdout(write)
    _tell(done, form, out)


def _check(opened: Ledger, form: str, out: Path | None) -> None:
    if format_of(form).binary and out is None and sys.stdout.isatty():
        refuse(f"{form} is nothing to show on a terminal: name a file with --out")
    if out and _is_kept_in(opened, out):
        refuse(f"{out} is the ledger itself: name another file")


def _tell(done: Exported, form: str, out: Path | None) -> None:
    where = f" to {out}" if out else ""
    held = f"{counted(done.claims, 'claim')} of {counted(done.documents, 'document')}"
    talk.print(f"{held} exported as {form}{where}.", soft_wrap=True)
    if done.note:
        talk.print(done.note)
    if done.digest:
        talk.print(f"The digest of the ledger is {done.digest}.", soft_wrap=True)


def _list() -> None:
    if wants_json(False):
        write_json({"format": one.name, "about": one.about, "suffix": one.suffix} for one in FORMATS.values())
        return
    table = plain_table("Format", "What it is", "Suffix", "Import")
    for one in FORMATS.values():
        table.add_row(one.name, one.about, one.suffix, "yes" if one.whole else "")
    page().print(table)


def _is_kept_in(opened: Ledger, out: Path) -> bool:
    place = opened.store.place
    return isinstance(place, File) and out.exists() and place.path.exists() and out.samefile(place.path)


def _to_file(out: Path, write: Writes) -> Exported:
    """Write beside the file and put it in its place when it is whole, so that a fault leaves the old one."""
    try:
        with NamedTemporaryFile(dir=out.parent, prefix=f".{out.name}.", delete=False) as part:
            try:
                done = write(cast("BinaryIO", part))
                part.close()
                Path(part.name).chmod(0o666 & ~_umask())
                Path(part.name).replace(out)
            except BaseException:
                Path(part.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        refuse(f"{out} cannot be written: {error.strerror or error}")
    return done


def _to_stdout(write: Writes) -> Exported:
    """Write when all of it is there: a reader of the pipe gets the whole or nothing."""
    with writing(), SpooledTemporaryFile(_IN_MEMORY) as whole:
        done = write(cast("BinaryIO", whole))
        whole.seek(0)
        shutil.copyfileobj(whole, sys.stdout.buffer)
    return done


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
