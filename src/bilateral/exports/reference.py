"""A document as bibliographies refer to it, whole or for one of its claims."""

import re
import unicodedata
from dataclasses import dataclass

from bilateral.ledger.kept import Kept

_KEY = 8  # digits of an id


@dataclass(frozen=True, slots=True)
class Reference:
    """A document; where it is referred to for a ``claim`` (its id), with what is ``said`` of that."""

    paper: Kept
    claim: str = ""
    said: str = ""

    @property
    def key(self) -> str:
        """Outlet, year, beginnings of the ids of the document and of the claim, in letters that BibTeX takes."""
        document = self.paper.document
        outlet = unicodedata.normalize("NFKD", document.outlet).encode("ascii", "ignore").decode().lower()
        year = document.published.year if document.published else ""
        ids = [self.paper.id[:_KEY], self.claim[:_KEY]]
        return "-".join([f"{re.sub(r'[^a-z]', '', outlet)[:16] or 'document'}{year}", *filter(None, ids)])

    @property
    def note(self) -> str:
        """What is said, with the hash of the text."""
        return f"{self.said} SHA-256 of the text: {self.paper.text.sha256}".strip()
