"""Scores: a tie counts for its share, and small sets get a bootstrap interval."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import sqrt
from random import Random
from typing import Any, NamedTuple

TIMES = 1000
"""Resamples of a bootstrap; its seed is fixed, so that every run prints the same interval."""


class Score(NamedTuple):
    """A mean from 0 to 1 over `items`, with the bootstrap's 2.5 and 97.5 percentiles."""

    mean: float
    low: float
    high: float
    items: int

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def score(marks: Sequence[float]) -> Score:
    """The mean of marks from 0 to 1, one an item."""
    if not marks:
        return Score(0, 0, 0, 0)
    chance, n = Random(0), len(marks)
    means = sorted(sum(chance.choices(marks, k=n)) / n for _ in range(TIMES))
    return Score(sum(marks) / n, means[TIMES // 40], means[-TIMES // 40], n)


def marks(
    best: Mapping[str, Sequence[Any]], gold: Mapping[str, Any], right: Callable[[Any, Any], bool]
) -> list[float]:
    """One mark an item: the share of its best answers that are right, 0 where there is none."""
    return [
        sum(right(answer, wanted) for answer in best[item]) / len(best[item])
        if best.get(item)
        else 0.0
        for item, wanted in gold.items()
    ]


def share(of: int, among: int) -> str:
    """A share in percent with Wilson's 95% interval: "1.8% [1.4, 2.3]"."""
    if not among:
        return "none"
    z, p = 1.96, of / among
    middle, spread = p + z * z / (2 * among), z * sqrt(p * (1 - p) / among + (z / (2 * among)) ** 2)
    low, high = ((middle + sign * spread) / (1 + z * z / among) for sign in (-1, 1))
    return f"{p:.1%} [{max(0.0, low) * 100:.1f}, {min(1.0, high) * 100:.1f}]"
