"""What is denied in a few words is the act that the text has just told of those who deny it."""

from datetime import date

import pytest

from bilateral.model.document import Document
from bilateral.reading.denial import denials
from bilateral.reading.linear import weak_cue
from bilateral.reading.page import Trigger
from bilateral.reading.proposals import Proposal
from bilateral.reading.reader import pages
from bilateral.reading.sharpening import sharpened


def page_of(text):
    return next(pages([Document("note", text, date(2023, 4, 6))]))


def told(page, word, act, actor, recipient):
    token = next(t for t in page.doc if t.text == word)
    number = next(n for n, s in enumerate(page.sentences) if s.start <= token.i < s.end)
    return Proposal(number, act, (actor,), (recipient,), Trigger(token.i, weak_cue(act, token.lemma_, token.pos_)))


@pytest.mark.parametrize(
    ("denial", "words"),
    [
        ("Norway denied the report.", "report"),
        ("Oslo denies it.", "it"),
        ("The Norwegian minister disputed the accusation on Monday.", "accusation"),
    ],
)
def test_a_denied_report_denies_the_act_that_it_told(denial, words):
    page = page_of(f"Chile says that Norway has sent weapons to Peru. {denial}")
    (found, meant) = next(denials(page, [told(page, "sent", "arms.transfer", "NOR", "PER")]))
    assert (found.act, found.actors, found.recipients) == (meant.act, ("NOR",), ("PER",))
    assert page.doc[found.trigger.token].text == words
    assert found.trigger.cue.status == "denied"


@pytest.mark.parametrize(
    ("telling", "word", "act", "denial"),
    [
        ("Police in Norway arrested two Peruvian nurses.", "arrested", "person.detain", "Norway denied the arrest."),
        ("Norway expelled the Peruvian envoy.", "expelled", "envoy.expel", "The expulsion was denied by Oslo."),
        ("Norway shelled a port of Peru.", "shelled", "military.attack", "The Norwegian minister denied the attack."),
    ],
)
def test_a_denied_noun_denies_the_act_that_it_names(telling, word, act, denial):
    page = page_of(f"{telling} {denial}")
    ((found, _),) = denials(page, [told(page, word, act, "NOR", "PER")])
    assert (found.act, found.actors, found.recipients) == (act, ("NOR",), ("PER",))
    assert found.trigger.cue.status == "denied"


def test_a_denied_noun_of_another_act_denies_nothing_that_was_told():
    page = page_of("Norway expelled the Peruvian envoy. Norway denied the arrest.")
    assert not list(denials(page, [told(page, "expelled", "envoy.expel", "NOR", "PER")]))


@pytest.mark.parametrize(
    "denial",
    [
        "Chile denied the report.",  # nothing was told of Chile
        "Norway denied reports that it would close the port.",  # what is denied is told at once
        "Norway denied entry to two fishermen.",
        "Norway did not deny the report.",
        "Norway neither confirmed nor denied the report.",
    ],
)
def test_other_denials_deny_nothing_that_was_told_before(denial):
    page = page_of(f"A paper says that Norway has sent weapons to Peru. {denial}")
    assert not list(denials(page, [told(page, "sent", "arms.transfer", "NOR", "PER")]))


def test_an_attack_on_an_embassy_is_told_as_one_on_a_mission():
    page = page_of("The minister of Chile blamed Norway for the attack on the Peruvian embassy in Quito.")
    assert sharpened(page, told(page, "attack", "military.attack", "NOR", "PER")).act == "mission.attack"
    page = page_of("The minister of Chile blamed Norway for the attack on the Peruvian port.")
    assert sharpened(page, told(page, "attack", "military.attack", "NOR", "PER")).act == "military.attack"
