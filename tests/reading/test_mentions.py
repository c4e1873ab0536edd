"""Which words of a text stand for which actor, and how."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.model.document import Document
from bilateral.reading.mentions import find_mentions
from bilateral.reading.page import Form, Mention, Page
from bilateral.reading.parser import parse


def read(text: str, day: date | None = date(2019, 3, 4)) -> list[tuple[str, str, Mention]]:
    """Each mention as its words, its ids joined by "+", and itself."""
    doc = next(parse([text]))
    found = find_mentions(Page(Document("test", text, day), doc))
    return [(doc[m.start : m.end].text, "+".join(m.ids), m) for m in found]


def ids(text: str, day: date | None = date(2019, 3, 4)) -> list[tuple[str, str]]:
    return [(words, actors) for words, actors, _ in read(text, day)]


def only(text: str, words: str, day: date | None = date(2019, 3, 4)) -> Mention:
    found = [m for w, _, m in read(text, day) if w == words]
    assert len(found) == 1, ids(text, day)
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "actor", "form"),
    [
        ("North Korea closed its embassy.", "North Korea", "PRK", Form.NAME),
        ("The D.P.R.K. closed its embassy.", "D.P.R.K.", "PRK", Form.NAME),
        ("Chinese ships left the port.", "Chinese", "CHN", Form.DEMONYM),
        ("The Chinese rejected the plan.", "Chinese", "CHN", Form.DEMONYM),
        ("Britons were told to leave.", "Britons", "GBR", Form.DEMONYM),
        ("Beijing rejected the plan.", "Beijing", "CHN", Form.METONYM),
        ("The Kremlin denied it.", "Kremlin", "RUS", Form.METONYM),
        ("The State Department denied it.", "State Department", "USA", Form.ORGAN),
        ("Egypt's foreign ministry denied it.", "Egypt's foreign ministry", "EGY", Form.ORGAN),
        ("The Israeli army fired shells.", "Israeli army", "ISR", Form.ORGAN),
        ("The ministry of defence of Chad denied it.", "ministry of defence of Chad", "TCD", Form.ORGAN),
        ("The French ambassador left.", "French ambassador", "FRA", Form.PERSON),
        ("The Knesset voted on the treaty.", "Knesset", "ISR", Form.ORGAN),
    ],
)
def test_words_stand_for_an_actor(text: str, words: str, actor: str, form: Form) -> None:
    mention = only(text, words)
    assert mention.ids == (actor,)
    assert mention.form is form
    assert not mention.place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks were held in Beijing.", "Beijing"),
        ("He was born in France.", "France"),
        ("They flew from Kenya to Oslo.", "Kenya"),
        ("A bomb exploded near Kabul.", "Kabul"),
        ("KABUL (Agency) - The talks went on.", "KABUL"),
        ("The town lies in Kherson, Ukraine.", "Ukraine"),
        ("Troops gathered at the Syrian border.", "Syrian"),
        ("There are flights between London and Harare.", "Harare"),
    ],
)
def test_a_name_may_tell_where(text: str, words: str) -> None:
    assert only(text, words).place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway accused Sweden of spying.", "Sweden"),
        ("Norway imposed sanctions on Belarus.", "Belarus"),
        ("The troops came with help from Jordan.", "Jordan"),
        ("A letter from Ghana arrived.", "Ghana"),
        ("The agreement was signed by Bulgaria, Malta, Portugal and Slovakia.", "Malta"),
        ("Peru sent weapons to Chile.", "Chile"),
    ],
)
def test_a_name_may_tell_who(text: str, words: str) -> None:
    assert only(text, words).place is False


def test_a_city_is_a_place_in_its_state() -> None:
    mention = only("The soldiers drove to Mazar-e-Sharif on Monday.", "Mazar-e-Sharif")
    assert (mention.ids, mention.form, mention.place) == (("AFG",), Form.PLACE, True)


def test_an_officer_is_one_mention_with_the_name() -> None:
    mention = only("Burkinabe Foreign Minister Olivia Rouamba spoke.", "Burkinabe Foreign Minister Olivia Rouamba")
    assert (mention.ids, mention.form) == (("BFA",), Form.PERSON)


def test_officials_of_two_states_are_one_mention() -> None:
    assert ids("Japanese and South Korean officials met.") == [("Japanese and South Korean officials", "JPN+KOR")]


def test_officers_of_a_list_of_states() -> None:
    found = ids("The foreign ministers of Canada, France and the United Kingdom met.")
    assert found == [("foreign ministers of Canada, France and the United Kingdom", "CAN+FRA+GBR")]


def test_a_former_officer_is_not_the_state() -> None:
    assert all(m.place for _, _, m in read("Former Peruvian president Alberto Soto spoke."))


def test_an_opposition_leader_is_not_the_state() -> None:
    assert only("Russian opposition leader Ivan Petrov spoke.", "Russian").form is Form.DEMONYM


def test_lower_case_words_are_no_names() -> None:
    assert ids("They told us to eat turkey from fine china with a polish touch.") == []


def test_headlines_in_capitals() -> None:
    assert ("NORTH KOREA", "PRK") in ids("NORTH KOREA FIRES ROCKET")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.-China talks failed.", [("U.S.-China", "USA+CHN")]),
        ("US-Iran ties worsened.", [("US", "USA"), ("Iran", "IRN")]),
        ("The Sino-American pact held.", [("Sino", "CHN"), ("American", "USA")]),
        ("An Anglo-French plan failed.", [("Anglo", "GBR"), ("French", "FRA")]),
        ("A Hong Kong-flagged ship sank.", [("Hong Kong", "HKG")]),
        ("The pro-Russian gunmen and the anti-American crowd left.", []),
    ],
)
def test_hyphens(text: str, expected: list[tuple[str, str]]) -> None:
    assert ids(text) == expected


def test_what_a_state_backs_is_not_the_state() -> None:
    assert only("The Iran-backed militia left the town.", "Iran").place


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Georgia recalled its envoy. Tbilisi protested.", "Georgia", "GEO"),
        ("He moved from Atlanta, Georgia, to Alabama.", "Georgia", "USA"),
        ("Brazzaville spoke. Congo then closed the border.", "Congo", "COG"),
        ("Kinshasa spoke. Congo then closed the border.", "Congo", "COD"),
        ("Congo closed the border.", "Congo", "COD"),
        ("Guinea recalled its envoy.", "Guinea", "GIN"),
        ("Equatorial Guinea recalled its envoy.", "Equatorial Guinea", "GNQ"),
        ("Guinea-Bissau recalled its envoy.", "Guinea-Bissau", "GNB"),
        ("Papua New Guinea recalled its envoy.", "Papua New Guinea", "PNG"),
        ("Niger recalled its envoy.", "Niger", "NER"),
        ("Nigeria recalled its envoy.", "Nigeria", "NGA"),
        ("Dominica recalled its envoy.", "Dominica", "DMA"),
        ("The Dominican Republic recalled its envoy.", "Dominican Republic", "DOM"),
        ("Ireland recalled its envoy.", "Ireland", "IRL"),
        ("Macedonia recalled its envoy.", "Macedonia", "MKD"),
        ("America recalled its envoy.", "America", "USA"),
        ("Chad recalled its envoy.", "Chad", "TCD"),
        ("Jordan recalled its envoy.", "Jordan", "JOR"),
        ("Washington recalled its envoy.", "Washington", "USA"),
        ("South Korea is on alert. The North fired a rocket.", "North", "PRK"),
        ("North Korea is angry. The South held a drill.", "South", "KOR"),
    ],
)
def test_shared_names(text: str, words: str, actor: str) -> None:
    assert only(text, words).ids == (actor,)


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan scored.",
        "The New York Times wrote about it.",
        "The fleet crossed the Indian Ocean.",
        "The fleet crossed the South China Sea.",
        "The storm crossed the Gulf of Mexico.",
        "Trade with Latin America and South America grew.",
        "The North Sea was calm.",
        "The manual is in English.",
        "It costs 5 US dollars.",
    ],
)
def test_names_that_are_no_actors(text: str) -> None:
    assert ids(text) == []


def test_northern_ireland_is_a_part_of_the_united_kingdom() -> None:
    mention = only("The border lies in Northern Ireland.", "Northern Ireland")
    assert (mention.ids, mention.form) == (("GBR",), Form.PLACE)


def test_the_west_bank_is_a_place() -> None:
    mention = only("Settlers live in the West Bank.", "West Bank")
    assert (mention.ids, mention.place) == (("PSE",), True)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Fiji accused the EU of blackmail after Brussels suspended a treaty.", "EU"),
        ("BRUSSELS (AP) - The EU met on Monday. Then Brussels suspended funds for Fiji.", "EU"),
        ("Fiji cut ties with Brussels.", "BEL"),
        ("Belgium expelled two Fijians. Brussels said they were spies.", "BEL"),
        ("The EU and NATO met in Brussels.", "BEL"),  # a place
    ],
)
def test_brussels_speaks_for_the_union_where_it_is_told_of(text: str, speaker: str) -> None:
    assert only(text, "Brussels").ids == (speaker,)


def test_mexico_city_is_the_capital() -> None:
    assert only("Mexico City rejected the plan.", "Mexico City").ids == ("MEX",)


def test_a_lesser_city_of_a_great_name() -> None:
    mention = only("A farm fair was held in Moscow, Idaho, on Sunday.", "Moscow")
    assert (mention.ids, mention.place) == (("USA",), True)


def test_of_towns_equally_near_the_likelier_is_meant_in_every_run() -> None:
    assert only("The officials met the police of Minas.", "Minas").ids == ("URY",)


def test_moscow_in_soviet_times() -> None:
    assert only("Moscow rejected the plan.", "Moscow", date(1985, 5, 1)).ids == ("SUN",)


@pytest.mark.parametrize("day", [date(2014, 6, 1), date(2021, 6, 1)])
def test_a_leader_stands_for_the_state_while_in_office(day: date) -> None:
    found = ids("Barack Obama met reporters.", day)
    assert found == ([("Barack Obama", "USA")] if day.year == 2014 else [])


def test_a_surname_with_a_title_is_a_leader_in_office() -> None:
    assert ("Obama", "USA") in ids("President Obama met reporters.", date(2014, 6, 1))


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Ghana opened a consulate in Tripoli, Lebanon, on Monday.", {"GHA", "LBN"}),
        ("Ghana opened a consulate in Tripoli, Lebanon.", {"GHA", "LBN"}),
        ("Ghana opened a consulate in Tripoli, Libya, on Monday.", {"GHA", "LBY"}),
        ("Talks between Moscow, Iran and Turkey began.", {"RUS", "IRN", "TUR"}),
        ("Ghana opened consulates in Tripoli, Lebanon, and Iraq.", {"GHA", "LBY", "LBN", "IRQ"}),
    ],
)
def test_a_city_lies_in_the_state_that_the_text_tells_after_it(text: str, states: set[str]) -> None:
    assert {actor for _, actor in ids(text)} == states


@pytest.mark.parametrize("rule", ["government", "regime", "administration"])
def test_a_surname_before_a_government_is_a_leader_in_office(rule: str) -> None:
    assert ids(f"The Bukele {rule} praised the deal.", date(2024, 3, 6)) == [("Bukele", "SLV")]


def test_a_leaders_surname_is_a_first_name_of_others() -> None:
    day = date(2020, 1, 5)
    assert ids("Ahmed spoke.", day) == [("Ahmed", "MRT")]
    assert ids("Ahmed al-Rashid, a spokesman of the movement, spoke.", day) == []


_NAMES = st.sampled_from(
    ["France", "U.S.-China", "Chinese officials", "in Paris", "the North", "Mali", ",", "and", "said", "of"]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(_NAMES, max_size=12))
def test_mentions_are_in_order_and_apart(parts: list[str]) -> None:
    doc = next(parse([" ".join(parts)]))
    found = find_mentions(Page(Document("test", doc.text), doc))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.start <= m.head < m.end and m.ids for m in found)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("The Prime Ministers of Belgium and Spain met.", "Prime Ministers of Belgium and Spain",
         "BEL+ESP"),
        ("Turkish Cypriots and Turkey left the talks.", "Turkish Cypriots", "CYP"),
        ("The Palestinian Authority rejected it.", "Palestinian Authority", "PSE"),
        ("Prime Minister Abe Shinzo spoke.", "Abe Shinzo", "JPN"),
    ],
)  # fmt: skip
def test_names_of_several_words(text: str, words: str, actors: str) -> None:
    assert "+".join(only(text, words).ids) == actors


def test_an_organ_ends_with_its_state() -> None:
    assert ("KGB", "SUN") in ids("The KGB denied it.", date(1985, 5, 1))
    assert ids("The Belarusian KGB denied it.", date(2021, 5, 1)) == [("Belarusian", "BLR")]


@pytest.mark.parametrize(
    "text",
    [
        "Secretary Kerry left. Kerry was tired.",  # a person, though a county is called so
        "The Electoral College in Central and Eastern Europe met.",
        "The Human Rights Council met on Monday.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert ids(text, date(2020, 1, 1)) in ([], [("Human Rights Council", "UNHRC")])


def test_of_leaders_with_one_surname_the_one_named_in_full_is_meant() -> None:
    found = ids("North Korean leader Kim Jong Un spoke. Kim praised Chad.", date(2018, 1, 1))
    assert ("Kim", "PRK") in found
