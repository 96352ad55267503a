"""From a set that cannot all be true to one of which nothing can be left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def irreducible(items: Sequence[T], fails: Callable[[Sequence[T]], bool]) -> list[T]:
    """Drop items one by one while the rest still fails (a deletion filter; n calls of `fails`).

    Raises:
        ValueError: the items do not fail together.
    """
    if not fails(items):
        raise ValueError("these do not conflict")
    kept = list(items)
    for item in items:
        rest = [other for other in kept if other is not item]
        if fails(rest):
            kept = rest
    return kept
