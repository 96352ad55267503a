"""A stretch of time, as words bound it, in whole minutes since 0001-01-01 00:00.

A day is [its midnight, the next), so that "later" is the same comparison of cuts as "higher".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from math import ceil, floor

from factcheck.values.figure import Reading
from factcheck.values.interval import EVERYTHING, Interval, half_open

_DAY = 24 * 60
DAY = Decimal(_DAY)
"""One day in minutes."""


@dataclass(frozen=True, slots=True)
class When:
    """A date or an interval of dates in both readings; as a value or as an as-of."""

    text: str
    literal: Interval
    pragmatic: Interval
    read_by: str = ""
    _key: str = field(init=False, repr=False, compare=False, default="")

    @property
    def spans(self) -> tuple[Interval, Interval]:
        """The literal and the pragmatic interval."""
        return self.literal, self.pragmatic

    def range(self, reading: Reading) -> Interval:
        """The interval in one reading."""
        return self.literal if reading == "literal" else self.pragmatic

    @property
    def key(self) -> str:
        """What a reader takes it to mean, in a normal form."""
        if not self._key:
            object.__setattr__(self, "_key", self.pragmatic.written)
        return self._key


ALWAYS = When("", EVERYTHING, EVERYTHING, "no bound in time")


def minutes(day: date) -> Decimal:
    """The midnight at which a day begins; a datetime gives its own minute."""
    whole = day.toordinal() * _DAY
    if isinstance(day, datetime):
        whole += day.hour * 60 + day.minute
    return Decimal(whole)


def days(first: date, last: date) -> Interval:
    """From the first moment of `first` to the last of `last`."""
    return half_open(minutes(first), int(minutes(last)) + _DAY)


def first_day(window: Interval) -> date | None:
    """The day in which the window begins; None where it has no beginning."""
    return _day(window.low.value)


def last_day(window: Interval) -> date | None:
    """The last day of which some moment lies in the window; None where it has no end."""
    value, side = window.high
    return _day(value, side < 0)


def one_day(window: Interval) -> bool:
    """Whether the window is a calendar day or lies in one."""
    first = first_day(window)
    return first is not None and first == last_day(window)


@lru_cache(maxsize=65_536)
def _day(value: Decimal, before: bool = False) -> date | None:
    """The day that holds a minute, or what is just `before` it; None where it is infinite or beyond
    the calendar. In whole numbers, as all days here: decimals keep the caller's digits."""
    if not value.is_finite():
        return None
    ordinal = (ceil(value) - 1 if before else floor(value)) // _DAY
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
