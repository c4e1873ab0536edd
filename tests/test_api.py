import pytest

import bilateral
from bilateral.ledger.errors import LedgerError


def test_the_names_of_the_package_are_loaded_when_asked_for():
    assert {"Document", "Ledger", "extract"} == set(bilateral.__all__)
    assert bilateral.Document("a", "x").text == "x"
    with pytest.raises(AttributeError):
        bilateral.nothing  # noqa: B018


def test_a_ledger_is_made_with_its_first_document(tmp_path, telling):
    ledger = bilateral.Ledger.open(tmp_path / "l.db")
    with pytest.raises(LedgerError, match="there is no ledger"):
        ledger.claims()
    one = telling({"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"})
    assert ledger.add(one.document, one.claims).claims == 1
    (entry,) = ledger.claims(between=("Burkina Faso", "North Korea"), status="done")
    assert ledger.state("kp", "Burkina Faso", as_of="2018").components[0].value == "severed"
    assert [event.act for event in ledger.timeline("kp")] == ["relations.sever"]
    assert ledger.why(entry.id[:8]).entry == entry
    assert ledger.contested() == ledger.verify() == []
