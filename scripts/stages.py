"""Draws what each stage of reading finds in the example, for the page "How reading works".

Run as ``python scripts/stages.py``. The pictures are of a real reading: a test compares them with what this would draw.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from spacy import displacy
from spacy.tokens import Span as Tokens

from bilateral.model.span import Span
from bilateral.reading.clutter import lines_of
from bilateral.reading.page import Form, Page
from bilateral.reading.reader import claims_of, claims_with_triggers, pages
from bilateral.reading.scope import carrier_of
from bilateral.reading.selection import judged_proposals, select
from bilateral.reading.weights import shipped
from bilateral.relations.wording import name_of
from bilateral.sources.text import document

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "ouagadougou.txt"
FOLDER = ROOT / "docs" / "images" / "stages"

COLUMNS, WIDTH = 66, 556  # of which enough is left on a phone
CHARACTER, LABEL = 7.8, 6.3  # widths, which textLength holds a browser to
TEXT, ROW = 21, 13  # heights of a line of text and of one of labels
_STYLE = """
 text { font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; font-size: 13px; fill: #1c1c1a }
 .label { font-size: 10.5px; fill: #0b4f63 } .pale { fill: #6a6a66 } .strong { font-weight: 700 }
 .out { fill: #767671; text-decoration: line-through } .a { fill: #cfe6ec } .b { fill: #f6dfb8 } .d { fill: #ecebe6 }
 .card { fill: #fdfcf9; stroke: #d9d7d0 } .bar { fill: #0b5a70 } .rest { fill: #9fb9c1 } .line { stroke: #9b2c1f }
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with a tint, and what is written below them."""

    span: Span
    label: str = ""
    tint: str = "a"


def pictures() -> Mapping[Path, str]:
    """Return the pictures by file."""
    page = next(pages([document(EXAMPLE.name, EXAMPLE.read_text(encoding="utf-8"))]))
    drawn = {
        "parse": parse(page),
        "prose": prose(page),
        "names": marked(page, [0, 2, 8], _names(page)),
        "meant": marked(page, [0, 2, 7, 10, 11], _meant(page)),
        "when": marked(page, [0, 1, 7, 8, 9, 10, 11], [Mark(d.span, d.when.edtf) for d in page.dates]),
        "triggers": marked(page, [0, 2, 8, 9], _triggers(page)),
        "sources": marked(page, [0, 7, 8, 10, 11], _sources(page)),
        "selection": selection(page, 10),
        "status": marked(page, [2, 8], _status(page)),
        "claims": marked(page, [0, 2, 8, 9, 10], _claims(page)),
    }
    return {FOLDER / f"{name}.svg": svg for name, svg in drawn.items()}


def parse(page: Page) -> str:
    """The parse of a clause, drawn by displaCy."""
    clause = page.sentences[8]
    end = next(token.i for token in clause if token.text == ",")
    told = displacy.parse_deps(page.doc[clause.start : end].as_doc(), {"collapse_punct": True})
    drawn = displacy.render(
        told, style="dep", manual=True, options={"distance": 96, "word_spacing": 34, "arrow_spacing": 14}
    )
    drawn = re.sub(r"[0-9a-f]{32}", "parse", drawn)
    size = re.search(r'width="(\d+)" height="(\d+)(?:\.\d+)?"', drawn)
    assert size is not None
    scaled = f'viewBox="0 0 {size[1]} {size[2]}" width="{WIDTH}" style="background: #fdfcf9; color: #1c1c1a"'
    return re.sub(r"<svg (.*?) width=.*?>", rf"<svg \1 {scaled}>", drawn, count=1, flags=re.S) + "\n"


def prose(page: Page) -> str:
    """The whole text, with what is no prose struck through."""
    kept = [(sentence.start_char, sentence.end_char) for sentence in page.sentences]
    drawn, y = [], 0
    for line in lines_of(page.doc):
        y += TEXT
        told = any(line.start_char <= start and end <= line.end_char for start, end in kept)
        cut = line.text if len(line.text) <= COLUMNS else f"{line.text[: COLUMNS - 1].rstrip()}…"
        drawn.append(_text(0, y, cut, "" if told else "out"))
    return _card(drawn, y + 6)


def marked(page: Page, sentences: Sequence[int], marks: Sequence[Mark]) -> str:
    """Some sentences with their marks."""
    drawn: list[str] = []
    y = 0
    for number in sentences:
        for line in _lines(page.sentences[number]):
            y += TEXT
            here = [mark for mark in marks if mark.span.start < line.end and line.start < mark.span.end]
            drawn += [_tint(mark, line, y) for mark in here]
            drawn.append(_text(0, y, line.of(page.document.text)))
            labels, rows = _labels([mark for mark in here if mark.label and mark.span.start >= line.start], line, y)
            drawn += labels
            y += rows * ROW
        y += 7
    return _card(drawn, y)


def selection(page: Page, number: int) -> str:
    """What is proposed of a sentence, how sure the judge is of each, and what is selected."""
    weights = shipped()
    found = list(judged_proposals(page, weights))[number]
    selected = [chosen.proposal for chosen in select(page, weights)]
    sure = [(weights.judge.confidence(signs, proposal.family), proposal, signs) for proposal, signs in found]
    rated = sorted(sure, key=lambda one: -one[0])[:8]
    drawn = [_text(0, TEXT, "proposed", "pale"), _text(28, TEXT, "lexicon  encoder  judge", "pale")]
    y = TEXT + 6
    for confidence, p, signs in rated:
        y += TEXT
        strong = "strong" if p in selected else ""
        who = " → ".join(filter(None, [", ".join(p.actors), ", ".join(p.recipients)]))
        drawn.append(_text(0, y, f"{p.act}  {who}", strong))
        drawn.append(_text(28, y, f"{p.lexical:+7.2f}  {_probability(signs.pairs):7.2f}  {confidence:5.2f}", strong))
        drawn.append(_bar(y, confidence, "bar" if strong else "rest"))
    at = _bar_at(weights.judge.threshold)
    drawn.append(f'<line class="line" x1="{at:.1f}" x2="{at:.1f}" y1="{TEXT + 10}" y2="{y + 6}"/>')
    drawn.append(f'<text class="label" x="{at - 16:.1f}" y="{TEXT}">threshold</text>')
    return _card(drawn, y + 12)


def _names(page: Page) -> list[Mark]:
    named = [m for m in page.mentions if m.form not in {Form.DESCRIPTION, Form.PRONOUN}]
    return [
        Mark(page.span(m.start, m.end), f"{' '.join(m.ids)}{' place' if m.place else ''}", "d" if m.place else "a")
        for m in named
    ]


def _meant(page: Page) -> list[Mark]:
    meant = [m for m in page.mentions if m.form in {Form.DESCRIPTION, Form.PRONOUN}]
    return [Mark(page.span(m.start, m.end), f"→ {' '.join(m.ids)}", "b") for m in meant]


def _triggers(page: Page) -> list[Mark]:
    acts: dict[int, list[str]] = {}
    for trigger in page.triggers:
        acts.setdefault(trigger.token, []).append(trigger.cue.act)
    return [Mark(page.span(i, i + 1), " ".join(dict.fromkeys(told)), "b") for i, told in acts.items()]


def _sources(page: Page) -> list[Mark]:
    marks: list[Mark] = []
    for one in page.attributions:
        if one.sources:
            marks += [Mark(content, "", "d") for content in one.content]
            marks.append(Mark(one.cue, "", "b"))
            marks += [Mark(one.speaker, " ← ".join(source.text for source in one.sources), "a")] if one.speaker else []
    return marks


def _status(page: Page) -> list[Mark]:
    """The words that tell how far an act is real, and the act."""
    marks = []
    for trigger, claim in claims_with_triggers(page):
        token = page.doc[trigger.token]
        above = [t for t in carrier_of(token).children if t.dep_ in {"aux", "neg"}]
        marks += [Mark(page.span(t.i, t.i + 1), "", "b") for t in above]
        marks.append(Mark(page.span(token.i, token.i + 1), f"{claim.act} {claim.status.value}", "a"))
    return marks


def _claims(page: Page) -> list[Mark]:
    told = ((c.span, [name_of(c.actors[0]), c.act, c.status.value, c.when.edtf]) for c in claims_of(page))
    return [Mark(span, " · ".join(filter(None, parts))) for span, parts in told]


def _lines(sentence: Tokens) -> Iterator[Span]:
    """The stretches of a sentence that fit a line."""
    text, start, end = sentence.doc.text, sentence.start_char, sentence.end_char
    while start < end:
        cut = start + COLUMNS
        cut = end if cut >= end else text.rindex(" ", start, cut + 1)
        yield Span(start, cut)
        start = cut + 1


def _labels(marks: Sequence[Mark], line: Span, y: float) -> tuple[list[str], int]:
    """The labels of a line, each in the first row below it that is free there; and the number of rows."""
    ends: list[float] = []
    drawn = []
    for mark in sorted(marks, key=lambda mark: mark.span.start):
        width = len(mark.label) * LABEL
        x = min((mark.span.start - line.start) * CHARACTER, COLUMNS * CHARACTER - width)
        row = next((row for row, end in enumerate(ends) if end < x), len(ends))
        ends[row:] = [x + width + LABEL, *ends[row + 1 :]]
        at = f'x="{x + 20:.1f}" y="{y + (row + 1) * ROW + 1:.0f}" textLength="{width:.1f}"'
        drawn.append(f'<text class="label" {at}>{escape(mark.label)}</text>')
    return drawn, len(ends)


def _tint(mark: Mark, line: Span, y: float) -> str:
    start, end = max(mark.span.start, line.start) - line.start, min(mark.span.end, line.end) - line.start
    x, width = 20 + start * CHARACTER, (end - start) * CHARACTER
    return f'<rect class="{mark.tint}" x="{x - 1:.1f}" y="{y - 13:.0f}" width="{width + 2:.1f}" height="17" rx="2"/>'


def _text(column: int, y: float, text: str, kind: str = "") -> str:
    named = f'class="{kind}" ' if kind else ""
    at = f'x="{20 + column * CHARACTER:.1f}" y="{y:.0f}" textLength="{len(text) * CHARACTER:.1f}"'
    return f'<text {named}xml:space="preserve" {at}>{escape(text)}</text>'


def _bar_at(share: float) -> float:
    return 20 + 54 * CHARACTER + share * 96


def _bar(y: float, share: float, kind: str) -> str:
    width = _bar_at(share) - _bar_at(0)
    return f'<rect class="{kind}" x="{_bar_at(0):.1f}" y="{y - 11:.0f}" width="{width:.1f}" height="12"/>'


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _card(drawn: Sequence[str], height: float) -> str:
    """A picture of these parts on a light ground, which stays light where the page is dark."""
    box = f'viewBox="0 0 {WIDTH} {height + 16:.0f}" width="{WIDTH}"'
    ground = f'<rect class="card" x=".5" y=".5" width="{WIDTH - 1}" height="{height + 15:.0f}" rx="6"/>'
    parts = "\n".join([f"<style>{_STYLE}</style>", ground, *drawn])
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>\n{parts}\n</svg>\n'


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path, svg in pictures().items():
        path.write_text(svg, encoding="utf-8")
