"""How long the ledger needs for an answer, beside a bare SELECT of the same rows.

Run as ``python benchmarks/ledger.py [CLAIMS [FILE]]``; without arguments 100,000 claims in a file that is thrown away.
The documents are made up by a seed: some hundred words each, of which a fifth are near-copies of an earlier one with
a new lead, with one to six claims about a pair of states; pairs are in the news as unevenly as in event data sets,
where the first of all has about three hundredths of the claims. For pairs that are told of more and less it prints
the claims, the milliseconds of the bare SELECT and those of ``state`` and ``timeline`` with their ratio to it, in one
process and of a file that was read before: asked for the first time, by a copy of a process that has only been asked
about two other pairs, one of which answers are kept and one of which none are; asked again while the ledger has not
changed, when what was made of its claims is still in memory; and asked once more after a document about two others was
taken in. Then the seconds of commands, each a process of its own.
All are medians, and of the time of the processor, so that what else runs on the machine changes them little.
"""

import json
import os
import random
import resource
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, combinations
from pathlib import Path
from statistics import median
from subprocess import DEVNULL, run
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, time_ns
from typing import NamedTuple, TypeVar

from bilateral import Document, Ledger
from bilateral.data.gazetteer import gazetteer
from bilateral.data.lexicon import load_acts
from bilateral.model.actor import ActorKind
from bilateral.model.claim import Claim, Status
from bilateral.model.dyad import Dyad
from bilateral.model.run import Outcome, Setup
from bilateral.model.span import Span
from bilateral.model.when import When
from bilateral.relations.answers import renew
from bilateral.running.patience import patient

Answer = TypeVar("Answer")
CLAIMS, TIMES = 100_000, 7
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
FIRST, DAYS = date(2006, 1, 1), 20 * 365
STATUSES = [Status.DONE] * 7 + [Status.PLANNED, Status.POSSIBLE, Status.DENIED]
# The share of the claims falls with the rank of the pair to this power: as in the counts of coded events by dyad.
UNEVEN = 0.8
RANKS, OTHERS = (1, 2, 3, 4, 10, 30, 100, 200, 300, 1000), (40, 2000)
BESIDE = Dyad("NRU", "TUV")  # of whom news comes in while others are asked about
WORDS = [f"word{number}" for number in range(20_000)]

BARE = """
SELECT c.*, d.doc, d.published, d.outlet, d.title, d.address, d.work, d.version
FROM claims AS c JOIN documents AS d ON d.id = c.document
WHERE c.entry IN (SELECT claim FROM parties WHERE id = ? AND role IN ('actor', 'recipient'))
AND c.entry IN (SELECT claim FROM parties WHERE id = ? AND role IN ('actor', 'recipient'))
"""


@dataclass(frozen=True, slots=True)
class News:
    """Documents about pairs of states by chance, the same for the same seed."""

    chance: random.Random
    pairs: tuple[Dyad, ...]

    @classmethod
    def of(cls, seed: int) -> "News":
        """News about all pairs of states there are."""
        states = sorted(actor.id for actor in gazetteer() if actor.kind is ActorKind.STATE)
        pairs = [Dyad(*pair) for pair in combinations(states, 2)]
        chance = random.Random(seed)
        chance.shuffle(pairs)
        return cls(chance, tuple(pairs))

    def told(self, number: int) -> Iterator[tuple[Document, list[Claim]]]:
        """So many claims, document by document."""
        weights = list(accumulate((rank + 1) ** -UNEVEN for rank in range(len(self.pairs))))
        earlier: list[tuple[Document, list[Claim]]] = []
        made = 0
        while made < number:
            (pair,) = self.chance.choices(self.pairs, cum_weights=weights)
            copied = earlier and self.chance.random() < 0.2
            document, claims = self._copy(self.chance.choice(earlier[-500:]), made) if copied else self._new(pair, made)
            earlier.append((document, claims))
            made += len(claims)
            yield document, claims

    def one(self, number: int) -> tuple[Document, list[Claim]]:
        """A document, named by its number, of the pair that is told of most."""
        return self._new(self.pairs[0], number)

    def _new(self, pair: Dyad, made: int) -> tuple[Document, list[Claim]]:
        day = FIRST + timedelta(self.chance.randrange(DAYS))
        told = [self._words(20) for _ in range(self.chance.randint(1, 6))]
        rest = [self._words(20) for _ in range(self.chance.randint(8, 20))]
        text = ". ".join([*told, *rest])
        document = Document(f"d{made}", text, day, f"Outlet {self.chance.randrange(400)}", told[0][:60])
        return document, [self._claim(document, words, pair) for words in told]

    def _copy(self, told: tuple[Document, list[Claim]], made: int) -> tuple[Document, list[Claim]]:
        """The same text in another outlet, under a lead of its own and cut at the end."""
        original, claims = told
        lead, kept = f"{self._words(10)}. ", max(claim.span.end for claim in claims) + 800
        text = lead + original.text[:kept]
        outlet = f"Outlet {self.chance.randrange(400)}"
        document = Document(f"d{made}", text, original.published, outlet, original.title)
        moved = [Span(claim.span.start + len(lead), claim.span.end + len(lead)) for claim in claims]
        return document, [self._again(claim, document, span) for claim, span in zip(claims, moved, strict=True)]

    def _claim(self, document: Document, words: str, pair: Dyad) -> Claim:
        start = document.text.index(words)
        first, second = self.chance.sample(pair, 2)
        assert document.published
        day = document.published - timedelta(int(self.chance.paretovariate(0.7)) % 4000)
        when = self.chance.choice([day.isoformat()] * 8 + [f"{day:%Y-%m}", f"{day:%Y}", ""])
        act, status = self.chance.choice(sorted(load_acts())), self.chance.choice(STATUSES)
        span = Span(start, start + len(words))
        return Claim(
            document.id,
            span,
            words,
            act,
            (first,),
            (second,),
            (),
            status,
            When.of(when),
            confidence=self.chance.random(),
        )

    def _again(self, claim: Claim, document: Document, span: Span) -> Claim:
        told = claim.actors, claim.recipients, claim.others, claim.status, claim.when
        return Claim(document.id, span, claim.evidence, claim.act, *told, confidence=claim.confidence)

    def _words(self, number: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=number))


def main() -> None:
    """Make the ledger where there is none, and print a line for each pair."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    with TemporaryDirectory() as folder:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "news.db"
        news = News.of(number)
        if not path.exists():
            keep(path, news, number)
        patient()
        for answer in ("state", "timeline"):  # what any answer needs is read with the first
            taken(path, news.pairs[OTHERS[0] - 1], answer)
        print("                        state: first       again  after news    timeline: first       again  after news")
        print(f"  rank  claims   bare{'     ms  ratio' * 6}")
        for rank in RANKS:
            show(path, rank, [news.pairs[one] for one in (*OTHERS, rank - 1)])
        for command in (["--help"], ["state", *news.pairs[99], "--ledger", str(path)]):
            print(f"{started(command):.2f} s  bilateral {command[0]}", flush=True)


def keep(path: Path, news: News, number: int) -> None:
    """Put so many claims into a new ledger."""
    start, documents = perf_counter(), 0
    with Ledger.open(path).store.writer() as opened:
        driver = opened.connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA synchronous = OFF")  # the file need not outlive a power cut
        writer = opened.begin(Setup("", "", {}), RECORDED)
        for document, claims in news.told(number):
            documents += writer.add(document, claims, RECORDED).documents
        writer.end(Outcome(documents, number), RECORDED)
        kept, before = perf_counter() - start, path.stat().st_size
    renew(Ledger.open(path).store, writer.run)
    size, answers = before / documents / 1024, (path.stat().st_size - before) / 2**20
    print(f"{number} claims of {documents} documents kept in {kept:.0f} s, {size:.1f} KiB a document", flush=True)
    print(f"answers made in {perf_counter() - start - kept:.0f} s more, {answers:.0f} MiB", flush=True)


def show(path: Path, rank: int, pairs: Sequence[Dyad]) -> None:
    """Print how long the answers about the last of some pairs take."""
    asked = [[apart(path, pairs, answer) for _ in range(TIMES)] for answer in ("state", "timeline")]
    claims, bare = asked[0][0].claims, median(one.bare for told in asked for one in told)
    spent = [median(times) for told in asked for times in zip(*(one[2:] for one in told), strict=True)]
    told = "".join(f"{figure:7.1f}" for one in spent for figure in (one, one / bare))
    print(f"{rank:6}{claims:8}{bare:7.1f}{told}", flush=True)


class Taken(NamedTuple):
    """The claims of a pair, and the milliseconds that its bare rows and an answer take: first, again, after news."""

    claims: int
    bare: float
    first: float
    again: float
    after: float


def apart(path: Path, pairs: Sequence[Dyad], answer: str) -> Taken:
    """What an answer about the last of some pairs takes in a copy of this process: what it learns is not known here.

    The pairs before it are asked about for nothing but that the copy has memory of its own by then.
    """
    out, into = os.pipe()
    if not os.fork():
        found = [taken(path, pair, answer) for pair in pairs][-1]
        os.write(into, json.dumps(found).encode())
        os._exit(0)
    os.close(into)
    with os.fdopen(out, encoding="utf-8") as told:
        found = Taken(*json.load(told))
    os.wait()
    return found


def taken(path: Path, pair: Dyad, answer: str) -> Taken:
    """What an answer takes here."""
    ledger = Ledger.open(path)
    ask = getattr(ledger, answer)
    with closing(sqlite3.connect(path)) as connection:
        rows, bare = timed(lambda: bare_rows(connection, pair))
    (_, first), (_, again) = timed(lambda: ask(*pair)), timed(lambda: ask(*pair))
    ledger.add(*News(random.Random(), (BESIDE,)).one(time_ns()), recorded=RECORDED)
    _, after = timed(lambda: ask(*pair))
    return Taken(len(rows), bare, first, again, after)


def bare_rows(connection: sqlite3.Connection, pair: Dyad) -> list[tuple[object, ...]]:
    """The rows that the answers about a pair are made of: claims with their documents, parties and sources."""
    rows = connection.execute(BARE, pair).fetchall()
    marks = ",".join("?" * len(rows))
    for table in ("parties", "sources"):
        connection.execute(f"SELECT * FROM {table} WHERE claim IN ({marks})", [row[0] for row in rows]).fetchall()
    return rows


def timed(ask: Callable[[], Answer]) -> tuple[Answer, float]:
    """The answer, and the milliseconds it takes."""
    start = process_time()
    answer = ask()
    return answer, (process_time() - start) * 1000


def started(command: list[str]) -> float:
    """The seconds that a command takes from its start to its end."""
    taken = []
    for _ in range(TIMES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run([sys.executable, "-c", "from bilateral.cli.app import main; main()", *command], check=True, stdout=DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median(taken)


if __name__ == "__main__":
    main()
