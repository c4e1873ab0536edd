"""A small trained encoder: how probable each act is between each pair of actors of a sentence."""
