"""Dates by the time between them and publication: "two weeks ago", "in the last two weeks".

The lapse is read as every duration is (hedges.yaml), so that "nearly a week ago" and "more than a
year ago" need no rules of their own. It is then turned into days of the calendar.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR
from typing import TYPE_CHECKING

from factcheck.errors import Unreadable
from factcheck.values.interval import EVERYTHING, Cut, Interval, whole_numbers
from factcheck.values.shown import shown
from factcheck.values.when import days
from factcheck.values.window import Phrase, Window, shifted

if TYPE_CHECKING:
    from factcheck.values.figure import Figure
    from factcheck.values.hedges import HedgeTable

_AGO = re.compile(r"(.+) ago")
_AHEAD = re.compile(r"in (?!the |this |last )(.+?)(?: from now)?|(.+) (?:from (?:now|today)|hence)")
_RECENT = re.compile(
    r"((?:in|over|during|within|for|throughout) )?(the )?(?:this )?(last|past|next|coming) (.+)"
)
_UNITS = re.compile(r".*\b(?:(?:minute|hour|day|week|fortnight|month|year|decade)s?|nights)")
_OTHER_DATE = re.compile(
    r"\b(?:ago|last|this|next|past|coming|since|from|until|till|through|by|yesterday|today)\b"
)
_CALENDAR_UNITS = frozenset({"week", "month", "year"})
_NEEDS_ARTICLE = re.compile(r"(?:few|couple|handful) .*|[a-z]+(?<!s)")


def read_elapsed(text: str, table: HedgeTable) -> Phrase | None:
    """A date by its lapse of time from publication; None where the text is none.

    "N ago" (and, ahead, "in N" and "N from now") is pragmatically the days whose distance in whole
    days the duration holds; literally a distance of k days may be any lapse between k - 1 and k + 1
    days, for nobody prints the hour.
    "The last N" runs from N before publication to its day (literally from as far back as N may
    mean), "the next N" likewise ahead. "Last week" is no lapse but the week of the calendar; "the
    last week" and "the past week" are seven days. Unreadable: a lapse "ago" that is no duration.
    """
    if (found := _AGO.fullmatch(text)) and _is_lapse(found[1]):
        return _distant(_duration(found[1], table), text, sign=-1)
    if (found := _AHEAD.fullmatch(text)) and _is_lapse(lapse := found[1] or found[2]):
        try:
            alone = lapse in _CALENDAR_UNITS  # "in week" is none
            return None if alone else _distant(_duration(lapse, table), text, sign=1)
        except Unreadable:
            return None
    found = _RECENT.fullmatch(text)
    if not found or not _is_lapse(found[4]):
        return None
    within, the, which, lapse = found.groups()
    sign = 1 if which in ("next", "coming") else -1
    if lapse in _CALENDAR_UNITS and which != "past" and not the:
        return None
    # "The next day" is the one after what the text has just told.
    if " " not in lapse and sign > 0 and not within:
        return None
    try:
        return _recent(_duration(lapse, table), text, sign=sign)
    except Unreadable:
        return None


def _is_lapse(text: str) -> bool:
    """Whether it may be a duration, and nothing but one."""
    return bool(_UNITS.fullmatch(text)) and not _OTHER_DATE.search(text)


def _duration(lapse: str, table: HedgeTable) -> Figure:
    """The lapse as a duration in days."""
    # Late, since figures are many modules and few dates need them.
    from factcheck.values.figures import read_figure

    lapse = f"a {lapse}" if _NEEDS_ARTICLE.fullmatch(lapse) else lapse
    try:
        return read_figure(lapse, "duration", table=table)
    except Unreadable as error:
        raise Unreadable(f"no lapse of time: {shown(lapse)}: {error}") from None


def _distant(lapse: Figure, how: str, *, sign: int) -> Phrase:
    """So long before (`sign` -1) or after publication (1)."""
    literal = _floor(lapse.literal.low), _ceiling(lapse.literal.high)
    low, high = whole_numbers(lapse.pragmatic)

    def at(day: date) -> Window:
        return Window(
            _stretch(day, sign, *literal, beyond=True),
            _stretch(day, sign, _floor(low), _floor(high)),
        )

    return Phrase(at, how, relative=True)


def _recent(lapse: Figure, how: str, *, sign: int) -> Phrase:
    """From publication's day to the lapse before (`sign` -1) or after it (1)."""
    # "In the last two weeks" is 14 days to a reader, though 17 round to two weeks.
    reach = whole_numbers(lapse.pragmatic).high
    printed = reach if lapse.number is None else min(reach, Cut(lapse.number))

    def at(day: date) -> Window:
        return Window(
            _stretch(day, sign, 0, _ceiling(lapse.literal.high), beyond=True),
            _stretch(day, sign, 0, _floor(printed)),
        )

    return Phrase(at, how, relative=True)


def _floor(end: Cut) -> int | None:
    """The end in whole days, rounded down; None where there is no end."""
    return int(end.value.to_integral_value(ROUND_FLOOR)) if end.value.is_finite() else None


def _ceiling(end: Cut) -> int | None:
    """The end in whole days, rounded up; None where there is no end."""
    return int(end.value.to_integral_value(ROUND_CEILING)) if end.value.is_finite() else None


def _stretch(
    day: date, sign: int, near: int | None, far: int | None, *, beyond: bool = False
) -> Interval:
    """The days from `near` to `far` days before (`sign` -1) or after (1) a day.

    Where `far` is None there is no end; `beyond`: nor where it leaves the calendar.
    """
    here = days(first := shifted(day, sign * (near or 0)), first)
    if far is not None and not beyond:
        last = shifted(day, sign * far)
        return here.hull(days(last, last))
    if far is not None and 1 <= day.toordinal() + sign * far <= date.max.toordinal():
        return _stretch(day, sign, near, far)
    return here._replace(**{"low" if sign < 0 else "high": EVERYTHING[sign > 0]})
