"""The acts and the cues that tell them, read from ``acts/*.yaml`` (one file a family)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from bilateral.data.tables import names, table
from bilateral.model.act import Act, Cue, CueKind, Effect, Example
from bilateral.model.dyad import Dyad, dyads_of

# Acts of one party alone (claims.md, rule 7): the state whose government changes.
LONE = frozenset({"government.change"})
# Acts in which the parties stand on one level, whoever is named first (claims.md).
MUTUAL = frozenset(
    [
        "talks.meet",
        "talks.call",
        "talks.negotiate",
        "agreement.reach",
        "agreement.sign",
        "relations.establish",
        "relations.restore",
        "relations.hold",
        "relations.upgrade",
        "cooperation.intend",
        "cooperation.economic",
        "cooperation.military",
        "cooperation.other",
    ]
)

# Acts of one side that are told of both where nobody is said to have done it: "relations were severed" (claims.md,
# rule 22 and the labels).
_OF_BOTH = frozenset(["recognition.grant", "relations.sever", "relations.suspend", "relations.downgrade"])

# Where the parties of a cue stand unless it says otherwise.
ACTOR_PLACES = {
    CueKind.VERB: ("subject",),
    CueKind.NOUN: ("possessive", "modifier", "by", "of", "subject"),
    CueKind.ADJECTIVE: ("subject",),
    CueKind.PHRASE: ("subject",),
}
RECIPIENT_PLACES = {
    CueKind.VERB: ("object",),
    CueKind.NOUN: ("against", "on", "to", "with"),
    CueKind.ADJECTIVE: ("of", "to", "with"),
    CueKind.PHRASE: ("object", "of", "to", "with"),
}
CueIndex = Mapping[tuple[CueKind, str], tuple[Cue, ...]]

_KEYS = {kind.value for kind in CueKind} | {
    "object",
    "complement",
    "near",
    "with",
    "without",
    "text",
    "actor",
    "recipient",
    "status",
    "recalls",
}


@lru_cache(maxsize=1)
def load_acts() -> Mapping[str, Act]:
    """All acts by code.

    >>> load_acts()["talks.meet"].mutual
    True
    """
    return {act.code: act for path in names("acts") for act in map(_act, table(path) or [])}


def pairs_actors(code: str, *, alone: bool) -> bool:
    """Whether the actors of an act are partners in it; ``alone`` where no recipient is told.

    >>> pairs_actors("relations.sever", alone=True), pairs_actors("relations.sever", alone=False)
    (True, False)
    """
    act = load_acts().get(code)
    return (act is not None and act.mutual) or (alone and code in _OF_BOTH)


def partners(act: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> tuple[Dyad, ...]:
    """The pairs between which an act is done, each once."""
    return dyads_of(actors, recipients, mutual=pairs_actors(act, alone=not recipients))


@lru_cache(maxsize=1)
def cues_by_lemma() -> CueIndex:
    """The cues by kind and by the first word of what carries them."""
    return index_cues(cue for act in load_acts().values() for cue in act.cues)


def index_cues(cues: Iterable[Cue]) -> CueIndex:
    """Put cues by kind and by the first word of what carries them, in order."""
    index: defaultdict[tuple[CueKind, str], list[Cue]] = defaultdict(list)
    for cue in cues:
        for lemma in cue.lemmas:
            index[cue.kind, lemma.split()[0]].append(cue)
    return {key: tuple(found) for key, found in index.items()}


def _act(row: Mapping[str, Any]) -> Act:
    code = row["code"]
    return Act(
        code=code,
        definition=row["definition"],
        mutual=code in MUTUAL,
        plover=row.get("plover") or "",
        mode=row.get("mode") or "",
        cameo=str(row.get("cameo") or ""),
        effect=_effect(row.get("effect")),
        sharpens=_words(row.get("sharpens")),
        text=_words(row.get("text")),
        cues=tuple(read_cue(code, cue) for cue in row.get("cues") or []),
        positive=tuple(_example(example) for example in row.get("examples") or []),
        negative=tuple(Example(text) for text in row.get("not") or []),
    )


def _effect(row: Mapping[str, Any] | str | None) -> Effect:
    if row is None or isinstance(row, str):
        return Effect()
    return Effect(row["component"], row["value"], bool(row.get("directed", False)), row.get("part") or "")


def _example(row: Mapping[str, Any]) -> Example:
    return Example(
        row["text"], tuple(row.get("actors") or ()), tuple(row.get("recipients") or ()), row.get("status", "done")
    )


def read_cue(act: str, row: Mapping[str, Any]) -> Cue:
    """Read a cue from its row in a table. Raises ``ValueError`` for a key that no cue has."""
    unknown = set(row) - _KEYS
    if unknown:
        raise ValueError(f"{act}: a cue has unknown keys {sorted(unknown)}: {row}")
    kind = next(kind for kind in CueKind if kind.value in row)
    actor, recipient = _words(row.get("actor")), _words(row.get("recipient"))
    return Cue(
        act=act,
        kind=kind,
        lemmas=_words(row[kind.value]),
        object=_words(row.get("object")),
        complement=_words(row.get("complement")),
        near=_words(row.get("near")),
        with_=tuple((prep, _words(nouns)) for prep, nouns in (row.get("with") or {}).items()),
        without=_words(row.get("without")),
        text=_words(row.get("text")),
        actor=actor if "actor" in row else ACTOR_PLACES[kind],
        recipient=recipient if "recipient" in row else RECIPIENT_PLACES[kind],
        status=row.get("status", ""),
        recalls=bool(row.get("recalls", False)),
    )


def _words(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(word) for word in value)


@cache
def nouns_of(act: str) -> frozenset[str]:
    """The nouns by which the cues tell an act.

    >>> "recall" in nouns_of("envoy.recall")
    True
    """
    return frozenset(word for cue in load_acts()[act].cues if cue.kind is CueKind.NOUN for word in cue.lemmas)
