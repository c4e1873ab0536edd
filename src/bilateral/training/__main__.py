"""Trains all that the reader has learned: ``python -m bilateral.training CORPORA [--encoder FOLDER]``.

Needs the extra ``train``. CORPORA is the folder of the public corpora, with ``claims`` among them; FOLDER holds
the encoder to start from (config.json, model.safetensors). Without it the shipped encoder stays as it is and only
the selection is learned anew: some ten minutes on two cores; the encoder takes an hour.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from bilateral.evaluation.goldset import LabelledDocument, read_folder
from bilateral.reading.linear import Linear
from bilateral.reading.page import Page
from bilateral.reading.reader import pages
from bilateral.training.checked import write_checked
from bilateral.training.judge import learn_judge
from bilateral.training.labels import own_reports, public_reports
from bilateral.training.linear import Table, examples, weak_words

MODELS = Path(__file__).parents[1] / "data" / "models"
LABELS = Path(__file__).parents[3] / "labels"
# Every fifth of the documents that were labelled as those of the development set were is held out for the judge.
HELD = 5

Items = Sequence[tuple[LabelledDocument, Page]]


def main() -> None:
    """Learn the encoder if asked to, then the linear model, then the judge, and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--encoder", type=Path)
    args = parser.parse_args()
    labelled = read_folder(args.corpora / "claims", "train")
    further = [*public_reports(LABELS, args.corpora), *own_reports(LABELS), *examples()]
    documents = [*labelled, *further]
    items = list(zip(documents, pages(d.document for d in documents), strict=True))
    print(f"{len(items)} documents read", flush=True)
    held = items[: len(labelled) : HELD]
    seen = [item for number, item in enumerate(items) if number >= len(labelled) or number % HELD]
    if args.encoder:
        learn_encoder(seen, args.encoder)
    learn_selection(items, seen, held)


def learn_encoder(items: Items, start: Path) -> None:
    """Fit the encoder and write it as ONNX."""
    from bilateral.reading.encoder.window import as_read
    from bilateral.training.encoder.examples import examples_of
    from bilateral.training.encoder.export import export
    from bilateral.training.encoder.fitting import EPOCHS, fit

    examples = examples_of(items)
    reader = fit(examples, start, EPOCHS, lambda line: print(line, flush=True))
    export(reader, as_read(examples[0].run), MODELS / "encoder.onnx")


def learn_selection(items: Items, seen: Items, held: Items) -> None:
    """Learn the judge beside a linear model that has not seen the held documents; ship one that has seen all."""
    weak = weak_words(seen)
    judge = learn_judge(Table(seen, Linear({}, weak)).fit(), held)
    weak = weak_words(items)
    linear = Table(items, Linear({}, weak)).fit()
    write(
        {
            "weak": linear.weak,
            "weights": linear.weights,
            "judge": {"weights": judge.weights, "bias": judge.bias, "threshold": judge.threshold},
        }
    )


def write(data: dict[str, object]) -> None:
    """Write the weights of the selection with their digest."""
    write_checked(MODELS / "selection.json", ".sha256", json.dumps(data, sort_keys=True).encode())


if __name__ == "__main__":
    main()
