"""The ledger as programs see it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from bilateral.api import memory
from bilateral.api.asked import Day, actor_id, asked, day_of
from bilateral.exports.formats import format_of
from bilateral.exports.incoming import items
from bilateral.exports.intake import Taken, take_in
from bilateral.exports.outgoing import Exported, export
from bilateral.ledger.decision import Decision
from bilateral.ledger.edition import edition
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.forget import Forgotten
from bilateral.ledger.kept import digest
from bilateral.ledger.moment import Clock, Moment
from bilateral.ledger.query import Query
from bilateral.ledger.reread import Difference, differences
from bilateral.ledger.store import Store
from bilateral.ledger.verify import Fault, verify
from bilateral.ledger.view import Size
from bilateral.ledger.writer import Added
from bilateral.model.case import Case
from bilateral.model.claim import Claim, Status
from bilateral.model.correction import Fields
from bilateral.model.document import Document
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.figures import Figures
from bilateral.model.identity import Identity
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.run import Outcome, Run, Setup
from bilateral.model.span import Span
from bilateral.model.state import Contest, State
from bilateral.model.why import Why
from bilateral.relations.answers import faults, renew
from bilateral.relations.cases import cases, second_cases
from bilateral.relations.events import dyads
from bilateral.relations.figures import figures
from bilateral.relations.reading import reading_of
from bilateral.relations.why import paragraph_of, why


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger at an address. Every call opens it and lets it go again, so there is nothing to close.

    Actors may be named as people name them; days may be given as text ("2016": the end of that year). All methods
    raise ``LedgerError`` where the ledger cannot be used, ``UnknownNameError`` for a name that no actor has,
    ``SameActorError`` where two names mean one actor and ``NoDateError`` for a text that is no date.
    """

    store: Store

    @classmethod
    def open(cls, address: str | Path) -> "Ledger":
        """The ledger at a path or address; it is made with the first document where there is none."""
        return cls(Store.at(address))

    def add(self, document: Document, claims: Iterable[Claim], recorded: datetime | None = None) -> Added:
        """Add a document with its claims, recorded now if not told otherwise; what is there already stays."""
        with self.store.writer() as writer:
            return writer.add(document, claims, recorded or datetime.now(UTC))

    def claims(  # noqa: PLR0913 - the ways to narrow a question
        self,
        *,
        between: Iterable[str] = (),
        act: str = "",
        status: Status | str | None = None,
        doc: str = "",
        words: str = "",
        verdict: Verdict | str | None = None,
        as_of: Day = None,
        known_at: Day = None,
        known_by: Clock | str = Clock.REPORTED,
    ) -> list[Entry]:
        """The claims, narrowed to one actor or a pair, an act or family, a status, a document, some words, a moment.

        They read as reviewers left them; those that were rejected are only told where that ``verdict`` is asked for
        ("open": not judged yet). ``as_of`` leaves out what surely began later, ``known_at`` what was not known then: to
        readers of the papers, or, with ``known_by="recorded"``, to this ledger.
        """
        query = replace(
            asked(between, as_of, known_at, known_by),
            act=act,
            status=Status(status) if status else None,
            doc=doc,
            words=words,
            verdict=Verdict(verdict) if verdict else None,
        )
        with self.store.view() as view:
            return view.claims(query)

    def state(
        self, a: str, b: str, as_of: Day = None, known_at: Day = None, known_by: Clock | str = Clock.REPORTED
    ) -> State:
        """The state of relations between A and B as of a day, as it was known on a day."""
        # The view leaves out what was not known: by which clock is nothing that the projection needs to ask.
        query = asked((a, b), None, known_at, known_by)
        pair = Dyad(actor_id(a), actor_id(b))
        with memory.asking(self.store, query) as question:
            return replace(memory.state(question, pair, day_of(as_of)), known_at=query.known_at)

    def timeline(
        self, a: str, b: str = "", as_of: Day = None, known_at: Day = None, known_by: Clock | str = Clock.REPORTED
    ) -> list[Event]:
        """The events of an actor, or between two, in order of time."""
        query = asked((a, b), as_of, known_at, known_by)
        actor_id(a)  # that the first is left out is a fault, not a question about all
        with memory.asking(self.store, query) as question:
            return list(memory.events(question))

    def contested(
        self, a: str = "", b: str = "", as_of: Day = None, known_at: Day = None, known_by: Clock | str = Clock.REPORTED
    ) -> list[Contest]:
        """Claims that exclude each other: of an actor, between two, or all."""
        query = asked((a, b), as_of, known_at, known_by)
        with memory.asking(self.store, query) as question:
            return list(memory.contests(question))

    def why(self, claim: str, as_of: Day = None, known_at: Day = None, known_by: Clock | str = Clock.REPORTED) -> Why:
        """Why the ledger holds a claim, named by its id or the beginning of it. Raises ``LedgerError``."""
        query = asked((), as_of, known_at, known_by)
        with self.store.view() as view:
            entry = _one(view.claim(claim, query.moment), claim)
            pairs = [tuple(filter(None, parties)) for parties in dyads(entry)]
            about = [one for pair in pairs for one in view.claims(replace(query, parties=pair))]
            judged = view.judgements(entry.id, query.moment)
            bench = reading_of(view, query.moment, [entry, *about]).bench
            found = why(entry, view.text_around(entry), about, bench, judged)
            return replace(found, copies=tuple(view.copies(entry.document, query.moment)))

    def verify(self) -> list[Fault]:
        """What is not as it was written: texts, spans, ids, seals and the chain of runs are computed again.

        So are, where all of these are, the answers that are kept.
        """
        with self.store.view() as view:
            return list(verify(view)) or list(faults(view))

    def reread(self) -> Iterator[Difference]:
        """Where reading the stored documents again finds other claims, by the stage of reading that differs.

        Documents whose text was not kept, or in which words were forgotten, cannot be read again and are left out.
        """
        from bilateral.reading.reader import read

        with self.store.view() as view:
            stored = [one for one in view.documents() if one.whole]
            again = read(one.document for one in stored)
            for one, (_, claims) in zip(stored, again, strict=True):
                yield from differences(view.claims_of(one.id), claims)

    def export(  # noqa: PLR0913 - the ways to narrow it
        self,
        form: str,
        out: BinaryIO,
        *,
        between: Iterable[str] = (),
        as_of: Day = None,
        known_at: Day = None,
        known_by: Clock | str = Clock.REPORTED,
        with_text: bool = False,
    ) -> Exported:
        """Write claims, or what they add up to, in a format by its name ("icews", "parquet" ...).

        It carries addresses, hashes, offsets and quotes of at most 300 characters; whole texts only ``with_text``.
        Raises ``ExportError`` where there is no such format, or a package is missing that it needs.
        """
        chosen, query = format_of(form), asked(between, as_of, known_at, known_by)
        with self.store.view() as view:
            return export(view, chosen, query, out, with_text=with_text)

    def take_in(self, path: str | Path, at: datetime | None = None) -> Taken:
        """Take in an export of another ledger (JSON Lines, Parquet, FollowTheMoney); what is there already stays.

        Raises ``ExportError`` where there is no such file, or it is of another format.
        """
        now, found = at or datetime.now(UTC), items(Path(path))
        with self.store.writer() as opened:
            writer = opened.begin(Setup(version("bilateral"), "", {"import": Path(path).name}), now)
            taken = take_in(writer, found, now)
            writer.end(Outcome(taken.read, taken.claims, taken.failures), now)
        renew(self.store, writer.run)
        return taken

    def digest(self) -> str:
        """A hash over all that documents tell and reviewers decided, whenever and in whatever order it was taken in.

        Two ledgers with the same digest hold the same.
        """
        with self.store.view() as view:
            return digest(view)

    def forget(self, target: str, at: datetime | None = None) -> Forgotten:
        """Black out a document (by name, address or id) or a person (by name) for ever; a tombstone stays."""
        return self.store.forget(target, at or datetime.now(UTC))

    def queue(self, between: Iterable[str] = (), act: str = "", second: str = "") -> list[Case]:
        """The claims that wait for a judgement, what matters most first; of one actor or a pair, of an act or family.

        With ``second``, the name of a reviewer: those that others have judged and this one has not, as the reader made
        them, so that the two judge apart.
        """
        query = asked(between)
        with memory.asking(self.store, query) as question:
            told, disputed, view = memory.told(question), memory.contests(question), question.view
            rejected = view.claims(replace(query, verdict=Verdict.REJECT))
            known = [entry for entry in (*told.entries, *rejected) if Query(act=act).holds(entry.claim)]
            return second_cases(known, view.judgements(), second) if second else cases(known, disputed)

    def paragraph(self, entry: Entry) -> tuple[str, Span]:
        """The paragraph of an entry, in the newest text that tells it, and the place of the evidence in it."""
        with self.store.view() as view:
            return paragraph_of(view.text_around(entry), entry.claim.span)

    def review(
        self, claim: str, verdict: Verdict | str, author: str, *, reason: str = "", correction: Fields | None = None
    ) -> Judgement:
        """Judge a claim, named by its id or the beginning of it; "open" takes the earlier verdicts back.

        ``correction`` has the fields that should read otherwise, as in ``Claim.record``; of new evidence the words are
        enough. Raises ``LedgerError`` where there is no such claim or it cannot read so.
        """
        decided = Decision(Verdict(verdict), author, reason, correction)
        with self.store.view() as view:
            made = decided.on(_one(view.claim(claim), claim), view, datetime.now(UTC).replace(microsecond=0))
        self.judge(made)
        return made

    def figures(self) -> Figures:
        """What the judgements tell of the reader and of its reviewers: how they agree, and what was corrected most."""
        with self.store.view() as view:
            made = view.judgements()
            read = {entry.id: entry.claim for entry in view.written({one.claim for one in made})}
            return figures(made, read)

    def judge(self, judgement: Judgement, recorded: datetime | None = None) -> bool:
        """Add a judgement as it is, for instance of another ledger; whether it was new."""
        with self.store.writer() as writer:
            return writer.judge(judgement, recorded or datetime.now(UTC))

    def judgements(
        self, claim: str = "", known_at: Day = None, known_by: Clock | str = Clock.REPORTED
    ) -> list[Judgement]:
        """The judgements of a claim, or all, by the time they were made."""
        with self.store.view() as view:
            return view.judgements(claim, Moment(None, day_of(known_at), Clock(known_by)))

    def decide(self, identity: Identity, recorded: datetime | None = None) -> bool:
        """Add a decision on whether two names mean one; whether it was new."""
        with self.store.writer() as writer:
            return writer.decide(identity, recorded or datetime.now(UTC))

    def identities(self, known_at: Day = None, known_by: Clock | str = Clock.REPORTED) -> list[Identity]:
        """The decisions on identity by the time they were made; the newest on a pair counts."""
        with self.store.view() as view:
            return view.identities(Moment(None, day_of(known_at), Clock(known_by)))

    def runs(self) -> list[Run]:
        """The runs of ``bilateral read`` in the order they were begun."""
        with self.store.view() as view:
            return view.runs()

    def edition(self, parties: tuple[str, ...] = ()) -> str:
        """How far the ledger has been written: with the same edition it gives the same answers.

        With the ids of one actor or two, the same answers about these.
        """
        with self.store.view() as view:
            return edition(view, parties)

    def size(self) -> Size:
        """How many documents, claims and actors it holds."""
        with self.store.view() as view:
            return view.size()


def _one(found: list[Entry], claim: str) -> Entry:
    if not found or not claim:
        raise LedgerError(f"there is no claim {claim!r} in the ledger; bilateral claims lists them with their ids")
    if len(found) > 1:
        raise LedgerError(f"{len(found)} claims begin with {claim!r}: give more of the id")
    return found[0]
