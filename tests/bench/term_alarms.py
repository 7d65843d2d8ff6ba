#!/usr/bin/env python3
"""Tells how often `targman terms --check` is wrong on translations that people made.

Checks the documents of a gold set, a folder with PAIR/clean/DOC.SOURCE and DOC.TARGET (one segment a
line, such as en-hy/clean/DOC.en and DOC.hy), and draws 100 alarms in each pair, those whose hash with a
fixed seed is lowest, so that a change of the glossaries changes few of them; all, where there are fewer.
term_alarms.tsv has what a person found who read the sentences:

  false   the translation is right by the glossary's own light: the word is no term there, or its
          counterpart stands there and was not seen
  right   it has another word, name or spelling than the glossary, leaves the concept out, or errs

With --draw it prints the alarms that were drawn and are not in that list, with the sentences, to be
judged. Without it, for each pair: how many terms were recognised and alarms given, how many of those
drawn are false, and the share of false alarms among the terms (false / drawn * alarms / terms).

Example: term_alarms.py --targman build/release/cli/targman GOLD
"""
import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import sys

DRAWN = 100
SEED = 20240314
JUDGED = pathlib.Path(__file__).with_name("term_alarms.tsv")


def check(program, source, target):
    """The alarms of a document, and how many terms were recognised."""
    languages = ["--source-lang", source.suffix[1:], "--target-lang", target.suffix[1:]]
    result = subprocess.run([program, "terms", "--check", source, target, *languages, "--segmented",
                             "--format", "jsonl"], capture_output=True, text=True, check=False)
    told = re.search(r"(\d+) terms checked", result.stderr)
    if result.returncode > 1 or not told:
        sys.exit(result.stderr)
    return [json.loads(line) for line in result.stdout.splitlines()], int(told.group(1))


def key_of(pair, alarm):
    document, line = alarm["place"].rsplit(":", 1)
    return pair, pathlib.Path(document).stem, int(line), alarm["text"]


def draw(pair, alarms):
    def order(alarm):
        return hashlib.sha256(f"{SEED} {key_of(pair, alarm)}".encode()).digest()
    return sorted(alarms, key=order)[:DRAWN]


def read_judged():
    rows = [line.split("\t") for line in JUDGED.read_text().splitlines()[1:]]
    return {(pair, document, int(line), term): verdict
            for pair, document, line, term, verdict, _ in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--targman", required=True, help="the program")
    parser.add_argument("--draw", action="store_true", help="print what is to be judged")
    parser.add_argument("gold", type=pathlib.Path, help="the folder of the gold set")
    options = parser.parse_args()
    judged = read_judged() if JUDGED.exists() else {}
    folders = sorted(options.gold.glob("*/clean"))
    if not folders:
        sys.exit(f"skipped: there is no folder PAIR/clean in {options.gold}")
    for folder in folders:
        pair = folder.parent.name
        source, target = pair.split("-")
        alarms, terms = [], 0
        for path in sorted(folder.glob(f"*.{source}")):
            found, count = check(options.targman, path, path.with_suffix(f".{target}"))
            alarms += found
            terms += count
        drawn = draw(pair, alarms)
        unknown = [alarm for alarm in drawn if key_of(pair, alarm) not in judged]
        if options.draw:
            for alarm in unknown:
                print(*key_of(pair, alarm), alarm["kind"], alarm["expected"], alarm["found"],
                      alarm["source"], alarm["target"], sep="\t")
            continue
        wrong = sum(judged.get(key_of(pair, alarm)) == "false" for alarm in drawn)
        share = wrong / max(len(drawn) - len(unknown), 1) * len(alarms) / max(terms, 1)
        print(f"{pair}: {terms} terms, {len(alarms)} alarms, {len(drawn)} drawn, {wrong} false, "
              f"{len(unknown)} not judged: {share:.1%} of the terms")


if __name__ == "__main__":
    main()
