"""Who judges a deed has not done it, and does not judge those to whom it was done."""

import pytest

from bilateral.model.document import Document
from bilateral.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Fiji condemned the attack on Tonga.",
        "Fiji condemned the invasion of Tonga.",
        "The attack on Tonga was condemned by Fiji.",
        "Fiji denounced the blockade of Tonga.",
        "Fiji criticised the sanctions against Tonga.",
        "Fiji praised its own aid to Tonga.",
        "Fiji voiced its condemnation of the attack on Tonga.",
        "The Fijian minister voiced concern over the arrest of two Tongan sailors.",
    ],
)
def test_those_to_whom_a_deed_was_done_are_not_judged(told, text):
    assert not {claim for claim in told(text) if claim[0].startswith("statement.") and claim[2] == ("TON",)}


@pytest.mark.parametrize(
    "text", ["Fiji condemned the attack on Tonga.", "Fiji criticised the sanctions against Tonga."]
)
def test_who_judges_a_deed_has_not_done_it(told, text):
    assert {act for act, _, _ in told(text)} <= {"statement.criticise"}


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Fiji condemned the Samoan attack on Tonga.", "WSM"),
        ("Fiji condemned the invasion of Tonga by Samoa.", "WSM"),
        ("Fiji condemned Samoa for the attack on Tonga.", "WSM"),
        ("Fiji condemned the attack of Samoa.", "WSM"),
        ("Fiji criticised Samoa over the arrest of Samoan journalists.", "WSM"),
        ("Fiji condemned Samoa for sanctions against Samoan firms.", "WSM"),
        ("Fiji condemned the sanctions imposed on Tonga by Samoa.", "WSM"),
    ],
)
def test_the_doer_is_judged(told, text, judged):
    assert ("statement.criticise", ("FJI",), (judged,)) in told(text)


def test_who_praises_its_own_deed_has_done_it(told):
    assert ("aid.give", ("FJI",), ("TON",)) in told("Fiji praised its own aid to Tonga.")


def test_what_is_said_to_a_report_is_not_said_by_who_reports():
    (found,) = (c for _, c in read([Document("d", "Fiji said that Samoa had sent arms to Tonga, which Samoa denied.")]))
    sources = {claim.act: [source.text for source in claim.sources] for claim in found}
    assert sources == {"arms.transfer": ["Fiji"], "statement.reject": []}


def test_what_is_said_of_a_party_in_passing_is_said_by_who_reports():
    text = "Fiji said that Samoa, which had accused Tonga of the attack, sent arms to Palau."
    (found,) = (claims for _, claims in read([Document("d", text)]))
    assert ["Fiji"] in [[s.text for s in claim.sources] for claim in found if claim.act == "statement.accuse"]
