"""What set phrases of the news and of ministries tell, and not the act that they look like."""

from bilateral.reading.candidates import Scene
from bilateral.reading.exclusion.words import ids_among, mentions_of, word_of
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, objects, prepositional, words
from bilateral.reading.page import Form
from bilateral.reading.proposals import Proposal
from bilateral.reading.scope import clause_verb, cues, first_listed

_TRAVELLING = frozenset({"talks.visit", "statement.threaten", "statement.criticise"})
_INVITE, _ATTACK = "talks.invite", "military.attack"
_MEETINGS = frozenset({"talks.meet", "talks.visit"})
_CLOSED = frozenset({"border.close", "trade.restrict", "sanction.impose"})
_SHUT = frozenset({"mission.close", "border.close"})
_UNDERGOING = frozenset({"dobj", "nsubjpass"})


def _is_travel_advice(scene: Scene, proposal: Proposal) -> bool:
    """Whether a state only advises its own people: "warned its citizens against travelling to Chad"."""
    if proposal.act not in _TRAVELLING:
        return False
    word = word_of(scene, proposal)
    verb = next((one for one in (word, *word.ancestors) if lemma(one) in words("advising")), None)
    if verb is None:
        return False
    own = any(lemma(noun) in words("citizens") for noun in objects(verb))
    against = [child for prep in children(verb, "prep") if prep.lower_ == "against" for child in prep.children]
    return own or any(lemma(one) in words("travelling") for one in against)


def _needs_a_visa(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes who needs a visa for a visitor: "Chadians will require a visa to enter Peru"."""
    if proposal.act != "talks.visit":
        return False
    verb = clause_verb(word_of(scene, proposal))
    verbs = [one for one in (verb, *verb.ancestors) if lemma(one) in words("needing")]
    return any(lemma(noun) == "visa" for one in verbs for noun in objects(one))


def _is_a_guest(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes the welcome of a guest for praise: "welcomed the premier of Chad at the palace"."""
    verb = word_of(scene, proposal)
    if proposal.act != "statement.praise" or lemma(verb) != "welcome" or verb.pos_ not in VERBAL:
        return False
    guests = [scene.page.mention_at(noun) for noun in objects(verb)]
    return any(one is not None and one.form is Form.PERSON for one in guests)


def _is_of_observers(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a mission of civilians for troops: "deployed an election observation mission to Chad"."""
    if proposal.act != "military.deploy":
        return False
    verb = word_of(scene, proposal)
    missions = [noun for noun in (verb, *objects(verb)) if noun.lower_ in words("teams")]
    beside = {child.lower_ for noun in missions for one in noun.children for child in one.subtree}
    return bool(beside & words("civilian"))


def _is_of_debts(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a debt for aid or a demand: "owes Peru $2 billion", "repaid a loan"."""
    if proposal.act not in {"aid.give", "statement.demand"}:
        return False
    word = word_of(scene, proposal)
    owed = [one for one in (word, clause_verb(word)) if lemma(one) in words("owing")]
    back = lemma(clause_verb(word)) == "pay" and any(c.lower_ == "back" for c in clause_verb(word).children)
    return bool(owed or back)


def _is_a_rescue(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes those who were saved for captives: "the coast guard rescued five Chadian fishermen"."""
    captive = proposal.act in {"person.detain", "person.release"}
    return captive and lemma(clause_verb(word_of(scene, proposal))) == "rescue"


def _is_lifted(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a ban that is lifted for a new one: "lifted a ban on flights", "took it off a list"."""
    if proposal.act not in _CLOSED:
        return False
    noun = first_listed(word_of(scene, proposal))
    verb = noun.head
    if noun.pos_ != "NOUN":
        return False
    lifted = noun.dep_ in _UNDERGOING and lemma(noun) in words("bans") and lemma(verb) in words("lifting")
    listed = noun.dep_ == "pobj" and verb.lower_ in {"from", "off"} and lemma(noun) in {"list", "blacklist"}
    return lifted or (listed and lemma(verb.head) in words("lifting"))


def _only_goes_through(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes who goods only go through for a partner: "exports copper through Chad"."""
    if proposal.family != "trade":
        return False
    doc = scene.page.doc
    sides = [mentions_of(scene, proposal, side) for side in (proposal.actors, proposal.recipients)]
    return any(bool(here) and all(doc[one.head].head.lower_ in {"through", "via"} for one in here) for here in sides)


def _is_only_invited(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes an invitation for a meeting, or who is invited for the host: "was invited to the summit"."""
    if proposal.act not in {_INVITE, *_MEETINGS}:
        return False
    word = word_of(scene, proposal)
    verb = clause_verb(word)
    if verb.dep_ == "xcomp" and lemma(verb.head) == "invite":  # "invited him to visit Oslo"
        return proposal.act in _MEETINGS
    if lemma(verb) != "invite" or not is_passive(verb):
        return False
    guests = ids_among(scene, children(verb, "nsubjpass"))
    reversed_ = proposal.act == _INVITE and bool(guests) and set(proposal.actors) <= guests
    return reversed_ or (proposal.act in _MEETINGS and word != verb)


def _withdraws_no_troops(scene: Scene, proposal: Proposal) -> bool:
    """Whether what is withdrawn is an offer or a diplomat: "withdrew its offer", "withdrew most of its envoys"."""
    if proposal.act != "military.withdraw":
        return False
    verb = word_of(scene, proposal)
    things = [*objects(verb), *(one for noun in objects(verb) for one in prepositional(noun, "of"))]
    return any(lemma(noun) in words("withdrawable") for noun in things)


def _fights_where_they_fled(scene: Scene, proposal: Proposal) -> bool:
    """Whether those who fight each other attack a third: "fighting between Chad and Mali drove people into Niger"."""
    word = word_of(scene, proposal)
    if proposal.act != _ATTACK or not proposal.recipients:
        return False
    nouns = [word, *children(clause_verb(word), "nsubj", "csubj")]
    sides = [ids_among(scene, prepositional(noun, "between")) for noun in nouns]
    return any(len(fighting) > 1 and not set(proposal.recipients) <= fighting for fighting in sides)


def _praises_who_is_to_act(scene: Scene, proposal: Proposal) -> bool:
    """Whether who wants a thing to come about praises who is to do it: "supports the withdrawal of Chadian troops"."""
    word = word_of(scene, proposal)
    if proposal.act != "statement.praise" or lemma(word) not in cues("proposed", "backing"):
        return False
    aims = [noun for noun in (*objects(word), *prepositional(word, "for")) if lemma(noun) in cues("proposed", "aims")]
    here, doc = mentions_of(scene, proposal, proposal.recipients), scene.page.doc
    return bool(aims and here) and all(any(noun.is_ancestor(doc[one.head]) for noun in aims) for one in here)


def _is_a_day_off(scene: Scene, proposal: Proposal) -> bool:
    """Whether what is closed is so for a feast: "the consulate was closed for the holiday"."""
    verb = clause_verb(word_of(scene, proposal))
    return proposal.act in _SHUT and any(lemma(noun) in words("days_off") for noun in prepositional(verb, "for"))


RULES = (
    _is_a_day_off,
    _praises_who_is_to_act,
    _is_travel_advice,
    _needs_a_visa,
    _is_a_guest,
    _is_of_observers,
    _is_of_debts,
    _is_a_rescue,
    _is_lifted,
    _only_goes_through,
    _is_only_invited,
    _withdraws_no_troops,
    _fights_where_they_fled,
)
