"""An act told of several recipients is one claim for each time that is told."""

from bilateral.model.document import Document
from bilateral.reading.reader import read


def accredited(text):
    """Recipients and time of each claim that an envoy was accredited."""
    claims = next(read([Document("note", text)]))[1]
    return [(c.recipients, c.when.edtf) for c in claims if c.act == "envoy.accredit"]


def test_recipients_with_a_time_of_their_own_are_a_claim_of_their_own():
    text = "In 1901 the ambassador of Norway was accredited to Peru and Chile and, after 1905, to Brazil."
    assert accredited(text) == [(("PER", "CHL"), "1901"), (("BRA",), "1905")]


def test_recipients_with_one_time_are_one_claim():
    text = "In 1901 the ambassador of Norway was accredited to Peru, Chile and Brazil."
    assert accredited(text) == [(("PER", "CHL", "BRA"), "1901")]
