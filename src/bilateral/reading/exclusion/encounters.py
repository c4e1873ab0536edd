"""Who has not met or visited anybody."""

from spacy.tokens import Token

from bilateral.reading.candidates import Scene
from bilateral.reading.coreference.wording import listed
from bilateral.reading.exclusion.words import word_of
from bilateral.reading.grammar import VERBAL, children, lemma, objects, subjects, words
from bilateral.reading.page import Form, Mention, Page
from bilateral.reading.proposals import Proposal
from bilateral.reading.roles import ids_of
from bilateral.reading.scope import clause_verb, first_listed, negated

_VISIT, _DEMAND = "talks.visit", "statement.demand"
_ENCOUNTERS = frozenset({"talks.meet", "talks.negotiate", "talks.call"})
# What a visit of courtesy may be taken for.
_MISTAKEN = frozenset({_DEMAND, "talks.call", "envoy.summon"})
_POSTED = frozenset({"to", "for", "on"})


def _takes_a_post_for_a_party(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has where an envoy is posted meet somebody: "the UN envoy for Yemen met Saudi officials"."""
    if proposal.act not in _ENCOUNTERS:
        return False
    posts, others, senders = set[str](), set[str](), set[str]()
    for mention in scene.mentions.get(proposal.sentence, ()):
        sender = _sender(scene.page, mention)
        senders |= sender
        (posts if sender else others).update(mention.ids)
    return bool(others - posts - senders) and bool((posts - others) & proposal.parties)


def _sender(page: Page, mention: Mention) -> set[str]:
    """Who has an envoy where a name tells that one is posted: the UN in "the UN envoy for Yemen"."""
    preposition = first_listed(page.doc[mention.head]).head
    posted = preposition.lower_ in _POSTED and lemma(preposition.head) in words("posted")
    return set(ids_of(page, preposition.head)) - set(mention.ids) if posted else set()


def _is_called_off(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has those meet whose meeting was called off: "their talks were put off", "cancelled a call"."""
    noun = word_of(scene, proposal)
    verb = clause_verb(noun)
    if proposal.act not in {*_ENCOUNTERS, _VISIT} or verb == noun or negated(verb):
        return False
    phrases = {lemma(verb), *(f"{lemma(verb)} {word.lower_}" for word in children(verb, "prt", "prep"))}
    return bool(phrases & words("calling_off")) and noun in objects(verb)


def _only_hosts(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has the host of others' talks negotiate: "Qatar hosted talks between Chad and the rebels"."""
    noun = word_of(scene, proposal)
    verb = clause_verb(noun)
    if proposal.act != "talks.negotiate" or lemma(verb) not in words("hosting"):
        return False
    hosts = {i for one in subjects(verb) for i in ids_of(scene.page, one)}
    beside = {word.lower_ for one in (verb, *objects(verb)) for word in one.subtree}
    return bool(hosts & proposal.parties) and "with" not in beside


def _is_a_game(scene: Scene, proposal: Proposal) -> bool:
    """Whether teams meet or beat each other: "Ethiopia meet Tanzania in the semi-final"."""
    verb = word_of(scene, proposal)
    beats = proposal.act == "military.attack" and lemma(verb) in words("beating")
    if not (beats or proposal.act == "talks.meet") or verb.pos_ not in VERBAL:
        return False
    teams = [scene.page.mention_at(noun) for noun in subjects(verb)]
    named = bool(teams) and all(one is not None and one.form is Form.NAME for one in teams)
    return named and any(word in verb.sent.text.lower() for word in words("games"))


def _is_call_at_port(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is a ship or an airline that comes somewhere, by which its state visits nobody."""
    if proposal.act != _VISIT:
        return False
    token = word_of(scene, proposal)
    return token.pos_ in VERBAL and any(lemma(one) in listed("carriers") for one in subjects(token))


def _is_paid_in_person(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a visit of courtesy for a demand or a call by telephone: "called on the minister on Monday"."""
    word = word_of(scene, proposal)
    if proposal.act not in _MISTAKEN or lemma(word) not in words("paying"):
        return False
    beside = {token.lower_ for token in word.subtree}
    if beside & words("courtesy"):
        return proposal.act != "talks.call" or not beside & words("by_telephone")
    asked = children(word, "xcomp", "ccomp", "advcl") or any(prep.lower_ == "for" for prep in children(word, "prep"))
    called_on = [noun for prep in children(word, "prep") if prep.lower_ == "on" for noun in children(prep, "pobj")]
    person = any(lemma(noun) in words("received") or _is_person(scene, noun) for noun in called_on)
    return word.pos_ in VERBAL and person and not asked and not _has_clause(called_on)


def _is_person(scene: Scene, noun: Token) -> bool:
    mention = scene.page.mention_at(noun)
    return mention is not None and mention.form is Form.PERSON


def _asks_for_more(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a demand for a visit of courtesy: "called on the minister to resign"."""
    word = word_of(scene, proposal)
    if proposal.act != "talks.meet" or lemma(word) != "call" or word.pos_ not in VERBAL:
        return False
    nouns = [noun for prep in children(word, "prep") if prep.lower_ == "on" for noun in children(prep, "pobj")]
    asked = children(word, "xcomp", "ccomp", "advcl") or any(prep.lower_ == "for" for prep in children(word, "prep"))
    return bool(asked) or _has_clause(nouns)


def _has_clause(nouns: list[Token]) -> bool:
    return any(children(noun, "acl", "relcl") for noun in nouns)


def _returns_to_his_post(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes an envoy who goes back to where he is posted for a visitor."""
    verb = word_of(scene, proposal)
    back = proposal.act == _VISIT and lemma(verb) in words("going_back")
    errand = children(verb, "xcomp", "advcl") or any(prep.lower_ == "for" for prep in children(verb, "prep"))
    return back and not errand and any(lemma(noun) in words("resident") for noun in subjects(verb))


RULES = (
    _returns_to_his_post,
    _is_paid_in_person,
    _asks_for_more,
    _takes_a_post_for_a_party,
    _is_called_off,
    _only_hosts,
    _is_a_game,
    _is_call_at_port,
)
