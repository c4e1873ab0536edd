"""The scoreboard of acts and missions on a guide of our own making."""

from pathlib import Path

import pytest

from bilateral.evaluation.counts import Counts
from bilateral.evaluation.diplomatic import evaluate
from bilateral.evaluation.diplomatic.acts import Act, counts
from bilateral.evaluation.diplomatic.guide import read_folder, state_called
from bilateral.evaluation.diplomatic.titles import Answer, Kind, answers

ENTRIES = (
    ("Recognition of Fiji, 1971.", "The United States recognized Fiji on January 5, 1971."),
    (
        "Establishment of Diplomatic Relations and the American Embassy, 1971.",
        "Diplomatic relations and the American Embassy at Suva were established on March 1, 1971.",
    ),
    ("American Embassy Closed, 1990.", "The American Embassy at Suva was closed on May 2, 1990."),
    ("A Visit.", "The President visited Suva"),
)
TABLE = """country_code_cow,country_name_usdos,date_start,date_end,us_mission_status
950,Fiji,1970-10-10,1971-02-28,None
950,Fiji,1971-03-01,1990-05-01,Embassy
950,Fiji,1990-05-02,1994-12-31,Interests
1,Elsewhere,1990-01-01,1999-12-31,Embassy
"""


def _of(year: int, *kinds: str) -> set[tuple[str, int, int]]:
    return {(kind, year, year) for kind in kinds}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    entries = "".join(f'<div type="timeline"><head>{t}</head><p>{p}</p></div>' for t, p in ENTRIES)
    article = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
      <title type="complete">A Guide to Relations: Fiji</title><title type="short">Fiji*</title></titleStmt>
      <publicationStmt><p>Department of State, 2009</p></publicationStmt></fileDesc></teiHeader>
      <text><body><div type="section"><p>Fiji is a state of islands.<figure><head>The Flag</head></figure></p>{entries}
      </div><div type="appendix"><p>Read more.</p></div></body></text></TEI>"""
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "fiji.xml").write_text(article, encoding="utf-8")
    (tmp_path / "other.xml").write_text("<list/>", encoding="utf-8")
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def test_titles_are_answers_and_never_read(folder: Path) -> None:
    (article,) = read_folder(folder)
    assert (article.state, article.document.id) == ("FJI", "fiji")
    assert {(a.kind.value, a.first) for a in article.answers} == {
        ("recognised", 1971),
        ("established", 1971),
        ("opened", 1971),
        ("closed", 1990),
    }
    assert not any(title in article.document.text for title, _ in ENTRIES)
    assert "Read more" not in article.document.text
    assert "The Flag" not in article.document.text
    assert article.document.text.endswith("visited Suva.")


def test_acts_and_years_are_held_against_titles_and_table(folder: Path) -> None:
    figures = evaluate(folder)
    assert (figures["precision"], figures["recall"], figures["f1"]) == (1.0, 1.0, 1.0)
    assert figures["by_kind"]["closed"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    # of 25 years the table has an office for the last five (1990 mostly so) where nothing is told of one
    assert (figures["years"], figures["state_years"]) == (25, 0.8)


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no article"):
        evaluate(tmp_path)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Diplomatic Relations Severed, 1965.", {("severed", 1965, 1965)}),
        (
            "Suspension of Relations and the Closure of the Embassy, 1965.",
            {("severed", 1965, 1965), ("closed", 1965, 1965)},
        ),
        (
            "Reestablishment of Diplomatic Relations and the Legation, 1945.",
            {("resumed", 1945, 1945), ("opened", 1945, 1945)},
        ),
        ("Legation Raised to Embassy, 1947.", {("raised", 1947, 1947)}),
        ("Consulate Elevated to Embassy, 2011.", {("opened", 2011, 2011)}),
        ("Cessation of Relations, 1838-40.", {("severed", 1838, 1840)}),
        ("Mutual Recognition, 1832.", {("recognised", 1832, 1832)}),
        ("First Consulate, 1869.", set()),
        ("Establishment of Diplomatic Relations.", set()),
        ("Extradition Convention, 1857.", set()),
    ],
)
def test_a_title_answers_acts_with_years(title: str, told: set[tuple[str, int, int]]) -> None:
    assert {(answer.kind.value, answer.first, answer.last) for answer in answers(title)} == told


def test_each_answer_is_met_once_and_what_is_left_counts_against() -> None:
    asked = [Answer(Kind.OPENED, 1950, 1950), Answer(Kind.CLOSED, 1960, 1962)]
    acts = [Act(Kind.OPENED, 1950), Act(Kind.OPENED, 1951), Act(Kind.CLOSED, 1961)]
    found = counts(asked, acts)
    assert found[Kind.OPENED] == Counts(gold=1, found=2, right=1)
    assert found[Kind.CLOSED].right == 1


@pytest.mark.parametrize(
    ("name", "state"),
    [("The Gambia", "GMB"), ("Gambia, The", "GMB"), ("Cote d’Ivoire (Ivory Coast)", "CIV"), ("Hawaii*", "HAW")],
)
def test_the_guide_names_states_in_its_own_way(name: str, state: str) -> None:
    assert state_called(name) == state
