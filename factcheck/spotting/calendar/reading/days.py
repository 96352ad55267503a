"""Dates by their names and numbers: "21 September 2022", "the 1930s", "Q3 2021", "summer 1941"."""

from __future__ import annotations

from factcheck.spotting.calendar.holidays import FIRST_WORDS, HOLIDAYS, LONGEST
from factcheck.spotting.calendar.reading.digits import digits_at
from factcheck.spotting.calendar.reading.numbers import day_number_at, ordinal_at
from factcheck.spotting.calendar.reading.years import bare_year_at, decade_at, year_at
from factcheck.spotting.calendar.said import Day, Said
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, skip, word
from factcheck.spotting.calendar.words import PART_MOD, SEASON, UNIT, Unit, words_of
from factcheck.values.calendar_words import MONTH_NUMBER, MONTHS, WEEKDAY_NUMBER, WEEKDAYS

_AMBIGUOUS = frozenset(("may", "march", "mar", "sat", "sun", "mon", "wed", "dec", "jan", "nov"))
"""Words that name a day or a month in capitals only, or beside another part of a date."""
_NAMES_TOO = frozenset(("april", "may", "june", "august", "march"))
_FULL = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_BEFORE_MONTH = words_of(
    "in of by since until till from to through during between and before after for early mid late "
    "this last next past every - ( the throughout around about or"
)


def day_at(tokens: Tokens, i: int) -> Said | None:
    """A date that counts from nothing, as far as it is said, from a place on."""
    if found := digits_at(tokens, i):
        return found
    start, i = i, skip(tokens, i, "the")
    for read in (
        _weekday_first,
        _month_first,
        _number_first,
        quarter_at,
        season_at,
        holiday_at,
        decade_at,
    ):
        if found := read(tokens, i):
            if found.meaning == Day("day", day=getattr(found.meaning, "day", None)) and start == i:
                ordinal = ordinal_at(tokens, i)
                if ordinal is None:
                    return None
            return Said(found.meaning, _opening(tokens, start, found), found.end, found.mod)
    if found := bare_year_at(tokens, i):
        return Said(found.meaning, _opening(tokens, start, found), found.end, found.mod)
    return None


def _opening(tokens: Tokens, start: int, found: Said) -> int:
    """Where it begins: an article before "1941" or "June 1916" is that of a noun behind it."""
    day = found.meaning
    bare = isinstance(day, Day) and (
        (day.unit == "month") or (day.unit == "year" and word(tokens, found.start) not in _YEAR)
    )
    return found.start if bare else start


_YEAR = frozenset(("year", "years", "calendar", "cy"))


def month_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The number of a month by its name, and where the words go on."""
    first = at(tokens, i)
    number = MONTH_NUMBER.get(first.word)
    if number is None:
        return None
    end = i + 1
    if first.word not in _FULL and word(tokens, end) == "." and at(tokens, end).glued:
        end += 1
    return number, end


def _meant(tokens: Tokens, i: int, dated: bool) -> bool:
    """Whether the word of a month means it. `dated`: a day or a year stands beside it."""
    first = at(tokens, i)
    if dated:
        return True
    before, following = word(tokens, i - 1), at(tokens, i + 1)
    if before in ("$", "#", "@") or (first.word in ("march", "may") and before in ("the", "long")):
        return False
    if first.word == "march" and (following.word in ("to", "on") or _in_name(tokens, i)):
        return False  # a march by its name, "March on the Capital"
    if first.word in _AMBIGUOUS and not first.capital:
        return before in ("in", "of", "since", "until", "during", "next", "last", "early", "late")
    if first.word == "may" and (i == 0 or word(tokens, i - 1) in (".", '"', "!", "?", "'")):
        return False
    if first.word in _NAMES_TOO and following.capital and not following.glued:
        return before in _BEFORE_MONTH
    return first.capital or first.word in _FULL or before in _BEFORE_MONTH


def _in_name(tokens: Tokens, i: int) -> bool:
    """Whether a word in capitals before it makes it part of a name."""
    before = at(tokens, i - 1)
    inside = i > 1 and word(tokens, i - 2) not in (".", "!", "?", '"')
    return inside and before.capital and before.word not in _BEFORE_MONTH


def _month_first(tokens: Tokens, i: int) -> Said | None:
    """ "September 21, 2022", "Sept. 2022", "May twenty-nine", "june the 28th"."""
    found = month_at(tokens, i)
    if found is None:
        return None
    month, j = found
    glued_day = at(tokens, j).number and at(tokens, j).glued
    joined = word(tokens, j) in ("-", "/") and at(tokens, j + 1).number
    the = skip(tokens, j, "the")
    day = day_number_at(tokens, the)
    if joined and word(tokens, j) == "/" and (slashed := day_number_at(tokens, j + 1)):
        day, the = slashed, j + 1
    if day and not (the > j and word(tokens, j) == "the" and not day[2]):
        number, end, _ = day
        if not _is_clock(tokens, the, end) and not _counts(tokens, end):
            year = year_at(tokens, end)
            if year or _meant(tokens, i, dated=True):
                return _dated(month, number, year, i, end)
    year = year_at(tokens, j, after_month=True)
    if year and not glued_day:
        return Said(Day("month", year[0], month, short=year[2]), i, year[1])
    if not _meant(tokens, i, dated=False):
        return None
    return Said(Day("month", None, month), i, j)


def _dated(month: int, day: int, year: tuple[int, int, bool] | None, start: int, end: int) -> Said:
    if year:
        return Said(Day("day", year[0], month, day, short=year[2]), start, year[1])
    return Said(Day("day", None, month, day), start, end)


def _is_clock(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the number behind a month is the hour of a time instead."""
    sign = word(tokens, end)
    if sign == ":" and at(tokens, end).glued and at(tokens, end + 1).glued:
        return True
    return sign in ("am", "pm", "a.m", "p.m", "o'clock") and word(tokens, i) != "the"


def _counts(tokens: Tokens, end: int) -> bool:
    """Whether the number is of things: "May 5 people", "in March 20%"."""
    return word(tokens, end) in ("%", "percent", "people", "million", "thousand", "hundred")


_MONEY = frozenset("$€£¥#.,")


def _number_first(tokens: Tokens, i: int) -> Said | None:
    """ "21 September 2022", "the 4th of July", "the 21st", "the thirty-first day of the month"."""
    found = day_number_at(tokens, i)
    if found is None or (at(tokens, i).glued and word(tokens, i - 1) in _MONEY):
        return None
    number, j, is_ordinal = found
    of = j
    for wording in ("day of the", "of the", "day of", "of", "-", "/"):
        if (end := phrase(tokens, j, wording)) > 0:
            of = end
            break
    month = month_at(tokens, of)
    if month and (
        is_ordinal or of == j or word(tokens, of - 1) in ("-", "/") or _figures(tokens, i)
    ):
        small = word(tokens, i) in ("second", "first", "third") and of == j
        if not small and (word(tokens, of) != "may" or is_ordinal or at(tokens, of).capital):
            year = year_at(tokens, skip(tokens, month[1], "-", "/"), after_month=True)
            return _dated(month[0], number, year, i, month[1])
    if is_ordinal and at(tokens, i).number and _stands_alone(tokens, i, j):
        return Said(Day("day", day=number), i, j)
    return None


def _figures(tokens: Tokens, i: int) -> bool:
    return at(tokens, i).number


def _stands_alone(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "the 21st" is a day: "on the 21st", and not "the 21st Division"."""
    if word(tokens, i - 1) not in ("the", "on"):
        return False
    on = word(tokens, i - 1) == "on"
    before, following = word(tokens, i - 2), at(tokens, end)
    if not on and before not in (
        "on",
        "by",
        "since",
        "until",
        "till",
        "from",
        "after",
        "before",
        "of",
        "to",
        "and",
    ):
        return False
    return not following.word or not following.word[0].isalpha() or following.word in _AFTER_DAY


_AFTER_DAY = words_of(
    "and or was were is he she they it we to until till through at in from between by the his her "
    "their that when after before"
)


def weekday_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The number of a weekday (Monday is 0), and where the words go on."""
    first = at(tokens, i)
    number = WEEKDAY_NUMBER.get(first.word)
    if number is None:
        return None
    if first.word not in _FULL:
        # "Mon State", "Sun City": a name.
        following = at(tokens, i + 1)
        if not first.capital or (following.capital and not _date_word(following.word)):
            return None
    end = i + 1
    dotted = first.word not in _FULL and word(tokens, end) == "." and at(tokens, end).glued
    return number, end + (dotted and not at(tokens, end + 1).capital)


def _date_word(name: str) -> bool:
    return name in MONTH_NUMBER or name in ("am", "pm", "morning", "afternoon", "evening", "night")


def _weekday_first(tokens: Tokens, i: int) -> Said | None:
    """ "Friday", "Tuesday, Jan 15", "Wed 7th", "Monday the twelfth", "Friday 9/6"."""
    found = weekday_at(tokens, i)
    if found is None:
        return None
    weekday, end = found
    j = skip(tokens, end, ",")
    for part in ("morning", "afternoon", "evening", "night"):
        if word(tokens, j) == part:
            j = skip(tokens, j + 1, ",")
    j = skip(tokens, j, "the", "on the", "dawn of")
    for read in (_month_first, _number_first):
        if (date := read(tokens, j)) and isinstance(date.meaning, Day) and date.meaning.day:
            return Said(_with_weekday(date.meaning, weekday), i, date.end)
    if (date := digits_at(tokens, j, short=True)) and isinstance(date.meaning, Day):
        return Said(_with_weekday(date.meaning, weekday), i, date.end)
    if (
        (number := ordinal_at(tokens, j))
        and number[0] <= 31
        and not _of_a_row(tokens, j, number[1])
    ):
        return Said(Day("day", day=number[0], weekday=weekday), i, number[1])
    return Said(Day("day", weekday=weekday), i, end)


def _of_a_row(tokens: Tokens, start: int, end: int) -> bool:
    """Whether an ordinal numbers what follows it, and no day of a month: "the third day of it"."""
    behind = at(tokens, end).word
    if behind in UNIT or behind in ("straight", "consecutive", "successive", "such"):
        return True
    set_off = word(tokens, start - 1) == "the" and word(tokens, start - 2) == ","
    return set_off and not at(tokens, start).number and behind[:1].isalpha() and behind != "of"


def _with_weekday(day: Day, weekday: int) -> Day:
    return Day(day.unit, day.year, day.index, day.day, weekday, day.holiday, day.short)


_HALVES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "latter": 2}
_FUNCTION = words_of(
    "and or was were is are he she they it we to until till through at in from between by the his "
    "her their that when after before as has had with for but on which a an will"
)


def quarter_at(tokens: Tokens, i: int) -> Said | None:
    """ "Q3 2021", "2021 q1", "the third quarter of 2021", "the first half of 2022"."""
    if at(tokens, i).number and len(word(tokens, i)) == 4:
        code = skip(tokens, i + 1, "-")
        if (number := _code(tokens, code)) and (year := year_at(tokens, i)) and year[1] == i + 1:
            return Said(Day(number[1], year[0], number[0]), i, number[2])
    if number := _code(tokens, i):
        year = year_at(tokens, skip(tokens, number[2], "-", "/"), after_month=True)
        return Said(
            Day(number[1], year[0] if year else None, number[0]), i, year[1] if year else number[2]
        )
    ordinal = ordinal_at(tokens, i)
    index, j = ordinal or (_HALVES.get(word(tokens, i), 0), i + 1)
    unit: Unit = "quarter" if word(tokens, j) == "quarter" else "half"
    if word(tokens, j) not in ("quarter", "half") or not 1 <= index <= (
        4 if unit == "quarter" else 2
    ):
        return None
    year = year_at(tokens, j + 1, after_month=True)
    if year:
        return Said(Day(unit, year[0], index), i, year[1])
    if unit == "quarter" and word(tokens, i - 1) == "the" and word(tokens, j + 1) != "of":
        return Said(Day(unit, None, index), i, j + 1)
    return None


def _code(tokens: Tokens, i: int) -> tuple[int, Unit, int] | None:
    """ "Q3", "H1"."""
    first, second = word(tokens, i), at(tokens, i + 1)
    if first in ("q", "h") and second.glued and second.number and len(second.word) == 1:
        unit: Unit = "quarter" if first == "q" else "half"
        if 1 <= int(second.word) <= (4 if first == "q" else 2):
            return int(second.word), unit, i + 2
    return None


def season_at(tokens: Tokens, i: int) -> Said | None:
    """ "Summer 1941", "the winter of 1777", "1982 summer", "spring"."""
    first = at(tokens, i)
    index = SEASON.get(first.word)
    if index is None:
        season = SEASON.get(word(tokens, i + 1))
        year = year_at(tokens, i) if first.number and len(first.word) == 4 and season else None
        if year and year[1] == i + 1:
            return Said(Day("season", year[0], season), i, i + 2)
        return None
    if year := year_at(tokens, i + 1, after_month=True):
        return Said(Day("season", year[0], index, short=year[2]), i, year[1])
    before = word(tokens, i - 1)
    if first.word in ("fall", "spring"):
        # "The fall of Paris", "they fall", "a spring".
        named = (
            before in ("in", "last", "this", "next", "by", "during", "until", "since")
            or (before == "the" and word(tokens, i + 1) != "of")
            or before in PART_MOD
        )
        if not named and not (first.word == "spring" and first.capital):
            return None
        if (
            before == "the"
            and first.word == "fall"
            and word(tokens, i - 2) not in ("in", "during", "by", "until", "since", "of")
        ):
            return None
    if _modifies(tokens, i):
        return Said(Day("season"), i, i + 1)
    return Said(Day("season", None, index), i, i + 1)


def _modifies(tokens: Tokens, i: int) -> bool:
    """Whether a season says of what sort a thing is, not when: "summer camps", "winter tyres"."""
    following = at(tokens, i + 1)
    if at(tokens, i).capital or following.capital or following.word in _FUNCTION:
        return False
    article = word(tokens, i - 1) in ("the", "this", "last", "next", "that", "every", "in", "by")
    return bool(following.word) and following.word[0].isalpha() and not article


def holiday_at(tokens: Tokens, i: int) -> Said | None:
    """ "Christmas 1963", "Thanksgiving", "Independence Day of this year"."""
    if word(tokens, i) not in FIRST_WORDS:
        return None
    words = [word(tokens, n) for n in range(i, min(i + LONGEST, len(tokens)))]
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if name in HOLIDAYS:
            if word(tokens, i + length) in ("island", "islands", "truce", "rising"):
                return None
            year = year_at(tokens, i + length, after_month=True)
            return Said(
                Day("day", year[0] if year else None, holiday=name),
                i,
                year[1] if year else i + length,
            )
    return None
