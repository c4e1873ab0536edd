"""Who is meant by a surname, an office, a description or a pronoun; and when nobody is."""

from datetime import date

import pytest

from bilateral.model.document import Document
from bilateral.reading.page import Form, Mention, Page
from bilateral.reading.reader import pages

RELEASE = "U.S. Department of State"


def read(text: str, outlet: str = "The Harbour Review", title: str = "") -> Page:
    return next(pages([Document("test", text, date(2019, 3, 4), outlet, title=title)]))


def meant(text: str, words: str, outlet: str = "The Harbour Review", title: str = "") -> str:
    """The ids of the last mention whose words are these, sorted, joined by "+"; "" where there is none."""
    page = read(text, outlet, title)
    found = [m for m in page.mentions if page.doc[m.start : m.end].text == words]
    return "+".join(sorted(found[-1].ids)) if found else ""


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Peruvian Foreign Minister Ana Quispe spoke. Quispe left early.", "Quispe", "PER"),
        ("Ana Quispe, the foreign minister of Peru, spoke first. Quispe left early.", "Quispe", "PER"),
        ("Norway will send an envoy, Kari Dahl, to Chad. Dahl speaks Arabic.", "Dahl", "NOR"),
        ("Kari Dahl presented credentials as Norwegian ambassador. Later Dahl left.", "Dahl", "NOR"),
    ],
)
def test_a_surname_is_that_of_the_officer_named_before(text: str, words: str, ids: str) -> None:
    assert meant(text, words) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Norway restored its ties with Gabon. A coup had put officers in power in that country.", "GAB"),
        ("Norway spoke of Gabonese independence and of Chad's attack on that country.", "GAB"),
        ("Norway has no embassy. Norway may open one, but that country is far away.", "NOR"),
    ],
)
def test_that_country_is_the_one_named_last(text: str, ids: str) -> None:
    assert meant(text, "that country") == ids


def test_both_are_the_two_that_the_sentence_has_joined() -> None:
    text = "Israel recalled its ambassadors from Ireland and Norway after both recognised Palestine."
    assert meant(text, "both") == "IRL+NOR"


def test_what_a_state_turns_on_is_the_other_that_the_clause_names() -> None:
    assert meant("Norway closed its border with Chad, accusing it of theft.", "it") == "TCD"
    assert meant("Norway left, accusing it of theft.", "it") == ""


def test_a_neighbour_that_is_named_is_meant_and_not_the_state_it_is_the_neighbour_of() -> None:
    assert meant("Chad's neighbour, Sudan, said it had closed the border.", "it") == "SDN"


def test_a_former_officer_is_no_actor() -> None:
    text = "Grant Harris, a former US official, spoke in Accra. Harris said he was worried."
    assert meant(text, "Harris") == ""
    assert meant(text, "he") == ""


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("The Peruvian foreign minister met reporters. The minister praised Chile.", "The minister", "PER"),
        ("The Kenyan embassy in Oslo was shut. Police guarded the embassy.", "the embassy", "KEN"),
        ("Chadian troops crossed the river. Villagers fled from the troops.", "the troops", "TCD"),
        ("Tunisia held an election. The government denied all charges.", "The government", "TUN"),
        ("Two ministers spoke: the Peruvian trade minister and the Chilean foreign minister. "
         "The trade minister left first.", "The trade minister", "PER"),
    ],
)  # fmt: skip
def test_an_office_without_its_state_is_of_the_state_spoken_of(text: str, words: str, ids: str) -> None:
    assert meant(text, words) == ids


def test_the_government_that_is_urged_is_not_the_one_that_urges() -> None:
    text = "Norway spoke of the election in Tunisia. Norway urged the government to free the journalists."
    assert meant(text, "the government") == "TUN"


def test_in_a_release_an_office_in_capitals_is_the_issuers() -> None:
    text = "The Secretary met Peruvian Foreign Minister Ana Quispe. The Foreign Minister thanked him."
    assert meant(text, "The Secretary", RELEASE) == "USA"
    assert meant(text, "The Foreign Minister", RELEASE) == "PER"


def test_an_officer_named_without_a_state_in_a_release_is_the_issuers() -> None:
    text = "Under Secretary Paula Reed visited Tunisia. She thanked Tunisia for its help."
    assert meant(text, "Reed", RELEASE) == "USA"
    assert meant(text, "She", RELEASE) == "USA"
    assert meant(text, "its", RELEASE) == "TUN"


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Burkina Faso met Norway, and the West African country asked for aid.", "the West African country", "BFA"),
        ("Washington sold arms to Saudi Arabia. It sold jets to the kingdom in May.", "the kingdom", "SAU"),
        ("Sri Lanka asked India for a loan. The island nation owes a lot.", "The island nation", "LKA"),
        ("Hamas fired rockets. Israel said it would strike the group.", "the group", "hamas"),
        ("Finland applied to NATO in May. The alliance welcomed the step.", "The alliance", "NATO"),
    ],
)
def test_a_description_picks_the_actor_that_has_its_traits(text: str, words: str, ids: str) -> None:
    assert meant(text, words) == ids


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Peru and Chile signed a pact. The two countries share a border.", "The two countries", "CHL+PER"),
        ("Peru accused Chile of spying. Both sides recalled envoys.", "Both sides", "CHL+PER"),
        ("Talks between Peru and Chile began. The sides met twice.", "The sides", "CHL+PER"),
        ("Peru, Chile and Brazil met. The three countries signed a pact.", "The three countries", "BRA+CHL+PER"),
    ],
)
def test_a_plural_description_means_those_named_together(text: str, words: str, ids: str) -> None:
    assert meant(text, words) == ids


def test_bystanders_joined_by_and_are_not_the_two_countries() -> None:
    text = (
        "Kenya restored ties with Cuba. Kenya and Cuba had been apart for years. "
        "Kenyan Foreign Minister Ruth Odera praised Cuba. Cuba has long sent doctors to Peru and Chile. "
        "Odera said the two countries would work together."
    )
    assert meant(text, "the two countries", title="Kenya and Cuba revive ties") == "CUB+KEN"


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Norway said it would close its embassy.", "it", "NOR"),
        ("Norway said it would close its embassy.", "its", "NOR"),
        ("Peru urged Chile to withdraw its troops.", "its", "CHL"),
        ("Peru thanked Chile for its help.", "its", "CHL"),
        ("Peru and its allies left.", "its", "PER"),
        ("Peru and Chile met. They agreed on a treaty.", "They", "CHL+PER"),
        ("The Peruvian president spoke. She criticised Chile.", "She", "PER"),
        ("Israel attacked Hamas, which had fired rockets.", "which", "hamas"),
    ],
)
def test_a_pronoun_means_the_nearest_phrase_that_agrees(text: str, words: str, ids: str) -> None:
    assert meant(text, words) == ids


def test_he_is_the_envoy_and_not_a_member_of_the_government_that_tells_it() -> None:
    text = (
        "The Kenyan foreign minister spoke on Monday. Havana will send an envoy, Luis Ferrer, to Kenya, the government "
        "of Kenya said in a summary of the meeting, and he will reside in Kampala."
    )
    assert meant(text, "he") == "CUB"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway closed a road. It is clear that winter has come.", "It"),
        ("Norway was quiet. The missile rose from the sea and its engine burned.", "its"),
        ("Norway was quiet. The fishermen sailed out and they caught cod.", "they"),
        ("The Norwegian minister spoke. A boy cried because he was cold.", "he"),
        ("The talks failed. The two countries left.", "The two countries"),
        ("The minister resigned.", "The minister"),
        ("Kenya and Peru spoke, then Chad and Cuba spoke. Some doubted the government.", "the government"),
        ("Hamas spoke first. Hezbollah spoke later. A bomb killed the leader of the group.", "the group"),
        ("Norway met Peru. A poor country needs help.", "A poor country"),
    ],
)
def test_what_is_not_plain_stays_unresolved(text: str, words: str) -> None:
    assert meant(text, words) == ""


def test_we_in_a_quotation_is_the_speaker() -> None:
    assert meant('"We will leave the pact," Peruvian President Ana Quispe said.', "We") == "PER"


def test_we_in_a_release_is_the_issuer() -> None:
    assert meant("We welcome the truce in Libya.", "We", RELEASE) == "USA"


def test_we_is_whoever_calls_themselves_we() -> None:
    text = "We, the foreign ministers of Canada, France and Japan, met today. We condemn the attack."
    assert meant(text, "We", RELEASE) == "CAN+FRA+JPN"


def test_our_countries_are_both_parties() -> None:
    text = "Secretary Paula Reed met Peruvian Foreign Minister Ana Quispe. They spoke of trade between our countries."
    assert meant(text, "our countries", RELEASE) == "PER+USA"


def test_mentions_stay_in_order_and_those_found_by_name_are_kept() -> None:
    page = read("Peru and Chile met. The two countries said they were pleased.")
    found: list[Mention] = page.mentions
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert [m.form for m in found][:2] == [Form.NAME, Form.NAME]


def test_a_joint_statement_is_of_those_who_issue_it_and_not_of_whom_it_is_about() -> None:
    text = (
        "The following joint statement was released by the United States and Norway on Sudan.\nWe regret the violence."
    )
    assert meant(text, "We", RELEASE) == "NOR+USA"


def test_a_bystander_in_a_quotation_does_not_speak_for_the_state() -> None:
    assert meant('"We want our money," one Peruvian protester said.', "We") == ""


@pytest.mark.parametrize("title", ["G7 Foreign Ministers' Statement on Chad", "Statement by the G7 on Chad"])
def test_a_statement_is_of_those_whom_its_title_names(title: str) -> None:
    assert meant("We condemn the coup.", "We", RELEASE, title) == "G7"


def test_it_is_nobody_where_both_sides_of_the_clause_above_fit() -> None:
    assert meant("Norway would sanction Chad unless it paid.", "it") == ""


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Secretary Dahl spoke with Peruvian Foreign Minister Ana Quispe. They discussed trade.", "They", "PER+USA"),
        ("Secretary Dahl met in Lima with Peruvian Foreign Minister Ana Quispe. They discussed trade. "
         "They agreed to meet again.", "They", "PER+USA"),
        ("The Peruvian and Chilean farmers spoke with Norway. They want better prices.", "They", ""),
        ("Secretary Dahl met with the Holy See Secretary of State Cardinal Rossi. The Secretary praised the Pope.",
         "The Secretary", "USA"),
        ("Secretary Dahl met with Peruvian Foreign Minister Ana Quispe. The Secretary and Foreign Minister left.",
         "Minister", "PER"),
        ("Secretary Dahl met with Cardinal Rossi. The Secretary reaffirmed our hope for peace.", "our", "USA"),
        ("The European Union and the United States held a dialogue on Russia. Both sides vowed to sanction Russia.",
         "Both sides", "EU+USA"),
        ("Peruvian Foreign Minister Ana Quispe and her Greek and French counterparts met. The Italian foreign minister "
         "watched. The foreign ministers agreed to meet again.", "The foreign ministers", "FRA+GRC+PER"),
        ("Peruvian officials met the Chilean trade minister. The ministers left.", "The ministers", ""),
        ("The group, which calls itself Hamas, left. Hamas is a group. The group, which was founded in 1987, struck.",
         "The group", "hamas"),
    ],
)  # fmt: skip
def test_those_who_met_and_their_offices(text: str, words: str, ids: str) -> None:
    assert meant(text, words, RELEASE) == ids


def test_the_first_two_of_something_are_no_states() -> None:
    assert meant("Norway met Chad and Peru. He did not qualify for debates after the first two.", "two") == ""


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Peru and Chile met on Monday. Each side accused the other.", "Each side", "CHL+PER"),
        ("Peru and Chile met on Monday. Neither wants a war.", "Neither", "CHL+PER"),
        ("Peru and Chile met on Monday. Neither government spoke.", "Neither government", "CHL+PER"),
        ("Peru, Chile, Brazil and Bolivia met. Each country sent a minister.", "Each country", ""),
        ("Peru and Chile met. Each country in the world looked on.", "Each country", ""),
        ("Peru and Chile met. Each year they buy arms.", "Each year", ""),
    ],
)
def test_each_and_neither_of_two_mean_both(text: str, words: str, ids: str) -> None:
    assert meant(text, words) == ids
