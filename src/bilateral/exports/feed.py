"""What is new, as a feed for readers of news, made with feedgen."""

from datetime import UTC, datetime, time

from feedgen.feed import FeedGenerator

from bilateral.exports.headline import of_claim, of_report
from bilateral.exports.material import Material
from bilateral.exports.plain import fit, one_line, web_address
from bilateral.model.entry import Entry

# As many as readers show at once; a feed is what is new, and the other exports are for the rest.
_NEWEST = 100


def feed(material: Material, home: str = "") -> FeedGenerator:
    """The newest claims, the last taken in first, each linked to the report that tells it.

    ``home`` is the address of a server that shows the ledger: then each is linked to its page there.
    """
    made = FeedGenerator()
    place = f"{home}changes" if home else "urn:bilateral:feed"
    made.id(place)
    made.title("Bilateral: claims")
    made.description("Claims about relations between states, each with its words")
    made.link(href=place, rel="alternate" if home else "self")
    made.language("en")
    newest = sorted(material.entries, key=lambda entry: (entry.recorded, entry.reported, entry.id), reverse=True)
    made.updated(newest[0].recorded if newest else datetime(1970, 1, 1, tzinfo=UTC))
    for entry in newest[:_NEWEST]:
        _add(made, entry, f"{home}claims/{entry.id}" if home else web_address(entry.address))
    return made


def _add(made: FeedGenerator, entry: Entry, address: str) -> None:
    item = made.add_entry(order="append")
    item.id(f"urn:bilateral:claim:{entry.id}")
    item.title(fit(one_line(of_claim(entry.claim))))
    item.updated(entry.recorded)
    item.published(datetime.combine(entry.reported, time(), UTC))
    item.category(term=entry.claim.act)
    item.author(name=fit(one_line(entry.outlet or entry.claim.doc)))
    item.content(fit(f"“{one_line(entry.claim.evidence)}” {one_line(of_report(entry))}"), type="text")
    if address:
        item.link(href=fit(address))
