"""Ranges, bounds and lists: "from May to Oct 2020", "since August", "28 and 29 August"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.spotting.calendar.reading.clocks import clock_at
from factcheck.spotting.calendar.reading.days import day_at
from factcheck.spotting.calendar.reading.ends import End, alike, later_half, like, shared, unlike
from factcheck.spotting.calendar.reading.lengths import bare_length, length_at
from factcheck.spotting.calendar.reading.numbers import amount_at, day_number_at
from factcheck.spotting.calendar.reading.single import agreed, date_at
from factcheck.spotting.calendar.reading.years import year_at
from factcheck.spotting.calendar.said import (
    Bound,
    Clock,
    Day,
    Length,
    Moment,
    Nth,
    Offset,
    Range,
    Said,
    Step,
    Vague,
    Within,
)
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, skip, word
from factcheck.spotting.calendar.words import UNIT

_JOINERS = ("to", "-", "~", "until", "till", "through", "thru", "up to")
BOUNDS = {
    "no later than": "ON_OR_BEFORE", "not later than": "ON_OR_BEFORE", "as late as": "ON_OR_BEFORE",
    "as early as": "ON_OR_AFTER", "as recently as": "ON_OR_AFTER", "later than": "AFTER",
    "earlier than": "BEFORE", "prior to": "BEFORE", "since": "ON_OR_AFTER", "until": "ON_OR_BEFORE",
    "till": "ON_OR_BEFORE", "by": "ON_OR_BEFORE", "before": "BEFORE", "after": "AFTER",
    "starting on": "ON_OR_AFTER", "starting from": "ON_OR_AFTER", "starting": "ON_OR_AFTER",
    "as of": "ON_OR_AFTER", "from": "ON_OR_AFTER",
    "> =": "ON_OR_AFTER", "< =": "ON_OR_BEFORE", ">": "AFTER", "<": "BEFORE",
}  # fmt: skip
_BOUND_STARTS = frozenset(wording.split()[0] for wording in BOUNDS)
_BEHIND = {
    "and after": "ON_OR_AFTER", "and later": "ON_OR_AFTER", "or later": "ON_OR_AFTER",
    "and greater": "ON_OR_AFTER", "onwards": "ON_OR_AFTER", "onward": "ON_OR_AFTER",
    "and earlier": "ON_OR_BEFORE", "or earlier": "ON_OR_BEFORE", "and before": "ON_OR_BEFORE",
}  # fmt: skip
_PLACED = (Day, Step, Offset, Nth, Within, Moment, Clock)


def said_at(tokens: Tokens, i: int) -> Said | None:
    """What the words from a place on say of time, as far as they belong together."""
    first = word(tokens, i)
    opened = first in ("from", "between")
    if found := range_at(tokens, i + opened, i, first if opened else ""):
        return found
    if (opened or first in _BOUND_STARTS) and (found := _bound(tokens, i)):
        return found
    if found := lengths_at(tokens, i):
        return found
    found = date_at(tokens, i)
    if found is None:
        return _lasting(tokens, i) or listed_at(tokens, i)
    for wording, mod in _BEHIND.items():
        if (end := phrase(tokens, found.end, wording)) > 0 and isinstance(found.meaning, _PLACED):
            following = word(tokens, end)
            if not (following and following[0].isalpha()) or wording.endswith("later"):
                return Said(Bound(mod, found), i, end)
    return found


def _bound(tokens: Tokens, i: int) -> Said | None:
    for wording, mod in BOUNDS.items():
        j = phrase(tokens, i, wording)
        if j < 0:
            continue
        found = date_at(tokens, j)
        hour = wording in ("by", "before", "after", "until", "till", "since") and found is None
        if found is None and hour:
            return None
        if found is None or not isinstance(found.meaning, (*_PLACED, Vague)):
            return None
        if isinstance(found.meaning, Vague) and found.meaning.value != "PRESENT_REF":
            return None
        if wording in ("from", "as of", "as recently as"):
            return None
        return Said(Bound(mod, found), i, found.end)
    return None


def range_at(tokens: Tokens, i: int, start: int, opener: str) -> Said | None:
    """A range whose first end begins at `i`; `opener` is "from", "between" or empty."""
    bare = bool(opener)
    first = _end(tokens, i, bare or at(tokens, i).number or _day_word(tokens, i))
    if first is None:
        return None
    joiners = (*_JOINERS, "and", "or") if opener == "between" else _JOINERS
    j = phrase(tokens, first.end, *(f", {word_}" for word_ in joiners), *joiners)
    if j < 0:
        return None
    j = skip(tokens, j, "from", "and") if opener == "from" else j
    last = _end(tokens, j, True)
    if last is None:
        return None
    return _joined(tokens, first, last, start, opener, word(tokens, first.end))


def _lasting(tokens: Tokens, i: int) -> Said | None:
    """ "From 9 am for two hours", "for 2 weeks, from 3 May": a range by its length."""
    if word(tokens, i) == "from":
        first = _end(tokens, i + 1, bare=True)
        begin = first and (first.said or clock_at(tokens, first.start, bare=True))
        if not first or not begin or word(tokens, first.end) != "for":
            return None
        length = length_at(tokens, first.end + 1)
        end = length.end if length else 0
    elif word(tokens, i) == "for":
        length = length_at(tokens, i + 1)
        j = skip(tokens, length.end, ", from", "from", ", starting", "starting") if length else 0
        if length is None or j == length.end:
            return None
        first = _end(tokens, j, bare=True)
        begin = first and (first.said or clock_at(tokens, first.start, bare=True))
        end = first.end if first else 0
    else:
        return None
    if not (begin and length and isinstance(length.meaning, Length)):
        return None
    if length.meaning.parts[0][0] is None or isinstance(begin.meaning, Vague):
        return None
    last = Said(Offset(length.meaning, 1, begin), length.start, length.end)
    return Said(Range(begin, last), i, end)


def _day_word(tokens: Tokens, i: int) -> bool:
    return day_number_at(tokens, i) is not None


def _end(tokens: Tokens, i: int, bare: bool) -> End | None:
    """One end: a date, a time, or (where `bare` allows it) a number."""
    found = date_at(tokens, i)
    if found and isinstance(found.meaning, Clock) and found.meaning.part:
        return None
    if found and not isinstance(found.meaning, (*_PLACED, Vague)):
        return None
    if found and isinstance(found.meaning, Vague) and found.meaning.value != "PRESENT_REF":
        return None
    if found:
        return End(found, 0, i, found.end)
    if not bare:
        return None
    if word(tokens, i) == "the":
        i += 1
    number = day_number_at(tokens, i)
    if number:
        hour = None if number[2] else clock_at(tokens, i, bare=True)
        if hour and hour.end > number[1]:
            return End(hour, 0, i, hour.end)
        return End(None, number[0], i, number[1])
    clock = clock_at(tokens, i, bare=True)
    if clock:
        return End(clock, 0, i, clock.end)
    figures = at(tokens, i)
    if figures.number and 2 <= len(figures.word) <= 4:
        return End(None, int(figures.word), i, i + 1)
    return None


def _joined(
    tokens: Tokens, first: End, last: End, start: int, opener: str, joiner: str
) -> Said | None:
    """The range of two ends, of which either may take from the other what it does not say."""
    low, high = first.said, last.said
    if low and isinstance(low.meaning, Step) and low.meaning.base == "told":
        return None  # "the year to June": no year that June follows
    if low is None and high is None:
        return _two_numbers(tokens, first, last, start, opener)
    if low is None:
        low = like(first, high)
    elif high is None:
        high = unlike(tokens, last, low, joiner)
    if low is None or high is None:
        return None
    low, high = shared(low, high)
    if not alike(low, high):
        return None
    return _dated(tokens, low, high, start, high.end)


def _two_numbers(tokens: Tokens, first: End, last: End, start: int, opener: str) -> Said | None:
    """ "2-4 next Tuesday", "between 8 and 10 last night": hours, where a day stands beside them."""
    low = clock_at(tokens, first.start, bare=True)
    high = clock_at(tokens, last.start, bare=True)
    if low is None or high is None:
        return None
    found = _dated(tokens, low, high, start, high.end)
    if found is None or not isinstance(found.meaning, Range):
        return None
    return found if isinstance(found.meaning.first.meaning, Moment) else None


def _dated(tokens: Tokens, low: Said, high: Said, start: int, end: int) -> Said:
    """The range; one of times is of the day that stands behind it or beside an end."""
    one, other = low.meaning, high.meaning
    if isinstance(one, Moment) and isinstance(other, Clock):
        high = replace(high, meaning=Moment(one.day, later_half(one.clock, other)))
    elif isinstance(one, Clock) and isinstance(other, Moment):
        low = replace(low, meaning=Moment(other.day, one))
    elif isinstance(one, Clock) and isinstance(other, Clock):
        other = later_half(one, other)
        high = replace(high, meaning=other)
        j = skip(tokens, end, "on the", "on", "of the", "of", ", on", ",", "in the")
        j -= word(tokens, j - 1) == "the" and j > end
        day = date_at(tokens, j)
        if day and isinstance(day.meaning, Moment) and day.meaning.clock.part:
            part = day.meaning.clock.part
            low = replace(low, meaning=Moment(day.meaning.day, agreed(one, part)))
            high = replace(high, meaning=Moment(day.meaning.day, agreed(other, part)))
            end = day.end
        elif day and _is_day(day):
            low = replace(low, meaning=Moment(day, one))
            high = replace(high, meaning=Moment(day, other))
            end = day.end
    return Said(Range(low, high), start, end)


def _is_day(said: Said) -> bool:
    unit = getattr(said.meaning, "unit", "")
    return unit == "day" and isinstance(said.meaning, Day | Step | Nth | Within)


def with_range(tokens: Tokens, day: Said) -> Said | None:
    """The day with the stretch of hours behind it: "Monday 8-9am", "tomorrow from 7 to 8 pm"."""
    if not _is_day(day):
        return None
    j = skip(tokens, day.end, ",", "from", "between", ", from", ", between", "at")
    opener = word(tokens, j - 1) if j > day.end else ""
    bare = opener in ("from", "between")
    first = _end(tokens, j, bare or at(tokens, j).number)
    if first is None:
        return None
    joiners = (*_JOINERS, "and") if opener == "between" else _JOINERS
    after = phrase(tokens, first.end, *joiners)
    last = _end(tokens, after, True) if after > 0 else None
    if last is None:
        return None
    low = first.said or clock_at(tokens, first.start, bare=True)
    high = last.said or clock_at(tokens, last.start, bare=True)
    if low is None or high is None:
        return None
    if not (isinstance(low.meaning, Clock) and isinstance(high.meaning, Clock)):
        return None
    low, high = shared(low, high)
    one, other = low.meaning, high.meaning
    if not (isinstance(one, Clock) and isinstance(other, Clock)):
        return None
    other = later_half(one, other)
    return Said(
        Range(replace(low, meaning=Moment(day, one)), replace(high, meaning=Moment(day, other))),
        day.start, high.end,
    )  # fmt: skip


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
