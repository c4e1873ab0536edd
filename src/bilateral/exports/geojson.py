"""Events on the map, as GeoJSON (RFC 7946): longitude before latitude, in WGS 84.

An event with a told place is a point there; ``geometry_of`` is then "place". Any other is a line from capital to
capital of its two states, which tells who and not where ("capitals"); where neither is known, it has no geometry.
"""

import json
from typing import Any, BinaryIO

from bilateral.data.city import City
from bilateral.exports.coded import EXTRA, Coded, coded, extra
from bilateral.exports.codes import home_of
from bilateral.exports.geography import capital, location
from bilateral.exports.material import Material
from bilateral.relations.wording import name_of


def write(material: Material, out: BinaryIO) -> None:
    """Write the events, each a feature."""
    features = [_feature(one, material) for one in coded(material.events()) if not one.turned]
    found = {"type": "FeatureCollection", "features": features}
    out.write((json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())


def _feature(one: Coded, material: Material) -> dict[str, Any]:
    told = location(one.lead.claim)
    place = (told.city or capital(told.state)) if told else None
    ends = [capital(home_of(actor)) for actor in (one.source, one.target) if actor]
    known = [city for city in ends if city]
    geometry: dict[str, Any] | None = None
    if place:
        geometry = {"type": "Point", "coordinates": _position(place)}
    elif len(known) == 2 and known[0] != known[1]:
        geometry = {"type": "LineString", "coordinates": [_position(city) for city in known]}
    of = "place" if place else "capitals" if geometry else None
    about = {
        "geometry_of": of,
        "place": told.name if told else None,
        "act": one.event.act,
        "event": one.event_type or None,
        "cameo": one.cameo.code if one.cameo else None,
        "actors": [one.source, *([one.target] if one.target else [])],
        "names": [name_of(actor) for actor in (one.source, one.target) if actor],
        "mutual": one.mutual,
        "origins": one.event.origins,
        "reports": one.event.reports,
        **dict(zip(EXTRA, extra(one, material), strict=True)),
    }
    return {"type": "Feature", "id": str(one.number), "geometry": geometry, "properties": about}


def _position(city: City) -> list[float]:
    return [city.longitude, city.latitude]
