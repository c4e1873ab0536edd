"""The words that tell an act, found by the cues of the lexicon over the parse."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, cached_property

from spacy.tokens import Token

from bilateral.data.lexicon import CueIndex, cues_by_lemma
from bilateral.model.act import Cue, CueKind
from bilateral.reading.grammar import VERBAL, children, conjuncts, core, lemma, prepositional
from bilateral.reading.page import Page, Trigger
from bilateral.reading.retaken import acted_on

_KINDS = {
    "VERB": (CueKind.VERB, CueKind.PHRASE),
    "AUX": (CueKind.VERB, CueKind.PHRASE),
    "NOUN": (CueKind.NOUN, CueKind.PHRASE),
    "PROPN": (CueKind.NOUN, CueKind.PHRASE),
    "ADJ": (CueKind.ADJECTIVE, CueKind.PHRASE),
}


def find_triggers(page: Page, cues: CueIndex | None = None) -> list[Trigger]:
    """Every cue that fires, in order of the text; at one token the cue that asks for more comes first.

    ``cues`` are those of the acts unless others are given.
    """
    known = cues_by_lemma() if cues is None else cues
    return [trigger for sentence in page.sentences for token in sentence for trigger in _at(page, token, known)]


def _at(page: Page, token: Token, cues: CueIndex) -> list[Trigger]:
    word = lemma(token)
    known = [cue for kind in _KINDS.get(token.pos_, (CueKind.PHRASE,)) for cue in cues.get((kind, word), ())]
    if not known:
        return []
    carrier = _Carrier(page, token)
    return sorted((Trigger(token.i, cue) for cue in known if carrier.fires(cue)), key=lambda t: -demands(t.cue))


def demands(cue: Cue) -> int:
    """How much a cue asks for besides its own word: the more, the surer."""
    longest = max(len(words.split()) for words in cue.lemmas)
    return 2 * (bool(cue.object) + bool(cue.complement) + bool(cue.with_)) + bool(cue.near) + longest - 1


class _Carrier:
    """A word that may carry a cue, with the words below it, which many cues ask for."""

    def __init__(self, page: Page, token: Token) -> None:
        self.page, self.token, self.word = page, token, lemma(token)
        self._after: dict[str, list[Token]] = {}

    def fires(self, cue: Cue) -> bool:
        return (
            (self.word in cue.lemmas or any(self._starts(words, cue.kind) for words in cue.lemmas if " " in words))
            and (not cue.object or any(_is_any(noun, cue.object) for noun in self._objects))
            and (not cue.complement or any(_is_any(t, cue.complement) for t in self._complements))
            and all(self._has_preposition(prep, nouns) for prep, nouns in cue.with_)
            and (not cue.near or self._has_below(cue.near))
            and not (cue.without and self._has_own(cue.without))
            and (not cue.text or self.page.says(cue.text))
        )

    @cached_property
    def _objects(self) -> list[Token]:
        return acted_on(self.token)

    @cached_property
    def _complements(self) -> list[Token]:
        below = children(self.token, "xcomp", "ccomp", "attr", "acomp", "oprd", "advcl")
        return [t for child in below for t in conjuncts(core(child) if child.pos_ not in VERBAL else child)]

    @cached_property
    def _own(self) -> list[Token]:
        """The words below this one, less those of a verb joined to it: "sent troops in May and withdrew them"."""
        joined = {t.i for verb in children(self.token, "conj") if verb.pos_ in VERBAL for t in verb.subtree}
        return [t for t in self.token.subtree if t.i not in joined]

    @cached_property
    def _below(self) -> frozenset[str]:
        return frozenset(word for t in self.token.subtree for word in (lemma(t), t.lower_))

    def _has_below(self, patterns: tuple[str, ...]) -> bool:
        return not self._below.isdisjoint(_by_head(patterns)) and any(_is_any(t, patterns) for t in self.token.subtree)

    def _has_own(self, patterns: tuple[str, ...]) -> bool:
        return not self._below.isdisjoint(_by_head(patterns)) and any(_is_any(t, patterns) for t in self._own)

    def _has_preposition(self, prep: str, nouns: tuple[str, ...]) -> bool:
        if prep not in self._after:
            self._after[prep] = prepositional(self.token, prep)
        found = self._after[prep]
        return any(_is_any(noun, nouns) for noun in found) if nouns else bool(found)

    def _starts(self, carrier: str, kind: CueKind) -> bool:
        """Whether the word is the carrier with its particle or with modifiers, or starts it as a phrase."""
        first, *rest = carrier.split()
        if self.word != first or not rest:
            return False
        if kind is CueKind.VERB and len(rest) == 1:
            return any(child.lower_ == rest[0] for child in children(self.token, "prt", "advmod", "prep", "acomp"))
        following = self.token.doc[self.token.i + 1 : self.token.i + 1 + len(rest)]
        return len(following) == len(rest) and all(
            w in (lemma(t), t.lower_) for w, t in zip(rest, following, strict=True)
        )


@cache
def _by_head(patterns: tuple[str, ...]) -> Mapping[str, list[list[str]]]:
    """The modifiers that each head of some patterns asks for: "diplomatic tie" is a tie with "diplomatic"."""
    found: defaultdict[str, list[list[str]]] = defaultdict(list)
    for pattern in patterns:
        *modifiers, head = pattern.split()
        found[head].append(modifiers)
    return dict(found)


def _is_any(token: Token, patterns: tuple[str, ...]) -> bool:
    """Whether a noun is that of one of the patterns, with its modifiers."""
    known = _by_head(patterns)
    wanted = [*known.get(lemma(token), ()), *known.get(token.lower_, ())]
    if not all(wanted):  # one of them asks for no modifier
        return True
    below = {word for child in token.children for word in (lemma(child), child.lower_)} if wanted else set()
    return any(below.issuperset(modifiers) for modifiers in wanted)
