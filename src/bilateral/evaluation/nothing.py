"""Texts that tell of no relation between states: every claim read in them is invented, or next to it.

Sport, entertainment and health of MasakhaNEWS; business and crime of Giveme5W1H. A claim there is not always wrong (a
report on health may tell of a donation), but a reader that makes many of them takes names for deeds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from bilateral.data.gazetteer import gazetteer
from bilateral.evaluation.corpora import clustered_report, reports_by_topic
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.reading.glance import is_on_topic, names_parties
from bilateral.reading.reader import claims_of, pages

# So many texts, the topics in turn, within a topic by the digest of the words: whatever the files are called.
TEXTS = 300
TOPICS = frozenset({"sports", "entertainment", "health"})
# Giveme5W1H sorts its clusters by section and has none for what the police deal with: these are its cases.
CRIMES = frozenset({"las_vegas_shooting", "croydon_tram_trash"})
SECTIONS = frozenset({"crime", "business"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A text, the topic that its corpus sorts it under, and what was read in it.

    ``unknown`` counts the parties of its claims that no words of the text stand for.
    """

    document: Document
    topic: str
    claims: tuple[Claim, ...]
    unknown: int


def evaluate(gold: Path) -> dict[str, object]:
    """Count the claims read in texts that should have none; the figures of :func:`score`."""
    return score(readings(read_folder(gold)))


def read_folder(folder: Path) -> list[tuple[Document, str]]:
    """The texts of the set with their topics. Raises ``FileNotFoundError`` where neither corpus lies there."""
    found = turns(folder)[:TEXTS]
    if not found:
        raise FileNotFoundError(f"no text of MasakhaNEWS (eng_*.tsv) or Giveme5W1H (*.json) below {folder}")
    return found


def turns(folder: Path) -> list[tuple[Document, str]]:
    """All texts of these topics, the topics in turn, each text once."""
    by_topic: defaultdict[str, dict[str, Document]] = defaultdict(dict)
    for document, topic in _texts(folder):
        by_topic[topic][sha256(document.text.encode()).hexdigest()] = document
    order = sorted(
        (turn, topic, digest) for topic, documents in by_topic.items() for turn, digest in enumerate(sorted(documents))
    )
    return [(by_topic[topic][digest], topic) for _, topic, digest in order]


def readings(texts: Sequence[tuple[Document, str]]) -> list[Telling]:
    """Read the texts as ``bilateral extract`` does: those that a glance tells to be of other affairs are not parsed."""
    found = []
    weighed = {document.id for document, _ in texts if names_parties(document) and is_on_topic(document)}
    read = pages(document for document, _ in texts if document.id in weighed)
    for document, topic in texts:
        if document.id not in weighed:
            found.append(Telling(document, topic, (), 0))
            continue
        page = next(read)
        claims = tuple(claims_of(page))
        named = {i for mention in page.mentions for i in mention.ids}
        parties = [party for claim in claims for party in (*claim.actors, *claim.recipients)]
        unknown = sum(named.isdisjoint({party, gazetteer().entry(party).heir}) for party in parties)
        found.append(Telling(document, topic, claims, unknown))
    return found


def score(rows: Sequence[Telling]) -> dict[str, object]:
    """``claims`` in all, ``unfounded`` those whose evidence is not in the text, ``unknown`` parties, by topic."""
    told = Counter({row.topic: 0 for row in rows})
    for row in rows:
        told[row.topic] += len(row.claims)
    return {
        "texts": len(rows),
        "claims": sum(told.values()),
        "unfounded": sum(not is_founded(claim, row.document) for row in rows for claim in row.claims),
        "unknown": sum(row.unknown for row in rows),
        "by_topic": dict(sorted(told.items())),
    }


def is_founded(claim: Claim, document: Document) -> bool:
    """Whether the words of a claim stand in the document at the claim's place."""
    return bool(claim.evidence) and claim.span.of(document.text) == claim.evidence


def by_document(rows: Iterable[Telling]) -> list[dict[str, object]]:
    """Every claim with its document and topic, the surest first."""
    claims = ((row, claim) for row in rows for claim in row.claims)
    return [
        {
            "doc": row.document.id,
            "topic": row.topic,
            "act": claim.act,
            "actors": " ".join(claim.actors),
            "recipients": " ".join(claim.recipients),
            "confidence": round(claim.confidence, 3),
            "evidence": claim.evidence,
        }
        for row, claim in sorted(claims, key=lambda pair: -pair[1].confidence)
    ]


def _texts(folder: Path) -> Iterator[tuple[Document, str]]:
    for path in sorted(folder.rglob("eng_*.tsv")):
        yield from ((document, topic) for document, topic in reports_by_topic(path) if topic in TOPICS)
    for path in sorted(folder.rglob("*.json")):
        if (found := clustered_report(path)) is not None:
            document, label = found
            topic = "crime" if label.get("Event") in CRIMES else label.get("Category")
            if topic in SECTIONS:
                yield replace(document, published=None), topic  # as of the other corpus no day is known
