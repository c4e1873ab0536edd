"""Who says what in a text. Direct, indirect and mixed speech with its speakers, and "according to"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.reading.antecedent import Antecedents
from bilateral.reading.grammar import children, lemma
from bilateral.reading.page import Attribution, Page
from bilateral.reading.quotes import find_quotes
from bilateral.reading.runs import runs, tokens_of
from bilateral.reading.saying import Saying, find_sayings, unlisted
from bilateral.reading.telling import shipped, told
from bilateral.reading.telling.cues import Scene
from bilateral.reading.vocabulary import listed
from bilateral.reading.voice import reporting, sources_of

__all__ = ["find_attributions", "reporting", "sources_of"]

# What may stand between a quotation's first part with its speaker and the part that follows.
TAIL = re.compile(r"[^.!?\n“\"]{0,150}[.,:;]?\s*[—–-]*\s*")
# How a quotation ends that is a sentence of its own, or the end of one.
FULL = re.compile(r"[.!?…][\"”’'»]+$")


def find_attributions(page: Page) -> list[Attribution]:
    """Return what the text tells of others' words, thoughts and findings, in order of the cues.

    Thoughts and wishes name their holder as ``speaker`` but have no ``sources``.
    """
    quotes = find_quotes(page.document.text)
    proposed = sayings_of(page, quotes)
    scene = scene_of(page, proposed, quotes)
    chosen = {one.head.i: one for one in told(scene, (t for s in page.sentences for t in s), shipped())}
    antecedents = Antecedents(page)
    found: list[Attribution] = []
    for sentence, sayings in zip(page.sentences, proposed, strict=True):
        known = {saying.head.i: saying for saying in reversed(sayings)}
        for one in (chosen[i] for i in range(sentence.start, sentence.end) if i in chosen):
            saying = replace(known.get(one.head.i) or unlisted(one.head, one.cue, quotes), cue=one.cue)
            if saying.content:
                attribution = _attribution(page, saying, quotes, antecedents)
                found.append(replace(attribution, speaker=page.span(*one.speaker) if one.speaker else None))
        antecedents.note(sentence)
    return _continued(page, _chained(found))


def sayings_of(page: Page, quotes: list[Span]) -> list[list[Saying]]:
    """Return what rules take for sayings, by sentence."""
    return [_disentangled(find_sayings(sentence, quotes)) for sentence in page.sentences]


def scene_of(page: Page, sayings: Iterable[Iterable[Saying]], quotes: Iterable[Span]) -> Scene:
    """Return what the choice of cues has to know of a text."""
    quoted = (tokens_of(page.doc, quote) for quote in quotes)
    proposed = [saying for found in sayings for saying in found]
    return Scene(
        page.doc,
        tuple((words.start, words.end) for words in quoted if words),
        {saying.head.i: f"{saying.kind}.{saying.frame}" for saying in proposed},
        frozenset(saying.head.i for saying in proposed if saying.speakers and _tells(saying)),
    )


def _continued(page: Page, found: list[Attribution]) -> list[Attribution]:
    """Give "he said" the outlet too that was told with his name just before: "the minister told the agency"."""
    result: list[Attribution] = []
    last: tuple[Source, ...] = ()
    for here in found:
        through_outlet = bool(last) and last[0].kind is SourceKind.OUTLET
        goes_on = through_outlet and here.sources == last[-1:] and _is_pronoun(page, here)
        last = last if goes_on else here.sources or last
        result.append(replace(here, sources=last) if goes_on else here)
    return result


def _is_pronoun(page: Page, attribution: Attribution) -> bool:
    return attribution.speaker is not None and attribution.speaker.of(page.document.text).lower() in {"he", "she"}


def _disentangled(sayings: list[Saying]) -> list[Saying]:
    """Take out of what is said what the parse put there by mistake: "adding that", "according to"."""
    according = [s.head for s in sayings if s.head.lower_ == "according"]
    return [_without_according(saying, according) for saying in _participles(sayings)]


def _without_according(saying: Saying, according: list[Token]) -> Saying:
    mistaken = [h for h in according if h.i > saying.head.i and _holds(saying, h) and h.nbor(-1).text == ","]
    return replace(saying, content=_without(saying, mistaken[0])) if mistaken else saying


def _participles(sayings: list[Saying]) -> list[Saying]:
    """Give "adding that" to the main speaker where the parse put it below what was said."""
    done: list[Saying] = []
    for saying in sayings:
        outer = next((s for s in done if s.kind == "say" and _holds(s, saying.head)), None)
        if outer is None or not _is_participle(saying.head):
            done.append(saying)
            continue
        cited = tuple(children(saying.head, "dobj")) if lemma(saying.head) in listed("citing") else ()
        cut = replace(outer, content=_without(outer, saying.head))
        done[done.index(outer)] = replace(cut, speakers=cited, via=outer.speakers) if cited else cut
        done.append(replace(saying, speakers=outer.speakers, via=outer.via))
    return done


def _is_participle(verb: Token) -> bool:
    """Tell whether a participle clause follows a comma or dash: "..., adding that"."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > 0 and verb.nbor(-1).text in {",", "-", "–", "—"}


def _holds(saying: Saying, token: Token) -> bool:
    return any(start <= token.i < end for start, end in saying.content)


def _without(saying: Saying, head: Token) -> tuple[tuple[int, int], ...]:
    """Cut a participle clause from what is said."""
    inside = {i for start, end in saying.content for i in range(start, end)}
    return runs(head.doc, inside - {t.i for t in head.subtree})


def _attribution(page: Page, saying: Saying, quotes: list[Span], antecedents: Antecedents) -> Attribution:
    named = antecedents.speakers(saying.via) + antecedents.speakers(saying.speakers)
    cue = page.span(*saying.cue)
    content = _spread(page.document.text, cue, [page.span(*run) for run in saying.content], quotes)
    return Attribution(
        cue=cue,
        content=tuple(content),
        sources=_whole([source for source, _ in named]) if _tells(saying) else (),
        ids=named[-1][1] if named else (),
        quoted=any(q.overlap(s) for q in quotes for s in content),
    )


def _whole(sources: list[Source]) -> tuple[Source, ...]:
    """Each source once, less one that another names with itself: "Fiji together with Samoa" is one voice."""
    within = [one for one in sources for other in sources if f" with {one.text}" in other.text]
    return tuple(dict.fromkeys(one for one in sources if one not in within))


def _tells(saying: Saying) -> bool:
    """Tell whether the speaker stands for the truth of what is said, and so is its source."""
    name = lemma(saying.head)
    if saying.kind == "view":
        return name in listed("witness") and saying.frame == "clause"
    if saying.kind == "show":
        told = saying.frame == "clause" or _is_seen_doing(saying.head)
        return told and any(lemma(t) in listed("document") for t in (*saying.speakers, saying.head.head))
    if saying.frame == "noun":
        return name in listed("alleging")
    return saying.frame in {"clause", "quote"} or name in listed("claiming")


def _is_seen_doing(verb: Token) -> bool:
    """Tell whether a verb has for its object somebody with what he does: "pictures show tankers unloading oil"."""
    return any(clause.tag_ == "VBG" for noun in children(verb, "dobj") for clause in children(noun, "acl"))


def _spread(text: str, cue: Span, content: list[Span], quotes: list[Span]) -> list[Span]:
    """Widen what is said to the whole of its quotations, and to the quotation that goes on after the speaker."""
    touched = [q for q in quotes if any(q.overlap(span) for span in content) and not q.contains(cue)]
    touched += [
        q for q in quotes if content and not text[content[-1].end : q.start].strip(" :,") and q.start >= content[-1].end
    ]
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
