"""A ledger of 20,000 claims: every page opens in a browser, and lists stay short. It takes minutes: see .ci/run."""

import os

import pytest

pytestmark = pytest.mark.skipif("BILATERAL_LARGE" not in os.environ, reason="a ledger of 20,000 claims takes minutes")

PAGES = {
    "dyad": "/relations/PRK/BFA?as_of=2020-06-01",
    "actor": "/actors/PRK",
    "world": "/world",
    "claims": "/claims?status=planned",
    "contested": "/contested",
    "search": "/search?q=ambassador",
    "changes": "/changes",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory, fill):
    place = tmp_path_factory.mktemp("large") / "ledger.db"
    fill(place, 20_000)
    return place


def test_every_page_opens_on_a_large_ledger(page_of, shoot):
    for name, address in PAGES.items():
        page = page_of(address)
        assert page.locator("h1").count() == 1
        assert page.locator("ol.claims > li").count() <= 40
        shoot(page, f"large {name}")
