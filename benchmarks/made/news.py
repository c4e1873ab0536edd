"""News as a crawl brings it: of a hundred pages five tell what states do to each other, in HTML of the usual weight."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bilateral.data.gazetteer import gazetteer
from bilateral.model.actor import ActorKind
from bilateral.model.document import Document

RELEVANT = 0.05
FIRST = date(2024, 1, 1)
FIRST_NAMES = (
    "Ana",
    "Boris",
    "Chloe",
    "Dario",
    "Elif",
    "Femi",
    "Greta",
    "Hiro",
    "Ines",
    "Jonas",
    "Kaya",
    "Luis",
    "Uma",
)
LAST_NAMES = ("Abt", "Brandt", "Castel", "Dorn", "Eklund", "Faro", "Grimm", "Holt", "Ivers", "Kolb", "Oakes", "Roth")
TOWNS = ("Ashby", "Brackwater", "Coldbrook", "Dunmere", "Eastvale", "Fernhill", "Greystone", "Harlow", "Inverdale")
THINGS = ("bridge", "library", "market", "school", "station", "harbour", "museum", "orchard", "stadium", "bakery")
QUALITIES = (
    "old",
    "new",
    "quiet",
    "crowded",
    "famous",
    "small",
    "large",
    "busy",
    "modest",
    "bright",
    "narrow",
    "local",
)

OTHER = {
    "sport": (
        "{who} scored in minute {n} and {town} won {k}-{m} in front of {crowd} people.",
        "The coach, {other}, said the side had trained on the {quality} pitch all week.",
        "{town} is now {k} points behind the leaders with {m} matches left.",
        "A late corner by {who} was cleared off the line, and the {n} visiting fans went home early.",
        "{state} beat {rival} {k}-{m} in the qualifier, with {who} in goal.",
    ),
    "weather": (
        "Rain of {n} millimetres is expected around {town}, with gusts near the {thing}.",
        "The {quality} river rose by {k} metres overnight, and the {thing} stayed shut.",
        "{who}, who keeps the gauge at {town}, has not seen such a {quality} March in {n} years.",
        "Temperatures will fall to {k} degrees before the weekend.",
    ),
    "business": (
        "Shares of the {quality} maker of parts fell {k} per cent after {who} left the board.",
        "The firm from {town} will hire {n} people for its {thing} unit, {other} told reporters.",
        "Sales of the {thing} chain grew {m} per cent, helped by a {quality} summer.",
        "{who} expects the price of flour to rise again next quarter.",
    ),
    "court": (
        "A jury in {town} found {who} guilty of taking {crowd} crowns from the {thing}.",
        "The judge said the {quality} evidence left no doubt, and set the sentence at {k} years.",
        "{other}, for the defence, will appeal within {n} days.",
        "Police were called to the {thing} at dawn by a {quality} neighbour.",
    ),
    "culture": (
        "{who} opens the festival at {town} with a {quality} play about a {thing}.",
        "The novel sold {crowd} copies and made {other} a {quality} name at home.",
        "Tickets for the {thing} cost {n}, less for those under {m}.",
        "A {quality} singer from {state} joins the band on stage.",
    ),
    "health": (
        "The {thing} at {town} treated {crowd} patients last year, {n} more than planned.",
        "{who}, a doctor, advises {quality} meals and {k} hours of sleep.",
        "A {quality} study of {crowd} adults found no link with the {thing}.",
        "Nurses at {town} asked for {m} more beds, {other} said.",
    ),
}
STORY = (
    "{state} recalled its ambassador from {rival} on Monday, the foreign ministry said.",
    "{state} and {rival} signed an agreement on fishing in the presence of {who}.",
    "The foreign minister of {state}, {other}, met her counterpart from {rival} for talks on trade.",
    "{state} condemned {rival} for detaining {n} of its sailors near the {thing}.",
    "{rival} will send {crowd} tonnes of grain to {state}, officials in the capital said.",
    "{state} lifted sanctions against {rival} after {m} months of talks.",
    "Asked about the {quality} dispute, {who} declined to comment.",
)
ASIDES = (
    "after {who} had left the {quality} {thing}",
    "as {other} of {town} wrote in a letter of {n} lines",
    "which the {quality} council of {town} had not foreseen",
    "though the {thing} and its {crowd} visitors were told in time",
    "according to {who} and {n} others at the {thing}",
    "for the {k}th time since {other} took over the {quality} {thing}",
    "while {town} waited for {who}",
    "with {m} days left and a {quality} {thing} to be found",
)
HEADLINES = ("{who} and the {quality} {thing} of {town}", "What {town} says about the {quality} {thing}, in {n} lines")


@dataclass(frozen=True, slots=True)
class News:
    """Pages and texts by chance."""

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
        """So many texts; ``sentences`` are the fewest and the most of one."""
        for made in range(number):
            title, paragraphs = self._story(sentences, relevant)
            day = FIRST + timedelta(self.chance.randrange(365))
            yield Document(f"page-{made}", "\n".join(paragraphs), day, f"Outlet {made % 40}", title)

    def pages(self, number: int) -> Iterator[tuple[str, bytes]]:
        """So many pages of HTML with their addresses."""
        for made, document in enumerate(self.documents(number)):
            address = f"https://outlet{made % 40}.example/2024/{made}-{self.chance.choice(TOWNS).lower()}.html"
            yield address, self._page(document).encode()

    def _story(self, sentences: tuple[int, int], relevant: float) -> tuple[str, list[str]]:
        kinds = STORY if self.chance.random() < relevant else self.chance.choice(sorted(OTHER.values()))
        told = [self._told(self.chance.choice(kinds)) for _ in range(self.chance.randint(*sentences))]
        paragraphs = [" ".join(told[start : start + 3]) for start in range(0, len(told), 3)]
        return self._filled(self.chance.choice(HEADLINES)), paragraphs

    def _told(self, sentence: str) -> str:
        """A sentence with an aside of its own, so that no two texts are taken for copies."""
        return f"{self._filled(sentence)[:-1]}, {self._filled(self.chance.choice(ASIDES))}."

    def _filled(self, sentence: str) -> str:
        pick, number = self.chance.choice, self.chance.randint
        state, rival = self.chance.sample(self.states, 2)
        who, other = (f"{pick(FIRST_NAMES)} {pick(LAST_NAMES)}" for _ in range(2))
        told = {"state": state, "rival": rival, "who": who, "other": other, "town": pick(TOWNS)}
        told |= {"thing": pick(THINGS), "quality": pick(QUALITIES)}
        return sentence.format(**told, n=number(11, 90), k=number(1, 9), m=number(2, 9), crowd=number(200, 90_000))

    def _page(self, document: Document) -> str:
        """A page as outlets build them: a head of scripts and styles, menus, teasers of other stories, a foot."""
        assert document.published
        body = "\n".join(f'<p class="article__paragraph text--serif">{part}</p>' for part in document.text.split("\n"))
        return PAGE.format(
            title=document.title,
            day=document.published.isoformat(),
            style=self._style(),
            script=self._script(),
            menu=self._links(60, "nav__item"),
            teasers=self._teasers(30),
            body=body,
            foot=self._links(80, "footer__link"),
        )

    def _links(self, number: int, name: str) -> str:
        word = self.chance.choice
        items = (f"{word(QUALITIES).title()} {word(THINGS)}s" for _ in range(number))
        return "\n".join(
            f'<li class="{name}"><a href="/section/{i}" data-track="{name}-{i}">{text}</a></li>'
            for i, text in enumerate(items)
        )

    def _teasers(self, number: int) -> str:
        return "\n".join(
            f'<div class="teaser"><a href="/story/{i}"><img src="/img/{i}.jpg" alt="" loading="lazy" width="320">'
            f"<h3>{self._filled(self.chance.choice(HEADLINES))}</h3></a><span>{i + 2} min</span></div>"
            for i in range(number)
        )

    def _style(self) -> str:
        return "".join(f".c{i}{{margin:{i % 7}px;padding:{i % 5}px;color:#{i:06x}}}" for i in range(400))

    def _script(self) -> str:
        return "".join(
            f'window.q.push(["event","{i}",{{"slot":{i},"value":{self.chance.random()}}}]);' for i in range(400)
        )


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
