"""Deeds that are judged: who condemns an attack on Chad blames not Chad for it, and has not attacked Chad."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.model.act import Cue
from bilateral.reading.grammar import is_passive, lemma, subjects, words
from bilateral.reading.page import Page
from bilateral.reading.roles import ids_of, tokens_at
from bilateral.reading.scope import first_listed

JUDGING = frozenset({"statement.criticise", "statement.praise"})
# Where a deed that is judged may stand, beside the places of the word's own cue.
_JUDGED = ("object", "over", "about", "at", "for")
_DOER = ("possessive", "modifier", "by")
# The places that belong to the deed though the parse puts them to the verb above it.
_MOVED = frozenset({"to", "against"})


class Deeds:
    """The deeds that the words of a page judge: nouns that tell an act of one on another."""

    def __init__(self, page: Page, cues: Mapping[int, Sequence[Cue]]) -> None:
        self.page = page
        self._cues = cues  # by the token that they stand at
        self._judged: dict[int, list[Token]] = {}
        self._judges: defaultdict[int, set[str]] = defaultdict(set)
        self._directly: dict[int, set[str]] = {}
        self._sides: dict[int, tuple[set[str], set[str]]] = {}  # every proposal at a word asks for them
        for number, standing in cues.items():
            for cue in standing:
                if cue.act in JUDGING:
                    self._learn(page.doc[number], cue)

    def _learn(self, word: Token, cue: Cue) -> None:
        places = dict.fromkeys((*_JUDGED, *(place for place in cue.recipient if place != "by")))
        found = [*self._at(word, places), *drawing(word)]
        self._judged[word.i] = [noun for noun in found if self._is_deed(noun)]
        directly = (*self._at(word, (*_JUDGED, "of") if word.pos_ == "NOUN" else _JUDGED), *drawing(word))
        others = (noun for noun in directly if noun not in self._judged[word.i])
        self._directly[word.i] = {i for noun in others for i in ids_of(self.page, noun)}
        for deed in self._judged[word.i]:
            self._judges[deed.i] |= self._ids(word, cue.actor)

    def _told(self, noun: Token) -> Iterator[Cue]:
        """The acts of one on another that a noun tells; who voices support for another judges that other."""
        if noun.pos_ != "NOUN" or lemma(noun) in words("backing"):
            return
        for cue in self._cues.get(noun.i, ()):
            if cue.act not in MUTUAL and not cue.act.startswith("statement."):
                yield cue

    def _is_deed(self, noun: Token) -> bool:
        return lemma(noun) in words("undergone") or any(self._told(noun))

    def _at(self, word: Token, places: Iterable[str]) -> list[Token]:
        return [noun for place in places for noun in tokens_at(word, place)]

    def _parties(self, deed: Token) -> tuple[set[str], set[str]]:
        """Who is told to have done a deed, and to whom."""
        if deed.i not in self._sides:
            self._sides[deed.i] = self._told_sides(deed)
        return self._sides[deed.i]

    def _told_sides(self, deed: Token) -> tuple[set[str], set[str]]:
        """Both sides of a deed; "of" tells to whom it is done where the deed has others so."""
        cue = next(self._told(deed), None)
        undergoing = cue.recipient if cue else ("of",)
        doing = _DOER if "of" in undergoing else (*_DOER, "of")
        # "the invasion of Chad by Mali", "aid to Chad": the parse may put either beside the deed
        near = [word for word in (*deed.subtree, deed.head) if not is_passive(word)]
        doers = {i for word in near for i in self._ids(word, ("by",))}
        beside = self._ids(deed.head, [place for place in undergoing if place in _MOVED])
        return self._ids(deed, doing) | doers, (self._ids(deed, undergoing) | beside) - doers

    def _ids(self, deed: Token, places: Iterable[str]) -> set[str]:
        return {i for noun in self._at(deed, places) for i in ids_of(self.page, noun, places=True)}

    def judges_undergoer(self, word: Token, judged: Sequence[str]) -> bool:
        """Whether those told as judged by a word, or at the deed, are only some to whom the deed was done."""
        if set(judged) <= self._directly.get(word.i, set()):
            return False  # "condemned Iran for the arrest of Iranians"
        deeds = [word] if word.i in self._judges else self._judged.get(word.i, ())
        sides = [self._parties(deed) for deed in deeds]
        return bool(judged) and any(set(judged) <= undergoers - doers for doers, undergoers in sides)

    def judges_nobody(self, word: Token) -> bool:
        """Whether all that a word judges is a deed of which only those are told to whom it was done."""
        deeds = self._judged.get(word.i)
        if not deeds or self._directly[word.i]:
            return False
        sides = [self._parties(deed) for deed in deeds]
        return any(undergoers for _, undergoers in sides) and not any(doers for doers, _ in sides)

    def is_done_by_judge(self, deed: Token, doers: Sequence[str]) -> bool:
        """Whether those told as doers of a deed, or in a clause about it, only judge it."""
        deed = deed.head if deed.dep_ in {"acl", "relcl"} else deed
        judges = self._judges.get(deed.i, set())
        return bool(judges) and set(doers) <= judges - self._parties(deed)[0]


def drawing(word: Token) -> list[Token]:
    """Who or what draws a judgement on itself: "the attack drew condemnation from Mali"."""
    first = first_listed(word)
    verb = first.head if first.dep_ == "dobj" else word
    return subjects(verb) if verb.pos_ == "VERB" and lemma(verb) in words("drawing") else []
