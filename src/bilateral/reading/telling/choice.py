"""The cues of a text with their words and the words of their speakers, as the learned weights choose them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from bilateral.reading.runs import Run
from bilateral.reading.telling.cues import Scene, border_features, cue_features, word_of
from bilateral.reading.telling.speakers import silence_features, speaker_features, speakers_of
from bilateral.reading.telling.weights import Telling, odds

# PolNeAR's cues have up to five more words on a side in all but a few cases.
WIDEST = 5


@dataclass(frozen=True, slots=True)
class Told:
    """A cue: its head, its words, the words of its speaker (``None`` where the sentence names none)."""

    head: Token
    cue: Run
    speaker: Run | None


def told(scene: Scene, tokens: Iterable[Token], weights: Telling) -> list[Told]:
    """The cues among the tokens, in order; none inside the words of a likelier one."""
    likely = [(odds(weights.cue, cue_features(scene, t)), t) for t in candidates(scene, tokens, weights.words)]
    chosen = [(likelihood, t) for likelihood, t in likely if likelihood > 0 or t.i in scene.certain]
    taken: set[int] = set()
    found = []
    for _, head in sorted(chosen, key=lambda pair: (-pair[0], pair[1].i)):
        cue = cue_of(head, weights)
        if head.i not in taken:
            taken.update(range(*cue))
            found.append(Told(head, cue, speaker_of(head, cue, weights)))
    return sorted(found, key=lambda one: one.head.i)


def candidates(scene: Scene, tokens: Iterable[Token], words: frozenset[str]) -> Iterator[Token]:
    """The words that may be cues: known ones and those that rules propose, outside of quotations."""
    quoted = {i for start, end in scene.quotes for i in range(start, end)}
    for token in tokens:
        if token.i in scene.proposed or (
            token.i not in quoted and token.dep_ not in {"aux", "auxpass"} and word_of(token) in words
        ):
            yield token


def cue_of(head: Token, weights: Telling) -> Run:
    """The words of a cue: its head, and on both sides what the weights join to it."""
    start, end, doc = head.i, head.i + 1, head.doc
    while start > max(0, head.i - WIDEST) and odds(weights.border, border_features(head, doc[start - 1])) > 0:
        start -= 1
    while end < min(len(doc), head.i + WIDEST) and odds(weights.border, border_features(head, doc[end])) > 0:
        end += 1
    return start, end


def speaker_of(head: Token, cue: Run, weights: Telling) -> Run | None:
    """The words of the likeliest speaker; ``None`` where none is likelier."""
    best, words = odds(weights.speaker, silence_features(head)), None
    for speaker in speakers_of(head, cue):
        likely = odds(weights.speaker, speaker_features(head, speaker))
        if likely > best:
            best, words = likely, speaker.words
    return words
