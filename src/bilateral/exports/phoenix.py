"""Event data in the form of Phoenix: CAMEO codes, tab-separated, without a header.

The 26 columns are those of the daily files of the Open Event Data Alliance (openeventdata/phoenix_pipeline,
``result_formatter.py`` and ``postprocess.py``), then ours. Codes are of CAMEO 1.1b3 and are texts. The class of an
event is Phoenix's own: 0 neutral (01, 02), 1 verbal and 2 material cooperation, 3 verbal conflict (16 is counted here)
and 4 material conflict.
"""

from importlib.metadata import version
from typing import BinaryIO

from bilateral.data.cameo import actor_code, quad_of_root
from bilateral.exports.coded import EXTRA, Coded, coded, extra
from bilateral.exports.geography import Location, location
from bilateral.exports.material import Material
from bilateral.exports.plain import one_line
from bilateral.exports.table import write_rows
from bilateral.relations.wording import name_of

COLUMNS = (
    *("EventID", "Date", "Year", "Month", "Day"),
    *("SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute"),
    *("TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute"),
    *("EventCode", "EventRootCode", "QuadClass", "GoldsteinScore", "Issues"),
    *("Lat", "Lon", "LocationName", "StateName", "CountryName", "SentenceID", "URLs", "NewsSources"),
    *EXTRA,
)
_NEUTRAL = {"01", "02"}
_VERBAL = "16"  # reduced relations, which CAMEO's manual counts as material


def write(material: Material, out: BinaryIO) -> None:
    """Write the events that CAMEO has a code for."""
    write_rows(out, (_row(one, material) for one in coded(material.events()) if one.cameo))


def quad(root: str) -> int:
    """The class of a root code in Phoenix.

    >>> [quad(root) for root in ("01", "04", "07", "16", "17")]
    [0, 1, 2, 3, 4]
    """
    return 0 if root in _NEUTRAL else 3 if root == _VERBAL else quad_of_root(root)


def _row(one: Coded, material: Material) -> list[object]:
    assert one.cameo is not None
    day = one.day
    date = [day.strftime("%Y%m%d"), day.year, day.month, day.day] if day else ["", *_year(one), "", ""]
    return [
        f"{one.number}_v{version('bilateral')}",
        *date,
        *_actor(one.source),
        *_actor(one.target),
        one.cameo.code,
        one.cameo.root,
        quad(one.cameo.root),
        one.cameo.goldstein,
        "",
        *_where(location(one.lead.claim)),
        ";".join(_sentences(one, material)),
        ";".join(dict.fromkeys(entry.address for entry in one.event.entries if entry.address)),
        ";".join(dict.fromkeys(one_line(entry.outlet) for entry in one.event.entries if entry.outlet)),
        *extra(one, material),
    ]


def _year(one: Coded) -> list[object]:
    """The year, where it is told and no day is."""
    first, last = one.event.when.earliest, one.event.when.latest
    return [first.year if first and last and first.year == last.year else ""]


def _actor(actor: str) -> list[str]:
    """The whole code, its first three letters, the role and what else it tells."""
    code = actor_code(actor) if actor else None
    return [code.code, code.code[:3], code.role, code.group] if code else [""] * 4


def _sentences(one: Coded, material: Material) -> list[str]:
    found = ((entry, material.place(entry)) for entry in one.event.entries)
    return [f"{entry.document[:24]}_{place.sentence if place else 0}" for entry, place in found]


def _where(told: Location | None) -> list[object]:
    """Latitude, longitude, name of the place, province and country."""
    if told is None:
        return [""] * 5
    city = told.city
    position = [city.latitude, city.longitude, city.name] if city else ["", "", ""]
    return [*position, "", name_of(told.state)]
