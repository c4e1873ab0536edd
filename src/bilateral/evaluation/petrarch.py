"""CAMEO events of the sentences that test PETRARCH's grammar: source, target and code of each event.

The set: XML with ``Sentence`` records (``EventCoding`` with ``sourcecode``, ``targetcode``, ``eventcode``; ``Text``).
Its world is mostly invented, and its codes come from dictionaries of its own that the folder does not hold.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

from bilateral.evaluation.coding.agents import Agent
from bilateral.evaluation.coding.dyads import dyads
from bilateral.evaluation.coding.invented import invented_names
from bilateral.evaluation.coding.told_codes import Deed, Dictionary, Lesson, words_of
from bilateral.model.document import Document
from bilateral.reading.grammar import lemma
from bilateral.reading.page import Page
from bilateral.reading.reader import pages

# UniversalPetrarch with the dictionaries that were written for the set.
ANCHORS = {"UniversalPetrarch": {"with_dictionary elements": 0.722, "with_dictionary whole": 0.44}}
NULL = "---"
Codes = tuple[str, str, str]  # source, target, event


@dataclass(frozen=True, slots=True)
class Record:
    """A sentence and its events; a null record has none."""

    text: str
    day: date | None
    events: tuple[Codes, ...]


def evaluate(folder: Path) -> dict[str, object]:
    """Read the sentences and compare their events, by rules and the product's own knowledge alone.

    ``elements``: of the sources, targets and codes of all gold events, the share that is right; ``source``, ``target``
    and ``code`` give each kind. The events of a record are paired one to one so that most agree; a code is right only
    in full ("GONMIL" is not "GON"). ``whole``: the share of records with exactly their events, null records included.
    Records that test how faulty input is refused are left out.

    The codes of the set's verbs are mostly not CAMEO's ("064" for restoring ties), and its names are invented. By
    themselves the rules give an unknown name its first three letters and a verb its code in CAMEO.
    ``with_dictionary`` is what compares with readers that had the set's dictionaries: names, with the roles they are
    in, and what is done have the codes that the other records give them (leave one out: never from the record itself);
    a deed has the code of the one of its verb whose words are most like. Only codes are learned so; who acts on whom is
    by grammar in either case. Raises ``FileNotFoundError`` where there are no records.
    """
    records = read_folder(folder)
    found = [_deeds(page) for page in _pages(records)]
    gold = [record.events for record in records]
    own = score(gold, [[_own(deed) for deed in deeds] for deeds in found])
    return {"records": len(records), **own, "with_dictionary": score(gold, list(told(records, found)))}


def read_folder(folder: Path) -> list[Record]:
    """Return all records below a folder whose input is sound."""
    found = [record for path in sorted(folder.rglob("*.xml")) for record in _read(path)]
    if not found:
        raise FileNotFoundError(f"no Sentence records (*.xml) in {folder}")
    return found


def _read(path: Path) -> Iterator[Record]:
    root = ElementTree.parse(path).getroot()
    for sentence in root.iter("Sentence"):
        codings = sentence.findall("EventCoding")
        if codings and not any(coding.get("error") for coding in codings):
            yield _record(sentence, codings)


def _record(sentence: ElementTree.Element, codings: Sequence[ElementTree.Element]) -> Record:
    day = sentence.get("date")
    events = [_codes(coding) for coding in codings if coding.get("eventcode")]
    text = " ".join((sentence.findtext("Text") or "").split())
    return Record(text, datetime.strptime(day, "%Y%m%d").date() if day else None, tuple(events))


def _codes(coding: ElementTree.Element) -> Codes:
    return coding.get("sourcecode", NULL), coding.get("targetcode", NULL), coding.get("eventcode", NULL)


def _pages(records: Sequence[Record]) -> Iterator[Page]:
    for page in pages(Document(str(n), record.text, record.day) for n, record in enumerate(records)):
        page.sentences = list(page.doc.sents)
        page.mentions = [*page.mentions, *invented_names(page)]
        yield page


def _deeds(page: Page) -> list[Deed]:
    seen: set[tuple[Agent, Agent, int]] = set()
    found = []
    for dyad in dyads(page):
        mirrored = (dyad.target, dyad.source, dyad.verb.i) in seen
        seen.add((dyad.source, dyad.target, dyad.verb.i))
        verb = "" if dyad.verb.pos_ == "AUX" else lemma(dyad.verb)
        words = words_of(page, dyad.verb, mirrored=mirrored)
        found.append(Deed(dyad.source, dyad.target, verb, words, dyad.coding.cameo if dyad.coding else ""))
    return found


def _own(deed: Deed) -> Codes:
    """The codes as the gold records have them, by rules alone."""
    return deed.source.code, deed.target.code, deed.code or NULL


def score(gold: Sequence[Sequence[Codes]], found: Sequence[Sequence[Codes]]) -> dict[str, float]:
    """Return elements right, also of each kind, and whole records right.

    >>> score([[("FRA", "DEU", "040")]], [[("FRA", "DEU", "042")]])["elements"]
    0.6667
    """
    kinds: Counter[int] = Counter()
    for events, read in zip(gold, found, strict=True):
        for a, b in paired(events, read):
            kinds.update(n for n in range(3) if a[n] == b[n])
    total = sum(map(len, gold)) or 1
    whole = sum(Counter(a) == Counter(b) for a, b in zip(gold, found, strict=True))
    names = {name: round(kinds[n] / total, 4) for n, name in enumerate(("source", "target", "code"))}
    return {
        "elements": round(sum(kinds.values()) / (3 * total), 4),
        "whole": round(whole / (len(gold) or 1), 4),
        **names,
    }


def paired(gold: Sequence[Codes], found: Sequence[Codes]) -> Iterator[tuple[Codes, Codes]]:
    """Yield pairs of a gold and a found event, each used once, those that agree most first."""
    left, free = list(gold), list(found)
    while left and free:
        a, b = max(((a, b) for a in left for b in free), key=lambda pair: sum(map(str.__eq__, *pair)))
        left.remove(a)
        free.remove(b)
        yield a, b


def told(records: Sequence[Record], found: Sequence[Sequence[Deed]]) -> Iterator[list[Codes]]:
    """Yield the events of each record with the codes that the other records teach."""
    rows = list(enumerate(zip(records, found, strict=True)))
    known = Dictionary([lesson for n, (record, deeds) in rows for lesson in _lessons(n, record, deeds)])
    for n, (record, deeds) in rows:
        parties = [[known.party(n, record.day, agent) for agent in (deed.source, deed.target)] for deed in deeds]
        yield [(a, b, known.deed(n, deed) or NULL) for (a, b), deed in zip(parties, deeds, strict=True)]


def _lessons(number: int, record: Record, deeds: Sequence[Deed]) -> Iterator[Lesson]:
    left = list(deeds)
    for right, read in paired(record.events, [_own(deed) for deed in deeds]):
        deed = next(one for one in left if _own(one) == read)
        left.remove(deed)
        yield Lesson(number, record.day, deed, right)
