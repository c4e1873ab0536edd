"""Who is meant by "we": the speaker of the words, or whoever issues a release or a joint statement."""

import re
from datetime import date

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bilateral.data.gazetteer import gazetteer
from bilateral.model.actor import ActorKind
from bilateral.model.source import SourceKind
from bilateral.reading.coreference.wording import listed
from bilateral.reading.mentions import find_mentions
from bilateral.reading.page import Attribution, Form, Mention, Page
from bilateral.reading.voice import issuer_of

_WORDS = {"we", "us", "our", "ours", "ourselves", "i", "my", "me"}
# What follows these in the opening of a statement is what it is about, not whose it is.
_TOPIC = {"on", "regarding", "concerning", "following", "about"}
# "Joint Statement of A and B on C", "Statement by A and B", "A and B Foreign Ministers' Statement on C"
_OF = re.compile(
    r"\bstatement\s+(?:of|by|from)\s+(?P<who>.*?)(?:\s+(?:on|regarding|concerning|following|to)\b|$)", re.I
)
_BEFORE = re.compile(r"^(?P<who>.*?)\s+(?:joint\s+)?statement\b", re.I)


def resolve_first_person(page: Page) -> list[Mention]:
    """All mentions of the page with those of the first person, in order of the text."""
    issuers = _issuers(page)
    found = [
        Mention(token.i, token.i + 1, token.i, ids, Form.PRONOUN)
        for sentence in page.sentences
        for token in sentence
        if _is_first(token) and page.mention_at(token) is None and (ids := _meant(page, token, issuers))
    ]
    return sorted([*page.mentions, *found], key=lambda m: (m.start, -m.end))


def _is_first(token: Token) -> bool:
    """Whether the word is of the first person ("ME" is a state, "US" may be one)."""
    return token.lower_ in _WORDS and (not token.text.isupper() or token.text == "I") and token.pos_ == "PRON"


def _meant(page: Page, token: Token, issuers: tuple[str, ...]) -> tuple[str, ...]:
    """Those who speak the innermost statement around the token, else those who issue the text."""
    around = [a for a in page.attributions if any(c.start <= token.idx < c.end for c in a.content)]
    innermost = min(around, key=_size, default=None)
    if innermost is None or (issuers and not innermost.quoted):
        return issuers  # who issues a release tells in its own words what was said: "reaffirmed our shared efforts"
    return () if _is_private(innermost) else innermost.ids or issuers


def _is_private(attribution: Attribution) -> bool:
    """Whether the speaker speaks for nobody else: "one Lima protester"."""
    source = attribution.sources[-1] if attribution.sources else None
    if source is None:
        return False
    return source.kind is SourceKind.PERSON or bool(listed("people") & set(source.text.lower().split()[-1:]))


def _size(attribution: Attribution) -> int:
    return sum(c.end - c.start for c in attribution.content)


def _issuers(page: Page) -> tuple[str, ...]:
    """The issuer of a release; of a joint statement those it calls "we", those of its title, or of its opening."""
    issuer = issuer_of(page)
    if issuer not in gazetteer() or not page.sentences:
        return ()
    if told := _self_named(page) or _titled(page):
        return told
    opening = page.sentences[0]
    if "joint statement" not in f"{page.document.title} {opening.text}".lower():
        return (issuer,)
    by = next((t.i for t in opening if t.lower_ == "by"), opening.start)
    stop = next((t.i for t in opening if t.i > by and t.lower_ in _TOPIC), opening.end)
    return _together([issuer, *_ids_between(page, by, stop)], page.document.published)


def _self_named(page: Page) -> tuple[str, ...]:
    """Those who call themselves "we, the foreign ministers of Chile and Peru" anywhere in the text."""
    for sentence in page.sentences:
        for token in sentence:
            if token.lower_ == "we" and (ids := _after_we(page, token, sentence)):
                return ids
    return ()


def _after_we(page: Page, token: Token, sentence: Tokens) -> tuple[str, ...]:
    if sentence.end - token.i < 4 or token.nbor().text != "," or token.nbor(2).pos_ in {"ADP", "SCONJ", "ADV"}:
        return ()
    stop = next((t.i for t in sentence if t.i > token.i and t.pos_ in {"VERB", "AUX"}), token.i)
    return _together(_ids_between(page, token.i, stop), page.document.published)


def _titled(page: Page) -> tuple[str, ...]:
    """Two or more whose statement the title says it is."""
    title = page.document.title
    told = _OF.search(title) or _BEFORE.search(title)
    if told is None or not told["who"].strip():
        return ()
    words = re.findall(r"\w[\w.]*|[^\w\s]", told["who"])
    part = Page(page.document, Doc(page.doc.vocab, words=words))
    ids = [i for mention in find_mentions(part) for i in mention.ids]
    return _together(ids, page.document.published) if len(set(ids)) > 1 or _is_club(ids) else ()


def _is_club(ids: list[str]) -> bool:
    return len(ids) == 1 and gazetteer().actor(ids[0]).kind is ActorKind.ORGANISATION


def _ids_between(page: Page, start: int, end: int) -> list[str]:
    return [i for m in page.mentions if start <= m.head < end and not m.place for i in m.ids]


def _together(ids: list[str], day: date | None) -> tuple[str, ...]:
    """Each actor once; without the members of an organisation that is named with most of them ("the G7 of ...")."""
    named = dict.fromkeys(ids)
    for i in list(named):
        members = set(gazetteer().members(i, day)) if gazetteer().actor(i).kind is ActorKind.ORGANISATION else set()
        if members and 2 * len(members & named.keys()) > len(members):
            named = {k: None for k in named if k not in members}
    return tuple(named)
