"""What a ledger exports another takes in, and then holds the same."""

import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.api import Ledger
from bilateral.exports.errors import ExportError
from bilateral.model.claim import Claim
from bilateral.model.document import Dating, Document
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.span import Span

WHOLE = {"jsonl": "jsonl", "parquet": "parquet", "ftm": "csv"}
LATER = datetime(2024, 9, 1, tzinfo=UTC)


@pytest.fixture
def carry(tmp_path):
    """Exports a ledger and takes the file in at an address; the new ledger and what was taken."""

    def carry(ledger, form, address, **asked):
        path = tmp_path / f"export.{WHOLE[form]}"
        with path.open("wb") as out:
            ledger.export(form, out, **asked)
        other = Ledger.open(address)
        return other, other.take_in(path, LATER)

    return carry


@pytest.mark.parametrize("form", WHOLE)
def test_the_digest_is_the_same_with_texts(form, ledger, carry, new_address):
    other, taken = carry(ledger, form, new_address(), with_text=True)
    assert (taken.documents, taken.claims, taken.decisions, taken.failures) == (4, 6, 2, ())
    assert other.digest() == ledger.digest()
    assert other.verify() == []
    assert [entry.claim for entry in other.claims()] == [entry.claim for entry in ledger.claims()]
    assert other.state("Fiji", "Mongolia").record() == ledger.state("Fiji", "Mongolia").record()
    assert [judged.reason for judged in other.judgements()] == ["seen"]
    assert {entry.recorded for entry in other.claims()} == {LATER}, "its own clock tells when it took them in"


@pytest.mark.parametrize("form", WHOLE)
def test_without_texts_it_is_the_ledger_that_reading_without_texts_makes(form, ledger, carry, new_address):
    other, taken = carry(ledger, form, new_address())
    assert taken.failures == ()
    assert other.verify() == []
    again, _ = carry(other, form, new_address())
    assert again.digest() == other.digest()
    cut = [len(entry.claim.evidence) for entry in other.claims(between=("Peru",))]
    assert 200 < cut[0] <= 300
    short = {entry.id for entry in ledger.claims() if len(entry.claim.evidence) <= 300}
    assert short < {entry.id for entry in other.claims()}
    with other.store.view() as view:
        assert {stored.document.text for stored in view.documents()} == {""}


@pytest.mark.parametrize("form", WHOLE)
def test_taking_in_twice_adds_nothing(form, ledger, carry, tmp_path):
    address = tmp_path / "twice.db"
    carry(ledger, form, address, with_text=True)
    other, taken = carry(ledger, form, address, with_text=True)
    assert (taken.read, taken.documents, taken.claims, taken.decisions) == (4, 0, 0, 0)
    assert other.digest() == ledger.digest()
    assert [run.setup.settings for run in other.runs()] == [{"import": f"export.{WHOLE[form]}"}] * 2


@pytest.mark.parametrize("form", WHOLE)
def test_a_narrowed_export_holds_what_was_asked_for(form, ledger, carry, tmp_path):
    other, taken = carry(ledger, form, tmp_path / "narrow.db", between=("Peru", "Chile"), with_text=True)
    assert (taken.documents, taken.claims, taken.decisions) == (1, 1, 0)
    assert [entry.claim.act for entry in other.claims()] == ["envoy.recall"]


@pytest.mark.parametrize("form", WHOLE)
def test_versions_and_rejected_claims_travel(form, fill, carry, tmp_path):
    ledger = fill(str(tmp_path / "own.db"))
    with ledger.store.view() as view:
        suva = next(one.document for one in view.documents() if one.document.id == "suva")
    kept = ledger.claims(doc="suva")[0].claim
    newer = replace(suva, text=suva.text.replace("Suva on 2", "Suva on 3").replace("2019", "2018"))
    words = newer.text[: kept.span.end]
    ledger.add(newer, [replace(kept, evidence=words)], LATER)
    ledger.judge(Judgement(ledger.claims(between=("Peru",))[0].id, Verdict.REJECT, "Ada Holm", LATER), LATER)
    other, taken = carry(ledger, form, tmp_path / "other.db", with_text=True)
    assert taken.failures == ()
    assert other.digest() == ledger.digest()
    for form_of_events in ("icews", "csv"):
        out = io.BytesIO()
        other.export(form_of_events, out)
        text = out.getvalue().decode()
        assert "Peru" not in text.replace("Peru recalled", ""), "a rejected claim is no event and no row"
        assert "2 March" not in text, "what a newer version leaves out counts no more"


@pytest.mark.parametrize("form", WHOLE)
def test_a_correction_travels_beside_the_claim_as_read_and_counts_in_its_place(form, fill, carry, tmp_path):
    ledger = fill(str(tmp_path / "own.db"))
    (read,) = ledger.claims(between=("Russia",))
    ledger.review(read.id, "correct", "Ada Holm", correction={"act": "envoy.recall", "recipients": ["DEU"]})
    other, taken = carry(ledger, form, tmp_path / "other.db", with_text=True)
    assert taken.failures == ()
    assert other.digest() == ledger.digest()
    (entry,) = other.claims(between=("Germany",))
    assert (entry.claim.act, entry.read) == ("envoy.recall", read.claim)
    out = io.BytesIO()
    other.export("icews", out)
    assert ["Germany" in line for line in out.getvalue().decode().splitlines() if "France" in line] == [True]


@pytest.mark.parametrize("form", WHOLE)
def test_a_narrowed_export_holds_rejected_claims_with_their_judgement(form, fill, carry, tmp_path):
    ledger = fill(str(tmp_path / "own.db"))
    ledger.review(ledger.claims(between=("Peru",))[0].id, "reject", "Ada Holm")
    other, taken = carry(ledger, form, tmp_path / "other.db", between=("Peru", "Chile"), with_text=True)
    assert (taken.claims, taken.decisions) == (1, 1)
    assert other.claims() == []
    assert len(other.claims(verdict="reject")) == 1


@pytest.mark.parametrize("form", WHOLE)
def test_authors_copies_and_sectors_travel(form, carry, tmp_path):
    ledger = Ledger.open(tmp_path / "own.db")
    text = "Sweden and Finland will work together on ice."
    first = Document("first", text, author="Ida Lund", dated=Dating.ADDRESS)
    claim = Claim("first", Span(0, 40), text[:40], "talks.meet", ("SWE", "FIN"), sectors=("ice",))
    ledger.add(first, [claim])
    with ledger.store.view() as view:
        copied = next(view.documents()).id
    ledger.add(Document("second", f"{text} So it was told.", copy_of=copied), ())
    other, taken = carry(ledger, form, tmp_path / "other.db", with_text=True)
    assert taken.failures == ()
    assert other.digest() == ledger.digest()
    assert other.claims()[0].claim == claim
    with other.store.view() as view:
        told = [(one.document.author, one.document.dated, one.document.copy_of) for one in view.documents()]
    assert told == [("Ida Lund", Dating.ADDRESS, ""), ("", Dating.UNKNOWN, copied)]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)), confidences=st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_the_digest_does_not_depend_on_order_or_time(order, confidences, tmp_path_factory):
    def ledger(places, recorded):
        made = Ledger.open(tmp_path_factory.mktemp("order") / "l.db")
        for place in places:
            text = f"Sweden met Finland {place} times."
            document = Document(f"d{place}", text, date(2024, 1, 1 + place))
            claim = Claim(document.id, Span(0, 18), text[:18], "talks.meet", ("SWE", "FIN"))
            made.add(document, [replace(claim, confidence=confidences[place])], recorded)
        return made

    one, other = ledger(range(4), LATER), ledger(order, datetime(2020, 1, 1, tzinfo=UTC))
    assert one.digest() == other.digest()


def test_the_digest_tells_any_difference(ledger, fill, tmp_path):
    other = fill(str(tmp_path / "other.db"))
    assert other.digest() == ledger.digest()
    other.add(Document("more", "Nothing more."), ())
    assert other.digest() != ledger.digest()


def test_parquet_opens_as_a_table_of_claims(exported):
    table = pq.read_table(io.BytesIO(exported("parquet")))
    assert table.num_rows == 6
    assert {str(table.schema.field(name).type) for name in ("actors", "recipients")} == {"list<element: string>"}
    assert [str(table.schema.field(name).type) for name in ("published", "earliest")] == ["date32[day]"] * 2
    frame = pd.read_parquet(io.BytesIO(exported("parquet"))).explode("actors")
    assert set(frame[frame.act == "relations.restore"].actors) == {"FJI", "MNG"}
    assert set(frame[frame["when"] == "2019"].earliest) == {date(2019, 1, 1)}
    assert "text" not in frame.columns


def test_json_lines_are_what_extract_takes_and_gives(exported):
    lines = [json.loads(line) for line in exported("jsonl", with_text=True).splitlines()]
    documents = [line for line in lines if "doc" in line]
    assert [line.keys() & {"judgement", "identity"} for line in lines[4:]] == [{"judgement"}, {"identity"}]
    for document in documents:
        for claim in document["claims"]:
            assert document["text"][claim["start"] : claim["end"]] == claim["evidence"]


def told(**fields: object) -> str:
    """A document "a" of the text "b" with one claim, of which some fields are told otherwise."""
    claim = {"start": 0, "end": 1, "evidence": "b", "act": "talks.meet", "actors": ["FRA"]}
    return json.dumps({"doc": "a", "text": "b", "claims": [{**claim, **fields}]})


NOUGHTS = "0" * 64
BEYOND = json.loads(told(end=2, evidence="bb")) | {"text": None, "sha256": NOUGHTS, "length": 1}
BAD = {
    "no json": ("{", "not JSON"),
    "no record": ("[1]", "not an object"),
    "no text": ('{"doc": "a"}', "neither a text nor the hash"),
    "wrong text": (json.dumps({"doc": "a", "text": "b", "sha256": NOUGHTS}), "not the one that its hash names"),
    "unknown act": (told(act="no.act"), "there is no act"),
    "wrong words": (told(evidence="c"), "do not stand at 0 to 1"),
    "no date": (told(when="soon"), "not a date in EDTF"),
    "wrong status": (told(status="maybe"), "the field claims.0.status is wrong"),
    "no judgement": ('{"judgement": {"claim": "a"}}', "no judgement"),
    "beyond the text": (json.dumps(BEYOND), "has 1 characters"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_record_is_told_and_stops_nothing(name, tmp_path):
    bad, why = BAD[name]
    path = tmp_path / "bad.jsonl"
    path.write_text(f'{bad}\n{{"doc": "good", "text": "A good one."}}\n', encoding="utf-8")
    ledger = Ledger.open(tmp_path / "l.db")
    taken = ledger.take_in(path)
    assert (taken.documents, len(taken.failures)) == (1, 1)
    assert why in taken.failures[0].message
    assert ledger.verify() == []


@pytest.mark.parametrize(
    ("name", "content"), [("a.parquet", b"PAR1"), ("a.csv", b"a,b\n1,2\n"), ("b.csv", b"\xff\xfe")]
)
def test_a_file_of_another_kind_is_told(name, content, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)
    taken = Ledger.open(tmp_path / "l.db").take_in(path)
    assert (taken.documents, len(taken.failures)) == (0, 1)


def test_what_cannot_be_taken_in_is_refused_with_what_can(tmp_path):
    with pytest.raises(ExportError, match=r"no such file"):
        Ledger.open(tmp_path / "l.db").take_in(tmp_path / "none.jsonl")
    page = tmp_path / "page.html"
    page.write_text("<p>")
    with pytest.raises(ExportError, match=r"there are \.jsonl \(jsonl\), \.parquet \(parquet\), \.csv \(ftm\)"):
        Ledger.open(tmp_path / "l.db").take_in(page)


def test_quotes_that_do_not_stand_in_a_text_that_is_there_are_refused(ledger, tmp_path):
    path = tmp_path / "quotes.jsonl"
    with path.open("wb") as out:
        ledger.export("jsonl", out)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    lines[0]["claims"][0]["evidence"] = lines[0]["claims"][0]["evidence"].replace("Suva", "Nadi")
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    whole = tmp_path / "whole.jsonl"
    with whole.open("wb") as out:
        ledger.export("jsonl", out, with_text=True)
    other = Ledger.open(tmp_path / "l.db")
    other.take_in(whole)
    taken = other.take_in(path)
    assert [failure.where for failure in taken.failures] == ["suva"]
    assert other.verify() == []


def test_what_was_forgotten_stays_forgotten(fill, carry, tmp_path):
    ledger = fill(str(tmp_path / "own.db"))
    ledger.forget("lima")
    for form in WHOLE:
        other, taken = carry(ledger, form, tmp_path / f"{form}.db", with_text=True)
        assert taken.failures == ()
        assert other.claims(between=("Peru",)) == []
        assert other.digest() == ledger.digest()
