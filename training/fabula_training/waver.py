"""Copies of the model whose norms differ in the last digits, as if read on other processors.

    python -m fabula_training.waver MODEL FOLDER [COUNT]

Each copy stands in FOLDER/N at the place a class path has it, so that a reader that has FOLDER/N first reads with it. What is found
with one copy and not with another hangs on the last digits of the scores."""
import pathlib
import sys

import numpy as np
import onnx
from onnx import numpy_helper

# More than the sums of different processors differ by, less than anything that was learnt.
SHARE = 1e-6
WIDTH = 384


def waver(model, seed):
    """Changes every vector as wide as the encoder, in place."""
    chance = np.random.default_rng(seed)
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype == np.float32 and values.shape == (WIDTH,):
            changed = values * (1 + SHARE * chance.standard_normal(values.shape))
            tensor.CopyFrom(numpy_helper.from_array(changed.astype(np.float32), tensor.name))


def main():
    source, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for seed in range(1, 1 + int(sys.argv[3] if len(sys.argv) > 3 else 24)):
        model = onnx.load(source)
        waver(model, seed)
        place = folder / str(seed) / "org/fabula/model/en"
        place.mkdir(parents=True, exist_ok=True)
        onnx.save(model, place / source.name)


if __name__ == "__main__":
    main()
