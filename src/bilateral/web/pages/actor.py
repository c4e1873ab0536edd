"""An actor: with whom, how it goes from month to month, envoys, memberships."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from fastapi import Request

from bilateral.data.gazetteer import gazetteer
from bilateral.ledger import counts, listing
from bilateral.ledger.counts import Reach, Tally
from bilateral.ledger.listing import Stretch
from bilateral.ledger.moment import Moment
from bilateral.ledger.query import Query
from bilateral.ledger.view import View
from bilateral.model.actor import Actor, ActorKind
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.state import Component
from bilateral.relations.events import dyads
from bilateral.relations.reading import reading_of
from bilateral.relations.state import state
from bilateral.web.asked import Asked
from bilateral.web.charts.months import months
from bilateral.web.charts.world import world
from bilateral.web.desk import Desk, party
from bilateral.web.lists import following
from bilateral.web.page import Moved, Page

_PARTNERS, _ENVOYS, _CLAIMS = 20, 12, 10


@dataclass(frozen=True, slots=True)
class Posted:
    """What is known of the envoys between the actor and another."""

    other: str
    component: Component


@dataclass(frozen=True, slots=True)
class File:
    """What the ledger tells of an actor: partners (the most told first), months, envoys, claims, and how far."""

    partners: dict[str, Tally]
    months: dict[str, Tally]
    envoys: list[Posted]
    stretch: Stretch[Entry]
    reach: Reach | None


def actor(desk: Desk, request: Request) -> Page | Moved:
    """The page of an actor, who may be named in any way in the address."""
    named = request.path_params["actor"]
    one = party(named)
    if one != named:
        return Moved(f"/actors/{one}")
    asked = Asked.of(request.query_params)
    with desk.view() as view:
        file = _file(view, one, asked)
    about = gazetteer().actor(one)
    joined = _memberships(about, file.reach.last_report if file.reach else None)
    record = {
        "id": one,
        "name": about.name,
        "kind": about.kind.value,
        "partners": [{"actor": other, **tally.record()} for other, tally in file.partners.items()],
        "months": {month: tally.record() for month, tally in file.months.items()},
        "envoys": [{"other": posted.other, **posted.component.record()} for posted in file.envoys],
        "memberships": [other.id for other in joined],
        "claims": [entry.record() for entry in file.stretch.items],
        "next": following(request, file.stretch.after),
    }
    content = {"actor": about, "asked": asked, "memberships": joined, "codes": gazetteer().codes(one)}
    return Page("actor.html", about.name, record, content | _shown(one, file))


def _file(view: View, one: str, asked: Asked) -> File:
    ties = counts.dyads(view, moment=asked.moment, actor=one)
    return File(
        {dyad.other(one): tally for dyad, tally in ties.items()},
        counts.months(view, one, asked.moment),
        _envoys(view, one, asked.moment),
        listing.claims(view, asked.query(one), asked.after, _CLAIMS),
        counts.reach(view, Query((one,))),
    )


def _shown(one: str, file: File) -> dict[str, object]:
    return {
        "partners": list(file.partners.items())[:_PARTNERS],
        "partners_left": max(0, len(file.partners) - _PARTNERS),
        "most": max((tally.claims for tally in file.partners.values()), default=1),
        "number": sum(tally.claims for tally in file.months.values()),
        "months": months(file.months),
        "map": world({other: tally.claims for other, tally in file.partners.items()}, one),
        "envoys": file.envoys,
        "stretch": file.stretch,
        "reach": file.reach,
    }


def _envoys(view: View, one: str, moment: Moment) -> list[Posted]:
    """Who is posted where, by the claims about envoys; those of the partners told of last."""
    by_other: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in view.claims(Query((one,), act="envoy").at(moment)):
        for dyad in dyads(entry):
            if one in dyad and all(dyad):
                by_other[dyad.other(one)].append(entry)
    told_last = sorted(by_other, key=lambda other: (by_other[other][-1].reported, other), reverse=True)[:_ENVOYS]
    told = [entry for other in told_last for entry in by_other[other]]
    reading = reading_of(view, moment, told)
    found = []
    for other in told_last:
        known = state(by_other[other], Dyad(one, other), moment.as_of, reading)
        found += [Posted(other, component) for component in known.components if component.name == "envoys"]
    return found


def _memberships(about: Actor, day: date | None) -> list[Actor]:
    """What it belongs to on a day, or, of an organisation, who belongs to it, by name."""
    known = gazetteer()
    if about.kind is ActorKind.ORGANISATION:
        found = [known.actor(member) for member in known.members(about.id, day) if member in known]
    else:
        organisations = (other for other in known if other.kind is ActorKind.ORGANISATION)
        found = [other for other in organisations if about.id in known.members(other.id, day)]
    return sorted(found, key=lambda other: other.name)
