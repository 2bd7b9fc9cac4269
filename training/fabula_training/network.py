"""The network: one encoder, a head for each question. What leaves it is described in `export.py`."""
import math

import torch
import torch.nn.functional as F
from torch import nn

from . import start
from .words import SHAPES

HIDDEN = start.HIDDEN
ARC_SIZE = 192
TREE_TAGS = ("upos", "feats", "lemma")
# Pair heads: size of their vectors, number of distance buckets.
PAIRS = {"relation": (128, 1), "antecedent": (128, 14), "attribution": (128, 30), "order": (64, 4), "eventtime": (64, 15), "sameevent": (64, 2)}


class Layer(nn.Module):
    """A transformer layer as BERT has it (Devlin et al. 2019): norms after the sums."""

    def __init__(self):
        super().__init__()
        for name in ("query", "key", "value", "out"):
            setattr(self, name, nn.Linear(HIDDEN, HIDDEN))
        self.inner, self.outer = nn.Linear(HIDDEN, start.INNER), nn.Linear(start.INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask):
        b, s, _ = x.shape
        q, k, v = (m(x).view(b, s, start.HEADS, -1).transpose(1, 2) for m in (self.query, self.key, self.value))
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, s, HIDDEN)
        x = self.norm1(x + self.out(seen))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class Trunk(nn.Module):
    """What a group of heads sees of a word: a mixture of all layers at its first and its last piece."""

    def __init__(self):
        super().__init__()
        self.mix = nn.Parameter(torch.linspace(-1, 1, start.LAYERS))
        self.dense, self.norm = nn.Linear(2 * HIDDEN, HIDDEN), nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, layers, first, last):
        weights = torch.softmax(self.mix, 0)
        mixed = sum(w * x for w, x in zip(weights, layers))
        ends = torch.cat([_take(mixed, first), _take(mixed, last)], -1)
        return self.norm(F.gelu(self.dense(ends)))


class Pair(nn.Module):
    """Scores two words: a layer over the sum of what the left, the right and their distance bring, and their product, which tells whether they match."""

    def __init__(self, size, buckets, labels):
        super().__init__()
        self.left, self.right = nn.Linear(HIDDEN, size), nn.Linear(HIDDEN, size, bias=False)
        self.buckets, self.score = nn.Embedding(buckets, size), nn.Linear(size, labels)
        self.match = nn.Linear(size, labels, bias=False)
        nn.init.zeros_(self.buckets.weight)
        nn.init.zeros_(self.match.weight)

    def forward(self, words, left, right, bucket):
        """`words` [n, HIDDEN]; index vectors -> [pairs, labels]."""
        a, b = self.left(words)[left], self.right(words)[right]
        return self.score(F.relu(a + b + self.buckets(bucket))) + self.match(a * b)


def _take(x, index):
    return torch.gather(x, 1, index.unsqueeze(-1).expand(-1, -1, x.shape[-1]))


class Network(nn.Module):
    """`labels`: head name -> list of labels, for the tag heads and the pair heads."""

    def __init__(self, labels, dropout=0.1):
        super().__init__()
        self.labels, self.dropout = labels, dropout
        self.word = nn.Embedding(30522, HIDDEN)
        self.position = nn.Embedding(512, HIDDEN)
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(start.LAYERS))
        self.tree, self.meaning = Trunk(), Trunk()
        self.tags = nn.ModuleDict({k: nn.Linear(HIDDEN, len(v)) for k, v in labels.items() if k not in PAIRS})
        self.pairs = nn.ModuleDict({k: Pair(*PAIRS[k], len(labels[k])) for k in PAIRS})
        self.dependent, self.head = nn.Linear(HIDDEN, ARC_SIZE), nn.Linear(HIDDEN, ARC_SIZE)
        self.biaffine = nn.Parameter(torch.eye(ARC_SIZE) / math.sqrt(ARC_SIZE))
        self.head_bias = nn.Linear(ARC_SIZE, 1, bias=False)

    def begin_from(self, weights):
        """Takes the encoder's start weights; every shape begins as the one token type that the encoder knew."""
        state = {k[len("embeddings."):] if k.startswith("embeddings.") else k: torch.from_numpy(v) for k, v in weights.items()}
        own = {"word.weight": state["word"], "position.weight": state["position"], "shape.weight": state["type"][:1].repeat(SHAPES, 1),
               "norm.weight": state["norm.weight"], "norm.bias": state["norm.bias"]}
        own.update({k: v for k, v in state.items() if k.startswith("layers.")})
        missing, unexpected = self.load_state_dict(own, strict=False)
        if unexpected or any(m.startswith("layers.") for m in missing):
            raise ValueError(f"start weights do not fit: {unexpected} {missing}")
        self.word.weight.requires_grad_(False)

    def encode(self, batch):
        """The two trunks' view of each word: [windows, words, HIDDEN] each."""
        pieces = batch["pieces"]
        positions = torch.arange(pieces.shape[1])
        x = self.norm(self.word(pieces) + self.position(positions) + self.shape(batch["shapes"]))
        # Dropout only where the encoder begins and ends: within it, it costs a tenth of the time, and the many tasks hold it in check.
        x = F.dropout(x, self.dropout, self.training)
        seen = batch["mask"][:, None, None, :]
        mask = torch.zeros(seen.shape).masked_fill(~seen, -1e9)
        layers = []
        for layer in self.layers:
            x = layer(x, mask)
            layers.append(x)
        views = (trunk(layers, batch["first"], batch["last"]) for trunk in (self.tree, self.meaning))
        return tuple(F.dropout(v, 2 * self.dropout, self.training) for v in views)

    def trunk_of(self, head, tree, meaning):
        """Which of the two views a head reads."""
        return tree if head in TREE_TAGS or head == "relation" else meaning

    def arcs(self, tree, sentence):
        """Scores [windows, words, words] of each word's head; the diagonal is the root."""
        dependent, head = F.gelu(self.dependent(tree)), F.gelu(self.head(tree))
        scores = dependent @ self.biaffine @ head.transpose(1, 2) + self.head_bias(head).transpose(1, 2)
        return scores.masked_fill(sentence[:, :, None] != sentence[:, None, :], -1e9)
