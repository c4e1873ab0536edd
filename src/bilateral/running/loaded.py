"""What processes that read have in memory from their start: a fork server loads it once for all of them."""

from contextlib import suppress

from bilateral.running.patience import patient

patient()
# What cannot be loaded is told by the process that needs it, with the document that it was needed for.
with suppress(Exception):
    from bilateral.model.document import Document
    from bilateral.reading.reader import read
    from bilateral.sources.given import Given
    from bilateral.sources.registry import read as documents

    # A sentence brings in what is loaded when it is first asked for: the parser, the tables, the weights. A page brings
    # in the sources, and what tells languages apart (0.7 seconds).
    _SENTENCE = "Ecuador recalled its ambassador from Peru on Monday, the ministry said."
    list(read([Document("", _SENTENCE)]))
    list(documents(Given("a.html", data=f"<html><body><article>{_SENTENCE}</article></body></html>".encode())))
