"""Which words of a sentence a date may belong to, by its grammar."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.dateline import in_dateline
from bilateral.reading.grammar import VERBAL, children
from bilateral.reading.page import DateMention, Page

# How a date stands at a noun that it belongs to alone: "the Feb. 23 accord", "Friday's attack", "its 1990 invasion".
_MODIFYING = {"compound", "nummod", "poss", "nmod", "amod"}
# "Its first envoy to Chad since 2013": so many words before the date "first" may stand.
_FIRST_BEFORE = 14
_OPENING = {"starting", "beginning"}  # verbs only in form: "will visit Oslo beginning June 3"


@dataclass(frozen=True, slots=True)
class Tie:
    """A date of the sentence with its own token and the words that it may be the date of, the nearest first."""

    mention: DateMention
    root: Token
    owners: tuple[Token, ...]

    def names(self, noun: Token) -> bool:
        """Whether the date is a part of what a noun is called: "the May coup"."""
        return self.root.dep_ in _MODIFYING and noun.i > self.root.i and noun in (self.root.head, *self.root.head.lefts)

    @property
    def opens(self) -> bool:
        """Whether the date tells from when on something holds: "for a year starting June 1"."""
        return any(word.lower_ in _OPENING for word in (self.root, *islice(self.root.ancestors, 2)))

    def is_below_present(self, verb: Token) -> bool:
        """Whether the date stands after a verb that speaks now: "condemns the attack by its neighbour today"."""
        return verb.tag_ in {"VBZ", "VBP"} and not children(verb, "aux") and self.root.i > verb.i


def ties_of(page: Page, sentence: Tokens) -> list[Tie]:
    """Return the dates of a sentence with what they may belong to; the day of a dateline is none."""
    start, end = sentence.start_char, sentence.end_char
    found = []
    for mention in page.dates:
        if (
            start <= mention.span.start
            and mention.span.end <= end
            and not in_dateline(page.document.text, mention.span)
        ):
            root = _root(page.doc, mention)
            if not _is_anothers(root):
                found.append(Tie(mention, root, tuple(_owners(root))))
    return found


def _root(doc: Doc, mention: DateMention) -> Token:
    span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    return span.root if span is not None else doc[0]


def _is_anothers(date: Token) -> bool:
    """Whether a date only tells from when one counts: "for the first time since 2011", "a year ago today"."""
    if date.i and date.nbor(-1).lower_ == "ago":
        return True
    above = date.head.head
    if date.head.lower_ != "since":
        return False
    if above.dep_ in {"acl", "relcl"} and above.tag_ == "VBN":
        return False  # "hostages held since October"
    lasting = above.pos_ in VERBAL and any(c.lower_ in {"has", "have"} for c in children(above, "aux"))
    begin = above.i if lasting else date.sent.start  # "its first base has operated there since 2017"
    before = date.doc[max(begin, date.i - _FIRST_BEFORE) : date.i]
    if lasting and above.lemma_.lower() == "be":
        return False
    first = any(token.lower_ == "first" and token.tag_ in {"JJ", "NN"} for token in before)
    return first or (above.lower_ == "time" and bool(children(above, "amod")))


def _torn_off(date: Token) -> Token | None:
    """The word that a date hangs on where the parser took it for a part of what comes after; ``None`` otherwise.

    "On Sunday President Kibaki signed"; "as he said in his call to the king on the eve, we stand by them"; "said today
    a ship had sunk".
    """
    if not date.i or date.is_sent_start:
        return None
    before = date.left_edge.nbor(-1) if date.left_edge.i else date
    if date.dep_ in {"compound", "nmod", "nummod"}:
        return before if before.lower_ == "on" else None
    after = date.nbor() if date.i + 1 < len(date.doc) else date
    lost = date.dep_ == "npadvmod" and date.head.i > date.i and (after.text == "," or before == date.head.head)
    return before if lost and before.sent == date.sent and before.pos_ in {"NOUN", "PROPN", "VERB"} else None


def _is_apart(preposition: Token) -> bool:
    """Whether what stands above is at another time than what stands below: "will leave after the vote on May 3".

    What was done "after talks on Monday" was mostly done on the same day.
    """
    if preposition.lower_ == "after":
        return any(child.lower_ in {"will", "would"} for child in children(preposition.head, "aux"))
    ahead = preposition.lower_ == "of" and preposition.head.lower_ == "ahead"
    return ahead or preposition.lower_ == "before"


def _owners(token: Token) -> Iterator[Token]:
    """Yield the words above a date up to its verb; only the noun where the date stands before it.

    What holds during an event has the event's date: "a partnership during the August 1983 revolution". A date that
    hangs on the preposition before a noun may be the noun's: "following the coup on July 25".
    """
    date = token = _torn_off(token) or token
    modifying = token.dep_ in _MODIFYING
    while token.head != token:
        token = token.head
        yield from (noun for noun in children(token, "pobj") if noun.i < date.i)
        yield token
        if token.dep_ == "pobj" and token.lower_ not in cues("hours") and _is_apart(token.head):
            return
        during = token.dep_ == "pobj" and token.head.lower_ == "during"
        if (modifying and token.pos_ != "ADP" and not during and token.dep_ != "compound") or token.dep_ == "appos":
            return
        modifying = modifying and not during
        if token.pos_ in VERBAL and token.dep_ not in {"aux", "auxpass"} and token.lower_ not in _OPENING:
            return
