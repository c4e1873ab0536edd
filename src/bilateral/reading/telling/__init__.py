"""What was learned of attribution: which words are cues, how far their words reach, and who speaks."""

from bilateral.reading.telling.choice import told
from bilateral.reading.telling.weights import shipped

__all__ = ["shipped", "told"]
