"""Figures on the held-out documents, for the curve of a run. The product's own figures are made by `eval`."""
from collections import Counter

import torch

from .losses import antecedent_scores
from .windows import IGNORE, MOST_PIECES, split


class Count(Counter):
    """Right, predicted and gold numbers."""

    def f1(self, name):
        p, g, r = self[name + ".predicted"], self[name + ".gold"], self[name + ".right"]
        return 200 * r / (p + g) if p + g else 0.0

    def share(self, name):
        return 100 * self[name + ".right"] / max(1, self[name + ".gold"])


@torch.no_grad()
def figures(network, batcher, dev, most_words=25_000):
    """Figure name -> value, over at most `most_words` words of each corpus."""
    network.eval()
    count = Count()
    for corpus, docs in dev.items():
        words = 0
        for doc in docs:
            if words > most_words:
                break
            words += len(doc.words)
            for window in split(doc, batcher.counts(doc), MOST_PIECES):
                _measure(network, batcher.batch([window]), count, corpus)
    network.train()
    return _table(count)


def _measure(network, batch, count, corpus):
    tree, meaning = network.encode(batch)
    flat = meaning.flatten(0, 1)
    guess = {head: network.tags[head](network.trunk_of(head, tree, meaning))[0].argmax(-1) for head in batch["tags"]}
    names = network.labels
    for head, gold in batch["tags"].items():
        known = gold[0] != IGNORE
        right = (guess[head] == gold[0]) & known
        if head == "event":
            _add(count, "event", ((guess[head] > 0) & (gold[0] > 0)).sum(), (guess[head] > 0).sum(), (gold[0] > 0).sum())
            count["class.right"] += int((right & (gold[0] > 0)).sum())
            count["class.gold"] += int((gold[0] > 0).sum())
            count["class.predicted"] += int((guess[head] > 0).sum())
        elif head in ("cue", "content", "source", "mention"):
            positive = known & (gold[0] > 0)
            _add(count, head, (right & positive).sum(), (known & (guess[head] > 0)).sum(), positive.sum())
        elif head == "names":
            if corpus == "newswire":
                _names(count, [names["names"][k] for k in guess[head]], [names["names"][k] if k >= 0 else "O" for k in gold[0]])
        else:
            _add(count, f"{head}", right.sum(), known.sum(), known.sum())
    if "heads" in batch:
        _trees(network, batch, tree, count, corpus)
    for head, (left, right, bucket, label) in batch["pairs"].items():
        scores = network.pairs[head](flat, left, right, bucket)
        if head == "sameevent":
            _add(count, head, ((scores[:, 0] > 0) & (label == 1)).sum(), (scores[:, 0] > 0).sum(), (label == 1).sum())
        elif head == "attribution":
            chosen = scores.argmax(-1)
            for number, part in ((1, "attribution.content"), (2, "attribution.source")):
                _add(count, part, ((chosen == number) & (label == number)).sum(), (chosen == number).sum(), (label == number).sum())
        elif head == "order":
            chosen = scores.argmax(-1)
            _add(count, head, ((chosen == label) & (label < 3)).sum(), (chosen < 3).sum(), (label < 3).sum())
        else:
            chosen = scores.argmax(-1)
            _add(count, head, (chosen == label).sum(), len(label), len(label))
    if batch["antecedents"] is not None:
        gold = batch["antecedents"]
        chosen = antecedent_scores(network, gold, flat).argmax(1)
        has = gold["right"].any(1)
        right = torch.cat([~has[:, None], gold["right"]], 1)
        ok = right[torch.arange(len(chosen)), chosen]
        _add(count, f"antecedent.{corpus}", ok.sum(), len(ok), len(ok))
        if corpus == "gum":
            pronoun = batch["tags"]["upos"][0][gold["queries"]] == names["upos"].index("PRON")
            asked = pronoun & has
            _add(count, "antecedent.gum.pronouns", (ok & asked).sum(), asked.sum(), asked.sum())


def _add(count, name, right, predicted, gold):
    count[name + ".right"] += int(right)
    count[name + ".predicted"] += int(predicted)
    count[name + ".gold"] += int(gold)


def _trees(network, batch, tree, count, corpus):
    heads, relations = batch["heads"][0], batch["relations"][0]
    known = heads != IGNORE
    chosen = network.arcs(tree, batch["sentence"])[0].argmax(-1)
    every = torch.arange(len(heads))
    relation = network.pairs["relation"](tree[0], every, chosen, torch.zeros_like(every)).argmax(-1)
    _add(count, f"uas.{corpus}", (known & (chosen == heads)).sum(), known.sum(), known.sum())
    _add(count, f"las.{corpus}", (known & (chosen == heads) & (relation == relations)).sum(), known.sum(), known.sum())


def spans(labels):
    """(start, end, kind) of BIO labels; an I without its B begins a span."""
    found, start = [], None
    for w, label in enumerate(labels + ["O"]):
        inside = start is not None and label == "I-" + found_kind
        if start is not None and not inside:
            found.append((start, w, found_kind))
            start = None
        if label != "O" and start is None:
            start, found_kind = w, label[2:]
    return found


def _names(count, guess, gold):
    a, b = set(spans(guess)), set(spans(gold))
    _add(count, "names", len(a & b), len(a), len(b))
    for kind in ("PERSON", "ORGANIZATION", "PLACE"):
        x, y = {s for s in a if s[2] == kind}, {s for s in b if s[2] == kind}
        _add(count, "names." + kind.lower(), len(x & y), len(x), len(y))


def _table(count):
    shares = ("upos", "feats", "lemma", "tense", "aspect", "polarity", "modality", "eventdct", "eventtime")
    table = {}
    for name in sorted({n.rsplit(".", 1)[0] for n in count}):
        share = name in shares or name.startswith(("uas", "las", "antecedent"))
        table[name] = round(count.share(name) if share else count.f1(name), 2)
    return table
