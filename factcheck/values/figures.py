"""Figures as printed to figures as read: quantities, shares, money, durations, ages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.values.age import read_age
from factcheck.values.duration import read_duration
from factcheck.values.figure import Figure
from factcheck.values.hedges import HedgeTable, default_hedges
from factcheck.values.interval import Cut, Interval, interval
from factcheck.values.money import read_money
from factcheck.values.precision import own_digits
from factcheck.values.quantity import read_quantity
from factcheck.values.share import read_share
from factcheck.values.shown import shown, squeezed
from factcheck.values.units import measure

_READERS: Mapping[str, Callable[[str, str, HedgeTable], Figure]] = {
    "quantity": read_quantity,
    "share": read_share,
    "money": read_money,
    "duration": read_duration,
    "age": read_age,
}
TYPES = frozenset(_READERS)
"""The types whose values are figures."""


@own_digits()
def read_figure(text: str, type: str, unit: str = "", table: HedgeTable | None = None) -> Figure:
    """The figure that the words give, in both readings.

    `type` is quantity, share, money, duration or age, `unit` the subject's unit, `table` the
    wordings (None: as shipped). The figure is in the subject's unit for a quantity, in fractions of
    1 for a share, in an ISO 4217 currency for money, in days for a duration, in years for an age.

    Raises:
        Unreadable: the words are no such figure; the message says what is wrong and what would do.
        ValueError: no such type.
    """
    if type not in TYPES:
        raise ValueError(f"no type of figure: {type}")
    return figure_in(text, type, unit, table or default_hedges())


@lru_cache(maxsize=1 << 16)
def figure_in(text: str, type: str, unit: str, table: HedgeTable) -> Figure:
    """As `read_figure`, for one of `TYPES` and within `own_digits`."""
    return _READERS[type](text, unit, table)


@own_digits()
def bounded_figure(
    low: str | None,
    high: str | None,
    type: str,
    unit: str = "",
    *,
    low_open: bool = False,
    high_open: bool = False,
) -> Figure:
    """A figure given by its ends, which are bare figures of the type; both readings are alike.

    A missing end leaves its side open, though no further than nothing and (for a share) all.

    Raises:
        Unreadable: an end that is no bare figure, ends upside down, or no end at all.
    """
    if low is None and high is None:
        raise Unreadable("no end: give low, high or both")
    ends = [None if end is None else _end(side, end, type, unit)
            for side, end in (("low", low), ("high", high))]  # fmt: skip
    given = [end for end in ends if end is not None]
    if given[0].unit != given[-1].unit:
        raise Unreadable(f"ends in two units, {given[0].unit} and {given[-1].unit}; give one")
    first, last = (None if end is None else end.number for end in ends)
    bounds = interval(
        first,
        last,
        low_open=low_open and first is not None,
        high_open=high_open and last is not None,
    )
    if bounds.empty:
        raise Unreadable(f"upside down: nothing lies between low {low} and high {high}")
    if first is None and last is not None and last >= 0 and not _below_zero(type, unit):
        bounds = Interval(Cut(Decimal(0)), bounds.high)
    if last is None and type == "share":
        bounds = Interval(bounds.low, Cut(Decimal(1)))
    if bounds.empty:
        what = "more than all" if last is None else "less than nothing"
        raise Unreadable(f"{what}: {shown(_words(low, high, low_open, high_open))}")
    return Figure(
        squeezed(_words(low, high, low_open, high_open)),
        bounds,
        bounds,
        given[0].unit,
        first if bounds.point else None,
        bound="lower" if last is None else "upper" if first is None else "",
        whole=all(end.whole for end in given),
        read_by="given ends",
    )


def _end(side: str, text: str, kind: str, unit: str) -> Figure:
    """One end, read as exact."""
    try:
        end = read_figure(f"exactly {text}", kind, unit)
        if end.number is not None:
            return end
    except Unreadable:
        try:
            read_figure(text, kind, unit)
        except Unreadable as error:
            raise Unreadable(f"{side}: {error}") from None
    raise Unreadable(f"{side}: an end is a bare figure without a hedge, not {shown(text)}")


def _below_zero(kind: str, unit: str) -> bool:
    """Whether a value of the type may lie below zero without being a mistake."""
    printed = measure(unit) if kind == "quantity" else None
    return printed is not None and printed.kind in ("percent", "temperature")


def _words(low: str | None, high: str | None, low_open: bool, high_open: bool) -> str:
    if low is None:
        return f"{'less than' if high_open else 'at most'} {high}"
    if high is None:
        return f"{'more than' if low_open else 'at least'} {low}"
    return f"{low} to {high}"
