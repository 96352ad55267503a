"""Where an axis is marked, and the words at its marks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.drawing.scale import Scale, logarithm
from factcheck.drawing.scene import WIDTH
from factcheck.drawing.words import SMALL, wide

POWERS = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
MOST = 7
"""How many marks a linear axis has at most."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis; one without words is a line alone."""

    at: float
    words: str = ""


def ticks(scale: Scale, *, whole: bool = False) -> list[Tick]:
    """The marks of an axis of figures that lies across; `whole` ones stand at whole numbers."""
    values = log_values(scale) if scale.log else linear_values(scale, whole=whole)
    kept = _foremost(scale, values) if scale.log else _evenly(scale, values)
    words = dict(zip(kept, in_words(kept), strict=True))
    return [Tick(scale.at(value), words.get(value, "")) for value in values]


def _foremost(scale: Scale, values: Sequence[Decimal]) -> list[Decimal]:
    """The values to be written, roundest first, as many as there is room for."""
    kept: list[Decimal] = []
    for value in sorted(values, key=_rank):
        if _fit(_written(scale, tried := sorted([*kept, value]))):
            kept = tried
    return kept


def _evenly(scale: Scale, values: Sequence[Decimal]) -> Sequence[Decimal]:
    """All values, or every second, or every third: so many that their words do not meet."""
    zero = values.index(Decimal(0)) if Decimal(0) in values else 0
    for stride in range(1, len(values)):
        kept = values[zero % stride :: stride]
        if _fit(_written(scale, kept)):
            return kept
    return values[zero : zero + 1]


def _written(scale: Scale, values: Sequence[Decimal]) -> list[tuple[float, str]]:
    return [(scale.at(v), words) for v, words in zip(values, in_words(values), strict=True)]


def linear_values(scale: Scale, *, whole: bool = False, most: int = MOST) -> list[Decimal]:
    """Round values at even steps, at most `most`."""
    reach = scale.high - scale.low
    power = Decimal(1).scaleb((reach / most).adjusted())
    steps = [power * n for n in (1, 2, 5, 10, 20)]
    if whole:
        steps = [step for step in steps if step >= 1] or [Decimal(1)]
    step = next(s for s in steps if reach / s < most or s == steps[-1])
    first = math.ceil(scale.low / step)
    return [step * n for n in range(first, math.floor(scale.high / step) + 1)]


def log_values(scale: Scale) -> list[Decimal]:
    """1, 2 and 5 of each power of ten; over many powers, some of the powers alone."""
    first, last = math.floor(logarithm(scale.low)), math.ceil(logarithm(scale.high))
    digits = (1, 2, 5) if last - first <= 4 else (1,)
    stride = max(1, math.ceil((last - first) / 10)) if digits == (1,) else 1
    values = [
        Decimal(digit).scaleb(power)
        for power in range(first - first % stride, last + 1, stride)
        for digit in digits
    ]
    return [value for value in values if scale.low <= value <= scale.high]


def _rank(value: Decimal) -> tuple[int, Decimal]:
    """Powers of ten are written first, then the fives, then the twos."""
    return {1: 0, 5: 1}.get(value.as_tuple().digits[0], 2), value


def in_words(values: Sequence[Decimal]) -> list[str]:
    """Each value in words; a power that has been named is not named again."""
    words, named = [], ""
    for value in values:
        factor, power = next(((f, name) for f, name in POWERS if abs(value) >= f), (Decimal(1), ""))
        if value.adjusted() >= 15:
            words.append(f"{value:.0e}".replace("e+", "e"))
            continue
        plain = f"{(value / factor).normalize():,f}"
        words.append(f"{plain} {power}" if power and power != named else plain)
        named = power or named
    return words


def _fit(marks: Sequence[tuple[float, str]]) -> bool:
    """Whether words at these places leave a space between them."""
    reach = -math.inf
    for at, words in marks:
        half = wide(words, SMALL) / 2
        middle = inward(at, 2 * half)
        if middle - half < reach + 3:
            return False
        reach = middle + half
    return True


def inward(middle: float, width: float) -> float:
    """Where words centred at a place stand, so that all of them lie in the frame."""
    return max(width / 2, min(WIDTH - width / 2, middle))


def spaced(marks: Iterable[Tick]) -> list[Tick]:
    """Marks with words left out where they would run into those before them."""
    kept: list[tuple[float, str]] = []
    result = []
    for mark in marks:
        if mark.words and _fit([*kept, (mark.at, mark.words)]):
            kept.append((mark.at, mark.words))
            result.append(mark)
        else:
            result.append(Tick(mark.at))
    return result
