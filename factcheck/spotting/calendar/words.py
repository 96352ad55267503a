"""The vocabulary of dates in running text: units, ordinals, seasons, parts of the day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Unit = Literal[
    "century", "decade", "year", "half", "quarter", "season", "month", "fortnight", "week",
    "weekend", "day", "hour", "minute", "second",
]  # fmt: skip


def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {"centuries": "century"}
    names: tuple[Unit, ...] = (
        "century", "decade", "year", "quarter", "month", "fortnight", "week", "weekend", "day",
        "hour", "minute", "second",
    )  # fmt: skip
    for unit in names:
        units |= {unit: unit, f"{unit}s": unit}
    return units | {"season": "season", "seasons": "season"}


UNIT: Mapping[str, Unit] = _units()
"""Units by the words for them, in the singular and the plural."""
SHORT_UNIT: Mapping[str, Unit] = {
    **dict.fromkeys(("yr", "yrs"), "year"),
    **dict.fromkeys(("mo", "mos"), "month"),
    **dict.fromkeys(("wk", "wks", "w"), "week"),
    "d": "day",
    **dict.fromkeys(("hr", "hrs", "h"), "hour"),
    **dict.fromkeys(("min", "mins"), "minute"),
    **dict.fromkeys(("sec", "secs"), "second"),
}
"""Units as abbreviated behind a figure."""
LENGTH: Mapping[Unit, str] = {
    "century": "CE", "decade": "DE", "year": "Y", "quarter": "Q", "month": "M", "week": "W",
    "fortnight": "W", "weekend": "WE", "day": "D", "hour": "H", "minute": "M", "second": "S",
    "season": "season", "half": "half",
}  # fmt: skip
"""What a unit is in the notation of TIMEX3."""
CLOCK_UNITS = frozenset(("hour", "minute", "second"))

SEASON = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
SEASON |= {"springtime": 1, "summertime": 2, "wintertime": 4}
SEASON_CODE = ("", "SP", "SU", "FA", "WI")

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINAL = {name: number for number, name in enumerate(_ORDINALS.split(), 1)} | {"thirtieth": 30}
"""Ordinals of one word."""
ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))

DAY_PART = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV",
    "evenings": "EV", "night": "NI", "nights": "NI", "nighttime": "NI", "daytime": "DT",
    "dawn": "DA", "dusk": "DU", "lunchtime": "ML", "dinnertime": "MD", "midday": "MI",
}  # fmt: skip
"""Parts of a day, as TIMEX3 has them; dawn, dusk and meals are written the same way."""

STEP = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0,
    "that": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1,
}  # fmt: skip
"""Which one of its kind, counted from the one in question."""
OF_TEXT = frozenset(("previous", "preceding", "following", "same", "that"))
"""Steps that count from what the text has told rather than from publication."""

DEICTIC = {
    "yesterday": -1, "today": 0, "tonight": 0, "tonite": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1,
}  # fmt: skip
"""Days counted from publication."""
VAGUE = {
    **dict.fromkeys(("now", "nowadays", "currently", "presently"), "PRESENT_REF"),
    **dict.fromkeys(("recently", "lately"), "PAST_REF"),
}
"""Adverbs that point to the present, the past or the future and to no date in it."""

FEW = frozenset(("few", "several", "some", "many", "couple", "handful"))
HEDGE = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
    "circa": "APPROX", "ca": "APPROX", "some": "APPROX", "nearly": "LESS_THAN",
    "almost": "LESS_THAN", "over": "MORE_THAN", "under": "LESS_THAN", "more than": "MORE_THAN",
    "less than": "LESS_THAN", "fewer than": "LESS_THAN", "at least": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "no less than": "EQUAL_OR_MORE", "not less than": "EQUAL_OR_MORE", "close to": "APPROX",
    "just over": "MORE_THAN", "just under": "LESS_THAN", "only": "", "just": "", "another": "",
    "well over": "MORE_THAN", "a little more than": "MORE_THAN", "a mere": "", "exactly": "",
    "a little over": "MORE_THAN", "a bit more than": "MORE_THAN", "little more than": "MORE_THAN",
}  # fmt: skip
"""Wordings before a length of time, and how TIMEX3 marks it for them."""
PART_MOD = {
    "early": "START", "beginning": "START", "start": "START", "mid": "MID", "middle": "MID",
    "late": "END", "latter": "END", "end": "END", "close": "END",
}  # fmt: skip
"""Parts of a stretch, and how TIMEX3 marks it for them."""


def words_of(line: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(line.split())
