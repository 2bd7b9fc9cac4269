"""Writes a checkpoint as one int8 ONNX file that carries its own vocabulary, labels and pair weights.

The graph is put together by hand from ONNX Runtime's fused operators (com.microsoft: QAttention, DynamicQuantizeMatMul,
Gelu), which a generic exporter does not find. One window is one run: no batch, no padding, no mask, since the
quantisation of activations takes one scale per tensor and a word's scores must not depend on what is read beside it.

Weights are 7 bits and symmetric, one scale a column: on processors without VNNI the products of 8-bit weights would saturate, and the
same story must give the same scores everywhere (onnxruntime.ai, Quantize ONNX models, "reduce range").
"""
import argparse
import base64
import glob
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from . import corpora, start
from .network import ARC_SIZE, HIDDEN, PAIRS, Network
from .windows import MOST_PIECES

LARGEST = 63
OVERLAP = 32
MICROSOFT = "com.microsoft"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--run", required=True, help="folder of the run")
    parser.add_argument("--jar", required=True, help="Maven jar with the start weights, for its vocabulary")
    parser.add_argument("--data", required=True, help="folder of the corpora, for the lemmas seen in the treebanks")
    parser.add_argument("--out", required=True, help="file to write")
    parser.add_argument("--float", action="store_true", help="no quantisation: to see what it costs")
    options = parser.parse_args()
    state = torch.load(os.path.join(options.run, "checkpoint.pt"), map_location="cpu")
    network = Network(state["labels"])
    network.load_state_dict(state["network"])
    network.eval()
    model = Graph(network, quantised=not options.float).model()
    treebanks = [os.path.join(options.data, "ewt", "en_ewt-ud-train.conllu"), *sorted(glob.glob(os.path.join(options.data, "gum", "train", "*.conllu")))]
    for key, value in metadata(network, start.vocabulary(options.jar), corpora.lemmas(treebanks)).items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, options.out)
    print(f"{options.out}: {os.path.getsize(options.out) / 1e6:.1f} MB, step {state['step']}")


def tag_layout(network):
    """Head name -> first column; the width of all."""
    layout, at = {}, 0
    for head, linear in network.tags.items():
        layout[head] = at
        at += linear.out_features
    return layout, at


def metadata(network, vocabulary, lemmas):
    """What the runtime reads beside the graph; tables are lines of columns parted by tabs, labels by spaces."""
    layout, _ = tag_layout(network)
    tags = [f"{head}\t{at}\t{' '.join(network.labels[head])}" for head, at in layout.items()]
    pairs, at = [], 0
    for head, (size, buckets) in PAIRS.items():
        pair = network.pairs[head]
        arrays = (pair.buckets.weight, pair.score.weight, pair.match.weight, pair.score.bias)
        coded = "\t".join(base64.b64encode(a.detach().numpy().astype("<f4").tobytes()).decode() for a in arrays)
        pairs.append(f"{head}\t{at}\t{at + size}\t{size}\t{buckets}\t{' '.join(network.labels[head])}\t{coded}")
        at += 2 * size
    return {"format": "1", "vocabulary": "\n".join(vocabulary), "windows": f"{MOST_PIECES} {OVERLAP}", "tags": "\n".join(tags), "pairs": "\n".join(pairs),
            "lemmas": "\n".join("\t".join(row) for row in lemmas)}


class Graph:
    """Puts the graph together, node by node."""

    def __init__(self, network, quantised=True):
        self.network, self.quantised = network, quantised
        self.nodes, self.constants, self.count = [], [], 0

    def model(self):
        x = self._embeddings()
        layers = []
        for layer in self.network.layers:
            x = self._layer(layer, x)
            layers.append(x)
        tree, meaning = (self._trunk(t, layers) for t in (self.network.tree, self.network.meaning))
        self._tags(tree, meaning)
        self._arcs(tree)
        self._pairs(tree, meaning)
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [d]) for n, d in
                  (("pieces", "p"), ("shapes", "p"), ("first", "w"), ("last", "w"), ("sentence", "w"))]
        outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in ("tags", "arcs", "pairs")]
        graph = helper.make_graph(self.nodes, "reader", inputs, outputs, self.constants)
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="fabula")

    # ------------------------------------------------------------------------------------------ building blocks
    def _constant(self, array, kind=np.float32):
        if isinstance(array, torch.Tensor):
            array = array.detach().numpy()
        self.count += 1
        name = f"c{self.count}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array, dtype=kind), name))
        return name

    def _node(self, kind, *inputs, domain="", outputs=1, name=None, **attributes):
        self.count += 1
        names = [name or f"n{self.count}"] if outputs == 1 else [f"n{self.count}.{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def _quantised(self, matrix):
        """[in, out] -> int8 values, scale of each column."""
        scale = np.maximum(np.abs(matrix).max(0), 1e-8) / LARGEST
        return np.clip(np.rint(matrix / scale), -LARGEST, LARGEST).astype(np.int8), scale.astype(np.float32)

    def _linear(self, linear, x):
        matrix = linear.weight.detach().numpy().T
        bias = np.zeros(matrix.shape[1]) if linear.bias is None else linear.bias
        if not self.quantised:
            return self._node("Add", self._node("MatMul", x, self._constant(matrix)), self._constant(bias))
        values, scale = self._quantised(matrix)
        return self._node("DynamicQuantizeMatMul", x, self._constant(values, np.int8), self._constant(scale), "", self._constant(bias), domain=MICROSOFT)

    def _norm(self, norm, x, residual=None):
        if residual is None:
            return self._node("LayerNormalization", x, self._constant(norm.weight), self._constant(norm.bias), axis=-1, epsilon=1e-12)
        # Not the fused SkipLayerNormalization, which takes six times as long.
        return self._norm(norm, self._node("Add", x, residual))

    # ------------------------------------------------------------------------------------------ the encoder
    def _embeddings(self):
        table = self.network.word.weight.detach().numpy()
        if self.quantised:
            scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
            values = np.rint(table / scale).astype(np.int8)
            rows = self._node("Cast", self._node("Gather", self._constant(values, np.int8), "pieces"), to=TensorProto.FLOAT)
            words = self._node("Mul", rows, self._node("Gather", self._constant(scale), "pieces"))
        else:
            words = self._node("Gather", self._constant(table), "pieces")
        zero, length = self._constant([0], np.int64), self._node("Shape", "pieces")
        positions = self._node("Slice", self._constant(self.network.position.weight), zero, length)
        shapes = self._node("Gather", self._constant(self.network.shape.weight), "shapes")
        x = self._norm(self.network.norm, self._node("Add", self._node("Add", words, positions), shapes))
        # ONNX Runtime's attention wants a batch: one window.
        return self._node("Unsqueeze", x, zero)

    def _layer(self, layer, x):
        parts = (layer.query, layer.key, layer.value)
        matrix = np.concatenate([p.weight.detach().numpy().T for p in parts], 1)
        bias = self._constant(np.concatenate([p.bias.detach().numpy() for p in parts]))
        if self.quantised:
            values, scale = self._quantised(matrix)
            coded, x_scale, x_zero = self._node("DynamicQuantizeLinear", x, outputs=3)
            zero = self._constant(np.zeros_like(scale), np.int8)
            seen = self._node("QAttention", coded, self._constant(values, np.int8), bias, x_scale, self._constant(scale), "", x_zero, zero,
                              domain=MICROSOFT, num_heads=start.HEADS)
        else:
            seen = self._node("Attention", x, self._constant(matrix), bias, domain=MICROSOFT, num_heads=start.HEADS)
        x = self._norm(layer.norm1, self._linear(layer.out, seen), x)
        inner = self._node("Gelu", self._linear(layer.inner, x), domain=MICROSOFT)
        return self._norm(layer.norm2, self._linear(layer.outer, inner), x)

    def _trunk(self, trunk, layers):
        weights = torch.softmax(trunk.mix, 0).detach().numpy()
        mixed = None
        for weight, x in zip(weights, layers):
            part = self._node("Mul", x, self._constant(weight))
            mixed = part if mixed is None else self._node("Add", mixed, part)
        flat = self._node("Squeeze", mixed, self._constant([0], np.int64))
        ends = self._node("Concat", self._node("Gather", flat, "first"), self._node("Gather", flat, "last"), axis=1)
        return self._norm(trunk.norm, self._node("Gelu", self._linear(trunk.dense, ends), domain=MICROSOFT))

    # ------------------------------------------------------------------------------------------ the heads
    def _tags(self, tree, meaning):
        # The heads of a trunk lie side by side, so one product answers all of them. They stay in floats: they are small, and the last step.
        parts = []
        for trunk in (tree, meaning):
            heads = [h for h in self.network.tags if self.network.trunk_of(h, tree, meaning) == trunk]
            matrix = np.concatenate([self.network.tags[h].weight.detach().numpy().T for h in heads], 1)
            bias = np.concatenate([self.network.tags[h].bias.detach().numpy() for h in heads])
            parts.append((heads, self._node("Add", self._node("MatMul", trunk, self._constant(matrix)), self._constant(bias))))
        if [h for heads, _ in parts for h in heads] != list(self.network.tags):
            raise ValueError("tag heads must stand with those of the tree first")
        self._node("Concat", *(p for _, p in parts), axis=1, name="tags")

    def _arcs(self, tree):
        net = self.network
        dependent = self._node("Gelu", self._linear(net.dependent, tree), domain=MICROSOFT)
        head = self._node("Gelu", self._linear(net.head, tree), domain=MICROSOFT)
        # d B h' + h b' = (d B + b) h'
        left = self._node("Add", self._node("MatMul", dependent, self._constant(net.biaffine)), self._constant(net.head_bias.weight.reshape(1, ARC_SIZE)))
        scores = self._node("MatMul", left, self._node("Transpose", head, perm=[1, 0]))
        column = self._node("Unsqueeze", "sentence", self._constant([1], np.int64))
        row = self._node("Unsqueeze", "sentence", self._constant([0], np.int64))
        self._node("Where", self._node("Equal", column, row), scores, self._constant(np.float32(-1e9)), name="arcs")

    def _pairs(self, tree, meaning):
        parts = []
        for head in PAIRS:
            pair = self.network.pairs[head]
            matrix = np.concatenate([pair.left.weight.detach().numpy().T, pair.right.weight.detach().numpy().T], 1)
            bias = np.concatenate([pair.left.bias.detach().numpy(), np.zeros(pair.right.out_features, np.float32)])
            parts.append((self.network.trunk_of(head, tree, meaning), matrix, bias))
        found = []
        for trunk in (tree, meaning):
            matrix = np.concatenate([m for t, m, _ in parts if t == trunk], 1)
            bias = np.concatenate([b for t, _, b in parts if t == trunk])
            found.append(self._node("Add", self._node("MatMul", trunk, self._constant(matrix)), self._constant(bias)))
        if [t for t, _, _ in parts] != sorted((t for t, _, _ in parts), key=(tree, meaning).index):
            raise ValueError("pair heads must stand with those of the tree first")
        self._node("Concat", *found, axis=1, name="pairs")


if __name__ == "__main__":
    main()
