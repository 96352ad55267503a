"""What hypothesis draws from: cuts and intervals on grids so small that brute force can follow."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hypothesis import strategies as st

from factcheck.values.interval import INFINITY, Cut, Interval, interval

SIDES = (-1, 0, 1)
FEW = 4
"""The numbers drawn run from 0 to this unless told: small, so that ends are often equal."""


def numbers(most: int = FEW) -> st.SearchStrategy[Decimal]:
    """Whole numbers from 0 to `most`."""
    return st.integers(0, most).map(Decimal)


def cuts(most: int = FEW) -> st.SearchStrategy[Cut]:
    """Just below, on and just above each number."""
    return st.builds(Cut, numbers(most), st.sampled_from(SIDES))


@st.composite
def worded(draw: st.DrawFn, most: int = FEW) -> Interval:
    """An interval as wordings give them: each end open, closed or missing; never empty."""
    low, high = sorted(draw(st.tuples(numbers(most), numbers(most))))
    return interval(
        draw(st.sampled_from((low, low, low, None))),
        draw(st.sampled_from((high, high, high, None))),
        low_open=low < high and draw(st.booleans()),
        high_open=low < high and draw(st.booleans()),
    )


def intervals(most: int = FEW, *, empty: bool = True) -> st.SearchStrategy[Interval]:
    """Worded ones, and any two cuts; with `empty=False` none that holds nothing."""
    drawn = worded(most) | st.builds(Interval, cuts(most), cuts(most))
    return drawn if empty else drawn.filter(lambda bounds: bounds.low <= bounds.high)


def ends(bounds: Iterable[Interval]) -> list[Cut]:
    """Every end of every interval, in order.

    Whatever some cut can do (lie in intervals, or between other cuts), an end can do too, so that
    trying these is trying all.
    """
    return sorted({cut for both in bounds for cut in both})


def lies(cut: Cut, bounds: Interval) -> bool:
    """Whether the cut lies in the interval, by the definition of one."""
    return bounds.low <= cut <= bounds.high


GRID = [Cut(-INFINITY), *(Cut(Decimal(n), s) for n in range(FEW + 1) for s in SIDES), Cut(INFINITY)]
"""Every cut that `intervals()` may end in."""
