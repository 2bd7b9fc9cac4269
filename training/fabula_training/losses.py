"""What is wrong with the network's answers to a batch, summed over the heads that the batch has gold for."""
import torch
import torch.nn.functional as F

from .windows import IGNORE

# Weights make up for heads whose gold is mostly "nothing": without them the rest of the network drowns their gradient.
WEIGHTS = {"feats": 0.5, "lemma": 0.5, "names": 2.0, "mention": 0.7, "event": 2.0, "cue": 2.0, "content": 0.5, "source": 1.0, "attribution": 3.0,
           "tense": 0.5, "aspect": 0.3, "polarity": 0.3, "modality": 0.5, "order": 1.0, "sameevent": 1.0, "eventdct": 0.5, "eventtime": 0.7}


def losses(network, batch):
    """Head name -> weighted loss."""
    tree, meaning = network.encode(batch)
    found = {}
    for head, gold in batch["tags"].items():
        logits = network.tags[head](network.trunk_of(head, tree, meaning))
        found[head] = F.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
    if "heads" in batch:
        found["arcs"], found["relation"] = _tree_losses(network, batch, tree)
    flat = meaning.flatten(0, 1)
    for head, (left, right, bucket, label) in batch["pairs"].items():
        scores = network.pairs[head](flat, left, right, bucket)
        if head == "sameevent":
            found[head] = F.binary_cross_entropy_with_logits(scores[:, 0], label.float(), pos_weight=torch.tensor(3.0))
        else:
            found[head] = F.cross_entropy(scores, label)
    if batch["antecedents"] is not None:
        found["antecedent"] = _antecedent_loss(network, batch["antecedents"], flat)
    return {head: WEIGHTS.get(head, 1.0) * loss for head, loss in found.items() if torch.isfinite(loss)}


def _tree_losses(network, batch, tree):
    heads, relations = batch["heads"], batch["relations"]
    arcs = F.cross_entropy(network.arcs(tree, batch["sentence"]).flatten(0, 1), heads.flatten(), ignore_index=IGNORE)
    flat = tree.flatten(0, 1)
    width = batch["width"]
    base = torch.arange(heads.shape[0])[:, None] * width
    known = heads.flatten() != IGNORE
    left = (base + torch.arange(width)[None]).flatten()[known]
    right = (base + heads).flatten()[known]
    scores = network.pairs["relation"](flat, left, right, torch.zeros_like(left))
    return arcs, F.cross_entropy(scores, relations.flatten()[known], ignore_index=IGNORE)


def antecedent_scores(network, gold, flat):
    """[mentions, 1 + candidates]: first "none", which scores 0."""
    queries, candidates = gold["queries"], gold["candidates"]
    n, c = candidates.shape
    left = queries[:, None].expand(n, c)
    scores = network.pairs["antecedent"](flat, left.flatten(), candidates.clamp(min=0).flatten(), gold["buckets"].flatten()).view(n, c)
    scores = scores.masked_fill(candidates < 0, -1e9)
    return torch.cat([torch.zeros(n, 1), scores], 1)


def _antecedent_loss(network, gold, flat):
    scores = antecedent_scores(network, gold, flat)
    right = torch.cat([~gold["right"].any(1, keepdim=True), gold["right"]], 1)
    chosen = torch.logsumexp(scores.masked_fill(~right, -1e9), 1)
    return (torch.logsumexp(scores, 1) - chosen).mean()
