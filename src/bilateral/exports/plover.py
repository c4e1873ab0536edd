"""Event data as PLOVER JSON: an array of events with the fields of the PLOVER manual, chapter "Data Fields".

The manual is that of openeventdata/PLOVER. ``id``, ``date``, ``actor`` and ``event`` are required there; ``date`` is
null where less than a day is told, and ``when`` has what is told, in EDTF. All parties of a mutual act are actors, and
it has no recipient. Auxiliary modes (future, hypothetical, negation) follow the mode of the event. After the manual's
fields come ``status``, ``speaker`` and ``evidence``.
"""

import json
from importlib.metadata import version
from typing import Any, BinaryIO

from bilateral.exports.coded import Coded, coded, speaker
from bilateral.exports.codes import code_of, home_of, sector_of
from bilateral.exports.geography import Location, location
from bilateral.exports.material import Material
from bilateral.exports.plain import web_address
from bilateral.model.entry import Entry
from bilateral.relations.wording import name_of

# PLOVER's own codes for organisations; others are only known to be one of states.
_CODES = {"UN": "UNO", "UNSC": "UNO", "UNGA": "UNO", "EU": "EUR"}
_UNKNOWN = "UNK"
_CITY, _COUNTRY = 4, 1  # how exact a place is: 5 below a city, 1 a country


def write(material: Material, out: BinaryIO) -> None:
    """Write the events that PLOVER has a type for."""
    found = [_event(one, material) for one in coded(material.events()) if one.event_type and not one.turned]
    out.write((json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())


def _event(one: Coded, material: Material) -> dict[str, Any]:
    entry, place = one.lead, location(one.lead.claim)
    actors, recipients = ([one.source, one.target], []) if one.mutual else ([one.source], [one.target])
    return {
        "id": str(one.number),
        "date": one.day.isoformat() if one.day else None,
        "actor": [_entity(actor) for actor in actors if actor],
        "event": one.event_type,
        "recipient": [_entity(actor) for actor in recipients if actor],
        "event_loc": _where(place) if place else None,
        "quad_code": one.quad,
        "event_scale": one.score,
        "mode": list(one.modes),
        "context": [],
        "link": web_address(entry.address),
        "text": entry.claim.evidence,
        "text_info": {"start": entry.claim.span.start, "end": entry.claim.span.end},
        "cite_info": _citation(entry, material),
        "coder": f"bilateral {version('bilateral')}",
        "coded_date": entry.recorded.date().isoformat(),
        "coded_time": entry.recorded.time().isoformat(),
        "when": one.event.when.edtf,
        "claim": entry.id,
        "sha256": material.papers[entry.document].text.sha256,
        "status": one.event.status.value,
        "speaker": speaker(entry),
        "evidence": [_report(entry) for entry in one.event.entries],
    }


def _entity(actor: str) -> dict[str, str]:
    sector = sector_of(actor) or _UNKNOWN
    return {
        "code": home_of(actor) or _CODES.get(actor, sector if sector == "IGO" else _UNKNOWN),
        "sector": sector,
        "entity_text": name_of(actor),
        "identifier_id": code_of(actor, "wikidata"),
        "identifier_text": actor,
    }


def _citation(entry: Entry, material: Material) -> dict[str, Any]:
    return {
        "citation": entry.claim.doc,
        "url": web_address(entry.address),
        "title": entry.title,
        "language": material.papers[entry.document].document.language,
        "publication": entry.outlet,
        "published": entry.published.isoformat() if entry.published else None,
    }


def _report(entry: Entry) -> dict[str, Any]:
    claim = entry.claim
    return {
        "claim": entry.id,
        "status": claim.status.value,
        "speaker": speaker(entry),
        "publication": entry.outlet,
        "address": entry.address,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.evidence,
    }


def _where(told: Location) -> dict[str, Any]:
    city = told.city
    return {
        "resolved_place": told.name,
        "geonameid": city.geonames if city else code_of(told.state, "geonames"),
        "lat": city.latitude if city else None,
        "lon": city.longitude if city else None,
        "city": city.name if city else "",
        "country": name_of(told.state),
        "country_code": told.state,
        "resolution": _CITY if city else _COUNTRY,
    }
