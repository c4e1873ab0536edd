"""What a claim says, slot by slot, each with the words of its paragraph that say it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import WORD, NameKind
from bilateral.data.tables import table
from bilateral.model.claim import Claim, OtherParty, Status
from bilateral.model.source import Source
from bilateral.model.span import Span
from bilateral.model.when import Basis
from bilateral.relations.wording import name_of, names_of
from bilateral.web.wording import source_kind

_BASIS = {
    Basis.STATED: "told in these words",
    Basis.TEXT: "told elsewhere in the text",
    Basis.PUBLICATION: "reckoned from the day of publication",
    Basis.UNKNOWN: "the text does not tell",
}
# Endings under which a lemma of a cue stands in a text.
_ENDINGS = r"(?:s|es|d|ed|ing|ning|ting)?"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of a claim: its key, what it asks, its answer with a note, and where in the paragraph that stands."""

    key: str
    question: str
    answer: str
    note: str = ""
    spans: tuple[Span, ...] = ()
    actors: tuple[str, ...] = ()


def slots(claim: Claim, paragraph: str, evidence: Span) -> list[Slot]:
    """The slots of a claim beside its act; ``evidence`` is the place of its words in the paragraph."""
    text = _Text(paragraph, evidence)
    found = list(_parties(claim, text))
    found.append(Slot("status", "How far real", claim.status.value, spans=text.cues(claim.status)))
    phrase = tuple(text.spans(claim.when.phrase))
    when = f"{_BASIS[claim.when.basis]}{f': “{claim.when.phrase}”' if claim.when.phrase else ''}"
    found.append(
        Slot("when", "When", claim.when.render(), f"{claim.when.edtf} · {when}" if claim.when.known else when, phrase)
    )
    found += list(_sources(claim.sources, text))
    found += [_other(number, other, text) for number, other in enumerate(claim.others)]
    if claim.amount:
        found.append(Slot("amount", "How much", claim.amount, spans=tuple(text.spans(claim.amount))))
    return found


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph in which words are looked for, in the evidence first."""

    paragraph: str
    evidence: Span

    def spans(self, words: str) -> Iterator[Span]:
        """Where some words stand: in the evidence if they do, else the first place in the paragraph."""
        if not words:
            return
        start = self.paragraph.find(words, self.evidence.start, self.evidence.end)
        start = start if start >= 0 else self.paragraph.find(words)
        if start >= 0:
            yield Span(start, start + len(words))

    def names(self, actor: str) -> tuple[Span, ...]:
        """Where an actor is named in the evidence, by any of its names."""
        words = list(WORD.finditer(self.evidence.of(self.paragraph).replace("’", "'")))
        text = tuple(word[0] for word in words)
        found, position = [], 0
        while position < len(text):
            length, names = gazetteer().index.at(text, position)
            if any(actor in name.ids and name.kind is not NameKind.OTHER for name in names):
                first, last = words[position].start(), words[position + length - 1].end()
                found.append(Span(self.evidence.start + first, self.evidence.start + last))
            position += max(length, 1)
        return tuple(found)

    def cues(self, status: Status) -> tuple[Span, ...]:
        """The words of the evidence that tell a status; what is told as done needs none."""
        pattern = _cues(status)
        found = pattern.finditer(self.evidence.of(self.paragraph)) if pattern else ()
        return tuple(Span(self.evidence.start + one.start(), self.evidence.start + one.end()) for one in found)


@lru_cache(maxsize=len(Status))
def _cues(status: Status) -> re.Pattern[str] | None:
    told = table("cues/status.yaml").get(status.value) or {}
    whole = [word for kind in ("modals", "adverbs", "determiners", "marks", "modifiers") for word in told.get(kind, ())]
    bent = [word for kind in ("verbs", "nouns", "adjectives") for word in told.get(kind, ())]
    if not whole and not bent:
        return None
    words = [re.escape(word) for word in whole] + [f"{re.escape(word.removesuffix('e'))}e?{_ENDINGS}" for word in bent]
    bent_y = [f"{re.escape(word[:-1])}ie[sd]" for word in bent if word.endswith("y")]
    return re.compile(rf"(?<!\w)(?:{'|'.join([*words, *bent_y])})(?!\w)", re.IGNORECASE)


def _parties(claim: Claim, text: _Text) -> Iterator[Slot]:
    asked = (("who", "Who", claim.actors), ("whom", "To whom", claim.recipients))
    for key, question, actors in asked:
        if actors:
            spans = tuple(span for actor in actors for span in text.names(actor))
            note = "" if spans else "named by the text around these words"
            yield Slot(key, question, names_of(actors), note, spans, actors)


def _sources(sources: Iterable[Source], text: _Text) -> Iterator[Slot]:
    told = list(sources)
    if not told:
        yield Slot("source", "According to whom", "the outlet itself", "in its own voice")
    for number, source in enumerate(told):
        question = "According to whom" if number == 0 else "who had it from"
        yield Slot(f"source{number or ''}", question, source.text, source_kind(source), tuple(text.spans(source.text)))


def _other(number: int, other: OtherParty, text: _Text) -> Slot:
    named = name_of(other.id) if other.id else ""
    note = named if named != other.text else ""
    return Slot(f"other{number}", other.role.value.capitalize(), other.text, note, tuple(text.spans(other.text)))
