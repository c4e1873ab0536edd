import io
from pathlib import Path

import numpy as np
import pytest

from bilateral.evaluation.coding.coder import Coder, Lesson, cross_validated, learn, shipped, stored
from bilateral.evaluation.coding.traits import pair_of, traits
from bilateral.evaluation.plv import evaluate, lessons_of, read_folder
from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.reading.page import Page
from bilateral.reading.parser import parse
from bilateral.training.pairs import write

COLUMNS = ("sentence_id", "sentence", "marked_sentence", "source", "target", "gold_penta", "gold_root")


def traits_of(text: str, source: str, target: str) -> dict[str, float]:
    doc = next(parse([text]))
    spans = (Span(text.index(party), text.index(party) + len(party)) for party in (source, target))
    return traits(pair_of(Page(Document("one", text), doc, list(doc.sents)), *spans))


def lessons(times: int) -> list[Lesson]:
    told = {"ACCUSE": "blamed", "AID": "fed"}
    return [Lesson(f"{n} {verb}", {f"word={verb}": 1.0}, event) for event, verb in told.items() for n in range(times)]


def table(folder: Path, rows: list[tuple[str, str]]) -> Path:
    lines = [
        "\t".join(COLUMNS),
        *("\t".join((str(n), "", *row[:1], "", "", "3", row[1])) for n, row in enumerate(rows)),
    ]
    folder.mkdir(exist_ok=True)
    (folder / "rows.tsv").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_names_are_no_traits() -> None:
    one = traits_of("Norway praised Malawi in Oslo.", "Norway", "Malawi")
    other = traits_of("Jordan praised Zambia in Amman.", "Jordan", "Zambia")
    assert one.keys() == other.keys()
    assert not any(name.endswith(("norway", "malawi", "oslo")) for name in one)


def test_a_word_that_no_lesson_had_is_understood_by_its_meaning() -> None:
    verbs = {"praised": "SUPPORT", "applauded": "SUPPORT", "shelled": "ASSAULT", "bombed": "ASSAULT"}
    parties = (("mayor", "guild"), ("king", "town"), ("club", "port"))
    seen = [(f"The {a} {verb} the {b}.", event) for verb, event in verbs.items() for a, b in parties]
    taught = [Lesson(text, traits_of(text, text.split()[1], text.split()[-1][:-1]), event) for text, event in seen]
    coder = learn(taught)
    assert coder.event(traits_of("The baker lauded the smith.", "baker", "smith")) == "SUPPORT"
    assert coder.event(traits_of("The baker torpedoed the ferry.", "baker", "ferry")) == "ASSAULT"


def test_a_lesson_is_coded_by_a_coder_that_has_not_seen_it() -> None:
    only_once = [Lesson("a sentence of its own", {"word=hummed": 1.0}, "PROTEST")]
    assert cross_validated([*lessons(10), *only_once])[-1] != "PROTEST"
    assert cross_validated(lessons(10)) == [lesson.event for lesson in lessons(10)]


def test_rows_of_one_sentence_are_never_learned_from_and_asked_at_once() -> None:
    twins = [Lesson("the same words", {"word=hummed": 1.0}, event) for event in ("PROTEST", "YIELD")]
    assert set(cross_validated([*lessons(10), *twins])[-2:]) <= {"ACCUSE", "AID"}


def test_what_is_stored_codes_as_what_was_learned() -> None:
    coder = learn(lessons(4))
    with np.load(io.BytesIO(stored(coder)), allow_pickle=False) as held:
        names = {str(name): column for column, name in enumerate(held["names"])}
        again = Coder(tuple(held["events"]), names, held["weights"].astype(np.float32), held["bias"])
        assert set(held["seen"]) == coder.seen
    assert [again.event(lesson.traits) for lesson in lessons(4)] == [lesson.event for lesson in lessons(4)]


def test_training_writes_a_coder_that_knows_its_lessons(tmp_path: Path) -> None:
    rows = [("<s>The mayor</s> denounced <t>the bishop</t>.", "ACCUSE"), ("<s>Zambia</s> fed <t>the poor</t>.", "AID")]
    folder = table(tmp_path / "rows", rows * 2)
    write(folder, tmp_path / "pairs.npz")
    assert (tmp_path / "pairs.sha256").read_text("ascii").strip()
    coder = learn(lessons_of(read_folder(folder)))
    assert coder.has_learned_from("The mayor  denounced the bishop.")
    assert not coder.has_learned_from("The mayor praised the bishop.")


def test_a_folder_that_was_learned_from_is_cross_validated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        (f"<s>The {a}</s> {verb} <t>the {b}</t>.", event)
        for verb, event in (("denounced", "ACCUSE"), ("fed", "AID"))
        for a, b in (("mayor", "bishop"), ("king", "guild"), ("judge", "town"), ("club", "port"), ("baker", "smith"))
    ]
    folder = table(tmp_path / "rows", rows)
    taught = learn(lessons_of(read_folder(folder)))
    deaf = Coder(("PROTEST",), {}, np.zeros((1, 0), np.float32), np.zeros(1, np.float32), taught.seen)
    monkeypatch.setattr("bilateral.evaluation.plv.shipped", lambda: deaf)
    assert evaluate(folder)["accuracy"] == 1.0
    monkeypatch.setattr("bilateral.evaluation.plv.shipped", lambda: Coder(deaf.events, {}, deaf.weights, deaf.bias))
    assert evaluate(folder)["accuracy"] == 0.0
    assert evaluate(folder, folds=True)["accuracy"] == 1.0


def test_the_shipped_coder_has_the_fifteen_events() -> None:
    assert len(shipped().events) == 15
    assert len(shipped().seen) > 1000
