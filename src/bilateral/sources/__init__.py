"""Bytes -> documents: one file a format."""
