"""What goes wrong with a ledger, in sentences for people."""

from bilateral.model.errors import BilateralError


class LedgerError(BilateralError):
    """The ledger cannot be opened, read or written as asked; the message says why and what helps."""


class EvidenceError(LedgerError):
    """A claim whose words do not stand at its place in its document."""
