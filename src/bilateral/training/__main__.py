"""Trains all that the reader has learned: ``python -m bilateral.training CORPORA [--encoder FOLDER [--further]]``.

Needs the extra ``train``, with ``--encoder`` the extra ``encoder``. CORPORA is the folder of the public corpora, with
``claims`` among them; FOLDER holds the encoder to start from (config.json, model.safetensors). Without it the shipped
encoder stays as it is and only the selection is learned anew: some ten minutes on two cores; the encoder took an hour
and a half on one, with half of today's labels. ``--further`` does not begin it anew, but takes the shipped one four
times more through all labels, as after new ones: some eighty minutes on two cores, in whole precision.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bilateral.evaluation.goldset import LabelledDocument, read_folder
from bilateral.reading.linear import Linear
from bilateral.reading.page import Page
from bilateral.reading.reader import pages
from bilateral.training.asides import asides
from bilateral.training.checked import write_checked
from bilateral.training.judge import Seen, learn_judge
from bilateral.training.labels import own_reports, public_reports
from bilateral.training.linear import Table, examples, weak_words
from bilateral.training.topic import learn_topic

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
    parser.add_argument("--further", action="store_true")
    args = parser.parse_args()
    if args.further and not args.encoder:
        parser.error("--further goes on with the encoder: name the folder that it began from with --encoder")
    labelled = read_folder(args.corpora / "claims", "train")
    further = [*public_reports(LABELS, args.corpora), *own_reports(LABELS), *examples()]
    documents = [*labelled, *further]
    items = list(zip(documents, pages(d.document for d in documents), strict=True))
    print(f"{len(items)} documents read", flush=True)
    held = items[: len(labelled) : HELD]
    seen = [item for number, item in enumerate(items) if number >= len(labelled) or number % HELD]
    if args.encoder:
        learn_encoder(seen, args.encoder, further=args.further)
    texts = asides(args.corpora, {d.document.id for d in documents})
    learn_selection(items, Split(seen, held, list(zip(texts, pages(d.document for d in texts), strict=True))))


@dataclass(frozen=True, slots=True)
class Split:
    """The documents that are learned from, those held for the judge, and texts in which nothing is to be claimed."""

    seen: Items
    held: Items
    asides: Items


def learn_encoder(items: Items, start: Path, *, further: bool) -> None:
    """Fit the encoder and write it as ONNX; ``further``: from the one that ships."""
    from bilateral.reading.encoder.window import as_read
    from bilateral.training.encoder.examples import examples_of
    from bilateral.training.encoder.export import export
    from bilateral.training.encoder.fitting import FURTHER, LENGTHS, ROUNDS, beginning, fit
    from bilateral.training.encoder.shipped import restore

    cuts, target = [examples_of(items, longest) for longest in LENGTHS], MODELS / "encoder.onnx"
    reader = beginning(start)
    if further:
        restore(reader, target)
    fit(reader, cuts, FURTHER if further else ROUNDS, lambda line: print(line, flush=True))
    export(reader, as_read(cuts[0][0].run), target)


def learn_selection(items: Items, split: Split) -> None:
    """Learn the judge beside models that have not seen the held documents; ship ones that have seen all."""
    half = split.asides[::2]
    weak = weak_words(split.seen)
    seen = Seen(Table(split.seen, Linear({}, weak)).fit(), learn_topic([*split.seen, *half]))
    judge = learn_judge(seen, split.held, split.asides[1::2])
    weak = weak_words(items)
    linear, topic = Table(items, Linear({}, weak)).fit(), learn_topic([*items, *split.asides])
    write(
        {
            "weak": linear.weak,
            "weights": linear.weights,
            "topic": {"weights": topic.weights, "bias": topic.bias},
            "judge": asdict(judge),
        }
    )


def write(data: dict[str, object]) -> None:
    """Write the weights of the selection with their digest."""
    write_checked(MODELS / "selection.json", ".sha256", json.dumps(data, sort_keys=True).encode())


if __name__ == "__main__":
    main()
