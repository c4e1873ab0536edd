"""Sentences coded as other coders do it: events of PLOVER and CAMEO between whatever parties, without claims.

The product codes claims (``exports``). What stands here serves the sets that ask for more than claims have: parties
inside states, private persons, names of an invented world. It reads by the same cues and the same grammar.
"""
