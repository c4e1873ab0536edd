from datetime import UTC, date, datetime

import pytest

import bilateral
from bilateral.ledger.errors import LedgerError
from bilateral.model.claim import Claim
from bilateral.model.span import Span


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


@pytest.mark.parametrize(
    ("question", "names"), [("state", ("France", "")), ("timeline", ("",)), ("timeline", ("", "Peru"))]
)
def test_a_name_that_is_missing_is_told(question, names, tmp_path):
    with pytest.raises(bilateral.api.UnknownNameError, match="no actor is called ''"):
        getattr(bilateral.Ledger.open(tmp_path / "l.db"), question)(*names)


def test_news_of_others_leaves_in_memory_what_was_made_of_a_pair(tmp_path, telling):
    ledger, pair = bilateral.Ledger.open(tmp_path / "l.db"), ("BFA", "PRK")
    for actor, doc in (("BFA", "a"), ("MLI", "b"), ("BFA", "c")):
        known = ledger.timeline(*pair) if doc != "a" else []
        told = telling({"act": "relations.sever", "actors": actor, "recipients": "PRK", "when": "2017"}, doc=doc)
        ledger.add(told.document, told.claims)
        (event,) = ledger.timeline(*pair)
        assert any(event is one for one in known) == (actor == "MLI")


LEADS = {
    "a": "Burkina Faso severed its relations with North Korea in 2017.",
    "b": "The rupture of 2017 between Ouagadougou and Pyongyang goes on.",
    "c": "It was in 2017 that the West African state broke with the North.",
}


@pytest.mark.parametrize("keep_text", [True, False])
@pytest.mark.parametrize(("copied", "origins"), [("ab", 2), ("", 3)])
def test_a_report_that_another_outlet_copies_whole_is_one_voice(tmp_path, copied, origins, keep_text):
    """Of texts that are not kept as well: they are sketched when they are taken in."""
    ledger = bilateral.Ledger.open(tmp_path / "copies.db")
    for name, lead in LEADS.items():
        whose = "shared" if name in copied else name
        filler = " ".join(f"Paragraph {n} of {whose} {whose}{n} tells of {whose}{n * n} and grain." for n in range(30))
        claim = Claim(name, Span(0, len(lead)), lead, "relations.sever", ("BFA",), ("PRK",))
        document = bilateral.Document(name, f"{lead} {filler}", published=date(2023, 4, 6), outlet=f"Outlet {name}")
        with ledger.store.writer(keep_text=keep_text) as writer:
            writer.add(document, [claim], datetime(2023, 4, 7, tzinfo=UTC))
    relations = next(one for one in ledger.state("BFA", "PRK").components if one.name == "relations")
    assert (len(relations.supporting), relations.origins) == (3, origins)
