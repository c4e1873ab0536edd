"""Who says what in a text. Stage 6: direct, indirect and mixed speech with its speakers, and "according to"."""

import re
from dataclasses import replace

from spacy.tokens import Token

from bilateral.model.source import Source
from bilateral.model.span import Span
from bilateral.reading.antecedent import Antecedents
from bilateral.reading.page import Attribution, Page
from bilateral.reading.quotes import find_quotes
from bilateral.reading.saying import Saying, find_sayings, listed, runs
from bilateral.reading.speaker import FIRST, phrase
from bilateral.reading.voice import sources_of

__all__ = ["find_attributions", "sources_of"]

# What may stand between a quotation's first part with its speaker and the part that follows.
TAIL = re.compile(r"[^.!?\n“\"]{0,150}[.,:;]?\s*[—–-]*\s*")
# How a quotation ends that is a sentence of its own, or the end of one.
FULL = re.compile(r"[.!?…][\"”’'»]+$")


def find_attributions(page: Page) -> list[Attribution]:
    """Return what the text tells of others' words, thoughts and findings, in order of the cues.

    Thoughts and wishes name their holder as ``speaker`` but have no ``sources``.
    """
    quotes = find_quotes(page.document.text)
    antecedents = Antecedents(page)
    found: list[Attribution] = []
    for sentence in page.sentences:
        for saying in _participles(find_sayings(sentence, quotes)):
            found.append(_attribution(page, saying, quotes, antecedents))
        antecedents.note(sentence)
    return _chained(found)


def _participles(sayings: list[Saying]) -> list[Saying]:
    """Give "adding that" to the main speaker where the parse put it below what was said."""
    done: list[Saying] = []
    for saying in sayings:
        head = saying.head
        outer = next((s for s in done if _holds(s, head)), None)
        after_comma = head.i > 0 and head.nbor(-1).text in {",", "-", "–", "—"}
        if outer and outer.kind == "say" and head.tag_ == "VBG" and head.dep_ == "advcl" and after_comma:
            done[done.index(outer)] = replace(outer, content=_without(outer, head))
            saying = replace(saying, speakers=outer.speakers, via=outer.via)
        done.append(saying)
    return done


def _holds(saying: Saying, token: Token) -> bool:
    return any(start <= token.i < end for start, end in saying.content)


def _without(saying: Saying, head: Token) -> tuple[tuple[int, int], ...]:
    """Cut a participle clause from what is said."""
    inside = {i for start, end in saying.content for i in range(start, end)}
    return runs(head.doc, inside - {t.i for t in head.subtree})


def _attribution(page: Page, saying: Saying, quotes: list[Span], antecedents: Antecedents) -> Attribution:
    heads = [t for t in saying.speakers if t.lower_ not in FIRST]
    named = [antecedents.speaker(token) for token in (*saying.via, *heads)]
    cue = page.span(*saying.cue)
    content = [page.span(*run) for run in saying.content]
    telling = saying.kind == "say" or saying.head.lemma_.lower() in listed("witness")
    sources = tuple(source for source, _ in named if source is not None) if telling else ()
    spread = _spread(page.document.text, cue, content, quotes)
    return Attribution(
        cue=cue,
        content=tuple(spread),
        sources=tuple(dict.fromkeys(sources)),
        speaker=_words(page, saying),
        ids=named[-1][1] if named else (),
        quoted=any(q.overlap(s) for q in quotes for s in spread),
    )


def _words(page: Page, saying: Saying) -> Span | None:
    """Return the words of all speakers as one span, relative clauses and all."""
    if not saying.speakers:
        return None
    places = [phrase(token, loose=True) for token in saying.speakers]
    start, end = min(a for a, _ in places), max(b for _, b in places)
    while start < saying.head.i < end:
        end = saying.cue[0]
    return page.span(start, max(end, start + 1))


def _spread(text: str, cue: Span, content: list[Span], quotes: list[Span]) -> list[Span]:
    """Widen what is said to the whole of its quotations, and to the quotation that goes on after the speaker."""
    touched = [q for q in quotes if any(q.overlap(span) for span in content) and not q.contains(cue)]
    if touched and touched[-1].end <= cue.start:
        after = next((q for q in quotes if q.start >= cue.end), None)
        if after and TAIL.fullmatch(text, cue.end, after.start) and FULL.search(after.of(text)):
            touched.append(after)
    return _merged([*content, *touched])


def _merged(spans: list[Span]) -> list[Span]:
    done: list[Span] = []
    for span in sorted(spans):
        if done and span.start <= done[-1].end:
            done[-1] = Span(done[-1].start, max(done[-1].end, span.end))
        else:
            done.append(span)
    return done


def _chained(found: list[Attribution]) -> list[Attribution]:
    """Put before each chain of sources those of the attributions it stands in, the widest first."""
    result = []
    for inner in found:
        outer = [o for o in found if o is not inner and any(span.contains(inner.cue) for span in o.content)]
        outer.sort(key=lambda o: -sum(span.end - span.start for span in o.content))
        chain: list[Source] = [source for o in outer for source in o.sources]
        result.append(replace(inner, sources=tuple(dict.fromkeys((*chain, *inner.sources))) if inner.sources else ()))
    return result
