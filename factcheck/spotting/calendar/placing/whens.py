"""What a placed date comes to as a stretch of time in both readings."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.errors import Unreadable
from factcheck.spotting.calendar.placing.narrative import Told
from factcheck.spotting.calendar.placing.settle import latest_weekend, settled
from factcheck.spotting.calendar.said import (
    Bound,
    Clock,
    Day,
    Lapse,
    Moment,
    Offset,
    Range,
    Said,
    Step,
    Vague,
)
from factcheck.spotting.calendar.stamp import Stamp, after, day_stamp, first, moved
from factcheck.values.calendar_words import Parts, month_part, year_part
from factcheck.values.dates import LONGEST, read_when
from factcheck.values.hedges import HedgeTable, default_hedges
from factcheck.values.interval import EVERYTHING, Cut, Interval, half_open
from factcheck.values.when import DAY, When
from factcheck.values.window import CALENDAR, Window, alike

_PART_WORD = {"START": "early", "MID": "mid", "END": "late"}
_DAY_PARTS = {
    "MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "DT": (6, 20), "DA": (4, 8),
    "DU": (16, 22), "ML": (11, 14), "MD": (17, 21), "MI": (11, 13),
}  # fmt: skip
"""Hours that a part of the day may take to a reader (chosen); a night runs on to the morning."""


class Clues:
    """What the words count from, and the table that says what "late" means."""

    def __init__(self, published: When | None, table: HedgeTable | None, told: Told) -> None:
        self.published, self.table, self.told = published, table, told

    @property
    def parts(self) -> Parts:
        """The table's parts of a month."""
        return (self.table or default_hedges()).month_parts


def when_of(said: Said, text: str, clues: Clues) -> When | None:
    """The stretch of time that a date means; None where it lies nowhere or it is not known where.

    `text` are its words. Words that say all, or count from publication, are read by `read_when`, as
    they are in a case; what that does not know or would count from publication although the text
    tells a story is built from the date as placed.
    """
    window = window_of(said, clues)
    if _read_alike(said, clues) and len(text) <= LONGEST:
        try:
            when = read_when(text, clues.published, clues.table)
        except Unreadable:
            when = None
        if when and (window is None or when.literal.meets(window.pragmatic)):
            return when
    if window is None or window.literal.empty or window.pragmatic.empty:
        return None
    return When(text, window.literal, window.pragmatic, "as the text places it")


def _read_alike(said: Said, clues: Clues) -> bool:
    """Whether the words mean the same read alone as in the text."""
    meaning = said.meaning
    if isinstance(meaning, Range):
        return _read_alike(meaning.first, clues) and _read_alike(meaning.last, clues)
    if isinstance(meaning, Bound):
        return _read_alike(meaning.of, clues)
    if isinstance(meaning, Moment):
        return _read_alike(meaning.day, clues)
    if isinstance(meaning, Clock):
        return not meaning.part and clues.published is not None and not clues.told.history
    if isinstance(meaning, Day):
        if meaning.year is not None:
            return meaning.year > 0 and not meaning.short
        return clues.told.anchor is None and clues.published is not None
    if isinstance(meaning, Step) and latest_weekend(meaning, clues.told):
        return True
    if isinstance(meaning, Step | Offset | Lapse):
        return meaning.base == "published" and clues.published is not None
    return False


def window_of(said: Said, clues: Clues) -> Window | None:
    """The stretch of a date as the text places it."""
    meaning = said.meaning
    if isinstance(meaning, Range):
        low, high = window_of(meaning.first, clues), window_of(meaning.last, clues)
        if low is None or high is None:
            return None
        return Window(
            Interval(low.literal.low, high.literal.high),
            Interval(low.pragmatic.low, high.pragmatic.high),
        )
    if isinstance(meaning, Bound):
        of = window_of(meaning.of, clues)
        return of and _bounded(meaning.mod, of)
    if isinstance(meaning, Lapse):
        return None
    stamp = settled(said, clues.told)
    if stamp is None or not stamp.known:
        return None
    try:
        return stamp_window(stamp, said.mod, clues.parts)
    except (ValueError, OverflowError, Unreadable):
        return None


def _bounded(mod: str, of: Window) -> Window:
    """All before or after a stretch, or from its beginning or to its end on."""

    literal, pragmatic = of
    (low, low_side), (high, high_side) = pragmatic
    if mod == "AFTER":  # "after 2010": literally some time in it, to a reader from 2011 on
        from_then = Interval(Cut(high, high_side + 1), EVERYTHING.high)
        return Window(Interval(literal.low, EVERYTHING.high), from_then)
    if mod == "BEFORE":
        until_then = Interval(EVERYTHING.low, Cut(low, low_side - 1))
        return Window(Interval(EVERYTHING.low, literal.high), until_then)
    if mod == "ON_OR_AFTER":
        since = Interval(pragmatic.low, EVERYTHING.high)
        return Window(Interval(literal.low, EVERYTHING.high), since)
    until = Interval(EVERYTHING.low, pragmatic.high)
    return Window(Interval(EVERYTHING.low, literal.high), until)


def stamp_window(stamp: Stamp, mod: str, parts: Parts) -> Window:
    """The days, and the minutes, of a place on the calendar.

    What lies before the year 1 is known here only as that: the calendar of a case begins there.
    """
    if (stamp.year or 0) < 1:
        return alike(Interval(EVERYTHING.low, Cut(CALENDAR.low.value, -1)))
    part = _PART_WORD.get(mod, "")
    if stamp.unit in ("month", "day") and not (
        stamp.index and (stamp.day or stamp.unit == "month")
    ):
        if not stamp.index:
            raise ValueError("a day or a month of no known number")
        month = Stamp("month", stamp.year, stamp.index)
        return alike(_minutes(first(month), after(month)))
    if stamp.unit == "month":
        window = month_part(stamp.year or 0, stamp.index, part, parts)
    elif stamp.unit == "year":
        window = year_part(stamp.year or 0, part, parts)
    elif stamp.unit == "season":
        window = _season(stamp)
    else:
        window = alike(_minutes(first(stamp), after(stamp)))
    if stamp.clock:
        return _timed(window, stamp)
    return _widened(window) if mod == "APPROX" else window


def _minutes(start: int, end: int) -> Interval:
    """The minutes of the days from one to before the other, as `values.when` counts them."""
    return half_open(start * DAY, end * DAY)


def _season(stamp: Stamp) -> Window:
    """Pragmatically its three months in the north; literally any month so called somewhere.

    By the letter a season of a year may be that of either half of the earth, and winter begin in
    the year before: from the December before it to the March after it.
    """
    literal = _minutes(
        first(Stamp("month", (stamp.year or 0) - 1, 12)),
        after(Stamp("month", (stamp.year or 0) + 1, 3)),
    )
    return Window(literal.both(CALENDAR), _minutes(first(stamp), after(stamp)))


def _widened(window: Window) -> Window:
    """Literally wider by its own length on both sides, as `values.edtf` has it."""
    length = window.pragmatic.high.value - window.pragmatic.low.value
    (low, low_side), (high, high_side) = window.literal
    wider = Interval(Cut(low - length, low_side), Cut(high + length, high_side))
    return Window(wider.both(CALENDAR), window.pragmatic)


def _timed(window: Window, stamp: Stamp) -> Window:
    """A time of day: pragmatically its minute or hours; literally the day and the night behind it.

    A time that does not say its half of the day may be either.
    """
    clock, midnight = stamp.clock, window.pragmatic.low.value
    if clock is None:
        return window
    if clock.part:
        start, end = _DAY_PARTS[clock.part]
        meant = half_open(midnight + start * 60, midnight + end * 60)
        return Window(window.literal.hull(meant), meant)
    minute = Decimal((clock.hour or 0) * 60 + (clock.minute or 0))
    length = 60 if clock.minute is None else 1
    meant = half_open(midnight + minute, midnight + minute + length)
    if clock.half:
        return alike(meant)
    other = (minute + 720) % 1440
    return Window(meant.hull(half_open(midnight + other, midnight + other + length)), meant)


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
