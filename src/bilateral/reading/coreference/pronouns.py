"""Whom "it", "they", "he" and "who" mean: the nearest phrase that agrees, or nobody where that is no actor."""

from collections.abc import Iterator

from spacy.tokens import Token

from bilateral.data.gazetteer import is_state
from bilateral.reading.coreference.discourse import Discourse
from bilateral.reading.coreference.nouns import (
    NEUTER,
    PERSONAL,
    PLURAL,
    SUBJECT,
    gender,
    governors,
    is_actor_like,
    is_collective,
    is_nominal,
    is_person,
    is_plural,
    joined,
)
from bilateral.reading.coreference.offices import owner_of
from bilateral.reading.coreference.wording import listed
from bilateral.reading.grammar import VERBAL, children, lemma, objects, subjects
from bilateral.reading.relative import RELATIVE, meant_by, relative_clause

# "It" and "they" reach back one sentence; "he" further where no other person is between.
_REACH, _REACH_OF_PERSONS = 1, 3
# Those who met stay "they" for so many sentences.
_REACH_OF_MEETINGS = 3
# "Thanked them for their help": what is thanked or punished owns what follows.
_ABOUT = {"for", "over", "about"}


def pronoun(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The actors that a pronoun stands for; none where nobody or no actor is meant."""
    word = token.lower_
    if word in RELATIVE and token.tag_ in {"WP", "WDT", "WP$"}:
        return _relative(memory, token)
    if word not in NEUTER | PLURAL | PERSONAL or _is_empty(token):
        return ()
    if (near := _companion(memory, token)) is not None:
        return _phrase(memory, near)
    if _is_turned_on(token):
        return _other_side(memory, token)
    if _is_crossed(memory, token):
        return ()
    if word == "them" and len({_meant(memory, t) for t in _before(memory, token)}) > 1:
        return ()
    return _addressed(memory, token) or _suspected(memory, token) or _nearest(memory, token)


def _nearest(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The first phrase that agrees decides; things are passed over where only an actor can be meant.

    "They" may be those who met, where no phrase in the plural tells others: "A spoke with B. They agreed ...".
    """
    several = token.lower_ in PLURAL
    met = _met(memory, token) if several else ()
    skip_things = bool(met) or _is_agentive(token)
    for candidate in _candidates(memory, token):
        if _agrees(memory, token, candidate):
            ids = _meant(memory, candidate) if several else _phrase(memory, candidate)
            if ids or not skip_things or is_actor_like(candidate):
                return ids
    return met


def _met(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The two who last met, talked or agreed, for "they" and "their"; further back where nobody else acts since."""
    if token.dep_ not in SUBJECT and token.dep_ != "poss":
        return ()
    group = next((g for g in reversed(memory.groups) if g.met), None)
    if group is None or memory.number - group.sentence > _REACH_OF_MEETINGS:
        return ()
    since = [m for number, m in memory.past if group.sentence < number < memory.number]
    others = any(token.doc[m.head].dep_ in SUBJECT and not set(m.ids) <= set(group.ids) for m in since)
    return () if others else group.ids


def _is_crossed(memory: Discourse, token: Token) -> bool:
    """Whether both sides of the clause above fit: "Oman would leave Malta unless it paid"."""
    clause = token.head
    if token.lower_ not in NEUTER or token.dep_ not in SUBJECT or clause.dep_ != "advcl":
        return False
    verb = clause.head
    sides = [s for s in [*subjects(verb)[:1], *children(verb, "dobj")] if s.i < token.i and _agrees(memory, token, s)]
    return len({memory.ids(s) for s in sides if memory.ids(s)}) > 1


def _is_turned_on(token: Token) -> bool:
    """Whether "it" is what the subject of the clause above turns on, and so not that subject: "left, accusing it"."""
    verb = token.head
    shares = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not children(verb, "nsubj", "nsubjpass")
    return token.lower_ == "it" and token.dep_ == "dobj" and shares


def _other_side(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The one actor beside the subject of the clause above: "closed its border with Chad, accusing it"."""
    clause = token.head.head
    acting = {memory.ids(subject) for subject in subjects(clause)}
    before = token.doc[clause.left_edge.i : token.head.i]
    mentions = [mention for word in before if (mention := memory.mention(word)) is not None and mention.head == word.i]
    others = {mention.ids for mention in mentions if mention.ids} - acting
    return others.pop() if len(others) == 1 else ()


def _relative(memory: Discourse, token: Token) -> tuple[str, ...]:
    clause = relative_clause(token)
    if clause is None:
        return ()
    noun = meant_by(token, clause)
    mention = memory.mention(noun)
    return () if mention and mention.place else _meant(memory, noun)


def _meant(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The actors of a phrase with all that is joined to it; none where one of them is none."""
    each = [_phrase(memory, t) for t in joined(token)]
    return tuple(dict.fromkeys(i for ids in each for i in ids)) if all(each) else ()


def _phrase(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The actors of one phrase; those of its owner where it is an office, an organ or a force, or of its name."""
    if ids := memory.ids(token):
        return ids
    named = next((ids for t in children(token, "appos") if (ids := memory.ids(t))), ())
    if lemma(token) not in listed("officers", "organs", "forces", "carriers"):
        return named if any(is_state(i) for i in named) else ()  # "its last ally, Eswatini"
    return owner_of(memory, token) or named


def _companion(memory: Discourse, token: Token) -> Token | None:
    """The phrase that what is owned is joined to: "Russia and its allies", "Castro and his brother"."""
    owned = token.head
    if token.dep_ != "poss" or owned.dep_ != "conj" or not is_nominal(owned.head):
        return None
    first, word = owned.head, token.lower_
    mention = memory.mention(first)
    if word in PERSONAL:
        return first if is_person(first, mention) else None
    one = mention is not None and len(mention.ids) == 1 and first.tag_ != "NNS"
    return first if mention is not None and one == (word == "its") else None


def _addressed(memory: Discourse, token: Token) -> tuple[str, ...]:
    """Those thanked or punished for what is theirs: "thanked Egypt for its help", "sanctioned Iran over its arms"."""
    about = token.head.head
    if (
        token.lower_ not in {"its", "their"}
        or token.dep_ != "poss"
        or token.head.dep_ != "pobj"
        or about.lower_ not in _ABOUT
    ):
        return ()
    start = next((v.i for v in governors(token)), about.head.i)
    told = [t for t in token.doc[start : about.i] if _is_addressed(t) and _agrees(memory, token, t)]
    return memory.ids(told[-1]) if told else ()


def _suspected(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The one held for what is told after it: "seized a Fijian ship on suspicion that it carried arms"."""
    noun = token.head.head
    if token.lower_ not in {"it", "they"} or token.dep_ not in SUBJECT or lemma(noun) not in listed("suspicions"):
        return ()
    held = [t for verb in governors(noun)[:1] for t in objects(verb) if t.i < noun.i and _agrees(memory, token, t)]
    return _phrase(memory, held[0]) if held else ()


def _is_addressed(token: Token) -> bool:
    return token.dep_ in {"dobj", "pobj", "dative", "nsubjpass"} and is_nominal(token)


def _before(memory: Discourse, token: Token) -> list[Token]:
    """All phrases before a pronoun in its sentence that agree with it."""
    return [t for t in token.sent if t.i < token.i and is_nominal(t) and t.dep_ != "conj" and _agrees(memory, token, t)]


def _candidates(memory: Discourse, token: Token) -> Iterator[Token]:
    """The phrases before a pronoun that it may mean, the likeliest first."""
    yield from _object_before(token)
    yield from _above(token)
    yield from _earlier(token)
    personal = token.lower_ in PERSONAL
    if personal and len({_phrase(memory, t) for t in _before(memory, token)}) == 1:
        yield from _before(memory, token)[:1]
    for back in range(1, 1 + min(memory.number, _REACH_OF_PERSONS if personal else _REACH)):
        yield from _ranked(memory, token, list(memory.page.sentences[memory.number - back]))


def _object_before(token: Token) -> Iterator[Token]:
    """The object of the verb joined before: "they might take the boy away or harm him"."""
    verb = token.head
    if token.dep_ == "dobj" and verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        yield from (t for t in children(verb.head, "dobj") if t.i < token.i)


def _above(token: Token) -> Iterator[Token]:
    """The subjects of the clauses around the pronoun, the nearest first."""
    bound = token.dep_ == "poss" or token.lower_.endswith(("self", "selves"))
    for depth, verb in enumerate(governors(token)):
        if depth == 0 and ((not bound and token.dep_ not in SUBJECT) or _is_anothers_envoy(token, verb)):
            continue
        for subject in subjects(verb)[:1]:
            if subject.i < token.i:
                yield subject
        if token.dep_ == "poss" and depth == 0:
            yield from (o for o in objects(verb) if o.i < token.i and is_nominal(o))


def _is_anothers_envoy(token: Token, verb: Token) -> bool:
    """Whether an envoy is of another than who acts: "after Mali expelled its consul"."""
    envoy = token.dep_ == "poss" and token.head.dep_ == "dobj" and lemma(token.head) in listed("officers")
    return envoy and lemma(verb) in listed("expelling")


def _earlier(token: Token) -> Iterator[Token]:
    """Subjects before the pronoun in its sentence that are not above it: of a clause joined or put first."""
    above = {v.i for v in governors(token)[:1]}
    for other in token.sent:
        if other.i >= token.i:
            return
        if other.dep_ in SUBJECT and other.head.i not in above and is_nominal(other):
            yield other


def _ranked(memory: Discourse, token: Token, sentence: list[Token]) -> Iterator[Token]:
    """The phrases of an earlier sentence: subjects first, the main one before all; else the only one that agrees."""
    nominal = [t for t in sentence if is_nominal(t) and t.dep_ != "conj"]
    yield from sorted((t for t in nominal if t.dep_ in SUBJECT), key=_depth)
    others = [t for t in nominal if t.dep_ not in SUBJECT and not _is_predicate(t) and _agrees(memory, token, t)]
    if len({_meant(memory, t) for t in others}) == 1:
        yield from others[:1]


def _is_predicate(token: Token) -> bool:
    """Whether a phrase says what another one is: "appointed Roe as minister"."""
    return token.dep_ in {"attr", "oprd"} or (token.dep_ == "pobj" and token.head.lower_ == "as")


def _depth(token: Token) -> int:
    return len(governors(token))


def _agrees(memory: Discourse, token: Token, candidate: Token) -> bool:
    """Whether number, kind and gender of a phrase fit the pronoun."""
    word, mention = token.lower_, memory.mention(candidate)
    if candidate == token or (mention is not None and mention.place):
        return False
    if candidate.lower_ in NEUTER | PLURAL | PERSONAL:
        return _same_kind(word, candidate.lower_)
    plural, person = is_plural(candidate, mention), is_person(candidate, mention)
    if word in PERSONAL:
        told = gender(candidate) or memory.genders.get(candidate.text, "")
        return person and not plural and told in ("", gender(token))
    if word in NEUTER:
        return not person and not plural
    return plural or (is_collective(candidate, mention) and _is_agentive(token))


def _same_kind(word: str, other: str) -> bool:
    if word in PERSONAL:
        return other in PERSONAL and (word.startswith("h") and word[:3] != "her") == (
            other.startswith("h") and other[:3] != "her"
        )
    return any(word in kind and other in kind for kind in (NEUTER, PLURAL))


def _is_agentive(token: Token) -> bool:
    """Whether only an actor can be meant: it says something, or has an army."""
    if token.dep_ in SUBJECT and token.head.pos_ in VERBAL:
        return lemma(token.head) in listed("agentive") or bool(children(token.head, "ccomp"))
    return token.dep_ == "poss" and lemma(token.head) in listed("own_nouns")


def _is_empty(token: Token) -> bool:
    """Whether "it" means nothing: "it is clear that", "it was hoped that"."""
    if token.lower_ != "it" or token.dep_ == "expl":
        return token.dep_ == "expl"
    verb = token.head
    if verb.pos_ not in VERBAL or token.dep_ not in SUBJECT:
        return False
    clausal = bool(
        children(verb, "ccomp", "csubj", "xcomp", "advcl")
        or [c for a in children(verb, "acomp", "attr") for c in children(a, "xcomp", "ccomp", "relcl", "acl")]
    )
    if lemma(verb) == "be":
        return clausal and bool(children(verb, "acomp", "attr"))
    if token.dep_ == "nsubjpass" and lemma(verb) in listed("empty_passives"):
        return True
    return lemma(verb) in listed("empty_verbs") and (clausal or lemma(verb) in {"rain", "snow"})
