"""What a word does not tell, whoever does it: a thing, a permission, how matters stand."""

from bilateral.data.lexicon import load_acts
from bilateral.reading.candidates import Scene
from bilateral.reading.exclusion.words import mentions_of, word_of
from bilateral.reading.grammar import children, conjuncts, lemma, objects, prepositional, subjects, words
from bilateral.reading.proposals import Proposal
from bilateral.reading.scope import clause_verb, first_listed, negated

_WITH_WEAPONS = ("arms.", "military.")
_TEST, _SEVERED = "arms.test", "relations.sever"
_BEGUN = frozenset({"sanction.impose", "trade.restrict"})
_BARRING = frozenset({"trade.restrict", "border.close"})
_NO_CREDENTIALS = frozenset({"talks.call", "envoy.agree", "envoy.appoint"})
# So many words above one may be the verb that lets it be.
_ABOVE = 3
_UNDERGOING = frozenset({"dobj", "nsubjpass"})


def _is_unspoken_of(scene: Scene, proposal: Proposal) -> bool:
    """Whether its text does not speak of what the act is about."""
    spoken_of = load_acts()[proposal.act].text
    return bool(spoken_of) and not scene.page.says(spoken_of)


def _is_of_a_thing(scene: Scene, proposal: Proposal) -> bool:
    """Whether its word only names a thing or its kind: "missile programme", "an attack helicopter"."""
    first = first_listed(word_of(scene, proposal))
    kind = first.dep_ in {"amod", "compound", "nmod"} and lemma(first.head) in words("things")
    tested = proposal.act == _TEST and lemma(first) in words("things")
    return tested or (kind and proposal.act.startswith(_WITH_WEAPONS))


def _is_told_above(scene: Scene, proposal: Proposal) -> bool:
    """Whether a cue at the verb of its noun tells better what is done."""
    weak = proposal.trigger.cue.weak
    return weak and scene.is_told_above(word_of(scene, proposal), proposal.act)


def _is_permitted(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes what is let in for what is kept out: "allowing oil to go into Chad" is no restriction."""
    word = word_of(scene, proposal)
    if proposal.act not in _BARRING or not proposal.trigger.cue.weak:
        return False
    above = list(word.ancestors)[:_ABOVE]
    kept_out = any(negated(one) or lemma(one) in words("unpermitting") for one in above)
    let = [one for one in above if lemma(one) in words("permitting")]
    return bool(let) and not kept_out and word not in subjects(let[0])


def _is_lowered(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes a duty that is lowered for a new one: "lowered its tariffs on Chilean wine"."""
    noun = first_listed(word_of(scene, proposal))
    if proposal.act != "trade.restrict" or lemma(noun) not in words("duties") or noun.dep_ not in _UNDERGOING:
        return False
    again = children(noun, "relcl", "acl")  # "suspended the tariffs that it imposed in March" tells of both
    return lemma(noun.head) in words("lowering") and not negated(noun.head) and not again


def _is_only_described(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is told how relations are and no more: "relations remain difficult" tells of none."""
    word = word_of(scene, proposal)
    if proposal.family != "relations" or proposal.act == _SEVERED:
        return False
    noun = next((one for one in (word, *children(word, "nsubj")) if lemma(one) in words("ties")), None)
    verb = first_listed(noun).head if noun is not None else word
    told = [*children(verb, "acomp", "oprd"), *(children(noun, "amod") if noun is not None else ())]
    joined = [one for word in (*told, verb) for one in children(word, "conj")]  # "complicated but close"
    return bool(told) and all(lemma(one) in words("uneasy") for one in (*told, *joined))


def _is_over(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes the end of a thing for its beginning: "the deal lapsed in July"."""
    noun = first_listed(word_of(scene, proposal))
    begun = proposal.family == "agreement" or proposal.act in _BEGUN
    return begun and noun.dep_ == "nsubj" and lemma(noun.head) in words("expiring")


def _is_of_no_state(scene: Scene, proposal: Proposal) -> bool:
    """Whether what is recognised is no state or government: "does not recognise the results of the vote in Chad"."""
    if proposal.family != "recognition":
        return False
    things = [noun for one in objects(word_of(scene, proposal)) for noun in conjuncts(one)]
    others = [noun for noun in things if lemma(noun) not in words("acknowledged")]
    return bool(things) and not others


def _is_withheld(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes visas that are given no more for an opening: "suspended the issuance of visas to Chadians"."""
    word = first_listed(word_of(scene, proposal))
    if proposal.act != "border.open" or "visa" not in word.sent.text.lower():
        return False
    verbs = [one for one in (word, *word.ancestors) if lemma(one) in words("withholding")][:1]
    things = {lemma(noun) for verb in verbs for noun in (*objects(verb), *children(verb, "xcomp"))}
    if any(lemma(verb) in words("back_again") for verb in verbs):
        return "visa" in things  # "reintroduced visas"; who reinstates a waiver opens
    return bool(things & (words("admitting") | {"issue", "grant"}))


def _is_of_credentials(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes letters of credence for a letter, or the envoy who brings them for one just named."""
    if proposal.act not in _NO_CREDENTIALS:
        return False
    things = objects(clause_verb(word_of(scene, proposal)))
    for _ in range(_ABOVE):  # "a copy of the letter of credence"
        if any(token.lower_ in words("credence") for token in things):
            return True
        things = [inner for thing in things for inner in prepositional(thing, "of")]
    return False


def _is_waived(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes what spares somebody a measure for the measure: "renewed a sanctions waiver for Chad"."""
    noun = first_listed(word_of(scene, proposal))
    return proposal.act == "sanction.impose" and noun.dep_ == "compound" and lemma(noun.head) in words("sparing")


def _is_exercised(scene: Scene, proposal: Proposal) -> bool:
    """Whether it takes an exercise for a deployment: "began an exercise in Chad"."""
    if proposal.act != "military.deploy":
        return False
    verb = word_of(scene, proposal)
    exercise = any(lemma(noun) in words("exercises") for noun in (verb, *objects(verb)))
    here, doc = mentions_of(scene, proposal, proposal.recipients), scene.page.doc
    near = bool(here) and all(any(word.lower_ in words("close_to") for word in doc[one.head].ancestors) for one in here)
    return exercise and not near


def _is_only_near(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has who is only near take part: "held drills around Taiwan"."""
    if proposal.act != "cooperation.military":
        return False
    doc = scene.page.doc
    near = [
        all(doc[one.head].head.lower_ in words("close_to") for one in here)
        for i in proposal.parties
        if (here := mentions_of(scene, proposal, (i,)))
    ]
    return any(near)


RULES = (
    _is_waived,
    _is_exercised,
    _is_only_near,
    _is_of_no_state,
    _is_withheld,
    _is_of_credentials,
    _is_unspoken_of,
    _is_of_a_thing,
    _is_told_above,
    _is_permitted,
    _is_lowered,
    _is_only_described,
    _is_over,
)
