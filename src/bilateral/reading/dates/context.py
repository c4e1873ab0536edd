"""What a date without all its parts is seen from: the day of publication, and the times told before it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bilateral.model.when import Basis
from bilateral.reading.dates.expressions import Expression
from bilateral.reading.dates.moment import Moment, Unit


@dataclass(frozen=True, slots=True)
class Told:
    """A calendar unit with what it rests on; ``moment`` is ``None`` where it cannot be told."""

    moment: Moment | None = None
    basis: Basis = Basis.STATED


@dataclass(slots=True)
class Context:
    """The place of an expression in its text.

    ``narrative`` is true for a text that tells a past of its own (a history), where dates go on from one another;
    ``direction`` tells the tense at an expression. ``told`` is the time just spoken of, ``period`` the
    quarter or the year whose results are told.
    """

    published: date | None
    narrative: bool
    direction: Callable[[Expression], int]
    told: Moment | None = None
    period: Moment | None = None
    today: Moment | None = field(init=False)

    def __post_init__(self) -> None:
        self.today = Moment.of(self.published) if self.published else None

    def note(self, moment: Moment, compared: bool = False) -> None:
        """Keep a time as the one just spoken of; ``compared`` where a quarter is only named to compare with it."""
        self.told = moment
        if moment.unit is Unit.QUARTER and not compared:
            self.period = moment

    def note_year(self) -> None:
        """Keep the running year as the period whose results are told ("in the first nine months, net was ...")."""
        if not self.narrative and self.today:
            self.period = self.today.widened(Unit.YEAR)

    @property
    def quarter(self) -> Moment | None:
        """The period whose results are told, where it is a quarter."""
        return self.period if self.period and self.period.unit is Unit.QUARTER else None

    @property
    def base(self) -> Told:
        """What "this" and "last" are counted from: today, in a narrative the time just spoken of."""
        if self.narrative and self.told and self.today:
            return Told(self.told, Basis.TEXT)
        return Told(self.today, Basis.PUBLICATION)

    @property
    def spoken(self) -> Told:
        """What "that" and "earlier" are counted from: the time just spoken of, else today."""
        return Told(self.told, Basis.TEXT) if self.told else Told(self.today, Basis.PUBLICATION)
