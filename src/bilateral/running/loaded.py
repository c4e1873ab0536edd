"""What processes that read have in memory from their start: a fork server loads it once for all of them."""

from contextlib import suppress

from bilateral.running.patience import patient

patient()
# What cannot be loaded is told by the process that needs it, with the document that it was needed for.
with suppress(Exception):
    from bilateral.model.document import Document
    from bilateral.reading.glance import is_on_topic, names_parties
    from bilateral.reading.naming import SHORT
    from bilateral.reading.reader import read
    from bilateral.sources import article, html, skim  # noqa: F401
    from bilateral.sources.language import language_of

    # A sentence brings in what is loaded when it is first asked for: the parser, the tables, the weights; and what
    # tells languages apart, which is to be unpacked and took each process 0.7 seconds.
    _SENTENCE = "Ecuador recalled its ambassador from Peru on Monday, the ministry said. "
    list(read([Document("", _SENTENCE)]))
    language_of(_SENTENCE)
    for check in (names_parties, is_on_topic):
        check(Document("", _SENTENCE * SHORT))
