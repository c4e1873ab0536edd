"""Whose officer a named person is: "Burkinabe Foreign Minister Olivia Rouamba", then "Rouamba"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.reading.coreference.discourse import Discourse, Office
from bilateral.reading.coreference.nouns import gender
from bilateral.reading.coreference.offices import office_of, owner_of, traits_of
from bilateral.reading.coreference.pairs import pair
from bilateral.reading.coreference.wording import former, is_office, listed
from bilateral.reading.grammar import VERBAL, children, lemma, prepositional, subjects
from bilateral.reading.page import Form


def introduce(memory: Discourse) -> None:
    """Learn the surnames that the text gives with office and state, wherever it does."""
    doc = memory.page.doc
    for mention in memory.page.mentions:
        last = doc[mention.end - 1]
        if mention.form is Form.PERSON and last.pos_ == "PROPN" and not is_office(last) and len(mention.ids) == 1:
            _learn(memory, last, mention.ids)
    for person in _unnamed(memory):
        beside = list(_beside(person))
        if _is_former(person, beside):
            memory.surnames.setdefault(person[-1].text, ())
        elif ids := _told(memory, beside):
            _learn(memory, person[-1], ids)


def meet(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The actor of a person at whose last name the reading arrives; the office may be another's told before."""
    if token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN" and token.nbor().ent_type_ == "PERSON":
        return ()  # "Mitchell Weiss" is another than Prime Minister Mitchell
    if token.text in memory.surnames:
        ids = memory.surnames[token.text]
        note_titles(memory, token, ids)
        return ids
    person = memory.persons.get(token.i)
    if person is None:
        return ()
    for title in _beside(person):
        if is_office(title) and (
            ids := owner_of(memory, title) or _sender(memory, title) or office_of(memory, title, named=True)
        ):
            _learn(memory, token, ids)
            note_titles(memory, token, ids)
            return ids
    if ids := _sent(memory, person.root):
        _learn(memory, token, ids)
    return ids


def _sent(memory: Discourse, person: Token) -> tuple[str, ...]:
    """Whose envoy a person is who is sent, or who presents credentials to one of the two states spoken of."""
    verb = person.head
    if verb.pos_ not in VERBAL:
        return ()
    if person.dep_ == "dobj" and lemma(verb) in listed("sending"):
        return next((ids for s in subjects(verb) if (ids := memory.ids(s)) and len(ids) == 1), ())
    commissioned = lemma(verb) in listed("sending") or any(lemma(t) in listed("commissions") for t in verb.subtree)
    return _other_than_host(memory, person) if commissioned and person.dep_ in {"nsubj", "nsubjpass"} else ()


def _other_than_host(memory: Discourse, person: Token) -> tuple[str, ...]:
    """Of the two states spoken of the one to which the person is not sent."""
    verb = person.head
    titles = [*prepositional(verb, "as"), *children(verb, "attr", "oprd", "dobj")]
    told = [t for top in (verb, *titles) for name in ("to", "near") for t in prepositional(top, name)]
    hosts = {i for t in told for i in memory.ids(t) or owner_of(memory, t)}
    two = pair(memory, person)
    rest = tuple(i for i in two if i not in hosts)
    return rest if len(two) == 2 and len(rest) == 1 else ()


def note_titles(memory: Discourse, last: Token, ids: tuple[str, ...]) -> None:
    """After "Special Envoy Sule" the special envoy is Sule."""
    titles = children(last, "compound", "nmod")
    words = frozenset(t.lower_ for t in titles)
    memory.offices += [
        Office(memory.number, lemma(t), words | traits_of(t), ids) for t in titles if ids and is_office(t)
    ]


def _learn(memory: Discourse, last: Token, ids: tuple[str, ...]) -> None:
    """Tie a surname to its actor; one that two actors' officers bear is nobody's."""
    known = memory.surnames.get(last.text)
    memory.surnames[last.text] = ids if known in (None, ids) else ()
    if last.text not in memory.genders:
        memory.genders[last.text] = gender(last)


def _unnamed(memory: Discourse) -> Iterator[Tokens]:
    for entity in memory.page.doc.ents:
        if entity.label_ == "PERSON" and not any(i in memory.at for i in range(entity.start, entity.end)):
            yield entity


def _beside(person: Tokens) -> Iterator[Token]:
    """The nouns that may tell a person's office: before the name, beside it, above it, and in the name itself."""
    head = person.root
    yield from (t for t in person if is_office(t))
    yield from children(head, "appos", "compound", "nmod", "amod")
    for title in children(head, "appos"):
        yield from children(title, "conj")
    if head.dep_ in {"appos", "compound", "nmod"}:
        yield head.head
        yield from children(head.head, "compound")
    if person.start > 0 and not person[0].is_sent_start:
        yield person[0].nbor(-1)
    yield from _predicates(head)


def _predicates(head: Token) -> Iterator[Token]:
    """What a person is said to be: "is the French envoy", "was appointed envoy", "presented credentials as envoy"."""
    verbs = [head.head] if head.dep_ in {"nsubj", "nsubjpass", "dobj"} else []
    verbs += [c for c in children(head, "relcl") if any(w.lower_ == "who" for w in children(c, "nsubj", "nsubjpass"))]
    verbs += [inner for verb in verbs for inner in children(verb, "xcomp")]  # "was promoted to become ambassador"
    for verb in verbs:
        titles = [*children(verb, "attr", "oprd"), *prepositional(verb, "as")]
        yield from titles
        yield from (word for title in titles for word in children(title, "compound"))  # "Ambassador Extraordinary"


def _is_former(person: Tokens, beside: Iterable[Token]) -> bool:
    titles = [t for t in beside if is_office(t)]
    return any(c.lower_ in former() for t in (person.root, *titles) for c in t.children) and bool(titles)


def _told(memory: Discourse, beside: Iterable[Token]) -> tuple[str, ...]:
    for title in beside:
        if is_office(title) and (ids := owner_of(memory, title) or _sender(memory, title)):
            return ids
    return ()


def _sender(memory: Discourse, title: Token) -> tuple[str, ...]:
    """Whoever sends "an ambassador" is the state the ambassador is of."""
    verb = title.head
    if title.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ not in VERBAL or lemma(verb) not in listed("sending"):
        return ()
    return next((ids for s in subjects(verb) if (ids := memory.ids(s)) and len(ids) == 1), ())
