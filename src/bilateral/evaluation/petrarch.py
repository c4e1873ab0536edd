"""CAMEO events of the sentences that test PETRARCH's grammar: source, target and code of each event.

The set: XML with ``Sentence`` records (``EventCoding`` with ``sourcecode``, ``targetcode``, ``eventcode``; ``Text``).
Its world is mostly invented, and its codes come from dictionaries of its own that the folder does not hold.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

from bilateral.evaluation.invented import invented_names
from bilateral.model.document import Document
from bilateral.reading.agents import LONGEST_CODE, Agent
from bilateral.reading.events import Dyad, dyads
from bilateral.reading.grammar import lemma, objects
from bilateral.reading.page import Page
from bilateral.reading.reader import pages

# UniversalPetrarch with the dictionaries that were written for the set.
ANCHORS = {"UniversalPetrarch": {"elements": 0.722, "whole": 0.44}}
NULL = "---"
Codes = tuple[str, str, str]  # source, target, event


@dataclass(frozen=True, slots=True)
class Record:
    """A sentence and its events; a null record has none."""

    text: str
    day: date | None
    events: tuple[Codes, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An event as it was read; ``verb`` is the word, with its object, that a dictionary would have a code for."""

    source: Agent
    target: Agent
    verb: str
    code: str

    @property
    def codes(self) -> Codes:
        """As the gold records have them."""
        return self.source.code, self.target.code, self.code or NULL


def evaluate(folder: Path) -> dict[str, object]:
    """Read the sentences and compare their events, by rules and the product's own knowledge alone.

    ``elements``: of the sources, targets and codes of all gold events, the share that is right; ``source``, ``target``
    and ``code`` give each kind. The events of a record are paired one to one so that most agree; a code is right only
    in full ("GONMIL" is not "GON"). ``whole``: the share of records with exactly their events, null records included.
    Records that test how faulty input is refused are left out.

    The codes of the set's verbs are mostly not CAMEO's ("064" for restoring ties), and its names are invented. By
    themselves the rules give an unknown name its first three letters and a verb its code in CAMEO.
    ``with_dictionary`` is what compares with readers that had the set's dictionaries: names and verbs have the codes
    that the other records give them (leave one out: never from the record itself). Only codes are learned so; who
    acts on whom is by grammar in either case. Raises ``FileNotFoundError`` where there are no records.
    """
    records = read_folder(folder)
    found = [[_found(dyad) for dyad in dyads(page)] for page in _pages(records)]
    gold = [record.events for record in records]
    own = score(gold, [[event.codes for event in events] for events in found])
    return {"records": len(records), **own, "with_dictionary": score(gold, list(told(gold, found)))}


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


def _found(dyad: Dyad) -> Found:
    words = [lemma(dyad.verb), *(lemma(noun) for noun in objects(dyad.verb))]
    return Found(dyad.source, dyad.target, " ".join(words), dyad.coding.cameo if dyad.coding else "")


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


def told(gold: Sequence[Sequence[Codes]], found: Sequence[Sequence[Found]]) -> Iterator[list[Codes]]:
    """Return the events of each record with the codes that the other records teach."""
    lessons = [list(_lessons(events, read)) for events, read in zip(gold, found, strict=True)]
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for lesson in lessons:
        for word, code in lesson:
            counts[word][code] += 1
    for lesson, events in zip(lessons, found, strict=True):
        own = Counter(lesson)
        yield [_with(event, counts, own).codes for event in events]


def _lessons(gold: Sequence[Codes], found: Sequence[Found]) -> Iterator[tuple[str, str]]:
    """Yield words of a record with the codes that its gold events give them."""
    by_codes = {event.codes: event for event in found}
    for right, read in paired(gold, [event.codes for event in found]):
        event = by_codes[read]
        yield event.verb, right[2]
        for agent, code in ((event.source, right[0]), (event.target, right[1])):
            if agent.name:
                yield agent.name, code[:LONGEST_CODE]


def _with(event: Found, counts: Mapping[str, Counter[str]], own: Counter[tuple[str, str]]) -> Found:
    """Return an event by the lessons of all records but its own."""

    def of(word: str) -> str:
        rest = Counter({code: n - own[word, code] for code, n in counts.get(word, Counter()).items()})
        code, n = max(rest.items(), key=lambda item: item[1], default=("", 0))
        return code if n > 0 else ""

    source, target = (replace(a, state=of(a.name) or a.state) if a.name else a for a in (event.source, event.target))
    return Found(source, target, event.verb, of(event.verb) or event.code)
