"""What the grammar of a sentence rules out, whatever else speaks for it.

The models made claims of each of these kinds; docs/decisions/struck-by-grammar.md tells what the rules brought.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL, load_acts
from bilateral.reading.candidates import Scene
from bilateral.reading.coreference.wording import listed
from bilateral.reading.deeds import JUDGING, drawing
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, objects, subjects, words
from bilateral.reading.page import Form, Mention, Page
from bilateral.reading.proposals import UNSEEN, Proposal
from bilateral.reading.reciprocity import acts_on_each_other
from bilateral.reading.roles import has_risen, ids_of, tokens_at
from bilateral.reading.scope import carrier_of, first_listed, negated

_WITH_WEAPONS = ("arms.", "military.")
_DEMAND, _VISIT, _TEST, _SEVERED = "statement.demand", "talks.visit", "arms.test", "relations.sever"
_ENCOUNTERS = frozenset({"talks.meet", "talks.negotiate", "talks.call"})
# What one may do to two others: praise them, mediate between them.
_TOLD_OF_OTHERS = ("statement.", "talks.mediate")
_BARRING = frozenset({"trade.restrict", "border.close"})
# So many words above one may be the verb that lets it be.
_ABOVE = 3
_POSTED = frozenset({"to", "for", "on"})
# What goes between people and goods of states is told of them though private hands do it.
_OF_PEOPLE = frozenset({"person", "cooperation", "trade", "covert", "aid", "military"})
_UNDERGOING = frozenset({"dobj", "nsubjpass"})


def may_be_told(scene: Scene, proposal: Proposal) -> bool:
    """Whether no rule speaks against a proposal."""
    return not any(rule(scene, proposal) for rule in _RULES)


def _word(scene: Scene, proposal: Proposal) -> Token:
    return scene.page.doc[proposal.trigger.token]


def _verb_of(word: Token) -> Token:
    """The verb that is the word, or the first above it; the word itself where there is none."""
    return next((one for one in (word, *word.ancestors) if one.pos_ in VERBAL), word)


def _ids(scene: Scene, nouns: Iterable[Token]) -> set[str]:
    return {i for noun in nouns for i in ids_of(scene.page, noun)}


def _is_unspoken_of(scene: Scene, proposal: Proposal) -> bool:
    """Whether its text does not speak of what the act is about."""
    spoken_of = load_acts()[proposal.act].text
    return bool(spoken_of) and not scene.page.says(spoken_of)


def _is_of_a_thing(scene: Scene, proposal: Proposal) -> bool:
    """Whether its word only names a thing or its kind: "missile programme", "an attack helicopter"."""
    first = first_listed(_word(scene, proposal))
    kind = first.dep_ in {"amod", "compound", "nmod"} and lemma(first.head) in words("things")
    tested = proposal.act == _TEST and lemma(first) in words("things")
    return tested or (kind and proposal.act.startswith(_WITH_WEAPONS))


def _is_of_nobody(scene: Scene, proposal: Proposal) -> bool:
    """Whether a party that no id names does it, or is the one that it is done to."""
    undergone = proposal.recipients and scene.acts_on_nobody(_word(scene, proposal))
    return bool(undergone) or scene.is_done_by_nobody(proposal.trigger)


def _is_told_above(scene: Scene, proposal: Proposal) -> bool:
    """Whether a cue at the verb of its noun tells better what is done."""
    weak = proposal.trigger.cue.weak
    return weak and scene.is_told_above(_word(scene, proposal), proposal.act)


def _is_permitted(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes what is let in for what is kept out: "allowing oil to go into Chad" is no restriction."""
    word = _word(scene, proposal)
    if proposal.act not in _BARRING or not proposal.trigger.cue.weak:
        return False
    above = list(word.ancestors)[:_ABOVE]
    kept_out = any(negated(one) or lemma(one) in words("unpermitting") for one in above)
    let = [one for one in above if lemma(one) in words("permitting")]
    return bool(let) and not kept_out and word not in subjects(let[0])


def _has_another_subject(scene: Scene, proposal: Proposal) -> bool:
    """Whether a verb has another subject than who would do what it tells: "Israel sees Iran, which calls for ..."."""
    verb, cue = _word(scene, proposal), proposal.trigger.cue
    if cue.weak or cue.actor != ("subject",) or proposal.lexical == UNSEEN or verb.pos_ not in VERBAL:
        return False
    # "was expelled by Albania, accusing it of hacking": such a clause is of whoever acts
    own = [] if is_passive(verb) or verb.dep_ == "advcl" else subjects(verb)
    sure = [noun for noun in own if _is_named(scene, noun)]
    return bool(sure) and not _ids(scene, own) & set(proposal.actors)


def _is_by_the_place(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has the place act where others do: "the shop extended its deal for customers in Rome"."""
    verb = _word(scene, proposal)
    if verb.pos_ not in VERBAL or proposal.trigger.cue.weak or is_passive(verb):
        return False
    own = [noun for noun in subjects(verb) if noun.pos_ == "NOUN"]
    here = [one for one in scene.mentions.get(proposal.sentence, ()) if set(one.ids) & set(proposal.actors)]
    unnamed = bool(own) and not _ids(scene, own) and not any(_at(scene, token) for n in own for token in n.subtree)
    return unnamed and bool(here) and all(one.place for one in here)


def _is_named(scene: Scene, noun: Token) -> bool:
    """Whether a noun phrase names a whole actor itself: "Chad", "Chad's army"; not "it", "states led by Chad"."""
    mention = scene.page.mention_at(noun)
    resolved = mention is not None and mention.form in {Form.PRONOUN, Form.DESCRIPTION}
    return bool(ids_of(scene.page, noun)) and not resolved and not scene.is_named_in_part(noun)


def _is_within_one_side(scene: Scene, proposal: Proposal) -> bool:
    """Whether it lets one of those who act together act on the other: "Chad and Mali closed the border"."""
    if proposal.act in MUTUAL or proposal.act.startswith(_WITH_WEAPONS) or proposal.lexical == UNSEEN:
        return False
    verb = carrier_of(_word(scene, proposal))
    together = proposal.recipients and proposal.parties <= _ids(scene, subjects(verb))
    return bool(together) and not acts_on_each_other(verb, proposal.family)


def _is_of_a_part_apart(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a part that acts on its own for its state: "Georgia's breakaway region", "Chad's rebels"."""
    apart = [
        noun
        for noun in subjects(_verb_of(_word(scene, proposal)))
        if _lowered(noun) & words("seceding") or (has_risen(noun) and not ids_of(scene.page, noun))
    ]
    return any(set(proposal.actors) <= {i for token in noun.subtree for i in _at(scene, token)} for noun in apart)


def _lowered(noun: Token) -> set[str]:
    return {child.lower_ for child in children(noun, "amod", "compound")}


def _at(scene: Scene, token: Token) -> tuple[str, ...]:
    mention = scene.page.mention_at(token)
    return mention.ids if mention is not None else ()


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


def _is_of_judged_deed(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes who judges a deed for its doer, or its victim for who is judged."""
    told = _word(scene, proposal)
    if proposal.act in JUDGING:
        return scene.deeds.judges_undergoer(told, proposal.recipients)
    return scene.deeds.is_done_by_judge(told, proposal.actors)


def _is_judged_itself(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes who is judged for the judge: "the launch by Tonga drew condemnation from Fiji"."""
    verb = _verb_of(_word(scene, proposal))
    if proposal.act not in JUDGING or not drawing(verb):
        return False
    drawn = {i for noun in drawing(verb) for token in noun.subtree for i in _at(scene, token)}
    return set(proposal.actors) <= drawn


def _is_anothers_word(scene: Scene, proposal: Proposal) -> bool:
    """Whether a word has another owner than who would be its sayer: of "supports Chad's demands" Chad demands."""
    told = _word(scene, proposal)
    if not proposal.act.startswith("statement.") or told.pos_ != "NOUN" or proposal.trigger.cue.weak:
        return False
    owners = _ids(scene, children(told, "poss"))
    return bool(owners) and not owners & set(proposal.actors)


def _has_another_doer(scene: Scene, proposal: Proposal) -> bool:
    """Whether its noun names another doer: who confirms "a missile test by North Korea" has tested nothing."""
    deed = _word(scene, proposal)
    if deed.pos_ != "NOUN" or proposal.act in MUTUAL:
        return False
    doing = [noun for noun in tokens_at(deed, "by") if _is_named(scene, noun)]
    return bool(doing) and not _ids(scene, doing) & set(proposal.actors)


def _is_announced_by_another(scene: Scene, proposal: Proposal) -> bool:
    """Whether it makes a party of who only tells what is between others: "Qatar announced a truce between ..."."""
    verb = carrier_of(_word(scene, proposal))
    judged = not proposal.trigger.cue.weak and proposal.act.startswith(_TOLD_OF_OTHERS)
    if judged or lemma(verb) not in words("announcing"):
        return False
    between = _ids(scene, (one for thing in objects(verb) for one in tokens_at(thing, "between")))
    return len(between) > 1 and bool((_ids(scene, subjects(verb)) - between) & proposal.parties)


def _has_its_sayer_take_part(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has who says it take part in what others did: "Qatar said that Mali and Chad had agreed"."""
    verb = _word(scene, proposal)
    if proposal.act not in MUTUAL or verb.pos_ not in VERBAL:
        return False
    own = _ids(scene, subjects(verb))
    below = {token.i for token in verb.subtree}
    acting = [one for one in scene.mentions.get(proposal.sentence, ()) if one.head in below and not one.place]
    named = {i for mention in acting for i in mention.ids}
    return len(own) > 1 and bool((proposal.parties & scene.speakers(verb)) - own - named)


def _is_called_off(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has those meet whose meeting was called off: "their talks were put off", "cancelled a call"."""
    noun = _word(scene, proposal)
    verb = _verb_of(noun)
    if proposal.act not in {*_ENCOUNTERS, _VISIT} or verb == noun or negated(verb):
        return False
    phrases = {lemma(verb), *(f"{lemma(verb)} {word.lower_}" for word in children(verb, "prt", "prep"))}
    return bool(phrases & words("calling_off")) and noun in objects(verb)


def _is_lowered(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a duty that is lowered for a new one: "lowered its tariffs on Chilean wine"."""
    noun = first_listed(_word(scene, proposal))
    if proposal.act != "trade.restrict" or lemma(noun) not in words("duties") or noun.dep_ not in _UNDERGOING:
        return False
    again = children(noun, "relcl", "acl")  # "suspended the tariffs that it imposed in March" tells of both
    return lemma(noun.head) in words("lowering") and not negated(noun.head) and not again


def _is_done_in_private(scene: Scene, proposal: Proposal) -> bool:
    """Whether private people do it, whose state does nothing so: "German traders met Danish ones"."""
    word = _word(scene, proposal)
    own = subjects(_verb_of(word))
    private = bool(own) and all(lemma(noun) in words("private") for noun in own)
    if not private or proposal.family in _OF_PEOPLE or any(noun.is_ancestor(word) for noun in own):
        return False
    theirs = _ids(scene, own)
    return set(proposal.actors) <= theirs or (proposal.act in MUTUAL and bool(proposal.parties & theirs))


def _is_a_game(scene: Scene, proposal: Proposal) -> bool:
    """Whether teams meet: "Ethiopia meet Tanzania in the semi-final"."""
    verb = _word(scene, proposal)
    if proposal.act != "talks.meet" or verb.pos_ not in VERBAL:
        return False
    teams = [scene.page.mention_at(noun) for noun in subjects(verb)]
    named = bool(teams) and all(one is not None and one.form is Form.NAME for one in teams)
    return named and any(word in verb.sent.text.lower() for word in words("games"))


def _is_only_described(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is told how relations are and no more: "relations remain difficult" tells of none."""
    word = _word(scene, proposal)
    if proposal.family != "relations" or proposal.act == _SEVERED:
        return False
    noun = next((one for one in (word, *children(word, "nsubj")) if lemma(one) in words("ties")), None)
    verb = first_listed(noun).head if noun is not None else word
    told = [*children(verb, "acomp", "oprd"), *(children(noun, "amod") if noun is not None else ())]
    joined = [one for word in (*told, verb) for one in children(word, "conj")]  # "complicated but close"
    return bool(told) and all(lemma(one) in words("uneasy") for one in (*told, *joined))


def _is_call_at_port(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is a ship or an airline that comes somewhere, by which its state visits nobody."""
    if proposal.act != _VISIT:
        return False
    token = _word(scene, proposal)
    return token.pos_ in VERBAL and any(lemma(one) in listed("carriers") for one in subjects(token))


def _is_at_home(scene: Scene, proposal: Proposal) -> bool:
    """Whether a government asks something of its own people, which is no act between states, whoever else is named."""
    return proposal.act == _DEMAND and scene.asks_at_home(_word(scene, proposal))


_RULES = (
    _is_unspoken_of,
    _is_of_a_thing,
    _is_of_nobody,
    _is_of_judged_deed,
    _is_judged_itself,
    _is_anothers_word,
    _is_told_above,
    _is_permitted,
    _has_another_subject,
    _is_by_the_place,
    _is_within_one_side,
    _is_of_a_part_apart,
    _takes_a_post_for_a_party,
    _has_another_doer,
    _is_announced_by_another,
    _has_its_sayer_take_part,
    _is_at_home,
    _is_called_off,
    _is_lowered,
    _is_done_in_private,
    _is_a_game,
    _is_only_described,
    _is_call_at_port,
)
