"""Dates that the calendar names, whole ("June 3, 1994") or in part ("June 3", "Tuesday", "the third quarter")."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from bilateral.model.when import Basis
from bilateral.reading.dates.context import Context, Told
from bilateral.reading.dates.expressions import Expression
from bilateral.reading.dates.moment import Moment, Unit
from bilateral.reading.dates.tense import FUTURE, PAST, SURELY_PAST

Fields = Mapping[str, Any]
# How many times further off a date on the wrong side of today counts. Measured on the development half of
# TempEval-3, value F1: .797 for 2, .801 for 4, .802 for 6 and for 8, .796 for 100.
_AGAINST, _NEVER = 6, 1000


def calendar(expression: Expression, context: Context) -> Told:
    """Return the date that the fields name, its year from the text or from the day of publication where not told."""
    fields, unit = expression.fields, Unit[expression.fields["unit"]]
    if unit in {Unit.DECADE, Unit.CENTURY}:
        return Told(_long(fields, unit))
    year, part, day = _year(fields), part_number(fields), fields.get("day", fields.get("dd", fields.get("ordinal", 0)))
    if year is not None:
        return Told(_moment(unit, year, part, day))
    return incomplete(unit, part, day, expression, context)


def _long(fields: Fields, unit: Unit) -> Moment:
    """Return a decade or a century; two figures are those of the twentieth century ("the '80s", "the eighties")."""
    if unit is Unit.CENTURY:
        return (
            Moment(unit, 100 * (fields["ordinal"] - 1))
            if fields.get("era", 1) > 0
            else Moment(unit, -100 * fields["ordinal"])
        )
    tens = fields.get("tenties", fields.get("two", 0)) // 10 * 10
    return Moment(unit, fields.get("yearten", fields.get("era", 0) * fields.get("ancient", 0)) or 1900 + tens)


def _year(fields: Fields) -> int | None:
    year = fields.get("year", fields.get("ancient"))
    return None if year is None else int(year) * int(fields.get("era", 1))


def part_number(fields: Fields) -> int:
    """Return the number of the month, season, quarter or half."""
    names = ("month", "mm", "season", "clearseason", "part")
    named = next((fields[name] for name in names if name in fields), None)
    return int(named if named is not None else fields.get("ordinal", 0))


def _moment(unit: Unit, year: int, part: int, day: int) -> Moment | None:
    """Return the unit, if the calendar has it ("February 30" is none)."""
    if unit is Unit.YEAR:
        return Moment(unit, year)
    if unit is not Unit.DAY:
        return Moment(unit, year, part)
    return Moment(unit, year, part, day) if day <= monthrange(abs(year), part)[1] else None


def incomplete(unit: Unit, part: int, day: int, expression: Expression, context: Context) -> Told:
    """Return a date whose year is not told.

    In a narrative the year just spoken of; in the news the last one before publication, after words of the future
    the next one, where no tense tells the nearest.
    """
    if context.narrative and context.told:
        return Told(_moment(unit, context.told.year, part, day), Basis.TEXT)
    if context.today is None:
        return Told()
    years = [context.today.year + n for n in (-1, 0, 1)]
    options = [m for m in (_moment(unit, year, part, day) for year in years) if m]
    return Told(_chosen(options, context.today, context.direction(expression)), Basis.PUBLICATION)


def _chosen(options: Iterable[Moment], today: Moment, direction: int) -> Moment | None:
    """Choose the nearest option; one on the other side of today than the tense tells counts as further off."""
    day = today.bounds[0]
    return min(options, key=lambda o: _distance(o, day, direction), default=None)


def _distance(option: Moment, day: date, direction: int) -> int:
    first, last = option.bounds
    against = (direction <= PAST and first > day) or (direction == FUTURE and last < day)
    distance = max((first - day).days, (day - last).days, 0)
    return distance * ((_NEVER if direction == SURELY_PAST else _AGAINST) if against else 1)


def weekday(expression: Expression, context: Context) -> Told:
    """Return the last such day up to the day of publication, after words of the future the next.

    In a narrative the first such day from the day just spoken of.
    """
    number = expression.fields["weekday"]
    if context.narrative and context.told and context.told.unit is Unit.DAY:
        return Told(following(context.told, number), Basis.TEXT)
    if context.today is None:
        return Told()
    if context.direction(expression) == FUTURE:
        return Told(following(context.today, number), Basis.PUBLICATION)
    return Told(following(context.today.step(-6), number), Basis.PUBLICATION)


def following(day: Moment, number: int) -> Moment:
    """Return the first such weekday (1 is Monday) from a day on, the day itself counted.

    >>> following(Moment(Unit.DAY, 2023, 4, 6), 2).value
    '2023-04-11'
    """
    return day.step((number - day.bounds[0].isoweekday()) % 7)


def holiday(expression: Expression, context: Context) -> Told:
    """Return the day of a holiday."""
    rule, year = expression.fields["holiday"], expression.fields.get("year")
    if year is not None:
        return Told(_holiday(rule, year))
    if context.narrative and context.told:
        return Told(_holiday(rule, context.told.year), Basis.TEXT)
    if context.today is None:
        return Told()
    options = [_holiday(rule, context.today.year + n) for n in (-1, 0, 1)]
    return Told(_chosen(options, context.today, context.direction(expression)), Basis.PUBLICATION)


def _holiday(rule: list[int], year: int) -> Moment:
    """Return the day of a rule: month and day; or month, weekday and which of them in the month, -1 the last."""
    if len(rule) == 2:
        return Moment(Unit.DAY, year, *rule)
    month, number, nth = rule
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return following(Moment.of(last - timedelta(days=6)), number)
    return following(Moment(Unit.DAY, year, month, 7 * nth - 6), number)
