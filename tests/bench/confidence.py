#!/usr/bin/env python3
"""Tells whether the confidences of `targman align` can be trusted.

Aligns the documents of a gold set and compares the confidence of each bead with whether it is right:
strictly in the gold, beads with an empty side included. The gold set has a folder PAIR/NOISE (such as
en-hy/edited) with DOC.SOURCE, DOC.TARGET (one segment a line) and DOC.gold ([i, ...]:[j, ...] a line).

For every folder it prints how many beads there are and how many are right, and
  ece       the expected calibration error over ten bins of equal mass: how far the mean confidence of a
            bin is from the share of its beads that are right, on average over all beads
  auc       the area under the ROC curve: how often a right bead has more confidence than a wrong one
  wrong     the share of wrong pairs among those that remain when the least certain tenth is reviewed
  swallowed the share of the gold's sentences without counterpart that a bead pairs all the same

Example: confidence.py --targman build/release/cli/targman GOLD -- --no-memory
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def numbers(text):
    return tuple(int(number) for number in text.replace(",", " ").split())


def read_gold(path):
    beads = set()
    for line in path.read_text().splitlines():
        if line.strip():
            source, target = re.fullmatch(r"\[([\d, ]*)\]:\[([\d, ]*)\]", line.strip()).groups()
            beads.add((numbers(source), numbers(target)))
    return beads


def align(options, folder, work):
    """Aligns the documents of a folder; yields the name of each and its beads."""
    source, target = folder.parent.name.split("-")
    names = sorted(path.stem for path in folder.glob("*.gold"))
    lines = [f"{folder / name}.{source}\t{folder / name}.{target}\t{work / name}.jsonl\n"
             for name in names]
    for batch in [lines] if options.together else [[line] for line in lines]:
        (work / "list.tsv").write_text("".join(batch))
        subprocess.run([options.targman, "align", "--batch", work / "list.tsv", "--segmented",
                        "--format", "jsonl", "--source-lang", source, "--target-lang", target,
                        *options.arguments], check=True, stderr=subprocess.DEVNULL)
    for name in names:
        yield name, [json.loads(line) for line in (work / f"{name}.jsonl").read_text().splitlines()]


def calibration_error(judged):
    ordered = sorted(judged)
    error = 0
    for i in range(10):
        part = ordered[i * len(ordered) // 10:(i + 1) * len(ordered) // 10]
        error += abs(sum(confidence for confidence, _ in part) - sum(right for _, right in part))
    return error / len(ordered)


def area_under_curve(judged):
    """By ranks, equal confidences sharing theirs."""
    ordered = sorted(judged)
    right = sum(is_right for _, is_right in ordered)
    wrong = len(ordered) - right
    if right == 0 or wrong == 0:
        return 1
    ranks = 0
    begin = 0
    while begin < len(ordered):
        end = begin
        while end < len(ordered) and ordered[end][0] == ordered[begin][0]:
            end += 1
        ranks += (begin + 1 + end) / 2 * sum(is_right for _, is_right in ordered[begin:end])
        begin = end
    return (ranks - right * (right + 1) / 2) / (right * wrong)


def wrong_after_review(judged_pairs, count):
    """Of pairs (confidence, right, paired), without the `count` least certain."""
    rest = [right for _, right, paired in sorted(judged_pairs)[count:] if paired]
    return sum(not right for right in rest) / max(len(rest), 1)


def swallowed(gold, beads):
    """How many sentences without counterpart are paired, of how many."""
    paired = set()
    for source, target in beads:
        if source and target:
            paired |= {("source", i) for i in source} | {("target", i) for i in target}
    alone = set()
    for source, target in gold:
        if not source or not target:
            alone |= {("source", i) for i in source} | {("target", i) for i in target}
    return len(alone & paired), len(alone)


def measure(options, folder):
    judged = []
    lost = unpaired = 0
    with tempfile.TemporaryDirectory() as work:
        for name, beads in align(options, folder, pathlib.Path(work)):
            gold = read_gold(folder / f"{name}.gold")
            keys = [(tuple(bead["source_sentences"]), tuple(bead["target_sentences"]))
                    for bead in beads]
            for bead, key in zip(beads, keys):
                judged.append((bead["confidence"], key in gold, bool(key[0] and key[1])))
            in_document = swallowed(gold, keys)
            lost += in_document[0]
            unpaired += in_document[1]
    simple = [(confidence, right) for confidence, right, _ in judged]
    wrong = wrong_after_review(judged, len(judged) // 10)
    share = f"{lost / unpaired:6.1%} of {unpaired}" if unpaired else "-"
    print(f"{folder.parent.name}/{folder.name:10} {len(judged):6} "
          f"{sum(right for _, right in simple) / len(judged):7.4f} {calibration_error(simple):7.4f} "
          f"{area_under_curve(simple):7.4f} {wrong:8.2%}  {share}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--targman", required=True, help="the program")
    parser.add_argument("--together", action="store_true",
                        help="align the documents of a folder together, so that they learn from "
                             "each other (default: each alone, in a process of its own)")
    parser.add_argument("gold", type=pathlib.Path, help="the folder of the gold set")
    parser.add_argument("arguments", nargs="*", help="further arguments of `targman align`, after --")
    options = parser.parse_args()
    options.gold = options.gold.resolve()
    folders = sorted({path.parent for path in options.gold.glob("*/*/*.gold")})
    if not folders:
        sys.exit(f"{options.gold}: there are no files PAIR/NOISE/DOC.gold in it")
    print(f"{'folder':16} {'beads':>6} {'right':>7} {'ece':>7} {'auc':>7} {'wrong':>8}  swallowed")
    for folder in folders:
        measure(options, folder)


if __name__ == "__main__":
    main()
