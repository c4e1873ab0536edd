"""The prose of a page: the paragraphs that are not mostly links."""

from lxml.html import HtmlElement

# A paragraph has at least this many characters; shorter ones are captions, labels and buttons (trafilatura's own
# measure of a paragraph).
PARAGRAPH = 80


def paragraphs(tree: HtmlElement) -> list[str]:
    """The texts of the paragraphs of a page that are not mostly links, each on one line.

    >>> from lxml.html import fromstring
    >>> paragraphs(fromstring("<div><p>Chad and <a>Niger</a> met.</p><p><a>More news</a></p></div>"))
    ['Chad and Niger met.']
    """
    told = ((plain(paragraph), linked(paragraph)) for paragraph in tree.iter("p"))
    return [text for text, links in told if 2 * links < len(text)]


def linked(element: HtmlElement) -> int:
    """The characters of an element that are links."""
    return sum(len(plain(link)) for link in element.iter("a"))


def plain(element: HtmlElement) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().split())
