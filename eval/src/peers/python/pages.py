"""Takes stories out of web pages: pages.py SYSTEM LIST PASSES OUT.

SYSTEM is trafilatura or htmldate. LIST names a page a line; all are taken into memory first. They are read once, which
warms up and gives what is found, then PASSES times more, each of which is timed. OUT is what `PageRun.Result` reads.
"""
import importlib.metadata
import json
import logging
import os
import re
import sys
import time


def trafilatura():
    """As its own evaluation runs it: with its second opinions, without comments; and with the metadata."""
    from trafilatura import bare_extraction

    def read(page):
        found = bare_extraction(page, include_comments=False, with_metadata=True)
        return answer(found.text, found.date, found.author) if found else answer()

    figures = ["text", "textPrecision", "textRecall", "date", "author", "authorLetters"]
    return "bare_extraction, with metadata, without comments", figures, read


def htmldate():
    """The day a page was published, not the day of its last change: that is what the gold has."""
    from htmldate import find_date

    def read(page):
        return answer(date=find_date(page, original_date=True))

    return "find_date, original date", ["date"], read


SYSTEMS = {"trafilatura": trafilatura, "htmldate": htmldate}


def answer(text=None, date=None, author=None):
    return {"text": text, "date": date, "author": author}


def all_of(read, pages):
    """A page that a system fails on is one without an answer."""
    answers = []
    for page in pages:
        try:
            answers.append(read(page))
        except Exception as e:
            print("no answer:", type(e).__name__, e, file=sys.stderr)
            answers.append(answer())
    return answers


def timed_pass(read, pages):
    processor, clock = time.process_time(), time.perf_counter()
    all_of(read, pages)
    return {"processorSeconds": time.process_time() - processor, "clockSeconds": time.perf_counter() - clock}


def peak_megabytes():
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s*(\d+)", status.read())[1]) // 1024


def contents(path):
    with open(path, "rb") as page:
        return page.read()


def main(system, list_path, passes, out_path):
    logging.disable(logging.CRITICAL)
    with open(list_path, encoding="utf-8") as lines:
        paths = lines.read().splitlines()
    pages = [contents(path) for path in paths]
    start = time.perf_counter()
    setup, figures, read = SYSTEMS[system]()
    all_of(read, pages[:1])
    load_seconds = time.perf_counter() - start
    answers = all_of(read, pages)
    result = {
        "description": f"{system} {importlib.metadata.version(system)} ({setup})",
        "figures": figures,
        "loadSeconds": load_seconds,
        "passes": [timed_pass(read, pages) for _ in range(int(passes))],
        "peakMegabytes": peak_megabytes(),
        "answers": {os.path.basename(path): found for path, found in zip(paths, answers)},
    }
    with open(out_path, "w", encoding="utf-8") as out:
        json.dump(result, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
