"""What goes out: claims, their documents and decisions on them, with no more text than may be shared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bilateral.exports.places import Place, places
from bilateral.ledger.kept import Kept, kept
from bilateral.ledger.query import Query
from bilateral.ledger.quote import quoted
from bilateral.ledger.view import View
from bilateral.model.claim import Claim
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.identity import Identity
from bilateral.model.judgement import Judgement, Verdict
from bilateral.relations.events import group
from bilateral.relations.reading import Reading, reading_of


@dataclass(frozen=True, slots=True)
class Material:
    """The claims of an export, in order of report, and what belongs to them.

    ``told`` are the claims in full, from which events and the state are made; what is handed on are ``entries`` and
    ``events``, whose evidence is a quote unless the export goes ``with_text``. ``papers`` are the documents by id, in
    the order they were taken in, ``places`` where in its document the evidence of a claim stands (by id of document
    and offset), as far as the text was kept. ``parties`` and ``until`` are what the export was narrowed to.
    """

    told: tuple[Entry, ...]
    reading: Reading
    papers: Mapping[str, Kept] = field(default_factory=dict)
    places: Mapping[tuple[str, int], Place] = field(default_factory=dict)
    parties: tuple[str, ...] = ()
    until: date | None = None
    judgements: tuple[Judgement, ...] = ()
    identities: tuple[Identity, ...] = ()
    with_text: bool = False

    @property
    def entries(self) -> list[Entry]:
        """The claims as they are handed on."""
        return [self.shared(entry) for entry in self.told]

    def events(self) -> list[Event]:
        """The events that the claims add up to, by time; those between the parties, where the export has two."""
        found = group(self.told, self.reading.bench.copies)
        asked = [event for event in found if set(self.parties) <= set(event.dyad)]
        return [replace(event, entries=tuple(map(self.shared, event.entries))) for event in asked]

    def shared(self, entry: Entry) -> Entry:
        """The claim with as much of its evidence as may be handed on, under its own id."""
        return entry if self.with_text else replace(entry, claim=quoted(entry.claim), written=entry.id)

    def place(self, entry: Entry) -> Place | None:
        """Where in its document the evidence stands; ``None`` where the text was not kept."""
        return self.places.get((entry.document, entry.claim.span.start))


@dataclass(frozen=True, slots=True)
class Asked:
    """What goes into an export: the claims of a query, whole texts or none.

    A ``whole`` export, which another ledger can take in, has all versions of the documents, those without claims too
    unless it is narrowed, and all claims as they were read, with the judgements on them. Any other has what
    counts: claims as they were corrected, without those that were rejected or that a newer version of their document
    left out.
    """

    query: Query
    whole: bool = False
    with_text: bool = False

    @property
    def everything(self) -> bool:
        """Whether all is asked for that the ledger holds, or held at a time."""
        return self.whole and not (self.query.parties or self.query.as_of)


def gather(view: View, asked: Asked) -> Material:
    """Gather what is asked for."""
    query = asked.query
    told = view.claims(query)
    known = tuple(_known(view, asked, told))
    papers, stand = _papers(view, asked, known)
    everything, ids = asked.everything, {entry.id for entry in known}
    judged = view.judgements("", query.moment, whole=True)
    return Material(
        known,
        reading_of(view, query.moment, told),
        papers,
        stand,
        query.parties,
        query.as_of,
        tuple(one for one in judged if one.claim in ids or everything),
        tuple(view.identities(query.moment)) if everything else (),
        asked.with_text,
    )


def _known(view: View, asked: Asked, told: Iterable[Entry]) -> list[Entry]:
    """Of the claims of a query, those that count; in a whole export these and those that were rejected."""
    if not asked.whole:
        return [entry for entry in told if not entry.withdrawn]
    rejected = view.claims(replace(asked.query, verdict=Verdict.REJECT))
    return sorted([*told, *rejected], key=Entry.order)


def _papers(
    view: View, asked: Asked, known: Iterable[Entry]
) -> tuple[Mapping[str, Kept], Mapping[tuple[str, int], Place]]:
    """The documents of some claims, and where in them each claim stands."""
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for entry in known:
        starts[entry.document].append(entry.claim.span.start)
    ids = {entry.id for entry in known}
    papers: dict[str, Kept] = {}
    found: dict[tuple[str, int], Place] = {}
    for paper in kept(view, asked.query.moment, None if asked.whole else starts.keys()):
        claims = {key: one for key, one in paper.claims.items() if key in ids or asked.everything}
        if claims or asked.everything:
            stand = places(paper.document.text, starts[paper.id])
            found |= {(paper.id, start): place for start, place in stand.items()}
            papers[paper.id] = _shared(paper, claims, with_text=asked.with_text)
    return papers, found


def _shared(paper: Kept, claims: Mapping[str, Claim], *, with_text: bool) -> Kept:
    if with_text:
        return replace(paper, claims=claims)
    quotes = {key: quoted(claim) for key, claim in claims.items()}
    return replace(paper, claims=quotes, document=replace(paper.document, text=""))
