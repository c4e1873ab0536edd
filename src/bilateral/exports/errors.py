"""What goes wrong with exports, in sentences for people."""

from bilateral.model.errors import BilateralError


class ExportError(BilateralError):
    """What was asked for cannot be exported, or what was given cannot be taken in; the message says why."""
