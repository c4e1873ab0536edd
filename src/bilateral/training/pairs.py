"""Trains the pair coder: ``python -m bilateral.training.pairs FOLDER``, the folder of PLV's training half.

Needs the extra ``train``; half a minute on one core. ``bilateral eval plv --gold FOLDER`` tells its figures,
cross-validated.
"""

import argparse
from pathlib import Path

from bilateral.evaluation.coding.coder import learn, stored
from bilateral.evaluation.plv import lessons_of, read_folder
from bilateral.training.checked import write_checked

TARGET = Path(__file__).parents[1] / "data" / "models" / "pairs.npz"


def main() -> None:
    """Learn from all rows of the folder and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write(parser.parse_args().folder, TARGET)


def write(folder: Path, target: Path) -> None:
    """Learn from all rows below a folder and write the coder with its digest."""
    write_checked(target, ".sha256", stored(learn(lessons_of(read_folder(folder)))))


if __name__ == "__main__":
    main()
