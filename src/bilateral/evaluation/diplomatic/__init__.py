"""A guide to one state's relations with all others, read as documents: acts with dates, and missions year by year.

The guide has an article for each state (TEI XML). An article has entries; an entry has a title that says what was done
and in which year ("Diplomatic Relations Resumed, 1977."), and paragraphs that tell it. **The titles of entries are the
answers and are never read.** What is read is the prose: every paragraph of the article, the summary's too, in its
order, as one document whose title is the article's. Headings, captions, notes and the lists of sources are left out.
No date of publication is given, for the articles were written on for years. The claims are put into a ledger; what is
scored comes out of it again.

*Acts.* A title answers with one or more of seven kinds (recognised, established, severed or suspended, resumed; a
mission opened, raised, closed) and its year or years. The guide names consular posts in bulk, so they are no answers
and no mistakes; a consulate or an office raised to an embassy is an embassy opened, a legation raised is raised.
Read are the acts of these kinds that the ledger has as done between the two states, and what an envoy's credentials
show where no opening is told (the component ``representation`` of the state), each kind once a year. An answer is met
by an act of its kind in its years; whatever else is read counts as wrong, though some of it stands in the prose and
in no title. The state, its forerunners and its heirs are one here, and who of the two acted is not asked, for titles
leave it out.

*Missions.* For every state that the hand-coded table names as an article is named, the status of the US mission that
held on most days of a year (of equals the higher) is compared with that of the table; only years that the table has
count. Years before anything was read are years of no mission.
"""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bilateral.evaluation.counts import Counts
from bilateral.evaluation.diplomatic.acts import acts_of, counts, course_of
from bilateral.evaluation.diplomatic.guide import Article, read_folder
from bilateral.evaluation.diplomatic.missions import read_table, share_right
from bilateral.evaluation.diplomatic.titles import Kind
from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.model.entry import Entry
from bilateral.reading.reader import read

# The ledger of a measurement has one moment, so that measuring again gives the same.
_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


def evaluate(gold: Path) -> dict[str, object]:
    """Precision, recall and F1 of acts with dates, in all and by kind, and the share of state-years right.

    Raises ``FileNotFoundError`` where a folder has no articles.
    """
    articles = read_folder(gold)
    entries = _ledger(articles)
    courses = [(article, course_of(article, entries[article.document.id])) for article in articles]
    by_kind = {kind: Counts() for kind in Kind}
    for article, course in courses:
        for kind, found in counts(article.answers, acts_of(course)).items():
            by_kind[kind] += found
    total = sum(by_kind.values(), Counts())
    right, years = share_right(courses, read_table(gold))
    return {
        **total.figures(),
        "state_years": round(right / years, 4) if years else None,
        "years": years,
        "by_kind": {kind.value: found.figures() for kind, found in by_kind.items()},
    }


def _ledger(articles: list[Article]) -> dict[str, list[Entry]]:
    """The claims of the articles by document, through a ledger that is kept for the time of the measurement."""
    with TemporaryDirectory() as folder:
        store = Store.at(Path(folder) / "guide.db")
        with store.writer() as writer:
            for document, claims in read(article.document for article in articles):
                writer.add(document, claims, _RECORDED)
        with store.view() as view:
            told = view.claims(Query())
    found: dict[str, list[Entry]] = {article.document.id: [] for article in articles}
    for entry in told:
        found[entry.claim.doc].append(entry)
    return found
