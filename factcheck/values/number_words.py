"""The words and signs that numerals are made of. Million, billion and trillion are short scale."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

UNITS: Mapping[str, Decimal] = {
    **{word: Decimal(value) for value, word in enumerate(_ONES.split())},
    **{word: Decimal(10 * value) for value, word in enumerate(_TENS.split(), 2)},
    **dict.fromkeys(("nought", "naught"), Decimal(0)),
}
"""Words below a hundred."""

PLURAL_POWERS: Mapping[str, Decimal] = {
    "tens": Decimal(10),
    "hundreds": Decimal(100),
    "thousands": Decimal(1000),
    "lakhs": Decimal(100_000),
    "millions": Decimal(10**6),
    "crores": Decimal(10**7),
    "billions": Decimal(10**9),
    "trillions": Decimal(10**12),
}
"""Power words that stand for an order of magnitude: "tens of thousands"."""

POWERS: Mapping[str, Decimal] = {
    "dozen": Decimal(12),
    **{word[:-1]: value for word, value in PLURAL_POWERS.items() if word != "tens"},
    **{word: value for word, value in PLURAL_POWERS.items() if value > 100},
}
"""Power words that multiply the number before them."""

LETTER_POWERS: Mapping[str, Decimal] = {
    **dict.fromkeys(("k", "thsd"), Decimal(1000)),
    **dict.fromkeys(("m", "mn", "mln", "mio"), Decimal(10**6)),
    **dict.fromkeys(("b", "bn", "bln", "mlrd"), Decimal(10**9)),
    **dict.fromkeys(("tn", "trn"), Decimal(10**12)),
    "cr": Decimal(10**7),
}
"""Abbreviated power words, which stand behind figures only."""

DENOMINATORS: Mapping[str, int] = {
    **dict.fromkeys(("half", "halves"), 2),
    **dict.fromkeys(("quarter", "quarters", "fourth", "fourths"), 4),
    **{
        word + plural: value
        for word, value in (
            ("third", 3), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
            ("ninth", 9), ("tenth", 10), ("hundredth", 100), ("thousandth", 1000),
            ("millionth", 10**6), ("billionth", 10**9), ("trillionth", 10**12),
        )
        for plural in ("", "s")
    },
}  # fmt: skip
"""What a fraction in words divides by."""

VULGAR: Mapping[str, tuple[int, int]] = {
    **dict(zip("¼½¾", ((1, 4), (1, 2), (3, 4)), strict=True)),
    **dict(zip("⅐⅑⅒⅓⅔", ((1, 7), (1, 9), (1, 10), (1, 3), (2, 3)), strict=True)),
    **dict(zip("⅕⅖⅗⅘⅙⅚", ((1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6)), strict=True)),
    **dict(zip("⅛⅜⅝⅞", ((1, 8), (3, 8), (5, 8), (7, 8)), strict=True)),
}
"""Fractions that are one sign: numerator and denominator."""
