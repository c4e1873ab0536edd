"""Fetches from the web: politely, within limits, and never from inside the network that the reader stands in."""
