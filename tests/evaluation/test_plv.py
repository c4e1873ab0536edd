from pathlib import Path

import pytest

from bilateral.evaluation.plv import evaluate, predict, read_folder

COLUMNS = ("sentence_id", "sentence", "marked_sentence", "source", "target", "gold_penta", "gold_root")


def folder_of(tmp_path: Path, *rows: tuple[str, str, str]) -> Path:
    lines = ["\t".join(COLUMNS)]
    lines += ["\t".join((str(n), "", marked, "", "", quad, root)) for n, (marked, quad, root) in enumerate(rows)]
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "any name.tsv").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def roots(tmp_path: Path, *marked: str) -> list[str]:
    return predict(read_folder(folder_of(tmp_path, *((sentence, "1", "AGREE") for sentence in marked))))


def test_the_figures_of_a_small_table(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        ("<s>The mayor</s> denounced <t>the bishop</t> on Friday.", "3", "ACCUSE"),
        ("<s>Zambia</s> freed <t>three fishermen</t>.", "2", "RETREAT"),
        ("<s>The guild</s> thanked <t>the bishop</t>.", "4", "PROTEST"),
    )
    figures = evaluate(folder)
    assert figures["rows"] == 3
    assert figures["accuracy"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["quad"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["by_root"] == {"ACCUSE": 1.0, "PROTEST": 0.0, "YIELD": 1.0}
    assert figures["macro_f1"] == pytest.approx(2 / 3, abs=1e-4)
    assert (figures["even"], figures["odd"]) == (0.5, 1.0)


def test_parties_need_not_be_states(tmp_path: Path) -> None:
    assert roots(
        tmp_path,
        "<s>A charity</s> is suing <t>the harbour board</t> over its records.",
        "<s>Bakers</s> went on strike against <t>the city council</t>.",
        "<s>Police</s> arrested <t>a poet</t> on Sunday.",
    ) == ["ACCUSE", "PROTEST", "COERCE"]


def test_what_is_agreed_refused_or_planned_is_no_deed(tmp_path: Path) -> None:
    rows = (
        ("<s>Norway</s> has agreed to send doctors to <t>Malawi</t>.", "3", "AGREE"),
        ("<s>Norway</s> refused to send doctors to <t>Malawi</t>.", "3", "REJECT"),
        ("<s>Norway</s> will provide aid to <t>Malawi</t>.", "3", "AGREE"),
        ("<s>Norway</s> provided aid to <t>Malawi</t>.", "3", "AID"),
    )
    figures = evaluate(folder_of(tmp_path, *rows))
    assert figures["accuracy"] == 1.0
    assert figures["rules"] == {"accuracy": 1.0, "macro_f1": 1.0}


def test_the_doer_of_a_passive_stands_behind(tmp_path: Path) -> None:
    assert roots(tmp_path, "<t>The rector</t>, who had met the king, was accused by <s>a judge</s>.") == ["ACCUSE"]


def test_a_folder_without_tables_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        evaluate(tmp_path)
