"""Page -> the times that its text tells."""

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from bilateral.data.tables import table
from bilateral.model.span import Span
from bilateral.reading.dates.absolute import calendar
from bilateral.reading.dates.backward import spoken_of
from bilateral.reading.dates.context import Context
from bilateral.reading.dates.dateline import in_dateline
from bilateral.reading.dates.expressions import Expression, find_expressions
from bilateral.reading.dates.intervals import mentions
from bilateral.reading.dates.moment import Moment, Unit
from bilateral.reading.dates.order import in_order
from bilateral.reading.dates.resolution import resolve
from bilateral.reading.dates.tense import direction
from bilateral.reading.dates.timex import Timex
from bilateral.reading.page import DateMention, Page

_DEICTIC = {"weekday", "dayword", "near", "ago", "current"}
_COUNTED = {"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORG", "LAW", "PRODUCT"}  # names of spaCy's entity types


def find_timexes(page: Page) -> list[Timex]:
    """Return all time expressions of a page, durations and sets too, in order."""
    published = page.document.published
    expressions = [e for e in find_expressions(page.document.text) if _tells_time(page.doc, e)]
    context = Context(published, _narrative(page, expressions), lambda e: direction(page.doc, e.start, e.end))
    context.today = _written(page.document.text, expressions, context) or context.today
    return in_order(page.doc, expressions, resolve(expressions, context))


def _written(text: str, expressions: list[Expression], context: Context) -> Moment | None:
    """Return the day of the dateline, which is "today" in a report, where it is close to that of publication."""
    for expression in expressions[:2]:
        if expression.kind == "calendar" and in_dateline(text, Span(expression.start, expression.end)):
            day = calendar(expression, context).moment
            if day and day.unit is Unit.DAY and context.published and abs((day.bounds[0] - context.published).days) < 8:
                return day
    return None


def _tells_time(doc: Doc, expression: Expression) -> bool:
    """Whether the words tell a time here: "the fall of Saigon", "Theresa May" and "the March on Rome" tell none."""
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    if span is None or expression.kind != "calendar":
        return True
    if expression.fields.get("year"):
        return len(span) > 1 or span[0].ent_type_ not in _COUNTED
    if expression.fields["unit"] == "SEASON":
        return span.end == len(doc) or doc[span.end].lower_ != "of"
    if expression.fields["unit"] == "MONTH" and len(span) == 1:
        return _is_month(span)
    return True


def _is_month(word: Tokens) -> bool:
    """Whether the bare name of a month is one: not that of a person or of a march."""
    if word[0].ent_type_ == "PERSON":
        return False
    before = word[0].nbor(-1) if word.start else None
    if before is not None and before.lower_ in table("cues/dates.yaml")["before_a_month"]:
        return True
    return word[0].ent_type_ == "DATE" and (before is None or before.pos_ != "PROPN")


def _narrative(page: Page, expressions: list[Expression]) -> bool:
    """Whether the text tells a past of its own: most of its dates name a year that is not that of publication."""
    published = page.document.published
    years = [year for e in expressions if (year := e.fields.get("year") or -e.fields.get("ancient", 0))]
    apart = sum(published is None or year < published.year - 1 for year in years)
    deictic = sum(e.kind in _DEICTIC for e in expressions)
    return bool(apart >= 4 and apart > 2 * (deictic + len(years) - apart))


def find_dates(page: Page) -> list[DateMention]:
    """Return the times of a page that are intervals of days, in order.

    Durations ("for three weeks"), repetitions and "now" are none; neither are years before Christ.
    """
    found = mentions(page.doc, page.document.text, find_timexes(page))
    taken = [mention.span for mention in found]
    found += [d for d in spoken_of(page, found) if not any(span.overlap(d.span) for span in taken)]
    return sorted(found, key=lambda mention: mention.span)
