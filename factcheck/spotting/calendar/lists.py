"""Dates and lengths that share a word: "May 4 and 5", "28 and 29 August", "2–3 weeks"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.spotting.calendar.days import day_at
from factcheck.spotting.calendar.lengths import bare_length
from factcheck.spotting.calendar.numbers import amount_at, day_number_at
from factcheck.spotting.calendar.said import Day, Length, Range, Said
from factcheck.spotting.calendar.tokens import Tokens, at, skip, word
from factcheck.spotting.calendar.words import UNIT
from factcheck.spotting.calendar.years import year_at

_AND = frozenset((",", "and", "or", "&"))
_MOST = 6


def also_at(tokens: Tokens, said: Said) -> list[Said]:
    """The date with those that are listed before or behind it; empty where it stands alone."""
    day = said.meaning
    if not isinstance(day, Day) or not (day.day and day.index) or day.weekday is not None:
        return []
    if not (at(tokens, said.start).word.isalpha() and day.year is None):
        return []
    days, stops, i = [day], [said.end], said.end
    while len(days) < _MOST and word(tokens, i) in _AND:
        number = day_number_at(tokens, i + 1)
        if number is None or number[0] <= (days[-1].day or 0) or not _ends(tokens, number[1]):
            break
        days.append(replace(day, day=number[0]))
        i = number[1]
        stops.append(i)
    if len(days) == 1:
        return []
    if year := year_at(tokens, i):  # "May 4 and 5, 2021"
        days, stops[-1] = [replace(one, year=year[0]) for one in days], year[1]
    starts = [said.start, *(stop + 1 for stop in stops[:-1])]
    return [Said(*one) for one in zip(days, starts, stops, strict=True)]


def _ends(tokens: Tokens, i: int) -> bool:
    """Whether the number counts nothing: no noun, and no more figures, stand behind it."""
    following = word(tokens, i)
    if following in UNIT or following in ("%", "$", "-", "/", ":") or at(tokens, i).number:
        return False
    if following in (".", ",") and at(tokens, i).glued and at(tokens, i + 1).glued:
        return False
    return not following or not following[0].isalpha() or following in _FUNCTION


_FUNCTION = frozenset(
    ("and", "or", "in", "at", "by", "for", "was", "were", "when", "to", "the", "on", "with", "but")
)


def listed_at(tokens: Tokens, i: int) -> Said | None:
    """ "28" of "28 and 29 August": a bare number before a date whose month it shares."""
    number = day_number_at(tokens, i)
    if number is None or word(tokens, number[1]) not in _AND:
        return None
    found = day_at(tokens, number[1] + 1)
    day = found.meaning if found else None
    if not isinstance(day, Day) or not (day.day and day.index) or day.weekday is not None:
        return None
    if not at(tokens, number[1] + 1).number or number[0] >= day.day:
        return None
    return Said(replace(day, day=number[0]), i, number[1])


def lengths_at(tokens: Tokens, i: int) -> Said | None:
    """ "Two to three weeks", "10-15 days", "two or three months": a length between two."""
    start = i
    i = skip(tokens, i, "between", "from", "about", "around", "some")
    low = amount_at(tokens, i)
    if low is None or word(tokens, low[1]) not in ("to", "or", "-", "and"):
        return None
    if word(tokens, low[1]) == "and" and word(tokens, start) != "between":
        return None
    high = bare_length(tokens, low[1] + 1)
    if high is None or len(high[0].parts) > 1 or not _more(high[0], low[0]):
        return None
    unit = high[0].parts[0][1]
    first = Said(Length(((low[0], unit),)), i, low[1])
    return Said(Range(first, Said(high[0], low[1] + 1, high[1])), start, high[1])


def _more(length: Length, than: Decimal) -> bool:
    amount = length.parts[0][0]
    return amount is not None and amount > than > 0
