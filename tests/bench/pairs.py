"""How well two statements are judged: `python -m tests.bench.pairs --data DIR [--misses SET]`.

DIR holds `pairs/quantity_pairs.jsonl` and `pairs/revision_pairs.jsonl`. Of the first it prints the
accuracy per subset, of the second the macro-F1 of the claims that are about figures and of the
others, each with the interval that holds 95% of 1,000 resamplings of its pairs. Both are parted by
a hash of their text: words, weights and thresholds were chosen on what is `looked at` here, of
`scored` only the numbers were seen. `--misses` lists what is wrong of the former.

What the sets do that we translate:

- RTE-Quant and NewsNLI know "entailed" and "not entailed"; a contradiction counts as the latter;
- AWPNLI are sums told as stories, in which nothing is left open: what is, counts as wrong;
- revisions ask whether evidence bears out a claim: the evidence is `a`, the claim `b`; "agree",
  "discrepancy" and "unknown" are entails, contradicts and neutral.
"""

from __future__ import annotations

import random
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from statistics import mean
from time import process_time
from typing import NamedTuple

from factcheck.coding.parsed.language import load_language
from factcheck.pairing.judge import judge_pair
from factcheck.pairing.judged import Judged, Relation
from tests.bench.adapters.scoring import cases

GOLD: dict[str, Relation] = {
    "entailment": "entails", "contradiction": "contradicts", "neutral": "neutral",
    "agree": "entails", "discrepancy": "contradicts", "unknown": "neutral",
}  # fmt: skip
TWO_WAY = ("RTE-Quant", "NewsNLI")
SUBSETS = ("RTE-Quant", "NewsNLI", "RedditNLI", "StressTest", "AWPNLI")
REVISIONS = ("revisions on figures", "other revisions")


class Pair(NamedTuple):
    """A pair of a set, and what it should be judged."""

    subset: str
    id: str
    a: str
    b: str
    gold: Relation


class Result(NamedTuple):
    """A pair with its judgement."""

    pair: Pair
    judged: Judged

    @property
    def right(self) -> bool:
        """Whether it is judged as the set has it."""
        gold, found = self.pair.gold, self.judged.relation
        if self.pair.subset in TWO_WAY:
            return (gold == "entails") == (found == "entails")
        return gold == found


def pairs(folder: Path) -> list[Pair]:
    """All pairs of both sets."""
    found = [
        Pair(case["subset"], case["id"], case["a"], case["b"], GOLD[case["gold"]])
        for case in cases(folder / "quantity_pairs.jsonl")
    ]
    for case in cases(folder / "revision_pairs.jsonl"):
        subset = REVISIONS[0 if case["numeric"] else 1]
        found.append(Pair(subset, case["id"], case["evidence"], case["claim"], GOLD[case["gold"]]))
    return found


def looked_at(pair: Pair) -> bool:
    """Whether the pair is of the part that was read; pairs of one text stay together."""
    text = pair.b if pair.subset in REVISIONS else pair.a
    return int(sha256(text.encode()).hexdigest(), 16) % 2 == 0


def accuracy(results: Sequence[Result]) -> float:
    """In percent."""
    return 100 * mean(result.right for result in results)


def macro_f1(results: Sequence[Result]) -> float:
    """The mean F1 of the three relations, in percent."""
    scores = []
    for relation in ("entails", "contradicts", "neutral"):
        gold = [result.pair.gold == relation for result in results]
        found = [result.judged.relation == relation for result in results]
        both = sum(x and y for x, y in zip(gold, found, strict=True))
        scores.append(200 * both / max(1, sum(gold) + sum(found)))
    return mean(scores)


def resampled(
    results: Sequence[Result], score: Callable[[Sequence[Result]], float]
) -> tuple[float, float]:
    """The interval that holds 95% of the scores of 1,000 resamplings."""
    draw = random.Random(0)
    scores = sorted(score(draw.choices(results, k=len(results))) for _ in range(1000))
    return scores[25], scores[974]


def row(name: str, results: list[Result]) -> str:
    """The line of the table for a subset."""
    score = macro_f1 if name in REVISIONS else accuracy
    low, high = resampled(results, score)
    parts = [[one for one in results if looked_at(one.pair) is seen] for seen in (True, False)]
    halves = "".join(f"{score(part) if part else 0:10.1f}" for part in parts)
    return f"{name:22}{len(results):6}{score(results):8.1f}  [{low:5.1f}, {high:5.1f}]{halves}"


def main() -> int:
    """Prints the table."""
    parser = ArgumentParser(prog="python -m tests.bench.pairs")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--misses", choices=(*SUBSETS, *REVISIONS), help="list what is wrong")
    asked = parser.parse_args()
    found, language = pairs(asked.data / "pairs"), load_language()
    language("Warm.")
    began = process_time()
    results = [Result(pair, judge_pair(pair.a, pair.b, language)) for pair in found]
    took = process_time() - began
    for one in results:
        if one.pair.subset == asked.misses and looked_at(one.pair) and not one.right:
            print(f"{one.pair.id}\t{one.pair.gold}\t{one.judged.relation}\t{one.judged.why}")
            print(f"\t{' '.join(one.pair.a.split())}\n\t{' '.join(one.pair.b.split())}")
    print("set                    pairs   score      95%         looked at  scored")
    of = {name: [one for one in results if one.pair.subset == name] for name in SUBSETS + REVISIONS}
    for name, some in of.items():
        print(row(name, some))
    scores = [accuracy(of[name]) for name in SUBSETS]
    print(f"mean accuracy of the first four {mean(scores[:4]):.1f}, of all five {mean(scores):.1f}")
    print(f"{len(results) / took:.0f} pairs a second on one core, parsing included")
    return 0


if __name__ == "__main__":
    sys.exit(main())
