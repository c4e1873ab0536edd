"""One claim: its words, slots and sources, who else says so, who says otherwise; how to cite it, how to judge it."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from bilateral.ledger.decision import Decision
from bilateral.ledger.kept import kept
from bilateral.ledger.moment import Moment
from bilateral.model.claim import Status
from bilateral.model.correction import Fields
from bilateral.model.entry import Entry
from bilateral.model.judgement import Verdict
from bilateral.model.span import Span
from bilateral.model.why import Why
from bilateral.web.asked import Asked
from bilateral.web.cite import FORMS, reference
from bilateral.web.desk import Desk, party
from bilateral.web.keys import check_writer
from bilateral.web.marked import pieces
from bilateral.web.page import Moved, Page, answered
from bilateral.web.problem import not_found
from bilateral.web.slots import slots
from bilateral.web.wording import headline, plain

# What is shown around the evidence at most, in characters on each side.
_AROUND = 1200
_ANY = Moment()


def add(routes: APIRouter) -> None:
    """Add what stands beside the page: citations, and what a reviewer decides."""
    for ending in FORMS:
        routes.add_api_route(f"/claims/{{claim}}.{ending}", _cited(ending), name=f"claim.{ending}")
    routes.add_api_route("/claims/{claim}/judgements", _judge, methods=["POST"], name="judge")


def claim(desk: Desk, request: Request) -> Page | Moved:
    """The page of a claim, named by its id or enough of its beginning."""
    named = request.path_params["claim"]
    asked = Asked.of(request.query_params)
    entry = _found(desk, named, asked.moment)
    if entry.id != named:
        return Moved(f"/claims/{entry.id}")
    why = desk.why(entry.id, asked)
    window = _window(why)
    clipped, evidence = window.of(why.paragraph), why.sentence.within(window)
    told = slots(why.entry.claim, clipped, evidence)
    marks = {"evidence": [evidence], **{slot.key: slot.spans for slot in told}}
    content = {
        "why": why,
        "entry": why.entry,
        "pieces": pieces(clipped, marks),
        "slots": told,
        "cut_before": window.start > 0,
        "cut_after": window.end < len(why.paragraph),
        "forms": FORMS,
        "references": _references(desk, request, why.entry),
        "judgements": why.judgements,
        "statuses": list(Status),
    }
    return Page("claim.html", plain(headline(entry.claim)), why.record(), content)


def _found(desk: Desk, named: str, moment: Moment = _ANY) -> Entry:
    with desk.view() as view:
        found = view.claim(named, moment) if named else []
    if len(found) > 1:
        alike = [(f"/claims/{one.id}", f"{one.id} {headline(one.claim)}") for one in found[:10]]
        raise not_found(f"{len(found)} claims begin with {named!r}: give more of the id", *alike)
    if not found:
        raise not_found(f"there is no claim {named!r} in the ledger", ("/claims", "all claims"))
    return found[0]


def _references(desk: Desk, request: Request, entry: Entry) -> dict[str, str]:
    """How to cite a claim, by the endings of ``FORMS``."""
    with desk.view() as view:
        paper = next(kept(view, wanted=[entry.document]))
    told = reference(entry, paper, str(request.url.replace(path=f"/claims/{entry.id}", query="", fragment="")))
    return {ending: form.written(told) for ending, form in FORMS.items()}


def _window(why: Why) -> Span:
    """What of the paragraph is shown."""
    return Span(max(0, why.sentence.start - _AROUND), min(len(why.paragraph), why.sentence.end + _AROUND))


def _cited(ending: str) -> Callable[[str, Request], Response]:
    def cited(claim: str, request: Request) -> Response:
        def make(desk: Desk) -> Response:
            told = _references(desk, request, _found(desk, claim))[ending]
            return Response(told, media_type=FORMS[ending].media)

        return answered(request, make)

    return cited


def _judge(  # noqa: PLR0913, PLR0917 - the fields of the form
    claim: str,
    request: Request,
    author: Annotated[str, Depends(check_writer)],
    verdict: Annotated[Verdict, Form()],
    reason: Annotated[str, Form(max_length=2000)] = "",
    act: Annotated[str, Form(max_length=60)] = "",
    status: Annotated[str, Form(max_length=20)] = "",
    when: Annotated[str, Form(max_length=60)] = "",
    actors: Annotated[str, Form(max_length=300)] = "",
    recipients: Annotated[str, Form(max_length=300)] = "",
) -> Response:
    """Add what a reviewer decides about a claim; the claim stays as it is."""
    desk: Desk = request.app.state.desk
    entry = _found(desk, claim)
    told = {"act": act, "status": status, "when": when, "actors": actors, "recipients": recipients}
    fields = _fields(told) if verdict is Verdict.CORRECT else None
    desk.review(entry.id, Decision(verdict, author, reason.strip(), fields))
    return RedirectResponse(f"/claims/{entry.id}#judgements", 303)


def _fields(told: dict[str, str]) -> Fields:
    """What a reviewer wrote into the fields of the form. Raises ``Problem`` where no actor has a name."""
    given: dict[str, object] = {key: told[key].strip() for key in ("act", "status", "when")}
    return given | {
        key: [party(name) for name in told[key].split(",") if name.strip()] for key in ("actors", "recipients")
    }
