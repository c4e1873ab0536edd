"""CAMEO roots of news sentences: whether a sentence tells an event at all, and up to four roots of what it tells.

The set: lines of JSON with ``text``, ``codable_majority`` and ``roots_majority`` (what most of several coders gave).
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Token

from bilateral.data.agents import is_political, saying
from bilateral.evaluation.coding.agents import agents_of
from bilateral.evaluation.coding.codes import Coding, codings
from bilateral.evaluation.counts import Counts
from bilateral.model.claim import Status
from bilateral.model.document import Document
from bilateral.reading.grammar import VERBAL, children, lemma, subjects
from bilateral.reading.page import Page
from bilateral.reading.reader import pages
from bilateral.reading.roles import tokens_at
from bilateral.reading.status import status_of

# A first pass of human coders against the majority: codable and root F1, the better of two rounds.
ANCHORS = {"first pass of a human coder": {"codable_accuracy": 0.83, "root_f1": 0.59}}
STATEMENT, ASSAULT, FIGHT = "01", "18", "19"
# What is a deed though no political actor is named: who protests is one.
ALWAYS = {"PROTEST"}
# Who arrests and who charges is an organ of the state, told or not.
BY_LAW = {"173"}
# Deeds that nouns tell as well as verbs do: "an attack by the army", "the arrest of a banker".
NAMED = {"ASSAULT"}
UNREAL = {Status.PLANNED, Status.POSSIBLE}
MOST = 4  # roots that the coders could give a sentence


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its roots; none where most coders found no event."""

    text: str
    roots: frozenset[str]


def evaluate(folder: Path) -> dict[str, object]:
    """Code each sentence by rules alone.

    ``codable_accuracy``: an event is found where most coders found one and nowhere else. ``root_f1``: micro F1 of the
    pairs of sentence and root over all sentences, end to end. Raises ``FileNotFoundError`` where there is no such file.
    """
    sentences = read_folder(folder)
    documents = (Document(str(n), sentence.text) for n, sentence in enumerate(sentences))
    found = [frozenset(roots_of(page)) for page in pages(documents)]
    return {"sentences": len(sentences), **score([s.roots for s in sentences], found)}


def read_folder(folder: Path) -> list[Sentence]:
    """Return all sentences with a majority's roots below a folder."""
    found = [sentence for path in sorted(folder.rglob("*.jsonl")) for sentence in _read(path)]
    if not found:
        raise FileNotFoundError(f"no sentences with majority roots (*.jsonl) in {folder}")
    return found


def _read(path: Path) -> Iterator[Sentence]:
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if "codable_majority" in row:
                roots = row["roots_majority"] if row["codable_majority"] else ()
                yield Sentence(row["text"], frozenset(roots))


def score(gold: Sequence[frozenset[str]], found: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return the two figures, rounded to four places.

    >>> score([frozenset({"01"}), frozenset()], [frozenset({"01", "18"}), frozenset()])
    {'codable_accuracy': 1.0, 'root_f1': 0.6667}
    """
    pairs = list(zip(gold, found, strict=True))
    roots = sum((Counts(len(g), len(f), len(g & f)) for g, f in pairs), Counts())
    return {
        "codable_accuracy": round(sum(bool(g) == bool(f) for g, f in pairs) / len(pairs), 4),
        "root_f1": round(roots.f1, 4),
    }


def roots_of(page: Page) -> list[str]:
    """Return the roots of what political actors do and say on the page, in order, at most four.

    Deeds are told by verbs; of the cues at one verb that which asks for most counts. What is not done yet counts only
    where nothing else is told. What the police tell of a private crime is no event.
    """
    speakers = [speaker for token in page.doc for speaker in _speakers(token)]
    heard = [
        speaker for speaker in speakers if _in_politics(page, speaker, speaks=True) or speaker.ent_type_ == "PERSON"
    ]
    told = list(_deeds(page))
    done = [coding for coding in told if status_of(page, coding.trigger) not in UNREAL]
    deeds = [_root(page, coding) for coding in (done or ([] if heard else told))]
    if not deeds and all(_is_police(page, speaker) for speaker in heard):
        return []
    return list(dict.fromkeys([*([STATEMENT] if heard else []), *deeds]))[:MOST]


def _deeds(page: Page) -> Iterator[Coding]:
    """Yield what somebody does, in order of the text, nothing that is denied."""
    first = {coding.trigger.token: coding for coding in reversed(list(codings(page)))}
    for _, coding in sorted(first.items()):
        if _is_deed(page, coding) and status_of(page, coding.trigger) is not Status.DENIED:
            yield coding


def _root(page: Page, coding: Coding) -> str:
    """Return the root of a deed; only states and armies fight (19), others assault (18)."""
    root = coding.cameo[:2]
    if root != FIGHT:
        return root
    doers = [agent for doer in _at(page, coding, coding.trigger.cue.actor) for agent in agents_of(page, doer)]
    return FIGHT if any(agent.state and (not agent.roles or "MIL" in agent.roles) for agent in doers) else ASSAULT


def _at(page: Page, coding: Coding, places: Iterable[str]) -> list[Token]:
    token = page.doc[coding.trigger.token]
    return [party for place in places for party in tokens_at(token, place)]


def _is_deed(page: Page, coding: Coding) -> bool:
    """Whether a verb tells it, and one in politics does it or suffers it."""
    cue, token = coding.trigger.cue, page.doc[coding.trigger.token]
    lawful = coding.cameo in BY_LAW
    told = token.pos_ in VERBAL or coding.event in NAMED or lawful
    if not told or _is_imperative(token):
        return False
    parties = _at(page, coding, [*cue.actor, *cue.recipient])
    return lawful or coding.event in ALWAYS or any(_in_politics(page, party) for party in parties)


def _is_imperative(verb: Token) -> bool:
    """Whether the text tells its reader to do it."""
    return verb.dep_ == "ROOT" and verb.tag_ == "VB" and not children(verb, "nsubj", "nsubjpass", "csubj", "aux")


def _in_politics(page: Page, noun: Token, *, speaks: bool = False) -> bool:
    """Whether a noun names a state or who has to do with it; a place that speaks ("the Kenyan county") does."""
    agents = agents_of(page, noun, place=speaks and noun.pos_ == "NOUN")
    return any(agent.state or any(map(is_political, agent.roles)) for agent in agents)


def _is_police(page: Page, noun: Token) -> bool:
    return lemma(noun) == "authority" or any("COP" in agent.roles for agent in agents_of(page, noun))


def _speakers(verb: Token) -> list[Token]:
    """Return those who make a statement by the word."""
    return subjects(verb) if verb.pos_ == "VERB" and lemma(verb) in saying() else []
