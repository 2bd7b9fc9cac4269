"""Documents to windows, windows to batches of tensors."""
import random
from collections import defaultdict

import torch

from .words import CLS, EDGE_SHAPE, SEP, shape

IGNORE = -100
MOST_PIECES = 320
_ATTRIBUTION_EDGES = (-79, -39, -19, -9, -4, -1, 0, 1, 2, 5, 10, 20, 40, 80)
_ANTECEDENT_EDGES = (5, 10, 20, 40, 80, 160)


def distance_bucket(i, j):
    """Bucket of the signed distance from word i to word j."""
    return sum(j - i >= edge for edge in _ATTRIBUTION_EDGES)


def antecedent_bucket(i, j, words):
    """Bucket of the distance back to word j and whether the words are the same."""
    same = words[i].lower() == words[j].lower()
    return sum(i - j >= edge for edge in _ANTECEDENT_EDGES) + 7 * same


class Window:
    """Words [start, end) of a document."""

    def __init__(self, doc, start, end):
        self.doc, self.start, self.end = doc, start, end

    def __len__(self):
        return self.end - self.start


def split(doc, counts, limit):
    """Consecutive windows of whole sentences, at most `limit` pieces each; a longer sentence is cut."""
    starts = [i for i, p in enumerate(doc.places) if p] or [0]
    starts.append(len(doc.words))
    windows, begin, size = [], 0, 2
    for a, b in zip(starts, starts[1:]):
        length = sum(counts[a:b])
        if size + length > limit and a > begin:
            windows.append(Window(doc, begin, a))
            begin, size = a, 2
        if length + 2 > limit:
            for w in range(a, b):
                if size + counts[w] > limit:
                    windows.append(Window(doc, begin, w))
                    begin, size = w, 2
                size += counts[w]
        else:
            size += length
    windows.append(Window(doc, begin, len(doc.words)))
    return [w for w in windows if len(w)]


class Batcher:
    """Makes tensors of windows."""

    def __init__(self, word_piece, labels):
        self.word_piece = word_piece
        self.numbers = {head: {label: k for k, label in enumerate(all_)} for head, all_ in labels.items()}

    def counts(self, doc):
        """Number of pieces of each word."""
        return [len(self.word_piece.pieces(w)) for w in doc.words]

    def batch(self, windows):
        """Tensors of the input and of all that is known of these windows."""
        rows = [self._input(w) for w in windows]
        most = max(len(r["pieces"]) for r in rows)
        words = max(len(w) for w in windows)
        batch = {
            "pieces": _padded([r["pieces"] for r in rows], most, 0),
            "shapes": _padded([r["shapes"] for r in rows], most, EDGE_SHAPE),
            "first": _padded([r["first"] for r in rows], words, 0),
            "last": _padded([r["last"] for r in rows], words, 0),
            "sentence": _padded([w.doc.sentences[w.start:w.end] for w in windows], words, -1),
            "width": words,
        }
        batch["mask"] = _padded([[1] * len(r["pieces"]) for r in rows], most, 0).bool()
        batch["tags"] = self._tags(windows, words)
        self._trees(batch, windows, words)
        batch["pairs"] = self._pairs(windows, words)
        batch["antecedents"] = _antecedents(windows, words)
        return batch

    def _input(self, window):
        doc = window.doc
        pieces, shapes, first, last = [CLS], [EDGE_SHAPE], [], []
        for w in range(window.start, window.end):
            found = self.word_piece.pieces(doc.words[w])
            first.append(len(pieces))
            pieces.extend(found)
            last.append(len(pieces) - 1)
            shapes.extend([shape(doc.words[w]) + 8 * doc.places[w]] * len(found))
        return {"pieces": pieces + [SEP], "shapes": shapes + [EDGE_SHAPE], "first": first, "last": last}

    def _tags(self, windows, words):
        found = {}
        for head, numbers in self.numbers.items():
            rows = [[numbers.get(t, IGNORE) for t in w.doc.tags[head][w.start:w.end]] if head in w.doc.tags else [] for w in windows]
            if any(rows):
                found[head] = _padded(rows, words, IGNORE)
        return found

    def _trees(self, batch, windows, words):
        if windows[0].doc.heads is None:
            return
        heads, relations = [], []
        for w in windows:
            inside = [h - w.start if w.start <= h < w.end else IGNORE for h in w.doc.heads[w.start:w.end]]
            heads.append(inside)
            relations.append([self.numbers["relation"].get(r, IGNORE) for r in w.doc.relations[w.start:w.end]])
        batch["heads"], batch["relations"] = _padded(heads, words, IGNORE), _padded(relations, words, IGNORE)

    def _pairs(self, windows, words):
        """Head name -> (left, right, bucket, label) over the flattened words of the batch."""
        found = defaultdict(list)
        for b, window in enumerate(windows):
            for head, i, j, bucket, label in _known_pairs(window):
                number = label if head == "sameevent" else self.numbers[head].get(label)
                if number is not None:
                    base = b * words - window.start
                    found[head].append((base + i, base + j, bucket, number))
        return {head: torch.tensor(pairs).T.contiguous() for head, pairs in found.items()}


# Auxiliaries and particles that open a cue ("has vowed", "is to ask"); AttributionReader has the same list.
_OPENERS = frozenset("has have had having is are was were be been being do does did will would shall should can could may might must to not n't 's 've 'd 'll 're".split())


def anchor(words, cues):
    """The word that stands for a cue: its first that carries meaning, whose subject and clause are the source and the content."""
    return next((w for word, w in zip(words, cues) if word.lower().replace("’", "'") not in _OPENERS), cues[0])


def _known_pairs(window):
    doc, inside = window.doc, lambda w: window.start <= w < window.end
    sentences = doc.sentences
    for cues, contents, sources in doc.attributions or ():
        cue = anchor([doc.words[w] for w in cues], cues) if cues else -1
        if cues and inside(cue):
            for w in range(window.start, window.end):
                label = "SOURCE" if w in sources else "CONTENT" if w in contents else "O"
                yield "attribution", cue, w, distance_bucket(cue, w) + 15 * (sentences[w] != sentences[cue]), label
    for i, j, label in doc.order or ():
        if inside(i) and inside(j):
            yield "order", i, j, min(sentences[j] - sentences[i], 3), label
    for event, time, label in doc.event_times or ():
        if inside(event) and inside(time):
            yield "eventtime", event, time, distance_bucket(event, time), label
    if doc.same is not None:
        events = [w for w in range(window.start, window.end) if doc.same[w] >= 0]
        for k, j in enumerate(events):
            for i in events[:k]:
                yield "sameevent", i, j, int(doc.words[i].lower() == doc.words[j].lower()), int(doc.same[i] == doc.same[j])


MOST_CANDIDATES = 48


def _antecedents(windows, words):
    """For each mention: its candidates (padded with itself), their buckets, which are right; None if no mentions are known."""
    queries, candidates, buckets, right = [], [], [], []
    for b, window in enumerate(windows):
        doc = window.doc
        if doc.clusters is None:
            continue
        heads = [w for w in range(window.start, window.end) if doc.clusters[w] >= 0]
        base = b * words - window.start
        for k, i in enumerate(heads):
            if k == 0 or (doc.queries is not None and i not in doc.queries):
                continue
            before = heads[max(0, k - MOST_CANDIDATES):k]
            pad = MOST_CANDIDATES - len(before)
            queries.append(base + i)
            candidates.append([base + j for j in before] + [-1] * pad)
            buckets.append([antecedent_bucket(i, j, doc.words) for j in before] + [0] * pad)
            right.append([doc.clusters[j] == doc.clusters[i] for j in before] + [False] * pad)
    if not queries:
        return None
    return {"queries": torch.tensor(queries), "candidates": torch.tensor(candidates), "buckets": torch.tensor(buckets), "right": torch.tensor(right)}


def _padded(rows, length, value):
    return torch.tensor([list(r) + [value] * (length - len(r)) for r in rows])


class Stream:
    """Batches of one corpus without end: documents in a new order each round, windows of one length limit in a batch."""

    def __init__(self, documents, batcher, seed, pieces):
        self.documents, self.batcher, self.pieces = documents, batcher, pieces
        self.random = random.Random(seed)
        self.rounds, self.queue, self.waiting = 0, [], defaultdict(list)
        self.counts = {}

    def next(self):
        """The next batch's windows."""
        while True:
            for limit, windows in self.waiting.items():
                size = max(1, self.pieces // limit)
                if len(windows) >= size:
                    self.waiting[limit] = windows[size:]
                    return windows[:size]
            if not self.queue:
                self.queue = list(self.documents)
                self.random.shuffle(self.queue)
                self.rounds += 1
            doc = self.queue.pop()
            if id(doc) not in self.counts:
                self.counts[id(doc)] = self.batcher.counts(doc)
            limit = self.random.choice((96, 160, 224, 288, MOST_PIECES))
            self.waiting[limit].extend(split(doc, self.counts[id(doc)], limit))
