"""News as a crawl brings it: of a hundred pages five tell what states do to each other, in HTML of the usual weight."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import yaml

from bilateral.data.gazetteer import gazetteer
from bilateral.model.actor import ActorKind
from bilateral.model.document import Document

RELEVANT = 0.05
RELATIONS = "relations"
FIRST = date(2024, 1, 1)
_SLOT = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True)
class News:
    """Pages and texts by chance, of the words in ``words.yaml``."""

    chance: random.Random
    states: tuple[str, ...]

    @classmethod
    def of(cls, seed: int) -> "News":
        """News with the states there are."""
        states = tuple(sorted(actor.name for actor in gazetteer() if actor.kind is ActorKind.STATE))
        return cls(random.Random(seed), states)

    def documents(
        self, number: int, sentences: tuple[int, int] = (8, 24), relevant: float = RELEVANT
    ) -> Iterator[Document]:
        """So many texts, the relevant ones spread evenly; ``sentences`` are the fewest and the most of one."""
        for made in range(number):
            is_relevant = int((made + 1) * relevant) > int(made * relevant)
            kind = RELATIONS if is_relevant else self.chance.choice(sorted(told()["kinds"]))
            yield self.document(f"page-{made}", kind, sentences)

    def document(self, name: str, kind: str, sentences: tuple[int, int] = (8, 24)) -> Document:
        """A text of a kind: one of those of ``words.yaml``, or on the relations of states."""
        length = self.chance.randint(*sentences)
        parts = [self._filled(sentence, kind) for sentence in self._sentences(kind, length)]
        text = "\n".join(" ".join(parts[start : start + 3]) for start in range(0, length, 3))
        day = FIRST + timedelta(self.chance.randrange(365))
        return Document(name, text, day, f"Outlet {self.chance.randrange(40)}", self._headline(kind))

    def pages(self, number: int) -> Iterator[tuple[str, bytes]]:
        """So many pages of HTML with their addresses."""
        for made, document in enumerate(self.documents(number)):
            address = (
                f"https://outlet{made % 40}.example/2024/{made}-{self.chance.choice(_split('towns')).lower()}.html"
            )
            yield address, self.page(document)

    def page(self, document: Document) -> bytes:
        """A page as outlets build them: a head of scripts and styles, menus, teasers of other stories, a foot."""
        lines = (escape(line) for line in document.text.split("\n"))
        page = PAGE.format(
            title=escape(document.title),
            day=(document.published or FIRST).isoformat(),
            style=self._style(),
            script=self._script(),
            menu=self._links(60, "nav__item"),
            teasers=self._teasers(30),
            body="\n".join(f'<p class="article__paragraph text--serif">{line}</p>' for line in lines),
            foot=self._links(80, "footer__link"),
        )
        return page.encode()

    def _sentences(self, kind: str, number: int) -> list[str]:
        """The sentences of a text before they are filled; of some that are about other things a few name two states."""
        if kind == RELATIONS:
            return self.chance.choices(told()[RELATIONS], k=number)
        found = self.chance.choices(told()["sentences"], k=number)
        about = told()["kinds"][kind]
        if self.chance.random() < about["named"]:
            for _ in range(self.chance.randint(1, 3)):
                found[self.chance.randrange(number)] = self.chance.choice(about["states"])
        return found

    def _headline(self, kind: str) -> str:
        return self._filled(self.chance.choice(told()["headlines"]), kind)

    def _filled(self, sentence: str, kind: str) -> str:
        state, rival = self.chance.sample(self.states, 2)

        def word(slot: re.Match[str]) -> str:
            fixed = {"state": state, "rival": rival}
            return fixed.get(slot[1]) or self._word(slot[1], kind)

        return _SLOT.sub(word, sentence)

    def _word(self, slot: str, kind: str) -> str:
        """A word, a number or some words in the place of a slot."""
        pick, number = self.chance.choice, self.chance.randint
        match slot:
            case "who" | "other":
                return f"{pick(_split('people', 'first'))} {pick(_split('people', 'last'))}"
            case "town":
                return pick(_split("towns"))
            case "aside":
                return self._filled(pick(told()["asides"]), kind)
            case "k" | "m" | "crowd":
                return str(number(200, 90_000) if slot == "crowd" else number(2, 9))
        name = {"n": "nouns", "v": "verbs", "a": "qualities"}[slot]
        own = kind != RELATIONS and self.chance.random() < told()["kinds"][kind]["own"]
        if not own:
            return pick(_split("common", name))
        words = _split("kinds", kind, name)
        return pick(words[: number(1, len(words))])  # the first are the most frequent

    def _links(self, number: int, name: str) -> str:
        items = (self._filled("{a} {n}s", RELATIONS).title() for _ in range(number))
        return "\n".join(
            f'<li class="{name}"><a href="/section/{i}" data-track="{name}-{i}">{text}</a></li>'
            for i, text in enumerate(items)
        )

    def _teasers(self, number: int) -> str:
        return "\n".join(
            f'<div class="teaser"><a href="/story/{i}"><img src="/img/{i}.jpg" alt="" loading="lazy" width="320">'
            f"<h3>{self._headline(RELATIONS)}</h3></a><span>{i + 2} min</span></div>"
            for i in range(number)
        )

    def _style(self) -> str:
        return "".join(f".c{i}{{margin:{i % 7}px;padding:{i % 5}px;color:#{i:06x}}}" for i in range(400))

    def _script(self) -> str:
        return "".join(
            f'window.q.push(["event","{i}",{{"slot":{i},"value":{self.chance.random()}}}]);' for i in range(400)
        )


@cache
def told() -> Mapping[str, Any]:
    """What ``words.yaml`` holds."""
    return dict(yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8")))


@cache
def _split(*keys: str) -> tuple[str, ...]:
    """The words at a place of it."""
    found: Any = told()
    for key in keys:
        found = found[key]
    return tuple(found.split())


PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="article:published_time" content="{day}T08:00:00Z">
<meta property="og:site_name" content="The Outlet"><style>{style}</style><script>window.q=[];{script}</script></head>
<body><header><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{title}</h1><div class="byline">By the newsroom</div><time datetime="{day}">{day}</time>
{body}
</article><aside><h2>More stories</h2>{teasers}</aside></main>
<footer><ul>{foot}</ul><p>All rights reserved.</p></footer><script>{script}</script></body></html>
"""
