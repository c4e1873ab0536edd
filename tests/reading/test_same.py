"""A text is read the same in every process: an entry's id is made of what it says, so nothing may depend on chance."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LABELS = Path(__file__).parents[2] / "labels"
READ = """
import sys
from itertools import islice
from pathlib import Path
from bilateral.reading.reader import read
from bilateral.training.labels import own_reports
for document, claims in read(item.document for item in islice(own_reports(Path(sys.argv[1])), 0, None, 6)):
    print(document.id, *claims, sep="\\n")
"""


def told(seed: int) -> str:
    """What a process claims that keeps its sets in an order of its own."""
    command = [sys.executable, "-c", READ, str(LABELS)]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


@pytest.mark.thorough
def test_claims_and_confidences_are_the_same_in_every_process():
    first = told(1)
    assert "confidence=" in first and first == told(2)
