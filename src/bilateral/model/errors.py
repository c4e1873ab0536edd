"""The one root of all errors whose message is a sentence for the user."""


class BilateralError(Exception):
    """Something asked for cannot be done; the message says what and, where it can, what helps."""
