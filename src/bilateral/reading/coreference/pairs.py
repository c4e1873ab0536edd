"""Several actors at once: "the two countries", "both sides", "the three leaders", "our countries"."""

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations

from spacy.tokens import Token

from bilateral.data.gazetteer import is_state
from bilateral.reading.coreference.discourse import REACH, Discourse, Group
from bilateral.reading.coreference.nouns import SUBJECT, governors, joined
from bilateral.reading.coreference.wording import listed, number
from bilateral.reading.grammar import children, clause_root, lemma, subjects, words
from bilateral.reading.page import Form

# Weights of what speaks for a pair, read off training documents: named together, named in one sentence, the two
# states most spoken of, both in the title, with the subject of the sentence or the issuer among them.
_TOGETHER, _BYSTANDERS, _COMPANY, _ACTING = 1.0, 0.35, 0.4, 0.7
_MAIN, _TITLE, _OWN, _FOREIGN = 0.5, 0.4, 0.4, -0.5
_DISTANCE = (1.0, 0.9, 0.65, 0.45, 0.3)
Weights = defaultdict[frozenset[str], float]
_TWO = 2
MARGIN, LEAST = 1.15, 0.3


def note_groups(memory: Discourse, token: Token) -> None:
    """Remember the actors that stand together once the last of them is read: "A and B", "A met with B"."""
    if (mention := memory.mention(token)) is not None and len(mention.ids) > 1:
        memory.groups.append(Group(memory.number, mention.ids, _TOGETHER))
    together = joined(token)
    if together[-1] != token:
        return
    if len(together) > 1:
        _note(memory, together, _closeness(together[0]))
    verb = _met_with(together[0])
    if verb is not None and lemma(verb) in listed("mutual_verbs"):
        _note(memory, [t for s in [*subjects(verb)[:1], together[0]] for t in joined(s)], _TOGETHER, met=True)


def _met_with(partner: Token) -> Token | None:
    """The verb that "with" joins a partner to; "spoke with the envoy to follow up" may be parsed as a clause."""
    head = partner.head
    if partner.dep_ == "pobj" and head.lower_ == "with":
        verb = clause_root(partner)
        return verb if head.head == verb or head.head.dep_ in {"prep", "pobj", "advmod", "npadvmod"} else None
    marked = partner.dep_ in SUBJECT and any(c.lower_ == "with" for c in children(head, "mark"))
    return head.head if marked and head.dep_ == "advcl" else None


def _closeness(first: Token) -> float:
    """Actors that act together belong together more than those joined as objects."""
    between = first.dep_ == "pobj" and first.head.lower_ == "between"
    return _TOGETHER if between or first.dep_ in SUBJECT or first.dep_ == "poss" else _BYSTANDERS


def _note(memory: Discourse, tokens: list[Token], weight: float, *, met: bool = False) -> None:
    each = [memory.ids(t) or _owner(memory, t) for t in tokens]
    ids = tuple(dict.fromkeys(i for found in each for i in found))
    if len(ids) > 1 and all(each):
        memory.groups.append(Group(memory.number, ids, weight, met))


def _owner(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The owner of an office or organ that is joined: "the French and the German ministers".

    A title with its bearer's name may be parsed apart: the mention is of the whole.
    """
    around = memory.at.get(token.i)
    if around is not None and around.form in {Form.PERSON, Form.ORGAN}:
        return around.ids
    return next((ids for t in children(token, "poss", "amod", "compound") if (ids := memory.ids(t))), ())


def several(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The actors that a plural description means; none where the text does not tell which."""
    word = lemma(token)
    before = [c for c in token.children if c.i < token.i]
    beside = {c.lower_ for c in before}
    if "our" in beside and word in listed("common_nouns") and token.tag_ == "NNS":
        return pair(memory, token)
    if word in listed("twosomes") and beside == {"the"} and not children(token, "prep"):
        return pair(memory, token)
    apart = beside & listed("one_by_one")
    if apart and (beside != apart or children(token, "prep", "relcl", "acl")):
        return ()  # "each country in the world", "each EU country"
    if word not in listed("pair_nouns") or any(c.dep_ == "poss" for c in before) or (beside - apart) & listed("other"):
        return ()
    if apart or (beside & listed("pair_words") and beside & {"the", "these", "both", "those"}):
        return pair(memory, token)
    if (count := max(map(number, before), default=0)) > 2 and beside & {"the", "these", "those", "all"}:
        return _of_size(memory, count)
    if (
        token.tag_ == "NNS"
        and word in listed("joint_nouns")
        and "the" in beside
        and beside <= {"the", *listed("office_traits")}
        and not children(token, "prep", "relcl", "acl")
    ):
        return _joint(memory, word)
    return ()


def _of_size(memory: Discourse, count: int) -> tuple[str, ...]:
    return next((g.ids for g in reversed(memory.groups) if len(g.ids) == count), ())


def _joint(memory: Discourse, word: str) -> tuple[str, ...]:
    """Those named together last, not as bystanders; "the ministers" and "the participants" are those who met."""
    near = [g for g in memory.groups if memory.number - g.sentence <= REACH and g.weight == _TOGETHER]
    met = [g for g in near if g.met] if word not in listed("sides") else []
    return (met or near)[-1].ids if near else ()


def pair(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The two states that "the two countries" means; nothing where two pairs weigh about the same.

    "Both sides" and "the two parties" may be organisations too.
    """
    may_be = is_state if lemma(token) in listed("state_pairs") else _may_be_any
    weights = _weights(memory, may_be)
    here = {i for v in governors(token) for s in subjects(v) if s.i < token.i for t in joined(s) for i in memory.ids(t)}
    own = {i for i in here if may_be(i)}
    others = _none_of(weights, own)
    if own and others and _is_asked(token):  # "the Union urged both sides"
        weights, own = others, set()
    for two in weights:
        weights[two] += (_OWN if own & two else _FOREIGN) if own else 0
        weights[two] += _OWN if memory.issuer in two else 0
    ranked = sorted(weights.items(), key=lambda item: -item[1])[:2]
    if not ranked or ranked[0][1] < LEAST or (len(ranked) > 1 and ranked[0][1] < MARGIN * ranked[1][1]):
        return ()
    # by name where both are told of as often: the order of a set differs from process to process
    return tuple(sorted(ranked[0][0], key=lambda i: (-memory.counts[i], i)))


def _is_asked(token: Token) -> bool:
    """Whether somebody asks something of those whom a noun means: they are others."""
    asking = words("object_control") | words("hosting")
    return any(lemma(verb) in asking and verb.i < token.i for verb in governors(token)[:1])


def _none_of(weights: Weights, own: set[str]) -> Weights:
    return defaultdict(float, {two: weight for two, weight in weights.items() if not own & two})


def _may_be_any(_: str) -> bool:
    return True


def _weights(memory: Discourse, may_be: Callable[[str], bool]) -> Weights:
    """What speaks for each pair within reach of those who may be meant."""
    weights: Weights = defaultdict(float)
    for group in memory.groups:
        distance = memory.number - group.sentence
        if distance <= REACH and len(group.ids) == 2 and all(map(may_be, group.ids)):
            two = frozenset(group.ids)
            weights[two] = max(weights[two], group.weight * _DISTANCE[distance])
    for two, weight in _company(memory, may_be).items():
        weights[two] += weight
    main = [i for i, n in memory.counts.most_common(2) if n > 1]
    if len(main) == 2:
        weights[frozenset(main)] += _MAIN
    titled = [i for i in memory.title if may_be(i)]
    if len(titled) == 2:
        # what is most spoken of are states alone: a title that names an organisation or group tells as much
        weights[frozenset(titled)] += _TITLE + (0.0 if all(map(is_state, titled)) else _MAIN)
    return weights


def _company(memory: Discourse, may_be: Callable[[str], bool]) -> Weights:
    """Pairs named in one sentence, each the less the more states are named there."""
    sentences: dict[int, dict[str, None]] = {}
    acting: dict[int, dict[str, None]] = {}
    for distance, mention in memory.recent():
        ids = {i: None for i in mention.ids if may_be(i)}
        sentences.setdefault(distance, {}).update(ids)
        if memory.page.doc[mention.head].dep_ in SUBJECT:
            acting.setdefault(distance, {}).update(ids)
    weights: Weights = defaultdict(float)
    for distance, ids in acting.items():  # "Chad sells it oil and Mali is its largest buyer"
        if len(ids) == _TWO and distance:
            weights[frozenset(ids)] = _ACTING * _DISTANCE[distance]
    for distance, ids in sentences.items():
        twos = [frozenset(two) for two in combinations(ids, 2)]
        for two in twos:
            weights[two] = max(weights[two], _COMPANY * _DISTANCE[distance] / len(twos))
    return weights
