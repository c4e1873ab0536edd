"""Time expressions -> what they mean, in order of the text."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from bilateral.reading.dates.absolute import part_number
from bilateral.reading.dates.context import Context, Told
from bilateral.reading.dates.duration import duration
from bilateral.reading.dates.expressions import Expression
from bilateral.reading.dates.moment import Moment, Unit
from bilateral.reading.dates.relative import DATED, UNIT_FIELDS, UNITS, dated, sign, unit_code
from bilateral.reading.dates.timex import Timex, TimexType

_COMPARED = {"year_ago", "ago", "distance"}  # "against 5 million a year earlier" does not change what is spoken of
_VAGUE = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}


def resolve(expressions: Iterable[Expression], context: Context) -> list[Timex]:
    """Return the meaning of each expression, in order; the context goes along with them."""
    found = []
    for expression in expressions:
        for timex in _timexes(expression, context):
            if timex.first is not None and timex.type in {TimexType.DATE, TimexType.TIME}:
                context.note(timex.first, compared=expression.kind in _COMPARED)
            if timex.type is TimexType.DURATION and _longer_than_a_quarter(expression):
                context.note_year()
            found.append(timex)
    return found


def _longer_than_a_quarter(expression: Expression) -> bool:
    code = _code(expression.fields)
    return code == "Y" or (code == "M" and expression.fields.get("number", 0) > 3)


def _timexes(expression: Expression, context: Context) -> list[Timex]:
    if expression.kind == "months":
        return _months(expression, context)
    if expression.kind == "pair":
        return [timex for name in ("first", "last") for timex in resolve([expression.fields[name]], context)]
    if expression.kind in DATED:
        return [_date(expression, dated(expression, context))]
    return [_KINDS[expression.kind](expression, context)]


def _months(expression: Expression, context: Context) -> list[Timex]:
    """Resolve "January to August of that year": the first month lies in the year of the second or in the one before."""
    first, last = expression.fields["baremonth"], expression.fields["monthx"]
    end = dated(last, context).moment if last.kind == "within" or "year" in last.fields else None
    if end is None:
        return resolve([first, last], context)
    year = end.year - (part_number(first.fields) > end.part)
    return resolve([replace(first, fields={**first.fields, "year": year}), last], context)


def _date(expression: Expression, told: Told, **more: Any) -> Timex:  # noqa: ANN401 - fields of Timex
    moment = told.moment
    value = moment.value if moment else _VAGUE.get(_code(expression.fields), "XXXX")
    return Timex(expression.start, expression.end, TimexType.DATE, value, moment, moment, basis=told.basis, **more)


def _code(fields: Mapping[str, Any]) -> str:
    return unit_code(fields) if set(UNIT_FIELDS) & set(fields) else ""


def _reference(expression: Expression, _: Context) -> Timex:
    return Timex(expression.start, expression.end, TimexType.DATE, expression.fields["reference"])


def _duration(expression: Expression, _: Context) -> Timex:
    fields = expression.fields
    value = duration(fields.get("number", 0), unit_code(fields))
    return Timex(expression.start, expression.end, TimexType.DURATION, value)


def _recent(expression: Expression, context: Context) -> Timex:
    """Resolve "the past three weeks": a duration that ends (or begins) at its base."""
    timex, base = _duration(expression, context), context.base
    number, code, way = expression.fields.get("number", 0), unit_code(expression.fields), sign(expression.fields)
    if (
        not number
        or base.moment is None
        or base.moment.unit is not Unit.DAY
        or code not in UNITS
        or "near" not in expression.fields
    ):
        return timex
    try:
        edge = _shifted(base.moment, code, int(number) * (way or -1))
    except (ValueError, OverflowError):
        return timex
    here = base.moment.widened(edge.unit)
    first, last = (edge, here) if way <= 0 else (here, edge)
    return replace(timex, first=first, last=last, basis=base.basis)


def _shifted(day: Moment, code: str, count: int) -> Moment:
    """Return the day so many units away; for months and longer the month is as precise as it is known."""
    if code in {"D", "W", "F", "WE"}:
        return day.step(count * {"D": 1, "F": 14}.get(code, 7))
    return day.moved(UNITS[code], count)


def _set(expression: Expression, _: Context) -> Timex:
    fields = expression.fields
    value = fields.get("adverbial") or duration(fields.get("number", 1), unit_code(fields))
    return Timex(expression.start, expression.end, TimexType.SET, value)


def _set_of(expression: Expression, _: Context) -> Timex:
    fields = expression.fields
    number = fields.get("weekday", fields.get("weekdays"))
    value = f"XXXX-WXX-{number}" if number else f"XXXX-{fields['month']:02d}" if "month" in fields else "XXXX"
    return Timex(expression.start, expression.end, TimexType.SET, value)


def _daypart(expression: Expression, context: Context) -> Timex:
    """Resolve "Thursday morning", "last night", "that evening"."""
    fields = expression.fields
    inner = next((fields[name] for name in ("dayx",) if name in fields), None)
    if inner is not None:
        told = dated(inner, context)
    elif "far" in fields:
        told = context.spoken
    else:
        told = _days_from(context.base, fields.get("dayword", 0))
    return _time(expression, told, fields["daypart"])


def _days_from(told: Told, days: int) -> Told:
    day = told.moment if told.moment and told.moment.unit is Unit.DAY else None
    return replace(told, moment=day.step(days)) if day else told


def _clock(expression: Expression, context: Context) -> Timex:
    """Resolve "8:30 p.m. Thursday"; without a day that of publication, in a narrative the day just spoken of."""
    fields = expression.fields
    clock = fields["clockx"].fields if "clockx" in fields else fields
    told = dated(fields["dayx"], context) if "dayx" in fields else context.base
    hour = clock["hour"] % 12 + clock.get("afternoon", 0) if "afternoon" in clock else clock["hour"]
    return _time(expression, told, f"T{hour:02d}:{clock.get('minute', 0):02d}")


def _time(expression: Expression, told: Told, time: str) -> Timex:
    moment = told.moment if told.moment and told.moment.unit is Unit.DAY else None
    value = f"{moment.value if moment else 'XXXX-XX-XX'}{time}"
    return Timex(expression.start, expression.end, TimexType.TIME, value, moment, moment, basis=told.basis)


def _part(expression: Expression, context: Context) -> Timex:
    """Resolve "late last month": the month, marked as a part of it."""
    fields = expression.fields
    inner = next(value for value in fields.values() if isinstance(value, Expression))
    timex = _timexes(inner, context)[0]
    return replace(timex, start=expression.start, end=expression.end, part=fields.get("part", fields.get("bound", "")))


_KINDS: Mapping[str, Callable[[Expression, Context], Timex]] = {
    "reference": _reference,
    "duration": _duration,
    "recent": _recent,
    "set": _set,
    "set_of": _set_of,
    "daypart": _daypart,
    "clock": _clock,
    "part": _part,
}
