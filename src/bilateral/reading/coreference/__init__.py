"""Who is meant by a surname, an office, a description or a pronoun (stage 4)."""

from bilateral.reading.coreference.resolution import resolve

__all__ = ["resolve"]
