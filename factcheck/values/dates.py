"""Reading dates, as values, as-ofs, periods and publications: digits, EDTF and words.

Words without a year count from publication, which is itself a stretch of days: a reading holds
whatever any possible day of publication would give. That is the only place where publication comes
in: a phrase (`window.Phrase`) is a function of the day.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.values.hedges import HedgeTable
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.phrases import read_phrase
from factcheck.values.precision import own_digits
from factcheck.values.shown import shown, squeezed
from factcheck.values.when import ALWAYS, When, first_day, last_day
from factcheck.values.window import Phrase

LONGEST = 200
"""Characters that a date may take; what is longer is a text and no date."""


@own_digits()
def read_when(text: str, published: When | None = None, table: HedgeTable | None = None) -> When:
    """The stretch of time that a date, an interval or words for them mean, in both readings.

    In digits: days, months, years, "2022-10-05T14:30" (the local time as written; seconds and
    offset are dropped), intervals "A/B" with ".." for an open end, EDTF's "~" (wider literally by
    its own length on both sides) and masked digits. In words: "Sept. 21", "late September", "on
    Monday", "last week", "nearly a week ago", "in the last two weeks", "since 21 September",
    "between 21 and 28 September" and their like.

    Words that lack a year or count from a day take it from `published`: literally, whatever any day
    of its literal reading gives; pragmatically, any day of its pragmatic one. `table` says what
    "late September" and "nearly" mean; without it the shipped one does. Raises Unreadable where
    the text is no date, where the calendar has no such date, where an interval ends before it
    begins, and where `published` is needed.
    """
    phrase, when = _read(text, table)
    return when or _counted(phrase, squeezed(text), published or ALWAYS)


@lru_cache(maxsize=65_536)
def _read(text: str, table: HedgeTable | None) -> tuple[Phrase, When | None]:
    """The phrase of a text, and the stretch of time that it says whatever the publication."""
    if len(text) > LONGEST:
        raise Unreadable(f"longer than {LONGEST} characters: {shown(text)}; give the date alone")
    printed = squeezed(text)
    if not printed:
        raise Unreadable("an empty date; write it as 2022-09-21, or leave the field out")
    phrase = read_phrase(printed, table)
    if phrase.relative:
        return phrase, None
    literal, pragmatic = phrase.at(date.min)
    return phrase, When(printed, literal, pragmatic, phrase.how)


@lru_cache(maxsize=65_536)
def _counted(phrase: Phrase, printed: str, published: When) -> When:
    """The stretch of time that a phrase says which counts from publication."""
    first, last = _possible_days(published.literal, printed)
    earliest, latest = _possible_days(published.pragmatic, printed)
    return When(
        printed,
        Interval(phrase.at(first).literal.low, phrase.at(last).literal.high),
        Interval(phrase.at(earliest).pragmatic.low, phrase.at(latest).pragmatic.high),
        f"{phrase.how}, counted from publication {_span(first, last)}",
    )


def _possible_days(window: Interval, printed: str) -> tuple[date, date]:
    """The first and last day on which the source may have been published."""
    first, last = first_day(window), last_day(window)
    if first is None or last is None:
        raise Unreadable(
            f"{shown(printed)} counts from publication; write the date with its year, "
            "or give the source's published, its first and last day"
        )
    return first, last


@own_digits()
def default_as_of(published: When, period: When | None = None) -> When:
    """When a figure stood whose text does not say it.

    Literally from the beginning of the subject's period (without one, unbounded) to the end of
    publication; pragmatically at publication, as far as that lies in it. A period that begins only
    after publication, as a forecast's may, sets no bound. `read_by` says what it was taken from.
    """
    low = period.literal.low if period else EVERYTHING.low
    if low > published.pragmatic.high:
        low = EVERYTHING.low
    literal = Interval(low, published.literal.high)
    pragmatic = published.pragmatic.both(literal)
    start, end = first_day(literal), last_day(literal)
    since = f"from the period's beginning, {start}," if start else "from any time"
    until = f"to publication's end, {end}" if end else "to any time"
    here = _span(first_day(pragmatic), last_day(pragmatic))
    return When("", literal, pragmatic, f"no date stated: {since} {until}; to a reader {here}")


def _span(first: date | None, last: date | None) -> str:
    """The days as an interval; one day as itself, an open end as ".."."""
    return f"{first or '..'}" if first == last and first else f"{first or '..'}/{last or '..'}"
