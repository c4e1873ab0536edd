"""Which reports tell the same happening: B-cubed over documents, as the news clusters of Giveme5W1H are labelled."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.evaluation.corpora import clustered_report
from bilateral.model.document import Document
from bilateral.relations.stories import stories


@dataclass(frozen=True, slots=True)
class Report:
    """A document and the happening that people say it reports."""

    document: Document
    event: int


def evaluate(gold: Path) -> dict[str, float]:
    """Precision, recall and F1 of the stories of the documents in a folder. Raises ``FileNotFoundError``."""
    reports = read_folder(gold)
    if not reports:
        raise FileNotFoundError(f"no report with its event (newsCluster) below {gold}")
    told = stories([report.document for report in reports])
    story = {document.id: number for number, group in enumerate(told) for document in group}
    precision, recall = b_cubed([story[r.document.id] for r in reports], [r.event for r in reports])
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}


def read_folder(folder: Path) -> list[Report]:
    """The labelled reports below a folder, each once."""
    found = (report for path in sorted(folder.rglob("*.json")) if (report := clustered_report(path)) is not None)
    return list({document.id: Report(document, label["EventId"]) for document, label in found}.values())


def b_cubed(found: Sequence[Hashable], gold: Sequence[Hashable]) -> tuple[float, float]:
    """Precision and recall of a grouping: the mean over items of the share of their group that belongs with them.

    The figures are those of Bagga and Baldwin (1998): an item counts as belonging with itself.

    >>> precision, recall = b_cubed("aab", "xxx")
    >>> precision, round(recall, 3)
    (1.0, 0.556)
    """
    both, one, other = Counter(zip(found, gold, strict=True)), Counter(found), Counter(gold)
    precision = sum(n * n / one[group] for (group, _), n in both.items())
    recall = sum(n * n / other[label] for (_, label), n in both.items())
    return precision / len(found), recall / len(found)
