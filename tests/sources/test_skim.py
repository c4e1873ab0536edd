"""A page at a glance: its paragraphs, with what its head tells."""

from datetime import date

import pytest

from bilateral.sources.article import article
from bilateral.sources.skim import skim
from bilateral.sources.source import DocumentError

ADDRESS = "https://gazette.example/world/chad"
STORY = [
    f"Chad told Niger on day {day} of the talks that its envoy would come home, two officials said."
    for day in range(20)
]
HEAD = (
    '<title>Envoy recalled</title><meta property="og:title" content="Envoy recalled">'
    '<meta property="og:url" content="https://gazette.example/chad"><meta name="author" content="Ada Quill">'
    '<meta property="og:site_name" content="The Gazette">'
    '<meta property="article:published_time" content="2024-03-05T10:00:00Z">'
)


def page(body, head=HEAD):
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def paragraphs(lines):
    return "".join(f"<p>{line}</p>" for line in lines)


def test_a_skim_has_the_paragraphs_and_no_lists_of_links():
    menu = "<nav><ul><li>Home</li></ul></nav><p><a href='/more'>More of the same</a></p>"
    found = skim(page(f"{menu}<script>let a = 1</script><article>{paragraphs(STORY)}</article>"), ADDRESS)
    assert found.text.split("\n") == STORY


def test_a_skim_tells_of_a_page_what_its_article_tells():
    told = page(f"<article>{paragraphs(STORY)}</article>")
    one, other = skim(told, ADDRESS), article(told, ADDRESS)
    assert (one.title, one.outlet, one.author) == ("Envoy recalled", "The Gazette", "Ada Quill")
    assert one.published == date(2024, 3, 5)
    for name in ("title", "outlet", "author", "address", "published", "dated"):
        assert getattr(one, name) == getattr(other, name)


@pytest.mark.parametrize(
    "body",
    [paragraphs(STORY[:3]), paragraphs(STORY) + f"<div>{' '.join(STORY * 2)}</div>", "<br>".join(STORY), ""],
    ids=["few paragraphs", "more beside them", "no paragraphs", "nothing"],
)
def test_what_is_not_written_in_paragraphs_is_not_skimmed(body):
    with pytest.raises(DocumentError):
        skim(page(body), ADDRESS)
