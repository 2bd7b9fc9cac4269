"""Reads words with spaCy's small English model: spacy_words.py TEXTS TIMED OUT.

TEXTS and TIMED hold a text a line, as `TextLines` writes them; OUT is what `WordRun.Result` reads. The words and
sentences are taken as they are. TIMED is read twice, of which the first time warms up and the second is measured.
"""
import os

# Before anything starts threads: one thread, as for the other systems.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"

import importlib
import importlib.metadata
import json
import pkgutil
import re
import sys
import time

KINDS = {"PERSON": "PERSON", "ORG": "ORGANIZATION", "GPE": "PLACE", "LOC": "PLACE", "NORP": "GROUP", "FAC": "FACILITY", "PRODUCT": "PRODUCT"}


def texts(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def load():
    """The model, under whatever name it was installed; and how it is called."""
    name = next(m.name for m in pkgutil.iter_modules() if m.name.startswith("en_core_web_sm"))
    model = importlib.import_module(name).load()
    return model, f"spaCy {importlib.metadata.version('spacy')}, en_core_web_sm {model.meta['version']}"


def document(model, text):
    """The text as spaCy has it, cut as it was given."""
    from spacy.tokens import Doc

    words, starts = text["words"], text["starts"]
    ends = [start + len(word.encode("utf-16-le")) // 2 for word, start in zip(words, starts)]
    spaces = [end < start for end, start in zip(ends, starts[1:])] + [False]
    first = [False] * len(words)
    for start in [0] + text["sentenceEnds"][:-1]:
        first[start] = True
    return Doc(model.vocab, words=words, spaces=spaces, sent_starts=first), ends


def parse(model, text):
    doc, ends = document(model, text)
    doc = model(doc)
    words = [{"pos": t.pos_, "lemma": t.lemma_, "features": "", "head": -1, "relation": ""} for t in doc]
    names = [
        {"span": {"start": text["starts"][e.start], "end": ends[e.end - 1]}, "kind": KINDS[e.label_]}
        for e in doc.ents
        if e.label_ in KINDS
    ]
    return {"words": words, "names": names}


def seconds(model, timed):
    start = time.process_time()
    for text in timed:
        parse(model, text)
    return time.process_time() - start


def peak_megabytes():
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s*(\d+)", status.read())[1]) // 1024


def main(texts_path, timed_path, out_path):
    start = time.perf_counter()
    model, description = load()
    load_seconds = time.perf_counter() - start
    parses = {text["id"]: parse(model, text) for text in texts(texts_path)}
    timed = texts(timed_path)
    seconds(model, timed)
    result = {
        "description": description,
        "figures": ["pos", "lemma"] + [f"names, {kind}" for kind in sorted(set(KINDS.values()))],
        "loadSeconds": load_seconds,
        "seconds": seconds(model, timed),
        "peakMegabytes": peak_megabytes(),
        "parses": parses,
    }
    with open(out_path, "w", encoding="utf-8") as out:
        json.dump(result, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
