"""Trains the network. A run stopped at any moment goes on from its last checkpoint."""
import argparse
import json
import os
import random
import time

import torch

from . import data, measure, start
from .losses import losses
from .network import Network
from .windows import Batcher, Stream
from .words import WordPiece

# Share of the steps that each corpus gets: about its worth to the figures over its size.
SHARES = {"ewt": 0.24, "gum": 0.15, "newswire": 0.19, "pronouns": 0.05, "timeml": 0.11, "polnear": 0.22, "ecbplus": 0.04}
# Pair heads meet few batches and grow their weights from nothing, so they take the longest steps.
ENCODER_RATE, HEAD_RATE, PAIR_RATE = 2e-4, 1e-3, 4e-3
WARM_UP = 0.04


def main():
    options = _options()
    torch.manual_seed(options.seed)
    if options.threads:
        torch.set_num_threads(options.threads)
    corpora = data.load(options.data, options.classes, options.java)
    labels = corpora.labels()
    batcher = Batcher(WordPiece(start.vocabulary(options.jar)), labels)
    network = Network(labels)
    network.begin_from(start.weights(options.jar))
    run = Run(options, network, batcher, corpora)
    run.resume()
    run.train()


def _options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder of the corpora")
    parser.add_argument("--jar", required=True, help="Maven jar with the start weights")
    parser.add_argument("--classes", required=True, help="classes of the product's core")
    parser.add_argument("--java", default="java")
    parser.add_argument("--run", required=True, help="folder of this run: checkpoint, figures")
    parser.add_argument("--steps", type=int, default=5200)
    parser.add_argument("--pieces", type=int, default=1100, help="word pieces in a step")
    parser.add_argument("--measures", type=int, default=6, help="how often the curve is measured")
    parser.add_argument("--threads", type=int, default=0, help="0: all cores")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Run:
    """One run: its network, optimiser and place in the streams."""

    def __init__(self, options, network, batcher, corpora):
        self.options, self.network, self.batcher, self.corpora = options, network, batcher, corpora
        self.streams = {name: Stream(docs, batcher, options.seed + k, options.pieces) for k, (name, docs) in enumerate(sorted(corpora.train.items()))}
        groups = {"layers.": ENCODER_RATE, "pairs.": PAIR_RATE, "": HEAD_RATE}
        parts = {start: [] for start in groups}
        for name, parameter in network.named_parameters():
            if parameter.requires_grad:
                parts[next(start for start in groups if name.startswith(start))].append(parameter)
        settings = [{"params": parts[start], "rate": rate} for start, rate in groups.items()]
        self.optimiser = torch.optim.AdamW(settings, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self.step, self.seen, self.sums = 0, {name: 0 for name in SHARES}, {}
        self.order = random.Random(options.seed)
        os.makedirs(options.run, exist_ok=True)
        self.checkpoint = os.path.join(options.run, "checkpoint.pt")

    def resume(self):
        """Goes on from the checkpoint, if there is one; the streams are wound forward to where they were."""
        if not os.path.exists(self.checkpoint):
            return
        state = torch.load(self.checkpoint)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"])
        for _ in range(state["step"]):
            self._next()
        self.step, self.seen = state["step"], state["seen"]
        print(f"goes on from step {self.step}", flush=True)

    def train(self):
        """Takes all steps that are left, measuring and saving on the way."""
        saved, clock = time.time(), time.time()
        every = max(1, self.options.steps // self.options.measures)
        # The curve's first points lie close together: there the figures move most.
        points = {every // 4, every // 2} | {every * k for k in range(1, self.options.measures)}
        while self.step < self.options.steps:
            self._take_step()
            if self.step % 50 == 0:
                means = " ".join(f"{h} {s / n:.3f}" for h, (s, n) in sorted(self.sums.items()))
                print(f"step {self.step} {time.time() - clock:.0f} s | {means}", flush=True)
                self.sums = {}
            if self.step in points or self.step == self.options.steps:
                self._measure(most_words=8_000 if self.step < self.options.steps else 40_000)
            if time.time() - saved > 60:
                self._save()
                saved = time.time()
        self._save()

    def _next(self):
        name = self.order.choices(list(SHARES), list(SHARES.values()))[0]
        return name, self.streams[name].next()

    def _take_step(self):
        name, windows = self._next()
        batch = self.batcher.batch(windows)
        self.seen[name] += int(batch["mask"].sum())
        self.step += 1
        found = losses(self.network, batch)
        if not found:
            return  # a window in which the corpus marks nothing
        loss = sum(found.values())
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        if not torch.isfinite(norm):
            raise FloatingPointError(f"gradient of norm {norm} at step {self.step}")
        for group in self.optimiser.param_groups:
            group["lr"] = group["rate"] * self._pace()
        self.optimiser.step()
        for head, value in found.items():
            total, n = self.sums.get(head, (0.0, 0))
            self.sums[head] = (total + float(value.detach()), n + 1)

    def _pace(self):
        done = (self.step - 0.5) / self.options.steps
        return min(done / WARM_UP, (1.0 - done) / (1.0 - WARM_UP))

    def _measure(self, most_words):
        row = {"step": self.step, "pieces": dict(self.seen), "figures": measure.figures(self.network, self.batcher, self.corpora.dev, most_words)}
        with open(os.path.join(self.options.run, "figures.jsonl"), "a") as file:
            file.write(json.dumps(row) + "\n")
        print(json.dumps(row["figures"]), flush=True)

    def _save(self):
        state = {"network": self.network.state_dict(), "labels": self.network.labels, "optimiser": self.optimiser.state_dict(), "random": torch.get_rng_state(),
                 "step": self.step, "seen": self.seen}
        torch.save(state, self.checkpoint + ".new")
        os.replace(self.checkpoint + ".new", self.checkpoint)


if __name__ == "__main__":
    main()
