"""Event data in the form of POLECAT: PLOVER events, tab-separated, with a header.

The 40 columns are those of the weekly files of the Political Event Classification, Attributes, and Types data set
(Dataverse doi:10.7910/DVN/AJGVIT), then ours. A row is an event; a mutual act stands once for each side. What is not
known is an empty cell, never the word None. Contexts, titles of persons and Wikipedia ids are not told.
"""

from importlib.metadata import version
from typing import BinaryIO

from bilateral.exports.coded import EXTRA, QUADS, Coded, coded, extra
from bilateral.exports.codes import code_of, home_of, sector_of
from bilateral.exports.geography import Location, location
from bilateral.exports.material import Material
from bilateral.exports.table import write_rows
from bilateral.relations.wording import name_of

COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors"),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"),
    *("Raw Placename", "Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
    *EXTRA,
)


def write(material: Material, out: BinaryIO) -> None:
    """Write the events that PLOVER has a type for."""
    write_rows(out, (_row(one, material) for one in coded(material.events()) if one.event_type), COLUMNS)


def _row(one: Coded, material: Material) -> list[object]:
    entry = one.lead
    document = material.papers[entry.document].document
    return [
        one.number,
        one.day,
        one.event_type,
        "; ".join(one.modes),
        one.score,
        QUADS[one.quad],
        "",
        *_party(one.source),
        *_party(one.target),
        *_where(location(entry.claim)),
        entry.outlet,
        entry.published,
        *("", "", ""),
        document.language,
        f"bilateral {version('bilateral')}",
        *extra(one, material),
    ]


def _party(actor: str) -> list[object]:
    """Name, country, COW number, sector twice, and what is not told: title, name as written, Wikipedia id."""
    home, sector = home_of(actor), sector_of(actor)
    return [name_of(actor), home, code_of(home, "cow"), sector, sector, "", "", ""]


def _where(told: Location | None) -> list[object]:
    """Name of the place, city, district, province, country, position, GeoNames id, name as written, feature type."""
    if told is None:
        return [""] * 10
    city = told.city
    if city is None:
        return [told.name, "", "", "", told.state, "", "", code_of(told.state, "geonames"), "", ""]
    return [told.name, city.name, "", "", told.state, city.latitude, city.longitude, city.geonames, "", "P"]
