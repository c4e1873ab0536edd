"""What the grammar of a sentence rules out, whatever else speaks for it.

Each of these was a claim that the models made; docs/decisions/struck-by-grammar.md tells what that brought.
"""

from bilateral.data.lexicon import MUTUAL, load_acts
from bilateral.reading.candidates import Scene
from bilateral.reading.coreference.wording import listed
from bilateral.reading.deeds import JUDGING
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, subjects, words
from bilateral.reading.page import Mention, Page
from bilateral.reading.proposals import Proposal
from bilateral.reading.roles import ids_of
from bilateral.reading.scope import carrier_of, first_listed, negated

_WITH_WEAPONS = ("arms.", "military.")
_DEMAND, _VISIT = "statement.demand", "talks.visit"
_ENCOUNTERS = ("talks.meet", "talks.negotiate", "talks.call")
_BARRING = frozenset({"trade.restrict", "border.close", "sanction.impose"})
# So many words above one may be the verb that lets it be.
_ABOVE = 3
_POSTED = frozenset({"to", "for", "in", "on"})


def may_be_told(scene: Scene, proposal: Proposal) -> bool:
    """Whether no rule speaks against a proposal."""
    return not any(rule(scene, proposal) for rule in _RULES)


def _is_unspoken_of(scene: Scene, proposal: Proposal) -> bool:
    """Whether its text does not speak of what the act is about."""
    spoken_of = load_acts()[proposal.act].text
    return bool(spoken_of) and not scene.page.says(spoken_of)


def _is_of_a_thing(scene: Scene, proposal: Proposal) -> bool:
    """Whether its word only tells what kind of thing it is: "missile programme", "an attack helicopter"."""
    first = first_listed(scene.page.doc[proposal.trigger.token])
    named = first.dep_ in {"amod", "compound", "nmod"} and lemma(first.head) in words("things")
    return named and proposal.act.startswith(_WITH_WEAPONS)


def _is_of_nobody(scene: Scene, proposal: Proposal) -> bool:
    """Whether a party that no id names does it, or is the one that it is done to."""
    undergone = proposal.recipients and scene.acts_on_nobody(scene.page.doc[proposal.trigger.token])
    return bool(undergone) or scene.is_done_by_nobody(proposal.trigger)


def _is_told_above(scene: Scene, proposal: Proposal) -> bool:
    """Whether a cue at the verb of its noun tells better what is done."""
    weak = proposal.trigger.cue.weak
    return weak and scene.is_told_above(scene.page.doc[proposal.trigger.token], proposal.act)


def _is_permitted(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes what is let in for what is kept out: "allowing oil to go into Chad" is no restriction."""
    if proposal.act not in _BARRING or not proposal.trigger.cue.weak:
        return False
    above = list(scene.page.doc[proposal.trigger.token].ancestors)[:_ABOVE]
    return any(lemma(one) in words("permitting") and not negated(one) for one in above)


def _is_another_subject(scene: Scene, proposal: Proposal) -> bool:
    """Whether a verb has another subject than who would do what it tells: "Israel sees Iran, which calls for ..."."""
    verb, cue = scene.page.doc[proposal.trigger.token], proposal.trigger.cue
    if cue.weak or cue.actor[:1] != ("subject",) or verb.pos_ not in VERBAL or is_passive(verb):
        return False
    acting = {i for noun in subjects(verb) for i in ids_of(scene.page, noun)}
    return bool(acting) and not acting & set(proposal.actors)


def _is_of_one_side(scene: Scene, proposal: Proposal) -> bool:
    """Whether it lets one of those who act together act on the other: "Chad and Mali closed their border"."""
    if proposal.act in MUTUAL or not proposal.recipients:
        return False
    verb = carrier_of(scene.page.doc[proposal.trigger.token])
    acting = {i for noun in subjects(verb) for i in ids_of(scene.page, noun)}
    return proposal.parties <= acting and not any(lemma(t) in words("each_other") for t in verb.subtree)


def _is_where_posted(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes the post of an envoy for a party: "the UN envoy for Yemen met Saudi officials"."""
    if not proposal.act.startswith(_ENCOUNTERS):
        return False
    named = [mention for mention in scene.mentions.get(proposal.sentence, ()) if mention.ids]
    posts = {i for mention in named if _is_post(scene.page, mention) for i in mention.ids}
    return bool(posts & proposal.parties - {i for m in named if not _is_post(scene.page, m) for i in m.ids})


def _is_post(page: Page, mention: Mention) -> bool:
    """Whether a name tells where another's envoy is posted."""
    preposition = page.doc[mention.head].head
    envoy = preposition.head
    posted = preposition.lower_ in _POSTED and lemma(envoy) in words("posted")
    return posted and bool(set(ids_of(page, envoy)) - set(mention.ids))


def _is_of_judged_deed(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes who judges a deed for its doer, or to whom it was done for whom is judged."""
    told = scene.page.doc[proposal.trigger.token]
    if proposal.act in JUDGING:
        return scene.deeds.judges_undergoer(told, proposal.recipients)
    return scene.deeds.is_done_by_judge(told, proposal.actors)


def _is_anothers_word(scene: Scene, proposal: Proposal) -> bool:
    """Whether a word has another owner than who would be its sayer: of "supports Chad's demands" Chad demands."""
    told = scene.page.doc[proposal.trigger.token]
    if not proposal.act.startswith("statement.") or told.pos_ != "NOUN" or proposal.trigger.cue.weak:
        return False
    owners = {i for owner in children(told, "poss") for i in ids_of(scene.page, owner)}
    return bool(owners) and not owners & set(proposal.actors)


def _is_call_at_port(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is a ship or an airline that comes somewhere, by which its state visits nobody."""
    if proposal.act != _VISIT:
        return False
    token = scene.page.doc[proposal.trigger.token]
    return token.pos_ in VERBAL and any(lemma(one) in listed("carriers") for one in subjects(token))


def _is_at_home(scene: Scene, proposal: Proposal) -> bool:
    """Whether a government asks something of its own people, which is no act between states, whoever else is named."""
    return proposal.act == _DEMAND and scene.asks_at_home(scene.page.doc[proposal.trigger.token])


_RULES = (
    _is_unspoken_of,
    _is_of_a_thing,
    _is_of_nobody,
    _is_of_judged_deed,
    _is_anothers_word,
    _is_told_above,
    _is_permitted,
    _is_another_subject,
    _is_of_one_side,
    _is_where_posted,
    _is_at_home,
    _is_call_at_port,
)
