"""What the tools answer, checked at the border; everything that is told carries its words and its address."""

from collections.abc import Iterable

from pydantic import BaseModel, Field

from bilateral.exports.coded import speaker
from bilateral.exports.headline import of_claim, of_event
from bilateral.ledger.quote import quoted
from bilateral.model.claim import Status
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.judgement import Verdict
from bilateral.model.span import Span, around
from bilateral.model.state import Component, Contest, State
from bilateral.model.why import Why
from bilateral.relations.wording import direction


class Quote(BaseModel):
    """A claim: what one document says, in its words."""

    claim: str = Field(description="The id of the claim; the tool why takes it.")
    says: str = Field(description="Who to whom, the act, how far it is real, and when.")
    act: str
    actors: list[str]
    recipients: list[str]
    status: Status
    when: str = Field(description="EDTF; empty where the text does not tell.")
    quote: str = Field(description="The exact words of the document, 300 characters at most.")
    outlet: str
    address: str = Field(description="Where the document was published; empty where that is not known.")
    document: str = Field(description="What the ledger calls the document.")
    published: str
    speaker: str = Field(description="According to whom, the origin last; empty where the outlet says it itself.")
    start: int
    end: int
    verdict: Verdict = Field(description="What a reviewer decided; a rejected claim counts for nothing.")

    @classmethod
    def of(cls, entry: Entry) -> "Quote":
        """The quote of an entry."""
        claim = quoted(entry.claim)
        return cls(
            claim=entry.id,
            says=of_claim(claim),
            act=claim.act,
            actors=list(claim.actors),
            recipients=list(claim.recipients),
            status=claim.status,
            when=claim.when.edtf,
            quote=claim.evidence,
            outlet=entry.outlet,
            address=entry.address,
            document=claim.doc,
            published=entry.published.isoformat() if entry.published else "",
            speaker=speaker(entry),
            start=claim.span.start,
            end=claim.span.end,
            verdict=entry.verdict,
        )


class Claims(BaseModel):
    """Some of the claims that were asked for; ``total`` is how many there are."""

    total: int
    claims: list[Quote]


class Happening(BaseModel):
    """An event: the claims of any number of documents about one act at one time."""

    says: str
    act: str
    between: list[str]
    status: Status
    when: str
    origins: int = Field(description="Independent voices; a copy or a relay is none.")
    reports: int
    claims: list[str]
    report: Quote = Field(description="The first report of it.")

    @classmethod
    def of(cls, event: Event) -> "Happening":
        """The answer of an event."""
        return cls(
            says=of_event(event),
            act=event.act,
            between=[actor for actor in event.dyad if actor],
            status=event.status,
            when=event.when.edtf,
            origins=event.origins,
            reports=event.reports,
            claims=[entry.id for entry in event.entries],
            report=Quote.of(event.entries[0]),
        )


class Timeline(BaseModel):
    """Some of the events that were asked for, in order of time; ``total`` is how many there are."""

    total: int
    events: list[Happening]


class Part(BaseModel):
    """One component of the state of relations."""

    component: str
    part: str
    direction: str = Field(description="From whom to whom; empty where it holds both ways.")
    value: str
    since: str
    until: str
    inferred: bool = Field(description="No claim states it: a later one implies it.")
    certain: bool
    contested: bool
    origins: int
    supporting: list[str]
    opposing: list[str]
    announced: list[Happening]

    @classmethod
    def of(cls, component: Component) -> "Part":
        """The answer of a component."""
        return cls(
            component=component.name,
            part=component.part,
            direction=direction(component.direction),
            value=component.value,
            since=component.since.edtf,
            until=component.until.edtf,
            inferred=component.inferred,
            certain=component.certain,
            contested=component.contested,
            origins=component.origins,
            supporting=[entry.id for entry in component.supporting],
            opposing=[entry.id for entry in component.opposing],
            announced=[Happening.of(event) for event in component.announced],
        )


class Relations(BaseModel):
    """The state of relations between two actors, with the claims for and against it."""

    between: list[str]
    as_of: str
    known_at: str
    components: list[Part]
    claims: list[Quote]

    @classmethod
    def of(cls, found: State) -> "Relations":
        """The answer of a state."""
        cited = {entry.id: entry for one in found.components for entry in (*one.supporting, *one.opposing)}
        return cls(
            between=list(found.dyad),
            as_of=str(found.as_of or ""),
            known_at=str(found.known_at or ""),
            components=[Part.of(component) for component in found.components],
            claims=[Quote.of(entry) for entry in cited.values()],
        )


class Answer(BaseModel):
    """One of the answers to a contested question."""

    value: str
    origins: int
    reports: int
    claims: list[Quote]


class Dispute(BaseModel):
    """Claims that exclude each other."""

    component: str
    part: str
    between: list[str]
    when: str
    holds: str = Field(description="The answer to be taken, where something settles it.")
    reason: str
    sides: list[Answer]

    @classmethod
    def of(cls, contest: Contest) -> "Dispute":
        """The answer of a contest."""
        sides = [
            Answer(value=one.value, origins=one.origins, reports=one.reports, claims=quotes(one.entries))
            for one in contest.sides
        ]
        return cls(
            component=contest.component,
            part=contest.part,
            between=list(contest.dyad),
            when=contest.when.edtf,
            holds=contest.holds,
            reason=contest.reason,
            sides=sides,
        )


class Disputes(BaseModel):
    """Some of the disagreements that were asked for; ``total`` is how many there are."""

    total: int
    contested: list[Dispute]


class Reason(BaseModel):
    """Why the ledger holds a claim."""

    claim: Quote
    paragraph: str = Field(description="The words around the quote, 1,000 characters at most.")
    recorded: str = Field(description="When the ledger took it in.")
    origins: int
    reports: int
    agreeing: list[Quote]
    contradicting: list[Quote]

    @classmethod
    def of(cls, found: Why) -> "Reason":
        """The answer of an explanation."""
        return cls(
            claim=Quote.of(found.entry),
            paragraph=around(found.paragraph, found.sentence, _PARAGRAPH).of(found.paragraph),
            recorded=found.entry.recorded.isoformat(),
            origins=found.origins,
            reports=found.reports,
            agreeing=quotes(found.agreeing),
            contradicting=quotes(found.contradicting),
        )


class Hit(BaseModel):
    """A document that holds the words that were looked for."""

    document: str
    title: str
    outlet: str
    address: str
    published: str
    quote: str = Field(description="Words of the document around what was looked for, 300 characters at most.")
    start: int
    end: int

    @classmethod
    def of(cls, document: Document, words: str) -> "Hit":
        """The answer of a document; the quote is its title where the text was not kept or does not hold the words."""
        folded = document.text.casefold()
        places = [folded.find(word) for word in words.casefold().split()] if len(folded) == len(document.text) else []
        start = min((place for place in places if place >= 0), default=-1)
        span = around(document.text, Span(start, start + 1), _SNIPPET) if start >= 0 else Span(0, 0)
        return cls(
            document=document.id,
            title=document.title,
            outlet=document.outlet,
            address=document.address,
            published=document.published.isoformat() if document.published else "",
            quote=span.of(document.text) or document.title,
            start=span.start,
            end=span.end,
        )


class Hits(BaseModel):
    """Some of the documents that hold the words; ``total`` is how many there are."""

    total: int
    documents: list[Hit]


_SNIPPET, _PARAGRAPH = 300, 1_000


def quotes(entries: Iterable[Entry]) -> list[Quote]:
    """The quotes of some entries."""
    return [Quote.of(entry) for entry in entries]
