"""What a verb acts on may stand in an earlier clause, in a list, or behind the preposition of a passive."""

import pytest


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Mali closed its embassy in Paris in 1961 and reopened it in 2015.",
            ("mission.open", ("MLI",), ("FRA",)),
        ),
        (
            "Kenya summoned the Somali ambassador on Monday and expelled him two days later.",
            ("envoy.expel", ("KEN",), ("SOM",)),
        ),
        ("Iran seized a Greek tanker in March before releasing it in May.", ("person.release", ("IRN",), ("GRC",))),
        (
            "India released 15 Pakistani fishermen on Friday, and Pakistan released 20 Indian prisoners.",
            ("person.release", ("PAK",), ("IND",)),
        ),
        (
            "U.S. forces on Thursday launched strikes against camps in Afghanistan and a factory in Sudan.",
            ("military.attack", ("USA",), ("AFG", "SDN")),
        ),
        (
            "The U.S. Secretary of State will travel to Bali, Indonesia, and Bangkok, Thailand, next week.",
            ("talks.visit", ("USA",), ("IDN", "THA")),
        ),
        ("Two Rwandan diplomats were expelled from Belgium in 2021.", ("envoy.expel", ("BEL",), ("RWA",))),
    ],
)
def test_it_is_told(told, text, claim):
    assert claim in told(text)
