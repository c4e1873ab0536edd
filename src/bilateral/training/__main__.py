"""Trains all that the reader has learned: ``python -m bilateral.training CORPORA``.

Needs the extra ``train``, with ``--encoder`` the extra ``encoder``. CORPORA is the folder of the public corpora, with
``claims`` among them; below ``--packages`` lie the packages that ship news (``labels/README.md`` names them), without
which their labels are left out. ``--encoder`` is the folder of the encoder to start from (config.json,
model.safetensors). Without it the shipped encoder stays as it is and only the selection is learned anew: some forty
minutes on one core; the encoder took an hour and a half on one, with half of today's labels.

The judge is learned from documents that the encoder has not read: ``labels/unlearned.txt`` has their ids. ``--encoder``
begins anew and leaves every fifth document out. ``--further`` takes the shipped encoder once more through the labels,
as after new ones, once the judge has learned from those that were new: some eighty minutes on two cores, in whole
precision.
"""

import argparse
import json
from collections.abc import Sequence, Set
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path

from bilateral.evaluation.goldset import LabelledDocument, read_folder
from bilateral.reading.linear import Linear
from bilateral.reading.page import Page
from bilateral.reading.reader import pages
from bilateral.training.asides import asides
from bilateral.training.checked import write_checked
from bilateral.training.corpus import corpus
from bilateral.training.judge import Seen, learn_judge
from bilateral.training.labels import own_reports, public_reports
from bilateral.training.linear import Table, examples, weak_words
from bilateral.training.packaged import packaged
from bilateral.training.topic import learn_topic

MODELS = Path(__file__).parents[1] / "data" / "models"
LABELS = Path(__file__).parents[3] / "labels"
UNLEARNED = LABELS / "unlearned.txt"
# Every fifth document is held out from the encoder, for the judge; when it goes further, every fifth of those.
HELD = 5

Items = Sequence[tuple[LabelledDocument, Page]]


def main() -> None:
    """Learn the encoder if asked to, then linear model and judge; the encoder goes further only after these."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--packages", type=Path)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--further", action="store_true")
    args = parser.parse_args()
    if args.further and not args.encoder:
        parser.error("--further goes on with the encoder: name the folder that it began from with --encoder")
    texts = chain(corpus(args.corpora), packaged(args.packages) if args.packages else ())
    real = [*read_folder(args.corpora / "claims", "train"), *public_reports(LABELS, texts)]
    documents = [*real, *own_reports(LABELS), *examples()]
    items = paged(documents)
    print(f"{len(items)} documents read", flush=True)
    if args.encoder and not args.further:
        learn_encoder(items, args.encoder, unlearned={item.document.id for item in real[::HELD]})
    unlearned = UNLEARNED.read_text("utf-8").split()
    others = paged(asides(args.corpora, {d.document.id for d in documents}))
    learn_selection(items, split(items, set(unlearned), others))
    if args.further:
        learn_encoder(items, args.encoder, unlearned=set(unlearned[::HELD]), further=True)


def paged(documents: Sequence[LabelledDocument]) -> Items:
    """The documents with their pages."""
    return list(zip(documents, pages(d.document for d in documents), strict=True))


@dataclass(frozen=True, slots=True)
class Split:
    """The documents that are learned from, those held for the judge, and texts in which nothing is to be claimed."""

    seen: Items
    held: Items
    asides: Items


def split(items: Items, unlearned: Set[str], others: Items = ()) -> Split:
    """The documents by whether the encoder has learned from them, beside texts of other things."""
    held = [item for item in items if item[0].document.id in unlearned]
    return Split([item for item in items if item[0].document.id not in unlearned], held, others)


def learn_encoder(items: Items, start: Path, *, unlearned: Set[str], further: bool = False) -> None:
    """Fit the encoder to all but the ``unlearned`` and write it as ONNX; ``further``: from the one that ships."""
    from bilateral.reading.encoder.window import as_read
    from bilateral.training.encoder.examples import examples_of
    from bilateral.training.encoder.export import export
    from bilateral.training.encoder.fitting import FURTHER, LENGTHS, ROUNDS, beginning, fit
    from bilateral.training.encoder.shipped import restore

    seen, target = split(items, unlearned).seen, MODELS / "encoder.onnx"
    cuts = [examples_of(seen, longest) for longest in LENGTHS]
    reader = beginning(start)
    if further:
        restore(reader, target)
    fit(reader, cuts, FURTHER if further else ROUNDS, lambda line: print(line, flush=True))
    export(reader, as_read(cuts[0][0].run), target)
    UNLEARNED.write_text("".join(f"{one}\n" for one in sorted(unlearned)), "utf-8")


def learn_selection(items: Items, parts: Split) -> None:
    """Learn the judge beside models that have not seen the held documents; ship ones that have seen all."""
    half = parts.asides[::2]
    weak = weak_words(parts.seen)
    seen = Seen(Table(parts.seen, Linear({}, weak)).fit(), learn_topic([*parts.seen, *half]))
    judge = learn_judge(seen, parts.held, parts.asides[1::2])
    weak = weak_words(items)
    linear, topic = Table(items, Linear({}, weak)).fit(), learn_topic([*items, *parts.asides])
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
