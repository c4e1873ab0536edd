"""Ships and airlines stand for the states whose they are; which of them are held under sanctions."""

from datetime import date

import pytest

from bilateral.model.document import Document
from bilateral.reading.reader import pages, read

SEIZED = "Norway seized a Togo-flagged tanker, the Blue Heron, in March."
CARRIED = "A Fijian freighter carried timber to Norway."


def meant(text, words):
    page = next(pages([Document("test", text, date(2024, 5, 6))]))
    found = [m.ids for m in page.mentions if page.doc[m.start : m.end].text == words]
    return found[-1] if found else ()


def told(text):
    ((_, claims),) = read([Document("test", text, date(2024, 5, 6))])
    return {(c.act, c.actors, c.recipients, c.status.value) for c in claims}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{SEIZED} The tanker is old.", "The tanker"),
        (f"{SEIZED} The vessel is old.", "The vessel"),
        (f"{SEIZED} The Blue Heron is old.", "The Blue Heron"),
        (f"The Blue Heron, a tanker flagged in Togo, was stopped. {CARRIED} Later the Heron left.", "the Heron"),
        (f"A tanker owned by Togo was stopped. {CARRIED} The tanker left.", "The tanker"),
        ("Norway stopped the Togo-flagged Blue Heron. The ship is old.", "The ship"),
        ("Norway seized a Togo-flagged tanker, the Lagos. The vessel is old.", "The vessel"),
        (f"{SEIZED} The ship is old. A Fijian vessel was near it. The ship left.", "The ship"),
    ],
)
def test_a_ship_told_again_is_of_the_state_it_was_said_to_be_of(text, words):
    assert meant(text, words) == ("TGO",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{CARRIED} The tanker left.", "The tanker"),
        (f"{SEIZED} Another vessel is old.", "Another vessel"),
        (f"{SEIZED} The vessels are old.", "The vessels"),
        ("A tanker was stopped. The tanker left.", "The tanker"),
    ],
)
def test_of_another_ship_nothing_is_known(text, words):
    assert meant(text, words) == ()


def test_who_is_held_is_the_one_suspected():
    text = "Norway has seized a Togo-flagged ship on suspicion that it carried arms."
    assert meant(text, "it") == ("TGO",)


def test_a_ship_is_seized_under_sanctions_where_that_is_the_reason():
    reason = "Norway seized a Togo-flagged tanker for violating the UN sanctions on Syria."
    assert ("sanction.impose", ("NOR",), ("TGO",), "done") in told(reason)
    assert told(SEIZED) == {("person.detain", ("NOR",), ("TGO",), "done")}
    assert ("person.detain", ("NOR",), ("TGO",), "done") in told(f"{SEIZED} Togo has imposed sanctions on Norway.")


def test_a_call_at_a_port_is_no_visit():
    assert not any(act == "talks.visit" for act, *_ in told(f"{SEIZED} The tanker came to Norway from Chile."))


def test_an_airline_told_again_is_of_its_state():
    text = "Germany banned the Fijian airline Reef Air. The airline flew to Bonn. Reef carried arms, Berlin said."
    assert (meant(text, "The airline"), meant(text, "Reef")) == (("FJI",), ("FJI",))


def test_a_person_named_as_a_ship_is_none():
    text = "Cuba held a Togo-flagged tanker, the Maria. Maria signed a deal with Cuba."
    assert meant(text, "Maria") == ()


def test_what_a_ship_hands_over_in_breach_of_sanctions_is_told_of_its_state():
    text = f"{SEIZED} The vessel had transferred 400 tons of oil to a Syrian ship in violation of EU sanctions."
    assert ("sanction.evade", ("TGO",), ("SYR",), "done") in told(text)
