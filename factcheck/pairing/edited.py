"""Two statements that are one but for figures: word for word alike elsewhere."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from factcheck.pairing.bounds import Bounds, Stand, bounds_of, stand
from factcheck.spotting.readings import reading
from factcheck.values.calendar_words import MONTH_NUMBER
from factcheck.values.hedges import default_hedges

_SIGN = re.compile(r"[$€£¥#]")
_TOKEN = re.compile(r"\d+(?:[,.]\d+)*|\w+|[^\w\s]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LONGEST = 300
"""Words of a statement beyond which it is not held to another word by word."""
_HEDGE = 4
"""Words that a hedge may have."""


class Edit(NamedTuple):
    """A figure that was put in the place of another, and how it stands to it."""

    a: str
    b: str
    stand: Stand


def edits(a: str, b: str) -> list[Edit] | None:
    """The figures in which the statements differ; None where they differ in other words too.

    None also where nothing differs.
    """
    if _SIGN.findall(a) != _SIGN.findall(b):
        return None
    one, other = (_TOKEN.findall(_SIGN.sub(" ", text.casefold())) for text in (a, b))
    if max(len(one), len(other)) > _LONGEST:
        return None
    found = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        edit = _edit(one, (i, i_end), other, (j, j_end))
        if edit is None:
            return None
        found.append(edit)
    return found or None


def _edit(
    one: list[str], here: tuple[int, int], other: list[str], there: tuple[int, int]
) -> Edit | None:
    """What differs as two figures, with the number that stands behind a hedge alone."""
    (i, i_end), (j, j_end) = here, there
    if not (i < i_end and _number(one[i_end - 1]) and j < j_end and _number(other[j_end - 1])):
        if one[i_end : i_end + 1] != other[j_end : j_end + 1]:
            return None
        i_end, j_end = i_end + 1, j_end + 1
    if i_end > len(one) or i_end - i > _HEDGE + 1 or j_end - j > _HEDGE + 1:
        return None
    # Of dates the calendar tells more.
    if _YEAR.fullmatch(one[i_end - 1]) and _YEAR.fullmatch(other[j_end - 1]):
        return None
    if MONTH_NUMBER.keys() & {*one[max(0, i - 1) : i], *one[i_end : i_end + 1]}:
        return None
    a, b = _read(one[i:i_end]), _read(other[j:j_end])
    if a is None or b is None:
        return None
    return Edit(" ".join(one[i:i_end]), " ".join(other[j:j_end]), stand(a, b, exact=True))


def _number(word: str) -> bool:
    return word[:1].isdecimal()


def _read(words: list[str]) -> Bounds | None:
    """The bounds of a number with the hedge before it; None where the words are none."""
    if not words or not _number(words[-1]):
        return None
    text = " ".join(words)
    tokens = (*words[:-1], words[-1].replace(",", ""))
    figure = reading(tokens, "quantity", "", False, default_hedges(), text)
    return bounds_of(figure) if figure else None
