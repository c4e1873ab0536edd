"""Leaves out what needs torch where that is not installed (the extra ``encoder``)."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("torch") else ["src/bilateral/training/encoder/*"]
