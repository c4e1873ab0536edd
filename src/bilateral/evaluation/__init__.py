"""The scoreboard, one file a gold set."""
