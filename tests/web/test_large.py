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
    "claim": "/claims/{claim}",
    "document": "/documents/{document}",
    "runs": "/runs",
    "try": "/try",
    "not here": "/relations/Fidji/MNG",
}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def address(tmp_path_factory, fill):
    place = tmp_path_factory.mktemp("large") / "ledger.db"
    fill(place, 20_000)
    return place


@pytest.fixture(scope="module")
def places(browser, base):
    """The addresses of the pages, with a claim of those most told of and its document."""
    context = browser.new_context(base_url=base)
    first = context.request.get("/relations/PRK/BFA.json", timeout=120_000).json()["claims"][0]
    document = context.request.get(f"/documents/{first['doc']}", timeout=120_000).url.rpartition("/")[2]
    context.close()
    return {name: address.format(claim=first["id"], document=document) for name, address in PAGES.items()}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_on_a_large_ledger_and_fits_desk_and_phone(page_of, places, shoot, name):
    page = page_of(places[name])
    assert page.locator("h1").count() == 1
    assert page.locator("ol.claims > li").count() <= 40
    shoot(page, f"large {name}")
    page.set_viewport_size(PHONE)
    shoot(page, f"large {name} phone")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
