"""Cues and speakers are learned from articles with marked attributions, and not from inside of what others tell."""

from bilateral.evaluation.attribution import Labelled, Place
from bilateral.model.document import Document
from bilateral.reading.clutter import prose
from bilateral.reading.page import Page
from bilateral.reading.parser import parse
from bilateral.training.attribution import learn

STATES = ("Chad", "Peru", "Norway", "Ghana", "Kenya", "Japan")
INNER = "that the mayor explained the river"
TOLD = f"The envoy of {{}} has explained {INNER}."
PLAIN = "The guide of {} explained the river."


def article(text: str, marked: dict[str, str]) -> tuple[Page, list[Labelled]]:
    document = Document(text, text)
    page = Page(document, next(parse([text])))
    page.sentences = prose(document, page.doc)
    places = {role: place(text, words) for role, words in marked.items()}
    return page, [Labelled(**places)] if places else []


def place(text: str, words: str) -> Place:
    start = text.index(words)
    return frozenset(i for i in range(start, start + len(words)) if text[i].isalnum())


def test_what_was_marked_is_learned_and_what_others_tell_is_left_out():
    told = [
        article(
            TOLD.format(state),
            {"cue": "has explained", "source": f"The envoy of {state}", "content": INNER},
        )
        for state in STATES
    ]
    learned = learn([*told, *(article(PLAIN.format(state), {}) for state in STATES)])
    assert learned.words == {"explain|VERB"}
    assert learned.cue["ccomp:VBD:True"] > 0 > learned.cue["dobj"]
    assert learned.border["left:aux"] > 0
    assert learned.speaker[">nsubj"] > learned.speaker["none"]
