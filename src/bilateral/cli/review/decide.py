"""``bilateral review accept``, ``reject``, ``correct`` and ``reopen``: a judgement at a time, for scripts too."""

from collections.abc import Iterable
from getpass import getuser
from typing import Annotated

import typer

from bilateral.api import Ledger
from bilateral.cli.lazy import refuse
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, Author, LedgerAddress, ReasonGiven
from bilateral.cli.output import page, wants_json, write_json
from bilateral.cli.review.fields import assigned
from bilateral.cli.review.wording import judgement
from bilateral.cli.wording import SHORT
from bilateral.model.judgement import Judgement, Verdict

Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of claims, or the beginnings of them.")]


def accept(
    ids: Ids,
    author: Author = "",
    reason: ReasonGiven = "",
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Accept claims as they are shown: as read by the machine or, where they stand corrected, as corrected."""
    _decide(ledger, ids, Verdict.ACCEPT, (author, reason), as_json)


def reject(
    ids: Ids,
    author: Author = "",
    reason: ReasonGiven = "",
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Reject claims: they count for nothing any more, and only why, and claims asked for this verdict, show them."""
    _decide(ledger, ids, Verdict.REJECT, (author, reason), as_json)


def reopen(
    ids: Ids,
    author: Author = "",
    reason: ReasonGiven = "",
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Take the judgements of claims back: they count again as the machine has read them, and wait in the queue."""
    _decide(ledger, ids, Verdict.OPEN, (author, reason), as_json)


def correct(  # noqa: PLR0913, PLR0917 - one parameter an option
    claim: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim, or the beginning of it.")],
    fields: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", help="What it should read instead.")],
    author: Author = "",
    reason: ReasonGiven = "",
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Say what a claim should read instead; the corrected claim counts, and the machine's stays to be seen in why.

    Fields: act, status, when (EDTF), amount; actors and recipients, as people name them, with commas between; others
    and sources as "residence: Dakar [Senegal]" or "outlet: Anadolu [Turkey]", with semicolons between; and evidence,
    whose words must stand in the text. A list may also be given as JSON, in the form of a claim.
    """
    made = Ledger.open(ledger).review(
        claim, Verdict.CORRECT, author_named(author), reason=reason, correction=assigned(fields)
    )
    _tell(Ledger.open(ledger), made, as_json)


def author_named(given: str) -> str:
    """Who judges: the name that was given, else that of the user."""
    if given.strip():
        return given.strip()
    try:
        return getuser()
    except (KeyError, OSError):
        refuse("a judgement needs an author: give your name with --author")


def _decide(ledger: str, ids: Iterable[str], verdict: Verdict, said: tuple[str, str], as_json: bool) -> None:
    author, reason = said
    opened = Ledger.open(ledger)
    for claim in ids:
        _tell(opened, opened.review(claim, verdict, author_named(author), reason=reason), as_json)


def _tell(opened: Ledger, made: Judgement, as_json: bool) -> None:
    if wants_json(as_json):
        write_json([made.record()])
    else:
        read = opened.why(made.claim).entry.read
        page().print(judgement(made, read).append(f"  {made.claim[:SHORT]}", style="dim"))
