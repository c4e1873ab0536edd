"""News that packages ship comes out as it was printed, whatever form the package keeps it in."""

import json
from datetime import date

from bilateral.training.packaged import packaged


def write(folder, path, text):
    (folder / path).parent.mkdir(parents=True)
    (folder / path).write_text(text, "latin-1")


def test_an_agency_report_has_its_paragraphs_and_its_day(tmp_path):
    body = "Peru recalled its envoy\nfrom Iceland, it said.\n    Iceland\nregretted this.\n Reuter\n\x03"
    report = {"id": "7", "date": " 3-MAR-1987 09:18:21.26", "title": "PERU RECALLS\nENVOY", "body": body}
    write(tmp_path, "some/data/full/reuters-000.json", json.dumps([report, {"id": "8", "date": report["date"]}]))
    (found,) = packaged(tmp_path)
    assert (found.id, found.published, found.title) == ("reuters21578/7", date(1987, 3, 3), "PERU RECALLS ENVOY")
    assert found.text == "Peru recalled its envoy from Iceland, it said.\n\nIceland regretted this."


def test_words_a_line_become_sentences(tmp_path):
    sentences = [
        ["Peru", "recalls", "envoy"],
        ["LIMA", "1996-08-30"],
        ["He", "'s", '"', "ill", '"', ",", "it", "said", "."],
    ]
    words = "\n\n".join("\n".join(f"{word} X X O" for word in sentence) for sentence in sentences)
    write(tmp_path, "neuroner/data/conll2003/en/valid.txt", f"-DOCSTART- -X- O O\n\n{words}\n")
    (found,) = packaged(tmp_path)
    assert (found.id, found.published, found.title) == ("conll2003/valid/0", date(1996, 8, 30), "Peru recalls envoy")
    assert found.text == 'LIMA 1996-08-30\n\nHe\'s "ill", it said.'


def test_a_broadcast_is_a_line(tmp_path):
    write(tmp_path, "gensim/test/test_data/lee.cor", "Peru paid £5 to Iceland. \nIceland thanked Peru. \n")
    assert [(d.id, d.text) for d in packaged(tmp_path)] == [
        ("lee/0", "Peru paid £5 to Iceland."),
        ("lee/1", "Iceland thanked Peru."),
    ]
