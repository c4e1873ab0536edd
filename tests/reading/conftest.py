"""What the tests of reading share."""

from collections.abc import Callable
from datetime import date

import pytest

from bilateral.model.document import Document
from bilateral.reading.dates import date_of
from bilateral.reading.linear import weak_cue
from bilateral.reading.page import Trigger
from bilateral.reading.reader import pages, read
from bilateral.reading.status import status_of

PUBLISHED = date(2023, 4, 6)  # a Thursday


@pytest.fixture(scope="session")
def when() -> Callable[..., str]:
    """The date of the first trigger of an act at a word: ``when(text, word, act)``."""

    def dated(text: str, word: str, act: str, published: date | None = PUBLISHED) -> str:
        page = next(pages([Document("note", text, published)]))
        found = [t for t in page.triggers if page.doc[t.token].text == word and t.cue.act == act]
        return date_of(page, found[0]).edtf

    return dated


@pytest.fixture(scope="session")
def found() -> Callable[..., str]:
    """The date of an act told at the first such word, whether or not the cues know it: ``found(text, word, act)``."""

    def dated(text: str, word: str, act: str) -> str:
        page = next(pages([Document("note", text, PUBLISHED)]))
        token = next(t for t in page.doc if t.text == word)
        return date_of(page, Trigger(token.i, weak_cue(act, word, token.pos_))).edtf

    return dated


@pytest.fixture(scope="session")
def told() -> Callable[[str], set[tuple[str, tuple[str, ...], tuple[str, ...]]]]:
    """What a text tells: act, actors and recipients of each claim."""

    def claimed(text: str) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        (found,) = (claims for _, claims in read([Document("d", text)]))
        return {(claim.act, claim.actors, claim.recipients) for claim in found}

    return claimed


@pytest.fixture(scope="session")
def statuses_of() -> Callable[[str, str], set[str]]:
    """The statuses of the triggers of an act in a text."""

    def found(text: str, act: str) -> set[str]:
        page = next(pages([Document("a", text)]))
        return {str(status_of(page, trigger)) for trigger in page.triggers if trigger.cue.act == act}

    return found
