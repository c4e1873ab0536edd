"""Runs the reader over many documents: on one process or many, faults as data."""
