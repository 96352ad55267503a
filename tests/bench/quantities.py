"""How well figures are found in running text: `python -m tests.bench.quantities --data DIR`.

DIR holds `quantities/*.jsonl`. Of `news` it prints micro F1, figures one to one: the value (to 1 in
100,000), the value with its bound or change, the same with changes as levels, and the changes
alone. Of the sets of listed numbers it prints the cases in which all spans and values are right, of
`phrases` the phrases whose value is. What each set expects is told in `adapters`. `--misses` lists
what is wrong.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from time import process_time

from tests.bench.adapters import listed, news, phrases
from tests.bench.adapters.scoring import alike, cases, shown


def of_news(path: Path, misses: bool) -> list[str]:
    """Lines of the table for the news."""
    counts: Counter[str] = Counter()
    lines = [line for case in cases(path) for line in news.score(case, counts)]
    if misses:
        print("\n".join(f"news\t{line}" for line in lines))
    both = counts["marked"] + counts["found"]
    turns = counts["turns marked"] + counts["turns found"]
    parts = [f"news            {counts['marked']} figures, {counts['found']} found"]
    for name, way in (
        ("value", "value"),
        ("value + bound", "bound"),
        ("changes as levels", "apart"),
    ):
        parts.append(f"  {name:22}{200 * counts[way] / max(1, both):6.1f} F1")
    parts.append(f"  {'up and down alone':22}{200 * counts['turned'] / max(1, turns):6.1f} F1")
    return parts


def of_listed(path: Path, name: str, misses: bool) -> str:
    """The line of the table for a set of listed numbers."""
    spotter, type_name = listed.SETS[name]
    right = total = 0
    for case in cases(path):
        text, gold = case["Input"], listed.marked(case, type_name)
        found = sorted(spotter(text))
        good = len(gold) == len(found) and all(map(alike, sorted(gold), found))
        total, right = total + 1, right + good
        if misses and not good:
            print(f"{name}\t{text}\n\twanted {shown(gold, text)}\n\tfound  {shown(found, text)}")
    return f"{name:16}{right:4} of {total:4} cases {100 * right / max(1, total):6.1f}%"


def of_phrases(path: Path, misses: bool) -> list[str]:
    """Lines of the table for the phrases, by what they are."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case in cases(path):
        total[case["dim"]] += 1
        good = phrases.right(case)
        right[case["dim"]] += good
        if misses and not good:
            print(f"phrases\t{case['dim']}\t{case['input']}\t{case['expected']}")
    lines = [f"phrases         {sum(right.values()):4} of {sum(total.values()):4} phrases "
             f"{100 * sum(right.values()) / max(1, sum(total.values())):6.1f}%"]  # fmt: skip
    return lines + [f"  {dim:14}{right[dim]:4} of {total[dim]:4}" for dim in total]


def speed(path: Path) -> str:
    """Sentences of the news a second, on one core."""
    from factcheck.spotting.figures import spot_figures

    texts = [case["text"] for case in cases(path)]
    begin, rounds = process_time(), 0
    while rounds < 3 or process_time() - begin < 1:
        for text in texts:
            spot_figures(text)
        rounds += 1
    return (
        f"speed           {rounds * len(texts) / (process_time() - begin):.0f} sentences a second"
    )


def main() -> int:
    """Prints the table."""
    parser = ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    asked = parser.parse_args()
    folder = asked.data / "quantities"
    table = of_news(folder / "news.jsonl", asked.misses)
    table += [of_listed(folder / f"{name}.jsonl", name, asked.misses) for name in listed.SETS]
    table += of_phrases(folder / "phrases.jsonl", asked.misses)
    print("\n".join([*table, speed(folder / "news.jsonl")]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
