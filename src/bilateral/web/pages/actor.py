"""An actor: with whom, how it goes from month to month, envoys, memberships."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from fastapi import Request

from bilateral.data.gazetteer import gazetteer
from bilateral.ledger import counts, listing
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
from bilateral.web.page import Moved, Page

_PARTNERS, _ENVOYS, _CLAIMS = 20, 12, 10


@dataclass(frozen=True, slots=True)
class Posted:
    """What is known of the envoys between the actor and another."""

    other: str
    component: Component


def actor(desk: Desk, request: Request) -> Page | Moved:
    """The page of an actor, who may be named in any way in the address."""
    named = request.path_params["actor"]
    one = party(named)
    if one != named:
        return Moved(f"/actors/{one}")
    asked = Asked.of(request.query_params)
    with desk.view() as view:
        ties = counts.dyads(view, moment=asked.moment, actor=one)
        by_month = counts.months(view, one, asked.moment)
        envoys = _envoys(view, one, asked.moment)
        stretch = listing.claims(view, asked.query(one), asked.after, _CLAIMS)
        reach = counts.reach(view, Query((one,)))
    partners = [(_other(dyad, one), tally) for dyad, tally in ties.items()]
    about = gazetteer().actor(one)
    joined = _memberships(about, reach.last_report if reach else None)
    record = {
        "id": one,
        "name": about.name,
        "kind": about.kind.value,
        "partners": [{"actor": other, **tally.record()} for other, tally in partners],
        "months": {month: tally.record() for month, tally in by_month.items()},
        "envoys": [{"other": posted.other, **posted.component.record()} for posted in envoys],
        "memberships": [other.id for other in joined],
        "claims": [entry.record() for entry in stretch.items],
        "next": f"/actors/{one}.json{asked.link(after=stretch.after)}" if stretch.after else None,
    }
    content = {
        "actor": about,
        "asked": asked,
        "partners": partners[:_PARTNERS],
        "partners_left": max(0, len(partners) - _PARTNERS),
        "most": max((tally.claims for _, tally in partners), default=1),
        "number": sum(tally.claims for tally in by_month.values()),
        "months": months(by_month),
        "map": world({other: tally.claims for other, tally in partners}, one),
        "envoys": envoys,
        "memberships": joined,
        "stretch": stretch,
        "reach": reach,
        "codes": gazetteer().codes(one),
    }
    return Page("actor.html", about.name, record, content)


def _other(dyad: Dyad, one: str) -> str:
    return dyad.second if dyad.first == one else dyad.first


def _envoys(view: View, one: str, moment: Moment) -> list[Posted]:
    """Who is posted where, by the claims about envoys; those of the partners told of last."""
    query = Query((one,), act="envoy", as_of=moment.as_of, known_at=moment.known_at, known_by=moment.known_by)
    by_other: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in view.claims(query):
        for dyad in dyads(entry):
            if one in dyad and all(dyad):
                by_other[_other(dyad, one)].append(entry)
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
