import pytest

from bilateral.model.act import Cue, CueKind
from bilateral.model.document import Document
from bilateral.reading.amounts import amount_of
from bilateral.reading.evidence import evidence_of
from bilateral.reading.page import Page, Trigger
from bilateral.reading.parser import parse
from bilateral.reading.reader import read


def amount(text: str, word: str) -> str:
    page = Page(Document("1", text), next(parse([text])))
    token = next(t.i for t in page.doc if t.text == word)
    trigger = Trigger(token, Cue("aid.give", CueKind.VERB, (word,)))
    return amount_of(page, trigger, evidence_of(page, trigger))


@pytest.mark.parametrize(
    "text, word, expected",
    [
        ("Norway gave Mali about $7 million last year.", "gave", "about $7 million"),
        ("Norway delivered 600 tons of refined petroleum to Mali.", "delivered", "600 tons of refined petroleum"),
        ("Norway sanctioned 20 Malian vessels on Monday.", "sanctioned", "20 Malian vessels"),
        ("Norway will send up to 3,000 troops to Mali.", "send", "up to 3,000 troops"),
        ("Norway announced sanctions on hundreds of officials.", "sanctions", "hundreds of officials"),
        ("Norway imposed a tariff of 40 percent on fish.", "imposed", "40 percent"),
        ("Norway handed over 14 prisoners to Mali.", "handed", "14 prisoners"),
    ],
)
def test_a_figure_is_given_with_its_unit_as_written(text, word, expected):
    assert amount(text, word) == expected


@pytest.mark.parametrize(
    "text, word",
    [
        ("Norway cut ties with Mali in 2017.", "cut"),
        ("The two countries signed a treaty on May 3.", "signed"),
        ("Norway sent an envoy to Mali.", "sent"),
        ("Norway recalled its envoy after the rebels killed 30 people.", "recalled"),
    ],
)
def test_dates_parties_and_other_clauses_give_no_amount(text, word):
    assert amount(text, word) == ""


def test_money_outranks_counts():
    assert amount("Norway gave 12 villages in Mali 5 million euros.", "gave") == "5 million euros"


def test_how_many_say_so_is_no_amount():
    text = "Egypt shipped weapons to Chad last month, according to three diplomatic sources."
    assert [claim.amount for _, claims in read([Document("1", text)]) for claim in claims] == [""]
