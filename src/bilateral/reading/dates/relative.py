"""Dates that are counted from another: "last month", "two days earlier", "that year", "last Tuesday"."""

from collections.abc import Callable, Mapping
from typing import Any

from bilateral.model.when import Basis
from bilateral.reading.dates.absolute import calendar, following, holiday, part_number, weekday
from bilateral.reading.dates.context import Context, Told
from bilateral.reading.dates.expressions import Expression
from bilateral.reading.dates.moment import Moment, Unit
from bilateral.reading.dates.tense import FUTURE

Fields = Mapping[str, Any]
UNITS = {
    "D": Unit.DAY,
    "W": Unit.WEEK,
    "F": Unit.WEEK,
    "WE": Unit.WEEKEND,
    "M": Unit.MONTH,
    "Q": Unit.QUARTER,
    "Y": Unit.YEAR,
    "E": Unit.DECADE,
    "C": Unit.CENTURY,
}
_SATURDAY = 6
UNIT_FIELDS = ("unit", "units", "period", "longunit")
_SIGNS = ("near", "far", "earlier", "later", "back", "onward", "sign")


def unit_code(fields: Fields) -> str:
    """Return the code of the unit that an expression names."""
    return str(next(fields[name] for name in UNIT_FIELDS if name in fields))


def sign(fields: Fields) -> int:
    """Return which way it counts: -1 back, 1 onward, 0 stays."""
    return int(next(fields[name] for name in _SIGNS if name in fields))


def moved(origin: Told, code: str, count: int) -> Told:
    """Return the time ``count`` units from another; not known where that is vaguer than the unit."""
    unit = UNITS.get(code)
    if origin.moment is None or unit is None or origin.moment.unit < unit:
        return Told()
    if origin.moment.year < 0 and unit > Unit.YEAR:
        return Told()
    return Told(origin.moment.moved(unit, count * (2 if code == "F" else 1)), origin.basis)


def near(expression: Expression, context: Context) -> Told:
    """Resolve "last month", "this week", "next year"."""
    return moved(context.base, unit_code(expression.fields), sign(expression.fields))


def far(expression: Expression, context: Context) -> Told:
    """Resolve "the previous month", "that year", "the day after"."""
    return moved(context.spoken, unit_code(expression.fields), sign(expression.fields))


def current(expression: Expression, context: Context) -> Told:
    """Resolve "the week", "the year": the running one; "the weekend": the last, after words of the future the next."""
    base = context.base
    if unit_code(expression.fields) == "WE" and base.moment and base.moment.unit is Unit.DAY:
        start = base.moment if context.direction(expression) == FUTURE else base.moment.step(-6)
        return Told(following(start, _SATURDAY).widened(Unit.WEEKEND), base.basis)
    return moved(context.base, unit_code(expression.fields), 0)


def latest(_: Expression, context: Context) -> Told:
    """Resolve "the latest period": the last quarter that has ended."""
    return moved(context.base, "Q", -1)


def quarter(expression: Expression, context: Context) -> Told:
    """Resolve "the quarter": the one just spoken of, else the latest."""
    return Told(context.quarter, Basis.TEXT) if context.quarter else latest(expression, context)


def year_ago(expression: Expression, context: Context) -> Told:
    """Resolve "the year-earlier period", "the year-ago third quarter": a quarter, where one was spoken of."""
    inner = expression.fields.get("quarterx")
    spoken = calendar(inner, context).moment if inner else context.period
    return Told(_year_before(spoken), Basis.TEXT) if spoken else moved(context.spoken, "Y", -1)


def _year_before(period: Moment) -> Moment:
    return period.step(-4 if period.unit is Unit.QUARTER else -1)


def year_quarter(expression: Expression, context: Context) -> Told:
    """Resolve "the 1988 period", "last year's quarter": that year's quarter of the number just spoken of."""
    year = dated(expression.fields["yearx"], context)
    if context.quarter and year.moment:
        return Told(Moment(Unit.QUARTER, year.moment.year, context.quarter.part), year.basis)
    return year


def ago(expression: Expression, context: Context) -> Told:
    """Resolve "three days ago", "a week from now"."""
    return _distant(context.base, expression, context)


def distance(expression: Expression, context: Context) -> Told:
    """Resolve "three days later", "a year earlier"."""
    return _distant(context.spoken, expression, context)


def _distant(origin: Told, expression: Expression, context: Context) -> Told:
    fields = expression.fields
    code, number = unit_code(fields), fields.get("number", 1)
    if not number or ("units" in fields and "number" not in fields):
        return Told()
    if code == "Y" and number == 1 and context.period and sign(fields) < 0:
        return Told(_year_before(context.period), Basis.TEXT)
    if code in {"TH", "TM", "TS"}:
        return moved(origin, "D", 0)
    return moved(origin, code, sign(fields) * int(number))


def named(expression: Expression, context: Context) -> Told:
    """Resolve "last Tuesday", "this fall", "next April", "the previous May"."""
    fields = expression.fields
    origin, step = (context.spoken if "far" in fields else context.base), sign(fields)
    if origin.moment is None:
        return Told()
    inner = fields.get("weekdayx", fields.get("holidayx", fields.get("baremonth", fields.get("bareseason"))))
    if inner is not None and inner.kind == "weekday":
        return _named_weekday(origin, inner.fields["weekday"], step)
    years = [origin.moment.year + n for n in (-1, 0, 1)]
    if inner is not None and inner.kind == "holiday":
        return _beside(origin, [holiday(_in_year(inner, year), context).moment for year in years], step)
    unit = Unit.SEASON if "season" in fields or "bareseason" in fields else Unit.MONTH
    number = fields["season"] if inner is None else part_number(inner.fields)
    return _beside(origin, [Moment(unit, year, number) for year in years], step)


def _named_weekday(origin: Told, number: int, step: int) -> Told:
    day = origin.moment
    if day is None or day.unit is not Unit.DAY:
        return Told()
    start = {-1: day.step(-7), 0: day.widened(Unit.WEEK).step(0), 1: day.step(1)}[step]
    start = Moment.of(start.bounds[0])
    return Told(following(start, number), origin.basis)


def _beside(origin: Told, options: list[Moment | None], step: int) -> Told:
    """Return the last option that ended before the origin, the first that begins after it, or the one of its year."""
    assert origin.moment is not None
    low, high = origin.moment.bounds
    known = [o for o in options if o]
    if step < 0:
        found = [o for o in known if o.bounds[1] < low][-1:]
    elif step > 0:
        found = [o for o in known if o.bounds[0] > high][:1]
    else:
        found = known[1:2]
    return Told(found[0], origin.basis) if found else Told()


def _in_year(inner: Expression, year: int) -> Expression:
    return Expression(inner.start, inner.end, inner.kind, {**inner.fields, "year": year})


def named_week(expression: Expression, context: Context) -> Told:
    """Resolve "Tuesday of last week"."""
    week = near(Expression(0, 0, "near", {"near": expression.fields["near"], "unit": "W"}), context)
    if week.moment is None:
        return Told()
    return Told(
        following(Moment.of(week.moment.bounds[0]), expression.fields["weekdayx"].fields["weekday"]), week.basis
    )


def within(expression: Expression, context: Context) -> Told:
    """Resolve "July of that year", "last year's third quarter", "May 2 of 1998"."""
    fields = expression.fields
    year = dated(fields["yearx"] if "yearx" in fields else fields["yearshift"], context)
    if year.moment is None:
        return Told()
    if "season" in fields:
        return Told(Moment(Unit.SEASON, year.moment.year, fields["season"]), year.basis)
    names = ("baremonth", "dayx", "bareseason", "quarterx", "halfx")
    inner = next(fields[name] for name in names if name in fields)
    return Told(dated(_in_year(inner, year.moment.year), context).moment, year.basis)


def week_of(expression: Expression, context: Context) -> Told:
    """Resolve "the week of March 6"."""
    return moved(dated(expression.fields["dayx"], context), "W", 0)


def dayword(expression: Expression, context: Context) -> Told:
    """Resolve "today", "yesterday", "tomorrow"."""
    return moved(context.base, "D", expression.fields["dayword"])


def year_end(_: Expression, context: Context) -> Told:
    """Resolve "year-end": December."""
    year = moved(context.base, "Y", 0)
    return Told(Moment(Unit.MONTH, year.moment.year, 12), year.basis) if year.moment else year


_KINDS: Mapping[str, Callable[[Expression, Context], Told]] = {
    "calendar": calendar,
    "weekday": weekday,
    "holiday": holiday,
    "near": near,
    "far": far,
    "current": current,
    "latest": latest,
    "quarter": quarter,
    "year_ago": year_ago,
    "year_quarter": year_quarter,
    "ago": ago,
    "distance": distance,
    "named": named,
    "named_week": named_week,
    "within": within,
    "week_of": week_of,
    "dayword": dayword,
    "year_end": year_end,
}
DATED = frozenset(_KINDS)


def dated(expression: Expression, context: Context) -> Told:
    """Return the calendar unit that an expression of one of the kinds ``DATED`` means.

    Not told where it would lie outside the calendar.
    """
    try:
        return _KINDS[expression.kind](expression, context)
    except (ValueError, OverflowError):
        return Told()
