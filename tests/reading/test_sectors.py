"""What a cooperation or an agreement is said to be about."""

from datetime import date

import pytest

from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.reading.reader import read


def sectors(text: str) -> tuple[str, ...]:
    """The sectors of the claims of a text."""
    [(_, claims)] = read([Document("test", text, date(2023, 4, 6))])
    return tuple(dict.fromkeys(sector for claim in claims for sector in claim.sectors))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Peru and Chile agreed to strengthen cooperation in areas such as security, health and farming.",
         ("security", "health", "farming")),
        ("Ghana and Togo want to deepen economic and military cooperation in the field of energy.",
         ("economic", "military", "energy")),
        ("China and Kenya signed a memorandum of understanding on trade and investment.", ("trade", "investment")),
        ("Kenya and Rwanda pledged to expand their cooperation in counter-terrorism, basketry and food security.",
         ("counter-terrorism", "basketry", "food security")),  # what the list holds beside known sectors
        ("Poland and Latvia signed an agreement in Riga on Monday.", ()),
        ("Niger and Mali signed an agreement on the return of lost cattle.", ()),
    ],
)  # fmt: skip
def test_sectors_are_named(text: str, named: tuple[str, ...]) -> None:
    assert sectors(text) == named


def test_a_claim_without_sectors_is_what_it_was() -> None:
    [(_, [claim])] = read([Document("test", "Poland and Latvia signed an agreement.", date(2023, 4, 6))])
    assert "sectors" not in claim.record()
    named = Claim(claim.doc, claim.span, claim.evidence, claim.act, claim.actors, sectors=("fishing",))
    plain = Claim(claim.doc, claim.span, claim.evidence, claim.act, claim.actors)
    assert named.record()["sectors"] == ["fishing"]
    assert named.id != plain.id
