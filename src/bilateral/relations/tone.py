"""What one said of the other in the last year: how often each, with the claims, and no index made of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bilateral.model.entry import Entry
from bilateral.model.state import Component
from bilateral.model.when import When
from bilateral.relations.copies import Copies
from bilateral.relations.facts import Fact
from bilateral.relations.origins import count

_YEAR = timedelta(days=365)


def tone(blank: Component, facts: Sequence[Fact], day: date, copies: Copies) -> Component:
    """The component with its events of the year up to a day, counted by kind, the most frequent first."""
    first = day - _YEAR if day - date.min > _YEAR else date.min
    heard = [fact for fact in facts if first < fact.last <= day]
    if not heard:
        return blank
    counts = Counter(fact.value for fact in heard)
    entries = {entry.id: entry for fact in heard for entry in fact.entries}
    supporting = tuple(sorted(entries.values(), key=Entry.order))
    return replace(
        blank,
        value=", ".join(f"{value} {n}" for value, n in sorted(counts.items(), key=lambda told: (-told[1], told[0]))),
        since=When.of(f"{first + timedelta(days=1)}/{day}"),
        origins=count(supporting, copies),
        supporting=supporting,
    )
