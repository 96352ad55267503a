"""Scores what figures are of on the news set: `python -m tests.bench.concepts --data DIR`.

DIR holds `quantities/news.jsonl`. Figures are found, and matched one to one by value, as
`tests.bench.quantities` does. Of each pair the concepts are compared: *any* counts it where they
share a word or neither has one, *exact* where they are the same words. F1 is micro: twice the pairs
that fit over all figures found and all of the set.

What the set does that the coder does not:

- what is counted ("22 goals", "a third of the voters") is its *unit* and no concept: the words of
  `phrase` up to its "of" are left out where it stands behind the figure; not so behind "percent",
  which is a unit of its own;
- "one of the …" has no concept;
- words are compared without case, plural endings and possessives; articles, prepositions and
  conjunctions do not count.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from spacy.language import Language

from factcheck.coding.counting.counted import counted
from factcheck.coding.parsed.language import load_language, model_of
from factcheck.coding.said import Counted
from factcheck.spotting.figures import spot_figures
from factcheck.spotting.spotted import SpottedFigure
from tests.bench.adapters import news
from tests.bench.adapters.scoring import cases

STOP = frozenset(
    {"the", "a", "an", "of", "in", "for", "and", "to", "by", "at", "on", "with", "from", "per", "s"}
)


def stems(words: str | Iterable[str]) -> frozenset[str]:
    """Words as they are compared."""
    text = words if isinstance(words, str) else " ".join(words)
    parts = re.findall(r"[^\W_]+(?:\.\d+)?", text.lower().replace("’s", "").replace("'s", ""))
    return frozenset(
        part[:-1] if len(part) > 3 and part.endswith("s") and not part.endswith("ss") else part
        for part in parts
        if part not in STOP
    )


def marked(quantity: dict[str, Any]) -> frozenset[str]:
    """The concepts that the set holds for a quantity."""
    text = quantity["referred_concepts"]
    return frozenset() if text.strip() == "-" else stems(text)


def in_its_terms(text: str, figure: SpottedFigure, what: Counted) -> frozenset[str]:
    """The concepts as the set has them."""
    if re.match(r"one of (the|its|their|his|her|our|my|these|those)\b", text[figure.start :], re.I):
        return frozenset()
    words = stems(what.concepts)
    percent = figure.text.rstrip().endswith("%") or "cent" in figure.text
    counts = (figure.type == "quantity" and not figure.unit) or figure.type == "share"
    if counts and not percent and _behind(text, figure, what):
        words -= stems(what.phrase.split(" of ")[0])
    return words


def _behind(text: str, figure: SpottedFigure, what: Counted) -> bool:
    """The noun follows the figure before any mark ends the phrase."""
    behind = re.split(r"[,;:()]|\. ", text[figure.end : figure.end + 120])[0]
    return bool(what.noun) and what.noun in behind


def figure_at(figures: list[SpottedFigure], text: str, place: tuple[int, int]) -> SpottedFigure:
    """The figure that a quantity of the adapter was made of; "5G" and a score are none."""
    for figure in figures:
        if figure.start <= place[0] < figure.end:
            return figure
    start, end = place
    like = spot_figures("3")[0]
    return replace(like, start=start, end=end, text=text[start:end], number=place, unit="other")


def compare(
    language: Language, case: dict[str, Any], counts: Counter[str]
) -> Iterator[tuple[bool, str]]:
    """Counts what fits in a sentence; gives, of each pair that is not exact, whether the words
    meet, and a line that shows it."""
    text = case["text"]
    start = time.process_time()
    doc, figures = language(text), spot_figures(text)
    whats = {figure: counted(doc, figure) for figure in figures}
    counts["microseconds"] += round(1e6 * (time.process_time() - start))
    gold, guess = news.marked(case), news.found(text)
    counts["marked"] += len(gold)
    counts["found"] += len(guess)
    for one, other in news.pairs(gold, guess):
        if one is None or other is None:
            continue
        number = next(i for i, quantity in enumerate(gold) if quantity is one)
        wanted = marked(case["quantities"][number])
        figure = figure_at(figures, text, other.place)
        what = whats.get(figure) or counted(doc, figure)
        given = in_its_terms(text, figure, what)
        meet = bool(wanted & given) or wanted == given
        counts["pairs"] += 1
        counts["any"] += meet
        counts["exact"] += wanted == given
        if wanted != given:
            yield meet, f"{text}\n\t{figure.text!r} wanted {sorted(wanted)}\n\t{what}"


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--misses", action="store_true", help="list pairs whose words do not meet")
    parser.add_argument("--inexact", action="store_true", help="list pairs that are not the same")
    asked = parser.parse_args()
    language = load_language()
    counts: Counter[str] = Counter()
    for case in cases(asked.data / "quantities" / "news.jsonl"):
        counts["sentences"] += 1
        for meet, line in compare(language, case, counts):
            if asked.inexact or (asked.misses and not meet):
                print(line)
    both, pairs = counts["marked"] + counts["found"], max(1, counts["pairs"])
    print(f"news            {counts['marked']} figures, {counts['found']} found, {pairs} pairs")
    for name in ("any", "exact"):
        f1, share = 200 * counts[name] / both, 100 * counts[name] / pairs
        print(f"  concept {name:14}{f1:6.1f} F1   {share:5.1f}% of the pairs")
    rate = 1e6 * counts["sentences"] / max(1, counts["microseconds"])
    print(f"speed           {rate:.0f} sentences a second, parsed by {model_of(language)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
