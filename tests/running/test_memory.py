"""What a run tells of memory is that of the processes that read."""

from bilateral.model.document import Document
from bilateral.running.memory import peak
from bilateral.running.pool import read_all


def test_a_process_that_reads_tells_its_own_memory():
    (here,) = read_all([Document("a", "France recalled its ambassador from Niger.")])
    assert here.spent.memory > 100_000_000  # it holds the parser and the encoder
    assert peak() > 0
