"""Claims: lists of them, one with its reasons, events of all, and what reviewers decide."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from bilateral.ledger import listing
from bilateral.ledger.decision import Decision
from bilateral.model.claim import Status
from bilateral.model.entry import Entry
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk, parties
from bilateral.web.keys import check_writer
from bilateral.web.lists import following
from bilateral.web.problem import not_found
from bilateral.web.v1.given import ClaimId, Day, JudgementIn, Name
from bilateral.web.v1.models import ClaimList, JudgementTold, WhyTold
from bilateral.web.v1.moment import FRESH, AtDesk, Moment
from bilateral.web.v1.problems import WRITING, problems

routes = APIRouter(tags=["claims"])


def _filters(  # noqa: PLR0913, PLR0917 - the parameters of the question
    moment: Moment,
    act: Annotated[str, Query(max_length=60, pattern=r"^[a-z.]*$", description="An act or a family.")] = "",
    status: Annotated[Status | None, Query()] = None,
    outlet: Annotated[str, Query(max_length=200)] = "",
    words: Annotated[str, Query(max_length=200, description="Words that the evidence holds.")] = "",
    since: Annotated[Day | None, Query(description="First day of report.")] = None,
    until: Annotated[Day | None, Query(description="Last day of report.")] = None,
) -> Asked:
    found = Asked.of({"since": since or "", "until": until or "", "outlet": outlet, "q": words})
    narrowed = replace(moment, act=act, status=status, outlet=found.outlet, words=found.words)
    return replace(narrowed, since=found.since, until=found.until)


@routes.get("/claims", response_model=ClaimList, dependencies=FRESH)
def claims(  # noqa: PLR0913, PLR0917 - the parameters of the question
    request: Request,
    desk: AtDesk,
    asked: Annotated[Asked, Depends(_filters)],
    actor: Annotated[Name | None, Query()] = None,
    other: Annotated[Name | None, Query(description="Only between this one and the actor.")] = None,
    after: Annotated[ClaimId | None, Query(description="Go on after this claim.")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> dict[str, object]:
    """The claims, the newest report first, narrowed to an actor or a pair, an act, a status, an outlet, words, days."""
    query = replace(asked.query(*parties(actor or "", other or "")), as_of=asked.as_of)
    with desk.view() as view:
        stretch = listing.claims(view, query, after or "", limit)
    return {"items": [entry.record() for entry in stretch.items], "next": following(request, stretch.after)}


@routes.get("/claims/{claim}", response_model=WhyTold, dependencies=FRESH)
def claim(claim: ClaimId, desk: AtDesk, moment: Moment) -> dict[str, object]:
    """One claim in its paragraph, the voices behind it, who else says so, who says otherwise."""
    _entry(desk, claim, moment)
    return desk.why(claim, moment).record()


@routes.post("/claims/{claim}/judgements", response_model=JudgementTold, status_code=201, responses=problems(*WRITING))
def judge(
    claim: ClaimId, told: JudgementIn, desk: AtDesk, author: Annotated[str, Depends(check_writer)]
) -> dict[str, str]:
    """Accept, reject, correct or open a claim again; the claim itself stays as it was read. Needs the token."""
    _entry(desk, claim, Asked())
    return desk.review(claim, Decision(told.verdict, author, told.reason, told.correction or None)).record()


def _entry(desk: Desk, claim: str, asked: Asked) -> Entry:
    with desk.view() as view:
        found = view.claim(claim, asked.moment)
    if not found:
        raise not_found(f"there is no claim {claim!r} in the ledger")
    return found[0]
