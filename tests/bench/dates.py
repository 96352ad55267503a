"""How well dates are found in running text: `python -m tests.bench.dates --data DIR [--misses]`.

DIR holds `dates/datetime.jsonl` (requests with a reference date; conventions in
`dates_requests.py`) and `dates/history.jsonl` (paragraphs of history; conventions in
`dates_history.py`). Of both sets it prints precision, recall and F1 of

- relaxed: a date found overlaps one that is marked, each counted once;
- strict: it begins and ends where the mark does;
- value: it overlaps, and says the same time.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from tests.bench import dates_history, dates_requests
from tests.bench.dates_marks import Found, Marked, Text


class Score(NamedTuple):
    """How many were marked, found, and right in each of the three ways."""

    marked: int
    found: int
    right: Counter[str]

    def f1(self, way: str) -> float:
        """Harmonic mean of precision and recall, in percent."""
        return 200 * self.right[way] / max(1, self.marked + self.found)


def paired(
    marked: list[Marked], found: list[Found]
) -> Iterator[tuple[Marked | None, Found | None]]:
    """Each mark with the date found for it: the exact one, else the first that overlaps it."""
    left = list(found)
    pairs: dict[int, Found] = {}
    for exact in (True, False):
        for number, mark in enumerate(marked):
            for one in left:
                same = (mark.start, mark.end) == (one.start, one.end)
                if number not in pairs and (
                    same if exact else mark.start < one.end and one.start < mark.end
                ):
                    pairs[number] = one
                    left.remove(one)
                    break
    for number, mark in enumerate(marked):
        yield mark, pairs.get(number)
    for one in left:
        yield None, one


def measured(texts: list[Text], misses: bool) -> Score:
    """The score of a set; `misses` prints what is wrong."""
    marked = found = 0
    right: Counter[str] = Counter()
    for text in texts:
        marked += len(text.marked)
        found += len(text.found)
        for mark, one in paired(text.marked, text.found):
            if mark is None or one is None:
                if misses:
                    print(f"{'extra' if one else 'missed'}\t{_shown(text, mark, one)}")
                continue
            right["relaxed"] += 1
            strict = (mark.start, mark.end) == (one.start, one.end)
            same = not set(mark.values).isdisjoint(one.values)
            right["strict"] += strict
            right["value"] += same
            if misses and not (strict and same):
                print(f"{'value' if strict else 'span'}\t{_shown(text, mark, one)}")
    return Score(marked, found, right)


def _shown(text: Text, mark: Marked | None, one: Found | None) -> str:
    start = min(m.start for m in (mark, one) if m)
    around = text.text[max(0, start - 40) : start + 60].replace("\n", " ")
    says = [f"{text.text[m.start : m.end]!r} {m.values}" if m else "-" for m in (mark, one)]
    return f"{text.id}\t{says[0]}\t{says[1]}\t…{around}…"


def lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def main(argv: list[str]) -> int:
    """Print the table of scores."""
    parser = ArgumentParser(prog="python -m tests.bench.dates")
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--misses", choices=("datetime", "history"))
    wanted = parser.parse_args(argv)
    print("set           dates  relaxed  strict  value   (F1)   precision/recall   chars/s")
    for name, read in (("datetime", dates_requests.read), ("history", dates_history.read)):
        records = lines(wanted.data / "dates" / f"{name}.jsonl")
        began = perf_counter()
        texts = read(records)
        took = perf_counter() - began
        score = measured(texts, wanted.misses == name)
        ways = "   ".join(f"{score.f1(way):5.1f}" for way in ("relaxed", "strict", "value"))
        hits = 100 * score.right["relaxed"]
        quality = f"{hits / max(1, score.found):.1f}/{hits / max(1, score.marked):.1f}"
        speed = sum(len(text.text) for text in texts) / took
        print(f"{name:<13} {score.marked:5}   {ways}          {quality}        {speed:9,.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
