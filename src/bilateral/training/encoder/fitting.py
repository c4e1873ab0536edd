"""Fits the network to examples on the processor, in half precision where it can."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from bilateral.data.lexicon import load_acts
from bilateral.reading.encoder.sentences import Masked
from bilateral.reading.encoder.session import arrays
from bilateral.reading.encoder.window import Window
from bilateral.reading.encoder.wordpieces import CLS, HIDDEN, MARKS, PAD, SEP
from bilateral.training.encoder.examples import Example, Target
from bilateral.training.encoder.network import PairReader

# A recipe for small encoders on two cores, first tried for attribution.
RATE, HEAD_RATE, DECAY, WARM_UP = 2e-4, 1e-3, 0.01, 0.06
TOKENS = 2048  # of one batch


class Round(NamedTuple):
    """So many epochs from the full rates down to nought: the share of the rates, and of words that are hidden."""

    epochs: int
    rate: float = 1.0
    hidden: float = 0.0


# What the first round has learned is gone over at half its rates, with some words hidden so that none tells an act
# alone: on held documents pairs are found with an F1 of .53 after it, of .51 before.
ROUNDS = (Round(8), Round(4, 0.5, 0.08))
# What has gone through both goes through all labels again where there are new ones.
FURTHER = (Round(4, 0.7, 0.06),)
# Windows of these lengths (word pieces), one drawn for each epoch; the length that the reader uses (160) stands twice.
LENGTHS = (120, 160, 160, 190)
# How much it counts that a pair looks into the evidence of its claim.
LOOKING = 0.1
# Sentences of a usual batch: a batch of few long ones must not count for more.
_USUAL = 40
_ACTS = {act: number for number, act in enumerate(load_acts())}

Batch = list[tuple[Example, Window]]
# A target with its row and the slots of its actor and recipient.
Place = tuple[Target, int, int, int]


def beginning(folder: Path) -> PairReader:
    """The network before it has learned anything of claims; ``folder`` holds the encoder that it starts from."""
    torch.manual_seed(0)
    return PairReader(folder, len(load_acts()))


def fit(
    reader: PairReader, cuts: Sequence[Sequence[Example]], rounds: Sequence[Round], tell: Callable[[str], None]
) -> None:
    """Take the network through some rounds; ``cuts`` are the same texts in windows of several lengths."""
    rng = Random(0)
    words = _only_marks(reader)
    for one in rounds:
        _go_through(reader, torch.optim.AdamW(_groups(reader, words)), _Course(cuts, one, rng), tell)


class _Course(NamedTuple):
    """A round over the texts, in windows and orders drawn by lot."""

    cuts: Sequence[Sequence[Example]]
    round: Round
    rng: Random


def _go_through(
    reader: PairReader, learner: torch.optim.Optimizer, course: _Course, tell: Callable[[str], None]
) -> None:
    """One round: after a short warm-up the rates fall in a line."""
    epochs, share, hidden = course.round
    rates = [share * group["lr"] for group in learner.param_groups]
    steps = epochs * sum(1 for _ in batches(course.cuts[0], Random(0)))
    step = 0
    for epoch in range(epochs):
        total = 0.0
        for batch in batches(course.rng.choice(course.cuts), course.rng):
            height = min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.02, 1 - step / steps)
            for group, rate in zip(learner.param_groups, rates, strict=True):
                group["lr"] = rate * height
            total += _step(reader, learner, batch, hidden)
            step += 1
        tell(f"epoch {epoch + 1} of {epochs}: loss {total / (step / (epoch + 1)):.3f}")


def batches(examples: Sequence[Example], rng: Random) -> Iterator[Batch]:
    """Examples of about one length together, in an order drawn by lot."""
    pairs = [(example, example.window(rng)) for example in examples]
    pairs.sort(key=lambda pair: len(pair[1].tokens) + 8 * rng.random())
    found: list[Batch] = [[]]
    for pair in pairs:
        if found[-1] and (len(found[-1]) + 1) * len(pair[1].tokens) > TOKENS:
            found.append([])
        found[-1].append(pair)
    rng.shuffle(found)
    yield from found


def _only_marks(reader: PairReader) -> nn.Parameter:
    """Hold the embeddings of words as they are; only the marks, which had no meaning, learn one."""
    words: nn.Parameter = reader.encoder.embeddings.word_embeddings.weight
    learned = torch.zeros(len(words), 1)
    learned[list(MARKS)] = 1
    words.register_hook(lambda gradient: gradient * learned)
    return words


def _groups(reader: PairReader, words: nn.Parameter) -> list[dict[str, object]]:
    encoder = [p for n, p in reader.named_parameters() if n.startswith("encoder.") and p is not words]
    head = [p for n, p in reader.named_parameters() if not n.startswith("encoder.")]
    return [
        {"params": encoder, "lr": RATE, "weight_decay": DECAY},
        {"params": [words], "lr": RATE, "weight_decay": 0.0},
        {"params": head, "lr": HEAD_RATE, "weight_decay": DECAY},
    ]


def _step(reader: PairReader, learner: torch.optim.Optimizer, batch: Batch, hidden: float) -> float:
    reader.train()
    read = {name: torch.from_numpy(a) for name, a in arrays([p for _, p in batch]).items()}
    _hide(read["tokens"], hidden)
    with torch.autocast("cpu", torch.bfloat16, enabled=_halves()):
        told = reader(**read)
    loss = _loss(_rows(batch), Told(*(part.float() for part in told))) / _USUAL
    learner.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    learner.step()
    return float(loss)


def _halves() -> bool:
    """Whether the processor reckons in half precision: without it, a product of matrices takes forty times as long."""
    return torch.backends.cpu.get_cpu_capability().startswith("AVX512")


def _hide(tokens: Tensor, share: float) -> None:
    """Hide a share of the words, drawn by lot; marks and the ends of a window stay."""
    chosen = torch.rand(tokens.shape) < share
    tokens[chosen & ~torch.isin(tokens, torch.tensor([PAD, CLS, SEP, *MARKS]))] = HIDDEN


class Told(NamedTuple):
    """What the network says of a batch."""

    acts: Tensor
    claim: Tensor
    shares: Tensor


class Row(NamedTuple):
    """A sentence of a batch: what it claims, and the places in the text of the words that are read of it."""

    sentence: Masked
    targets: Sequence[Target]
    offsets: Sequence[int]


def _rows(batch: Batch) -> list[Row]:
    return [
        Row(sentence, targets, window.offsets[start:end])
        for example, window in batch
        for sentence, targets, (start, end) in zip(example.run, example.targets, window.bounds, strict=True)
    ]


def _loss(rows: Sequence[Row], told: Told) -> Tensor:
    """Whether a pair claims anything, which act it claims, and whether it looks where that is told."""
    targets = list(_places(rows, told.claim.shape[2] - 1))
    wanted = torch.zeros(told.acts.shape)
    for target, row, i, j in targets:
        wanted[row, i, j, _ACTS[target.act]] = 1
    valid = _valid(rows, told.claim.shape)
    claims = wanted.sum(-1) > 0
    loss = functional.binary_cross_entropy_with_logits(told.claim[valid], claims[valid].float(), reduction="sum")
    right = claims & valid
    if right.any():
        loss = loss + _which(told.acts[right], wanted[right])
    return loss + LOOKING * _looking(rows, told.shares, targets)


def _which(logits: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy; where several are right each has its share."""
    return -((wanted / wanted.sum(-1, keepdim=True)) * logits.log_softmax(-1)).sum()


def _looking(rows: Sequence[Row], shares: Tensor, targets: Sequence[Place]) -> Tensor:
    """How little each pair looks into the evidence of its claims."""
    total = torch.zeros(())
    for target, row, i, j in targets:
        span = target.evidence
        places = [t for t, offset in enumerate(rows[row].offsets) if span.start <= offset < span.end]
        total = total - (shares[row, i, j, places].sum() + 1e-4).log() if places else total
    return total


def _places(rows: Sequence[Row], nobody: int) -> Iterator[Place]:
    """Each target with its row and the slots of its pair, where both are among the actors of the sentence."""
    for number, row in enumerate(rows):
        slots = {actor: n for n, actor in enumerate(row.sentence.actors)} | {"": nobody}
        for target in row.targets:
            if target.actor in slots and target.recipient in slots:
                yield target, number, slots[target.actor], slots[target.recipient]


def _valid(rows: Sequence[Row], shape: torch.Size) -> Tensor:
    """Which pairs are pairs of two actors of the sentence, or of one and nobody."""
    valid = torch.zeros(shape, dtype=torch.bool)
    for number, row in enumerate(rows):
        here = len(row.sentence.actors)
        valid[number, :here, :here] = ~torch.eye(here, dtype=torch.bool)
        valid[number, :here, -1] = True
    return valid
