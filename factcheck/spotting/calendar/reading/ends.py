"""What the ends of a range take from one another: a year, a month, a half of the day."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from factcheck.spotting.calendar.reading.years import year_at
from factcheck.spotting.calendar.said import Clock, Day, Moment, Said, Step
from factcheck.spotting.calendar.tokens import Tokens, at, word


class End(NamedTuple):
    """One end of a range; `number` where it is a bare number, of a day, a year or an hour."""

    said: Said | None
    number: int
    start: int
    end: int


def alike(low: Said, high: Said) -> bool:
    """Whether the two may be ends of one range: times with times, dates with dates."""
    clocks = [isinstance(one.meaning, Clock) for one in (low, high)]
    if any(clocks):
        if isinstance(low.meaning, Moment) and clocks[1]:
            return True
        if isinstance(high.meaning, Moment) and clocks[0]:
            return True
        parts = [isinstance(one.meaning, Clock) and bool(one.meaning.part) for one in (low, high)]
        return all(clocks) and not any(parts)
    return True


def like(end: End, model: Said | None) -> Said | None:
    """A bare first number read as the last end is: "4 and 9 of May", "3 to 5 pm"."""
    if model is None:
        return None
    meaning = model.meaning
    if isinstance(meaning, Moment):
        if isinstance(meaning.day, Said) and 1 <= end.number <= 24 and not meaning.clock.part:
            return Said(Clock(end.number), end.start, end.end)
        return None
    if isinstance(meaning, Clock) and 1 <= end.number <= 24:
        return Said(Clock(end.number), end.start, end.end)
    if isinstance(meaning, Day) and meaning.day and meaning.index:
        return Said(replace(meaning, day=end.number, weekday=None), end.start, end.end)
    year = meaning.year if isinstance(meaning, Day) and meaning.unit == "year" else None
    if year is not None and year < 1 and end.number > 1 - year:  # "264 to 241 BC"
        return Said(Day("year", 1 - end.number), end.start, end.end)
    return None


def unlike(tokens: Tokens, end: End, model: Said, joiner: str) -> Said | None:
    """A bare last number read as the first end is: "Sept. 21–28", "1936–39", "8am-3"."""
    meaning = model.meaning
    if isinstance(meaning, Day) and meaning.unit == "year" and meaning.year and not meaning.short:
        two = at(tokens, end.start).number and len(word(tokens, end.start)) in (1, 2)
        if two and joiner == "-" and meaning.year % 100 < end.number and meaning.year > 999:
            century = meaning.year - meaning.year % 100
            return Said(Day("year", century + end.number), end.start, end.end)
        return None
    if isinstance(meaning, Day) and meaning.day and meaning.index and not meaning.holiday:
        later = end.number > meaning.day
        index = meaning.index if later else meaning.index % 12 + 1
        if not later and (joiner == "-" or meaning.year):
            return None
        year_end = _year_behind(tokens, end.end)
        year = year_end[0] if year_end and meaning.year is None else meaning.year
        stop = year_end[1] if year_end and meaning.year is None else end.end
        return Said(Day("day", year, index, end.number), end.start, stop)
    if isinstance(meaning, Clock | Moment) and 1 <= end.number <= 24:
        return Said(Clock(end.number), end.start, end.end)
    return None


def _year_behind(tokens: Tokens, i: int) -> tuple[int, int] | None:
    found = year_at(tokens, i)
    return (found[0], found[1]) if found and not found[2] else None


def shared(low: Said, high: Said) -> tuple[Said, Said]:
    """Each end with the year, the month or the half of the day that only the other says."""
    one, other = low.meaning, high.meaning
    if isinstance(one, Day) and isinstance(other, Day):
        if one.day and one.index is None and other.index and one.weekday is None:
            one = replace(one, index=other.index, year=other.year)  # "the 13th to the 19th of May"
            low = replace(low, meaning=one)
        if one.year is None and other.year is not None and one.index and other.index:
            if one.unit in ("month", "day", "season", "quarter") and not one.holiday:
                later = (one.index, one.day or 0) > (other.index, other.day or 99)
                low = replace(low, meaning=replace(one, year=other.year - later))
        elif other.year is None and one.year is not None and one.index and other.index:
            earlier = (other.index, other.day or 99) < (one.index, one.day or 0)
            high = replace(high, meaning=replace(other, year=one.year + earlier))
    if isinstance(one, Step) and isinstance(other, Day) and one.base == "published":
        return low, high
    clock = other.clock if isinstance(other, Moment) else other
    if (
        isinstance(one, Clock)
        and isinstance(clock, Clock)
        and not one.half
        and clock.half in ("a", "p")
    ):
        same = (one.hour or 0) % 12 <= (clock.hour or 0) % 12
        half = clock.half if same else ("a" if clock.half == "p" else "p")
        low = replace(low, meaning=Clock(one.hour, one.minute, one.second, half))
    return low, high


def later_half(first: Clock, last: Clock) -> Clock:
    """The last hour in the half that puts it behind the first: "8am-3"."""
    if last.half or first.half == "24":
        return last
    if not first.half:
        back = (last.hour or 0) < (first.hour or 0) < 12
        return Clock(last.hour, last.minute, last.second, "p") if back else last
    later = (last.hour or 0) % 12 > (first.hour or 0) % 12
    half = first.half if later else ("p" if first.half == "a" else "a")
    return Clock(last.hour, last.minute, last.second, half)
