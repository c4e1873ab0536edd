"""The state that the text is about at a word: whom "the government" and "the country" mean."""

from collections import defaultdict
from collections.abc import Callable

from spacy.tokens import Token

from bilateral.data.gazetteer import is_state
from bilateral.reading.coreference.discourse import Discourse
from bilateral.reading.coreference.nouns import SUBJECT, governors, joined
from bilateral.reading.grammar import children, subjects
from bilateral.reading.page import Form, Mention

# A state named in the same sentence, one before, two before ... weighs so much (read off 70 training documents).
_DISTANCE = (1.0, 0.8, 0.45, 0.3, 0.2)
_REPEATED, _COMMON = 0.2, 0.5
# The best state must weigh so much more than the next.
MARGIN = 1.25


def focus(
    memory: Discourse, token: Token, fits: Callable[[str], bool] = is_state, excluded: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """The one state that the text is about; nothing where two are as near."""
    weights: defaultdict[str, float] = defaultdict(float)
    for distance, mention in memory.recent():
        for i in mention.ids if len(mention.ids) == 1 else ():
            weight = _DISTANCE[distance] * _standing(token.doc[mention.head], mention)
            weights[i] = max(weights[i], weight) + _REPEATED * min(weight, weights[i])
    fitting = {i: w + _COMMON * _share(memory, i) for i, w in weights.items() if is_state(i) and fits(i)}
    ranked = sorted(fitting.items(), key=lambda item: -item[1])
    ranked = [(i, w) for i, w in ranked if i not in excluded]
    if not ranked or (len(ranked) > 1 and ranked[0][1] < MARGIN * ranked[1][1]):
        return ()
    return (ranked[0][0],)


def _standing(head: Token, mention: Mention) -> float:
    """How much a mention draws the text to its state, by where it stands."""
    if head.dep_ in SUBJECT and not mention.place:
        return 1.0
    if head.dep_ in {"compound", "amod"}:
        return 0.5
    if mention.form is Form.PLACE or mention.place:
        return 0.7
    return 0.9 if head.dep_ in {"poss", "dobj"} else 0.7


def _share(memory: Discourse, identifier: str) -> float:
    most = max(memory.counts.values(), default=1)
    return memory.counts[identifier] / most


def beside(memory: Discourse, token: Token) -> frozenset[str]:
    """The actors a full phrase cannot mean: the doer of what is done to it ("urged the", "Mali's attack on that")."""
    doers = children(token.head.head, "poss") if token.dep_ == "pobj" else []
    verbs = governors(token)
    if token.dep_ not in SUBJECT and verbs:
        doers += [t for s in subjects(verbs[0]) if s.i < token.i for t in joined(s)]
    return frozenset(i for doer in doers for i in memory.ids(doer))
