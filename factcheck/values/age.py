"""Ages, in completed years."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.values.amount import Grammar
from factcheck.values.figure import Figure
from factcheck.values.hedges import HedgeTable, Row, match
from factcheck.values.interval import Interval, half_open
from factcheck.values.numeral import ONE, Numeral
from factcheck.values.shown import shown, squeezed
from factcheck.values.tokens import Tokens, tokens_of
from factcheck.values.units import TIMES, Unit, by_first_word, unit_at
from factcheck.values.weigh import Rules, weigh
from factcheck.values.wording import take_apart

_LEAD = frozenset(
    ("the", "aged", "age", "at", "of", "in", "his", "her", "their", "its", "my", "our")
)
_YEARS = TIMES[("years",)]._replace(times=Decimal(1))
_NAMES: dict[Tokens, Unit] = {
    **dict.fromkeys((("year",), ("years",), ("yr",), ("yrs",), ("yo",), ("y", "o")), _YEARS),
    **dict.fromkeys((("month",), ("months",)), _YEARS._replace(name="month", over=Decimal(12))),
    **{
        (word + plural,): _YEARS._replace(name=word, over=over)
        for word, over in (("week", Decimal("52.1775")), ("day", Decimal("365.2425")))
        for plural in ("", "s")
    },
}
_UNITS = by_first_word(_NAMES)
_DECADES = {
    word: Decimal(10 * number)
    for number, word in enumerate(
        (
            "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
            "nineties",
        ),
        2,
    )
}  # fmt: skip
_ROUND = frozenset(str(decade) for decade in range(20, 120, 10))


def read_age(text: str, unit: str, table: HedgeTable) -> Figure:
    """An age in years: "28", "28-year-old", "late 30s", "nearly 30", "six months old".

    Ages floor: 28 is [28, 29). A decimal is rounded to its last digit. `unit` is not asked.
    """
    tokens = tokens_of(text)
    if figure := _in_decade(tokens, text, table):
        return figure
    phrase = take_apart(_grammar(table), tokens, text, _LEAD)
    if phrase.tail[:1] == ("s",):
        raise Unreadable(f"no decade of life: {shown(text)}; write one like late 30s, or an age")
    number = phrase.first.number
    decimal = number is not None and number.form != "integer"
    return weigh(phrase, text, "years", _DECIMAL if decimal else _COMPLETED)


def _in_decade(tokens: Tokens, text: str, table: HedgeTable) -> Figure | None:
    """ "late 30s", "mid-twenties", "in her thirties", "early to mid 20s", "teens"."""
    words = tuple(word for word in tokens if word != "-")
    i = 0
    while i < len(words) and (words[i] in _LEAD or words[i] in ("a", "an")):
        i += 1
    row, decade, i = _part(words, i, table)
    if row is None:
        return None
    second, later = row, decade
    if words[i : i + 1] in (("to",), ("or",), ("and",)):
        following, later, end = _part(words, i + 1, table)
        if following is not None:
            second, i = following, end
    decade, later = decade or later, later or decade
    if decade is None or later is None:
        return None
    if any(word[0].isnumeric() for word in words[i:]):
        raise Unreadable(f"two ages in {shown(text)}; write one, or give {{low, high}}")
    (literal, pragmatic), (other, meant) = row.at(decade), second.at(later)
    rule = " to ".join(dict.fromkeys((_named(row), _named(second))))
    return Figure(squeezed(text), literal.hull(other), pragmatic.hull(meant), "years", read_by=rule)


def _part(words: Tokens, i: int, table: HedgeTable) -> tuple[Row | None, Decimal | None, int]:
    """The row of the wording at `i`, the decade it speaks of, and where the words go on."""
    row, end = match(table.ages, words, i) or (None, i)
    if row is not None and not row.literal.low.times:
        return row, ONE, end  # "teens" are no decade
    decade = _DECADES.get(words[end]) if end < len(words) else None
    if decade is None and words[end + 1 : end + 2] in (("s",), ("something",), ("somethings",)):
        number = words[end]
        decade = Decimal(number) if number in _ROUND else None
        end += decade is not None
    if row is None and decade is not None:
        row = table.ages["decade"][0][1]
    return row, decade, end + (decade is not None)


def _named(row: Row) -> str:
    within = row.literal.low.times and row.name != "decade"
    return f"{row.name} in a decade" if within else row.name


def _completed(number: Decimal, grain: Decimal) -> Interval:
    return half_open(number, number + grain)


@lru_cache(maxsize=64)
def _grammar(table: HedgeTable) -> Grammar:
    def after(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
        return unit_at(_UNITS, tokens, start)

    return Grammar(table, after=after, letters=False, vague=False)


def _grain(number: Numeral, unit: Unit | None) -> Decimal:
    return number.unit


_DECIMAL = Rules(_grain, _YEARS, negative="an age cannot be negative")
_COMPLETED = _DECIMAL._replace(bare=_completed, rule="completed years")
