"""Who may be a party of an act, and what is none between actors."""

from datetime import date

import pytest

from bilateral.model.document import Document
from bilateral.reading.candidates import Scene
from bilateral.reading.reader import pages, read
from bilateral.reading.roles import ids_of


@pytest.mark.parametrize(
    ("text", "at_home"),
    [
        ("The Norwegian minister urged people to save water.", True),
        ("Chile advised residents to stay indoors.", True),
        ("The Indian government asked states to report their stocks.", True),
        ("Norway urged all states to ratify the treaty.", False),
        ("Norway urged Peru to ratify the treaty.", False),
        ("Chile called on the parties to talk.", False),
        ("Chile asked its neighbours for help.", False),
    ],
)
def test_what_a_government_asks_of_its_own_public_is_told_apart(text, at_home):
    page = next(pages([Document("note", text, date(2024, 5, 2))]))
    asking = next(token for token in page.doc if token.lower_ in {"urged", "advised", "asked", "called"})
    assert Scene(page).asks_at_home(asking) is at_home


def test_what_is_asked_of_the_public_is_no_claim_though_another_state_was_named():
    text = "Paraguay recalled its ambassador from Tunis in May. It has urged people to avoid the region."
    (_, claims) = next(read([Document("note", text, date(2024, 5, 2))]))
    assert [claim.act for claim in claims] == ["envoy.recall"]


def test_who_is_told_by_what_he_is_to_another_is_meant_and_not_the_other():
    page = next(pages([Document("a", "Mali's neighbour, Algeria, expelled two Malian envoys.")]))
    assert ids_of(page, next(token for token in page.doc if token.text == "neighbour")) == ("DZA",)


def test_evidence_of_what_somebody_is_accused_of_is_its_clause():
    text = "Manila accused China of firing water cannon at its supply boats near the shoal."
    found = {claim.act: claim.evidence for _, claims in read([Document("a", text)]) for claim in claims}
    assert found["military.attack"].startswith("firing water cannon")


@pytest.mark.parametrize("word", ["amid", "despite"])
def test_a_place_that_is_told_in_the_circumstances_is_no_party(word):
    text = f"Peru recalled its envoy from Chile on Monday. Peru met Bolivia {word} a surge in cases in Chile."
    page = next(pages([Document("note", text, date(2024, 5, 2))]))
    trigger = next(one for one in page.triggers if page.doc[one.token].text == "met")
    assert all("CHL" not in option.ids for side in Scene(page).options(trigger) for option in side)
