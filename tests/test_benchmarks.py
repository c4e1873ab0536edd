"""The benchmarks run, on as little as they can: what they measure is for a quiet machine."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.thorough
ROOT = Path(__file__).parents[1]
# Its arguments, and the last column or line that it prints.
SMALL = {
    "reading.py": (["examples/ouagadougou.txt"], "ratio"),
    "events.py": (["1000"], "MiB"),
    "ledger.py": (["200"], "ratio"),
    "funnel.py": (["labelled.jsonl"], "lost"),
    "stream.py": (["20"], "ratio"),
    "memory.py": (["20"], "growth"),
    "workers.py": (["40"], "ratio"),
    "curve.py": (["20", "40"], "deviation"),
    "fold.py": (["100"], "claims/s"),
    "all.py": (["labelled.jsonl", "examples/ouagadougou.txt", "--quick"], "| peak memory"),
}
LABELLED = '{"doc": "a", "published": "2024-03-05", "text": "Mali met Chad.", "claims": [{"start": 0, "end": 14}]}\n'


def test_every_benchmark_is_tried():
    assert {path.name for path in (ROOT / "benchmarks").glob("*.py")} == set(SMALL)


@pytest.mark.parametrize("name", SMALL)
def test_a_benchmark_prints_its_figures(name, tmp_path):
    small, told = SMALL[name]
    (tmp_path / "labelled.jsonl").write_text(LABELLED)
    arguments = [str(tmp_path / one) if one == "labelled.jsonl" else one for one in small]
    arguments += [str(tmp_path / "ledger.db")] if name == "ledger.py" else []
    command = [sys.executable, f"benchmarks/{name}", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    assert told in done.stdout
