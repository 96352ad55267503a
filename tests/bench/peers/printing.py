"""How an outlet prints a figure that it knows to be so: as it is, rounded, or hedged.

Every wording made here admits the figure that it was made from: a rounding is off by at most half a
unit of its last digit, "nearly" and "more than" stand at most a twentieth from it, "about" at
most a twentieth either way.
"""

from __future__ import annotations

from datetime import date
from random import Random

_ABOUT = ("about", "around", "roughly", "approximately")
_BELOW = ("nearly", "almost", "close to", "fewer than", "up to", "as many as")
_ABOVE = ("more than", "over", "at least", "upwards of")
_POWERS = (
    (20, 100, "dozens"),
    (200, 1_000, "hundreds"),
    (2_000, 10_000, "thousands"),
    (20_000, 100_000, "tens of thousands"),
    (200_000, 1_000_000, "hundreds of thousands"),
    (2_000_000, 10_000_000, "millions"),
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def exact(truth: int, kind: str) -> str:
    """All digits: 12,345; $12,345,678; 37.4%, of which `truth` is the tenths."""
    if kind == "share":
        return f"{truth // 10}.{truth % 10}%"
    return f"${truth:,}" if kind == "money" else f"{truth:,}"


def rounded(truth: int, kind: str, chance: Random) -> str:
    """Fewer digits: two or three of a count, millions to one place or none, whole per cent."""
    if kind == "share":
        return f"{_half_up(truth, 10) // 10}%"
    if kind == "money":
        if chance.random() < 0.5 or truth < 10_000_000:
            tenths = _half_up(truth, 100_000) // 100_000
            return f"${tenths // 10}.{tenths % 10} million"
        return f"${_half_up(truth, 1_000_000) // 1_000_000} million"
    if truth >= 1_000_000 and chance.random() < 0.5:
        tenths = _half_up(truth, 100_000) // 100_000
        return f"{tenths // 10}.{tenths % 10} million"
    return f"{to_digits(truth, chance.choice((2, 3))):,}"


def hedged(truth: int, kind: str, chance: Random) -> str:
    """A hedge before a round figure, or a word for its size; each of them is true of `truth`."""
    if kind == "share":
        return _share_hedged(truth, chance)
    way = chance.choice(("about", "below", "above", "power"))
    if way == "power" and kind == "quantity":
        for low, high, words in _POWERS:
            if low * 1.3 <= truth < high:
                return words
    if way in ("about", "power"):
        return about(truth, kind, chance)
    step = round_step(truth, 20)
    if way == "below":
        wordings = _BELOW if kind == "quantity" else _BELOW[:3]
        return f"{chance.choice(wordings)} {exact((truth // step + 1) * step, kind)}"
    return f"{chance.choice(_ABOVE)} {exact((truth - 1) // step * step, kind)}"


def _share_hedged(tenths: int, chance: Random) -> str:
    """Half, where the share is near it; else about so many per cent."""
    if 510 <= tenths <= 600:
        return "more than half"
    if 420 <= tenths <= 490:
        return (
            chance.choice(("less than half", "nearly half")) if tenths >= 460 else "less than half"
        )
    return f"{chance.choice(_ABOUT)} {_half_up(tenths, 10) // 10}%"


def about(truth: int, kind: str, chance: Random) -> str:
    """A word such as "about" before two digits of the figure, or whole per cent."""
    if kind == "share":
        return f"{chance.choice(_ABOUT)} {_half_up(truth, 10) // 10}%"
    return f"{chance.choice(_ABOUT)} {exact(to_digits(truth, 2), kind)}"


def to_digits(number: int, digits: int) -> int:
    """A number to so many digits, halves up."""
    power = len(str(number)) - digits
    return _half_up(number, int(10**power)) if power > 0 else number


def date_printed(at: date, chance: Random) -> str:
    """A day as outlets print it."""
    name = _MONTHS[at.month - 1]
    return chance.choice((f"{at.day} {name} {at.year}", f"{name} {at.day}, {at.year}"))


def month_printed(at: date) -> str:
    """The month of a day."""
    return f"{_MONTHS[at.month - 1]} {at.year}"


def round_step(truth: int, parts: int) -> int:
    """The roundest step that is at most so many parts of the figure, at least one."""
    steps = (n * int(10**power) for power in range(12) for n in (1, 2, 5))
    return max((step for step in steps if step * parts <= truth), default=1)


def _half_up(number: int, unit: int) -> int:
    return (2 * number + unit) // (2 * unit) * unit
