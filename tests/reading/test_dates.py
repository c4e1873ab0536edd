"""Times told in a text, and the date of an act."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.data.tables import table
from bilateral.model.act import Cue, CueKind
from bilateral.model.document import Document
from bilateral.model.when import Basis
from bilateral.reading.dates import date_of, find_dates, find_timexes
from bilateral.reading.page import Page, Trigger
from bilateral.reading.parser import parse
from bilateral.reading.reader import pages

PUBLISHED = date(2023, 4, 6)  # a Thursday


def page(text, published=PUBLISHED):
    doc = next(parse([text]))
    found = Page(Document("note", text, published), doc)
    found.sentences = list(doc.sents)
    found.dates = find_dates(found)
    return found


def dates(text, published=PUBLISHED):
    return [mention.when.edtf for mention in page(text, published).dates]


def when(text, word, act="talks.meet", published=PUBLISHED):
    found = page(text, published)
    token = next(t for t in found.doc if t.text == word)
    return date_of(found, Trigger(token.i, Cue(act, CueKind.VERB, (token.lemma_,)))).edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The pact was signed on June 3, 1994.", "1994-06-03"),
        ("The pact was signed on 3rd June 1994.", "1994-06-03"),
        ("The pact was signed on Friday, June 3, 1994.", "1994-06-03"),
        ("The pact was signed on 1994-06-03.", "1994-06-03"),
        ("The pact was signed in August 1983.", "1983-08"),
        ("The pact was signed in the spring of 1950.", "1950-21"),
        ("Trade fell in the first quarter of 1989.", "1989-01/1989-03"),
        ("Trade grew throughout the 1990s.", "199X"),
        ("Ties go back to the 19th century.", "18XX"),
        ("The envoy left in early 2019.", "2019~"),
        ("The 1983 revolution changed the country.", "1983"),
        ("The treaty was drafted in nineteen ninety-four.", "1994"),
    ],
)
def test_a_date_that_is_told_whole(text, edtf):
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The minister announced it late last month.", "2023-03~"),
        ("The two sides met last fall.", "2022-23"),
        ("The delegation arrived on Tuesday.", "2023-04-04"),
        ("The delegation will arrive on Tuesday.", "2023-04-11"),
        ("The delegation arrives on Tuesday.", "2023-04-11"),
        ("The delegation is due in Oslo on Tuesday.", "2023-04-11"),
        ("In March, the summit opens.", "2023-03"),
        ("The delegation arrived yesterday.", "2023-04-05"),
        ("The delegation arrived two days ago.", "2023-04-04"),
        ("The embassy closed a month ago.", "2023-03"),
        ("The summit will open next month.", "2023-05"),
        ("The embassy closed on Aug. 29.", "2022-08-29"),
        ("The summit will open in mid-July.", "2023-07~"),
        ("The two leaders spoke at 8:30 p.m. Wednesday.", "2023-04-05"),
        ("The two leaders spoke last Friday.", "2023-03-31"),
        ("They held talks this week.", "2023-04-03/2023-04-09"),
        ("They will hold talks this week.", "2023-04-03/2023-04-09"),
        ("They held talks last week.", "2023-03-27/2023-04-02"),
        ("Fighting has gone on over the past three weeks.", "2023-03-16/2023-04-06"),
        ("The troops left this year.", "2023"),
        ("The troops left two years ago.", "2021"),
        ("The troops left on Christmas Eve.", "2022-12-24"),
    ],
)
def test_a_date_seen_from_the_day_of_publication(text, edtf):
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ties were cut in 2017. Imports fell that year.", "2017"),
        ("Ties were cut in 2017. They were restored the following year.", "2018"),
        ("The envoy arrived on May 4, 2012. He was received two days later.", "2012-05-06"),
        ("The envoy arrived on May 4, 2012. He was received the same day.", "2012-05-04"),
        ("Ties were cut in 2017. Imports had grown from January to August of that year.", "2017-01/2017-08"),
    ],
)
def test_a_date_seen_from_the_time_just_spoken_of(text, edtf):
    assert dates(text)[-1] == edtf


def test_a_history_goes_on_in_the_year_it_tells():
    text = (
        "War broke out in 1861. In 1862 a blockade was laid. The port fell on April 25. "
        "By 1863 the river was open. In 1864 the siege began."
    )
    assert "1862-04-25" in dates(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It has bought oil since 2015.", "2015/.."),
        ("The ban holds until May 2024.", "../2024-05"),
        ("Talks ran from 3 to 5 June 2019.", "2019-06-03/2019-06-05"),
        ("Talks ran between 1994 and 1998.", "1994/1998"),
        ("He visits Oslo on June 3-5.", "2023-06-03/2023-06-05"),
        ("They met on Monday and Tuesday.", "2023-04-03/2023-04-04"),
    ],
)
def test_a_stretch_of_time(text, edtf):
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said the fall of Kabul was a shock.",
        "More than 1800 people fled.",
        "The 52-year-old minister spoke for two hours.",
        "The army is now patrolling daily.",
        "They were allies for decades.",
    ],
)
def test_what_is_no_date(text):
    assert dates(text) == []


def test_without_a_day_of_publication_nothing_is_guessed():
    assert dates("The delegation arrived on Tuesday, and left last month.", published=None) == []
    assert dates("The delegation arrived on 3 June 1994.", published=None) == ["1994-06-03"]


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("Norway opened an embassy in Lima on March 4.", "opened", "2023-03-04"),
        ("On Monday, Norway recalled its ambassador and closed its embassy.", "closed", "2023-04-03"),
        ("The minister said on Tuesday that Norway had closed its embassy.", "closed", ""),
        ("The minister said on Tuesday that Norway had closed its embassy.", "said", "2023-04-04"),
        ("The minister said on Tuesday that she deplored the ban.", "deplored", "2023-04-04"),
        ("The minister said Norway closed its embassy on Monday.", "closed", "2023-04-03"),
        ("Norway and Peru held talks in Lima on Monday.", "talks", "2023-04-03"),
        ("Monday's attack on the port killed six people.", "attack", "2023-04-03"),
        ("Relations began on May 4, 1905, when Norway opened a legation.", "opened", "1905-05-04"),
        ("Norway did not recognise Peru until 1921.", "recognise", "1921"),
        ("Norway closed its embassy.", "closed", ""),
    ],
)
def test_an_act_has_the_date_that_grammar_ties_to_it(text, word, edtf):
    act = "statement.criticise" if word == "deplored" else "mission.close"
    assert when(text, word, act) == edtf


def test_the_day_of_a_dateline_dates_no_act_but_is_today():
    text = "OSLO, April 4 (Agency) - Norway closed its embassy in Lima. A new envoy left yesterday."
    assert when(text, "closed") == ""
    assert when(text, "left") == "2023-04-03"


def test_what_was_said_at_a_meeting_has_its_date():
    text = "The minister met today with his colleague from Peru. The minister thanked Peru for its help."
    assert when(text, "thanked", "statement.praise") == "2023-04-06"
    assert when(text, "help", "aid.give") == ""


def test_durations_and_repetitions_have_values_but_no_interval():
    found = page("They trained for three weeks and met every month.")
    assert [(t.type.value, t.value) for t in find_timexes(found)] == [("DURATION", "P3W"), ("SET", "P1M")]
    assert found.dates == []


def test_each_date_keeps_its_words_and_what_it_rests_on():
    found = page("Ties were cut in 2017; trade ended that year, and the envoy left last month.").dates
    assert [(m.when.phrase, m.when.basis.value) for m in found] == [
        ("2017", "stated"),
        ("that year", "text"),
        ("last month", "publication"),
    ]


WORDS = sorted({str(w) for group in table("cues/dates.yaml")["words"].values() for w in group})
SIGNS = ["the", "a", "of", "ago", "-", ",", "BC", "century", "s", "from", "to", "30", "February"]
ROWS = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.sampled_from(WORDS).map(str.capitalize),
        st.integers(0, 20000).map(str),
        st.sampled_from(SIGNS),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(ROWS, st.sampled_from([None, PUBLISHED, date(1, 1, 1), date(9999, 12, 31)]))
def test_no_row_of_words_breaks_the_reading(row, published):
    text = " ".join(row)
    found = page(text, published)
    for mention in found.dates:
        assert mention.when.known
        assert mention.span.of(text).strip()


def test_what_was_said_is_not_dated_by_a_meeting_to_come():
    text = "Norway proposed talks on January 9. Denmark welcomed the offer of Norway."
    page = next(pages([Document("d", text, date(2018, 1, 3))]))
    found = [t for t in page.triggers if page.doc[t.token].text == "welcomed"]
    assert {date_of(page, trigger).edtf for trigger in found} == {""}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Peru cut ties in 2017. Chile was its largest supplier at the time.", "2017"),
        ("From 2015 to 2017 Peru traded with Fiji. Fiji was then its largest supplier.", "2015/2017"),
        ("Peru cut ties in May 1983.\n\nBack then it was ruled by a junta.", "1983-05"),
        ("Peru cut ties in 2017. It spoke at the time of the vote.", ""),  # which time is told by what follows
        ("Peru cut ties in 2017, and then it closed its embassy.", ""),  # tells order, no time
        ("Peru cut ties on Tuesday. It had no envoy there at the time.", ""),  # news, nothing to look back to
        ("Peru cut ties in 2017.\nTrade fell.\nIt had no envoy there at the time.", ""),  # too far above
    ],
)
def test_the_time_just_spoken_of(text, edtf):
    last = page(text).dates[-1].when
    assert (last.edtf if last.basis is Basis.TEXT else "") == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Over the weekend the envoys met in Oslo.", "2023-04-01/2023-04-02"),
        ("The envoys will meet in Oslo over the weekend.", "2023-04-08/2023-04-09"),
        ("The states had filed their reports by Wednesday.", "../2023-04-05"),
        ("The states will file their reports by Wednesday.", "../2023-04-12"),
        ("The truce had been due to expire on Wednesday.", "2023-04-05"),
        ("Peru extended its sanctions on 14 March.", "2023-03-14"),
        ("Peru postponed the talks to 14 June.", "2023-06-14"),
        ("Peru is trying to sell it under a December agreement.", "2022-12"),
        ("The envoys will meet ahead of the Wednesday summit.", "2023-04-12"),
        ("The envoys did not meet on Wednesday morning.", "2023-04-05"),
        ("The talks begin in the week of April 17.", "2023-04-17/2023-04-23"),
        ("Trade grew in the current quarter.", "2023-04/2023-06"),
        ("The minister met Jan Berg of Norway.", ""),
        ("Trade fell in recent years.", ""),
    ],
)
def test_the_words_around_a_date_tell_which_is_meant(text, edtf):
    assert dates(text) == ([edtf] if edtf else [])


def test_a_quarter_of_a_year_of_one_digit_is_written_with_four():
    assert dates("Peru will talk next quarter.", date(1, 1, 1)) == ["0001-04/0001-06"]


def test_a_year_earlier_is_a_quarter_or_a_year_as_the_time_it_is_compared_with():
    quarter = "In the third quarter trade was 5 million, from 4 million a year earlier."
    assert [t.value for t in find_timexes(page(quarter))] == ["2022-Q3", "2021-Q3"]
    longer = f"{quarter} In the first nine months trade was 9 million, from 8 million a year earlier."
    assert [t.value for t in find_timexes(page(longer))][2:] == ["P9M", "2022"]


@pytest.mark.parametrize(
    ("text", "told"),
    [  # published on a Thursday
        ("Gabon arrested three men on Monday and released them on Friday.", ["2023-03-27", "2023-03-31"]),
        ("Gabon arrested three men on Monday and released them on Wednesday.", ["2023-04-03", "2023-04-05"]),
        ("Peru closed its border in February and reopened it in December.", ["2022-02", "2022-12"]),
        ("The envoy left on Monday and had come on Friday.", ["2023-04-03", "2023-03-31"]),
        ("The envoy left on Monday. A minister came on Friday.", ["2023-04-03", "2023-03-31"]),
    ],
)
def test_the_steps_of_a_sentence_lie_one_after_the_other(text, told):
    assert dates(text) == told
