"""Which state a place lies in, by the tables and by what the document tells."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.data.town import endings, towns
from bilateral.model.document import Document
from bilateral.reading.mentions import find_mentions
from bilateral.reading.page import Form, Page
from bilateral.reading.parser import parse


def places(text: str) -> dict[str, str]:
    """The places of a text with the state each lies in."""
    doc = next(parse([text]))
    found = find_mentions(Page(Document("test", text, date(2019, 3, 4)), doc))
    return {doc[m.start : m.end].text: m.ids[0] for m in found if m.form is Form.PLACE}


@pytest.mark.parametrize(
    ("text", "place", "state"),
    [
        ("Two people were hurt in Dungarvan on Monday.", "Dungarvan", "IRL"),  # a town
        ("Floods hit Maricopa County and its schools.", "Maricopa County", "USA"),  # a district
        ("Police in Toronto said the Toronto Marathon was called off.", "Toronto", "CAN"),
        ("He opened a shop in Lebanon, Pennsylvania, in May.", "Lebanon", "USA"),  # its region tells
        ("An embassy was opened at Salisbury (now Harare) in May.", "Salisbury", "ZWE"),  # its name of today tells
        ("A consul went to Batavia (now Jakarta) in May.", "Batavia", "IDN"),
        ("He was born in Mukwerezi, Kenya.", "Mukwerezi", "KEN"),  # no table has it
    ],
)
def test_a_place_has_its_state(text: str, place: str, state: str) -> None:
    assert places(text).get(place) == state


@pytest.mark.parametrize(
    "text", ["Israel bombed Gaza on Monday.", "Israeli troops from Haifa entered Hebron and Gaza."]
)
def test_no_town_elsewhere_takes_the_name_of_a_known_region(text: str) -> None:
    assert places(text)["Gaza"] == "PSE"


def test_a_town_of_many_states_is_of_the_one_told_of() -> None:
    assert places("Ireland sent police to Newport. Fishermen met in Galway.")["Newport"] == "IRL"


def test_a_region_tells_more_of_a_place_than_towns_that_may_be_namesakes() -> None:
    text = "Walkers met in Glenrock and swam in Glenrock. Rangers from New South Wales helped at the Blue Lagoon."
    assert places(text)["Blue Lagoon"] == "AUS"


@pytest.mark.parametrize(
    "text",
    [
        "The Central Committee met on energy.",  # plain words, though towns are called so
        "Summit talks ended and the Council rose.",
        "Laurent Kabanga spoke. Kabanga left at noon.",  # a person
        "Trade with Europe and the Black Sea states grew.",  # in no one state
    ],
)
def test_words_that_are_no_place_of_a_state(text: str) -> None:
    assert places(text) == {}


def test_a_headline_in_capitals_that_names_the_south_is_read() -> None:
    assert "SOUTH" not in places("TALKS WITH THE SOUTH BREAK OFF IN NORTH KOREA")


@given(st.text(max_size=80))
def test_a_name_ends_where_a_word_ends(text: str) -> None:
    found = list(endings(text, 0))
    assert all(text.startswith(name) for name in found)
    assert [len(name) for name in found] == sorted({len(name) for name in found}, reverse=True)


def test_the_longest_name_is_found() -> None:
    assert towns().at("in Maricopa County, Arizona", 3, "Maricopa") == ("Maricopa County", ("USA",))


@pytest.mark.parametrize(
    ("text", "place", "state"),
    [
        ("A truck burnt in Conway, SC.", "SC", "USA"),  # short names of provinces, after a comma
        ("The fair in Halden, N.B., was put off.", "N.B.", "CAN"),
        ("Mansfield police closed a road in England.", "Mansfield", "GBR"),  # what follows is what towns have
        ("He lives in Cambridge, Gloucestershire.", "Cambridge", "GBR"),  # a lesser one than all in the tables
        ("A lifeboat left Clacton for Harwich.", "Clacton", "GBR"),  # short for Clacton-on-Sea
    ],
)
def test_a_place_is_known_by_what_stands_around_it(text: str, place: str, state: str) -> None:
    assert places(text).get(place) == state


@pytest.mark.parametrize("text", ["OR so they said.", "The lab in Ohio, ME and my brother.", "Give it to me, OK?"])
def test_letters_that_are_no_province(text: str) -> None:
    assert not {"OR", "OK"} & places(text).keys()
