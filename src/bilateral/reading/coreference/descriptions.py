"""One actor described: "the West African country", "the kingdom", "the group", "the alliance"."""

from spacy.tokens import Token

from bilateral.data.gazetteer import is_state
from bilateral.model.actor import ActorKind
from bilateral.reading.coreference.discourse import Discourse
from bilateral.reading.coreference.focus import beside, focus
from bilateral.reading.coreference.wording import kind, listed, listed_for, name_words, traits
from bilateral.reading.grammar import children, lemma

_DEFINITE = {"the", "this", "that"}
# A group is plainly meant rather than another where the text names it so many times as often.
_PLAINLY = 3
# Where something happens in "the country" its own government may be the subject ("drove them out of the country").
_INSIDE = {"in", "from", "of", "across", "throughout", "within", "inside", "around", "to", "into", "at"}


def described(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The actor that a definite description means; none where nothing or more than one fits."""
    before = {c.lower_ for t in token.children if t.i < token.i for c in t.subtree}
    if not before & _DEFINITE or children(token, "poss") or before & listed("other"):
        return ()
    word = lemma(token)
    compounds = {lemma(child) for child in children(token, "compound")}
    if token.tag_ == "NN" and compounds and (word == "member" or "member" in compounds):  # "the NATO member"
        return focus(memory, token, is_state, beside(memory, token))
    if word in listed("state_nouns") and token.tag_ in {"NN", "NNP"}:
        return _state(memory, token, before)
    if _is_restricted(token) or any(p.lower_ == "of" for p in children(token, "prep")):
        return ()
    if word in listed("group_nouns"):
        return _nearest(memory, {ActorKind.GROUP}, frozenset())
    if word == "community" and not token.text[:1].isupper():
        return ()  # "the international community"
    wanted = listed_for("organisation_nouns", word)
    return _nearest(memory, {ActorKind.ORGANISATION}, wanted) if wanted else ()


def _is_restricted(token: Token) -> bool:
    """Whether a clause after the noun tells which is meant; one after a comma only tells more of it."""
    clauses = children(token, "relcl", "acl")
    return any(clause.left_edge.i == 0 or clause.left_edge.nbor(-1).text != "," for clause in clauses)


def _state(memory: Discourse, token: Token, before: set[str]) -> tuple[str, ...]:
    word, told = lemma(token), before - listed("plain") - {",", "-"}
    if any(p.lower_ == "of" for p in children(token, "prep")) or (_is_restricted(token) and not told):
        return ()
    kinds = listed_for("noun_traits", word)
    if (word == "island" and not told) or (word == "state" and (not told or told == {"the"})):
        return ()
    if "that" in before and (last := _last(memory, excluded=beside(memory, token))):
        return last
    inside = token.dep_ == "pobj" and token.head.lower_ in _INSIDE and not kinds
    excluded = frozenset() if inside else beside(memory, token)
    found = focus(memory, token, lambda i: told <= traits(i) and (not kinds or bool(kinds & traits(i))), excluded)
    return found or (_anywhere(memory, told, kinds) if told else ())


def _last(memory: Discourse, excluded: frozenset[str]) -> tuple[str, ...]:
    """The state named last, here or in the sentence before: "that country" is not the one the text is about anyway."""
    for _, mention in memory.recent(1):
        if len(mention.ids) == 1 and is_state(mention.ids[0]) and mention.ids[0] not in excluded:
            return mention.ids
    return ()


def _anywhere(memory: Discourse, told: set[str], kinds: frozenset[str]) -> tuple[str, ...]:
    """The only state of the whole text that has the traits."""
    fitting = [i for i in memory.counts if told <= traits(i) and (not kinds or kinds & traits(i))]
    return (fitting[0],) if len(fitting) == 1 else ()


def _nearest(memory: Discourse, kinds: set[ActorKind], wanted: frozenset[str]) -> tuple[str, ...]:
    """The actor of a kind spoken of; with ``wanted`` one that has such a word in its name.

    Of several within reach it is the one that the whole text names far more often than the others.
    """
    near = dict.fromkeys(m.ids[0] for _, m in memory.recent() if len(m.ids) == 1 and kind(m.ids[0]) in kinds)
    fitting = [i for i in near if not wanted or "*" in wanted or name_words(i) & wanted]
    fitting.sort(key=lambda i: -memory.bodies[i])
    if len(fitting) > 1 and memory.bodies[fitting[0]] < _PLAINLY * memory.bodies[fitting[1]]:
        return ()
    return tuple(fitting[:1])
