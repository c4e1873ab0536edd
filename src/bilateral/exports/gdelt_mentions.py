"""Event data in the form of GDELT 2.0 Mentions: who tells each event, tab-separated, without a header.

The 16 columns are those of the GDELT Event Database (data format codebook 2.0, 2015; names as in linwoodc3/gdeltPyR),
then ours. A row is a report of an event of ``gdelt-events``; a report of a mutual act stands once for each side. A
report without an address is a citation (type 2) by its name. Where the parties are named is not kept, so that their
offsets are -1; the offset of the action is that of the evidence. Tone is not measured.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from bilateral.exports.coded import EXTRA, Coded, coded, extra
from bilateral.exports.material import Material
from bilateral.exports.plain import web_address
from bilateral.exports.table import write_rows
from bilateral.model.entry import Entry

COLUMNS = (
    *("GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier"),
    *("SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence"),
    *("MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras"),
    *EXTRA,
)
_WEB, _CITATION = 1, 2  # types of mention
_UNKNOWN = -1  # offset
_TIME = "%Y%m%d%H%M%S"


def write(material: Material, out: BinaryIO) -> None:
    """Write the reports of the events that CAMEO has a code for."""
    write_rows(out, _rows(material))


def _rows(material: Material) -> Iterator[list[object]]:
    for one in coded(material.events()):
        if one.cameo:
            added = min(entry.recorded for entry in one.event.entries).strftime(_TIME)
            yield from (_row(one, entry, added, material) for entry in one.event.entries)


def _row(one: Coded, entry: Entry, added: str, material: Material) -> list[object]:
    address, place = web_address(entry.address), material.place(entry)
    cells = extra(replace(one, lead=entry), material)
    cells[EXTRA.index("status")] = entry.claim.status.value
    cells[EXTRA.index("when")] = entry.claim.when.edtf
    return [
        one.number,
        added,
        entry.recorded.strftime(_TIME),
        _WEB if address else _CITATION,
        entry.outlet or entry.claim.doc,
        address or entry.claim.doc,
        place.sentence if place else "",
        _UNKNOWN,
        _UNKNOWN,
        entry.claim.span.start,
        1,
        round(100 * entry.claim.confidence),
        material.papers[entry.document].text.length,
        "",
        "",
        "",
        *cells,
    ]
