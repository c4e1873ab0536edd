"""Questions of grammar that several stages ask of the parse: subject, object, governor, noun phrase."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from spacy.tokens import Doc, Token

from bilateral.data.tables import table
from bilateral.reading.relative import antecedent

VERBAL = {"VERB", "AUX"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
# So many verbs are passed on the way to a subject.
_DEEPEST = 6


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``cues/grammar.yaml`` by its name."""
    return frozenset(table("cues/grammar.yaml")[name])


def lemma(token: Token) -> str:
    """The lemma in lower case, as the cues are written."""
    return str(token.lemma_).lower()


def children(token: Token, *deps: str) -> list[Token]:
    """The children of a token that stand in one of the relations, in order."""
    found = below(token)
    return [child for dep, child in found if dep in deps] if found else []


def below(token: Token) -> list[tuple[str, Token]]:
    """All children of a token, each with its relation, in order."""
    return _tree(token.doc)[token.i]


@lru_cache(maxsize=2)
def _tree(doc: Doc) -> list[list[tuple[str, Token]]]:
    """The children of each token with their relations: every stage asks for them, some tens of thousands of times."""
    below: list[list[tuple[str, Token]]] = [[] for _ in doc]
    for token in doc:
        if token.head.i != token.i:
            below[token.head.i].append((token.dep_, token))
    return below


def conjuncts(token: Token) -> Iterator[Token]:
    """The token and all that is joined to it by "and", "together with" or "along with"."""
    yield token
    for child in children(token, "conj"):
        if not begins_clause(child):
            yield from conjuncts(child)
    for child in children(token, "appos", "prep"):
        listed = child.dep_ == "appos" and child.lower_ in words("realms") and children(child, "cc")
        if listed and token.pos_ == "PROPN" and child.left_edge.nbor(-1).text == ",":
            yield from conjuncts(child)  # of "Mali, the Republic of Chad and Togo" the parser makes one name
        if child.lower_ == "with" and any(c.lower_ in {"together", "along"} for c in children(child, "advmod")):
            yield from (noun for first in children(child, "pobj") for noun in conjuncts(first))


def is_gapped(noun: Token) -> bool:
    """Whether a name does the same by another measure: "gave 9 million to Mali and Spain 5 million"."""
    after = noun.i + 1
    if noun.pos_ != "PROPN" or after + 1 >= len(noun.doc):
        return False
    counted = noun.doc[after].like_num or noun.doc[after].is_currency
    if not counted or noun.left_edge.i < 1 or noun.left_edge.nbor(-1).lower_ != "and":
        return False
    rest = [token for token in noun.doc[after : noun.sent.end] if not token.is_punct]
    before = [token for token in noun.doc[noun.sent.start : noun.left_edge.i] if token.like_num]
    timed = any(lemma(token) in words("spans") for token in rest)  # "Niger 4 months ago"
    return bool(before) and not timed and not any(token.pos_ in VERBAL for token in rest)


def begins_clause(noun: Token) -> bool:
    """Whether what the parser joins to a noun is the subject after it: "met Mali and Chad left"."""
    if is_gapped(noun):
        return True
    after = noun.right_edge.i + 1
    if after == len(noun.doc) or noun.doc[after].tag_ not in _FINITE:
        return False
    word = noun.doc[after]
    return torn_subject(word.head if word.dep_ in {"aux", "auxpass"} else word) == noun


def torn_subject(verb: Token) -> Token | None:
    """The noun before a joined verb, where the "and" that joins the two clauses stands before the noun."""
    helpers = children(verb, "aux", "auxpass")
    first = min([verb, *helpers], key=lambda token: token.i)
    if verb.dep_ != "conj" or first.tag_ not in _FINITE or verb.head.pos_ not in VERBAL or not first.i:
        return None
    before = first.nbor(-1)
    noun = next((t for t in (before, *before.ancestors) if t.dep_ == "conj"), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or noun.right_edge != before:
        return None
    joined = any(child.i > noun.i for child in children(verb.head, "cc")) or children(verb, "nsubj", "nsubjpass")
    opens = noun.left_edge.i and noun.left_edge.nbor(-1).dep_ == "cc"
    return noun if opens and not joined else None


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive, reduced relatives ("the deal signed by") included.

    Of "was accused of spying by Chad" the parser takes Chad for who spied.
    """
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and not children(verb, "auxpass"):
        return False
    if children(verb, "nsubjpass", "auxpass", "agent"):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not children(verb, "aux")


def is_told_apart(verb: Token) -> bool:
    """Whether a joined verb has a tense that no auxiliary of the first reaches: "may come, but refused to stay".

    Of "denied that it had fired, and accused Chad" a word of saying is told apart; of others the tags are not sure.
    """
    if verb.dep_ != "conj":
        return False
    perfect = verb.tag_ == "VBN" and any(child.tag_ in _FINITE - {"MD"} for child in children(verb, "aux"))
    past = verb.tag_ in {"VBD", "VBZ"} or perfect
    says = verb.tag_ == "VBD" and lemma(verb) in words("asserting")
    return (past and verb.head.tag_ == "VB") or (says and verb.head.tag_ == "VBN" and _is_perfect(verb.head))


def _is_perfect(verb: Token) -> bool:
    return any(lemma(child) == "have" for child in children(verb, "aux"))


def core(noun: Token) -> Token:
    """The noun that is meant: "series of attacks" is about attacks."""
    if lemma(noun) in words("quantity_nouns") or noun.pos_ in {"NUM", "DET"}:
        for prep in children(noun, "prep"):
            if prep.lower_ == "of":
                for inner in children(prep, "pobj"):
                    return core(inner)
    return noun


def objects(verb: Token) -> list[Token]:
    """The nouns a verb acts on: objects, subjects of the passive, heads of reduced and relative clauses."""
    found = [
        core(t) for child in (*children(verb, "dobj", "nsubjpass", "oprd"), *_made_to(verb)) for t in conjuncts(child)
    ]
    if is_passive(verb) and not children(verb, "nsubjpass"):
        found += _passive_subject(verb)
    elif (
        verb.dep_ == "conj" and not found and verb.head.pos_ in VERBAL and not children(verb, "prep", "ccomp", "xcomp")
    ):
        # "criticised and threatened Iran": the object stands at the second verb, "hit and killed" at either
        found += objects(verb.head)
    elif not found:
        found += _shared_object(verb)
    return [antecedent(token) for token in found]


def _shared_object(verb: Token) -> list[Token]:
    """What the next of two joined verbs acts on, where only adverbs stand between: "arrested and later freed two"."""
    joined = next((one for one in children(verb, "conj") if one.pos_ == "VERB"), None)
    if joined is None or any(word.pos_ not in {"CCONJ", "ADV"} for word in verb.doc[verb.i + 1 : joined.i]):
        return []
    return [core(t) for child in children(joined, "dobj") for t in conjuncts(child)]


def _made_to(verb: Token) -> list[Token]:
    """Whom a verb acts on by what it has them do: "helped Mali rebuild its army", "let Iran sell oil"."""
    if lemma(verb) not in words("object_control"):
        return []
    bare = (inner for inner in children(verb, "ccomp") if inner.tag_ == "VB" and not children(inner, "aux", "mark"))
    return [noun for inner in bare for noun in children(inner, "nsubj")]


def _passive_subject(verb: Token) -> list[Token]:
    own = [noun for aux in children(verb, "auxpass") for head in (verb, aux) for noun in children(head, "nsubj")]
    if own:
        # the parser's slip where adverbs stand between: "Chad was loudly and often criticised"
        return [core(t) for child in own for t in conjuncts(child)]
    if verb.dep_ in {"acl", "relcl"}:
        return [verb.head]
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL and is_passive(verb.head):
        return objects(verb.head)
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.pos_ in VERBAL:
        return subjects(verb.head)
    return []


def is_due(verb: Token) -> bool:
    """Whether a verb tells who or what is due: "is due in Oslo"; what is "due to" something has its reason there."""
    due = [child for child in children(verb, "acomp") if lemma(child) in words("due")]
    caused = any(prep.lower_ == "to" for child in due for prep in children(child, "prep"))
    return bool(due) and not caused and verb.tag_ in {"VBZ", "VBP"}


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Who does what the verb tells, through passives, infinitives, participles and joined verbs."""
    return list(_subjects(verb, depth)) if depth <= _DEEPEST else []


@lru_cache(maxsize=256)  # a dozen rules ask for the subjects of the same verb, one after the other
def _subjects(verb: Token, depth: int) -> list[Token]:
    if is_passive(verb):
        agents = [p for by in children(verb, "agent") for p in children(by, "pobj")]
        agents += [p for by in children(verb, "prep") if by.lower_ == "by" for p in children(by, "pobj")]
        return [t for agent in agents for t in conjuncts(agent)]
    own = [t for child in _apart(children(verb, "nsubj", "csubj")) for t in conjuncts(child)]
    if own and is_counted(verb):
        own = []
    # "after both left" may be parsed as if they left after both
    own = own or [t for mark in children(verb, "mark") for t in children(mark, "pobj") if t.i < verb.i]
    own = own or [t for t in (torn_subject(verb),) if t is not None]
    if own:
        return [core(antecedent(token)) for token in own]
    return _inherited(verb, depth + 1)


def is_counted(verb: Token) -> bool:
    """Whether an infinitive has those for its subject who came before: "the third state after Chad to leave"."""
    after = {mark.lower_ for mark in children(verb, "mark")} & {"after", "since", "before"}
    return bool(after) and any(child.lower_ == "to" for child in children(verb, "aux"))


def _apart(found: list[Token]) -> list[Token]:
    """The subjects less one whose name the parser has taken for another: "the agency Yonhap quoted"."""
    named = {one.i for one, after in pairwise(found) if one.right_edge.i + 1 == after.left_edge.i}
    return [one for one in found if one.i not in named]


def _inherited(verb: Token, depth: int) -> list[Token]:
    head, dep = verb.head, verb.dep_
    if dep in {"acl", "relcl"}:
        return _subject_from_noun(verb, depth)
    if dep == "pcomp" or (dep == "prep" and head.pos_ in VERBAL):
        return _subject_from_preposition(verb, depth)
    if head == verb or head.pos_ not in VERBAL:
        return []
    if dep == "xcomp" and lemma(head) in words("object_control"):
        return objects(head) or _call_on(head) or subjects(head, depth)
    if dep == "conj" and is_passive(head):
        return objects(head)
    if is_told_apart(verb) and (upper := _above_inner_clause(head)) is not None:
        return subjects(upper, depth)
    if dep in {"xcomp", "advcl", "conj", "ccomp", "dep"}:
        return doers(head, depth)
    return []


def _above_inner_clause(verb: Token) -> Token | None:
    """The verb above an infinitive or what is told to have been: "urged Chad to pay", "denied that it had fired"."""
    if _is_perfect(verb):
        return next((one for one in verb.ancestors if one.tag_ == "VBD"), None)
    plain = verb.dep_ in {"xcomp", "ccomp"} and {t.lower_ for t in children(verb, "aux")} <= {"to"}
    return verb.head if plain else None


def doers(verb: Token, depth: int = 0) -> list[Token]:
    """Whom an inner clause without a subject is about: the grammatical subject of its head."""
    return objects(verb) if is_passive(verb) else subjects(verb, depth)


def _call_on(verb: Token) -> list[Token]:
    """The object of a verb with a preposition: "called on Iran to stop", "appealed to Russia to leave"."""
    return [
        t
        for prep in children(verb, "prep")
        if prep.lower_ in {"on", "upon", "to", "for"}
        for child in children(prep, "pobj")
        for t in conjuncts(child)
    ]


def _subject_from_noun(verb: Token, depth: int) -> list[Token]:
    noun = verb.head
    if verb.dep_ == "relcl" or verb.tag_ == "VBG":
        return [noun]
    owners = children(noun, "poss")
    if owners:
        return owners
    if noun.dep_ in {"dobj", "attr", "pobj", "oprd"}:
        governor = noun.head if noun.dep_ != "pobj" else noun.head.head
        if governor.pos_ in VERBAL:
            return doers(governor, depth)
    return []


def _subject_from_preposition(verb: Token, depth: int) -> list[Token]:
    governor = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if governor.pos_ not in VERBAL:
        return children(governor, "poss")
    if lemma(governor) in words("object_control") or verb.head.lower_ in {"for", "of", "from"}:
        found = objects(governor)
        if found:
            return found
    return doers(governor, depth)


def prepositional(token: Token, name: str) -> list[Token]:
    """The nouns after a preposition below the token, its objects and its attributes."""
    bases = [token]
    if token.pos_ in VERBAL:
        bases += list(children(token, "dobj", "attr", "nsubjpass", "acomp", "xcomp", "prt", "advmod"))
    found = []
    for base in bases:
        for prep in children(base, "prep", "agent", "dative", "prt", "advmod", "pcomp"):
            found += _after(prep, name)
    return found


def _after(prep: Token, name: str) -> list[Token]:
    if prep.lower_ == name:
        return [core(t) for child in children(prep, "pobj") for t in conjuncts(child)]
    # "from France to Spain", "out of", "along with": prepositions below a preposition
    return [t for inner in children(prep, "prep") for t in _after(inner, name)]


def clause_root(token: Token) -> Token:
    """The verb of the innermost clause the token stands in (the token itself if it is a verb)."""
    current = token
    while current.pos_ not in VERBAL and current.head != current:
        current = current.head
    return current
