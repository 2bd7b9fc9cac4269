"""The learning curve of a run as a table: a column for each measurement, a row for each figure."""
import argparse
import json
import os


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", required=True)
    options = parser.parse_args()
    rows = {}
    with open(os.path.join(options.run, "figures.jsonl")) as file:
        for line in file:
            row = json.loads(line)
            rows[row["step"]] = row
    steps = sorted(rows)
    print("\t".join(["figure", *(f"step {s}" for s in steps)]))
    print("\t".join(["word pieces", *(str(sum(rows[s]["pieces"].values())) for s in steps)]))
    for name in sorted(rows[steps[-1]]["figures"]):
        print("\t".join([name, *(f"{rows[s]['figures'].get(name, 0):.1f}" for s in steps)]))


if __name__ == "__main__":
    main()
