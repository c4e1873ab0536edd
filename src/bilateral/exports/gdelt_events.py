"""Event data in the form of GDELT 2.0 Events: tab-separated, without a header.

The 61 columns are those of the GDELT Event Database (data format codebook 2.0, 2015; names as in linwoodc3/gdeltPyR),
then ours. Codes are texts, in the revision of CAMEO that GDELT's own table follows: 163, 164 and 166 mean there what
166, 163 and 164 mean in the manual 1.1b3. Where a month or a year is told and no day, SQLDATE is empty. Tone is not
measured. ``gdelt-mentions`` has the reports of each event.
"""

from datetime import date
from typing import BinaryIO

from bilateral.data.cameo import actor_code
from bilateral.exports.coded import EXTRA, Coded, coded, extra
from bilateral.exports.geography import Location, fips, location
from bilateral.exports.material import Material
from bilateral.exports.table import write_rows
from bilateral.relations.origins import outlet_of
from bilateral.relations.wording import name_of

_ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")
_TYPES = ("Type1Code", "Type2Code", "Type3Code")
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor1{part}" for part in (*_ACTOR, *_TYPES)),
    *(f"Actor2{part}" for part in (*_ACTOR, *_TYPES)),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{whose}Geo_{part}" for whose in ("Actor1", "Actor2", "Action") for part in _GEO),
    *("DATEADDED", "SOURCEURL"),
    *EXTRA,
)
_COUNTRY, _CITY_OF_THE_USA, _CITY = 1, 3, 4  # types of place


def write(material: Material, out: BinaryIO) -> None:
    """Write the events that CAMEO has a code for."""
    write_rows(out, (_row(one, material) for one in coded(material.events()) if one.cameo))


def _row(one: Coded, material: Material) -> list[object]:
    assert one.cameo is not None
    code, entries = one.cameo.gdelt, one.event.entries
    return [
        one.number,
        *_date(one),
        *_actor(one.source),
        *_actor(one.target),
        _is_lead(one, material),
        code,
        code[:3],
        code[:2],
        one.cameo.quad,
        one.cameo.goldstein,
        len(entries),
        len({outlet_of(entry) for entry in entries}),
        one.event.reports,
        "",
        *[""] * (2 * len(_GEO)),
        *_where(location(one.lead.claim)),
        min(entry.recorded for entry in entries).strftime("%Y%m%d%H%M%S"),
        one.lead.address,
        *extra(one, material),
    ]


def _date(one: Coded) -> list[object]:
    """Day, month, year and fraction of a year, each as far as it is told."""
    if day := one.day:
        return [day.strftime("%Y%m%d"), day.strftime("%Y%m"), day.year, round(day.year + _fraction(day), 4)]
    first, last = one.event.when.earliest, one.event.when.latest
    if first is None or last is None or first.year != last.year:
        return [""] * 4
    return ["", first.strftime("%Y%m") if first.month == last.month else "", first.year, ""]


def _fraction(day: date) -> float:
    """How much of the year has passed, by GDELT's rule of months of 30 days."""
    return (day.month * 30 + day.day) / 365


def _actor(actor: str) -> list[str]:
    if not actor:
        return [""] * (len(_ACTOR) + len(_TYPES))
    code = actor_code(actor)
    return [code.code, name_of(actor).upper(), code.country, code.group, "", "", "", code.role, "", ""]


def _is_lead(one: Coded, material: Material) -> object:
    """1 where the first paragraph tells it, "" where the text is not here."""
    place = material.place(one.lead)
    return int(place.paragraph == 1) if place else ""


def _where(told: Location | None) -> list[object]:
    if told is None:
        return [""] * len(_GEO)
    country, city = fips().get(told.state, ""), told.city
    if city is None:
        return [_COUNTRY, told.name, country, country, "", "", "", country]
    kind = _CITY_OF_THE_USA if told.state == "USA" else _CITY
    return [kind, told.name, country, "", "", city.latitude, city.longitude, ""]
