"""Which documents are trained on, which are held out to choose by, and which labels there are."""
import glob
import os
import random
from collections import Counter
from dataclasses import dataclass

from . import corpora

# A label seen less often than this in training is not learnt.
RAREST = 3
FIXED = {
    "mention": ["O", "PERSON", "ORGANIZATION", "PLACE", "TIME", "EVENT", "OTHER"],
    "event": ["O", "OCCURRENCE", "REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION", "I_STATE", "STATE"],
    "tense": ["PAST", "PRESENT", "FUTURE", "NONE", "INFINITIVE", "PRESPART", "PASTPART"],
    "aspect": ["NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE"],
    "polarity": ["POS", "NEG"],
    "modality": ["ASSERTED", "MODAL", "CONDITIONAL", "COUNTERFACTIVE"],
    "cue": ["O", "B", "I"],
    "content": ["O", "I"],
    "source": ["O", "I"],
    "eventdct": ["BEFORE", "AFTER", "INCLUDED", "VAGUE"],
    "antecedent": ["ANTECEDENT"],
    "attribution": ["O", "CONTENT", "SOURCE"],
    "order": ["BEFORE", "AFTER", "EQUAL", "VAGUE"],
    "eventtime": ["INCLUDED", "BEFORE", "AFTER", "SIMULTANEOUS", "NONE"],
    "sameevent": ["SAME"],
}


@dataclass
class Data:
    """Corpus name to documents."""

    train: dict
    dev: dict

    def labels(self):
        """Labels of every head, in an order that does not depend on the machine."""
        found = {}
        for head in ("upos", "feats", "lemma", "names"):
            seen = Counter(t for docs in self.train.values() for d in docs for t in d.tags.get(head, ()) if t is not None)
            found[head] = sorted(t for t, n in seen.items() if n >= RAREST or head == "upos")
        found.update(FIXED)
        relations = Counter(r for docs in self.train.values() for d in docs for r in d.relations or ())
        found["relation"] = sorted(r for r, n in relations.items() if n >= RAREST)
        return found


_PRONOUNS = {"she": ("she", "her", "her"), "he": ("he", "his", "him")}


def _pronoun(story, number, possessive, objective):
    # Half of the people are women: a coin of the story and the person, the same in every run.
    she = corpora.hash_code(f"{story}:{number}") // 7 % 2
    return _PRONOUNS["she" if she else "he"][1 if possessive else 2 if objective else 0]


def load(folder, classes, java, seed=1):
    """Everything in the corpora's folder; `classes` are those of the product's core, which cuts the words."""
    cutter = corpora.Cutter(classes, java)
    at = lambda *parts: os.path.join(folder, *parts)
    links = corpora.matres(at("matres")), corpora.dense_links(at("timeml", "dense")), corpora.event_days(at("eventtime"))
    generator = random.Random(seed)
    conllu = lambda part: sorted(glob.glob(at("gum", part, "*.conllu")))
    train, dev = {}, {}
    # Both ways of cutting at hyphens: the treebanks', and the product's.
    train["ewt"] = [d for join in (False, True) for d in corpora.treebank([at("ewt", "en_ewt-ud-train.conllu")], "ewt", join)]
    dev["ewt"] = corpora.treebank([at("ewt", "en_ewt-ud-dev.conllu")], "ewt")
    train["gum"] = [d for join in (False, True) for d in corpora.treebank(conllu("train"), "gum", join)]
    dev["gum"] = corpora.treebank(conllu("dev"), "gum")
    train["newswire"] = corpora.newswire(at("newswire", "train"), cutter)
    dev["newswire"] = corpora.newswire(at("newswire", "dev"), cutter)
    train["pronouns"] = corpora.pronouns_for_names(train["newswire"], _pronoun)
    dev["pronouns"] = corpora.pronouns_for_names(dev["newswire"], _pronoun)
    held = {os.path.basename(f) for f in glob.glob(at("timeml", "dev", "*.tml"))}
    train["timeml"] = corpora.timeml([f for f in sorted(glob.glob(at("timeml", "train", "*", "*.tml"))) if os.path.basename(f) not in held], cutter, *links)
    dev["timeml"] = corpora.timeml(sorted(glob.glob(at("timeml", "dev", "*.tml"))), cutter, *links)
    train["polnear"] = corpora.polnear(at("polnear", "train"), cutter)
    dev["polnear"] = corpora.polnear(at("polnear", "dev"), cutter)
    train["ecbplus"] = corpora.joined(corpora.ecbplus(at("ecbplus"), range(1, 33)), generator)
    dev["ecbplus"] = corpora.joined(corpora.ecbplus(at("ecbplus"), range(33, 36)), generator)
    return Data(train, dev)
