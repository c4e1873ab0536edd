"""The pages in a real browser: whole, quiet, usable by keyboard and by everybody, inert against hostile texts.

The screenshots are left in ``build/screenshots``, for a person to look at.
"""

import re

import pytest

pytest.importorskip("axe_playwright_python")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.thorough
PHONE = {"width": 390, "height": 844}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
TOKEN = "a token of the tests"

PAGES = {
    "home": "/",
    "dyad": "/relations/PRK/BFA?as_of=2020-06-01&known_at=2021-01-01",
    "story": "/relations/FJI/MNG",
    "claim": "/claims/{claim}",
    "document": "/documents/{document}",
    "hostile claim": "/claims/{hostile}",
    "hostile document": "/documents/{hostile_document}",
    "actor": "/actors/PRK",
    "actors": "/actors",
    "claims": "/claims?act=envoy",
    "documents": "/documents",
    "search": "/search?q=north+korea+burkina+faso",
    "world": "/world",
    "changes": "/changes?since=2025-04-01",
    "contested": "/contested",
    "review": "/review",
    "runs": "/runs",
    "try": "/try",
    "sign in": "/sign-in",
    "not here": "/relations/Fidji/MNG",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory, fill):
    place = tmp_path_factory.mktemp("pages") / "ledger.db"
    fill(place)
    return place


@pytest.fixture(scope="module")
def places(browser, base):
    """The addresses of the pages, with the ids of this ledger."""
    context = browser.new_context(base_url=base)
    ask = context.request
    story = ask.get("/api/v1/claims?actor=MNG&other=FJI&act=envoy.appoint").json()["items"][-1]
    bad = ask.get("/api/v1/claims?actor=TON&other=MLT").json()["items"]
    hostile = next(claim for claim in bad if claim["doc"] == "hostile")
    ids = {
        "claim": story["id"],
        "document": ask.get("/documents/gazette-1", max_redirects=5).url.rpartition("/")[2],
        "hostile": hostile["id"],
        "hostile_document": ask.get("/documents/hostile", max_redirects=5).url.rpartition("/")[2],
    }
    context.close()
    return {name: address.format(**ids) for name, address in PAGES.items()}


def faults(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"]) for one in found]


@pytest.mark.parametrize("name", PAGES)
def test_everybody_can_use_a_page_and_it_fits_the_window(page_of, places, shoot, name):
    page = page_of(places[name])
    shoot(page, name)
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate("window.attacked") is None


@pytest.mark.parametrize("name", ["dyad", "claim", "document", "world"])
def test_a_page_is_as_good_in_the_dark(page_of, places, shoot, name):
    page = page_of(places[name], color_scheme="dark")
    shoot(page, f"{name} dark")
    assert faults(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_a_phone(page_of, places, shoot, name):
    page = page_of(places[name], viewport=PHONE, is_mobile=True, has_touch=True)
    shoot(page, f"{name} phone")
    # A phone makes the inner width as wide as the page, so that it says nothing here.
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert faults(page) == []


def test_a_phone_shows_the_newest_of_a_picture_and_the_names_of_its_lanes(page_of, places):
    page = page_of(places["dyad"], viewport=PHONE, is_mobile=True, has_touch=True)
    picture = page.locator(".pinned").first
    assert picture.evaluate("one => one.scrollLeft + one.clientWidth >= one.scrollWidth - 1")
    for where in ("one.scrollWidth", "0"):
        picture.evaluate(f"one => one.scrollLeft = {where}")
        assert 0 <= picture.locator("text.name").first.bounding_box()["x"] < 40
    assert picture.locator("svg >> nth=1").locator("text").first.bounding_box()["height"] >= 11


@pytest.mark.parametrize("name", ["dyad", "claim", "document", "world"])
def test_a_page_is_whole_without_scripts(page_of, places, shoot, name):
    with_scripts = page_of(places[name])
    page = page_of(places[name], java_script_enabled=False)
    shoot(page, f"{name} without scripts")
    words = "main"
    told = page.locator(words).inner_text()
    assert set(with_scripts.locator("h2").all_inner_texts()) == set(page.locator("h2").all_inner_texts())
    assert len(told) >= 0.95 * len(with_scripts.locator(words).inner_text())


def test_without_scripts_the_moment_is_asked_for_by_a_form(page_of, places):
    page = page_of(places["story"], java_script_enabled=False)
    assert page.locator("input[type=range]").first.is_hidden()
    page.fill("#as_of", "2020-05-01")
    page.click("text=Show")
    assert "as of 1 May 2020" in page.locator("#state").inner_text()
    assert page.url.endswith("as_of=2020-05-01&known_at=&known_by=reported&window=")


def test_a_slider_changes_the_state_and_the_address(page_of, places, base):
    page = page_of(places["story"])
    slider = page.locator("input[type=range][data-for=as_of]")
    before = page.locator("#answer table").inner_text()
    slider.focus()
    slider.press("Home")
    expect(page.locator("#state")).to_contain_text("as of")
    assert page.locator("#as_of").input_value() == slider.get_attribute("data-first")
    assert page.locator("#answer").inner_text() != before
    expect(page).to_have_url(re.compile("as_of="))
    page.go_back()
    expect(page).to_have_url(f"{base}{places['story']}")
    expect(page.locator("#state")).not_to_contain_text("as of")


def test_each_move_of_a_slider_asks_once_and_for_one_date(page_of, places):
    page = page_of(places["story"])
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    slider = page.locator("input[type=range][data-for=as_of]")
    slider.focus()
    for key in ("Home", "ArrowRight"):
        slider.press(key)
        expect(page).to_have_url(re.compile(f"as_of={page.locator('#as_of').input_value()}"))
    assert [url.count("as_of=") for url in asked if "/relations/" in url] == [1, 1]


def test_marks_of_the_timeline_are_read_and_stepped_through_with_the_keyboard(page_of, places):
    page = page_of(places["story"])
    figure = page.locator("figure[data-marks]").first
    figure.locator("a.mark").first.focus()
    said = [figure.locator(".reading").inner_text()]
    page.keyboard.press("ArrowRight")
    said.append(figure.locator(".reading").inner_text())
    assert said[0] != said[1]
    assert all("voice" in one for one in said)
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*")


def test_a_card_lights_its_words(page_of, places, shoot):
    page = page_of(places["claim"])
    assert page.locator(".words .slot").count() == 0
    card = page.locator(".cards li[data-slot=whom]")
    card.focus()
    assert page.locator(".words .slot").all_inner_texts() == ["Fiji"]
    page.locator(".cards li[data-slot=source]").hover()
    assert "the foreign ministry" in page.locator(".words .slot").all_inner_texts()
    shoot(page, "claim lit")


def test_claims_of_a_document_are_stepped_through_with_the_keyboard(page_of, places):
    page = page_of(places["document"])
    lit = []
    for key in ("j", "j", "k"):
        page.keyboard.press(key)
        lit.append(page.locator(".notes li.lit").get_attribute("data-claim"))
    assert lit == ["1", "2", "1"]
    assert page.locator(".text a.lit").count() >= 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*")


def test_all_pages_are_reached_with_the_keyboard(page_of, places):
    page = page_of(places["home"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "To the content"
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.name"))
    assert {"/claims", "/world", "/changes", "/contested", "/try", "q"} <= reached


def test_a_text_is_tried(page_of, places, shoot):
    page = page_of(places["try"])
    page.fill("textarea", "Ecuador expelled the Bolivian ambassador on Monday.\n\nFiji will open an embassy in Suva.")
    page.fill("input[name=published]", "2024-03-05")
    page.click("button:has-text('Read')")
    page.wait_for_selector(".notes li")
    assert "envoy.expel" in page.locator(".notes").first.inner_text()
    assert page.locator(".text a.c").first.inner_text() == "Ecuador expelled the Bolivian ambassador on Monday"
    shoot(page, "tried")
    assert faults(page) == []


def test_a_reviewer_signs_in_and_judges(page_of, places, shoot):
    page = page_of(places["sign in"])
    page.fill("input[name=token]", TOKEN)
    page.fill("input[name=name]", "Ada")
    page.click("main button")
    page.wait_for_url("**/review")
    first = page.locator(".claims a").first
    address = first.get_attribute("href")
    page.locator("button:has-text('Reject')").first.click()
    page.wait_for_url("**/claims/**")
    assert address in page.url
    assert "reject" in page.locator("section:has(#judgements)").inner_text()
    page.click("summary:has-text('Correct')")
    shoot(page, "claim judged")
    assert faults(page) == []


def test_hostile_texts_do_nothing_and_turn_nothing_around(page_of, places):
    page = page_of(places["hostile document"])
    assert page.evaluate("window.attacked") is None
    assert page.locator("main a[href^='javascript']").count() == 0
    assert "{{ 7 * 7 }}" in page.locator(".text").inner_text()
    assert "\u202e" not in page.title()


def test_a_page_prints_well(page_of, places, shoot):
    page = page_of(places["dyad"])
    page.emulate_media(media="print")
    shoot(page, "dyad print")
    assert page.locator("nav").first.is_hidden()
    assert page.locator("form.moment").is_hidden()
    assert len(page.pdf(format="A4")) > 20_000


def test_nothing_is_fetched_from_outside(page_of, places, base):
    page = page_of(places["home"])
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for name in ("dyad", "claim", "world"):
        page.goto(places[name])
    assert asked
    assert [url for url in asked if not url.startswith(base)] == []
