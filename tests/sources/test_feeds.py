"""Feeds and sitemaps name pages, with what they tell of them."""

import json
import time
from datetime import date

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from bilateral.model.failure import Failure
from bilateral.sources import feed
from bilateral.sources.given import About, Given
from bilateral.sources.registry import read, source_of

ADDRESS = "https://gazette.example/feeds/world"

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Gazette</title>
<item><title>Chad &amp; Niger: envoy recalled</title><link>/chad</link><dc:creator>Ada Quill</dc:creator>
<pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate></item>
<item><title>No link</title></item>
<item><title>Again</title><link>https://gazette.example/chad</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title>
<entry><title>Envoy recalled</title><link rel="alternate" href="https://post.example/1"/>
<published>2024-03-05T10:00:00Z</published><updated>2024-03-06T10:00:00Z</updated></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Herald</title></channel>
<item rdf:about="y"><title>Envoy recalled</title><link>https://herald.example/1</link><dc:date>2024-03-05</dc:date></item>
</rdf:RDF>"""

JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Echo",
        "items": [
            {
                "id": "1",
                "url": "https://echo.example/1",
                "title": "Envoy recalled",
                "date_published": "2024-03-05T10:00:00Z",
                "authors": [{"name": "Ada Quill"}],
                "content_html": "<p>Chad recalled its envoy from Niger.</p>" * 20,
            },
            {"id": "2"},
        ],
    }
)

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://wire.example/1</loc><news:news><news:publication><news:name>The Wire</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2024-03-05</news:publication_date>
<news:title>Envoy recalled</news:title></news:news></url></urlset>"""

INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://wire.example/news-1.xml</loc><lastmod>2024-03-05</lastmod></sitemap></sitemapindex>"""


def pages(text, address=ADDRESS):
    data = text if isinstance(text, bytes) else text.encode()
    return list(read(Given(address, data=data, address=address)))


@pytest.mark.parametrize(
    ("text", "address", "about"),
    [
        (
            RSS,
            "https://gazette.example/chad",
            About(date(2024, 3, 5), "The Gazette", "Chad & Niger: envoy recalled", "Ada Quill"),
        ),
        (ATOM, "https://post.example/1", About(date(2024, 3, 5), "The Post", "Envoy recalled")),
        (RDF, "https://herald.example/1", About(date(2024, 3, 5), "The Herald", "Envoy recalled")),
        (JSON, "https://echo.example/1", About(date(2024, 3, 5), "The Echo", "Envoy recalled", "Ada Quill")),
        (SITEMAP, "https://wire.example/1", About(date(2024, 3, 5), "The Wire", "Envoy recalled")),
        (INDEX, "https://wire.example/news-1.xml", About()),
    ],
    ids=["rss", "atom", "rdf", "json", "sitemap", "index"],
)
def test_a_feed_names_its_pages(text, address, about):
    (page,) = pages(text)
    assert (page.address, page.about, page.feed, page.remote) == (address, about, ADDRESS, True)


def test_a_feed_is_known_whatever_its_type_and_name():
    for text in (RSS, ATOM, RDF, JSON, SITEMAP, INDEX):
        given = Given("https://g.example/latest.html", data=text.encode(), type="text/html")
        assert source_of(given) is feed


def test_a_page_with_a_feed_in_it_is_a_page():
    page = b"<!DOCTYPE html><html><body><rss></rss><p>&lt;rss version='2.0'&gt;</p></body></html>"
    assert source_of(Given("a", data=page, type="text/html")).__name__ == "bilateral.sources.html"


def test_the_mark_of_a_page_changes_when_the_feed_says_that_it_changed():
    (first,) = pages(ATOM)
    (second,) = pages(ATOM.replace("2024-03-06T10:00:00Z", "2024-03-06T11:00:00Z"))
    assert first.stamp != second.stamp


def test_the_text_that_a_feed_gives_in_full_is_kept_for_want_of_the_page():
    (page,) = pages(JSON)
    assert "Chad recalled its envoy" in page.instead
    (page,) = pages(RSS)
    assert page.instead == ""


LAUGHS = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS + "]><rss version='2.0'><channel><title>&j;</title><item><title>&j;</title><link>/a</link></item>"
        "</channel></rss>",
        LAUGHS + "]><urlset><url><loc>https://a.example/&j;</loc></url></urlset>",
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title>'
        "<item><title>&x;</title><link>/a</link></item></channel></rss>",
        '<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>https://a.example/&x;</loc></url></urlset>',
    ],
    ids=["laughs", "laughs in a sitemap", "file", "file in a sitemap"],
)
def test_entities_are_neither_multiplied_nor_fetched(text):
    begun = time.process_time()
    found = pages(text)
    assert time.process_time() - begun < 1
    assert all(isinstance(one, Failure) or len(one.address + one.about.title + one.about.outlet) < 500 for one in found)
    assert "root:" not in str(found)


def test_an_entity_that_stands_for_a_letter_is_read():
    text = RSS.replace("<rss", '<!DOCTYPE rss [<!ENTITY eacute "&#233;">]><rss').replace("The Gazette", "Caf&eacute;")
    (page,) = pages(text)
    assert page.about.outlet == "Café"


@pytest.mark.parametrize(
    "text",
    [
        "<rss",
        "<rss version='2.0'></rss>",
        "<?xml version='1.0' encoding='\xe4'?><rss",
        "<feed></feed>",
        '{"version": "https://jsonfeed.org/version/1", "items": 3}',
        "<urlset>",
        "<sitemapindex",
    ],
)
def test_what_is_damaged_gives_no_pages(text):
    assert all(isinstance(one, Failure) for one in list(feed.documents(Given("f", data=text.encode("latin1")))))


def test_an_entry_whose_address_is_none_spoils_no_other():
    sound, broken = pages(JSON.replace('"id": "2"', '"url": "http://[x"'))
    assert (sound.address, broken.address) == ("https://echo.example/1", "http://[x")
    (page,) = pages(RSS.replace("/chad</link>", "http://[x</link>", 1))
    assert page.address == "https://gazette.example/chad"


def test_a_feed_of_many_entries_is_cut():
    many = "".join(f"<item><title>{n}</title><link>/{n}</link></item>" for n in range(2 * feed.MOST))
    assert len(pages(f"<rss version='2.0'><channel><title>x</title>{many}</channel></rss>")) == feed.MOST


@settings(max_examples=150, deadline=None)
@given_by(
    st.sampled_from([RSS, ATOM, RDF, JSON, SITEMAP, INDEX]),
    st.integers(0, 2000),
    st.integers(0, 2000),
    st.binary(max_size=30),
)
def test_a_feed_may_be_broken_anywhere(text, start, end, other):
    data = text.encode()
    broken = data[:start] + other + data[max(start, end) :]
    for one in pages(broken):
        assert not isinstance(one, Given) or one.remote
