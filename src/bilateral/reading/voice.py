"""Whose voice holds at a word: the chain of sources of the statement there."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.reading.grammar import VERBAL, children, is_told_apart, lemma, subjects
from bilateral.reading.page import Attribution, Page
from bilateral.reading.quotes import find_quotes
from bilateral.reading.roles import ids_of
from bilateral.reading.vocabulary import listed

REACH = 4  # line breaks: how far below its speaker a quotation may go on
OWN = {"we", "i", "us", "our", "it", "he", "she", "they", "its", "his", "their"}
# Acts that are the saying itself.
SAYINGS = ("statement.", "cooperation.intend", "talks.invite")
# What an answer takes up: "which Chad denied".
_WHAT = frozenset({"which", "that"})
_BREAKS = frozenset({",", "-", "–", "—"})


@lru_cache(maxsize=2)
def _quotes(text: str) -> tuple[Span, ...]:
    return tuple(find_quotes(text))


def sources_of(page: Page, token: int, act: str = "") -> tuple[Source, ...]:
    """Return the sources of the statement at a token, from the outlet's own to the origin; empty in its own voice.

    ``act`` is what is told there, where that is not what the word's own cue tells: "denied the accusation".
    ``page.attributions`` and ``page.triggers`` must be filled. Whoever praises, threatens or demands is no source of
    that: an act of saying has only the sources that report it. The issuer of a release is no source in it.
    """
    place = page.doc[token]
    holding = _holding(page, place) or _held_over(page, place)
    if holding is None:
        return ()
    sources = holding.sources
    saying = _is_saying(page, token) and (not act or act.startswith(SAYINGS))
    if saying and _is_own(page, place, holding):
        sources = sources[:-1]
    issuer = issuer_of(page)
    return tuple(s for s in sources if not _is_issuer(s, issuer) and not _is_outlet_itself(page, s))


def reporting(sources: tuple[Source, ...], act: str, actors: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources that report an act: whoever does it by saying it is none (claims.md rule 4).

    >>> minister = Source("the minister", SourceKind.OFFICIAL, "PER")
    >>> reporting((minister,), "statement.praise", ["PER"]), reporting((minister,), "mission.close", ["PER"])[0].text
    ((), 'the minister')
    """
    own = set(actors) if act.startswith(SAYINGS) else set()
    others = [n for n, source in enumerate(sources, 1) if source.of not in own or source.kind is SourceKind.OUTLET]
    return sources[: max(others, default=0)]


def _holding(page: Page, place: Token) -> Attribution | None:
    """Return the innermost attribution with a source that holds the place."""
    around = [a for a in page.attributions if a.sources and any(s.start <= place.idx < s.end for s in a.content)]
    return min((a for a in around if not _stands_apart(page, a, place)), key=_size, default=None)


def _stands_apart(page: Page, attribution: Attribution, place: Token) -> bool:
    """Tell whether a word is none of what is said: told beside the saying, or of what is judged by it as known.

    "Urged Chad to pay and spoke with Mali" is parsed as if he had urged to speak; who "denounced the pact in which Chad
    ceded the strip" is not the one who tells that it did.
    """
    cue = page.doc.char_span(attribution.cue.start, attribution.cue.end, alignment_mode="expand")
    if cue is None or attribution.quoted:
        return False
    if _is_answered(page, attribution, place):
        return True
    path = takewhile(lambda token: token != cue.root, (place, *place.ancestors))
    known = False
    for token in path:
        known = known or token.dep_ == "relcl"
        if is_told_apart(token) and cue.root.tag_ in {"VBD", "VBZ"}:
            return True
        if known and token.dep_ == "dobj" and token.head == cue.root and lemma(cue.root) in listed("judging"):
            return True
    return False


def _is_answered(page: Page, attribution: Attribution, place: Token) -> bool:
    """Tell whether a word is what another says to it: "said that Chad had sent arms, which (a charge) Chad denied"."""
    answers = _is_summed_up(place) or (_takes_up(place) and _is_saying(page, place.i))
    if place.dep_ not in {"relcl", "acl"} or not answers:
        return False
    speaking = {i for noun in subjects(place) for i in ids_of(page, noun)}
    return bool(speaking) and not speaking & set(attribution.ids)


def _takes_up(verb: Token) -> bool:
    return any(child.lower_ in _WHAT and child.dep_ in {"dobj", "pobj"} for child in verb.children)


def _is_summed_up(verb: Token) -> bool:
    """Tell whether a noun beside what was said sums it up: "..., a charge Chad denied"."""
    first = verb.head.left_edge
    return lemma(verb.head) in listed("alleging") and first.i > 0 and first.nbor(-1).text in _BREAKS


def _size(attribution: Attribution) -> int:
    return sum(span.end - span.start for span in attribution.content)


def _held_over(page: Page, place: Token) -> Attribution | None:
    """Return the last attribution where it holds over: in a quotation that goes on, or after "reportedly"."""
    start = next((s.start_char for s in page.sentences if s.start <= place.i < s.end), place.idx)
    quoted = any(q.start <= start + 1 < q.end for q in _quotes(page.document.text))
    distanced = any(t.lower_ in listed("distancing") for t in place.sent)
    if not quoted and not distanced:
        return None
    told = [a for a in page.attributions if a.sources and a.cue.end <= start and (a.quoted or distanced)]
    last = max(told, key=lambda a: a.cue.end, default=None)
    if last is not None and last.quoted and not quoted:
        return None  # what is heard of after a quotation is not its speaker's
    if last is None or page.document.text.count("\n", last.cue.end, start) > REACH:
        return None
    # "The ministry said that ..., the agency reported. Reportedly ...": what the agency passed on goes on.
    passed = [a for a in told if any(s.contains(a.cue) or a.cue.start > s.start for s in last.content)]
    return max([last, *(a for a in passed if a.sources[: len(last.sources)] == last.sources)], key=_chain)


def _chain(attribution: Attribution) -> int:
    return len(attribution.sources)


def _is_saying(page: Page, token: int) -> bool:
    """Tell whether the act found at the token is itself one of saying."""
    acts = [t.cue.act for t in page.triggers if t.token == token]
    return bool(acts) and acts[0].startswith(SAYINGS)


def _is_own(page: Page, head: Token, holding: Attribution) -> bool:
    """Tell whether whoever says it there is the speaker, or speaks for the same actor."""
    actors = subjects(head) if head.pos_ in VERBAL else children(head, "poss")
    if not actors or all(a.lower_ in OWN for a in actors):
        return True
    mentions = [m for a in actors if (m := page.mention_at(a)) is not None and m.ids]
    return not mentions or any(set(m.ids) & set(holding.ids) for m in mentions)


def issuer_of(page: Page) -> str:
    """Return the id of the government whose organ publishes the text; "" where a paper does."""
    words = page.document.outlet.replace(",", " ").split()
    if not {w.lower() for w in words} & listed("issuer"):
        return ""
    parts = (" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1))
    return next((found for part in parts if (found := gazetteer().lookup(part))), "-")


def _is_issuer(source: Source, issuer: str) -> bool:
    """Tell whether a source is the issuer of the release as a body; its officials are told of like others."""
    return bool(issuer) and source.kind is SourceKind.GOVERNMENT and source.of in {issuer, ""}


def _is_outlet_itself(page: Page, source: Source) -> bool:
    """Tell whether a paper was told by itself ("told the Daily" in the Daily)."""
    outlet, name = page.document.outlet.lower(), source.text.lower().removeprefix("the ")
    return source.kind is SourceKind.OUTLET and bool(outlet) and (name in outlet or outlet in name)
