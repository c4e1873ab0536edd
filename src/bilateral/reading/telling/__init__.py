"""What was learned of attribution: which words are cues, how far their words reach, and who speaks."""

from bilateral.reading.telling.choice import Told, told
from bilateral.reading.telling.weights import shipped

__all__ = ["Told", "shipped", "told"]
