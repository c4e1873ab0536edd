"""The date of an act that its clause, its occasion, its speaker or another sentence tells."""

from datetime import date

import pytest

from bilateral.model.document import Document
from bilateral.reading.dates import date_of
from bilateral.reading.linear import weak_cue
from bilateral.reading.page import Trigger
from bilateral.reading.reader import pages, read

PUBLISHED = date(2023, 4, 6)  # a Thursday


@pytest.mark.parametrize(
    ("text", "word", "act", "edtf"),
    [
        (
            "The minister of Norway spoke on Monday with his colleague from Peru to condemn the attack by Chile.",
            "condemn",
            "statement.criticise",
            "2023-04-03",
        ),
        ("Norway acted on Monday by closing its embassy in Peru.", "closing", "mission.close", "2023-04-03"),
        ("Norway and Peru decided at last year's summit to sign a treaty.", "sign", "agreement.sign", "2022"),
        (
            "Norway will impose sanctions on Peru on Friday because of the failure of Peru to honor the agreement.",
            "failure",
            "agreement.breach",
            "",
        ),
        ("Norway condemns the attack on Peru by Chile today.", "condemns", "statement.criticise", ""),
        (  # the day of what is asked about is not that of the asking
            "Norway urges Peru to look into the events of 23 May 2022.",
            "urges",
            "statement.demand",
            "",
        ),
        (  # the parser joins the second act to what is kept from
            "The Security Council resolution bars North Korea from importing gas and capped its imports in March.",
            "bars",
            "sanction.impose",
            "2023-03",
        ),
        ("In his New Year's address Kim warned the United States.", "warned", "statement.threaten", "2023-01-01"),
        (  # of two passive clauses in one breath the date at the end is that of both
            "Relations between Norway and Peru were severed and the Norwegian embassy in Lima was closed in 1951.",
            "severed",
            "relations.sever",
            "1951",
        ),
        (  # after a comma each has its own
            "Relations between Norway and Peru were severed, and the Norwegian embassy in Lima was closed in 1951.",
            "severed",
            "relations.sever",
            "",
        ),
        ("The envoy will visit Peru beginning April 8.", "visit", "talks.visit", "2023-04-08/.."),
        (  # what follows it tells the act on
            "Norway established diplomatic relations with Peru, opening an embassy in Lima on June 2, 1951.",
            "established",
            "relations.establish",
            "1951-06-02",
        ),
        (
            "Norway was one of the last states to recognize Peru, doing so on June 2, 1851.",
            "recognize",
            "recognition.grant",
            "1851-06-02",
        ),
        (  # the time that opens a sentence is that of all its clauses
            "On June 2, 1951, Norway restored diplomatic relations with Chile, and Peru opened an embassy in Santiago.",
            "opened",
            "mission.open",
            "1951-06-02",
        ),
        (
            "The first sign of recognition of Peru by Norway seems to have been a letter of June 2, 1851.",
            "recognition",
            "recognition.grant",
            "1851-06-02",
        ),
        (
            "On June 2, 1951, Norway issued a statement announcing the recognition of Peru.",
            "recognition",
            "recognition.grant",
            "1951-06-02",
        ),
        (  # in brackets stands the time of something else
            "Norway recognized Siam (Thailand since June 24, 1939) on May 3, 1905.",
            "recognized",
            "recognition.grant",
            "1905-05-03",
        ),
        (
            "Prior to the establishment of relations with Peru, Norway opened a consulate in Lima in 1851.",
            "establishment",
            "relations.establish",
            "",
        ),
        (  # of what hangs on a preposition, the noun before may be the one that is dated
            "The minister spoke of Norway, with particular respect to Peru after its attack on Chile on March 25.",
            "attack",
            "military.attack",
            "2023-03-25",
        ),
        ("Norway earlier today said its forces attacked Peru last night.", "attacked", "military.attack", "2023-04-05"),
    ],
)
def test_a_clause_shares_the_date_of_the_verb_it_is_told_with(text, word, act, edtf, when):
    assert when(text, word, act) == edtf


@pytest.mark.parametrize(
    ("effective", "edtf"),
    [
        ("effective on June 2, 1951", "1951-06-02"),
        ("effective upon the arrival of an envoy", ""),
        ("to great relief", "1951-05-03"),
    ],
)
def test_what_takes_effect_later_has_not_the_date_of_its_announcement(effective, edtf, when):
    text = f"On May 3, 1951, Norway announced the elevation of its legation in Peru to an embassy, {effective}."
    assert when(text, "elevation", "relations.upgrade") == edtf


def test_relations_broken_after_an_event_were_broken_about_its_month(when):
    text = "Norway severed diplomatic relations with Peru following the coup of May 3, 1951."
    assert when(text, "severed", "relations.sever") == "1951-05~"


@pytest.mark.parametrize("pointing", ["This marked", "That date marks", "This was"])
def test_what_the_text_finds_in_what_it_told_has_the_last_date_of_it(pointing, when):
    text = f"The envoy of Norway came to Lima on June 2, 1951. {pointing} the establishment of relations with Peru."
    assert when(text, "establishment", "relations.establish") == "1951-06-02"
    apart = text.replace("1951. ", "1951.\n\n")
    assert when(apart, "establishment", "relations.establish") == ""


def test_at_this_time_is_then_in_a_narrative_and_now_in_the_news(when):
    text = "The minister of Norway came to Lima in June 1951. At this time, Norway {} an embassy in Peru."
    assert when(text.format("opened"), "opened", "mission.open", None) == "1951-06"
    assert when(text.format("will open"), "open", "mission.open", None) == ""


def test_what_is_added_up_since_a_day_ends_with_the_publication(when):
    text = "Norway has given $30 million in humanitarian aid to Peru since May 2019."
    assert when(text, "given", "aid.give") == "2019-05/2023-04-06"
    text = "Norway has given $30 million in humanitarian aid to Peru since 2019."
    assert when(text, "given", "aid.give") == "2019/2023"
    text = "Norway has given $30 million in humanitarian aid to Peru since Chile attacked it on May 3, 2019."
    assert when(text, "given", "aid.give") == "2019-05-03/2023-04-06"


def test_what_has_lasted_since_an_event_has_begun_on_its_date(found):
    text = "The island has been under the control of Norway since the conclusion of the 1951 war with Peru."
    assert found(text, "been", "military.occupy") == "1951/.."


def test_an_act_told_as_news_has_the_day_told_for_it_in_another_sentence(when):
    text = "Norway and Peru have signed a treaty.\n\nThe treaty between Norway and Peru was signed on Tuesday."
    assert when(text, "signed", "agreement.sign") == "2023-04-04"
    old = text.replace("on Tuesday", "in 2017")
    assert when(old, "signed", "agreement.sign") == ""


def test_todays_action_is_the_measure_that_the_text_tells(when):
    text = "Norway is imposing sanctions on two banks of Peru.\n\nDetails of today's action will follow."
    assert when(text, "imposing", "sanction.impose") == "2023-04-06"


def test_the_hour_that_opens_a_line_dates_its_entry(when):
    text = "9:30 a.m. The minister of Norway meets with the ambassador of Peru.\n\nNorway meets with Peru often."
    assert when(text, "meets", "talks.meet") == "2023-04-06"


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        (
            "The minister of Norway welcomed the 75th anniversary of diplomatic relations with Peru.",
            "relations",
            "1948/2023",
        ),
        ("Next year marks 40 years of diplomatic relations between Norway and Peru.", "relations", "1984/2024"),
        (
            "Norway and Peru celebrated the tenth anniversary of their diplomatic relations in 1990.",
            "relations",
            "1980/1990",
        ),
    ],
)
def test_a_feast_tells_since_when_relations_have_lasted(text, word, edtf):
    page = next(pages([Document("note", text, PUBLISHED)]))
    token = next(t.i for t in page.doc if t.text == word)
    assert date_of(page, Trigger(token, weak_cue("relations.hold", word, "NOUN"))).edtf == edtf


def test_a_feast_tells_the_year_of_what_was_done_once(when):
    text = "Norway and Peru marked the 30th anniversary of the establishment of diplomatic relations."
    assert when(text, "establishment", "relations.establish") == "1993"


def test_a_date_belongs_to_its_own_clause_where_the_parser_takes_it_for_a_part_of_the_next(when):
    text = "OSLO - on Monday Presidents Per Dahl of Norway and Luis Paz of Peru signed a treaty."
    assert when(text, "signed", "agreement.sign") == "2023-04-03"
    text = "As the minister of Norway said in his call to the president of Peru on Monday, the friendship goes on."
    assert when(text, "call", "talks.call") == "2023-04-03"
    text = "An official of Norway said last week Peru had attacked Chile."
    assert when(text, "attacked", "military.attack") == ""


def test_what_a_ruling_orders_has_its_day(when):
    text = "The International Court of Justice today issued a ruling. The Court demanded that Norway leave Peru."
    assert when(text, "demanded", "statement.demand") == "2023-04-06"


@pytest.mark.parametrize(
    ("text", "word", "act", "edtf"),
    [
        ("A 1996 law imposed sanctions on Peru.", "imposed", "sanction.impose", "1996"),
        (
            "Trade with Peru is banned by a resolution that was adopted in September, part of a set of sanctions.",
            "sanctions",
            "sanction.impose",
            "2022-09",
        ),
        (
            "Norway, whose new tariffs on Peru are to take effect on May 3, met Chile.",
            "tariffs",
            "trade.restrict",
            "2023-05-03",
        ),
        (
            "The embassy of Norway in Lima was opened on May 3, 1951, with Per Dahl appointed as ambassador to Peru.",
            "appointed",
            "envoy.appoint",
            "1951-05-03",
        ),
        (
            "Norway established an embassy in what is now Peru when Per Dahl took up his post on May 3, 1951.",
            "established",
            "mission.open",
            "1951-05-03",
        ),
        (
            "The attack on a ship of Peru in the port of Lima on Friday was a mistake, Norway said.",
            "attack",
            "military.attack",
            "2023-03-31",
        ),
        (  # the day is that of the call, not of what it asks for
            "A call by Norway last week to impose tariffs on products of Peru failed.",
            "impose",
            "trade.restrict",
            "",
        ),
        (
            "On May 3, 1951, Norway announced the appointment of Per Dahl as ambassador to Peru.",
            "appointment",
            "envoy.appoint",
            "1951-05-03",
        ),
        (
            "The envoy of Norway answered a note of May 3, 1951, in which Peru asked for his recall.",
            "asked",
            "statement.demand",
            "1951-05-03",
        ),
        ("Since the February 2021 coup in Peru, many have left.", "coup", "government.change", "2021-02"),
        (  # a state of things that ends then was before
            "Norway maintained relations with Peru until it became a part of Chile in 1951.",
            "maintained",
            "relations.hold",
            "",
        ),
    ],
)
def test_a_date_in_the_sentence_belongs_to_the_act_by_its_rule_its_company_or_what_stands_below(
    text, word, act, edtf, found
):
    assert found(text, word, act) == edtf


def test_a_relative_clause_with_a_doer_of_its_own_dates_nothing_above_it(when):
    text = "Peru and Chile agreed to reopen the crossings at Tacna and Arica, which Peru shut in 2011."
    assert when(text, "agreed", "agreement.reach") == ""


@pytest.mark.parametrize(
    ("text", "word", "act", "edtf"),
    [
        ("Peru and Chad signed a treaty in Lima and will meet in June.", "signed", "agreement.sign", ""),
        ("Peru exported fish to Chad for the first time since 2011.", "exported", "trade.flow", ""),
        ("A year ago today, Peru attacked Chad.", "attacked", "military.attack", "2022"),
        ("Peru will recall its envoy from Chad after the vote on May 14.", "recall", "envoy.recall", ""),
        ("Chadian troops attacked Mali before sunrise on Tuesday.", "attacked", "military.attack", "2023-04-04"),
        ("Peru will expel the ambassador of Chad on May 2.", "expel", "envoy.expel", "2023-05-02"),
    ],
)
def test_a_date_of_another_time_is_not_that_of_the_act(when, text, word, act, edtf):
    assert when(text, word, act) == edtf


@pytest.mark.parametrize(
    ("text", "act", "status", "edtf"),
    [
        ("The president of Peru postponed a trip to Chad planned for next week.", "talks.cancel", "done", ""),
        ("Peru expelled the ambassador of Chad on May 2.", "envoy.expel", "done", ""),
        ("Peru imposed tariffs on Chadian goods effective May 1.", "trade.restrict", "planned", "2023-05-01"),
        ("Peru imposed tariffs on Chadian goods starting May 1.", "trade.restrict", "planned", "2023-05-01/.."),
    ],
)
def test_what_is_told_as_past_has_no_day_to_come_but_that_from_which_it_holds(text, act, status, edtf):
    claims = next(read([Document("note", text, PUBLISHED)]))[1]
    assert (act, status, edtf) in {(claim.act, claim.status.value, claim.when.edtf) for claim in claims}


@pytest.mark.parametrize(
    ("text", "word", "act", "edtf"),
    [
        ("Peru recalled its envoy from Chad. The recall came on Monday.", "recalled", "envoy.recall", "2023-04-03"),
        (
            "The ministers of Peru and Chad met in Lima. The meeting was held on Monday.",
            "met",
            "talks.meet",
            "2023-04-03",
        ),
        (
            "The ministers of Peru and Chad met. The meeting of Fiji and Togo was held on Monday.",
            "met",
            "talks.meet",
            "",
        ),
    ],
)
def test_the_next_sentence_may_tell_when_an_act_came_about(when, text, word, act, edtf):
    assert when(text, word, act) == edtf


def test_what_is_judged_or_given_as_a_reason_came_before(found):
    text = "The Union sanctioned Iran on Monday over a plot against dissidents in Paris."
    assert found(text, "plot", "covert.act") == ""
    assert found("Peru on Monday welcomed the recall of the envoys of Chad.", "recall", "envoy.recall") == ""
