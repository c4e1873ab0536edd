"""The six tools: each asks the ledger, and none can change it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from itertools import islice
from typing import Annotated, ParamSpec, TypeVar

from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from bilateral.agents.answers import (
    Claims,
    Dispute,
    Disputes,
    Happening,
    Hit,
    Hits,
    Reason,
    Relations,
    Timeline,
    quotes,
)
from bilateral.api import Ledger, day_of
from bilateral.ledger.moment import Moment
from bilateral.model.claim import Status
from bilateral.model.errors import BilateralError

Asked = ParamSpec("Asked")
Told = TypeVar("Told")

Actor = Annotated[str, Field(description="An actor as people name it: North Korea, DPRK, PRK, kp, NATO, Hamas.")]
AnyActor = Annotated[str, Field(description="An actor as people name it, or empty for any.")]
Day = Annotated[str, Field(description="2023-04-06, 2023-04 or 2023 (its last day); empty for no limit.")]
Words = Annotated[str, Field(description="Words that must all be there.")]
Limit = Annotated[int, Field(ge=1, le=100, description="How many at most.")]
Offset = Annotated[int, Field(ge=0, description="How many to pass over.")]


def in_a_sentence(tool: Callable[Asked, Told]) -> Callable[Asked, Told]:
    """The tool with faults of its caller told as such, in the words that a user would read."""

    @wraps(tool)
    def told(*args: Asked.args, **asked: Asked.kwargs) -> Told:
        try:
            return tool(*args, **asked)
        except BilateralError as error:
            raise ToolError(str(error)) from error

    return told


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools over a ledger. The first sentence of each docstring is what an agent chooses by."""

    ledger: Ledger

    @in_a_sentence
    def claims(  # noqa: PLR0913, PLR0917 - the ways to narrow a question
        self,
        a: AnyActor = "",
        b: AnyActor = "",
        act: Annotated[str, Field(description="An act (envoy.expel) or a family of acts (envoy).")] = "",
        status: Status | None = None,
        words: Words = "",
        as_of: Day = "",
        known_at: Day = "",
        limit: Limit = 20,
        offset: Offset = 0,
    ) -> Claims:
        """List what documents claim, of one actor or between two, each with its exact words and its address."""
        found = self.ledger.claims(
            between=(a, b), act=act, status=status, words=words, as_of=as_of or None, known_at=known_at or None
        )
        return Claims(total=len(found), claims=quotes(islice(found, offset, offset + limit)))

    @in_a_sentence
    def state(self, a: Actor, b: Actor, as_of: Day = "", known_at: Day = "") -> Relations:
        """Tell the state of relations between two actors as of a day, as known on a day, with what is contested."""
        return Relations.of(self.ledger.state(a, b, as_of or None, known_at or None))

    @in_a_sentence
    def timeline(  # noqa: PLR0913, PLR0917 - the ways to narrow a question
        self,
        a: Actor,
        b: AnyActor = "",
        as_of: Day = "",
        known_at: Day = "",
        limit: Limit = 20,
        offset: Offset = 0,
    ) -> Timeline:
        """List the events of an actor, or between two, in order of time, with how many independent voices tell each."""
        found = self.ledger.timeline(a, b, as_of or None, known_at or None)
        return Timeline(total=len(found), events=[Happening.of(one) for one in found[offset : offset + limit]])

    @in_a_sentence
    def contested(  # noqa: PLR0913, PLR0917 - the ways to narrow a question
        self,
        a: AnyActor = "",
        b: AnyActor = "",
        as_of: Day = "",
        known_at: Day = "",
        limit: Limit = 20,
        offset: Offset = 0,
    ) -> Disputes:
        """List claims that exclude each other, side by side, with who says what."""
        found = self.ledger.contested(a, b, as_of or None, known_at or None)
        return Disputes(total=len(found), contested=[Dispute.of(one) for one in found[offset : offset + limit]])

    @in_a_sentence
    def why(self, claim: Annotated[str, Field(description="The id of a claim, or its beginning.")]) -> Reason:
        """Tell why the ledger holds a claim: its words in their paragraph, who else says so, who says otherwise."""
        return Reason.of(self.ledger.why(claim))

    @in_a_sentence
    def documents(self, words: Words, known_at: Day = "", limit: Limit = 20, offset: Offset = 0) -> Hits:
        """Find documents by words in their title or text, each with a quote and its address."""
        with self.ledger.store.view() as view:
            found = view.search(words, Moment(None, day_of(known_at or None)))
        return Hits(total=len(found), documents=[Hit.of(one, words) for one in found[offset : offset + limit]])
