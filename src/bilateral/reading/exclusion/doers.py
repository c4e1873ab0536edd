"""Who has not done what a sentence tells, or is not the one that it was done to."""

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.reading.candidates import Scene
from bilateral.reading.deeds import JUDGING, drawing
from bilateral.reading.exclusion.words import ids_among, ids_at, is_named, word_of
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, objects, subjects, words
from bilateral.reading.proposals import UNSEEN, Proposal
from bilateral.reading.reciprocity import acts_on_each_other
from bilateral.reading.retaken import acted_on
from bilateral.reading.roles import has_risen, ids_of, tokens_at
from bilateral.reading.scope import carrier_of, clause_verb, first_listed, verb_word

_WITH_WEAPONS = ("arms.", "military.")
_DEMAND = "statement.demand"
# What one may do to two others: praise them, mediate between them.
_TOLD_OF_OTHERS = ("statement.", "talks.mediate")
# What goes between people and goods of states is told of them though private hands do it.
_OF_PEOPLE = frozenset({"person", "cooperation", "trade", "covert", "aid", "military"})


def _is_of_nobody(scene: Scene, proposal: Proposal) -> bool:
    """Whether a party that no id names does it, or is the one that it is done to."""
    undergone = proposal.recipients and scene.acts_on_nobody(word_of(scene, proposal))
    return bool(undergone) or scene.is_done_by_nobody(proposal.trigger)


def _has_another_subject(scene: Scene, proposal: Proposal) -> bool:
    """Whether a verb has another subject than who would do what it tells: "Israel sees Iran, which calls for ..."."""
    verb, cue = word_of(scene, proposal), proposal.trigger.cue
    if cue.weak or cue.actor != ("subject",) or proposal.lexical == UNSEEN or verb.pos_ not in VERBAL:
        return False
    # "was expelled by Albania, accusing it of hacking": such a clause is of whoever acts
    shared = verb.dep_ == "advcl" and not children(verb, "nsubj")
    own = [] if is_passive(verb) or shared else subjects(verb)
    sure = [noun for noun in own if is_named(scene, noun)]
    return bool(sure) and not ids_among(scene, own) & set(proposal.actors)


def _is_of_a_stranger(scene: Scene, proposal: Proposal) -> bool:
    """Whether some do it whose name no id knows, and its actor is not named here: "the Musterer cabinet"."""
    verb = clause_verb(word_of(scene, proposal))
    if verb.pos_ not in VERBAL or is_passive(verb):
        return False
    strangers = [noun for noun in subjects(verb) if _is_strange(scene, noun)]
    here = {i for one in scene.mentions.get(proposal.sentence, ()) for i in one.ids}
    return bool(strangers) and here.isdisjoint(proposal.actors)


def _is_strange(scene: Scene, noun: Token) -> bool:
    """Whether a noun bears a proper name, and nothing in its phrase tells a state."""
    named = noun.pos_ == "NOUN" and any(one.pos_ == "PROPN" for one in children(noun, "compound", "poss", "nmod"))
    return named and not any(ids_at(scene, token) or ids_of(scene.page, token) for token in noun.subtree)


def _acts_on_his_own(scene: Scene, proposal: Proposal) -> bool:
    """Whether whose envoy or embassy it is done to is to have done it: "Cuba's embassy was attacked"."""
    verb, cue = word_of(scene, proposal), proposal.trigger.cue
    if cue.weak or not proposal.recipients or verb.pos_ not in VERBAL or not is_passive(verb):
        return False
    owning = any(place.startswith("object") for place in cue.actor)
    if owning or not cue.recipient[:1] or not cue.recipient[0].startswith("object"):
        return False
    return set(proposal.actors) <= ids_among(scene, objects(verb))


def _is_by_the_place(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has the place act where others do: "the shop extended its deal for customers in Rome"."""
    verb = word_of(scene, proposal)
    if verb.pos_ not in VERBAL or proposal.trigger.cue.weak or is_passive(verb):
        return False
    own = [noun for noun in subjects(verb) if noun.pos_ == "NOUN"]
    here = [one for one in scene.mentions.get(proposal.sentence, ()) if set(one.ids) & set(proposal.actors)]
    unnamed = (
        bool(own) and not ids_among(scene, own) and not any(ids_at(scene, token) for n in own for token in n.subtree)
    )
    return unnamed and bool(here) and all(one.place for one in here)


def _is_within_one_side(scene: Scene, proposal: Proposal) -> bool:
    """Whether it lets one of those who act together act on the other: "Chad and Mali closed the border"."""
    if proposal.act in MUTUAL or proposal.act.startswith(_WITH_WEAPONS) or proposal.lexical == UNSEEN:
        return False
    if not proposal.recipients:
        return False
    verb = carrier_of(word_of(scene, proposal))
    together = proposal.parties <= ids_among(scene, subjects(verb))
    return together and not acts_on_each_other(scene.page, verb, proposal.family)


def _is_of_a_part_apart(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a part that acts on its own for its state: "Georgia's breakaway region", "Chad's rebels"."""
    apart = [
        noun
        for noun in subjects(clause_verb(word_of(scene, proposal)))
        if {one.lower_ for one in children(noun, "amod", "compound")} & words("seceding")
        or (has_risen(noun) and not ids_of(scene.page, noun))
    ]
    return any(set(proposal.actors) <= {i for token in noun.subtree for i in ids_at(scene, token)} for noun in apart)


def _is_of_judged_deed(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes who judges a deed for its doer, or its victim for who is judged."""
    told = word_of(scene, proposal)
    if proposal.act in JUDGING:
        return scene.deeds.judges_undergoer(told, proposal.recipients)
    return scene.deeds.is_done_by_judge(told, proposal.actors)


def _is_judged_itself(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes who is judged for the judge: "the launch by Tonga drew condemnation from Fiji"."""
    verb = clause_verb(word_of(scene, proposal))
    if proposal.act not in JUDGING or not drawing(verb):
        return False
    drawn = {i for noun in drawing(verb) for token in noun.subtree for i in ids_at(scene, token)}
    return set(proposal.actors) <= drawn


def _is_anothers_word(scene: Scene, proposal: Proposal) -> bool:
    """Whether a word has another owner than who would be its sayer: of "supports Chad's demands" Chad demands."""
    told = word_of(scene, proposal)
    if not proposal.act.startswith("statement.") or told.pos_ != "NOUN" or proposal.trigger.cue.weak:
        return False
    owners = ids_among(scene, children(told, "poss"))
    return bool(owners) and not owners & set(proposal.actors)


def _has_another_doer(scene: Scene, proposal: Proposal) -> bool:
    """Whether its noun names another doer: who confirms "a missile test by North Korea" has tested nothing."""
    deed = word_of(scene, proposal)
    if deed.pos_ != "NOUN" or proposal.act in MUTUAL:
        return False
    doing = [noun for noun in tokens_at(deed, "by") if is_named(scene, noun)]
    return bool(doing) and not ids_among(scene, doing) & set(proposal.actors)


def _is_announced_by_another(scene: Scene, proposal: Proposal) -> bool:
    """Whether it makes a party of who only tells what is between others: "Qatar announced a truce between ..."."""
    verb = carrier_of(word_of(scene, proposal))
    judged = not proposal.trigger.cue.weak and proposal.act.startswith(_TOLD_OF_OTHERS)
    if judged or lemma(verb) not in words("announcing"):
        return False
    between = ids_among(scene, (one for thing in objects(verb) for one in tokens_at(thing, "between")))
    return len(between) > 1 and bool((ids_among(scene, subjects(verb)) - between) & proposal.parties)


def _has_its_sayer_take_part(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has who says it take part in what others did: "Qatar said that Mali and Chad had agreed"."""
    if proposal.act not in MUTUAL:
        return False
    verb = clause_verb(word_of(scene, proposal))
    if verb.pos_ not in VERBAL or proposal.parties.isdisjoint(scene.speakers(verb)):
        return False
    own = ids_among(scene, subjects(verb))
    below = {token.i for token in verb.subtree}
    acting = [one for one in scene.mentions.get(proposal.sentence, ()) if one.head in below and not one.place]
    named = {i for mention in acting for i in mention.ids}
    return len(own) > 1 and bool((proposal.parties & scene.speakers(verb)) - own - named)


def _did_what_he_answers(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has one who retaliates have done what he retaliates for: "shelled it in reprisal for a raid"."""
    deed = word_of(scene, proposal)
    answer = deed.head.head
    if deed.dep_ != "pobj" or deed.head.lower_ not in {"for", "to"} or lemma(answer) not in words("reprisals"):
        return False
    named = ids_among(scene, (*children(deed, "poss", "amod", "compound", "nmod"), *tokens_at(deed, "by")))
    answering = ids_among(scene, subjects(clause_verb(deed))) | scene.speakers(deed)
    return not named & set(proposal.actors) and bool(answering & set(proposal.actors))


def _is_done_in_private(scene: Scene, proposal: Proposal) -> bool:
    """Whether private people do it, whose state does nothing so: "German traders met Danish ones"."""
    if proposal.family in _OF_PEOPLE:
        return False
    word = word_of(scene, proposal)
    own = subjects(clause_verb(word))
    private = bool(own) and all(lemma(noun) in words("private") for noun in own)
    if not private or any(noun.is_ancestor(word) for noun in own):
        return False
    theirs = ids_among(scene, own)
    return set(proposal.actors) <= theirs or (proposal.act in MUTUAL and bool(proposal.parties & theirs))


def _is_at_home(scene: Scene, proposal: Proposal) -> bool:
    """Whether a government asks something of its own people, which is no act between states, whoever else is named."""
    return proposal.act == _DEMAND and scene.asks_at_home(word_of(scene, proposal))


def _lays_what_it_foils(scene: Scene, proposal: Proposal) -> bool:
    """Whether who foils a plot of another's is to have laid it: "Peru thwarted a Chadian cyber attack"."""
    if proposal.family not in {"covert", "military"}:
        return False
    word = first_listed(word_of(scene, proposal))
    verb = word if word.pos_ in VERBAL else word.head
    if verb_word(verb) not in words("foiling"):
        return False
    plots = [noun for noun in objects(verb) if lemma(noun) in words("plots")]
    owners = ids_among(scene, (one for noun in plots for one in children(noun, "poss", "amod", "compound")))
    return bool(owners & set(proposal.recipients))


def _is_left_to_those_joined(scene: Scene, proposal: Proposal) -> bool:
    """Whether who joins the sanctions of another is left out: "Peru joined the Union's sanctions on Chad"."""
    if proposal.act != "sanction.impose":
        return False
    verb = clause_verb(word_of(scene, proposal))
    if lemma(verb) not in words("joining"):
        return False
    own = ids_among(scene, subjects(verb))
    return bool(own) and not own & set(proposal.actors)


def _gives_what_it_vetoes(scene: Scene, proposal: Proposal) -> bool:
    """Whether who vetoes what another does is to do it: "Peru vetoed the Union's aid to Chad"."""
    word = word_of(scene, proposal)
    if word.pos_ != "NOUN" or proposal.family == "statement":
        return False
    if lemma(clause_verb(word)) not in words("vetoing"):
        return False
    owners = ids_among(scene, children(word, "poss", "compound", "amod", "nmod"))
    return bool(owners) and not owners & set(proposal.actors)


def _freezes_its_own(scene: Scene, proposal: Proposal) -> bool:
    """Whether those whose property is frozen are to have frozen it: "they freeze the assets of the officials"."""
    if proposal.act != "sanction.impose":
        return False
    verb = clause_verb(word_of(scene, proposal))
    if lemma(verb) not in words("freezing"):
        return False
    things = [noun for noun in objects(verb) if lemma(noun) in words("frozen")]
    of = [one for noun in things for one in tokens_at(noun, "of")]
    beside = of or [one for noun in things for one in children(noun, "poss", "amod", "compound")]
    owners = {i for one in beside for i in (*ids_at(scene, one), *ids_among(scene, [one]))}
    return bool(owners & set(proposal.actors))


def _expels_its_own(scene: Scene, proposal: Proposal) -> bool:
    """Whether who sends its own envoy back is to expel him: "Peru recalled its ambassador and sent him back in May"."""
    if proposal.act != "envoy.expel":
        return False
    envoys = acted_on(word_of(scene, proposal))
    owners = {i for noun in envoys for one in children(noun, "poss") for i in ids_at(scene, one)}
    return bool(owners & set(proposal.actors))


RULES = (
    _expels_its_own,
    _gives_what_it_vetoes,
    _freezes_its_own,
    _lays_what_it_foils,
    _is_left_to_those_joined,
    _is_of_nobody,
    _is_of_judged_deed,
    _is_judged_itself,
    _is_anothers_word,
    _has_another_subject,
    _did_what_he_answers,
    _is_of_a_stranger,
    _acts_on_his_own,
    _is_by_the_place,
    _is_within_one_side,
    _is_of_a_part_apart,
    _has_another_doer,
    _is_announced_by_another,
    _has_its_sayer_take_part,
    _is_at_home,
    _is_done_in_private,
)
