"""Holidays and feasts whose day is fixed or follows from the calendar.

Those that differ from place to place are read as the United States keep them, unless their name
says otherwise. Easter by the algorithm of Meeus, Jones and Butcher (Nature, 1876), for the
Gregorian calendar; feasts of the Islamic calendar by its tabular form (a 30-year cycle of 10,631
days, epoch 16 July 622 of the Julian calendar), which may be a day or two off what was observed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from factcheck.spotting.calendar.tokens import tokens_of

Rule = Callable[[int], date]


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, number: int) -> Rule:
    """The nth such weekday of a month; the last where `number` is -1."""

    def rule(year: int) -> date:
        if number < 0:
            following = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            return following - timedelta(days=(following.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return rule


def easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    century, rest = divmod(year, 100)
    leap, remainder = divmod(century, 4)
    golden = year % 19
    epact = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * remainder + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days=days)


_EPOCH = date(622, 7, 19).toordinal()


def _islamic(month: int, day: int) -> Rule:
    """A day of the Islamic calendar in the given year; the first, where two fall in it.

    ValueError before that calendar began.
    """

    def rule(year: int) -> date:
        # Thirty years of it are 10,631 days.
        about = (year - 622) * 3_652_425 * 30 // (10_631 * 10_000)
        for islamic in (about, about + 1, about + 2):
            if islamic < 1:
                continue
            elapsed = (islamic - 1) * 354 + (3 + 11 * islamic) // 30
            months = 29 * (month - 1) + month // 2
            found = date.fromordinal(_EPOCH + elapsed + months + day - 1)
            if found.year == year:
                return found
        raise ValueError(f"the Islamic calendar has no such day in {year}")

    return rule


def _after(rule: Rule, days: int) -> Rule:
    return lambda year: rule(year) + timedelta(days=days)


_THANKSGIVING = _nth(11, 3, 4)
_EID_AL_FITR, _EID_AL_ADHA = _islamic(10, 1), _islamic(12, 10)

_NAMED: dict[str, Rule] = {
    **dict.fromkeys(
        ("new year's day", "new years day", "new year day", "new year's", "new year"), _fixed(1, 1)
    ),
    "epiphany": _fixed(1, 6),
    **dict.fromkeys(("martin luther king day", "mlk day"), _nth(1, 0, 3)),
    "groundhog day": _fixed(2, 2),
    **dict.fromkeys(("valentine's day", "valentines day", "st valentine's day"), _fixed(2, 14)),
    **dict.fromkeys(("presidents' day", "presidents day", "washington's birthday"), _nth(2, 0, 3)),
    "international women's day": _fixed(3, 8),
    **dict.fromkeys(
        (
            "st patrick's day",
            "st. patrick's day",
            "saint patrick's day",
            "st patricks day",
            "saint patrick",
        ),
        _fixed(3, 17),
    ),
    **dict.fromkeys(("april fools' day", "april fool's day", "april fools"), _fixed(4, 1)),
    "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25),
    **dict.fromkeys(
        (
            "may day",
            "labour day",
            "workers' day",
            "international workers' day",
            "international workers day",
        ),
        _fixed(5, 1),
    ),
    "victory day": _fixed(5, 9),
    "ve day": _fixed(5, 8),
    "mother's day": _nth(5, 6, 2),
    "memorial day": _nth(5, 0, -1),
    "father's day": _nth(6, 6, 3),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    **dict.fromkeys(("independence day", "us independence day"), _fixed(7, 4)),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    **dict.fromkeys(("halloween", "hallowe'en"), _fixed(10, 31)),
    "all saints' day": _fixed(11, 1),
    "guy fawkes night": _fixed(11, 5),
    **dict.fromkeys(("armistice day", "remembrance day", "veterans day"), _fixed(11, 11)),
    **dict.fromkeys(("thanksgiving", "thanksgiving day"), _THANKSGIVING),
    "black friday": _after(_THANKSGIVING, 1),
    "cyber monday": _after(_THANKSGIVING, 4),
    "christmas eve": _fixed(12, 24),
    **dict.fromkeys(("christmas", "christmas day", "xmas"), _fixed(12, 25)),
    "boxing day": _fixed(12, 26),
    **dict.fromkeys(("new year's eve", "new years eve", "new year eve"), _fixed(12, 31)),
    **dict.fromkeys(("mardi gras", "shrove tuesday"), _easter(-47)),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    **dict.fromkeys(("easter", "easter sunday", "easter day"), _easter(0)),
    "easter monday": _easter(1),
    "ascension day": _easter(39),
    **dict.fromkeys(("pentecost", "whit sunday"), _easter(49)),
    "whit monday": _easter(50),
    "corpus christi": _easter(60),
    **dict.fromkeys(("eid al fitr", "eid al-fitr", "eid ul fitr"), _EID_AL_FITR),
    **dict.fromkeys(("eid al adha", "eid al-adha", "eid ul adha"), _EID_AL_ADHA),
}

HOLIDAYS = {
    " ".join(token.word for token in tokens_of(name)): rule for name, rule in _NAMED.items()
}
"""The day of a holiday in a year of the calendar, by the tokens of its name."""

LONGEST = max(len(name.split()) for name in HOLIDAYS)
FIRST_WORDS = frozenset(name.split()[0] for name in HOLIDAYS)
