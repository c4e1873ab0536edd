"""A small story for the tests of the ledger, and a way past its guards."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection

from bilateral.ledger.store import Store
from bilateral.model.claim import OtherParty, Role
from bilateral.model.failure import Failure
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.run import Outcome, Setup
from bilateral.model.source import Source, SourceKind
from bilateral.model.when import Basis, When

NOW = datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
# Enough words for a text to be compared with others.
FILLER = " ".join(f"Paragraph {n} tells of herring {n * n} and of grain {n * 7}." for n in range(12))
ENVOY = Source("the envoy, Ida Lund", SourceKind.OFFICIAL, "NOR")


def tell_story(store: Store, telling: Callable) -> None:
    """Two documents in a run with a failure, one read again by a newer program, a judgement, a decision on identity."""
    one = telling(
        {
            "act": "envoy.recall",
            "actors": "NOR",
            "recipients": "ISL",
            "when": "2022-05-03",
            "source": ENVOY,
            "words": "Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.",
        },
        {"act": "talks.meet", "actors": "NOR ISL", "status": "planned", "words": "Lund said both would meet in Bern."},
        doc="quarrel",
        published="2022-05-05",
    )
    recall = replace(
        one.claims[0],
        when=When.of("2022-05-03", "on 3 May", Basis.TEXT),
        amount="one envoy",
        sectors=("fishing",),
        others=(OtherParty(Role.RESIDENCE, "CHE", "Bern"),),
    )
    text = f"{one.document.text}\n{FILLER}"
    page = replace(one.document, text=text, title="Envoy recalled", address="https://gazette.example/quarrel")
    page = replace(page, author="Una Berg")
    two = telling({"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}, doc="b")
    with store.writer() as opened:
        writer = opened.begin(Setup("0.1.0", "c0ffee", {"workers": 2}), NOW)
        writer.add(page, (recall, one.claims[1]), NOW)
        writer.add(two.document, two.claims, NOW)
        writer.end(Outcome(2, 3, (Failure("c.txt", "source", "DocumentError", "it is empty"),)), NOW)
        newer = opened.begin(Setup("0.2.0", "c0ffee", {"workers": 2}), NOW)
        newer.add(page, (recall,), NOW)
        newer.end(Outcome(1, 1), NOW)
        opened.judge(Judgement(recall.id, Verdict.ACCEPT, "Ada Holm", NOW, reason="Ida Lund confirmed it"), NOW)
        opened.judge(Judgement(two.claims[0].id, Verdict.CORRECT, "Ada Holm", NOW, '{"when": "2018"}'), NOW)
        opened.decide(Identity("Ida Lund", "I. Lund", Sameness.SAME, "Ada Holm", NOW, "as signed"), NOW)


@contextmanager
def unguarded(store: Store) -> Iterator[Connection]:
    """A connection without the guards, as of one who has the file and the rights; nothing of it stays."""
    with store.place.engine(writable=True).connect() as connection, connection.begin() as transaction:
        if connection.dialect.name == "sqlite":
            names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
            for name in names:
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        yield connection
        transaction.rollback()


@pytest.fixture(scope="session")
def story(new_address, telling) -> Store:
    """A ledger with an entry of every kind, which no test changes."""
    store = Store.at(new_address())
    tell_story(store, telling)
    return store


@pytest.fixture
def own_story(new_address, telling) -> Store:
    """The same for a test that changes it."""
    store = Store.at(new_address())
    tell_story(store, telling)
    return store


@pytest.fixture(scope="session")
def forgetful(new_address, telling) -> Store:
    """The same with a document whose text was not kept, one that was forgotten and one that named a person who was."""
    store = Store.at(new_address())
    tell_story(store, telling)
    meet = {"act": "talks.meet", "actors": "FIN SWE"}
    quoted, gone = telling(meet, doc="quoted"), telling(meet, doc="gone")
    named = telling(meet | {"words": "Finland and Sweden met, Ole Berg said.", "source": "Ole Berg"}, doc="named")
    with store.writer(keep_text=False) as writer:
        writer.add(quoted.document, quoted.claims, NOW)
    with store.writer() as writer:
        for told in (gone, named):
            writer.add(told.document, told.claims, NOW)
        writer.judge(Judgement(gone.claims[0].id, Verdict.REJECT, "Ada Holm", NOW), NOW)
    for target in ("gone", "Ole Berg"):
        store.forget(target, NOW)
    return store


@pytest.fixture(scope="session")
def past_the_guards() -> Callable:
    """Opens a ledger without its guards: ``with past_the_guards(store) as connection``."""
    return unguarded
