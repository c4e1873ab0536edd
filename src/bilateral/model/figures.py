"""What the judgements of reviewers add up to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two reviewers agree on the claims that both judged.

    ``observed`` is the share of claims with the same verdict; ``kappa`` is Cohen's: 1 where they always agree, 0 where
    they agree as often as chance would have it; ``None`` where both gave one and the same verdict throughout, of which
    chance would make the same.
    """

    one: str
    other: str
    claims: int
    observed: float
    kappa: float | None

    def record(self) -> dict[str, object]:
        """The figures as plain data, rounded."""
        kappa = None if self.kappa is None else round(self.kappa, 3)
        return {
            "reviewers": [self.one, self.other],
            "claims": self.claims,
            "agreement": round(self.observed, 3),
            "kappa": kappa,
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something (an act, a reviewer) was accepted, rejected and corrected."""

    name: str
    accepted: int
    rejected: int
    corrected: int

    @property
    def judged(self) -> int:
        """All that was judged."""
        return self.accepted + self.rejected + self.corrected

    def record(self) -> dict[str, object]:
        """The counts as plain data."""
        counts = {"accepted": self.accepted, "rejected": self.rejected, "corrected": self.corrected}
        return {"name": self.name, "judged": self.judged, **counts}


@dataclass(frozen=True, slots=True)
class Change:
    """A field that was corrected from one value to another in so many claims; both as in the record of a claim."""

    field: str
    read: object
    meant: object
    claims: int

    def record(self) -> dict[str, object]:
        """The change as plain data."""
        return {"field": self.field, "from": self.read, "to": self.meant, "claims": self.claims}


@dataclass(frozen=True, slots=True)
class Figures:
    """What judgements tell of the reader and of its reviewers.

    ``total`` counts the claims by the judgement that stands, ``acts`` the same by the act as it was read, the most
    often wrong first; ``reviewers`` all that each of them last decided; ``fields`` what was corrected how often and
    ``changes`` from what to what, the most frequent first; ``agreements`` each two reviewers with claims in common.
    """

    total: Tally
    reviewers: tuple[Tally, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    acts: tuple[Tally, ...] = ()
    fields: tuple[tuple[str, int], ...] = ()
    changes: tuple[Change, ...] = ()

    def record(self) -> dict[str, object]:
        """The figures as plain data."""
        return {
            **self.total.record(),
            "reviewers": [one.record() for one in self.reviewers],
            "agreements": [one.record() for one in self.agreements],
            "acts": [one.record() for one in self.acts],
            "fields": [{"field": name, "claims": number} for name, number in self.fields],
            "changes": [one.record() for one in self.changes],
        }
