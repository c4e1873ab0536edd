"""What the selection looks at: the trigger, either party and the pair. No actor's identity is among it."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer
from bilateral.reading.candidates import Candidate, Option, Scene
from bilateral.reading.grammar import VERBAL, children, clause_root, lemma, objects
from bilateral.reading.page import Trigger
from bilateral.reading.triggers import demands

# Distances of options that stand outside the sentence are below this.
FAR = -30
# Steps of the parse on either side of the word above both.
LONGEST_WAY = 4
# Entities whose words are names.
_NAMED = {"GPE", "NORP", "PERSON", "ORG", "LOC", "FAC"}
_CONTENT = {"VERB", "NOUN", "PROPN", "ADJ", "ADV"}


def trigger_features(scene: Scene, trigger: Trigger) -> Iterator[str]:
    """Of the trigger and its act alone."""
    token, cue = scene.page.doc[trigger.token], trigger.cue
    act, word = cue.act, _word(scene, token)
    strength = "weak" if cue.weak else f"{cue.kind}{demands(cue)}"
    yield "bias"
    yield f"act={act}"
    yield f"cue={strength}"
    yield f"cue={strength}|{act}"
    yield f"word={word}|{act}|{strength}"
    yield f"word={word}|{act}"
    yield f"dep={token.dep_}|{token.pos_}"
    yield f"tag={token.tag_}|{act}"
    governor = token.head if token.head != token else None
    if governor is not None:
        yield f"governor={_word(scene, governor)}|{token.dep_}"
        yield f"governor={_word(scene, governor)}|{act}"
    for noun in objects(token) if token.pos_ in VERBAL else ():
        yield f"object={_word(scene, noun)}|{act}"
    for child in children(token, "prep", "prt", "neg", "aux", "amod", "compound"):
        yield f"below={child.dep_}:{_word(scene, child)}|{act}"
    yield from _words(scene, token, act)


def _words(scene: Scene, token: Token, act: str) -> Iterator[str]:
    """The content words of the clause, without names."""
    root = clause_root(token)
    seen = {_word(scene, t) for t in root.subtree if t.pos_ in _CONTENT and abs(t.i - token.i) < 15} - {"*"}
    family = act.split(".", maxsplit=1)[0]
    for word in seen:
        yield f"near={word}|{act}"
        yield f"near={word}|{family}"


def option_features(scene: Scene, trigger: Trigger, option: Option, side: str) -> Iterator[str]:
    """Of one side: who may stand there and how it was found. ``side`` is ``a`` or ``r``."""
    act, kind = trigger.cue.act, trigger.cue.kind.value + ("-" if trigger.cue.weak else "")
    path, family = option.path, act.split(".", maxsplit=1)[0]
    token = scene.page.doc[trigger.token]
    yield f"{side}:path={path}"
    yield f"{side}:path={path}|{act}"
    yield f"{side}:path={path}|{family}|{kind}"
    yield f"{side}:path={path}|{kind}"
    if not option.ids:
        yield f"{side}:nobody|{act}|{_word(scene, token)}"
        return
    distance = _bucket(option.distance)
    yield f"{side}:far={distance}|{path}"
    yield f"{side}:far={distance}|{kind}|{family}"
    yield f"{side}:form={option.form}|{path}"
    yield f"{side}:place={option.place}|{family}"
    yield f"{side}:speaks={bool(set(option.ids) & scene.speakers(token))}|{family}"
    yield f"{side}:speaks={bool(set(option.ids) & scene.speakers(token))}|{path}"
    if option.distance > FAR:
        way = _way(token, token.doc[token.i + option.distance])
        yield f"{side}:way={way}"
        yield f"{side}:way={way}|{family}"
        yield f"{side}:way={way}|{kind}"
    yield f"{side}:kind={actor_kind(option.ids[0])}|{act}"
    yield f"{side}:many={min(len(option.ids), 3)}|{path}"
    yield f"{side}:rank={min(scene.rank.get(option.ids[0], 9), 4)}"
    yield f"{side}:rank={min(scene.rank.get(option.ids[0], 9), 4)}|{path}"


def pair_features(scene: Scene, candidate: Candidate) -> Iterator[str]:
    """Of both sides together."""
    a, r, act = candidate.actor, candidate.recipient, candidate.trigger.cue.act
    yield f"paths={a.path}|{r.path}"
    yield f"order={_side(a)}{_side(r)}|{candidate.trigger.cue.kind}"
    yield f"order={_side(a)}{_side(r)}|{act}"
    yield f"kinds={actor_kind(a.ids[0])}|{actor_kind(r.ids[0]) if r.ids else ''}"
    together = max((scene.together[frozenset((i, j))] for i in a.ids for j in r.ids), default=-1)
    yield f"together={min(together, 4)}"
    yield f"together={min(together, 4)}|{a.path}|{r.path}"
    number = scene.sentence_of.get(candidate.trigger.token, 0)
    others = {i for m in scene.mentions.get(number, ()) if not m.place for i in m.ids} - {*a.ids, *r.ids}
    yield f"left={min(len(others), 3)}|{'r' if r.ids else '-'}"


def _word(scene: Scene, token: Token) -> str:
    """The lemma of a word, or a star for a name: the model must not learn who usually does what."""
    named = token.ent_type_ in _NAMED or token.pos_ == "PROPN" or scene.page.mention_at(token) is not None
    return "*" if named else lemma(token)


def _way(token: Token, noun: Token) -> str:
    """The way through the parse from the trigger to a noun: up to the word above both, then down."""
    above = [token, *islice(token.ancestors, LONGEST_WAY)]
    down: list[str] = []
    current = noun
    while current not in above and len(down) <= LONGEST_WAY:
        down.append(f"{current.dep_}:{current.lower_}" if current.dep_ == "prep" else current.dep_)
        if current.head == current:
            return "far"
        current = current.head
    if current not in above:
        return "far"
    up = [step.dep_ for step in above[: above.index(current)]]
    return "<".join(up) + ">" + ">".join(reversed(down))


def _side(option: Option) -> str:
    if not option.ids:
        return "-"
    return "<" if option.distance < 0 else ">"


def _bucket(distance: int) -> str:
    size = abs(distance)
    step = next((n for n in (1, 2, 3, 5, 8, 12, 20, 39) if size <= n), 60)
    return f"{'-' if distance < 0 else '+'}{step}"


def actor_kind(identifier: str) -> str:
    """What sort of actor an id is."""
    return gazetteer().actor(identifier).kind.value
