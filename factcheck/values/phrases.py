"""A phrase of time, from text to what it says: intervals, ranges and single dates."""

from __future__ import annotations

import re
from datetime import date

from factcheck.errors import Unreadable
from factcheck.values.calendar_words import MONTH_NUMBER, WEEKDAY_NUMBER, one_of
from factcheck.values.clock import read_clock, tidied
from factcheck.values.edtf import approximate, read_edtf
from factcheck.values.elapsed import read_elapsed
from factcheck.values.hedges import HedgeTable, default_hedges
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.named_dates import read_named
from factcheck.values.relative_dates import read_relative
from factcheck.values.shown import shown, squeezed
from factcheck.values.slashed import spelt_out
from factcheck.values.when import first_day, last_day
from factcheck.values.window import Phrase, Window, alike, fixed

# Typographic twins of one sign, and signs of no width. A long dash between dates means "to".
_TWINS = str.maketrans(
    {
        **dict.fromkeys("‐‑−", "-"),
        **dict.fromkeys("‒–—―", " to "),
        **dict.fromkeys("’‘ʼ", "'"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
_END = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?|{one_of([*MONTH_NUMBER, *WEEKDAY_NUMBER])})"
# A hyphen in "Sept. 21-28", "September-October", "2021-2022"; never one of an ISO date.
_HYPHENS = re.compile(
    rf"(?<![0-9a-z-])({_END})\.?-(?={_END}(?![0-9a-z-]))|(?<![0-9-])([0-9]{{4}})-(?=[0-9]{{4}}(?![0-9-]))"
)
_PART_HYPHEN = re.compile(r"\b(early|mid|late)-")
_PUNCTUATION = re.compile(r",(?![0-9]{3}(?![0-9]))|\.(?![0-9])|(?<=[a-z])\.")
_FILLERS = frozenset({"the", "of", "on", "in", "at", "during", "over", "sometime"})

_OPEN = re.compile(r"(since|from|until|till|through|by) (.+)")
_RANGE = re.compile(r"(?:(?:between|from) )?(.+?) (?:to|and|or|until|till|through) (.+)")
_DAY_OF_MONTH = re.compile(rf"((?:{one_of(MONTH_NUMBER)})) [0-9]{{1,2}}(?:st|nd|rd|th)?")
_DAY_AND_YEAR = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?( [0-9]{4})?")
# "Earlier this week" grows from day to day, so that it cannot be widened by its own length.
_ABOUT = re.compile(r"(?:about|around|circa|ca|c|approximately|roughly) ((?!earlier|later).+)")


def read_phrase(text: str, table: HedgeTable | None) -> Phrase:
    """What a phrase of time says. Unreadable where it says none that is understood.

    A range is from the beginning of its first date to the end of its second. Where only the second
    says the year, the month or the week, the first is the last of its kind by then; the other way
    round the second is the first of its kind from then on.
    """
    line = squeezed(tidied(spelt_out(text)).casefold().translate(_TWINS))
    if "/" in line:
        return _interval(line, table)
    if (phrase := read_edtf(line)) is not None:
        return phrase
    words = _clean(line)
    if lapse := read_elapsed(words, table or default_hedges()):
        return lapse
    if (phrase := _single(words, table)) is not None:
        return phrase
    if found := _RANGE.fullmatch(words):
        return _range(found[1], found[2], table)
    if found := _OPEN.fullmatch(words):
        return _open(found[1], _date(found[2], table))
    raise _no_date(text)


def _clean(line: str) -> str:
    """The words without punctuation, the hyphens of ranges as "to"."""
    line = _PART_HYPHEN.sub(r"\1 ", line)
    line = _HYPHENS.sub(lambda found: f"{found[1] or found[2]} to ", line)
    return squeezed(
        _PUNCTUATION.sub(" ", line).replace("month of ", "").replace("this past ", "past ")
    )


def _date(words: str, table: HedgeTable | None, *, bare: bool = False) -> Phrase:
    """A single date or lapse. `bare`: the number of a day may stand alone."""
    lapse = read_elapsed(words, table or default_hedges())
    phrase = lapse or _single(words, table, bare=bare)
    if phrase is None:
        raise _no_date(words)
    return phrase


def _single(words: str, table: HedgeTable | None, *, bare: bool = False) -> Phrase | None:
    parts = (table or default_hedges()).month_parts
    plain = " ".join(word for word in words.split() if word not in _FILLERS)
    about = _ABOUT.fullmatch(plain)
    exact = about[1] if about else plain

    def read(text: str) -> Phrase | None:
        return read_edtf(text) or read_named(text, parts, bare=bare) or read_relative(text, parts)

    phrase = read(exact) or read_clock(exact, read)
    return approximate(phrase) if phrase and about else phrase


def _interval(line: str, table: HedgeTable | None) -> Phrase:
    sides = [side.strip() for side in line.split("/")]
    if len(sides) != 2:
        raise Unreadable(f"one / parts two dates: {shown(line)}; write a day as 2022-09-21")
    if "" in sides:
        raise Unreadable(f"half an interval: {shown(line)}; write .. for an open end")
    first, last = (
        None if side == ".." else read_edtf(side) or _date(_clean(side), table) for side in sides
    )
    if first is None:
        return _open("until", last) if last else fixed(alike(EVERYTHING), "no bound in time")
    return _joined(first, last) if last else _open("since", first)


def _range(first: str, last: str, table: HedgeTable | None) -> Phrase:
    month, day = _DAY_OF_MONTH.fullmatch(first), _DAY_AND_YEAR.fullmatch(last)
    if month and day:  # "September 21 to 28, 2022"
        first, last = first + (day[1] or ""), f"{month[1]} {last}"
    return _joined(_date(first, table, bare=True), _date(last, table))


def _open(word: str, phrase: Phrase) -> Phrase:
    """The phrase without its end ("since"), without its beginning ("until"), or "by" it."""

    def at(day: date) -> Window:
        literal, pragmatic = phrase.at(day)
        if word in ("since", "from"):
            high = EVERYTHING.high
            return Window(Interval(literal.low, high), Interval(pragmatic.low, high))
        until = Interval(EVERYTHING.low, literal.high)
        # What stood "by early October" is to a reader a figure of early October.
        return Window(
            until, pragmatic if word == "by" else Interval(EVERYTHING.low, pragmatic.high)
        )

    start, end = ("from", " on") if word in ("since", "from") else (word, "")
    return Phrase(at, f"{start} {phrase.how}{end}", phrase.relative)


def _joined(first: Phrase, last: Phrase) -> Phrase:
    """From the beginning of one phrase to the end of the other."""
    backwards = first.before if first.relative else None
    forwards = last.after if last.relative and not first.relative else None

    def at(day: date) -> Window:
        if forwards:
            start = first.at(day)
            return _spanned(start, forwards(first_day(start.pragmatic) or day))
        end = last.at(day)
        if backwards:
            return _spanned(backwards(last_day(end.pragmatic) or day), end)
        return _spanned(first.at(day), end)

    relative = (first.relative and not backwards) or (last.relative and not forwards)
    begin, end = f"from {first.how}", f"to {last.how}"
    if backwards:
        begin = f"from the last {_bare(first)} by then"
    elif forwards:
        end = f"to the first {_bare(last)} from then on"
    elif not relative:
        begin, end = "from the beginning of the first", "to the end of the last"
    return Phrase(at, f"{begin} {end}", relative)


def _bare(phrase: Phrase) -> str:
    return phrase.how.removeprefix("the nearest ").removeprefix("the latest ")


def _spanned(first: Window, last: Window) -> Window:
    window = Window(
        Interval(first.literal.low, last.literal.high),
        Interval(first.pragmatic.low, last.pragmatic.high),
    )
    if window.literal.empty or window.pragmatic.empty:
        raise Unreadable(
            f"upside down: it ends on {last_day(last.pragmatic)}, "
            f"before it begins on {first_day(first.pragmatic)}; write the earlier date first"
        )
    return window


def _no_date(words: str) -> Unreadable:
    return Unreadable(
        f"no date: {shown(words)}; write it as 2022-09-21, 2022-09 or 2022-09-21/2022-10-05, "
        "or in words such as late September or last week"
    )
