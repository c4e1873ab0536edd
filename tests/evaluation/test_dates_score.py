"""The score of time expressions."""

import pytest

from bilateral.evaluation.dates import evaluate

DOCUMENT = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2023-04-06">2023-04-06</TIMEX3></DCT>
<TEXT>The envoy <EVENT eid="e1">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2023-04-04">Tuesday</TIMEX3>.
Ties were cut in <TIMEX3 tid="t2" type="DATE" value="2018">2017</TIMEX3>, after
<TIMEX3 tid="t3" type="DURATION" value="P3Y">three years</TIMEX3> of
<TIMEX3 tid="t4" type="DATE" value="null">quarrels</TIMEX3>.
</TEXT></TimeML>"""


def test_spans_and_values_are_counted_below_any_folder(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "note.tml").write_text(DOCUMENT, encoding="utf-8")
    score = evaluate(tmp_path)
    assert (score["gold"], score["found"], score["span"], score["value"]) == (4, 3, 3, 2)
    assert score["span_f1"] == pytest.approx(6 / 7, abs=1e-4)
    assert score["value_f1"] == pytest.approx(4 / 7, abs=1e-4)


def test_a_folder_without_documents_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="TimeML"):
        evaluate(tmp_path)
