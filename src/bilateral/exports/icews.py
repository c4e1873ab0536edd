"""Event data in the form of ICEWS: CAMEO codes, tab-separated, with a header, quotes not special.

The 20 columns are those of the yearly files of the Integrated Crisis Early Warning System (Dataverse
doi:10.7910/DVN/28075), then ours. Codes are of CAMEO 1.1b3 and are texts: "010" and "10" are two codes. A row is an
event; a mutual act stands once for each side. The number of an event is unique here, which it is not in ICEWS.
"""

from collections.abc import Iterator
from typing import BinaryIO

from bilateral.exports.coded import EXTRA, Coded, coded, extra, number_of
from bilateral.exports.codes import home_of, kind_of
from bilateral.exports.geography import Location, location
from bilateral.exports.material import Material
from bilateral.exports.table import write_rows
from bilateral.model.actor import ActorKind
from bilateral.relations.wording import name_of

COLUMNS = (
    *("Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code"),
    *("Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher"),
    *("City", "District", "Province", "Country", "Latitude", "Longitude"),
    *EXTRA,
)
_SECTORS = {ActorKind.ORGANISATION: "International Government Organization", ActorKind.GROUP: "Rebel"}


def write(material: Material, out: BinaryIO) -> None:
    """Write the events that CAMEO has a code for."""
    write_rows(out, (_row(one, material) for one in coded(material.events()) if one.cameo), COLUMNS)


def _row(one: Coded, material: Material) -> list[object]:
    assert one.cameo is not None
    place = material.place(one.lead)
    return [
        one.number,
        one.day,
        *_actor(one.source),
        one.cameo.label,
        one.cameo.code,
        one.cameo.goldstein,
        *_actor(one.target),
        number_of(one.lead.document),
        place.sentence if place else None,
        one.lead.outlet,
        *_where(location(one.lead.claim)),
        *extra(one, material),
    ]


def _actor(actor: str) -> Iterator[str]:
    """Name, sectors and country."""
    kind, home = kind_of(actor), home_of(actor)
    yield from (name_of(actor), _SECTORS.get(kind, "") if kind else "", name_of(home))


def _where(told: Location | None) -> list[object]:
    """City, district, province, country, latitude and longitude."""
    if told is None:
        return [""] * 6
    city = told.city
    position = [city.latitude, city.longitude] if city else ["", ""]
    return [city.name if city else "", "", "", name_of(told.state), *position]
