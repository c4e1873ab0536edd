"""The network: a small BERT, and a head that asks of each pair of actors what the sentence claims of them."""

import math
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

# Width of the head, its attention heads, and dropout; tried with one seed each on held documents.
WIDTH, HEADS, DROPOUT = 256, 4, 0.1

Outputs = tuple[Tensor, Tensor, Tensor]


class PairReader(nn.Module):
    """Token ids and marks -> logits of acts and of "claims anything" for each ordered pair of actors.

    A pair asks the words of the sentence by attention; what it looks at most is the word that tells the act.
    """

    def __init__(self, folder: Path, acts: int) -> None:
        super().__init__()
        # Plain attention: the way back through the fused one takes twice the time on a processor.
        self.encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager")
        size = self.encoder.config.hidden_size
        self.nobody = nn.Parameter(torch.randn(size) * 0.02)
        self.near = nn.Embedding(6, size)
        nn.init.normal_(self.near.weight, std=0.02)
        self.actor, self.recipient, self.product = (nn.Linear(size, WIDTH) for _ in range(3))
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key, self.value = nn.Linear(size, WIDTH), nn.Linear(size, WIDTH)
        self.context, self.middle = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.norm, self.dropout = nn.LayerNorm(WIDTH), nn.Dropout(DROPOUT)
        self.acts, self.claim = nn.Linear(WIDTH, acts), nn.Linear(WIDTH, 1)
        nn.init.constant_(self.claim.bias, -2.5)  # few pairs claim anything

    def forward(self, tokens: Tensor, words: Tensor, marks: Tensor, near: Tensor) -> Outputs:
        """Return logits of acts (sentences, actors, actors + 1, acts) and claims, and the attention to words."""
        states = self.dropout(self.encoder(input_ids=tokens, attention_mask=(tokens > 0).long()).last_hidden_state)
        states = states.flatten(0, 1)
        pairs = self._pairs(self._mean(states[marks.clamp(min=0)], marks >= 0) + self.near(near))
        seen, weights = self._look(pairs, states[words.clamp(min=0)], words >= 0)
        mixed = self.norm(pairs + self.context(seen))
        mixed = mixed + self.middle(self.dropout(functional.gelu(mixed)))
        final = self.dropout(functional.gelu(mixed))
        return self.acts(final), self.claim(final).squeeze(-1), weights

    def _mean(self, states: Tensor, present: Tensor) -> Tensor:
        """What stands at the marks of each actor, on average; nothing where it has none."""
        shares = present.float() / present.float().sum(-1, keepdim=True).clamp(min=1)
        return (states * shares.to(states.dtype)[..., None]).sum(-2)

    def _pairs(self, actors: Tensor) -> Tensor:
        nobody = self.nobody.expand(actors.shape[0], 1, -1)
        others = torch.cat([actors, nobody], 1)
        product = self.product(actors)[:, :, None] * self.product(others)[:, None]
        sides: Tensor = self.actor(actors)[:, :, None] + self.recipient(others)[:, None]
        return sides + product

    def _look(self, pairs: Tensor, states: Tensor, present: Tensor) -> tuple[Tensor, Tensor]:
        """What each pair sees in the sentence, and the share that each word has in it."""
        rows, first, second, _ = pairs.shape
        size = WIDTH // HEADS
        asked = self.query(functional.gelu(pairs)).view(rows, first * second, HEADS, size).transpose(1, 2)
        keys = self.key(states).view(rows, -1, HEADS, size).transpose(1, 2)
        values = self.value(states).view(rows, -1, HEADS, size).transpose(1, 2)
        scores = torch.matmul(asked, keys.transpose(2, 3)) / math.sqrt(size)
        weights = scores.masked_fill(~present[:, None, None], -1e4).float().softmax(-1)
        seen = torch.matmul(weights.to(values.dtype), values).transpose(1, 2)
        shares = weights.mean(1).view(rows, first, second, -1)
        return seen.reshape(rows, first, second, WIDTH), shares


class Shipped(nn.Module):
    """The network as it ships: probabilities, and the token each pair looks at most."""

    def __init__(self, reader: PairReader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, tokens: Tensor, words: Tensor, marks: Tensor, near: Tensor) -> Outputs:
        """Return probabilities of acts given a claim, of claims, and the number of a word."""
        acts, claim, shares = self.reader(tokens, words, marks, near)
        return acts.softmax(-1), claim.sigmoid(), shares.argmax(-1)
