"""One date with all that belongs to it: its part, its hedge, its weekday, its time of day."""

from __future__ import annotations

from factcheck.spotting.calendar.reading.clocks import clock_at, day_part_at
from factcheck.spotting.calendar.reading.counted import Reader, counted_at, nth_at, week_at
from factcheck.spotting.calendar.reading.days import day_at, weekday_at
from factcheck.spotting.calendar.reading.repeats import repeat_at
from factcheck.spotting.calendar.reading.steps import step_at
from factcheck.spotting.calendar.said import (
    Bound,
    Clock,
    Day,
    Length,
    Moment,
    Nth,
    Offset,
    Repeat,
    Said,
    Step,
    Vague,
    Within,
    settled_clock,
)
from factcheck.spotting.calendar.stamp import written_clock
from factcheck.spotting.calendar.tokens import Read, Tokens, at, phrase, skip, word
from factcheck.spotting.calendar.words import DAY_PART, PART_MOD, UNIT
from factcheck.values.number_words import VULGAR

_APPROX = (
    "around",
    "about",
    "circa",
    "ca .",
    "ca",
    "c .",
    "approximately",
    "roughly",
    "sometime in",
)
_SIGNS = frozenset(("'", *VULGAR))
_PARTS = frozenset(PART_MOD)
_DATED = (Day, Step, Offset, Nth, Within)


def date_at(tokens: Tokens, i: int, depth: int = 0) -> Said | None:
    """The longest date, time, length or repetition from a place on."""
    if not isinstance(tokens, Read):
        return _date_at(tokens, i, depth)
    if (i, depth) not in tokens.dates:
        tokens.dates[i, depth] = _date_at(tokens, i, depth)
    found: Said | None = tokens.dates[i, depth]
    return found


def _date_at(tokens: Tokens, i: int, depth: int) -> Said | None:
    first = at(tokens, i)
    if not first.word or not (first.number or first.word[0].isalpha() or first.word in _SIGNS):
        return None
    best: Said | None = None
    for found in (
        _part_of(tokens, i, depth),
        _hedged(tokens, i, depth),
        _so_far(tokens, i),
        nth_at(tokens, i, _inner(depth)),
        week_at(tokens, i, _inner(depth)),
        repeat_at(tokens, i),
        step_at(tokens, i),
        day_at(tokens, i),
        counted_at(tokens, i, _inner(depth)),
        clock_at(tokens, i, bare=_after_at(tokens, i)),
        day_part_at(tokens, i),
    ):
        if found and (best is None or found.end > best.end):
            best = found
    return best and _completed(tokens, best, depth)


_STANDS = frozenset({"stand", "stands", "stood", "standing"})
_COUNTS = frozenset({"number", "numbers", "toll", "count", "tally", "total", "figure", "figures"})
_REACH = 8


def _count_at(tokens: Tokens, i: int) -> bool:
    """Whether the "at" leads to a count: "put the toll at 17", "the tally stands at 9"."""
    if word(tokens, i - 1) in _STANDS:
        return True
    before = [word(tokens, j) for j in range(max(0, i - _REACH), i)]
    clause = before[max((n + 1 for n, one in enumerate(before) if one in (".", ";")), default=0) :]
    return not _COUNTS.isdisjoint(clause)


def _after_at(tokens: Tokens, i: int) -> bool:
    """Whether a bare hour may stand here: "at 6.45", "at 6." but not "at 6 sites"."""
    if word(tokens, i - 1) != "at" or not at(tokens, i).number or _count_at(tokens, i - 1):
        return False
    end = i + 1
    if word(tokens, end) == "." and at(tokens, end).glued and at(tokens, end + 1).number:
        end += 2
        return word(tokens, end) not in ("%", "percent", "per", "million", "billion")
    return not (
        word(tokens, end) and (word(tokens, end)[0].isalnum() or word(tokens, end) in "%-/$")
    )


def _inner(depth: int) -> Reader:
    """The reader of a date inside another; two within one another are enough."""

    def read(tokens: Tokens, i: int) -> Said | None:
        return date_at(tokens, i, depth + 1) if depth < 2 else day_at(tokens, i)

    return read


def _part_of(tokens: Tokens, i: int, depth: int) -> Said | None:
    """ "Early 2022", "mid-August", "the end of the month", "late in the year"."""
    start, i = i, skip(tokens, i, "the very", "the")
    name = word(tokens, i)
    if name not in _PARTS:
        return None
    mod = PART_MOD[name]
    j = i + 1
    if name in ("early", "mid", "late", "latter"):
        j = skip(tokens, j, "-", "part of the", "part of", "half of", "in the", "in", "on")
    else:
        j = phrase(tokens, j, "of", "-") if i > start or word(tokens, j) in ("of", "-") else j
        if j < 0:
            return None
    if depth > 2:
        return None
    of = day_at(tokens, j) or step_at(tokens, j) or _bare(tokens, j)
    if of is None or isinstance(of.meaning, Vague) or at(tokens, j).word in ("yesterday",):
        return None
    if isinstance(of.meaning, Moment) and not isinstance(of.meaning.day.meaning, Step):
        return None
    return Said(of.meaning, start, of.end, mod)


def _bare(tokens: Tokens, i: int) -> Said | None:
    """ "End of day", "the end of month"."""
    name = word(tokens, skip(tokens, i, "the"))
    if name in ("day", "week", "month", "year", "quarter") and word(tokens, i - 1) == "of":
        end = skip(tokens, i, "the") + 1
        if word(tokens, end) != "of":
            return Said(Step(0, UNIT[name], "told"), i, end)
    return None


def _hedged(tokens: Tokens, i: int, depth: int) -> Said | None:
    """ "Around March 1981", "ca. 461 BC", "around 1 pm"."""
    if (j := phrase(tokens, i, *_APPROX)) < 0 or depth > 1:
        return None
    if word(tokens, i - 1) in ("how", "what"):
        return None
    found = date_at(tokens, j, depth + 1)
    if found is None:
        found = clock_at(tokens, j, bare=word(tokens, i) == "circa")
    if found is None or isinstance(found.meaning, Length | Repeat | Vague):
        return None
    return Said(found.meaning, i, found.end, found.mod or "APPROX")


def _so_far(tokens: Tokens, i: int) -> Said | None:
    """ "Earlier this month", "later in the year", "later that year"."""
    if word(tokens, i) not in ("earlier", "later", "early", "late"):
        return None
    j = skip(tokens, i + 1, "in", "on")
    found = step_at(tokens, j) or (day_at(tokens, j) if word(tokens, i).endswith("er") else None)
    if found is None or not isinstance(found.meaning, Step | Day | Moment):
        return None
    if isinstance(found.meaning, Day) and found.meaning.unit == "day" and j == i + 1:
        return None
    mod = "START" if word(tokens, i).startswith("early") or word(tokens, i) == "earlier" else "END"
    return Said(found.meaning, i, found.end, mod)


def _completed(tokens: Tokens, said: Said, depth: int) -> Said:
    """The date with the weekday, the year and the time of day that stand behind it."""
    meaning = said.meaning
    if isinstance(meaning, Repeat):
        return _repeat_time(tokens, said)
    if isinstance(meaning, Clock):
        return _clock_first(tokens, said, depth)
    if isinstance(meaning, Moment) and meaning.clock.part:
        return _with_hour(tokens, said, meaning)
    if not isinstance(meaning, _DATED):
        return said
    if isinstance(meaning, Day) and meaning.unit in ("day", "month", "season"):
        said = _of_year(tokens, said)
    if isinstance(said.meaning, Step | Offset) and _unit(said) in ("day", "week", "month", "year"):
        j = skip(tokens, said.end, ", on", "on")
        if j > said.end and (weekday := weekday_at(tokens, j)) and isinstance(said.meaning, Offset):
            off = said.meaning
            said = Said(Offset(off.length, off.sign, off.base, weekday[0]), said.start, weekday[1])
    return timed(tokens, said)


def _with_hour(tokens: Tokens, said: Said, moment: Moment) -> Said:
    """ "Last night at 8", "tonight around 3"."""
    j = skip(tokens, said.end, ", at", "at", "around", "about")
    clock = clock_at(tokens, j, bare=True) if j > said.end else None
    if clock is None or not isinstance(clock.meaning, Clock):
        return said
    hour = _agreed(clock.meaning, moment.clock.part)
    return Said(Moment(moment.day, hour), said.start, clock.end, said.mod)


def _unit(said: Said) -> str:
    if isinstance(said.meaning, Offset):
        return said.meaning.length.parts[-1][1]
    return getattr(said.meaning, "unit", "")


def _of_year(tokens: Tokens, said: Said) -> Said:
    """ "August of that year", "January 24 of the same year", "the spring of next year"."""
    day = said.meaning
    if not isinstance(day, Day) or day.year is not None:
        return said
    j = skip(tokens, said.end, ", of", "of", "in", ",")
    step = step_at(tokens, j)
    if (
        step is None
        or not isinstance(step.meaning, Step)
        or step.meaning.unit not in ("year", "month", "week")
    ):
        return said
    if step.meaning.index is not None:
        return said
    if step.meaning.unit == "month" and (day.unit != "day" or day.index is not None):
        return said
    if step.meaning.unit == "week" and (day.weekday is None or day.day is not None):
        return said
    if j == said.end and step.meaning.base == "told":
        return said
    if word(tokens, said.end) == ",":
        return said
    return Said(Within(day, step), said.start, step.end, said.mod)


_HOURS = {"before": "BEFORE", "after": "AFTER", "by": "ON_OR_BEFORE", "until": "ON_OR_BEFORE"}


def _timed_bound(tokens: Tokens, said: Said) -> Said | None:
    """ "Tomorrow before 5 pm", "Monday by 3 in the afternoon"."""
    mod = _HOURS.get(word(tokens, said.end), "")
    clock = clock_at(tokens, said.end + 1, bare=True) if mod else None
    if clock and isinstance(clock.meaning, Clock) and (clock.meaning.half or clock.meaning.minute):
        moment = Said(Moment(said, clock.meaning), said.start, clock.end)
        return Said(Bound(mod, moment), said.start, clock.end)
    return None


def timed(tokens: Tokens, said: Said) -> Said:
    """The day with its time: "Friday at 5", "today pm", "Oct. 14, 8:00 am", "Monday evening"."""
    if not _is_day(said):
        return said
    if bound := _timed_bound(tokens, said):
        return bound
    j = skip(tokens, said.end, ", at", "at", "for", "around", ", around", "@", ",")
    asked = j > said.end and word(tokens, j - 1) in ("at", "@", "around", "for")
    clock = clock_at(tokens, j, bare=asked and word(tokens, j - 1) != "for")
    if clock and word(tokens, said.end) == "for" and word(tokens, clock.end - 1).isdecimal():
        clock = None
    if clock is None and word(tokens, said.end) in ("am", "pm"):
        part = "MO" if word(tokens, said.end) == "am" else "AF"
        clock = Said(Clock(part=part), said.end, said.end + 1)
    if clock is None:
        part_at = skip(tokens, said.end, "in the", ", in the", "early", "late", "mid", "- early")
        named = DAY_PART.get(word(tokens, part_at), "")
        if named and not word(tokens, part_at).endswith("s"):
            clock = Said(Clock(part=named), said.end, part_at + 1)
    if clock is None or not isinstance(clock.meaning, Clock):
        return said
    end = clock.end
    return Said(Moment(said, clock.meaning), said.start, end, said.mod)


def _is_day(said: Said) -> bool:
    meaning = said.meaning
    if isinstance(meaning, Nth):
        return meaning.unit == "day"
    if isinstance(meaning, Day | Step | Within):
        return meaning.unit == "day"
    return isinstance(meaning, Offset) and _unit(said) == "day"


def _clock_first(tokens: Tokens, said: Said, depth: int) -> Said:
    """ "9 am this morning", "13:00 on February 28", "the night of 10 August", "3pm each day"."""
    clock = said.meaning
    if depth > 1 or not isinstance(clock, Clock):
        return said
    part = bool(clock.part)
    j = skip(tokens, said.end, ", on", "on the", "on", "of the", "of", ",", "in")
    if part and word(tokens, j - 1) not in ("of", "on", "the"):
        return said
    if not part and (repeat := repeat_at(tokens, j)) and isinstance(repeat.meaning, Repeat):
        return Said(Repeat(_time_value(clock)), said.start, repeat.end)
    day = date_at(tokens, j, depth + 1)
    if day is None and word(tokens, j - 1) == "the":
        day = date_at(tokens, j - 1, depth + 1)
    if day is None:
        return said
    if isinstance(day.meaning, Moment) and not part and day.meaning.clock.part:
        # "9 am this morning": the hour says more than the part.
        full = _agreed(clock, day.meaning.clock.part)
        return Said(Moment(day.meaning.day, full), said.start, day.end)
    if not _is_day(day):
        return said
    return Said(Moment(day, clock), said.start, day.end, said.mod)


def _agreed(clock: Clock, part: str) -> Clock:
    """The hour in that half of the day: "8 tonight", "at 4 yesterday afternoon"."""
    if clock.half:
        return clock
    half = "a" if part in ("MO", "DA") or (part == "NI" and (clock.hour or 0) < 5) else "p"
    return Clock(clock.hour, clock.minute, clock.second, half)


def agreed(clock: Clock, part: str) -> Clock:
    """See `_agreed`."""
    return _agreed(clock, part)


def _time_value(clock: Clock) -> str:
    return written_clock(settled_clock(clock))


def _repeat_time(tokens: Tokens, said: Said) -> Said:
    """ "Every day at 6 am", "every evening at 7:13 p.m."."""
    j = skip(tokens, said.end, "at", ", at")
    clock = clock_at(tokens, j, bare=j > said.end)
    if clock and isinstance(clock.meaning, Clock):
        return Said(Repeat(_time_value(clock.meaning)), said.start, clock.end)
    return said
