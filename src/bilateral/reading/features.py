"""What the selection looks at: the trigger, either party and the pair. No actor's identity is among it."""

from collections.abc import Iterator

from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer
from bilateral.reading.candidates import Candidate, Option, Scene
from bilateral.reading.grammar import VERBAL, children, clause_root, lemma, objects
from bilateral.reading.page import Trigger
from bilateral.reading.triggers import demands

_CONTENT = {"VERB", "NOUN", "PROPN", "ADJ", "ADV"}


def trigger_features(scene: Scene, trigger: Trigger) -> Iterator[str]:
    """Of the trigger and its act alone."""
    token, cue = scene.page.doc[trigger.token], trigger.cue
    act, word = cue.act, lemma(token)
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
        yield f"governor={lemma(governor)}|{token.dep_}"
        yield f"governor={lemma(governor)}|{act}"
    for noun in objects(token) if token.pos_ in VERBAL else ():
        yield f"object={lemma(noun)}|{act}"
    for child in children(token, "prep", "prt", "neg", "aux", "amod", "compound"):
        yield f"below={child.dep_}:{lemma(child)}|{act}"
    yield from _words(token, act)


def _words(token: Token, act: str) -> Iterator[str]:
    """The content words of the clause, without names."""
    root = clause_root(token)
    seen = {lemma(t) for t in root.subtree if t.pos_ in _CONTENT and not t.ent_type_ and abs(t.i - token.i) < 15}
    family = act.split(".", maxsplit=1)[0]
    for word in seen:
        yield f"near={word}|{act}"
        yield f"near={word}|{family}"


def option_features(scene: Scene, trigger: Trigger, option: Option, side: str) -> Iterator[str]:
    """Of one side: who may stand there and how it was found. ``side`` is ``a`` or ``r``."""
    act, kind = trigger.cue.act, trigger.cue.kind.value + ("-" if trigger.cue.weak else "")
    path, family = option.path, act.split(".", maxsplit=1)[0]
    yield f"{side}:path={path}"
    yield f"{side}:path={path}|{act}"
    yield f"{side}:path={path}|{family}|{kind}"
    yield f"{side}:path={path}|{kind}"
    if not option.ids:
        yield f"{side}:nobody|{act}|{lemma(scene.page.doc[trigger.token])}"
        return
    distance = _bucket(option.distance)
    yield f"{side}:far={distance}|{path}"
    yield f"{side}:far={distance}|{kind}|{family}"
    yield f"{side}:form={option.form}|{path}"
    yield f"{side}:place={option.place}|{family}"
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
    number = scene.sentence_of.get(candidate.trigger.token, 0)
    others = {i for m in scene.mentions.get(number, ()) if not m.place for i in m.ids} - {*a.ids, *r.ids}
    yield f"left={min(len(others), 3)}|{'r' if r.ids else '-'}"


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
