"""A date as said, made into a date as spotted."""

from __future__ import annotations

from dataclasses import replace

from factcheck.spotting.calendar.placing.settle import settled, shifted
from factcheck.spotting.calendar.placing.whens import Clues, ordered, when_of
from factcheck.spotting.calendar.reading.repeats import written_length
from factcheck.spotting.calendar.said import (
    Bound,
    Clock,
    Day,
    Lapse,
    Length,
    Moment,
    Nth,
    Offset,
    Range,
    Repeat,
    Said,
    Step,
    Vague,
    Within,
    settled_clock,
)
from factcheck.spotting.calendar.stamp import (
    Stamp,
    date_of,
    day_stamp,
    first,
    written,
    written_clock,
)
from factcheck.spotting.calendar.tokens import Tokens
from factcheck.spotting.calendar.words import CLOCK_UNITS
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.when import When

_NOWHERE = {
    "century": "XX", "decade": "XXX", "year": "XXXX", "half": "XXXX-HX", "quarter": "XXXX-QX",
    "season": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE", "day": "XXXX-XX-XX",
}  # fmt: skip
_FISCAL = {"fiscal": "FY", "financial": "FY", "school": "SY", "academic": "SY"}


def spot(said: Said, text: str, clues: Clues) -> SpottedDate:
    """The date where it stands, placed by what the text has told; it is told itself by that."""
    start, end = said.start, said.end
    words = text[start:end]
    if isinstance(said.meaning, Range):
        said = replace(said, meaning=_ordered(said.meaning, clues))
    meaning = said.meaning
    parts = tuple(spot(part, text, clues) for part in _parts(said))
    value, kind = _value(said, clues)
    when = when_of(said, words, clues)
    if isinstance(meaning, Lapse) and when is None and "/" not in value:
        kind = "duration"  # "within 24 hours of the speech": of no known day
    if isinstance(meaning, Vague):
        when = _vague(meaning, words, clues)
    if isinstance(meaning, Range | Nth) and len(parts) == 2 and "/" not in value:
        value = f"{parts[0].value}/{parts[1].value}" if isinstance(meaning, Range) else value
    if isinstance(meaning, Bound | Range) and parts:
        kind = parts[-1].kind
    stamp = settled(said, clues.told) if not isinstance(meaning, Range | Bound) else None
    if stamp is not None and kind in ("date", "time"):
        clues.told.tell(stamp, meaning, explicit=_explicit(said))
    mod = meaning.mod if isinstance(meaning, Bound) else said.mod
    return SpottedDate(start, end, words, kind, value, when, mod, parts)  # type: ignore[arg-type]


def _ordered(said: Range, clues: Clues) -> Range:
    try:
        return ordered(said, clues.told)
    except (ValueError, OverflowError):
        return said


def _explicit(said: Said) -> bool:
    """Whether the words say the year."""
    meaning = said.meaning
    if isinstance(meaning, Moment):
        return _explicit(meaning.day)
    return isinstance(meaning, Day) and meaning.year is not None


def _parts(said: Said) -> list[Said]:
    meaning = said.meaning
    if isinstance(meaning, Range):
        return [meaning.first, meaning.last]
    if isinstance(meaning, Bound):
        return [meaning.of]
    if isinstance(meaning, Lapse):
        return [Said(meaning.length, said.start, said.end)]
    if isinstance(meaning, Offset):
        length = Said(meaning.length, said.start, said.end)
        return [length, meaning.base] if isinstance(meaning.base, Said) else [length]
    if isinstance(meaning, Nth) and meaning.of.end > meaning.of.start and meaning.weekday is None:
        return [meaning.of]
    return []


def _value(said: Said, clues: Clues) -> tuple[str, str]:
    """The value in the notation of TIMEX3, and the kind."""
    meaning = said.meaning
    if isinstance(meaning, Length):
        return written_length(meaning), "duration"
    if isinstance(meaning, Repeat):
        return meaning.value, "set"
    if isinstance(meaning, Vague):
        return meaning.value, "date"
    if isinstance(meaning, Lapse):
        return _lapse(meaning, clues), "date"
    stamp = settled(said, clues.told)
    timed = isinstance(meaning, Moment | Clock)
    if isinstance(meaning, Offset) and stamp is None:
        return _offset(meaning, clues)
    if isinstance(meaning, Clock) and (stamp is None or stamp.year is None):
        return written_clock(settled_clock(meaning)), "time"
    if stamp is None:
        return _nowhere(said, clues), "time" if timed else "date"
    return written(stamp), "time" if timed else "date"


def _nowhere(said: Said, clues: Clues) -> str:
    meaning = said.meaning
    if isinstance(meaning, Moment):
        return _nowhere(meaning.day, clues) + written_clock(settled_clock(meaning.clock))
    if isinstance(meaning, Step):
        if meaning.holiday == "time":
            return ""
        if meaning.holiday in _FISCAL:
            year = clues.told.year
            return f"{_FISCAL[meaning.holiday]}{'XXXX' if year is None else year + meaning.step}"
        if meaning.weekday is not None:
            return f"XXXX-WXX-{meaning.weekday + 1}"
        if meaning.index is not None:
            return written(Stamp(meaning.unit, None, meaning.index))
    if isinstance(meaning, Day):
        return written(Stamp(meaning.unit, meaning.year, meaning.index or 0, meaning.day or 0))
    unit = getattr(meaning, "unit", "day")
    return _NOWHERE.get(unit, "XXXX-XX-XX")


def _lapse(lapse: Lapse, clues: Clues) -> str:
    """From publication to so much before or after it, where that can be told."""
    told = clues.told
    printed = written_length(lapse.length)
    units = {unit for _, unit in lapse.length.parts}
    amounts = [amount for amount, _ in lapse.length.parts]
    if lapse.base == "told" or told.history or told.published is None or None in amounts:
        return printed
    if units & CLOCK_UNITS:
        return printed
    here = day_stamp(told.published)
    try:
        other = shifted(here, lapse.length, lapse.sign)
    except (ValueError, OverflowError):
        return printed
    ends = sorted((here, other), key=first)
    return "/".join(written(one) for one in ends)


def _offset(offset: Offset, clues: Clues) -> tuple[str, str]:
    unit = offset.length.parts[-1][1]
    moment = _moment(offset, clues)
    if moment:
        return moment, "time"
    if any(amount is None for amount, _ in offset.length.parts):
        return "FUTURE_REF" if offset.sign > 0 else "PAST_REF", "date"
    return _NOWHERE.get(unit, "XXXX-XX-XX"), "time" if unit in CLOCK_UNITS else "date"


def _moment(offset: Offset, clues: Clues) -> str:
    """ "In five minutes", "half an hour ago", where publication is known to the minute."""
    published = clues.published
    if published is None or offset.base != "published":
        return ""
    low, high = published.literal
    if not (low.value.is_finite() and high.value - low.value <= 1):
        return ""
    scale = {"hour": 3600, "minute": 60, "second": 1}
    seconds = 0
    for amount, unit in offset.length.parts:
        if unit not in scale or amount is None or amount > 10**6:
            return ""
        seconds += int(amount * scale[unit])
    total = int(low.value) * 60 + offset.sign * seconds
    day, rest = divmod(total, 86_400)
    try:
        year, month, number = date_of(day)
    except (ValueError, OverflowError):
        return ""
    hour, rest = divmod(rest, 3600)
    minute, second = divmod(rest, 60)
    clock = Clock(hour, minute, second or None, "24")
    return written(Stamp("day", year, month, number, clock))


def _vague(vague: Vague, words: str, clues: Clues) -> When | None:
    """The present is publication; the past ends and the future begins with it."""
    published = clues.published
    if published is None:
        return None
    if vague.value == "PRESENT_REF":
        return When(words, published.literal, published.pragmatic, "publication")

    def bounded(one: Interval) -> Interval:
        if vague.value == "PAST_REF":
            return Interval(EVERYTHING.low, one.high)
        return Interval(one.low, EVERYTHING.high)

    literal, pragmatic = bounded(published.literal), bounded(published.pragmatic)
    return When(words, literal, pragmatic, "some time before or after publication")


def placed(said: Said, tokens: Tokens) -> Said:
    """The same where it stands in the text, and what it is made of likewise."""
    meaning = said.meaning
    if isinstance(meaning, Range):
        first, last = placed(meaning.first, tokens), placed(meaning.last, tokens)
        meaning = replace(meaning, first=first, last=last)
    elif isinstance(meaning, Bound | Nth | Within):
        meaning = replace(meaning, of=placed(meaning.of, tokens))
    elif isinstance(meaning, Moment):
        meaning = replace(meaning, day=placed(meaning.day, tokens))
    elif isinstance(meaning, Offset) and isinstance(meaning.base, Said):
        meaning = replace(meaning, base=placed(meaning.base, tokens))
    start = tokens[said.start].start if said.start < len(tokens) else tokens[-1].end
    end = tokens[said.end - 1].end if said.end > said.start else start
    return Said(meaning, start, end, said.mod)
