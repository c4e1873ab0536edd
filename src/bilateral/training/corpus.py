"""The texts that labels speak of: rebuilt by document id from a folder of the public corpora.

Labels in this repository hold offsets and a hash, not other people's texts; whoever has the corpora gets
the labelled documents back, and a text that differs from the one labelled is left out.
"""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, parse

from bilateral.evaluation.corpora import clustered_report, reports_by_topic
from bilateral.model.document import Document

# A report of Wikinews is named by its day and so many characters of its title.
_SLUG = 40


def corpus(folder: Path) -> Iterator[Document]:
    """Every document of the public corpora below a folder, each with the id that labels use.

    The ids are those of ``gold/claims``: corpus, then the number or name of the document in its file.
    """
    yield from _news_clusters(folder)
    yield from _releases(folder)
    yield from _topics(folder)
    yield from _wikinews(folder)
    yield from _toponyms(folder, "GWN", "GWN.xml", "link")
    yield from _toponyms(folder, "LGL", "lgl.xml", "feedid")
    yield from _timebank(folder)
    yield from _sentences(folder)


def _document(identifier: str, text: str, published: str = "", outlet: str = "", title: str = "") -> Document:
    day = date.fromisoformat(published) if published else None
    return Document(identifier, text, published=day, outlet=outlet, title=title)


def _news_clusters(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("giveme5w1h/news_cluster/data/*.json")):
        if (found := clustered_report(path)) is not None:
            yield found[0]


def _releases(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("state-dept-press/*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            record = json.loads(line)
            outlet = "U.S. Department of State"
            yield _document(f"state-dept-press/{number}", record["text"], record["date"][:10], outlet, record["title"])


def _topics(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("masakhanews/eng_*.tsv")):
        yield from (document for document, _ in reports_by_topic(path))


def _wikinews(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("wikinews/*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                slug = re.sub(r"[^a-z0-9]+", "-", row["title"].lower()).strip("-")[:_SLUG].strip("-")
                yield _document(f"wikinews/{row['date']}-{slug}", row["text"], row["date"], "Wikinews", row["title"])


def _toponyms(folder: Path, name: str, file: str, origin: str) -> Iterator[Document]:
    for path in sorted(folder.glob(f"geoparsing/{file}")):
        for number, article in enumerate(parse(path).getroot()):
            outlet = re.sub(r"https?://(www\.)?", "", article.findtext(origin) or "").split("/")[0]
            text, title = article.findtext("text") or "", article.findtext("title") or ""
            yield _document(f"geoparsing/{name}/{number}", text, "", outlet, title)


def _timebank(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("tempeval3/Training/**/*.tml")):
        root = parse(path).getroot()
        text = "".join(_element(root, "TEXT").itertext()).strip()
        day = next((t.attrib["value"][:10] for t in _element(root, "DCT").iter("TIMEX3")), "")
        day = day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else ""
        yield _document(f"tempeval3/{path.parent.name}/{path.stem}", text, day, "", root.findtext("TITLE") or "")


def _sentences(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("plv/PLV_train.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield _document(f"plv/{row['sentence_id']}", row["sentence"])


def _element(root: Element, name: str) -> Element:
    found = root.find(name)
    return found if found is not None else Element(name)
