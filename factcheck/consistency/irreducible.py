"""From a set that cannot all be true to one of which nothing can be left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def irreducible(items: Sequence[T], fails: Callable[[Sequence[T]], bool]) -> list[T]:
    """Drop items one by one while the rest still fails (a deletion filter).

    `fails` is called once for all and once for each item; an item may stand in it twice.

    Raises:
        ValueError: the items do not fail together.
    """
    if not fails(items):
        raise ValueError("these do not conflict")
    kept = list(items)
    at = 0
    while at < len(kept):
        rest = kept[:at] + kept[at + 1 :]
        if fails(rest):
            kept = rest
        else:
            at += 1
    return kept
