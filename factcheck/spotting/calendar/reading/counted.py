"""Dates by a length of time or a number: "two weeks ago", "three days later", "first Monday"."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.spotting.calendar.reading.days import weekday_at
from factcheck.spotting.calendar.reading.lengths import length_at
from factcheck.spotting.calendar.reading.numbers import amount_at, ordinal_at
from factcheck.spotting.calendar.reading.steps import step_at
from factcheck.spotting.calendar.said import (
    Base,
    Clock,
    Day,
    Lapse,
    Length,
    Moment,
    Nth,
    Offset,
    Range,
    Said,
    Step,
)
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, skip, word
from factcheck.spotting.calendar.words import DAY_PART, UNIT, words_of

Reader = Callable[[Tokens, int], Said | None]

_BEHIND: tuple[tuple[str, int, Base], ...] = (
    ("ago", -1, "published"), ("from now", 1, "published"), ("hence", 1, "published"),
    ("later", 1, "told"), ("afterwards", 1, "told"), ("afterward", 1, "told"),
    ("after that", 1, "told"), ("before that", -1, "told"), ("earlier", -1, "told"),
    ("previously", -1, "told"), ("prior", -1, "told"), ("before then", -1, "told"),
    ("beforehand", -1, "told"), ("thereafter", 1, "told"), ("' time", 1, "published"),
    ("'s time", 1, "published"),
)  # fmt: skip
_FROM: dict[str, int] = {"from": 1, "after": 1, "before": -1, "following": 1, "since": 1}
_WILL = words_of(
    "will 'll shall would due expected going can should could may might must expect expects plan "
    "plans planned want wants hope hopes be come back set leave arrive soon"
)
_DID = frozenset(("was", "were", "had", "did", "took", "grew", "rose", "fell", "left", "came"))
_LOOK_BACK = 15
_LAST = frozenset(("last", "final", "first"))


def counted_at(tokens: Tokens, i: int, read: Reader) -> Said | None:
    """A date by its lapse from another; `read` reads the other where it is named."""
    if word(tokens, i) in ("in", "within"):
        return _in(tokens, i)
    length = length_at(tokens, i)
    if length is None or not isinstance(length.meaning, Length):
        return None
    meaning, j = length.meaning, length.end
    if (
        meaning.parts[0][0] is None
        and at(tokens, i).word in ("some", "many")
        and not _behind(tokens, j)
    ):
        return length
    if found := _behind(tokens, j):
        end, sign, base = found
        return Said(Offset(meaning, sign, base), i, end, length.mod)
    sign = _FROM.get(word(tokens, j), 0)
    if sign and word(tokens, j) != "since":
        spans = word(tokens, j) == "from" and _is_span(tokens, i)
        if (base_said := read(tokens, j + 1)) and not spans:
            return Said(Offset(meaning, sign, base_said), i, base_said.end, length.mod)
        if word(tokens, j) in ("before", "after") and _ends(tokens, j + 1):
            return Said(Offset(meaning, sign, "told"), i, j + 1, length.mod)
        if word(tokens, j) in ("before", "after") and meaning.parts[0][0] is not None:
            return Said(Offset(meaning, sign, "event"), i, j + 1, length.mod)
    return length


def _is_span(tokens: Tokens, i: int) -> bool:
    """Whether a length before "from" is how long it lasts: "for 3 days from today"."""
    return word(tokens, i - 1) == "for"


def _behind(tokens: Tokens, i: int) -> tuple[int, int, Base] | None:
    for wording, sign, base in _BEHIND:
        if (end := phrase(tokens, i, wording)) > 0:
            # "an hour later this week": the week's later part.
            if wording in ("later", "earlier") and word(tokens, end) in ("this", "that", "in"):
                return None
            return end, sign, base
    return None


def _ends(tokens: Tokens, i: int) -> bool:
    """Whether the phrase ends here: a sign follows, or nothing."""
    following = word(tokens, i)
    return not following or not (following[0].isalnum() or following in "'\"(")


def _in(tokens: Tokens, i: int) -> Said | None:
    """ "In two weeks", "within the next 10 days": ahead where the sentence speaks of the future."""
    step = step_at(tokens, i + 1) if word(tokens, i) == "within" else None
    if step and isinstance(step.meaning, Lapse):
        return Said(step.meaning, i, step.end)
    length = length_at(tokens, i + 1)
    if length is None or not isinstance(length.meaning, Length):
        return None
    if length.meaning.parts[0][0] is None or not _ahead(tokens, i):
        return None
    if word(tokens, i) == "within" and word(tokens, length.end) == "of":
        return None
    if word(tokens, i) == "within":
        return Said(Lapse(length.meaning, 1, "published"), i, length.end, length.mod)
    end = skip(tokens, length.end, "' time", "'s time", "from now")
    return Said(Offset(length.meaning, 1, "published"), i, end, length.mod)


def _ahead(tokens: Tokens, i: int) -> bool:
    """Whether the words before speak of what is to come, and not of what has been."""
    for n in range(i - 1, max(-1, i - _LOOK_BACK), -1):
        name = tokens[n].word
        if name in (".", "?", "!", ";"):
            break
        if name in _WILL or name.endswith("'ll"):
            return True
        if name in _DID or (name.endswith("ed") and len(name) > 3):
            return False
    return i == 0 or word(tokens, i - 1) in ("?", "or", ".", "!")


def nth_at(tokens: Tokens, i: int, read: Reader) -> Said | None:
    """ "The first Monday of next month", "last week of 2019", "the last 3 weeks of this year"."""
    start, i = i, skip(tokens, i, "the")
    number, j = -1, i + 1
    if word(tokens, i) not in ("last", "final"):
        ordinal = ordinal_at(tokens, i)
        if ordinal is None:
            return None
        number, j = ordinal
    count = 1
    if (amount := amount_at(tokens, j)) and amount[0] == int(amount[0]) and amount[0] < 1000:
        count, j = int(amount[0]), amount[1]
    weekday = weekday_at(tokens, j)
    unit = "day" if weekday else UNIT.get(word(tokens, j))
    if unit is None:
        return None
    end = weekday[1] if weekday else j + 1
    part = DAY_PART.get(word(tokens, end), "") if weekday else ""
    end += bool(part)
    of = phrase(tokens, end, "of", "in", ",")
    if of < 0:
        of = end
    longer = read(tokens, of)
    if longer is None or not _holds(longer, of > end):
        # "The first day of the war": a day of the text's own reckoning.
        if of > end and word(tokens, end) == "of" and start < i and not weekday and unit in _STORY:
            return Said(Day(unit), start, end)
        return None
    if count > 1:  # "the first ten months of 1915": from the first to the tenth of them
        ends = (-count, -1) if number < 0 else (number, number + count - 1)
        first, last = (Said(Nth(end, unit, longer), start, longer.end) for end in ends)
        return Said(Range(first, last), start, longer.end)
    meaning = Nth(number, unit, longer, weekday[0] if weekday else None)
    found = Said(meaning, start, longer.end)
    if part:
        return Said(Moment(found, Clock(part=part)), start, longer.end)
    friday = weekday_at(tokens, skip(tokens, found.end, ", on", "on"))
    if unit == "week" and count == 1 and friday and word(tokens, friday[1] - 2) in ("on", "."):
        return Said(Nth(1, "day", found, friday[0]), start, friday[1])
    return found


_STORY = frozenset(("day", "week", "month", "year"))


def _holds(longer: Said, joined: bool) -> bool:
    """Whether what follows may be what it is counted in."""
    unit = getattr(longer.meaning, "unit", "")
    return joined and unit in ("month", "year", "season", "quarter", "week", "decade")


def week_at(tokens: Tokens, i: int, read: Reader) -> Said | None:
    """ "The week of April 10th", "w/c Feb 4", "week 10", "the week starting on Monday"."""
    start, i = i, skip(tokens, i, "the")
    if (end := phrase(tokens, i, "w / c", "w / b")) > 0:
        i = end
    elif word(tokens, i) in ("week", "weekend"):
        number = at(tokens, i + 1)
        if word(tokens, i) == "week" and number.number and 1 <= int(number.word[:3]) <= 53:
            year = Said(Step(0, "year", "published"), i, i)
            return Said(Nth(int(number.word), "week", year), start, i + 2)
        end = phrase(
            tokens, i + 1, "of the", "of", "starting on", "starting", "commencing", "beginning on",
            "beginning", "ending",
        )  # fmt: skip
        if end < 0:
            return None
        unit, i = UNIT[word(tokens, i)], end
        i -= word(tokens, i - 1) == "the"
        day = read(tokens, i)
        fits = day and getattr(day.meaning, "unit", "") == "day"
        return Said(Nth(1, unit, day), start, day.end) if day and fits else None
    else:
        return None
    day = read(tokens, i)
    fits = day and getattr(day.meaning, "unit", "") == "day"
    return Said(Nth(1, "week", day), start, day.end) if day and fits else None
