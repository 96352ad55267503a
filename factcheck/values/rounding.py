"""What a printed figure is rounded to, and when two figures are the same but for rounding."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from factcheck.values.figure import Figure
from factcheck.values.interval import Cut, Interval
from factcheck.values.precision import own_digits

_STEPS = (50, 25, 20, 10)
_HALF = Decimal("0.5")
_NOTHING = Decimal(0)


def granularity(number: Decimal) -> Decimal:
    """What a bare whole number is taken to be rounded to; 0 where it is exact.

    The largest of 1, 2, 2.5 and 5 times a power of ten that divides the number, is 10 at least and
    a tenth of the number at most: 25,000 for 300,000, 1,000 for 11,000, and 0 for 147.
    """
    size = abs(int(number))
    if size % 5 or number != number.to_integral_value():
        return _NOTHING  # five divides every step
    digits = str(size)
    # No step divides the number whose power of ten does not.
    zeros = len(digits) - len(digits.rstrip("0"))
    tens = 10 ** max(0, min(zeros, len(digits) - 3))
    while tens:
        for step in _STEPS:
            if step * tens * 10 <= size and size % (step * tens) == 0:
                return Decimal(step * tens)
        tens //= 10
    return _NOTHING


def rounded_interval(number: Decimal, grain: Decimal) -> Interval:
    """All that rounds to the number: half a `grain` to each side, the upper end left out."""
    if not grain:
        cut = Cut(number)
        return Interval(cut, cut)
    half = grain * _HALF
    return Interval(Cut(number - half), Cut(number + half, -1))


def same_figure(a: Figure, b: Figure) -> bool:
    """Whether both print the same number, hedges apart; without a number, both readings alike."""
    if a.unit != b.unit:
        return False
    if a.number is None and b.number is None:
        return (a.literal, a.pragmatic) == (b.literal, b.pragmatic)
    return a.number == b.number


@own_digits()
def equal_after_rounding(a: Figure, b: Figure) -> bool:
    """Whether rounding or truncating the finer at the coarser's grain gives the coarser.

    Not transitive: 250 equals 253 and 257 so, but 253 and 257 differ. A group is therefore anchored
    on its coarsest figure. Figures without a number, or of unlike units, are never equal so.
    """
    if a.number is None or b.number is None or a.unit != b.unit:
        return False
    coarse, fine = (a, b) if a.grain >= b.grain else (b, a)
    assert coarse.number is not None and fine.number is not None
    if fine.number == coarse.number:
        return True
    grain = coarse.grain
    if grain == fine.grain:
        return False
    # In grains; after a conversion of units the coarser is a whole number of them but for digits
    # that `Decimal` does not keep.
    target = (coarse.number / grain).to_integral_value(ROUND_HALF_EVEN)
    if abs(target * grain - coarse.number) > grain / 10**9:
        return False
    steps = fine.number / grain
    return target in (
        (steps + _HALF).to_integral_value(ROUND_FLOOR),
        steps.to_integral_value(ROUND_DOWN),
    )


def plain(number: Decimal) -> str:
    """The number as English prints it: "25,000", "0.1"; at most six digits after the point."""
    text = f"{number:,.6f}".rstrip("0").rstrip(".")
    return text if text not in ("0", "-0") or not number else f"{number.normalize():g}"
