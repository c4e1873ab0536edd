"""Stage 6: who is meant by "we": the speaker of the words, or the issuer of a release."""

from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer
from bilateral.reading.page import Attribution, Form, Mention, Page
from bilateral.reading.voice import issuer_of

_WORDS = {"we", "us", "our", "ours", "ourselves", "i", "my", "me"}


def resolve_first_person(page: Page) -> list[Mention]:
    """All mentions of the page with those of the first person, in order of the text."""
    issuers = _issuers(page)
    found = [
        Mention(token.i, token.i + 1, token.i, ids, Form.PRONOUN)
        for sentence in page.sentences
        for token in sentence
        if token.lower_ in _WORDS and page.mention_at(token) is None and (ids := _speakers(page, token) or issuers)
    ]
    return sorted([*page.mentions, *found], key=lambda m: (m.start, -m.end))


def _speakers(page: Page, token: Token) -> tuple[str, ...]:
    """Those who speak the innermost statement around the token."""
    around = [a for a in page.attributions if any(c.start <= token.idx < c.end for c in a.content)]
    innermost = min(around, key=_size, default=None)
    return innermost.ids if innermost else ()


def _size(attribution: Attribution) -> int:
    return sum(c.end - c.start for c in attribution.content)


def _issuers(page: Page) -> tuple[str, ...]:
    """The issuer of a release; of a joint statement those whom it calls "we", or all named where it is announced."""
    issuer = issuer_of(page)
    if issuer not in gazetteer() or not page.sentences:
        return ()
    if told := _self_named(page):
        return told
    opening = page.sentences[0]
    if "joint statement" not in f"{page.document.title} {opening.text}".lower():
        return (issuer,)
    named = [m for m in page.mentions if opening.start <= m.head < opening.end and not m.place]
    return tuple(dict.fromkeys([issuer, *(i for m in named for i in m.ids)]))


def _self_named(page: Page) -> tuple[str, ...]:
    """Those who call themselves "we, the foreign ministers of Chile and Peru" anywhere in the text."""
    for sentence in page.sentences:
        for token in sentence:
            if token.lower_ == "we" and token.i + 1 < sentence.end and token.nbor().text == ",":
                stop = next((t.i for t in sentence if t.i > token.i and t.pos_ in {"VERB", "AUX"}), token.i)
                found = [m for m in page.mentions if token.i < m.head < stop and not m.place]
                if ids := tuple(dict.fromkeys(i for m in found for i in m.ids)):
                    return ids
    return ()
