"""Learns the weights that the reader ships with; needs the extra ``train``."""
