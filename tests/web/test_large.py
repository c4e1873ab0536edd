"""A ledger of 20,000 claims: every page opens in a browser, and lists stay short."""

import pytest

pytestmark = pytest.mark.thorough

PAGES = {
    "home": "/",
    "dyad": "/relations/PRK/BFA?as_of=2020-06-01",
    "dyad of the most told": "/relations/USA/CHN",
    "actor": "/actors/PRK",
    "actors": "/actors",
    "world": "/world",
    "claims": "/claims?status=planned",
    "documents": "/documents",
    "contested": "/contested",
    "review": "/review",
    "review of a pair": "/review?actor=PRK&other=BFA",
    "search": "/search?q=ambassador",
    "changes": "/changes",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory, fill):
    place = tmp_path_factory.mktemp("large") / "ledger.db"
    fill(place, 20_000)
    return place


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_on_a_large_ledger(page_of, shoot, name):
    page = page_of(PAGES[name])
    assert page.locator("h1").count() == 1
    assert page.locator("ol.claims > li").count() <= 40
    shoot(page, f"large {name}")
