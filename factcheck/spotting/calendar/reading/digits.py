"""Dates in figures and signs: "2022-09-21", "9/21/2022", "21.09.2022", "05-Aug-2016", "20220921".

Where either number may be the month, the first is (9/10/2022 is 10 September); one above 12 is
the day wherever it stands.
"""

from __future__ import annotations

from factcheck.spotting.calendar.reading.years import year_at
from factcheck.spotting.calendar.said import Day, Said
from factcheck.spotting.calendar.tokens import Tokens, at, word
from factcheck.values.calendar_words import MONTH_NUMBER

_SIGNS = frozenset("-/.")
_MEASURED = frozenset(
    ("%", "percent", "per", "pct", "percentage", "point", "points", "pts", "million", "billion",
     "trillion", "thousand", "metres", "meters", "kilometres", "kilometers", "km", "degrees",
     "tonnes", "euros", "dollars", "pounds")
)  # fmt: skip
"""Words behind a decimal number, which is then no day."""
_EVENT = frozenset(("the", "since", "after", "before", "post", "pre", "-"))
"""Words behind which 9/11 is the day of 2001 that is called so."""


def digits_at(tokens: Tokens, i: int, *, short: bool = False) -> Said | None:
    """A date whose parts are joined by one and the same sign, or ISO 8601's eight figures.

    `short`: two numbers may be a month and a day whatever sign joins them ("Friday 9.6").
    """
    first = at(tokens, i)
    if not first.number and first.word not in MONTH_NUMBER:
        return None
    if first.number and len(first.word) == 8 and not _glued_sign(tokens, i + 1):
        whole = first.word
        return _day(int(whole[:4]), int(whole[4:6]), int(whole[6:]), i, i + 1, strict=True)
    parts, sign, end = _joined(tokens, i)
    if not sign or _behind_sign(tokens, i, sign):
        return None
    if len(parts) == 3:
        return _three(parts, sign, i, end)
    return _two(tokens, parts, sign, i, end, short) if len(parts) == 2 else None


def _behind_sign(tokens: Tokens, i: int, sign: str) -> bool:
    """Whether the figures are the tail of something longer: "$5/12", "1-800-10-12"."""
    before = at(tokens, i - 1)
    if not (before.word and at(tokens, i).glued):
        return False
    if before.word == "-" and sign != "-":
        return False  # the end of a range: "5/1-5/7"
    return before.word in "$€£#+" or (before.word in _SIGNS and at(tokens, i - 2).number)


def _glued_sign(tokens: Tokens, i: int) -> bool:
    return at(tokens, i).glued and word(tokens, i) in _SIGNS and at(tokens, i + 1).glued


def _joined(tokens: Tokens, i: int) -> tuple[list[str], str, int]:
    """The parts that one sign joins, at most three, and where they end."""
    parts, sign, end = [word(tokens, i)], "", i + 1
    while len(parts) < 4:
        joint = word(tokens, end)
        part = at(tokens, end + 1)
        if joint not in _SIGNS or not (at(tokens, end).glued and part.glued):
            break
        if sign and joint != sign:
            break
        if not part.number and part.word not in MONTH_NUMBER:
            break
        parts.append(part.word)
        sign, end = joint, end + 2
        if len(parts) == 3:
            break
    return parts, sign, end


def _three(parts: list[str], sign: str, start: int, end: int) -> Said | None:
    named = [n for n, part in enumerate(parts) if part in MONTH_NUMBER]
    if len(named) > 1:
        return None
    years = [n for n, part in enumerate(parts) if part.isdecimal() and len(part) == 4]
    if len(years) > 1 or any(len(part) == 3 or len(part) > 4 for part in parts if part.isdecimal()):
        return None
    if named:
        others = [n for n in range(3) if n != named[0]]
        year = years[0] if years else others[-1]
        day = next(n for n in others if n != year)
        return _day(
            int(parts[year]), MONTH_NUMBER[parts[named[0]]], int(parts[day]), start, end,
            short=not years,
        )  # fmt: skip
    if years == [0]:
        return _ordered(int(parts[0]), int(parts[1]), int(parts[2]), start, end)
    if years == [2]:
        return _ordered(int(parts[2]), int(parts[0]), int(parts[1]), start, end)
    if years or (sign == "." and not all(len(part) == 2 for part in parts)):
        return None
    if len(parts[2]) != 2 or sign == "-":
        return None
    return _ordered(int(parts[2]), int(parts[0]), int(parts[1]), start, end, short=True)


def _two(
    tokens: Tokens, parts: list[str], sign: str, start: int, end: int, short: bool
) -> Said | None:
    """ "2015-12", "12/2015", "Dec/2018", "9/21"; "2.5" is none."""
    first, second = parts
    if first in MONTH_NUMBER or second in MONTH_NUMBER:
        name, number = (first, second) if first in MONTH_NUMBER else (second, first)
        if number in MONTH_NUMBER or sign == ".":
            return None
        month = MONTH_NUMBER[name]
        if len(number) == 4:
            return _month(int(number), month, start, end)
        day = int(number) if len(number) < 3 else 0
        return Said(Day("day", None, month, day), start, end) if 1 <= day <= 31 else None
    goes_on = word(tokens, end) in _SIGNS and at(tokens, end).glued and at(tokens, end + 1).glued
    if goes_on and (word(tokens, end) != "-" or sign == "-"):
        return None
    if short and sign == "-":
        return None  # "Monday 11-4" are hours
    if len(first) == 4 and len(second) == 2 and sign == "-":
        if int(second) == int(first) % 100 + 1:
            return None  # "2006-07" are two years
        return _month(int(first), int(second), start, end)
    if len(second) == 4 and len(first) < 3 and sign in "-/":
        return _month(int(second), int(first), start, end)
    if max(len(first), len(second)) > 2:
        return None
    if sign == "/" or short or (sign == "." and word(tokens, start - 1) == "on"):
        month, day = int(first), int(second)
        if month > 12 >= day:
            month, day = day, month
        if 1 <= month <= 12 and 1 <= day <= 31 and _plausible(tokens, start, end, short):
            if (first, second, sign) == ("9", "11", "/") and word(tokens, start - 1) in _EVENT:
                return Said(Day("day", 2001, 9, 11), start, end)
            year = year_at(tokens, end) if word(tokens, end) == "," else None
            if year:
                return Said(Day("day", year[0], month, day), start, year[1])
            return Said(Day("day", None, month, day), start, end)
    return None


def _plausible(tokens: Tokens, start: int, end: int, short: bool) -> bool:
    """Whether two numbers with a slash are a date and no fraction: "on 9/21", not "2/3 of"."""
    if short:
        return True
    if word(tokens, end) in _MEASURED and word(tokens, start + 1) == ".":
        return False  # "the Reds on 26.3%"
    if word(tokens, end) in ("of", "the", "in", "inch", "inches", "cup", "cups", "majority"):
        return False
    before = word(tokens, start - 1)
    return before not in ("a", "$") and at(tokens, start).word != "24"


def _month(year: int, month: int, start: int, end: int) -> Said | None:
    if 1000 <= year <= 2200 and 1 <= month <= 12:
        return Said(Day("month", year, month), start, end)
    return None


def _ordered(
    year: int, month: int, day: int, start: int, end: int, *, short: bool = False
) -> Said | None:
    if month > 12 >= day:
        month, day = day, month
    return _day(year, month, day, start, end, short=short)


def _day(
    year: int, month: int, day: int, start: int, end: int, *, short: bool = False,
    strict: bool = False,
) -> Said | None:  # fmt: skip
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if not short and not (1900 if strict else 1000) <= year <= (2100 if strict else 2999):
        return None
    return Said(Day("day", year, month, day, short=short), start, end)
