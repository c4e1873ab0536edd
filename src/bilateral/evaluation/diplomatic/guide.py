"""Articles of the guide (TEI XML): the prose as a document, the titles of its entries as answers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from bilateral.data.gazetteer import gazetteer
from bilateral.evaluation.diplomatic.titles import Answer, answers
from bilateral.model.document import Document
from bilateral.model.when import When

GUIDE = "USA"  # whose relations the guide tells
_TEI = "{http://www.tei-c.org/ns/1.0}"
_UNREAD = {f"{_TEI}figure", f"{_TEI}head", f"{_TEI}note"}


@dataclass(frozen=True, slots=True)
class Article:
    """What the guide says of one state: its name there, its prose, and what the titles of the entries answer."""

    name: str
    document: Document
    answers: frozenset[Answer]

    @property
    def state(self) -> str:
        """The id of the state; "" where none is known."""
        return state_called(self.name)

    def kin(self, when: When) -> frozenset[str]:
        """The ids that mean the state at a time: its own, its forerunners', and its heirs' while it lasted."""
        ended = gazetteer().entry(self.state).until if self.state else None
        gone = ended is not None and when.earliest is not None and when.earliest > ended
        return frozenset((self.state, *forerunners(self.state), *(() if gone else heirs(self.state)))) - {GUIDE}


def read_folder(folder: Path) -> list[Article]:
    """The articles below a folder, by path. Raises ``FileNotFoundError`` where there is none."""
    found = [article for path in sorted(folder.rglob("*.xml")) for article in _articles(path)]
    if not found:
        raise FileNotFoundError(f"no article of the guide (TEI, *.xml) below {folder}")
    return found


@lru_cache(maxsize=256)
def state_called(name: str) -> str:
    """The id of the state that the guide or the table calls so; "" where none is known.

    >>> state_called("Burkina Faso (Upper Volta)"), state_called("Bahamas, The"), state_called("Bavaria*")
    ('BFA', 'BHS', 'BAV')
    """
    plain = " ".join(name.replace("*", "").replace("’", "'").split())
    first, _, last = plain.partition(", ")
    told = re.fullmatch(r"(.+?) \((.+)\)", plain)
    tries = [plain, f"{last} {first}".strip(), *(told.groups() if told else ()), *plain.split("/")]
    return next((found for one in tries if (found := _lookup(one))), "") or _named_in(plain)


def folded(name: str) -> str:
    """A name as it is compared: without the article and the marks of the guide.

    >>> folded("The Gambia*") == folded("Gambia, The")
    True
    """
    first, _, last = name.replace("*", "").replace("’", "'").partition(",")
    return " ".join(f"{last} {first}".split()).casefold().removeprefix("the ")


@lru_cache(maxsize=256)
def forerunners(state: str) -> frozenset[str]:
    """The states that a state came from."""
    known = gazetteer()
    return frozenset(actor.id for actor in known if state in known.entry(actor.id).successors)


def heirs(state: str) -> frozenset[str]:
    """The states that came from a state."""
    return frozenset(gazetteer().entry(state).successors) if state else frozenset()


def _lookup(name: str) -> str:
    known = gazetteer()
    forms = (name, f"Kingdom of {name}", f"Grand Duchy of {name}")
    return next((found for form in forms if (found := known.lookup(form))), "")


def _named_in(title: str) -> str:
    """The state that is named somewhere in a title ("Federal Government of Germany (1848-49)")."""
    words = title.split()
    parts = (" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1))
    return next((found for part in parts if (found := gazetteer().lookup(part))), "")


def _articles(path: Path) -> Iterator[Article]:
    root = ElementTree.parse(path).getroot()
    body = root.find(f".//{_TEI}body")
    titles = [
        head for div in root.iter(f"{_TEI}div") if div.get("type") == "timeline" for head in div.findall(f"{_TEI}head")
    ]
    if body is None or not titles:
        return
    whole, short = (_words(root.find(f".//{_TEI}title[@type='{kind}']")) for kind in ("complete", "short"))
    document = Document(
        path.stem,
        text="\n\n".join(filter(None, _paragraphs(body))),
        outlet=_words(root.find(f".//{_TEI}publicationStmt")).partition(",")[0],
        title=whole,
    )
    yield Article(short, document, frozenset(answer for head in titles for answer in answers(_words(head))))


def _paragraphs(element: Element) -> Iterator[str]:
    """The prose: every paragraph outside the appendix, the figures and the notes, with the stop that some lack."""
    for child in element:
        if child.tag in _UNREAD or child.get("type") == "appendix":
            continue
        if child.tag == f"{_TEI}p":
            text = _words(child)
            yield f"{text}." if text and text[-1].isalnum() else text
        else:
            yield from _paragraphs(child)


def _words(element: Element | None) -> str:
    """The words of an element without what stands in its figures and notes."""
    return " ".join("".join(_pieces(element)).split()) if element is not None else ""


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _UNREAD:
            yield from _pieces(child)
        yield child.tail or ""
