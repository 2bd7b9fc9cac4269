"""Reads the gold corpora into documents: words with the labels that the corpus has for them.

Every reader returns a list of `Document`. A label that a corpus does not have is None, and no loss is taken there.
Raw text is cut into words by the product itself (`CutWords.java`), so that training meets the words that reading will meet.
"""
import collections
import csv
import functools
import glob
import html
import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

FEATURES = ("Degree", "Mood", "Number", "Person", "Tense", "VerbForm", "Voice")


@dataclass
class Document:
    """One story: its words, and what is known of them."""

    name: str
    corpus: str
    words: list
    places: list  # 2 first word of a paragraph, 1 of a sentence, 0 inside
    tags: dict = field(default_factory=dict)  # head name -> a label or None for each word
    heads: list = None  # index of each word's head; its own at a root
    relations: list = None
    clusters: list = None  # of mention heads: number of the entity, else -1
    queries: set = None  # mention heads whose antecedent is learnt; None: all
    attributions: list = None  # (cue words, content words, source words)
    order: list = None  # (event, later event in the text, label)
    event_times: list = None  # (event, last word of a time expression, label)
    same: list = None  # of events: number of the happening, else -1

    @functools.cached_property
    def sentences(self):
        """Sentence number of each word."""
        number, found = -1, []
        for place in self.places:
            number += place > 0
            found.append(max(number, 0))
        return found


# ------------------------------------------------------------------------------------------------ cutting
class Cutter:
    """Cuts texts with the product's own code."""

    def __init__(self, classes, java="java"):
        self.command = [java, "-cp", classes, os.path.join(os.path.dirname(__file__), "..", "CutWords.java")]

    def cut(self, texts):
        """For each text a list of (start, end, place), in code points."""
        escaped = "".join(t.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n" for t in texts)
        lines = subprocess.run(self.command, input=escaped.encode(), capture_output=True, check=True).stdout.decode().split("\n")
        return [self._words(text, line) for text, line in zip(texts, lines, strict=False)]

    @staticmethod
    def _words(text, line):
        points = list(range(len(text) + 1))
        if any(ord(c) > 0xFFFF for c in text):
            points = [i for i, c in enumerate(text) for _ in range(1 + (ord(c) > 0xFFFF))] + [len(text)]
        return [(points[int(s)], points[int(e)], int(p)) for s, e, p in (w.split(",") for w in line.split())]


class Offsets:
    """Finds the words that character spans cover."""

    def __init__(self, words):
        self.words = words

    def inside(self, start, end):
        """Indices of the words that share a character with the span."""
        return [i for i, (s, e, _) in enumerate(self.words) if s < end and start < e] if end > start else []


def _document(name, corpus, text, cut):
    return Document(name, corpus, [text[s:e] for s, e, _ in cut], [p for _, _, p in cut])


# ------------------------------------------------------------------------------------------------ treebanks
def treebank(files, corpus, join_hyphens=False):
    """Universal Dependencies, with GUM's entities where the file has them. `join_hyphens`: "well - known" as one word."""
    found = []
    for path in files:
        for name, sentences in _conllu(path):
            document = _tree_document(name, corpus, sentences, join_hyphens)
            if document.words:
                found.append(document)
    return found


def _conllu(path):
    name, documents, rows, paragraph, sentences = os.path.basename(path), [], [], True, []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            sentences = []
            documents.append((line.split("=")[-1].strip(), sentences))
            paragraph = True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line and line[0] != "#":
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            if not documents:
                documents.append((name, sentences))
            sentences.append((paragraph, rows))
            rows, paragraph = [], False
    return documents


def _tree_document(name, corpus, sentences, join_hyphens):
    doc = Document(name, corpus, [], [], heads=[], relations=[])
    tags = {k: [] for k in ("upos", "feats", "lemma")}
    entities = []
    for paragraph, rows in sentences:
        base = len(doc.words)
        groups = _groups(rows, join_hyphens)
        number = {}
        for g, members in enumerate(groups):
            for m in members:
                number[m] = g
        for g, members in enumerate(groups):
            top = next((m for m in members if int(rows[m][6]) == 0 or number[int(rows[m][6]) - 1] != g), members[-1])
            row, word = rows[top], "".join(rows[m][1] for m in members)
            head = int(row[6])
            doc.words.append(word)
            doc.places.append((2 if paragraph else 1) if g == 0 else 0)
            doc.heads.append(base + (g if head == 0 else number[head - 1]))
            doc.relations.append(row[7])
            tags["upos"].append(row[3])
            tags["feats"].append(features(row[5]))
            tags["lemma"].append(lemma_rule(word, row[2]) if len(members) == 1 else None)
        entities.append((base, number, rows))
    doc.tags = tags
    if any("Entity=" in row[9] for _, _, rows in entities for row in rows):
        _add_entities(doc, entities)
    return doc


def _groups(rows, join):
    """Row indices of each word; words written as one round a hyphen may be joined, as the product's tokeniser has them."""
    groups = []
    for i, row in enumerate(rows):
        close = i > 0 and "SpaceAfter=No" in rows[i - 1][9].split("|")
        if join and close and (
            (row[1] == "-" and rows[i - 1][1][-1].isalnum() and i + 1 < len(rows) and "SpaceAfter=No" in row[9].split("|") and rows[i + 1][1][0].isalnum())
            or (rows[i - 1][1] == "-" and len(groups[-1]) > 1 and row[1][0].isalnum())
        ):
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def lemmas(files):
    """The lemma that each form of a verb, noun or adjective mostly has: (part of speech, form in lower case, lemma), sorted."""
    seen = collections.defaultdict(collections.Counter)
    for path in files:
        for _, sentences in _conllu(path):
            for _, rows in sentences:
                for row in rows:
                    if row[3] in ("VERB", "AUX", "NOUN", "ADJ") and "Typo=Yes" not in row[5] and "_" not in row[2] and row[1].isalpha():
                        seen[(row[3], row[1].lower())][row[2]] += 1
    return sorted((pos, form, counts.most_common(1)[0][0]) for (pos, form), counts in seen.items())


def features(text):
    """The features that carry tense, number and person, as one label."""
    kept = [f for f in text.split("|") if f.split("=")[0] in FEATURES]
    return "|".join(sorted(kept)) or "_"


def lemma_rule(word, lemma):
    """How the lemma is made from the word; see `LemmaRule` in the product."""
    if lemma == "_" or " " in lemma:
        return None
    low = word.lower()
    if lemma == low:
        return "="
    if lemma == word:
        return "^"
    common = 0
    while common < min(len(low), len(lemma)) and low[common] == lemma[common]:
        common += 1
    if common == 0 or len(low) - common > 5:
        return "!" + lemma
    return f"-{len(low) - common}+{lemma[common:]}"


_BRACKET = re.compile(r"\((\d+)-(\w+)-([^()]*)|(\d+)\)|\)")
_MENTION = {"person": "PERSON", "organization": "ORGANIZATION", "place": "PLACE", "time": "TIME", "event": "EVENT"}


def _add_entities(doc, sentences):
    mentions, open_ = [], []
    for base, number, rows in sentences:
        for i, row in enumerate(rows):
            entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
            for m in re.finditer(r"\((\d+)-([a-z]+)-([^()]*)|(\d+)\)|(\))", entity):
                if m[1]:
                    open_.append((m[1], m[2], base + number[i], m[3]))
                    if m.end() < len(entity) and entity[m.end()] == ")":
                        eid, kind, start, rest = open_.pop()
                        mentions.append((eid, kind, start, base + number[i], rest))
                elif m[4]:
                    at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == m[4]), None)
                    if at is not None:
                        eid, kind, start, rest = open_.pop(at)
                        mentions.append((eid, kind, start, base + number[i], rest))
    doc.clusters = [-1] * len(doc.words)
    kinds = ["O"] * len(doc.words)
    names = ["O"] * len(doc.words)
    for eid, kind, start, end, rest in sorted(mentions, key=lambda x: x[3] - x[2]):
        head = next((w for w in range(start, end + 1) if not start <= doc.heads[w] <= end or doc.heads[w] == w), end)
        # The longest span wins where two share a head word.
        doc.clusters[head], kinds[head] = int(eid), _MENTION.get(kind, "OTHER")
        if doc.tags["upos"][head] == "PROPN":
            # Only events and works are learnt from here: the newswire corpus has none, and it cuts names its own way.
            proper = [w for w in range(start, end + 1) if doc.tags["upos"][w] in ("PROPN", "NUM", "ADP", "ADJ", "DET", "NOUN")]
            for w in range(start, end + 1):
                names[w] = None
            if kind == "event" and proper == list(range(start, end + 1)):
                for w in proper:
                    names[w] = "I-EVENT"
                names[start] = "B-EVENT"
    for w, pos in enumerate(doc.tags["upos"]):
        if pos == "PROPN" and names[w] == "O":
            names[w] = None
    doc.tags["mention"] = kinds
    doc.tags["names"] = names


# ------------------------------------------------------------------------------------------------ names
_KINDS = {"Person": "PERSON", "Organization": "ORGANIZATION", "Location": "PLACE", "NORP": "GROUP", "Facility": "FACILITY", "Product": "PRODUCT", "Misc": "OTHER"}


def newswire(folder, cutter):
    """Worldwide English Newswire (Shan et al. 2023), the words joined as a page would have them."""
    texts, spans, names = [], [], []
    for path in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        text, found = _newswire_text(path)
        texts.append(text), spans.append(found), names.append(os.path.basename(path).split(".")[0])
    documents = []
    for name, text, found, cut in zip(names, texts, spans, cutter.cut(texts)):
        doc = _document(name, "newswire", text, cut)
        labels = ["O"] * len(cut)
        offsets = Offsets(cut)
        for start, end, kind in found:
            inside = offsets.inside(start, end)
            for k, w in enumerate(inside):
                labels[w] = ("I-" if k else "B-") + kind
        doc.tags = {"names": labels}
        documents.append(doc)
    return documents


def _newswire_text(path):
    lines = [l.rstrip("\n") for l in open(path, encoding="utf-8")]
    if lines and lines[0].startswith("http"):
        lines = lines[1:]
    text, spans, current, previous = "", [], None, ""
    for line in lines:
        if not line.strip():
            if text:
                text += "\n"
            previous, current = "\n", None
            continue
        word, tag = (line.split("\t") + ["O"])[:2]
        glue = previous in ("\n", "") or word in ".,;:!?)]}%'’" or word in ("'s", "’s", "n't") or previous in "([{$“"
        text += "" if glue else " "
        start, kind = len(text), _KINDS.get(tag[2:])
        text += word
        previous = word
        if kind and (tag[0] == "B" or current != kind):
            spans.append([start, len(text), kind])
        elif kind:
            spans[-1][1] = len(text)
        current = kind
    return text, spans


def pronouns_for_names(documents, pronoun_of):
    """Stories in which a person's repeated name is replaced by a pronoun: examples of who is meant, for nothing.

    The way is Kocijan et al. 2019 (masked repeated names). `pronoun_of(name, k)` says for the k-th name of a story whether she or he is meant;
    nothing but the text around decides, which is what the pronoun resolver has to learn. A name is replaced where it stands by its last word
    alone and another person is named before it.
    """
    found = []
    for doc in documents:
        persons = _persons(doc)
        last = collections.Counter(doc.words[e].lower() for _, e in persons)
        repeated = {w for w, n in last.items() if n > 1}
        if not repeated or len(last) < 2:
            continue
        numbers = {w: k for k, w in enumerate(last)}
        for variant in range(2):
            made = _with_pronouns(doc, persons, repeated, numbers, pronoun_of, variant)
            if made is not None:
                found.append(made)
    return found


def _persons(doc):
    labels, found = doc.tags["names"], []
    for w, label in enumerate(labels):
        if label == "B-PERSON":
            end = w
            while end + 1 < len(labels) and labels[end + 1] == "I-PERSON":
                end += 1
            found.append((w, end))
    return found


def _with_pronouns(doc, persons, repeated, numbers, pronoun_of, variant):
    words, places = list(doc.words), list(doc.places)
    clusters, queries, seen, drop = [-1] * len(words), set(), collections.Counter(), set()
    for start, end in persons:
        key = doc.words[end].lower()
        others = any(n != key and c for n, c in seen.items())
        # "Mr Ong" and "President Ong" keep their names: no pronoun can follow a title.
        bare = start == end and (places[end] or not words[end - 1][0].isupper())
        chosen = bare and key in repeated and seen[key] and others and (seen[key] + numbers[key] + variant) % 2 == 0
        # A name is headed by its first word, as the treebanks have it.
        clusters[start] = numbers[key]
        seen[key] += 1
        if not chosen:
            continue
        possessive = end + 1 < len(words) and words[end + 1] in ("'s", "’s")
        before = words[end - 1].lower() if end else ""
        obj = not possessive and before in _BEFORE_OBJECT
        words[end] = pronoun_of(doc.name, numbers[key], possessive, obj)
        if places[end]:
            words[end] = words[end].capitalize()
        if possessive:
            drop.add(end + 1)
        queries.add(end)
    if not queries:
        return None
    keep = [w for w in range(len(words)) if w not in drop]
    number = {w: k for k, w in enumerate(keep)}
    return Document(f"{doc.name}-{variant}", "pronouns", [words[w] for w in keep], [places[w] for w in keep],
                    clusters=[clusters[w] for w in keep], queries={number[w] for w in queries})


_BEFORE_OBJECT = set("of to for with by from about against at on over told asked gave called met saw with without between behind".split())


# ------------------------------------------------------------------------------------------------ TimeML
_TAG = re.compile(r"<(/?)([A-Za-z0-9]+)([^<>]*?)(/?)>", re.S)
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*\"([^\"]*)\"")
_TENSES = {"PAST", "PRESENT", "FUTURE", "NONE", "INFINITIVE", "PRESPART", "PASTPART"}
_ASPECTS = {"NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE"}
_INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE", "IS_INCLUDED": "INCLUDES", "INCLUDES": "IS_INCLUDED", "IBEFORE": "IAFTER", "IAFTER": "IBEFORE",
            "DURING": "INCLUDES", "SIMULTANEOUS": "SIMULTANEOUS", "IDENTITY": "IDENTITY", "BEGINS": "BEGUN_BY", "BEGUN_BY": "BEGINS",
            "ENDS": "ENDED_BY", "ENDED_BY": "ENDS", "VAGUE": "VAGUE"}
_TO_TIME = {"BEFORE": "BEFORE", "IBEFORE": "BEFORE", "AFTER": "AFTER", "IAFTER": "AFTER", "IS_INCLUDED": "INCLUDED", "DURING": "INCLUDED", "INCLUDES": "SIMULTANEOUS",
            "SIMULTANEOUS": "SIMULTANEOUS", "IDENTITY": "SIMULTANEOUS", "BEGINS": "INCLUDED", "ENDS": "INCLUDED", "BEGUN_BY": "SIMULTANEOUS", "ENDED_BY": "SIMULTANEOUS"}
_TO_DAY = {"BEFORE": "BEFORE", "IBEFORE": "BEFORE", "AFTER": "AFTER", "IAFTER": "AFTER", "VAGUE": "VAGUE", "NONE": "VAGUE"}


def timeml(files, cutter, matres, dense, event_times):
    """TimeBank and AQUAINT with MATRES (Ning et al. 2018), TimeBank-Dense (Cassidy et al. 2014) and event times (Reimers et al. 2016)."""
    parsed = [_parse_timeml(path) for path in files]
    documents = []
    for raw, cut in zip(parsed, cutter.cut([p["text"] for p in parsed])):
        doc = _document(raw["name"], "timeml", raw["text"], cut)
        offsets = Offsets(cut)
        word = {}
        for eid, (start, end, _) in raw["events"].items():
            inside = offsets.inside(start, end)
            if inside:
                word[eid] = inside[0]
        times = {tid: offsets.inside(*span) for tid, span in raw["times"].items()}
        times = {tid: inside[-1] for tid, inside in times.items() if inside}
        _event_tags(doc, raw, word)
        _order(doc, raw, word, matres.get(raw["name"], []))
        links = raw["links"] + dense.get(raw["name"], [])
        _event_times(doc, raw, word, times, links, event_times.get(raw["name"], {}))
        documents.append(doc)
    return documents


def _attributes(text):
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(text)}


def _parse_timeml(path):
    raw = open(path, encoding="utf-8", errors="replace").read()
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.S).group(1)
    text, at, stack, events, times = "", 0, [], {}, {}
    for m in _TAG.finditer(body):
        text += html.unescape(body[at:m.start()])
        at = m.end()
        if m[4]:
            continue
        if not m[1]:
            stack.append((m[2], _attributes(m[3]), len(text)))
            continue
        k = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][0] == m[2]), None)
        if k is None:
            continue
        name, attributes, start = stack.pop(k)
        if name == "EVENT":
            events[attributes.get("eid")] = (start, len(text), attributes.get("class"))
        elif name == "TIMEX3":
            times[attributes.get("tid")] = (start, len(text))
    text += html.unescape(body[at:])
    instances = [_attributes(m) for m in re.findall(r"<MAKEINSTANCE([^>]*)>", raw)]
    created = re.search(r"<DCT>.*?tid=\"(\w+)\"", raw, re.S)
    day = re.search(r"<DCT>.*?value=\"([^\"]+)\"", raw, re.S)
    return {"name": os.path.basename(path)[:-4], "aquaint": "AQUAINT" in path, "text": text, "events": events, "times": times, "instances": instances,
            "links": [_attributes(m) for m in re.findall(r"<TLINK([^>]*)>", raw)], "subordinate": [_attributes(m) for m in re.findall(r"<SLINK([^>]*)>", raw)],
            "created": created[1] if created else "t0", "day": day[1][:10] if day else None}


def _event_tags(doc, raw, word):
    n = len(doc.words)
    tags = {"event": ["O"] * n, "tense": [None] * n, "aspect": [None] * n, "polarity": [None] * n, "modality": [None] * n}
    first = {}
    for instance in raw["instances"]:
        first.setdefault(instance.get("eventID"), instance)
    doubt = {}
    for link in raw["subordinate"]:
        event = next((i.get("eventID") for i in raw["instances"] if i.get("eiid") == link.get("subordinatedEventInstance")), None)
        kind = {"MODAL": "MODAL", "CONDITIONAL": "CONDITIONAL", "COUNTER_FACTIVE": "COUNTERFACTIVE", "NEG_EVIDENTIAL": "COUNTERFACTIVE"}.get(link.get("relType"))
        if kind:
            doubt[event] = kind
    for eid, w in word.items():
        instance = first.get(eid, {})
        tags["event"][w] = raw["events"][eid][2]
        tense, aspect = instance.get("tense"), instance.get("aspect")
        tags["tense"][w] = tense if tense in _TENSES else None
        tags["aspect"][w] = aspect if aspect in _ASPECTS else None
        # AQUAINT as given out says NEG of half its events, of most of them wrongly.
        tags["polarity"][w] = None if raw["aquaint"] else "NEG" if instance.get("polarity") == "NEG" else "POS"
        modal = (instance.get("modality") or "NONE").upper() != "NONE"
        tags["modality"][w] = "MODAL" if modal else doubt.get(eid, "ASSERTED")
    doc.tags = tags


def _order(doc, raw, word, pairs):
    event_of = {i.get("eiid", "").replace("ei", ""): i.get("eventID") for i in raw["instances"]}
    doc.order = []
    for a, b, label in pairs:
        i, j = word.get(event_of.get(a)), word.get(event_of.get(b))
        if i is None or j is None or i == j:
            continue
        doc.order.append((i, j, label) if i < j else (j, i, _INVERSE.get(label, label)))


def _event_times(doc, raw, word, times, links, calendar):
    event_of = {i.get("eiid"): i.get("eventID") for i in raw["instances"]}
    by_time, by_day = {}, {}
    for link in links:
        label = link.get("relType")
        event, to_time = link.get("eventInstanceID"), link.get("relatedToTime")
        if event is None and link.get("timeID") and link.get("relatedToEventInstance"):
            event, to_time, label = link["relatedToEventInstance"], link["timeID"], _INVERSE.get(label, label)
        w = word.get(event_of.get(event))
        if w is None or to_time is None:
            continue
        if to_time == raw["created"]:
            by_day[w] = _TO_DAY.get(label, "INCLUDED")
        elif to_time in times and label in _TO_TIME:
            by_time[(w, times[to_time])] = _TO_TIME[label]
    for eid, value in calendar.items():
        w, label = word.get(eid), _against_day(value, raw["day"])
        if w is not None and label:
            by_day.setdefault(w, label)
    sentences = doc.sentences
    linked = {w for w, _ in by_time}
    doc.event_times = [(w, t, label) for (w, t), label in by_time.items()]
    # An event linked to one time of its sentence is, for the annotators, not to be placed by the others there.
    doc.event_times += [(w, t, "NONE") for w in linked for t in times.values() if (w, t) not in by_time and sentences[w] == sentences[t]]
    doc.tags["eventdct"] = [by_day.get(w) for w in range(len(doc.words))]


def _against_day(value, day):
    """Where an event's calendar time lies against the publication day."""
    if not day or "," in value or "n/a" in value or "x" in value:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return "BEFORE" if value < day else "AFTER" if value > day else "INCLUDED"
    m = re.fullmatch(r"beginPoint=(.*?)endPoint=(.*)", value)
    if not m:
        return "BEFORE" if re.fullmatch(r"before" + day, value) else "AFTER" if re.fullmatch("after" + day, value) else None
    end_before = re.search(r"before(\d{4}-\d\d-\d\d)", m[2]) or re.fullmatch(r"(\d{4}-\d\d-\d\d)", m[2])
    begin_after = re.search(r"after(\d{4}-\d\d-\d\d)", m[1]) or re.fullmatch(r"(\d{4}-\d\d-\d\d)", m[1])
    if end_before and (end_before[1] <= day if "before" in m[2] else end_before[1] < day):
        return "BEFORE"
    if begin_after and (begin_after[1] >= day if "after" in m[1] else begin_after[1] > day):
        return "AFTER"
    return "INCLUDED"


def matres(folder):
    """Pairs by story: (instance, instance, label)."""
    found = collections.defaultdict(list)
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        for line in open(path):
            c = line.rstrip("\n").split("\t")
            found[c[0]].append((c[3], c[4], c[5].strip()))
    return found


def dense_links(folder):
    """Links of TimeBank-Dense by story."""
    found = {}
    for path in glob.glob(os.path.join(folder, "**", "*.tml"), recursive=True):
        raw = open(path, encoding="utf-8", errors="replace").read()
        found[os.path.basename(path)[:-4]] = [_attributes(m) for m in re.findall(r"<TLINK([^>]*)>", raw)]
    return found


def event_days(folder):
    """Calendar times by story and event."""
    found = collections.defaultdict(dict)
    for line in open(os.path.join(folder, "event-times.tab")):
        c = line.rstrip("\n").split("\t")
        found[c[0]][c[4]] = c[7].strip()
    return found


# ------------------------------------------------------------------------------------------------ attribution
def polnear(folder, cutter):
    """PolNeAR (Newell et al. 2018): content, cue and source of what others said."""
    texts, raws, names = [], [], []
    for path in sorted(glob.glob(os.path.join(folder, "*.ann"))):
        texts.append(open(path[:-4] + ".txt", encoding="utf-8", newline="").read().replace("\r\n", "\n"))
        raws.append(_brat(path)), names.append(os.path.basename(path)[:-4])
    documents = []
    for name, text, (entities, relations), cut in zip(names, texts, raws, cutter.cut(texts)):
        doc = _document(name, "polnear", text, cut)
        offsets = Offsets(cut)
        doc.attributions = []
        for relation in relations:
            parts = {"Cue": set(), "Content": set(), "Source": set()}
            for role, key in relation:
                role = role.rstrip("0123456789")
                if role in parts:
                    for start, end in entities.get(key, ()):
                        parts[role].update(offsets.inside(start, end))
            if parts["Content"]:
                doc.attributions.append((sorted(parts["Cue"]), parts["Content"], parts["Source"]))
        doc.tags = _attribution_tags(doc)
        documents.append(doc)
    return documents


def _attribution_tags(doc):
    n = len(doc.words)
    cue, content, source = ["O"] * n, ["O"] * n, ["O"] * n
    for cues, contents, sources in doc.attributions:
        for w in contents:
            content[w] = "I"
        for w in sources:
            source[w] = "I"
        for k, w in enumerate(cues):
            cue[w] = "I" if k and cues[k - 1] == w - 1 else "B" if k == 0 else "I"
    return {"cue": cue, "content": content, "source": source}


def _brat(path):
    entities, relations = {}, []
    for line in open(path, encoding="utf-8", newline="\n"):
        if line.startswith("T") and line.count("\t") >= 1:
            key, middle = line.rstrip("\n").split("\t")[:2]
            entities[key] = [tuple(map(int, s.split())) for s in middle.split(" ", 1)[1].split(";")]
        elif line.startswith("E"):
            relations.append([r.split(":") for r in line.split("\t")[1].split()])
    return entities, relations


# ------------------------------------------------------------------------------------------------ same events
def ecbplus(folder, topics):
    """ECB+ (Cybulska and Vossen 2014): the sentences that were annotated; one document a story, named TOPIC/STORY."""
    checked = collections.defaultdict(set)
    with open(os.path.join(folder, "ECBplus_coreference_sentences.csv")) as file:
        for row in list(csv.reader(file))[1:]:
            checked[f"{row[0]}_{row[1]}"].add(int(row[2]))
    documents = []
    for topic in topics:
        for path in sorted(glob.glob(os.path.join(folder, str(topic), "*.xml"))):
            doc = _ecb_document(path, topic, checked[os.path.basename(path)[:-4]])
            if doc is not None:
                documents.append(doc)
    return documents


def _ecb_document(path, topic, sentences):
    root = ElementTree.parse(path).getroot()
    words, places, number, last = [], [], {}, None
    for token in root.iter("token"):
        sentence = int(token.get("sentence"))
        if sentence in sentences and token.text:
            number[token.get("t_id")] = len(words)
            words.append({"``": '"', "''": '"'}.get(token.text, token.text))
            places.append(0 if sentence == last else 1)
            last = sentence
    if not words:
        return None
    places[0] = 2
    kinds, anchors = {}, {}
    for mark in root.find("Markables"):
        tokens = [number[a.get("t_id")] for a in mark.iter("token_anchor") if a.get("t_id") in number]
        if tokens:
            kinds[mark.get("m_id")], anchors[mark.get("m_id")] = mark.tag, tokens
    clusters, same = [-1] * len(words), [-1] * len(words)
    chain = {}
    for relation in root.find("Relations"):
        key = relation.get("note") or f"{path}{relation.get('r_id')}"
        for source in relation.iter("source"):
            chain[source.get("m_id")] = key
    for m, kind in kinds.items():
        event = kind.startswith(("ACTION", "NEG_ACTION"))
        if not event and not kind.startswith(("HUMAN", "NON_HUMAN")):
            continue
        code = hash_code(f"{topic}:{chain.get(m, path + m)}")
        name = words[anchors[m][0]][0].isupper() and words[anchors[m][-1]][0].isupper()
        (same if event else clusters)[anchors[m][0 if event or name else -1]] = code
    return Document(f"{topic}/{os.path.basename(path)[:-4]}", "ecbplus", words, places, clusters=clusters, same=same)


def joined(documents, generator, size=4):
    """Stories of one topic one after another, so that a window holds the same event told twice."""
    topics = collections.defaultdict(list)
    for doc in documents:
        topics[doc.name.split("/")[0]].append(doc)
    found = []
    for topic, docs in topics.items():
        for _ in range(len(docs)):
            parts = generator.sample(docs, min(size, len(docs)))
            found.append(Document(topic, "ecbplus", *([x for d in parts for x in getattr(d, f)] for f in ("words", "places")),
                                  clusters=[c for d in parts for c in d.clusters], same=[c for d in parts for c in d.same]))
    return found


def hash_code(text):
    """A number for a text, the same in every run."""
    code = 0
    for c in text:
        code = (code * 31 + ord(c)) % 2_147_483_647
    return code
