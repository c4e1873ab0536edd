"""What could not be read, and why: failure as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One document, line or file that was left out.

    ``where`` names it for its user (a path, with ``:3`` for its third line), ``stage`` the room that gave up
    (``source``, ``reading``, ``ledger``), ``error`` the class of the fault and ``message`` a sentence for people.

    >>> Failure("news.jsonl:3", "source", "BadRecord", "the line is not JSON").record()["stage"]
    'source'
    """

    where: str
    stage: str
    error: str
    message: str

    def record(self) -> dict[str, str]:
        """The failure as plain data."""
        return {"where": self.where, "stage": self.stage, "error": self.error, "message": self.message}
