"""The network of actors: a node for each, an edge for each event, with networkx."""

from typing import Any

import networkx as nx

from bilateral.exports.coded import Coded, coded, extra
from bilateral.exports.codes import code_of, home_of, kind_of
from bilateral.exports.material import Material
from bilateral.exports.plain import fit
from bilateral.relations.wording import name_of

_EXTRA = ("claim", "address", "sha256", "start_offset", "end_offset", "status", "speaker", "evidence")


def network(material: Material) -> "nx.MultiDiGraph[str]":
    """The graph of the events that have two parties; a mutual act is one edge, marked so.

    ``start`` and ``end`` are the days that an event may mean, as far as they are told.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for one in coded(material.events()):
        if one.target and not one.turned:
            for actor in (one.source, one.target):
                graph.add_node(actor, **_node(actor))
            graph.add_edge(one.source, one.target, key=str(one.number), **_edge(one, material))
    return graph


def _node(actor: str) -> dict[str, Any]:
    kind = kind_of(actor)
    known = {
        "label": name_of(actor),
        "kind": kind.value if kind else "",
        "state": home_of(actor),
        "cow": code_of(actor, "cow"),
        "wikidata": code_of(actor, "wikidata"),
    }
    return {name: fit(value) for name, value in known.items()}


def _edge(one: Coded, material: Material) -> dict[str, Any]:
    event, when = one.event, one.event.when
    told: dict[str, Any] = {
        "label": event.act,
        "act": event.act,
        "mutual": one.mutual,
        "event": one.event_type,
        "cameo": one.cameo.code if one.cameo else "",
        "origins": event.origins,
        "reports": event.reports,
        "when": when.edtf,
        **({"start": when.earliest.isoformat()} if when.earliest else {}),
        **({"end": when.latest.isoformat()} if when.latest else {}),
        **dict(zip(_EXTRA, extra(one, material)[1:], strict=True)),
    }
    return {name: fit(value) if isinstance(value, str) else value for name, value in told.items()}
