"""Intervals against brute force on whole and half numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.interval import (
    EVERYTHING,
    INFINITY,
    Cut,
    Interval,
    closed,
    half_open,
    interval,
    whole_numbers,
)
from tests.values.spans import span, written

HALVES = [Decimal(n) / 2 for n in range(-9, 10)]
"""From -4.5 to 4.5, beyond every end that is drawn on both sides."""
ENDS = st.none() | st.integers(-6, 6).map(lambda n: Decimal(n) / 2)


@st.composite
def worded(draw: st.DrawFn) -> tuple[Interval, set[Decimal]]:
    """An interval, and which of `HALVES` lie in it by its ends alone."""
    low, high = draw(ENDS), draw(ENDS)
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    held = {
        n
        for n in HALVES
        if (low is None or n > low or (n == low and not low_open))
        and (high is None or n < high or (n == high and not high_open))
    }
    return interval(low, high, low_open=low_open, high_open=high_open), held


@given(worded())
def test_holds_what_lies_between_the_ends(drawn: tuple[Interval, set[Decimal]]) -> None:
    bounds, held = drawn
    assert {n for n in HALVES if bounds.holds(n)} == held


@given(worded(), worded())
def test_both_and_hull(a: tuple[Interval, set[Decimal]], b: tuple[Interval, set[Decimal]]) -> None:
    both = a[0].both(b[0])
    assert {n for n in HALVES if both.holds(n)} == a[1] & b[1]
    if not (a[0].empty or b[0].empty):
        assert a[0].meets(b[0]) == (not both.empty)
        hull = a[0].hull(b[0])
        assert a[0].inside(hull) and b[0].inside(hull)
        assert hull.low in (a[0].low, b[0].low) and hull.high in (a[0].high, b[0].high)
        if a[0].inside(b[0]):
            assert a[1] <= b[1] and hull == b[0]


@given(worded(), worded())
def test_below_is_wholly_below(
    a: tuple[Interval, set[Decimal]], b: tuple[Interval, set[Decimal]]
) -> None:
    if a[0].empty or b[0].empty:
        return
    assert a[0].below(b[0]) == (a[0].high < b[0].low)
    assert not (a[0].below(b[0]) and a[0].meets(b[0]))
    assert a[0].meets(b[0]) or a[0].below(b[0]) or b[0].below(a[0])
    if a[0].below(b[0]) and a[1] and b[1]:
        assert max(a[1]) < min(b[1])


@given(worded())
def test_mirrored(drawn: tuple[Interval, set[Decimal]]) -> None:
    bounds, held = drawn
    assert {n for n in HALVES if (-bounds).holds(n)} == {-n for n in held}
    mirrored = -bounds
    assert -mirrored == bounds


@given(worded())
def test_whole_numbers_are_those_held(drawn: tuple[Interval, set[Decimal]]) -> None:
    bounds, _ = drawn
    whole = {n for n in range(-9, 10) if bounds.holds(Decimal(n))}
    cut = whole_numbers(bounds)
    if whole and not bounds.empty:
        assert {n for n in range(-9, 10) if cut.holds(Decimal(n))} == whole
        assert cut.low.side == cut.high.side == 0
        assert all(end.value % 1 == 0 for end in (cut.low, cut.high) if end.value.is_finite())


@pytest.mark.parametrize(
    ("bounds", "whole"),
    [
        ("[1.9, 2)", "1"),  # just under 2
        ("(1, 1.05]", "2"),  # just over 1
        ("[0.9, 1)", "0"),
        ("(2, 3)", "2"),  # the open high end decides
        ("(2, 2.5]", "3"),
        ("[2.2, 2.8]", "3"),
        ("[2, 3)", "2"),
        ("(2, 3]", "3"),
        ("[2.5, 7.5)", "[3, 7]"),
        ("(2, 8)", "[3, 7]"),
        ("[2, 8]", "[2, 8]"),
        ("(2, inf)", "[3, inf)"),
        ("[2.5, inf)", "[3, inf)"),
        ("(-inf, 3)", "(-inf, 2]"),
    ],
)
def test_whole_numbers(bounds: str, whole: str) -> None:
    assert written(whole_numbers(span(bounds))) == whole


def test_ends_are_cuts() -> None:
    assert interval(Decimal(5), Decimal(7)) == ((5, 0), (7, 0))
    assert interval(Decimal(5), Decimal(7), low_open=True) == ((5, 1), (7, 0))
    assert interval(Decimal(5), Decimal(7), high_open=True) == ((5, 0), (7, -1))
    assert interval(None, None) == EVERYTHING == (Cut(-INFINITY), Cut(INFINITY))
    assert closed(5, 7) == ((5, 0), (7, 0))
    assert half_open(5, 7) == ((5, 0), (7, -1))


def test_empty_and_point() -> None:
    assert half_open(5, 5).empty and not half_open(5, 5).point
    assert closed(5, 5).point and not closed(5, 5).empty
    assert not closed(5, 6).point and not closed(5, 6).empty
    assert closed(6, 5).empty
    assert not EVERYTHING.empty and not EVERYTHING.point


def test_touching_ends() -> None:
    assert half_open(1, 5).below(closed(5, 6)) and not half_open(1, 5).meets(closed(5, 6))
    assert closed(1, 5).meets(closed(5, 6)) and not closed(1, 5).below(closed(5, 6))
    assert closed(1, 5).below(span("(5, 6]"))
    assert closed(1, 5).inside(closed(1, 5)) and not closed(1, 5).inside(half_open(1, 5))
