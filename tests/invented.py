"""A ledger of invented news: any number of claims, the same for the same seed, with disagreement, copies and gaps."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bilateral.data.gazetteer import gazetteer
from bilateral.data.lexicon import load_acts
from bilateral.ledger.store import Store
from bilateral.model.claim import Claim, OtherParty, Role, Status
from bilateral.model.document import Document
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import When

STATES = (
    *("PRK", "BFA", "USA", "CHN", "RUS", "FRA", "GBR", "DEU", "JPN", "KOR", "IND", "PAK", "IRN", "ISR", "TUR", "UKR"),
    *("EGY", "SAU", "BRA", "ZAF", "NGA", "SEN", "MLI", "NER", "CUB", "VEN", "MEX", "CAN", "AUS", "IDN", "VNM", "THA"),
    *("POL", "ITA", "ESP", "GRC", "SRB", "XKX", "GEO", "ARM", "AZE", "KAZ", "MNG", "FJI", "WSM", "TON", "SGP", "MLT"),
    *("EU", "UN", "NATO", "AU"),
)
OUTLETS = (
    *(
        "The Harbour Review",
        "Northern Wire",
        "The Gazette",
        "Courier of the Plains",
        "Evening Ledger",
        "Radio Meridian",
    ),
    *("The Post", "Lakeside Herald", "Capital Dispatch", "The Observer of Trade", "Bulletin of the South", ""),
)
# What is told as done, as planned and as denied, by act.
WORDS = {
    "relations.sever": ("severed diplomatic relations with", "will sever diplomatic relations with"),
    "relations.restore": ("restored diplomatic relations with", "plans to restore diplomatic relations with"),
    "relations.establish": ("established diplomatic relations with", "will establish diplomatic relations with"),
    "envoy.appoint": ("appointed a new ambassador to", "will appoint a new ambassador to"),
    "envoy.recall": ("recalled its ambassador from", "will recall its ambassador from"),
    "envoy.expel": ("expelled the ambassador of", "will expel the ambassador of"),
    "mission.open": ("opened an embassy in the capital of", "will open an embassy in the capital of"),
    "mission.close": ("closed its embassy in the capital of", "will close its embassy in the capital of"),
    "sanction.impose": ("imposed sanctions on", "will impose sanctions on"),
    "sanction.lift": ("lifted its sanctions on", "will lift its sanctions on"),
    "trade.restrict": ("cut off imports from", "will cut off imports from"),
    "aid.give": ("gave food aid to", "will give food aid to"),
    "agreement.sign": ("signed a trade agreement with", "will sign a trade agreement with"),
    "talks.meet": ("met the foreign minister of", "will meet the foreign minister of"),
    "talks.visit": ("sent its prime minister on a visit to", "will send its prime minister on a visit to"),
    "cooperation.military": ("held a joint exercise with", "will hold a joint exercise with"),
    "military.attack": ("shelled a border post of", "will shell a border post of"),
    "statement.criticise": ("criticised the policy of", "will criticise the policy of"),
    "statement.praise": ("praised the policy of", "will praise the policy of"),
    "statement.demand": ("demanded an apology from", "will demand an apology from"),
}
FIRST, LAST = date(2015, 1, 5), date(2024, 11, 20)
RECORDED = datetime(2024, 12, 1, 9, tzinfo=UTC)
_FILLER = (
    "The cabinet gave no further details.",
    "Markets in the capital were calm on the day after.",
    "Observers had expected little else.",
    "The rainy season has delayed the opening of the new road.",
)


@dataclass(frozen=True, slots=True)
class _News:
    """What one sentence tells."""

    act: str
    actor: str
    other: str
    when: str
    status: Status
    source: str


def invented(claims: int, seed: int = 7) -> Iterator[tuple[Document, list[Claim]]]:
    """Documents with their claims, so many claims in all."""
    dice = random.Random(seed)
    told, number, last = 0, 0, None
    while told < claims:
        number += 1
        day = FIRST + timedelta(days=dice.randrange((LAST - FIRST).days))
        if not last or dice.random() >= 0.1:  # else another outlet prints the same
            last = day, [_news(dice, day) for _ in range(min(dice.choice((2, 3, 3, 4, 6)), claims - told))]
        document, found = _told(f"report-{number}", last, dice.choice(OUTLETS), dice)
        found = found[: claims - told]
        told += len(found)
        yield document, found


def fill(address: str | Path, claims: int, seed: int = 7) -> None:
    """Put invented news into a ledger, a hundred documents a day of its recording."""
    with Store.at(address).writer() as writer:
        for number, (document, found) in enumerate(invented(claims, seed)):
            writer.add(document, found, RECORDED + timedelta(days=number // 100))


def _news(dice: random.Random, day: date) -> _News:
    one, other = _pair(dice)
    act = dice.choice(list(WORDS))
    status = dice.choices((Status.DONE, Status.PLANNED, Status.DENIED, Status.POSSIBLE), (80, 10, 6, 4))[0]
    happened = (
        day + timedelta(days=dice.randrange(5, 90))
        if status is Status.PLANNED
        else day - timedelta(days=dice.choice((0, 1, 1, 2, 5, 40, 400)))
    )
    form = dice.choices(("%Y-%m-%d", "%Y-%m", "%Y", ""), (60, 15, 10, 15))[0]
    return _News(act, one, other, happened.strftime(form), status, dice.choice(("", "", "ministry", "anonymous")))


def _pair(dice: random.Random) -> tuple[str, str]:
    """Two actors: the first of the list are told of most, and the first two most of all."""
    if dice.random() < 0.02:
        pair = ["PRK", "BFA"]
    else:
        weights = [1 / (place + 3) for place in range(len(STATES))]
        one, other = dice.choices(STATES, weights, k=2)
        while other == one:
            other = dice.choice(STATES)
        pair = [one, other]
    dice.shuffle(pair)
    return pair[0], pair[1]


def _told(name: str, news: tuple[date, list[_News]], outlet: str, dice: random.Random) -> tuple[Document, list[Claim]]:
    day, tellings = news
    text, claims = "", []
    for one in tellings:
        words, tail = _sentence(one)
        claims.append(_claim(name, one, Span(len(text), len(text) + len(words)), words))
        text += f"{words}{tail} {dice.choice(_FILLER)}\n"
    first = tellings[0]
    title = f"{_name(first.actor)} and {_name(first.other)}: {first.act.partition('.')[0]}"
    address = f"https://news.example/{name}"
    published = day if dice.random() < 0.97 else None
    return Document(name, text, published, outlet, title, address), claims


def _sentence(one: _News) -> tuple[str, str]:
    done, planned = WORDS[one.act]
    verb = planned if one.status is Status.PLANNED else done
    verb = f"may have {done}" if one.status is Status.POSSIBLE else verb
    verb = f"denied that it had {done}" if one.status is Status.DENIED else verb
    when = f" ({When.of(one.when).render()})" if one.when else ""
    words = f"{_name(one.actor)} {verb} {_name(one.other)}{when}"
    tails = {"ministry": f", the foreign ministry of {_name(one.actor)} said.", "anonymous": ", an official said."}
    return words, tails.get(one.source, ".")


def _claim(name: str, one: _News, span: Span, words: str) -> Claim:
    sources = {
        "ministry": (Source(f"the foreign ministry of {_name(one.actor)}", SourceKind.GOVERNMENT, one.actor),),
        "anonymous": (Source("an official", SourceKind.ANONYMOUS),),
    }
    both = load_acts()[one.act].mutual
    place = f"capital of {_name(one.other)}"
    others = (OtherParty(Role.PLACE, one.other, place),) if place in words else ()
    return Claim(
        doc=name,
        span=span,
        evidence=words,
        act=one.act,
        actors=(one.actor, one.other) if both else (one.actor,),
        recipients=() if both else (one.other,),
        others=others,
        status=one.status,
        when=When.of(one.when, one.when and When.of(one.when).render()),
        sources=sources.get(one.source, ()),
        amount="",
        confidence=0.5 + (len(words) % 50) / 100,
    )


def _name(actor: str) -> str:
    return gazetteer().actor(actor).name
