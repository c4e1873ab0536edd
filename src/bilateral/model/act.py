"""What was done, and the cues that tell it."""

from dataclasses import dataclass, field
from enum import StrEnum


class CueKind(StrEnum):
    """What carries the act: a verb, a noun, an adjective or a fixed phrase."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adj"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Cue:
    """A way to tell an act, with the places of grammar where its parties stand.

    ``lemmas`` are what carries it; a verb may hold a particle ("break off"). ``object``, ``complement``
    and ``near`` ask for one of their lemmas as object, as dependent clause or attribute, and anywhere
    below the trigger; ``with_`` asks for a preposition with one of its nouns; ``without`` forbids a
    lemma anywhere below the trigger; ``text`` asks for one of its lemmas anywhere in the document.
    ``actor`` and ``recipient`` list places in order of preference: ``subject``, ``object``, ``indirect``,
    ``possessive``, ``modifier``, ``clause`` (the subject of the dependent clause), or a preposition.
    ``status`` is what the cue itself implies; a ``weak`` cue is a word
    that was seen with the act in labelled text and counts only where the selection finds the rest likely. A cue
    that ``recalls`` has for its object what was told before ("denied the report").
    """

    act: str
    kind: CueKind
    lemmas: tuple[str, ...]
    object: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    with_: tuple[tuple[str, tuple[str, ...]], ...] = ()
    without: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    status: str = ""
    weak: bool = False
    recalls: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that tells an act, or must not be taken to tell it (``actors`` empty)."""

    text: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    status: str = "done"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a done act changes in the state of relations.

    ``component`` is "" where the act changes nothing. ``directed`` is true where the value holds from
    actor to recipient only. ``part`` names the part of the component ("hostilities" of "military"), "" where the
    words of the claims tell it.
    """

    component: str = ""
    value: str = ""
    directed: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One of the 74 acts: its definition, its codes in PLOVER and CAMEO, its cues and its effect.

    ``sharpens`` are the acts that it is a case of: where a cue of it stands, they are not told but this one. A text
    that tells the act has one of the lemmas in ``text``, where there are any.
    """

    code: str
    definition: str
    mutual: bool
    plover: str
    mode: str
    cameo: str
    effect: Effect = Effect()
    sharpens: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = field(default=())
    positive: tuple[Example, ...] = field(default=())
    negative: tuple[Example, ...] = field(default=())

    @property
    def family(self) -> str:
        """The part of the code before the dot."""
        return self.code.partition(".")[0]
