from pathlib import Path

import pytest

from bilateral.evaluation.petrarch import evaluate, paired, score

Event = tuple[str, str, str]


def folder_of(tmp_path: Path, *records: tuple[str, list[Event]]) -> Path:
    sentences = (f"<Sentence>{codings(events)}<Text>{text}</Text></Sentence>" for text, events in records)
    body = "".join(sentences)
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "any.xml").write_text(f"<V><Sentences>{body}</Sentences></V>", encoding="utf-8")
    return tmp_path


def codings(events: list[Event]) -> str:
    told = (f'<EventCoding sourcecode="{a}" targetcode="{b}" eventcode="{c}"/>' for a, b, c in events)
    return "".join(told) or '<EventCoding noevents="True"/>'


def test_state_and_role_make_a_code_and_a_passive_turns_the_parties(tmp_path: Path) -> None:
    figures = evaluate(
        folder_of(
            tmp_path,
            ("The Chilean government condemned an attack by Peruvian soldiers.", [("CHLGOV", "PERMIL", "110")]),
            ("Kenya was criticised by Uganda on Monday.", [("UGA", "KEN", "110")]),
            ("The lake froze early.", []),
        )
    )
    assert (figures["source"], figures["target"]) == (1.0, 1.0)


def test_each_of_several_parties_has_an_event(tmp_path: Path) -> None:
    events = [("KEN", "TCD", "051"), ("UGA", "TCD", "051")]
    figures = evaluate(folder_of(tmp_path, ("Kenya and Uganda praised Chad.", events)))
    assert (figures["source"], figures["target"]) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Kenya and Uganda met in Chad on Monday.", "KEN-UGA UGA-KEN"),
        ("Kenya will meet Uganda on Monday.", "KEN-UGA UGA-KEN"),
        ("Kenyan soldiers and police attacked Chad.", "KENMIL-TCD KENCOP-TCD"),
        ("Lawmakers in Kenya and Uganda praised Chad.", "KENLEG-TCD UGALEG-TCD"),
        ("Kenyan diplomats were expelled from Chad.", "TCD-KENGOV"),
        ("Blinker has praised Chad.", "BLI-TCD"),
        ("Chad was loudly and often criticised over its border quarrel with Kenya.", "TCD-KEN"),
    ],
)
def test_who_does_it_to_whom(tmp_path: Path, text: str, pairs: str) -> None:
    events = [(*pair.split("-"), "000") for pair in pairs.split()]
    figures = evaluate(folder_of(tmp_path, (text, [(a, b, c) for a, b, c in events])))
    assert (figures["source"], figures["target"]) == (1.0, 1.0)


def test_an_unknown_name_has_its_first_three_letters_or_what_other_records_say(tmp_path: Path) -> None:
    figures = evaluate(
        folder_of(
            tmp_path,
            ("Zorvath praised Quellia.", [("ZOR", "QXX", "777")]),
            ("Zorvath praised Quellia on Monday.", [("ZOR", "QXX", "777")]),
        )
    )
    assert (figures["source"], figures["target"], figures["code"]) == (1.0, 0.0, 0.0)
    assert figures["with_dictionary"] == {"elements": 1.0, "whole": 1.0, "source": 1.0, "target": 1.0, "code": 1.0}


def test_a_name_has_the_code_of_its_time(tmp_path: Path) -> None:
    days = {"QAA": "19900105", "QBB": "20100105"}
    rows = (
        f'<Sentence date="{day}"><EventCoding sourcecode="{code}" targetcode="KEN" eventcode="051"/>'
        f"<Text>Zorvath praised Kenya on {weekday}.</Text></Sentence>"
        for code, day in days.items()
        for weekday in ("Monday", "Friday")
    )
    (tmp_path / "any.xml").write_text(f"<V>{''.join(rows)}</V>", encoding="utf-8")
    known = evaluate(tmp_path)["with_dictionary"]
    assert isinstance(known, dict)
    assert known["source"] == 1.0


def test_a_record_teaches_nothing_to_itself(tmp_path: Path) -> None:
    figures = evaluate(folder_of(tmp_path, ("Zorvath praised Quellia.", [("ZOR", "QXX", "777")])))
    known = figures["with_dictionary"]
    assert isinstance(known, dict)
    assert (known["target"], known["code"]) == (0.0, 0.0)


def test_an_event_too_many_spoils_the_whole_record_only() -> None:
    event = ("KEN", "UGA", "040")
    assert score([[event]], [[event, event]]) == {
        "elements": 1.0, "whole": 0.0, "source": 1.0, "target": 1.0, "code": 1.0,
    }  # fmt: skip


def test_events_are_paired_so_that_most_agree() -> None:
    a, b = ("KEN", "UGA", "040"), ("UGA", "KEN", "042")
    assert set(paired([a, b], [b, a])) == {(a, a), (b, b)}


def test_a_folder_without_records_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        evaluate(tmp_path)


def test_a_deed_has_the_code_of_the_one_told_most_alike_and_a_name_its_code_in_that_role(tmp_path: Path) -> None:
    figures = evaluate(
        folder_of(
            tmp_path,
            ("Zorvath signed a treaty with Quellia.", [("ZOR", "QUE", "901")]),
            ("Quellia signed a trade treaty with Zorvath.", [("QUE", "ZOR", "901")]),
            ("Zorvath broke a treaty with Quellia.", [("ZOR", "QUE", "902")]),
            ("Zorvath suddenly broke a treaty with Quellia.", [("ZOR", "QUE", "902")]),
        )
    )
    known = figures["with_dictionary"]
    assert isinstance(known, dict)
    assert known["code"] == 1.0


def with_dictionary(folder: Path) -> dict[str, float]:
    known = evaluate(folder)["with_dictionary"]
    assert isinstance(known, dict)
    return known


def test_tense_and_circumstance_tell_nothing_of_what_is_done(tmp_path: Path) -> None:
    figures = with_dictionary(
        folder_of(
            tmp_path,
            ("Zorvath will ransack Quellia.", [("ZOR", "QUE", "901")]),
            ("Zorvath has ransacked Quellia during a long dry summer.", [("ZOR", "QUE", "901")]),
            ("Zorvath ransacked Quellia after a mild winter.", [("ZOR", "QUE", "901")]),
        )
    )
    assert figures["code"] == 1.0


def test_the_verb_tells_more_than_all_other_words(tmp_path: Path) -> None:
    figures = with_dictionary(
        folder_of(
            tmp_path,
            ("Zorvath urged Quellia to join the new round of peace talks.", [("ZOR", "QUE", "901")]),
            ("Quellia urged Zorvath to pay.", [("QUE", "ZOR", "901")]),
            ("Zorvath joined Quellia in the new round of peace talks.", [("ZOR", "QUE", "902")]),
            ("Quellia joined Zorvath.", [("QUE", "ZOR", "902")]),
        )
    )
    assert figures["code"] == 1.0


def test_a_name_keeps_all_of_its_code_but_the_role_and_may_be_written_with_dots(tmp_path: Path) -> None:
    figures = with_dictionary(
        folder_of(
            tmp_path,
            ("Zorvath praised Kenya.", [("ZORQXX", "KEN", "051")]),
            ("Zorvath police praised Kenya.", [("ZORQXXCOP", "KEN", "051")]),
            ("The Z.Q. bureau praised Kenya.", [("QZZ", "KEN", "051")]),
            ("The ZQ bureau praised Kenya.", [("QZZ", "KEN", "051")]),
        )
    )
    assert figures["source"] == 1.0
