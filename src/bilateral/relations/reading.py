"""How claims are to be read: what is a copy, what contests are judged by, and which names are one."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bilateral.ledger.moment import Moment
from bilateral.ledger.view import View
from bilateral.model.entry import Entry
from bilateral.relations.contests import Bench
from bilateral.relations.copies import copies_of
from bilateral.relations.details import Names
from bilateral.relations.identity import same


@dataclass(frozen=True, slots=True)
class Reading:
    """How claims are to be read: what contests are judged by, and the one spelling of a name that has several."""

    bench: Bench = field(default_factory=Bench)
    names: Names = str


PLAIN = Reading()


def reading_of(view: View, moment: Moment, told: Iterable[Entry]) -> Reading:
    """How some claims are to be read: which documents are copies, and what reviewers had decided on names by then."""
    spelling = same(view.identities(moment))
    copies = copies_of(view.sketches(entry.document for entry in told))
    return Reading(Bench(copies), lambda name: spelling.get(name, name))
