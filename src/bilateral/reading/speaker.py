"""Who speaks: the words of a speaker as written, what sort of speaker it is, and the actor it speaks for."""

import re
from collections.abc import Iterable

from spacy.tokens import Token

from bilateral.model.source import Source, SourceKind
from bilateral.reading.grammar import children, lemma
from bilateral.reading.page import Form, Page
from bilateral.reading.runs import Run
from bilateral.reading.vocabulary import is_outlet, listed

SINGULAR = {"he", "she", "him", "her", "it", "his"}
PLURAL = {"they", "them", "their"}
FIRST = {"i", "we", "us", "you", "me", "our", "my"}
LOOSE = {"relcl", "cc", "conj", "preconj"}  # what follows a name without being part of it
BEFORE = {"det", "predet", "compound", "amod", "nmod", "poss", "nummod", "quantmod", "advmod", "punct", "case"}


def is_pronoun(token: Token) -> bool:
    """Tell whether the speaker is named by a pronoun alone."""
    return token.lower_ in SINGULAR | PLURAL | FIRST or token.tag_ in {"WP", "WDT"} or token.lower_ in {"this", "that"}


def phrase(head: Token) -> Run:
    """Return the tokens of a noun phrase, without what is joined to it, its relative clause and a date after it."""
    loose = [*children(head, *LOOSE), *(c for c in head.rights if _tells_when(c))]
    skipped = {t.i for c in loose for t in c.subtree}
    inside = {t.i for t in head.subtree if t.i > head.i} - skipped
    inside |= {t.i for c in head.lefts if c.dep_ in BEFORE for t in c.subtree}
    start, end = head.i, head.i + 1
    while start - 1 in inside:
        start -= 1
    while end in inside:
        end += 1
    return _trimmed(head, start, end)


def _tells_when(child: Token) -> bool:
    """Whether it is a date, alone or after "on": "said the minister on Friday"; not "a minister in his fifties"."""
    dated = children(child, "pobj") if child.dep_ == "prep" and child.lower_ == "on" else [child]
    return bool(dated) and dated[0].ent_type_ in {"DATE", "TIME"}


def with_title(head: Token) -> Run:
    """Return the tokens of a speaker's noun phrase, and of the title before it where the parser split them."""
    start, end = phrase(head)
    title = _title_before(head, start)
    return (phrase(title)[0] if title else start), end


def _title_before(name: Token, start: int) -> Token | None:
    """The title right before a person's name that the parser takes for a speaker of its own."""
    before = name.doc[start - 1] if start else None
    if before is None or name.ent_type_ != "PERSON" or before.pos_ != "NOUN":
        return None
    return before if (before.head, before.dep_) == (name.head, name.dep_) else None


def without_titles(heads: Iterable[Token]) -> list[Token]:
    """Speakers, less the titles that belong to the name of one of them."""
    told = list(heads)
    covered = {place for head in told for place in range(with_title(head)[0], head.i)}
    return [head for head in told if head.i not in covered]


def _trimmed(head: Token, start: int, end: int) -> Run:
    doc = head.doc
    while end - 1 > head.i and (doc[end - 1].is_punct or doc[end - 1].is_space) and doc[end - 1].text not in ')”"':
        end -= 1
    while end - 1 > head.i and doc[end - 1].tag_ == "POS":
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].is_space) and doc[start].text not in '(“"':
        start += 1
    return start, end


def source_of(page: Page, head: Token) -> tuple[Source, tuple[str, ...]]:
    """Return the speaker as a source, and the ids of all actors it speaks for."""
    start, end = with_title(head)
    start = max([start, *(s.start for s in page.sentences if s.start <= head.i < s.end)])  # never the dateline
    text = re.sub(r"\s+", " ", page.span(start, end).of(page.document.text)).strip()
    ids = _ids(page, head, start, end)
    kind = _kind(page, head, ids)
    return Source(text, kind, ids[0] if ids and kind is not SourceKind.ANONYMOUS else ""), ids


def _ids(page: Page, head: Token, start: int, end: int) -> tuple[str, ...]:
    """Return the actors of the mention that covers the head, else of the first mention inside the phrase."""
    covering = page.mention_at(head)
    if covering is not None and covering.ids:
        return covering.ids
    inside = [m for m in page.mentions if start <= m.start and m.end <= end and m.ids]
    return inside[0].ids if inside else ()


def _kind(page: Page, head: Token, ids: tuple[str, ...]) -> SourceKind:
    """Judge a speaker by the noun at its head, then by the words around it."""
    after = head.sent.text.lower()
    words = {lemma(head)} | {lemma(t) for t in head.children if t.dep_ in {"compound", "appos", "nmod"}}
    if words & listed("official") and head.ent_type_ != "ORG":
        hidden = any(p in after for p in listed("unnamed"))
        return SourceKind.ANONYMOUS if hidden and head.ent_type_ != "PERSON" else SourceKind.OFFICIAL
    if is_outlet(head):
        return SourceKind.OUTLET
    for kind in (SourceKind.ANONYMOUS, SourceKind.DOCUMENT, SourceKind.PERSON, SourceKind.ORGANISATION):
        if lemma(head) in listed(kind.value) and head.ent_type_ != "PERSON":
            return kind
    covering = page.mention_at(head)
    if head.ent_type_ == "PERSON" or (covering is not None and covering.form is Form.PERSON):
        return SourceKind.OFFICIAL if ids else SourceKind.PERSON
    return _collective(words, ids)


def _collective(words: set[str], ids: tuple[str, ...]) -> SourceKind:
    """Judge a speaker that is no person: a state and its organs, or an organisation."""
    state = bool(ids) and len(ids[0]) == 3 and ids[0].isupper()
    if words & listed("government") or state:
        return SourceKind.GOVERNMENT
    return SourceKind.ORGANISATION if ids or words & listed("organisation") else SourceKind.PERSON
