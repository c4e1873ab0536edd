"""Who is meant by a surname, an office, a description or a pronoun."""

from bilateral.reading.coreference.resolution import resolve

__all__ = ["resolve"]
