"""Reads the news and keeps the ledger of relations between states, every entry tied to its exact words.

>>> from bilateral import Document
>>> Document("note-1", "France recalled its ambassador to Niger.").id
'note-1'
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilateral.api import Ledger, extract
    from bilateral.model.document import Document

__all__ = ["Document", "Ledger", "extract"]


def __getattr__(name: str) -> object:
    # Loaded when first asked for (PEP 562): importing one room must not load them all.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from bilateral import api

    return getattr(api, name)
