"""Times of day: "5 p.m.", "17:30", "half past seven", "noon", "the early morning"."""

from __future__ import annotations

from factcheck.spotting.calendar.reading.numbers import amount_at
from factcheck.spotting.calendar.said import Clock, Said
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, skip, word
from factcheck.spotting.calendar.words import DAY_PART, PART_MOD
from factcheck.values.number_words import UNITS

NAMED = {"noon": 12, "noonish": 12, "midday": 12, "midnight": 0}
_HOUR_WORDS = {name: int(value) for name, value in UNITS.items() if 1 <= value <= 12}
_PAST = {"quarter": 15, "half": 30}
_HALF = {"a": "a", "p": "p", "am": "a", "pm": "p"}


def clock_at(tokens: Tokens, i: int, *, bare: bool = False) -> Said | None:
    """A time of day from a place on. `bare`: an hour may stand alone, as in "from 5 to 6 pm"."""
    found = _clock(tokens, i, bare)
    if found is None:
        return None
    clock, i_end = found
    # "At 9 in the morning": the part of the day says which half.
    if not clock.half and (clock.hour or 0) <= 12:
        for wording, half in _IN_THE:
            if (end := phrase(tokens, i_end, wording)) > 0:
                clock, i_end = _halved(clock, half), end
                break
    return Said(clock, i, i_end)


_IN_THE = (
    ("in the morning", "a"), ("in the afternoon", "p"), ("in the evening", "p"),
    ("in the early morning", "a"), ("early in the morning", "a"), ("early morning", "a"),
    ("at night", "p"), ("in the night", "p"), ("in the late afternoon", "p"),
)  # fmt: skip


def _halved(clock: Clock, half: str) -> Clock:
    return Clock(clock.hour, clock.minute, clock.second, half)


def _clock(tokens: Tokens, i: int, bare: bool) -> tuple[Clock, int] | None:
    first = at(tokens, i)
    if first.word in NAMED:
        return Clock(NAMED[first.word], half="24"), i + 1
    if (end := phrase(tokens, i, "mid night", "mid - night")) > 0:
        return Clock(0, half="24"), end
    return _past(tokens, i) or _digital(tokens, i, bare)


def _digital(tokens: Tokens, i: int, bare: bool) -> tuple[Clock, int] | None:
    """A time by its hour and minute, in figures or in words."""
    first = at(tokens, i)
    if first.number and len(first.word) <= 2:
        return _figures(tokens, i, bare)
    if first.number and len(first.word) == 4 and _military(tokens, i, bare):
        hour, minute = int(first.word[:2]), int(first.word[2:])
        end = skip(tokens, i + 1, "hours", "hrs", "h")
        return (Clock(hour, minute, half="24"), end) if hour < 24 and minute < 60 else None
    return _words(tokens, i, bare)


def _military(tokens: Tokens, i: int, bare: bool) -> bool:
    """Four figures are a time beside "hours", or where one was asked for and they begin with 0."""
    return word(tokens, i + 1) in ("hours", "hrs") or (bare and tokens[i].word.startswith("0"))


def _half(tokens: Tokens, i: int) -> tuple[str, int]:
    """ "a.m.", "pm", "p . m .", "a", and where the words go on; "" where none stands there."""
    if word(tokens, i) == "." and at(tokens, i).glued and word(tokens, i + 1) in ("am", "pm"):
        i += 1
    first = word(tokens, i)
    if first in ("am", "pm"):
        return _HALF[first], i + 1 + (word(tokens, i + 1) == "." and _dotted(tokens, i + 1))
    if first in ("a", "p"):
        for wording in (". m .", ". m", "m"):
            if (end := phrase(tokens, i + 1, wording)) > 0:
                return first, end
        if at(tokens, i).glued:
            return first, i + 1
    return "", i


def _dotted(tokens: Tokens, i: int) -> bool:
    """Whether a full stop behind "pm" does not end the sentence."""
    following = at(tokens, i + 1)
    return bool(following.word) and not following.capital and at(tokens, i).glued


def _figures(tokens: Tokens, i: int, bare: bool) -> tuple[Clock, int] | None:
    """ "8", "8:30", "8:00:31", "8.30", "11ish" with what follows."""
    hour, j = int(tokens[i].word), i + 1
    minute = second = None
    if word(tokens, j) == ":" and _two(tokens, j + 1) and at(tokens, j).glued:
        minute, j = int(word(tokens, j + 1)), j + 2
        if word(tokens, j) == ":" and _two(tokens, j + 1):
            second, j = int(word(tokens, j + 1)), j + 2
    elif word(tokens, j) == "." and at(tokens, j).glued and _two(tokens, j + 1):
        half, end = _half(tokens, j + 2)
        if half or bare:
            minute, j = int(word(tokens, j + 1)), j + 2
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    if word(tokens, j) == "ish" and at(tokens, j).glued:
        return Clock(hour, minute, second), j + 1
    half, end = _half(tokens, j)
    if half and 1 <= hour <= 12:
        return Clock(hour, minute, second, half), end
    if (end := phrase(tokens, j, "o'clock", "oclock", "o clock")) > 0:
        half, last = _half(tokens, end)
        return Clock(hour, minute, second, half), last if half else end
    if minute is not None:
        twenty_four = hour > 12 or hour == 0
        end = skip(tokens, j, "hours", "hrs", "h")
        return Clock(hour, minute, second, "24" if twenty_four or end > j else ""), end
    if bare and 0 < hour <= 24 and not (_joined(tokens, j)):
        return Clock(hour, half="24" if hour > 12 else ""), j
    return None


def _joined(tokens: Tokens, i: int) -> bool:
    """Whether figures go on in a way that makes them no hour: "5%", "5.2", "5/12"."""
    sign = word(tokens, i)
    return sign in ("%", "/") or (sign in (".", ",", ":") and at(tokens, i + 1).glued)


def _two(tokens: Tokens, i: int) -> bool:
    return at(tokens, i).number and len(at(tokens, i).word) == 2 and at(tokens, i).glued


def _past(tokens: Tokens, i: int) -> tuple[Clock, int] | None:
    """ "Half past seven", "ten to nine", "15 past seven o'clock", "a quarter to five"."""
    j = i + (word(tokens, i) == "a" and word(tokens, i + 1) == "quarter")
    if word(tokens, j) in _PAST:
        minutes, j = _PAST[word(tokens, j)], j + 1
    elif found := amount_at(tokens, j):
        minutes, j = min(int(found[0]), 60), found[1]
    else:
        return None
    quarter, said = word(tokens, j - 1) == "quarter", skip(tokens, j, "minutes") > j
    j += said
    before = word(tokens, j) == "to"
    # "Five to seven" is from five to seven as often as 6:55.
    if word(tokens, j) != "past" and not (before and (quarter or said)):
        return None
    named = _digital(tokens, j + 1, bare=True)
    if named is None or named[0].minute is not None or minutes >= 60:
        return None
    clock, end = named
    hour = (clock.hour or 0) - before
    hour = 12 if before and hour == 0 else hour
    return Clock(hour, 60 - minutes if before else minutes, None, clock.half), end


def _words(tokens: Tokens, i: int, bare: bool) -> tuple[Clock, int] | None:
    """ "Six pm", "five o'clock", "two forty-five" (where a time was asked for)."""
    hour = _HOUR_WORDS.get(word(tokens, i))
    if hour is None:
        return None
    j, minute = i + 1, None
    if word(tokens, j) in UNITS and (found := amount_at(tokens, j)) and 5 <= found[0] <= 59:
        minute, j = int(found[0]), found[1]
    half, end = _half(tokens, j)
    last = phrase(tokens, j, "o'clock", "oclock", "o clock")
    if not half and minute is None and last > 0:
        half, end = _half(tokens, last)
        return Clock(hour, half=half), end if half else last
    if half:
        return Clock(hour, minute, None, half), end
    if bare:
        end = skip(tokens, j, "minutes") if minute is not None else j
        return Clock(hour, minute), end
    return None


def day_part_at(tokens: Tokens, i: int) -> Said | None:
    """A part of the day: "the early morning", "late afternoon", "night-time"."""
    start = i
    i = skip(tokens, i, "the")
    mod = ""
    for wording in ("early in the", "later in the", "late in the", "earlier in the"):
        if (end := phrase(tokens, start, wording)) > 0:
            i, mod = end, "START" if wording.startswith("earl") else "END"
    if not mod and word(tokens, i) in PART_MOD and word(tokens, i) in ("early", "mid", "late"):
        mod, i = PART_MOD[word(tokens, i)], skip(tokens, i + 1, "-")
    elif not mod and (end := phrase(tokens, i, "end of the", "middle of the", "start of the")) > 0:
        mod, i = PART_MOD[word(tokens, i)], end
    part = DAY_PART.get(word(tokens, i))
    if part is None:
        return None
    end = skip(tokens, i + 1, "- time", "hours", "time")
    if word(tokens, i) == "night" and end > i + 1 and word(tokens, end - 1) == "time":
        part = "NI"
    return Said(Clock(part=part), start, end, mod)
