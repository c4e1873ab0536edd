"""How long claims take to become events, for more and more of them.

Run as ``python benchmarks/events.py [NUMBER...]``; without numbers for 10^4, 10^5 and 10^6 claims. The claims are made
up by a seed: some happenings are told by many, most by one or two, over thirty years and 190 actors, a third of them
between the ten that are most in the news; a fifth is undated or dated by month or year only. Prints the events, the
seconds of one processor, the microseconds a claim, and the memory held by claims and events.
"""

import gc
import random
import resource
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from time import process_time

from bilateral.data.lexicon import load_acts
from bilateral.model.claim import Claim, Status
from bilateral.model.entry import Entry
from bilateral.model.span import Span
from bilateral.model.when import When
from bilateral.relations.events import group

ACTORS = [f"A{number:02}" for number in range(190)]
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
FIRST, DAYS = date(1996, 1, 1), 30 * 365
STATUSES = [Status.DONE] * 7 + [Status.PLANNED, Status.POSSIBLE, Status.DENIED]


def main() -> None:
    """Time each number and print a line for it."""
    numbers = [int(number) for number in sys.argv[1:]] or [10**4, 10**5, 10**6]
    list(group(claims(100)))  # loads what is loaded once
    print("   claims    events  seconds  µs/claim  MiB")
    for number in numbers:
        entries = list(claims(number))
        gc.freeze()  # what stays is not looked at again by the collector
        start = process_time()
        events = group(entries)
        seconds = process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{number:9}{len(events):10}{seconds:9.1f}{seconds / number * 1e6:10.1f}{peak:5}", flush=True)


def claims(number: int) -> Iterator[Entry]:
    """So many claims, the same on every run."""
    chance = random.Random(number)
    acts = sorted(load_acts())
    made = 0
    while made < number:
        act, day = chance.choice(acts), FIRST + timedelta(chance.randrange(DAYS))
        pool = ACTORS[:10] if chance.random() < 1 / 3 else ACTORS
        pair = chance.sample(pool, 2)
        for _ in range(min(number - made, int(chance.paretovariate(1.5)), 500)):
            yield told(chance, act, pair, day, made)
            made += 1


def told(chance: random.Random, act: str, pair: list[str], day: date, made: int) -> Entry:
    """One telling of an act."""
    words = " ".join(chance.choices(WORDS, k=15))
    when = chance.choice([day.isoformat()] * 8 + [f"{day:%Y-%m}", f"{day:%Y}", ""])
    status = chance.choice(STATUSES)
    span = Span(0, len(words))
    claim = Claim(f"d{made}", span, words, act, (pair[0],), (pair[1],), status=status, when=When.of(when))
    published = day + timedelta(chance.randrange(5))
    return Entry(claim, f"d{made}", RECORDED, published, f"Outlet {made % 400}")


WORDS = [f"word{number}" for number in range(3000)]

if __name__ == "__main__":
    main()
