"""Who rests on whom among the reports of one happening: ``python scripts/rests.py GIVEME5W1H NUMBER [ACT]``.

Reads the reports of a happening of Giveme5W1H (a folder, and the number of the event there) into a ledger that is
thrown away, and prints ``bilateral why`` on the event (of an act, or a family of acts) that most of them tell.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from bilateral.api import Ledger
from bilateral.cli.why import show
from bilateral.evaluation.stories import read_folder
from bilateral.model.claim import Status
from bilateral.reading.reader import read
from bilateral.relations.events import group


def main() -> None:
    """Print the tree."""
    folder, number, act = Path(sys.argv[1]), int(sys.argv[2]), "".join(sys.argv[3:])
    told = [report.document for report in read_folder(folder) if report.event == number]
    with TemporaryDirectory() as place:
        ledger = Ledger.open(Path(place) / "happening.db")
        for document, claims in read(told):
            ledger.add(document, claims, datetime.now(UTC))
        done = [event for event in group(ledger.claims(act=act)) if event.status is Status.DONE]
        event = max(done, key=lambda event: (event.reports, len(event.entries)))
        print(f"{len(told)} reports; {event.reports} tell {event.act} of {' and '.join(event.dyad)}\n")
        show(ledger.why(event.entries[0].id), Console(width=100))


if __name__ == "__main__":
    main()
