"""The date of what a speaker goes on to say: that of the saying before ("Baker said on Monday ... Baker added")."""

from spacy.tokens import Token

from bilateral.model.when import Precision, When
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tie import ties_of
from bilateral.reading.grammar import lemma, prepositional
from bilateral.reading.page import Attribution, Page, Trigger


def continued_date(page: Page, trigger: Trigger) -> When:
    """Return the day of the last dated saying of the one who says, or does by saying, the act; else unknown."""
    token = page.doc[trigger.token]
    if not {trigger.cue.act, trigger.cue.act.partition(".")[0]} & cues("spoken_acts") or _lasts(token):
        return When.unknown()
    own = [a for a in page.attributions if _tells(a, token)]
    name = _name(own[-1]) if own else ""
    before = [a for a in page.attributions if name and a.cue.start < own[-1].cue.start and _is_of(a, name)]
    dated = [when for a in reversed(before) if (when := _day(page, a)).known]
    return dated[0] if dated else When.unknown()


def _lasts(verb: Token) -> bool:
    """Whether it is told how long a thing went on: "for several days it denied the charge"."""
    return any(lemma(noun) in cues("spans") for noun in prepositional(verb, "for"))


def _tells(attribution: Attribution, token: Token) -> bool:
    return attribution.cue.start == token.idx or any(c.start <= token.idx < c.end for c in attribution.content)


def _name(attribution: Attribution) -> str:
    """Return the last word of who says it, where it is a name."""
    words = attribution.sources[-1].text.split() if attribution.sources else []
    return words[-1] if words and words[-1][0].isupper() else ""


def _is_of(attribution: Attribution, name: str) -> bool:
    return bool(attribution.sources) and name in attribution.sources[-1].text.split()


def _day(page: Page, attribution: Attribution) -> When:
    cue = page.doc.char_span(attribution.cue.start, attribution.cue.end, alignment_mode="expand")
    if cue is None:
        return When.unknown()
    ties = [t for t in ties_of(page, cue.root.sent) if cue.root in t.owners and not t.is_below_present(cue.root)]
    days = [tie.mention.when for tie in ties if tie.mention.when.precision is Precision.DAY]
    return days[0] if len(days) == 1 else When.unknown()
