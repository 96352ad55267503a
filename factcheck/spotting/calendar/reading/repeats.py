"""Repetitions: "every Monday", "daily", "twice a year", "per week", "each morning"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.spotting.calendar.reading.days import month_at, weekday_at
from factcheck.spotting.calendar.reading.numbers import amount_at, ordinal_at
from factcheck.spotting.calendar.said import Length, Repeat, Said
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, skip, word
from factcheck.spotting.calendar.words import (
    CLOCK_UNITS,
    DAY_PART,
    LENGTH,
    SEASON,
    SEASON_CODE,
    UNIT,
)
from factcheck.values.calendar_words import WEEKDAY_NUMBER

ADVERBS = {
    "daily": "P1D", "everyday": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y", "semiannual": "P0.5Y", "semiannually": "P0.5Y", "biannual": "P0.5Y",
    "biannually": "P0.5Y", "biennial": "P2Y", "hourly": "PT1H", "nightly": "P1D",
    "semimonthly": "P0.5M", "semiweekly": "P0.5W",
}  # fmt: skip
_PREFIX = {"bi": 2, "semi": 0.5}
_LAPSE = frozenset(("ago", "later", "earlier", "before", "after", "from", "-"))


def written_length(length: Length) -> str:
    """A length of time in the notation of TIMEX3: "P2W", "PT3H30M", "PXD", "P1DE"."""
    day, clock = "", ""
    for amount, unit in length.parts:
        if unit == "fortnight" and amount is not None:
            amount *= 2
        printed = "X" if amount is None else f"{amount.normalize():f}"
        code = "BD" if length.business and unit == "day" else LENGTH[unit]
        if unit in CLOCK_UNITS:
            clock += printed + code
        else:
            day += printed + code
    return f"P{day}{'T' + clock if clock else ''}"


def repeat_at(tokens: Tokens, i: int) -> Said | None:
    """A repetition from a place on."""
    first = word(tokens, i)
    if first in _PREFIX and word(tokens, i + 1) == "-" and word(tokens, i + 2) in ADVERBS:
        once = ADVERBS[word(tokens, i + 2)]
        return Said(Repeat(f"P{_PREFIX[first]}{once[-1]}"), i, i + 3)
    if first in ADVERBS and word(tokens, i - 1) != "'":
        return Said(Repeat(ADVERBS[first]), i, i + 1)
    if first in ("every", "each", "any"):
        return _every(tokens, i)
    if first == "per" and (unit := UNIT.get(word(tokens, i + 1))):
        return Said(Repeat(_once(unit)), i, i + 2)
    return _plural(tokens, i) or _times(tokens, i)


def _once(unit: str) -> str:
    return written_length(Length(((Decimal(1), unit),)))  # type: ignore[arg-type]


def _every(tokens: Tokens, i: int) -> Said | None:
    """ "Every day", "each two weeks", "every other Friday", "every morning", "any weekend"."""
    j = skip(tokens, i + 1, "single")
    other = word(tokens, j) == "other"
    j += other
    if weekday := weekday_at(tokens, j):
        value = f"XXXX-WXX-{weekday[0] + 1}"
        part = DAY_PART.get(word(tokens, weekday[1]))
        return Said(Repeat(value + (f"T{part}" if part else "")), i, weekday[1] + bool(part))
    if month := month_at(tokens, j):
        return Said(Repeat(f"XXXX-{month[0]:02}"), i, month[1])
    name = word(tokens, j)
    if name == "weekday":
        return Said(Repeat("P1WD"), i, j + 1)
    if name in DAY_PART:
        return Said(Repeat(f"T{DAY_PART[name]}"), i, j + 1)
    if name in SEASON:
        return Said(Repeat(f"XXXX-{SEASON_CODE[SEASON[name]]}"), i, j + 1)
    amount, end = amount_at(tokens, j) or (Decimal(2 if other else 1), j)
    if end == j and (ordinal := ordinal_at(tokens, j)):
        amount, end = Decimal(ordinal[0]), ordinal[1]
    if end == j and phrase(tokens, j, "few") > 0:
        return _unit(tokens, i, j + 1, None)
    if word(tokens, i) == "any" and end > j:
        return None
    return _unit(tokens, i, end, amount)


def _unit(tokens: Tokens, start: int, i: int, amount: Decimal | None) -> Said | None:
    unit = UNIT.get(word(tokens, i))
    if unit is None:
        return None
    return Said(Repeat(written_length(Length(((amount, unit),)))), start, i + 1)


def _plural(tokens: Tokens, i: int) -> Said | None:
    """ "Mondays", "on Friday mornings", "mornings"."""
    name = word(tokens, i)
    if name.endswith("s") and name[:-1] in WEEKDAY_NUMBER and len(name) > 6:
        return Said(Repeat(f"XXXX-WXX-{WEEKDAY_NUMBER[name[:-1]] + 1}"), i, i + 1)
    if weekday := weekday_at(tokens, i):
        part = word(tokens, weekday[1])
        if part in DAY_PART and part.endswith("s"):
            return Said(Repeat(f"XXXX-WXX-{weekday[0] + 1}T{DAY_PART[part]}"), i, weekday[1] + 1)
        return None
    counted = word(tokens, i - 1) == "the" or at(tokens, i - 1).number
    if name in ("mornings", "afternoons", "evenings", "nights") and not counted:
        return Said(Repeat(f"T{DAY_PART[name]}"), i, i + 1)
    return None


def _times(tokens: Tokens, i: int) -> Said | None:
    """ "Twice a year", "three times a day", "once every two weeks", "one a day"."""
    j = i
    if word(tokens, i) in ("a", "an") and at(tokens, i - 1).number:
        unit = UNIT.get(word(tokens, i + 1))  # "30 a day"
        plain = unit and not word(tokens, i + 1).endswith("s") and word(tokens, i + 2) not in _LAPSE
        return Said(Repeat(_once(unit)), i, i + 2) if unit and plain else None
    if word(tokens, j) not in ("once", "twice", "thrice", "one"):
        amount = amount_at(tokens, j)
        if amount is None or word(tokens, amount[1]) not in ("times", "time"):
            return None
        j = amount[1]
    j += 1
    if word(tokens, j) in ("every", "each"):
        every = _every(tokens, j)
        return every and Said(every.meaning, i, every.end)
    if word(tokens, j) in ("a", "an", "per") and (unit := UNIT.get(word(tokens, j + 1))):
        return Said(Repeat(_once(unit)), i, j + 2)
    return None
