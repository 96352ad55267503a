"""The ends of a range in their order: "from Sunday to Monday", "November to February"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.spotting.calendar.narrative import Told
from factcheck.spotting.calendar.said import Day, Moment, Range, Said, Vague
from factcheck.spotting.calendar.settle import settled
from factcheck.spotting.calendar.stamp import Stamp, day_stamp, first, moved

_MOST = 60


def ordered(said: Range, told: Told) -> Range:
    """The range with an end moved that would put it upside down.

    As in values.phrases: where both ends leave out what they count from, the first is the last of
    its kind by the other; where the first is fixed, the last is the first of its kind from then on.
    """
    low, high = _stamp(said.first, told), _stamp(said.last, told)
    if low is None or high is None or first(low) <= first(high):
        return said
    if _loose(said.first):
        return replace(said, first=_at(said.first, _by_one(said.first, low, -1)))
    if _loose(said.last):
        for _ in range(_MOST):
            high = _by_one(said.last, high, 1)
            if first(low) <= first(high):
                return replace(said, last=_at(said.last, high))
    return said


def _stamp(said: Said, told: Told) -> Stamp | None:
    if isinstance(said.meaning, Vague) and told.published is not None:
        return day_stamp(told.published)
    stamp = settled(said, told)
    return stamp if stamp and told.complete(stamp) else None


def _day(said: Said) -> Day | None:
    meaning = said.meaning.day.meaning if isinstance(said.meaning, Moment) else said.meaning
    return meaning if isinstance(meaning, Day) else None


def _loose(said: Said) -> bool:
    """Whether the end is a date that recurs: without its year, or a weekday."""
    day = _day(said)
    return day is not None and day.year is None


def _by_one(said: Said, stamp: Stamp, sign: int) -> Stamp:
    """The one of its kind before or after it."""
    day = _day(said)
    weekly = day is not None and day.weekday is not None and not day.day
    return moved(stamp, sign, "week" if weekly else "year")


def _at(said: Said, stamp: Stamp) -> Said:
    """The end, now with its year."""
    unit = stamp.unit
    fixed = Day(unit, stamp.year, stamp.index or None, stamp.day or None)
    if isinstance(said.meaning, Moment):
        return replace(
            said, meaning=replace(said.meaning, day=replace(said.meaning.day, meaning=fixed))
        )
    return replace(said, meaning=fixed)
