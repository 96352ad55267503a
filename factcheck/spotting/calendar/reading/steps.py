"""Dates counted from publication or from what was told: "last week", "that year", "Friday"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.spotting.calendar.holidays import FIRST_WORDS
from factcheck.spotting.calendar.reading.days import day_at, month_at, weekday_at
from factcheck.spotting.calendar.reading.lengths import bare_length
from factcheck.spotting.calendar.said import (
    Base,
    Clock,
    Day,
    Lapse,
    Length,
    Moment,
    Nth,
    Said,
    Step,
    Vague,
)
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, skip, word
from factcheck.spotting.calendar.words import (
    DAY_PART,
    DEICTIC,
    OF_TEXT,
    SEASON,
    STEP,
    UNIT,
    VAGUE,
    words_of,
)

_ONE = Decimal(1)
_TO_DAY = {
    "the day before yesterday": -2, "day before yesterday": -2,
    "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
_PRESENT = (
    "at present", "at this moment", "right now", "at the moment", "for the time being",
    "the present day", "the present", "present day", "present - day", "these days",
    "modern - day", "modern day", "until now", "up to now",
)  # fmt: skip
_ADJECTIVES = {"former": "PAST_REF", "recent": "PAST_REF", "current": "PRESENT_REF",
               "future": "FUTURE_REF", "present": "PRESENT_REF"}  # fmt: skip
_TOLD = (
    "that same time", "the same time", "that time", "this time", "this period", "that period",
    "the same period", "this date", "that date", "the time",
    "that moment", "the same moment", "the period",
)  # fmt: skip
_CLIMATE = tuple(
    f"{the}{name} season" for the in ("the ", "") for name in ("dry", "wet", "rainy", "monsoon")
)
_AT = words_of("at during by around from until till since throughout for before after over")
_YEARS = ("fiscal year", "financial year", "school year", "academic year", "calendar year")
OPENERS = frozenset(
    (
        *_ADJECTIVES,
        *(wording.split()[0] for wording in (*_PRESENT, *_TOLD, *_CLIMATE, *_YEARS, *_TO_DAY)),
    )
)
"""Words that these phrases begin with."""
_BARE_THE = frozenset(("end", "beginning", "start", "middle", "rest", "remainder", "part", "half"))


def step_at(tokens: Tokens, i: int) -> Said | None:
    """A date that counts from another, without a length of time, from a place on."""
    first = word(tokens, i)
    if first in DEICTIC:
        return _deictic(tokens, i)
    for wording, by in _TO_DAY.items():
        if (end := phrase(tokens, i, wording)) > 0:
            return Said(Step(by, "day", "published"), i, end)
    return _step(tokens, i) or _the_unit(tokens, i) or _day_after(tokens, i) or _vague(tokens, i)


def _deictic(tokens: Tokens, i: int) -> Said:
    """ "Yesterday morning", "tonight", "tomorrow"."""
    name = word(tokens, i)
    day = Said(Step(DEICTIC[name], "day", "published"), i, i + 1)
    if name in ("tonight", "tonite"):
        return Said(Moment(day, Clock(part="NI")), i, i + 1)
    if part := DAY_PART.get(word(tokens, i + 1)):
        return Said(Moment(day, Clock(part=part)), i, i + 2)
    return day


def _step(tokens: Tokens, i: int) -> Said | None:
    """ "Last week", "the same day", "this coming Friday", "the next three months"."""
    start, i = i, skip(tokens, i, "the very", "the", "that very", "this very")
    the = word(tokens, i - 1) == "the"
    step = STEP.get(word(tokens, i))
    if step is None:
        return _counted_step(tokens, start, i)
    if word(tokens, i) == "last" and word(tokens, i - 1) in _VERBAL:
        return None
    name, j = word(tokens, i), i + 1
    # "This past week", "that same day": the second word says which.
    if word(tokens, j) in STEP and name in ("this", "that", "these", "the"):
        name, j = word(tokens, j), j + 1
        step = STEP[name]
    if name == "past" and not the and word(tokens, i - 1) in ("half", "quarter", "minutes"):
        return None
    base: Base = "told" if name in OF_TEXT else "published"
    if name == "that" and word(tokens, j) not in UNIT and word(tokens, j) not in DAY_PART:
        return None
    if found := _whole(tokens, start, j, step, base, the):
        return found
    if length := bare_length(tokens, j):
        bare = j < len(tokens) and word(tokens, j) in UNIT
        plural = length[0].parts[0][0] != 1 or not bare
        if plural and step and _split_ago(tokens, length[1]):
            length = _first_part(tokens, j, length)
        if plural and step and name != "that":
            told: Base = "told" if name in ("following", "preceding", "previous") else "published"
            return Said(Lapse(length[0], step, told), start, length[1])
    return None


def _split_ago(tokens: Tokens, i: int) -> bool:
    return word(tokens, i) in ("ago", "later", "earlier")


def _first_part(tokens: Tokens, i: int, length: tuple[Length, int]) -> tuple[Length, int]:
    """Of "3 months and 2 days ago" the three months."""
    for end in range(length[1] - 1, i, -1):
        if word(tokens, end) == "and" and (short := bare_length(tokens[:end], i)):
            return short
    return length


def _counted_step(tokens: Tokens, start: int, i: int) -> Said | None:
    """ "2 upcoming months", "the four previous weeks"."""
    if not (at(tokens, i).number or word(tokens, i) in _SMALL):
        return None
    step = STEP.get(word(tokens, i + 1), 0)
    if not step:
        return None
    length = bare_length([*tokens[i : i + 1], *tokens[i + 2 : i + 5]], 0)
    if length is None or length[1] != 2:
        return None
    base: Base = "told" if word(tokens, i + 1) in OF_TEXT else "published"
    return Said(Lapse(length[0], step, base), start, i + 3)


_VERBAL = words_of("will would can could may might must should to not shall 'll")
"""Words behind which "last" is a verb."""
_SMALL = words_of("two three four five six seven eight nine ten twelve few several")


def _whole(tokens: Tokens, start: int, i: int, step: int, base: Base, the: bool) -> Said | None:
    """One unit, weekday, month, season, holiday or part of a day behind its step."""
    name = word(tokens, i)
    if (special := _year_of(tokens, i)) > 0:
        return Said(Step(step, "year", base, holiday=word(tokens, i)), start, special)
    if weekday := weekday_at(tokens, i):
        dated = day_at(tokens, i)
        if dated and isinstance(dated.meaning, Day) and dated.meaning.day:
            return Said(dated.meaning, start, dated.end)
        return _with_part(
            tokens, Said(Step(step, "day", base, weekday=weekday[0]), start, weekday[1])
        )
    # "The next spring" is the one after what was told; so are "this day" and "the next year".
    if the and step > 0 and name not in ("few", "couple"):
        base = "told" if not bare_length(tokens, i) else base
    if month := month_at(tokens, i):
        if (dated := day_at(tokens, i)) and isinstance(dated.meaning, Day) and dated.meaning.day:
            return Said(dated.meaning, start, dated.end)
        if name in ("may", "march") and not at(tokens, i).capital:
            return None
        return Said(Step(step, "month", base, index=month[0]), start, month[1])
    if name in SEASON and not (name == "spring" and word(tokens, i + 1) == "from"):
        return Said(Step(step, "season", base, index=SEASON[name]), start, i + 1)
    if name in DAY_PART and not name.endswith("s"):
        day = Said(Step(step, "day", base), start, i)
        # "The next morning" is the one after what was told, "last night" that of publication.
        if the and step:
            day = Said(Step(step, "day", "told"), start, i)
        elif name != "night" and step < 0:
            day = Said(Step(-1, "day", base), start, i)
        return Said(Moment(day, Clock(part=DAY_PART[name])), start, i + 1)
    found = day_at(tokens, i) if name in FIRST_WORDS else None
    feast = found.meaning if found and isinstance(found.meaning, Day) else None
    if found and feast and feast.holiday and feast.year is None:
        return Said(Step(step, "day", base, holiday=feast.holiday), start, found.end)
    unit = UNIT.get(name)
    if unit is None or (name.endswith("s") and unit != "century"):
        return None
    if unit in ("hour", "minute", "second") or (unit == "second"):
        return None
    if unit == "fortnight":
        return Said(Lapse(Length(((_ONE, unit),)), step, base), start, i + 1) if step else None
    if unit == "day" and step == 0:
        base = "told"
    if the and step < 0 and word(tokens, i - 1) == "past":
        return Said(Lapse(Length(((_ONE, unit),)), step, base), start, i + 1)
    if (
        step < 0
        and word(tokens, i - 1) == "past"
        and unit in ("decade", "century", "year", "month")
    ):
        return Said(Lapse(Length(((_ONE, unit),)), step, base), start, i + 1)
    return _day_in(tokens, Said(Step(step, unit, base), start, i + 1))


def _day_in(tokens: Tokens, week: Said) -> Said:
    """ "Next week on Tuesday", "next week Mon"."""
    step = week.meaning
    weekly = isinstance(step, Step) and step.unit == "week" and word(tokens, week.end) != ","
    weekday = weekday_at(tokens, skip(tokens, week.end, "on")) if weekly else None
    if weekday is None:
        return week
    day = Nth(1, "day", week, weekday[0])
    return _with_part(tokens, Said(day, week.start, weekday[1]))


def _with_part(tokens: Tokens, day: Said) -> Said:
    """The day with the part of it that follows: "next Friday evening"."""
    part = DAY_PART.get(word(tokens, day.end))
    if part and not word(tokens, day.end).endswith("s"):
        return Said(Moment(day, Clock(part=part)), day.start, day.end + 1)
    return day


def _year_of(tokens: Tokens, i: int) -> int:
    """Where the words go on after "fiscal year" and the like."""
    return phrase(tokens, i, *_YEARS)


_NEAR = 10
"""Tokens before a weekend in which a word that looks ahead is looked for."""


def _the_unit(tokens: Tokens, i: int) -> Said | None:
    """ "The month" in "the end of the month", "for the year"; "end of day"."""
    unit = UNIT.get(word(tokens, i + 1)) if word(tokens, i) == "the" else None
    if unit and unit in ("day", "week", "weekend", "fortnight", "month", "year", "quarter"):
        if word(tokens, i + 1).endswith("s"):
            return None
        before = word(tokens, i - 1)
        part_of = before in ("of", "in") and word(tokens, i + 2) not in ("of", "to")
        if before == "for" or (part_of and unit != "day") or unit in ("weekend", "fortnight"):
            latest = unit == "weekend" and before == "over" and not _ahead(tokens, i)
            return Said(Step(0, unit, "told", holiday="latest" * latest), i, i + 2)
    return None


def _ahead(tokens: Tokens, i: int) -> bool:
    """Whether a word shortly before says that what follows is to come: "will open at the …"."""
    for k in range(i - 1, max(-1, i - _NEAR), -1):
        if word(tokens, k) in (".", "!", "?", ";"):
            return False
        if word(tokens, k) in ("will", "shall", "'ll", "due", "expected", "plans", "planned"):
            return True
    return False


def _day_after(tokens: Tokens, i: int) -> Said | None:
    """ "The day after", "the day before": of what was told."""
    j = skip(tokens, i, "the")
    if word(tokens, j) in ("day", "week", "month", "year") and j > i:
        sign = {"after": 1, "before": -1, "following": 1}.get(word(tokens, j + 1), 0)
        following = at(tokens, j + 2).word
        if sign and not (following and following[0].isalpha()):
            return Said(Step(sign, UNIT[word(tokens, j)], "told"), i, j + 2)
        if sign and UNIT[word(tokens, j)] == "day":
            return Said(Day("day"), i, j + 2)  # after something that is no date
    return None


def _vague(tokens: Tokens, i: int) -> Said | None:
    """ "Now", "recently", "the future", "former", "that time"."""
    if (end := phrase(tokens, i, *_PRESENT)) > 0:
        return Said(Vague("PRESENT_REF"), i, end)
    if (end := phrase(tokens, i, *_CLIMATE)) > 0:
        return Said(Vague(""), i, end)
    if (end := phrase(tokens, i + 1, "'s end")) > 0 and word(tokens, i) in (
        "month",
        "year",
        "week",
    ):
        return Said(Step(0, UNIT[word(tokens, i)], "told"), i, end, "END")
    if (end := phrase(tokens, i, "to date")) > 0 and word(tokens, i - 1) not in ("up", "-"):
        return Said(Vague("PRESENT_REF"), i, end)
    first = word(tokens, i)
    if first in VAGUE:
        return Said(Vague(VAGUE[first]), i, i + 1)
    if first in _ADJECTIVES and _adjective(tokens, i):
        return Said(Vague(_ADJECTIVES[first]), i, i + 1)
    for wording, value in (("the past", "PAST_REF"), ("the future", "FUTURE_REF")):
        if (end := phrase(tokens, i, wording)) > 0 and not _goes_on(tokens, end):
            return Said(Vague(value), i, end)
    if first == "future":
        return Said(Vague("FUTURE_REF"), i, i + 1)
    before = word(tokens, i - 1)
    placed = before in _AT or (before == "of" and first in ("this", "that"))
    end = phrase(tokens, i, *_TOLD) if placed else -1
    if end > 0 and word(tokens, end) not in ("of", "when"):
        return Said(Step(0, "day", "told", holiday="time"), i, end)
    return None


def _adjective(tokens: Tokens, i: int) -> bool:
    following = word(tokens, i + 1)
    if word(tokens, i) == "present" and word(tokens, i - 1) != "the":
        return False
    return bool(following) and following[0].isalpha() and following not in _NO_NOUN


_NO_NOUN = frozenset((*UNIT, "a", "an", "the", "is", "was", "were", "has", "had", "of", "and"))


def _goes_on(tokens: Tokens, i: int) -> bool:
    following = word(tokens, i)
    return at(tokens, i).number or following in UNIT or following in _SMALL
