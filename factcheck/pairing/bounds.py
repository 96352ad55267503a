"""How the interval of one figure stands to that of another, which may follow from it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.values.figure import Figure
from factcheck.values.interval import Cut, Interval

Stand = Literal["follows", "apart", "open"]


class Bounds(NamedTuple):
    """A figure in a unit that others share: what its words allow, and what they are taken to mean.

    `number` is the printed number of a figure, `bare` tells that nothing hedges it, `bound` the
    side that a hedge leaves open.
    """

    literal: Interval
    pragmatic: Interval
    number: Decimal | None
    bare: bool
    bound: str


def bounds_of(figure: Figure, times: Decimal = Decimal(1)) -> Bounds:
    """The bounds of a figure, each value `times` as large (a unit in terms of its base)."""
    literal, pragmatic = (
        Interval(Cut(low.value * times, low.side), Cut(high.value * times, high.side))
        for low, high in (figure.range("literal"), figure.range("pragmatic"))
    )
    number = None if figure.number is None else figure.number * times
    bare = number is not None and not figure.bound and figure.literal == figure.pragmatic
    return Bounds(literal, pragmatic, number, bare, figure.bound)


def stand(a: Bounds, b: Bounds, *, exact: bool = False) -> Stand:
    """Whether b follows from a, is ruled out by it, or neither.

    It follows where all that a allows lies in b. A bare number of a stands for itself and one of
    b for all that is rounded to it, so that 11,200 is "11,000" and 40 less than "45"; `exact`
    takes both for themselves. Two bounds of one side are apart where no reader would give both:
    "over 2 million" of "over 1.4 million".
    """
    if (a.literal, a.number) == (b.literal, b.number):
        return "follows"
    if not exact and a.number is not None and a.number == b.number and not b.bound:
        return "follows"  # of "about 200" and "more than 200" headlines make 200
    given, wanted = _itself(a), b.literal if not exact else _itself(b)
    if given.inside(wanted) or (not exact and _near(a).inside(wanted)):
        return "follows"
    if not exact and {a.bound, b.bound} == {"lower", "upper"} and a.pragmatic.inside(b.literal):
        return "follows"  # "over 270" is taken to be less than 350
    if not given.meets(wanted):
        rounded = not exact and a.bare and b.bare and a.literal.meets(_itself(b))
        return "open" if rounded else "apart"
    if a.bound and a.bound == b.bound and not a.pragmatic.meets(b.pragmatic):
        return "apart"
    return "open"


def _near(bounds: Bounds) -> Interval:
    """What is meant by a figure that is hedged on no side: "an estimated 41.2 million"."""
    if bounds.number is not None and not bounds.bound:
        return Interval(Cut(bounds.number), Cut(bounds.number))
    return bounds.literal


def _itself(bounds: Bounds) -> Interval:
    if bounds.bare and bounds.number is not None:
        return Interval(Cut(bounds.number), Cut(bounds.number))
    return bounds.literal
