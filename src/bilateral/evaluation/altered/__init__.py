"""Altered copies of labelled documents: other marks, other letters, another order, other states."""
