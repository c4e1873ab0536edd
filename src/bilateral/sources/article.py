"""A page -> its article: what the outlet published there, without what stands around it.

The stages, each with what it gained on the article extraction benchmark (F1 of runs of four words, 127 pages):
1. trafilatura, set to prefer precision (.9588 alone, against .9572 as it comes)
2. where that found much less than the page has in prose: trafilatura in balance, and on the page with containers put
   together that adverts had split (.9673)
3. the headline, which the document has as its title, is left out, and so are lines that are nothing but links and
   lines that begin as the clutter of pages does (.9721)
"""

import re
from collections.abc import Collection, Iterator
from configparser import ConfigParser
from copy import deepcopy
from functools import cache

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import use_config
from trafilatura.xml import xmltotxt

from bilateral.data.tables import table
from bilateral.model.document import Document
from bilateral.sources.about import about
from bilateral.sources.prose import PARAGRAPH, linked, paragraphs, plain
from bilateral.sources.source import DocumentError
from bilateral.sources.title import titled
from bilateral.sources.tree import tree_of

# The careful reading is believed where it has this share of the characters in the page's paragraphs: between half and
# nine tenths the F1 above stays the same, and the time grows with every page that is read again.
_SHARE = 0.7
_SURE = 250  # characters: less is a short dispatch or a careful reading gone wrong, and is read again
# The balanced reading is taken where the careful one has less than this share of it: below, the careful one has lost
# paragraphs (.9655 at .5, .9665 at .6, .9626 at .8, before the stages after it).
_CAREFUL = 0.6
# Containers put together are believed where they give so much more: less is an advert or the start of another story.
_GAIN = 1.3
_SPACE = re.compile(r"[^\S\xa0]+")
_CONTAINER = 2  # paragraphs in an element that holds a part of a text
_HEADLINE = 4  # lines at the start among which the headline stands
_SHORTEST_HEADLINE = 15  # characters: what is shorter may be the start of a title by chance
_LONGEST_CLUTTER = 25  # words: a longer line that begins as clutter does has prose glued to it


def article(page: bytes, address: str = "", told: str = "") -> Document:
    """The article of a page; ``address`` is where it was fetched from, ``told`` its media type with the encoding.

    Raises ``DocumentError`` where there is no article in it.
    """
    tree = tree_of(page, told)
    told_of = about(tree, address)
    text = _without_clutter(_text(tree), tree, told_of.title or "")
    if not text.strip():
        raise DocumentError("no article was found in the page")
    return titled(text, told_of, tree, address)


def _text(tree: HtmlElement) -> str:
    """The text of the article with what is close to it, a paragraph a line."""
    careful = _extracted(tree, precise=True)
    if len(careful) >= max(_SURE, _SHARE * _prose(tree)):
        return careful
    best = _safer(careful, _extracted(tree))
    whole = deepcopy(tree)
    if _join(whole):
        joined = _safer(_extracted(whole, precise=True), _extracted(whole))
        if len(joined) > _GAIN * len(best):
            return joined
    return best


def _extracted(tree: HtmlElement, *, precise: bool = False) -> str:
    found = bare_extraction(
        deepcopy(tree),
        favor_precision=precise,
        fast=True,
        include_comments=False,
        with_metadata=False,
        config=_config(),
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return ""
    return xmltotxt(_flowing(found.body), False)


def _flowing(body: HtmlElement) -> HtmlElement:
    """The body with its texts on one line each: where lines of the page's source ended says nothing."""
    for element in body.iter():
        if element.tag != "code":
            element.text, element.tail = (
                _SPACE.sub(" ", part) if part else part for part in (element.text, element.tail)
            )
    return body


def _safer(careful: str, balanced: str) -> str:
    return careful if len(careful) >= _CAREFUL * len(balanced) else balanced


@cache
def _config() -> ConfigParser:
    config = use_config()
    config.set("DEFAULT", "MAX_FILE_SIZE", str(10**9))  # the size was looked at before
    return config


def _prose(tree: HtmlElement) -> int:
    """The characters in the page's paragraphs."""
    return sum(len(paragraph) for paragraph in paragraphs(tree) if len(paragraph) > PARAGRAPH)


def _join(tree: HtmlElement) -> bool:
    """Move the paragraphs of containers of one class into the first of them; whether there were any."""
    alike: dict[tuple[str, str], list[HtmlElement]] = {}
    for element in tree.iter("div", "section"):
        paragraphs = [one for one in element if one.tag == "p" and len(plain(one)) > PARAGRAPH]
        if element.get("class") and len(paragraphs) >= _CONTAINER:
            alike.setdefault((element.tag, element.get("class")), []).append(element)
    split = [group for group in alike.values() if len(group) > 1]
    for first, *others in split:
        for other in others:
            first.extend(list(other))
    return bool(split)


def _without_clutter(text: str, tree: HtmlElement, title: str) -> str:
    """The lines of a text but for its headline, lone links and what begins as the clutter of pages does."""
    titles = {_bare(one) for one in (title, *_headlines(tree))}
    lines = [(line.strip(), _bare(line)) for line in text.split("\n")]
    links = set(_links(tree, {bare for _, bare in lines}))
    return "\n".join(
        line
        for number, (line, bare) in enumerate(lines)
        if not (number < _HEADLINE and _is_headline(bare, titles)) and bare not in links and not _is_clutter(line)
    )


def _headlines(tree: HtmlElement) -> Iterator[str]:
    yield from (plain(heading) for heading in tree.iter("h1", "title"))
    yield from tree.xpath('//meta[@property="og:title"]/@content')


def _is_headline(line: str, titles: Collection[str]) -> bool:
    """Whether a line is a headline, or the part of it before the name of the outlet."""
    return line in titles or (len(line) > _SHORTEST_HEADLINE and any(title.startswith(line) for title in titles))


def _links(tree: HtmlElement, lines: Collection[str]) -> Iterator[str]:
    """Those of some lines that are nothing but links on the page."""
    for element in tree.iter("p", "li", "h2", "h3", "h4", "h5", "strong"):
        text = plain(element)
        if not text or len(text) >= 4 * PARAGRAPH:
            continue
        if (bare := _bare(text)) in lines and 10 * linked(element) >= 9 * len(text):
            yield bare


def _is_clutter(line: str) -> bool:
    line = line.removeprefix("- ")
    # The cues are English: a line without Latin letters is none of them.
    return len(line.split()) < _LONGEST_CLUTTER and bool(re.search("[a-zA-Z]", line)) and bool(_cues().match(line))


@cache
def _cues() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{cue})" for cue in table("cues/clutter.yaml")["anywhere"]))


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
