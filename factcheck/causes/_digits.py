"""Printed digits, and how those of two figures differ."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.box import Box
from factcheck.values.figure import Figure
from factcheck.values.word import Name

_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")


def printed(box: Box) -> str:
    """The digits of a figure as printed; of a name its only number; "" of anything else."""
    value = box.value
    if isinstance(value, Figure) and value.number is not None:
        found = _NUMERAL.findall(value.text)
        text = found[0] if len(found) == 1 else f"{value.number:f}"
        return text.replace(",", "").replace(".", "").lstrip("0")
    if isinstance(value, Name):
        found = _NUMERAL.findall(value.text)
        return found[0] if len(found) == 1 else ""
    return ""


def significant(number: Decimal) -> str:
    """The digits of a number without the zeros at its ends."""
    digits, _, _ = str(number.copy_abs()).partition("E")
    return digits.replace(".", "").strip("0")


def swapped(x: str, y: str) -> bool:
    """Whether two digits changed places; round figures have too few of their own to tell."""
    if len(x) != len(y) or sorted(x) != sorted(y) or len(_unlike(x, y)) != 2:
        return False
    return not (x.endswith("00") and y.endswith("00"))


def reversed_(x: str, y: str) -> bool:
    """Whether three digits or more stand the other way round."""
    return len(x) > 2 and x != y and x == y[::-1]


def edited(x: str, y: str) -> bool:
    """Whether one digit of four or more differs, the last apart, or is left out.

    Of two counts that end in unlike digits each may be right.
    """
    if min(len(x), len(y)) < 4:
        return False
    if len(x) == len(y):
        unlike = _unlike(x, y)
        return len(unlike) == 1 and unlike[0] < len(x) - 1
    short, long = sorted((x, y), key=len)
    if len(long) - len(short) != 1:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _unlike(x: str, y: str) -> list[int]:
    return [i for i, (p, q) in enumerate(zip(x, y, strict=True)) if p != q]
