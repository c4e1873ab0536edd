"""What the selection looks at: the trigger, either party and the pair. No actor's identity is among it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer
from bilateral.model.act import Cue
from bilateral.reading.candidates import Candidate, Option, Scene
from bilateral.reading.grammar import VERBAL, children, clause_root, lemma, objects
from bilateral.reading.page import Trigger
from bilateral.reading.triggers import demands

# Distances of options that stand outside the sentence are below this.
FAR = -30
# Steps of the parse on either side of the word above both.
LONGEST_WAY = 4
# Distances are told as the next of these, those beyond as 60.
_STEPS = (1, 2, 3, 5, 8, 12, 20, 39)
# Entities whose words are names.
_NAMED = {"GPE", "NORP", "PERSON", "ORG", "LOC", "FAC"}
_BELOW = ("prep", "prt", "neg", "aux", "amod", "compound")
_CONTENT = {"VERB", "NOUN", "PROPN", "ADJ", "ADV"}


class TriggerFacts(NamedTuple):
    """What is looked at in a word that may tell an act, whichever act it is.

    ``governor`` is the word above it, ``objects`` and ``below`` those that hang on it, ``near`` the content words of
    its clause; all are lemmas, a star for a name.
    """

    word: str
    dep: str
    pos: str
    tag: str
    governor: str
    objects: Sequence[str]
    below: Sequence[str]
    near: Sequence[str]


def trigger_facts(scene: Scene, token: Token) -> TriggerFacts:
    """The facts of a token."""
    return TriggerFacts(
        _word(scene, token),
        token.dep_,
        token.pos_,
        token.tag_,
        _word(scene, token.head) if token.head != token else "",
        [_word(scene, noun) for noun in objects(token)] if token.pos_ in VERBAL else [],
        [f"{child.dep_}:{_word(scene, child)}" for child in children(token, *_BELOW)],
        sorted(_words(scene, token)),
    )


def _words(scene: Scene, token: Token) -> set[str]:
    """The content words of the clause, without names."""
    subtree = clause_root(token).subtree
    return {_word(scene, t) for t in subtree if t.pos_ in _CONTENT and abs(t.i - token.i) < 15} - {"*"}


def trigger_features(facts: TriggerFacts, cue: Cue) -> Iterator[str]:
    """Of the trigger and its act alone."""
    act, word = cue.act, facts.word
    strength = "weak" if cue.weak else f"{cue.kind}{demands(cue)}"
    yield "bias"
    yield f"act={act}"
    yield f"cue={strength}"
    yield f"cue={strength}|{act}"
    yield f"word={word}|{act}|{strength}"
    yield f"word={word}|{act}"
    yield f"dep={facts.dep}|{facts.pos}"
    yield f"tag={facts.tag}|{act}"
    if facts.governor:
        yield f"governor={facts.governor}|{facts.dep}"
        yield f"governor={facts.governor}|{act}"
    for noun in facts.objects:
        yield f"object={noun}|{act}"
    for child in facts.below:
        yield f"below={child}|{act}"
    family = act.split(".", maxsplit=1)[0]
    for other in facts.near:
        yield f"near={other}|{act}"
        yield f"near={other}|{family}"


class OptionFacts(NamedTuple):
    """What is looked at in one side: who may stand there and how it was found. ``side`` is ``a`` or ``r``.

    ``nobody`` is the word of the trigger where nobody is meant, otherwise empty. Equal facts have equal features,
    so that a model reckons them once.
    """

    side: str
    act: str
    kind: str
    path: str
    nobody: str
    far: str = ""
    form: str = ""
    place: bool = False
    speaks: bool = False
    way: str = ""
    actor: str = ""
    many: int = 0
    rank: int = 0


def option_facts(scene: Scene, trigger: Trigger, option: Option, side: str) -> OptionFacts:
    """The facts of an option of a trigger."""
    cue, token = trigger.cue, scene.page.doc[trigger.token]
    kind = f"{cue.kind}-" if cue.weak else f"{cue.kind}"
    if not option.ids:
        return OptionFacts(side, cue.act, kind, option.path, _word(scene, token))
    return OptionFacts(
        side,
        cue.act,
        kind,
        option.path,
        nobody="",
        far=_bucket(option.distance),
        form=option.form,
        place=option.place,
        speaks=not scene.speakers(token).isdisjoint(option.ids),
        way=_way(scene, token, option.distance) if option.distance > FAR else "",
        actor=actor_kind(option.ids[0]),
        many=min(len(option.ids), 3),
        rank=min(scene.rank.get(option.ids[0], 9), 4),
    )


def option_features(facts: OptionFacts) -> Iterator[str]:
    """Of one side."""
    side, act, kind, path = facts.side, facts.act, facts.kind, facts.path
    family = act.split(".", maxsplit=1)[0]
    yield f"{side}:path={path}"
    yield f"{side}:path={path}|{act}"
    yield f"{side}:path={path}|{family}|{kind}"
    yield f"{side}:path={path}|{kind}"
    if facts.nobody:
        yield f"{side}:nobody|{act}|{facts.nobody}"
        return
    yield f"{side}:far={facts.far}|{path}"
    yield f"{side}:far={facts.far}|{kind}|{family}"
    yield f"{side}:form={facts.form}|{path}"
    yield f"{side}:place={facts.place}|{family}"
    yield f"{side}:speaks={facts.speaks}|{family}"
    yield f"{side}:speaks={facts.speaks}|{path}"
    if facts.way:
        yield f"{side}:way={facts.way}"
        yield f"{side}:way={facts.way}|{family}"
        yield f"{side}:way={facts.way}|{kind}"
    yield f"{side}:kind={facts.actor}|{act}"
    yield f"{side}:many={facts.many}|{path}"
    yield f"{side}:rank={facts.rank}"
    yield f"{side}:rank={facts.rank}|{path}"


class PairFacts(NamedTuple):
    """What is looked at in both sides together: how they were found, where they stand, who they are.

    ``together`` tells in how many sentences both are named (-1 without a recipient), ``left`` how many other actors
    the sentence names.
    """

    act: str
    kind: str
    paths: tuple[str, str]
    order: str
    actors: tuple[str, str]
    together: int
    left: int


def pair_facts(scene: Scene, candidate: Candidate) -> PairFacts:
    """The facts of a candidate's two sides."""
    a, r, cue = candidate.actor, candidate.recipient, candidate.trigger.cue
    number = scene.sentence_of.get(candidate.trigger.token, 0)
    return PairFacts(
        cue.act,
        f"{cue.kind}",
        (a.path, r.path),
        _side(a) + _side(r),
        (actor_kind(a.ids[0]), actor_kind(r.ids[0]) if r.ids else ""),
        min(max((scene.together[frozenset((i, j))] for i in a.ids for j in r.ids), default=-1), 4),
        min(len(scene.acting[number].difference(a.ids, r.ids)), 3),
    )


def pair_features(facts: PairFacts) -> Iterator[str]:
    """Of both sides together."""
    a, r = facts.paths
    yield f"paths={a}|{r}"
    yield f"order={facts.order}|{facts.kind}"
    yield f"order={facts.order}|{facts.act}"
    yield f"kinds={facts.actors[0]}|{facts.actors[1]}"
    yield f"together={facts.together}"
    yield f"together={facts.together}|{a}|{r}"
    yield f"left={facts.left}|{'r' if facts.actors[1] else '-'}"


def _word(scene: Scene, token: Token) -> str:
    """The lemma of a word, or a star for a name: the model must not learn who usually does what."""
    named = token.ent_type_ in _NAMED or token.pos_ == "PROPN" or scene.page.mention_at(token) is not None
    return "*" if named else lemma(token)


def _way(scene: Scene, token: Token, distance: int) -> str:
    """The way through the parse from a trigger to a noun so many tokens away, found once for all acts told there."""
    ends = token.i, distance
    if ends not in scene.ways:
        scene.ways[ends] = _walked(token, token.doc[token.i + distance])
    return scene.ways[ends]


def _walked(token: Token, noun: Token) -> str:
    """Up to the word above both, then down."""
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
    place = bisect_left(_STEPS, abs(distance))
    return f"{'-' if distance < 0 else '+'}{_STEPS[place] if place < len(_STEPS) else 60}"


@cache
def actor_kind(identifier: str) -> str:
    """What sort of actor an id is."""
    return gazetteer().actor(identifier).kind.value
