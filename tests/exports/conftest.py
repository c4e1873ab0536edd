"""A ledger with all that exports must carry or keep back, and what it looks like in each format."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bilateral.api import Ledger
from bilateral.model.claim import Claim, OtherParty, Role, Status
from bilateral.model.document import Document
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import Basis, When

NOW = datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
HIDDEN = "What stands between the claims is the author's alone"
LONG = f"Peru recalled its ambassador to Chile, {'and again ' * 40}at the very end of a sentence that nobody finishes"
HOSTILE = '=HYPERLINK("http://evil.example"),"<script>alert(1)</script>\t\u202e'

DOCUMENTS = (
    Document(
        "suva",
        f"Fiji and Mongolia restored relations in Suva on 2 March. {HIDDEN}.\n\n"
        'The foreign minister said: "Fiji broke with Mongolia in 2019."',
        date(2024, 3, 4),
        "Suva Gazette",
        "On speaking terms",
        "https://gazette.example/suva",
        retrieved=datetime(2024, 3, 4, 12, tzinfo=UTC),
        raw="ab" * 32,
    ),
    Document("lima", f"{LONG}. {HIDDEN}.", date(2024, 4, 1), "Lima Post", address="https://post.example/?a=1&b=%22"),
    Document(
        HOSTILE,
        f"{HOSTILE} NATO praised Ukraine. Hezbollah denied attacking Israel. France expelled Russian envoys. {HIDDEN}",
        date(2024, 4, 2),
        HOSTILE,
        HOSTILE,
        "javascript:alert(1)",
    ),
    Document("empty", f"Nothing was done. {HIDDEN}.", date(2024, 4, 3)),
)


def claim(document: Document, words: str, act: str, actors: str, recipients: str = "", **fields: object) -> Claim:
    start = document.text.index(words)
    parties = tuple(actors.split()), tuple(recipients.split())
    return replace(Claim(document.id, Span(start, start + len(words)), words, act, *parties), **fields)


def claims() -> dict[str, list[Claim]]:
    suva, lima, hostile, _ = DOCUMENTS
    minister = Source("The foreign minister", SourceKind.OFFICIAL, "FJI")
    return {
        "suva": [
            claim(
                suva,
                "Fiji and Mongolia restored relations in Suva on 2 March",
                "relations.restore",
                "FJI MNG",
                when=When.of("2024-03-02", "on 2 March", Basis.TEXT),
                others=(OtherParty(Role.PLACE, "FJI", "Suva"),),
                confidence=0.87654321,
                amount="one flag",
            ),
            claim(
                suva,
                '"Fiji broke with Mongolia in 2019',
                "relations.sever",
                "FJI",
                "MNG",
                when=When.of("2019"),
                sources=(minister,),
            ),
        ],
        "lima": [claim(lima, LONG, "envoy.recall", "PER", "CHL")],
        HOSTILE: [
            claim(hostile, f"{HOSTILE} NATO praised Ukraine", "statement.praise", "NATO", "UKR"),
            claim(
                hostile,
                "Hezbollah denied attacking Israel",
                "military.attack",
                "hezbollah",
                "ISR",
                status=Status.DENIED,
                sources=(Source("Hezbollah", SourceKind.ORGANISATION, "hezbollah"),),
            ),
            claim(hostile, "France expelled Russian envoys", "envoy.expel", "FRA", "RUS", when=When.of("2024-03~")),
        ],
    }


def filled(address: str) -> Ledger:
    ledger = Ledger.open(address)
    told = claims()
    for document in DOCUMENTS:
        ledger.add(document, told.get(document.id, ()), NOW)
    ledger.judge(Judgement(told["suva"][0].id, Verdict.ACCEPT, "Ada Holm", NOW, reason="seen"), NOW)
    ledger.decide(Identity("Ida Lund", "I. Lund", Sameness.SAME, "Ada Holm", NOW), NOW)
    return ledger


@pytest.fixture(scope="session")
def ledger(new_address: Callable[[], str]) -> Ledger:
    """A ledger of four documents, which no test changes."""
    return filled(new_address())


@pytest.fixture(scope="session")
def exported(ledger: Ledger) -> Callable[..., bytes]:
    """The bytes of an export: ``exported("icews", with_text=True)``."""

    def export(form: str, **asked: object) -> bytes:
        out = io.BytesIO()
        ledger.export(form, out, **asked)
        return out.getvalue()

    return export


@pytest.fixture
def fill() -> Callable[[str], Ledger]:
    """Makes the same ledger at an address of the test's own."""
    return filled
