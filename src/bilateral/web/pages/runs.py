"""Runs: what was read with which program, what failed, and why."""

from collections import Counter

from fastapi import Request

from bilateral.model.run import Run
from bilateral.web.desk import Desk
from bilateral.web.page import Page

_FAILURES = 50


def runs(desk: Desk, _request: Request) -> Page:
    """All runs, the newest first."""
    found = desk.ledger.runs()[::-1]
    record = {"runs": [run_record(run) for run in found]}
    shown = [(run, _kinds(run), run.outcome.failures[:_FAILURES] if run.outcome else ()) for run in found]
    return Page("runs.html", "Runs", record, {"runs": shown})


def run_record(run: Run) -> dict[str, object]:
    """A run as plain data."""
    outcome = run.outcome
    return {
        "id": run.id,
        "code": run.setup.code,
        "model": run.setup.model,
        "settings": run.setup.settings,
        "begun": run.begun.isoformat(),
        "ended": run.ended.isoformat() if run.ended else None,
        "documents": outcome.documents if outcome else None,
        "claims": outcome.claims if outcome else None,
        "failures": [failure.record() for failure in outcome.failures] if outcome else [],
    }


def _kinds(run: Run) -> list[tuple[str, int]]:
    """How many documents failed at which stage with which fault."""
    failures = run.outcome.failures if run.outcome else ()
    return Counter(f"{failure.stage}: {failure.error}" for failure in failures).most_common()
