"""Who is named beside an act and takes no part in it: who is told of it, who is left out, who is host to it."""

from functools import lru_cache

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.reading.candidates import Scene
from bilateral.reading.exclusion.words import ids_among, ids_at, word_of
from bilateral.reading.grammar import children, lemma, objects, subjects, words
from bilateral.reading.page import Mention
from bilateral.reading.proposals import Proposal

_SAYING = "statement."
_GROUP = frozenset({"NOUN", "PROPN", "PRON", "DET"})
# Before these stand the parties of an act, not its cause: "a pact with Chad", not "because of Chad".
_PARTY = frozenset({"with", "to", "from", "in", "on", "against", "between"})
_BESIDE = frozenset({"appos", "conj", "pobj"})
_OWNING = frozenset({"compound", "amod", "nmod", "poss"})


def _is_done_to_its_hearer(scene: Scene, proposal: Proposal) -> bool:
    """Whether it makes a party of who is told of it: "Laos told Peru that it had signed a pact with Chad".

    Where the act has no other party the hearer may be meant: "told Peru that it would close its embassy over Chad".
    """
    word = word_of(scene, proposal)
    clause = next((one for one in (word, *word.ancestors) if one.dep_ == "ccomp" and _hearers(one)), None)
    if clause is None or proposal.act.startswith(_SAYING):
        return False
    inside = {i for token in clause.subtree for i in ids_at(scene, token)}
    places = [*objects(clause), *(one for one in children(clause, "prep", "dative") if one.lower_ in _PARTY)]
    others = {i for place in places for token in place.subtree for i in ids_at(scene, token)}
    return bool(others - ids_among(scene, subjects(clause))) and bool(
        (ids_among(scene, _hearers(clause)) - inside) & proposal.parties
    )


def _hearers(clause: Token) -> list[Token]:
    return objects(clause.head) if lemma(clause.head) in words("hearing") else []


def _is_left_out(scene: Scene, proposal: Proposal) -> bool:
    """Whether a party is one that a sentence excepts: "every neighbour but Togo", "all members except Chad"."""
    excepted = _excepted(scene, proposal.sentence)
    here = [one for one in scene.mentions.get(proposal.sentence, ()) if proposal.parties & set(one.ids)]
    out = [one for one in here if one in excepted]
    return any(not any(set(one.ids) & set(other.ids) for other in here if other not in out) for one in out)


@lru_cache(maxsize=4)  # for all proposals of a sentence in turn
def _excepted(scene: Scene, sentence: int) -> list[Mention]:
    return [one for one in scene.mentions.get(sentence, ()) if _is_excepted(scene, one)]


def _is_excepted(scene: Scene, mention: Mention) -> bool:
    doc = scene.page.doc
    above, first = doc[mention.head].head, doc[mention.start].sent.start
    before = [token.lower_ for token in doc[first : mention.start]]
    if before[-2:] in (["apart", "from"], ["other", "than"]):
        return True
    if before[-2:] in ([",", "not"], ["rather", "than"]) and doc[mention.head].dep_ in _BESIDE:
        return True  # "Oman, not Qatar, brokered it"
    if doc[mention.head].dep_ == "pobj" and above.dep_ == "prep" and above.lower_ in words("excepting"):
        return not words("no_groups") & set(before)  # "none except Chad": then Chad has
    place = mention.start - 1 - (before[-2:] == ["but", "not"])
    if place <= first or doc[place].lower_ != "but":
        return False
    noun = doc[place - 1]  # "every neighbour but Togo", not "all sides agreed, but Togo"
    return noun.pos_ in _GROUP and bool(words("whole_groups") & {t.lower_ for t in noun.doc[noun.left_edge.i : place]})


def _takes_in_its_host(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has those take part who are host to others: "hosted by Kenya, the leaders of Chad and Mali met"."""
    if proposal.act not in MUTUAL:
        return False
    clauses = children(word_of(scene, proposal), "advcl", "acl")
    hosting = [clause for clause in clauses if clause.tag_ == "VBN" and lemma(clause) in words("hosting")]
    nouns = [noun for clause in hosting for by in children(clause, "agent") for noun in children(by, "pobj")]
    here = scene.mentions.get(proposal.sentence, ())
    elsewhere = {i for one in here if scene.page.doc[one.head] not in nouns for i in one.ids}
    hosts = ids_among(scene, nouns) - elsewhere
    return bool(hosts & proposal.parties) and len(proposal.parties - hosts) > 1


def _is_done_to_its_reporter(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is done to who only reports it: "according to a UN report, Rwanda sent troops to Congo"."""
    if proposal.act.startswith(_SAYING):
        return False
    return not _reporters(scene, proposal.sentence).isdisjoint(proposal.recipients)


@lru_cache(maxsize=4)
def _reporters(scene: Scene, sentence: int) -> frozenset[str]:
    here = scene.mentions.get(sentence, ())
    papers = frozenset(i for one in here if _owns_paper(scene, one) for i in one.ids)
    return papers - {i for one in here if not _owns_paper(scene, one) for i in one.ids}


def _owns_paper(scene: Scene, mention: Mention) -> bool:
    token = scene.page.doc[mention.head]
    paper, above = token.head, token.head.head
    reports = paper.dep_ == "nsubj" or (paper.dep_ == "pobj" and above.head.lower_ == "according")
    return token.dep_ in _OWNING and lemma(paper) in words("papers") and reports


RULES = (_is_done_to_its_hearer, _is_left_out, _takes_in_its_host, _is_done_to_its_reporter)
