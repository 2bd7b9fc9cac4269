"""Compares the exported file with the network it was made from, window by window, on held-out documents."""
import argparse
import os

import numpy as np
import onnxruntime
import torch

from . import data, export, start
from .network import Network
from .windows import Batcher, MOST_PIECES, split
from .words import WordPiece


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "jar", "classes", "run", "model"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--java", default="java")
    options = parser.parse_args()
    state = torch.load(os.path.join(options.run, "checkpoint.pt"), map_location="cpu")
    network = Network(state["labels"])
    network.load_state_dict(state["network"])
    network.eval()
    batcher = Batcher(WordPiece(start.vocabulary(options.jar)), state["labels"])
    session = onnxruntime.InferenceSession(options.model, providers=["CPUExecutionProvider"])
    layout, _ = export.tag_layout(network)
    same, words, distance = dict.fromkeys(layout, 0), 0, 0.0
    for docs in data.load(options.data, options.classes, options.java).dev.values():
        for doc in docs[:4]:
            for window in split(doc, batcher.counts(doc), MOST_PIECES):
                batch = batcher.batch([window])
                tags, arcs, _ = session.run(None, {k: batch[k][0].numpy() for k in ("pieces", "shapes", "first", "last", "sentence")})
                with torch.no_grad():
                    tree, meaning = network.encode(batch)
                    own = {h: network.tags[h](network.trunk_of(h, tree, meaning))[0].numpy() for h in layout}
                words += len(window)
                for head, at in layout.items():
                    theirs = tags[:, at:at + own[head].shape[1]]
                    same[head] += int((theirs.argmax(1) == own[head].argmax(1)).sum())
                    distance = max(distance, float(np.abs(theirs - own[head]).max()))
    print(f"{words} words, greatest difference of a score {distance:.4f}")
    for head, n in same.items():
        print(f"{head}\t{100 * n / words:.2f} % the same answer")


if __name__ == "__main__":
    main()
