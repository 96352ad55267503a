"""The deletion filter: what it keeps fails, and nothing of it can be left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.consistency.irreducible import irreducible

_SETS = st.frozensets(st.integers(0, 6), min_size=1)


@given(st.integers(0, 6), st.lists(_SETS, min_size=1, max_size=4))
def test_it_fails_and_without_any_one_it_passes(most: int, bad: list[frozenset[int]]) -> None:
    def fails(items: Sequence[int]) -> bool:
        return any(wrong <= set(items) for wrong in bad)

    items = list(range(most, -1, -1))
    if not fails(items):
        _is_refused(items, fails)
        return
    kept = irreducible(items, fails)
    assert fails(kept)
    assert not any(fails(kept[:n] + kept[n + 1 :]) for n in range(len(kept)))
    assert kept == [item for item in items if item in kept]


@given(st.lists(st.integers(1, 3), min_size=1, max_size=7), st.integers(1, 12))
def test_repeated_items_are_dropped_one_by_one(items: list[int], limit: int) -> None:
    def fails(rest: Sequence[int]) -> bool:
        return sum(rest) >= limit

    if not fails(items):
        _is_refused(items, fails)
        return
    kept = irreducible(items, fails)
    assert sum(kept) >= limit
    assert sum(kept) - min(kept) < limit


def test_the_earlier_is_dropped_first() -> None:
    assert irreducible("abab", lambda rest: {"a", "b"} <= set(rest)) == ["a", "b"]
    assert irreducible([1, 2, 3], lambda rest: len(rest) > 1) == [2, 3]


def test_it_asks_once_for_all_and_once_for_each() -> None:
    asked: list[list[int]] = []

    def fails(rest: Sequence[int]) -> bool:
        asked.append(list(rest))
        return 3 in rest

    assert irreducible([1, 2, 3, 4], fails) == [3]
    assert asked == [[1, 2, 3, 4], [2, 3, 4], [3, 4], [4], [3]]


def test_what_passes_is_refused() -> None:
    _is_refused([], lambda rest: False)


def _is_refused(items: Sequence[int], fails: Callable[[Sequence[int]], bool]) -> None:
    with pytest.raises(ValueError, match=r"^these do not conflict$"):
        irreducible(items, fails)
