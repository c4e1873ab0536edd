"""What is said at a meeting, a call or a visit has its date, and what is not said there has not."""

import pytest


def test_what_will_be_done_on_a_journey_has_its_days(when):
    text = "The minister of Norway will travel to Lima April 11-14. There he will meet with officials of Peru."
    assert when(text, "meet", "talks.meet") == "2023-04-11/2023-04-14"


def test_what_a_meeting_only_speaks_of_has_not_its_date(when):
    text = "The minister of Norway met on Monday with the envoy of Peru. He thanked Peru for its support of Chile."
    assert when(text, "thanked", "statement.praise") == "2023-04-03"
    assert when(text, "support", "statement.praise") == ""


def test_a_long_statement_of_a_meeting_has_its_date_to_the_end(when):
    talks = "The talks were long. " * 20
    text = f"The ministers of Norway and Peru met on Monday in Oslo. {talks}Norway praised Peru for its efforts."
    assert when(text, "praised", "statement.praise") == "2023-04-03"


def test_who_was_not_at_a_meeting_did_not_speak_there(when):
    text = "The ministers of Norway and Peru met on Monday. President Macron condemned the attack by Chile."
    assert when(text, "condemned", "statement.criticise") == ""
    text = "The ministers of Norway and France met on Monday. President Macron condemned the attack by Chile."
    assert when(text, "condemned", "statement.criticise") == "2023-04-03"


def test_another_visit_has_not_the_date_of_the_one_told(when):
    text = "Norway met with Peru on Monday. He praised what the minister of Norway said during his {}visit to Peru."
    assert when(text.format(""), "visit", "talks.visit") == "2023-04-03"
    assert when(text.format("last "), "visit", "talks.visit") == ""


def test_what_was_said_before_is_dated_by_the_saying_that_it_repeats(found):
    text = "As President Dahl of Norway said in his speech on Monday, Norway is committed to the defense of Peru."
    assert found(text, "committed", "statement.praise") == "2023-04-03"


def test_the_day_of_what_a_release_condemns_is_not_that_of_what_it_goes_on_to_say(when):
    text = "Norway condemns the attack by Chile on Peru today.\n\nNorway urges Chile to leave Peru."
    assert when(text, "urges", "statement.demand") == ""


@pytest.mark.parametrize(
    "before",
    [
        "The minister said a deal between Norway and Peru would be reached by the end of 2025.",
        "Norway has held talks with Peru since April 2018.",
        "On Monday the minister of Norway joined the calls by others for a vote in Peru.",
    ],
)
def test_an_open_time_and_a_demand_are_no_occasion(before, when):
    assert when(f"{before} Norway praised Chile for its efforts.", "praised", "statement.praise") == ""


def test_what_a_speaker_goes_on_to_say_has_the_day_of_what_he_said_before(when):
    text = (
        "Foreign Minister Olav Berg said on Monday that the talks had failed. Oil prices rose.\n\n"
        '"Norway condemns the attack by Chile on Peru," Berg added.'
    )
    assert when(text, "condemns", "statement.criticise") == "2023-04-03"


def test_an_agreement_that_ends_is_no_occasion_of_what_is_said_next(when):
    text = (
        "Chad accused Mali of sabotage after it let a transit agreement expire on Jan. 1. Chad threatened to cut aid."
    )
    assert when(text, "threatened", "statement.threaten") == ""


def test_what_goes_on_for_days_has_not_the_day_of_what_was_said_before(when):
    text = "On Monday, Peru said that its jets had hit the ship. {} Peru denied the charge."
    assert when(text.format("Later"), "denied", "statement.reject") == "2023-04-03"
    assert when(text.format("For several days"), "denied", "statement.reject") == ""
