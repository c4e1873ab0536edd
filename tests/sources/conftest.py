"""Fetchers that may reach this machine."""

from collections.abc import Callable, Iterator

import pytest

from bilateral.sources.web import fetcher as web
from bilateral.sources.web.fetcher import Fetcher
from bilateral.sources.web.manners import Manners, networks
from bilateral.sources.web.memory import Memory

HERE = networks(["127.0.0.0/8"])


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries are made again at once."""
    monkeypatch.setattr(web, "_BACKOFF", 0.01)


@pytest.fixture
def new_fetcher() -> Iterator[Callable[..., Fetcher]]:
    """Makes fetchers that may reach this machine and do not wait between two fetches."""
    made = []

    def make(**settled):
        manners = Manners(**{"delay": 0.0, "inside": HERE, **settled})
        made.append(Fetcher(manners, Memory(manners.memory, manners.ledger)))
        return made[-1]

    yield make
    for fetcher in made:
        fetcher.stop()
        fetcher.memory.close()


@pytest.fixture
def fetcher(new_fetcher) -> Fetcher:
    return new_fetcher()
