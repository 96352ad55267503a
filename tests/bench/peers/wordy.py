"""Figures as people write them who do not like digits: "twelve thousand", "1.2 million or so".

As in `printing`, every wording admits the figure that it was made from.
"""

from __future__ import annotations

from random import Random

from tests.bench.peers.printing import round_step, to_digits

ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = ((10**6, "million"), (10**3, "thousand"), (10**2, "hundred"))


def wordy(truth: int, chance: Random) -> str:
    """Two digits of a count of 40 or more, in one of the ways."""
    number = to_digits(truth, 2)
    ways = [f"{number:,} or so", f"some {number:,}", f"in the region of {number:,}"]
    ways += [words] if (words := in_words(number)) else []
    if 1_000 <= number < 1_000_000:
        ways += [f"{number / 1_000:g}k", f"{number / 1_000:g} thousand"]
    step = round_step(truth, 40)
    ways += [
        f"just over {(truth - 1) // step * step:,}",
        f"just under {(truth // step + 1) * step:,}",
    ]
    return chance.choice(ways)


def in_words(number: int) -> str:
    """A number of two digits and noughts in words; empty where the scale takes a decimal."""
    if number < 100:
        return _below_hundred(number)
    scale, name = next(pair for pair in SCALES if pair[0] <= number)
    return f"{_below_hundred(number // scale)} {name}" if number % scale == 0 and (
        number // scale < 100
    ) else ""  # fmt: skip


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if number < 20:
        return ONES[number]
    return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]
