"""What the interface tells, as pydantic describes it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bilateral.model.claim import Role, Status
from bilateral.model.judgement import Verdict
from bilateral.model.source import SourceKind
from bilateral.model.when import Basis


class Told(BaseModel):
    """Anything that is told: it has just the fields described."""

    model_config = ConfigDict(extra="forbid")


class ProblemTold(Told):
    """A problem (RFC 9457); ``instead`` are addresses that may be meant."""

    title: str
    status: int
    detail: str
    instead: list[dict[str, str]] = []


class SourceTold(Told):
    """A link of the chain of sources."""

    text: str
    kind: SourceKind
    of: str


class OtherTold(Told):
    """A further party."""

    role: Role
    id: str
    text: str


class ClaimRead(Told):
    """A claim as it is read from a text: its words stand from ``start`` to ``end``, in characters."""

    start: int
    end: int
    evidence: str
    act: str
    actors: list[str]
    recipients: list[str]
    others: list[OtherTold]
    status: Status
    when: str
    sources: list[SourceTold]
    amount: str
    confidence: float


class ClaimTold(ClaimRead):
    """A claim as the ledger holds it, with its document, its clocks and what reviewers decided."""

    id: str
    doc: str
    basis: Basis
    published: str | None
    recorded: str
    outlet: str
    title: str
    address: str
    version: int
    newest: int
    verdict: Verdict


class JudgementTold(Told):
    """What a reviewer decided; ``correction`` is JSON, ``document`` the text that they had before them."""

    claim: str
    verdict: Verdict
    author: str
    at: str
    correction: str
    reason: str
    document: str


class RestTold(Told):
    """A claim and what rests on it."""

    claim: str
    outlet: str
    link: Literal["own", "relay", "copy"]
    below: list["RestTold"]


class VoiceTold(Told):
    """An independent origin with the claims that rest on it."""

    origin: str
    rests: list[RestTold]


class CopyTold(Told):
    """A document that copies the claim's."""

    doc: str
    outlet: str
    address: str


class WhyTold(ClaimTold):
    """A claim in its paragraph, with who else says so and who says otherwise."""

    paragraph: str
    paragraph_start: int
    paragraph_end: int
    origins: int
    reports: int
    voices: list[VoiceTold]
    agreeing: list[ClaimTold]
    contradicting: list[ClaimTold]
    judgements: list[JudgementTold]
    machine: ClaimRead | None
    page: int | None
    copies: list[CopyTold]


class EventTold(Told):
    """The claims about one act of one pair at one time."""

    act: str
    actors: list[str]
    status: Status
    when: str
    origins: int
    reports: int
    claims: list[str]
    evidence: str


class SideTold(Told):
    """One answer to a contested question, and who gives it."""

    value: str
    origins: int
    reports: int
    odd: bool
    claims: list[str]


class ComponentTold(Told):
    """One component of the state of relations."""

    component: str
    part: str
    direction: list[str] | None
    value: str
    since: str
    by: str | None
    until: str
    inferred: bool
    certain: bool
    contested: bool
    sides: list[SideTold]
    details: dict[str, str]
    origins: int
    reports: int
    supporting: list[str] = Field(alias="for")
    against: list[str]
    announced: list[EventTold]


class StateTold(Told):
    """The state of relations between two actors at a moment."""

    between: list[str]
    as_of: str | None
    known_at: str | None
    components: list[ComponentTold]


class ContestTold(Told):
    """Claims about one component at one time that exclude each other."""

    component: str
    part: str
    between: list[str]
    when: str
    holds: str
    reason: str
    sides: list[SideTold]


class ActorTold(Told):
    """An actor: a state or territory, an organisation, a group."""

    id: str
    name: str
    kind: str


class PartnerTold(Told):
    """With whom an actor has to do, and how much is told of it."""

    actor: str
    claims: int
    cooperation: int
    conflict: int


class ActorFile(ActorTold):
    """An actor with its codes and partners."""

    codes: dict[str, str]
    partners: list[PartnerTold]


class DocumentNamed(Told):
    """A version of a document, by its id, name and address."""

    id: str
    doc: str
    version: int
    published: str | None
    outlet: str
    title: str
    address: str


class DocumentTold(DocumentNamed):
    """A document in a list."""

    claims: int


class DocumentFile(DocumentNamed):
    """A document with its text (empty where that was not kept) and its claims."""

    text: str
    claims: list[ClaimTold]


class ClaimList(Told):
    """A stretch of a list of claims; ``next`` is the address of the following one."""

    items: list[ClaimTold]
    next: str | None


class DocumentList(Told):
    """A stretch of a list of documents."""

    items: list[DocumentTold]
    next: str | None


class EventList(Told):
    """A stretch of the events, in order of time."""

    items: list[EventTold]
    next: str | None


class ContestList(Told):
    """Contests, by time."""

    items: list[ContestTold]


class ActorList(Told):
    """Actors, those whose names fit best first."""

    items: list[ActorTold]


class Extracted(Told):
    """The claims of a document, in order of its text."""

    doc: str
    claims: list[ClaimRead]


class Kept(Told):
    """What was new to the ledger."""

    id: str
    documents: int
    claims: int
