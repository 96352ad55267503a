"""What the words of a date say, before it is known when and in which story they were said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.spotting.calendar.words import Unit

Base = Literal["published", "told", "event"]
"""What a date counts from: publication, the date told before, or something that is no date."""


@dataclass(frozen=True, slots=True)
class Day:
    """A place on the calendar as far as it is said; what is None is not.

    `index` is the number of the month, season, quarter, half or week that `unit` names. A `year`
    of two figures is `short`. `holiday` names a rule of `holidays`.
    """

    unit: Unit
    year: int | None = None
    index: int | None = None
    day: int | None = None
    weekday: int | None = None
    holiday: str = ""
    short: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, its parts from the longest; None is an amount that is not said ("days")."""

    parts: tuple[tuple[Decimal | None, Unit], ...]
    business: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """The last, this or next one of its kind: "last week", "that year", "next Friday"."""

    step: int
    unit: Unit
    base: Base
    index: int | None = None
    weekday: int | None = None
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class Offset:
    """A length of time before (`sign` -1) or after something: "two days later", "3 weeks ago"."""

    length: Length
    sign: int
    base: Base | Said
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Lapse:
    """A stretch that begins or ends at its base: "the last three months", "in the next decade"."""

    length: Length
    sign: int
    base: Base


@dataclass(frozen=True, slots=True)
class Nth:
    """One of a kind in a longer stretch, counted from its beginning or (-1 is the last) its end."""

    number: int
    unit: Unit
    of: Said
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """A date in a year, month or week that is named by a step: "August of that year"."""

    day: Day
    of: Said

    @property
    def unit(self) -> Unit:
        """How finely it is said."""
        return self.day.unit


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `half` is "a", "p" or empty where it is not said, `part` a part of the day."""

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    half: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day on a day."""

    day: Said
    clock: Clock


@dataclass(frozen=True, slots=True)
class Vague:
    """The past, the present or the future, in the notation of TIMEX3."""

    value: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A repetition, in the notation of TIMEX3."""

    value: str


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another."""

    first: Said
    last: Said


@dataclass(frozen=True, slots=True)
class Bound:
    """All before or after a date; `mod` as in TIMEX3, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER."""

    mod: str
    of: Said


Meaning = (
    Day
    | Length
    | Step
    | Offset
    | Lapse
    | Nth
    | Within
    | Clock
    | Moment
    | Vague
    | Repeat
    | Range
    | Bound
)


@dataclass(frozen=True, slots=True)
class Said:
    """What the tokens from `start` to `end` (excluded) say; `mod` as in TIMEX3 (START, APPROX)."""

    meaning: Meaning
    start: int
    end: int
    mod: str = ""


def settled_clock(clock: Clock) -> Clock:
    """The same time with its hour from 0 to 23; what does not say its half stays as printed."""
    hour = clock.hour
    if hour is None:
        return clock
    if clock.half in ("a", "p") and 1 <= hour <= 12:
        hour = hour % 12 + (12 if clock.half == "p" else 0)
    return Clock(hour % 24, clock.minute, clock.second, clock.half, clock.part)
