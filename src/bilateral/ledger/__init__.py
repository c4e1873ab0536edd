"""Keeps claims for ever: append-only, each tied to its words and its three clocks."""
