"""Who rests on whom among the reports of one happening: ``python scripts/rests.py GIVEME5W1H NUMBER [ACT]``.

Reads the reports of a happening of Giveme5W1H (a folder, and the number of the event there) into a ledger that is
thrown away, and prints ``bilateral why`` on the event (of an act, or a family of acts) that most of them tell.
"""

import argparse
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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("number", type=int)
    parser.add_argument("act", nargs="?", default="")
    args = parser.parse_args()
    told = [report.document for report in read_folder(args.folder) if report.event == args.number]
    if not told:
        sys.exit(f"{args.folder} holds no report of happening {args.number}")
    with TemporaryDirectory() as place:
        ledger = Ledger.open(Path(place) / "happening.db")
        for document, claims in read(told):
            ledger.add(document, claims, datetime.now(UTC))
        done = [event for event in group(ledger.claims(act=args.act)) if event.status is Status.DONE]
        if not done:
            sys.exit(f"none of {len(told)} reports of happening {args.number} tells {args.act or 'anything'} as done")
        event = max(done, key=lambda event: (event.reports, len(event.entries)))
        print(f"{len(told)} reports; {event.reports} tell {event.act} of {' and '.join(event.dyad)}\n")
        show(ledger.why(event.entries[0].id), Console(width=100))


if __name__ == "__main__":
    main()
