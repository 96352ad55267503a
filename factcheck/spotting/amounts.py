"""One amount among the words of a text: a number or a vague wording, with its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.spotting.measures import Behind, as_code, currency_at, metres, unit_behind
from factcheck.spotting.numerals import Found, numeral_at
from factcheck.spotting.spotted import FigureType
from factcheck.spotting.words import Words, pieces, words_of
from factcheck.values.currencies import AMBIGUOUS, CURRENCIES
from factcheck.values.hedges import HedgeTable, default_hedges, match
from factcheck.values.number_words import DENOMINATORS, PLURAL_POWERS, POWERS, UNITS, VULGAR
from factcheck.values.tokens import Tokens
from factcheck.values.units import TIMES, Unit

_ROUNDED = Context(prec=24)
_ZERO = Decimal(0)
_OF_HOW_MANY = frozenset(
    map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 100, 200, 250, 500,
                  1000, 10**4, 10**5, 10**6))
)  # fmt: skip
_MORE = frozenset(("more", "additional", "extra", "further"))
_INCHES = ("in", '"', "″", "inch", "inches")
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD", "c": "CAD", "ca": "CAD"}


class Amount(NamedTuple):
    """An amount: `start` to `end` hold it with its unit, `number` the bare number, in words.

    `value` is as printed, in `unit`; None for "dozens". `words` are what the grammar of `values`
    reads; where it does not know the unit (`known`), these are the number alone.
    """

    start: int
    end: int
    number: tuple[int, int]
    value: Decimal | None
    type: FigureType
    unit: str
    words: Tokens
    known: bool = True
    fraction: bool = False
    power: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class SpottedAmount:
    """An amount where it stands, without a hedge: "$ 14 million", "10 feet", "50%", "87 yo"."""

    start: int
    end: int
    value: Decimal
    type: FigureType
    unit: str


def spot_amounts(text: str) -> list[SpottedAmount]:
    """All numbers with a unit, each end of a range for itself, in their order."""
    table, found = default_hedges(), []
    begin = starters(table)
    for start, end in pieces(text):
        words = words_of(text, start, end)
        i = 0
        while i < len(words.tokens):
            amount = amount_at(words, i, table) if may_begin(words, i, begin) else None
            if amount is None:
                i += 1
                continue
            if amount.unit and amount.value is not None:
                low, high = words.starts[amount.start], words.ends[amount.end - 1]
                found.append(SpottedAmount(low, high, amount.value, amount.type, amount.unit))
            i = amount.end
    return found


@lru_cache(maxsize=64)
def starters(table: HedgeTable) -> frozenset[str]:
    """Words with which an amount may begin, numerals apart."""
    return frozenset(
        {*UNITS, *POWERS, *PLURAL_POWERS, *DENOMINATORS, *VULGAR, *table.counts, "a", "an", "-",
         "minus", "negative", "age", "aged", *(words[0] for words in CURRENCIES)}
        - {"no", "none", "nobody"}
    )  # fmt: skip


def may_begin(words: Words, i: int, begin: frozenset[str]) -> bool:
    """Whether it is worth while to look for an amount at the word."""
    token = words.tokens[i]
    if len(token) < 4 and words.glued(i + 1) and words.raw(i).isupper():
        return True
    return token[0].isdecimal() or token in begin or (token[0] == "." and len(token) > 1)


def amount_at(words: Words, start: int, table: HedgeTable) -> Amount | None:
    """The amount that begins at the word; None where none does."""
    i = start
    if words.at(i) in ("age", "aged"):
        return _aged(words, i, table)
    if words.at(i) in ("a", "an") and not _article_counts(words, i, table):
        return _one_and_more(words, i)
    if _strange_sign(words, i):
        one = amount_at(words, i + 1, table)
        return one and one._replace(start=i)
    minus, i = _minus(words, i)
    sign, i = _prefix(words, i)
    if sign and not minus:
        minus, i = _minus(words, i)
    if not sign and not minus and (vague := _vague(words, i, table)):
        return vague
    found = numeral_at(words, i)
    if found is None or (sign and not words.at(i)[:1].isdecimal() and words.at(i)[:1] != "."):
        return None
    if sign and words.raw(start) in AMBIGUOUS and found.numeral.value < 100:
        return None  # "ALL 5 of them"
    letter = words.at(found.end - 1)
    if letter == "m" and not sign and metres(words, found.end - 1):
        found = numeral_at(words._replace(tokens=_without(words.tokens, found.end - 1)), i)
        if found is None:
            return None
    value = -found.numeral.value if minus else found.numeral.value
    body = (("minus",) if minus else ()) + _body(words, i, found)
    end, number = found.end, (i, found.end)
    part = found.numeral.form == "fraction"
    power = found.numeral.power
    if sign:
        stop = currency_at(words, end)
        end = stop[1] if stop and stop[0].base == sign.base and stop[0].over == 1 else end
        made = Amount(
            start, end, number, value, "money", sign.base,
            (("minus",) if minus else ()) + (as_code(sign.base), *_body(words, i, found)),
            power=power,
        )  # fmt: skip
        return _smaller(words, made, sign)
    unit = _unit(words, end, part)
    if unit is None:
        if words.glued(end) and words.at(end)[:1].isalpha():
            return None  # "10th", "5G", "1990s"
        out_of = _out_of(words, i, found) if not minus else None
        kind: FigureType = "share" if part and 0 < value < 1 else "quantity"
        return out_of or Amount(start, end, number, value, kind, "", body, fraction=part,
                                power=power)  # fmt: skip
    return _with_unit(words, start, number, value, body, unit, part)._replace(power=power)


def _with_unit(
    words: Words, start: int, number: tuple[int, int], value: Decimal, body: Tokens, unit: Behind,
    part: bool,
) -> Amount:  # fmt: skip
    kind = unit.type
    if unit.words[:1] == ("million",):
        value *= 10**6
    if kind == "share" and not 0 <= value <= 100:
        kind = "quantity"
    amount = Amount(
        start, unit.end, number, value, kind, unit.unit,
        (*body, *unit.words) if unit.known else body, unit.known, part,
    )  # fmt: skip
    return _smaller(words, amount, unit.measure) if unit.measure else amount


def _minus(words: Words, i: int) -> tuple[bool, int]:
    """Whether a minus stands at the word, and where the words go on."""
    word = words.at(i)
    if word in ("minus", "negative"):
        return True, i + 1 + (words.at(i + 1) == "-")
    before = words.at(i - 1)
    free = not before[:1].isdecimal() and not (words.glued(i) and before[-1:].isalnum())
    return (True, i + 1) if word == "-" and words.glued(i + 1) and free else (False, i)


def _prefix(words: Words, i: int) -> tuple[Unit | None, int]:
    """A currency before its sum: a sign or a code, "US $" and "$US" included."""
    if words.at(i) == "$" and words.glued(i + 1) and (code := _DOLLARS.get(words.at(i + 1))):
        return CURRENCIES[(code.lower(),)], i + 2
    found = currency_at(words, i)
    if found is None or (words.raw(i) in ("s", "a") and not words.glued(i + 1)):
        return None, i
    printed = words.raw(i)
    if printed.isalpha() and found[1] == i + 1 and not printed.isupper() and printed not in _NAMES:
        return None, i
    return found


def _strange_sign(words: Words, i: int) -> bool:
    """Whether capitals stick to a sum that are no known currency: "PS2.7m" for pounds."""
    raw = words.raw(i)
    if not (words.glued(i + 1) and words.at(i + 1)[:1].isdecimal()):
        return False
    return len(raw) < 4 and raw.isupper() and raw.isalpha() and currency_at(words, i) is None


def _one_and_more(words: Words, i: int) -> Amount | None:
    """ "an hour and a half", "a dollar and 42 cents": "a" counts where more follows."""
    unit = unit_behind(words, i + 1)
    if unit is None or unit.measure is None:
        return None
    one = Amount(i, unit.end, (i, i + 1), Decimal(1), unit.type, unit.unit, ("1", *unit.words))
    made = _smaller(words, one, unit.measure)
    return made if made.end > one.end else None


def _article_counts(words: Words, i: int, table: HedgeTable) -> bool:
    """Whether "a" is a part of the amount: "a million", "a third", "a few", but not "a 5% rise"."""
    following = words.at(i + 1)
    if following in POWERS or following in DENOMINATORS:
        return True
    return match(table.counts, words.tokens, i) is not None


_NAMES = frozenset(("rmb", "rs", "Rs", "usd", "eur", "gbp", "ringgit", "sen"))


def _body(words: Words, i: int, found: Found) -> Tokens:
    """The number as the grammar of `values` reads it."""
    if found.plain:
        return words.tokens[i : found.end]
    return (f"{found.numeral.value:f}",)


def _without(tokens: Tokens, i: int) -> Tokens:
    return (*tokens[:i], "\0", *tokens[i + 1 :])


def _unit(words: Words, end: int, part: bool) -> Behind | None:
    if part:  # "half of a mile", "1/2 of a pint"
        following = end + (words.at(end) == "of")
        following += words.at(following) in ("a", "an")
        following += following > end and words.at(following) == "us"
        if following > end:
            unit = unit_behind(words, following)
            return unit if unit and unit.type in ("quantity", "duration") else None
    if words.at(end) in _MORE and (unit := unit_behind(words, end + 1)):  # "two more weeks"
        return unit._replace(words=(words.at(end), *unit.words))
    return unit_behind(words, end)


def _aged(words: Words, i: int, table: HedgeTable) -> Amount | None:
    """ "aged 35", "age 87", "age of 12": the word before makes it an age."""
    following = i + 1 + (words.at(i + 1) == "of")
    if not words.at(following)[:1].isdecimal() and words.at(following) not in UNITS:
        return None
    amount = amount_at(words, following, table)
    if amount is None or amount.type != "quantity" or amount.unit or not amount.value:
        return None
    if not 0 < amount.value < 130:
        return None
    return amount._replace(start=i, type="age", unit="year", words=(*amount.words, "years"))


def _out_of(words: Words, i: int, found: Found) -> Amount | None:
    """ "two in five", "9 out of 10": a share, where the second counts what there is."""
    end = found.end
    join = words.tokens[end : end + 2] in (("out", "of"), ("of", "every"))
    if not join and words.at(end) != "in":
        return None
    following = end + 1 + join
    following += words.at(following) in ("every", "the")
    whole = numeral_at(words, following)
    value = found.numeral.value
    if whole is None or whole.numeral.form != "integer" or found.numeral.form != "integer":
        return None
    total = whole.numeral.value
    if not 0 < value < total or (not join and total not in _OF_HOW_MANY):
        return None
    if not join and (unit_behind(words, whole.end) or _year(words, following)):
        return None
    body = (*words.tokens[i:end], "in", f"{total:f}")
    share = _ROUNDED.divide(value, total)
    return Amount(i, whole.end, (i, whole.end), share, "share", "", body, fraction=True)


def _year(words: Words, i: int) -> bool:
    return len(words.at(i)) == 4 and words.at(i).isdecimal()


def _smaller(words: Words, amount: Amount, unit: Unit) -> Amount:
    """ "5 feet 2 inches", "13 dollars 45 cents", "two weeks and three days", "an hour and a half".

    The smaller unit must be one of the same kind, and less of it than makes one of the larger.
    """
    if amount.value is None or amount.value != int(amount.value) or amount.fraction:
        return amount
    i = amount.end
    joined = words.at(i) == "and" or (words.at(i) == "," and unit.kind in ("time", "length"))
    following = i + joined
    article = words.at(following) == "a"
    if joined and words.at(following + article) == "half":
        end = following + article + 1
        if unit_behind(words, end) is None and words.at(end) != "of":
            value = amount.value + Decimal("0.5")
            body = (*amount.words, "and", "a", "half")
            return amount._replace(end=end, value=value, words=body)
    more = numeral_at(words, following)
    if more is None or more.numeral.value <= 0 or more.numeral.form != "integer":
        return amount
    behind = unit_behind(words, more.end)
    small, end = (behind.measure, behind.end) if behind else (None, more.end)
    if unit.name == "ft" and words.at(more.end) in _INCHES:
        small, end = _INCH, more.end + 1
    if unit.name == "hour" and behind is None and _clause_ends(words, end) and not joined:
        small = TIMES[("minutes",)]  # "1 hour 30"
    written = amount.words[-1] == amount.unit.lower()
    cents = unit.kind == amount.unit and (
        (small is not None and small.over == 100)
        or (behind is None and written and _loose_cents(words, end))
    )
    if cents and more.numeral.value < 100 and amount.value >= 0:
        value = amount.value + more.numeral.value / 100
        return amount._replace(end=end, value=value, words=(f"{value:f}", amount.unit.lower()))
    if small is None or small.kind != unit.kind or small.kind == "share":
        return amount
    ratio = unit.times * small.over / (unit.over * small.times)
    if ratio <= 1 or more.numeral.value >= ratio + 1:
        return amount
    value = _ROUNDED.add(amount.value, _ROUNDED.divide(more.numeral.value, ratio))
    name = behind.words if behind else ("inches",) if small is _INCH else ("minutes",)
    body = (*amount.words, *words.tokens[following : more.end], *name)
    return amount._replace(end=end, value=value, words=body)


_INCH = unit_behind(words_of("inch", 0, 4), 0).measure  # type: ignore[union-attr]


def _clause_ends(words: Words, end: int) -> bool:
    return words.at(end) in ("", ".", ",", ";", ")", "!", "?")


def _loose_cents(words: Words, end: int) -> bool:
    """Whether the sentence ends behind "15 dollars and 50"."""
    return words.at(end) in ("", ".", "!", "?") and words.at(end - 2) == "and"


def _vague(words: Words, i: int, table: HedgeTable) -> Amount | None:
    """ "dozens", "a few thousand", "tens of thousands of dollars", "several weeks"."""
    tokens = words.tokens
    if i >= len(tokens):
        return None
    found = match(table.counts, tokens, i)
    if found is None and tokens[i] not in PLURAL_POWERS:
        return None
    end = found[1] if found else i + 1
    if found and found[0].literal.high.plus == _ZERO:
        return None
    while True:
        following = end + (words.at(end) == "of")
        if words.at(following) not in POWERS and words.at(following) not in PLURAL_POWERS:
            break
        end = following + 1
    body = tokens[i:end]
    unit = unit_behind(words, end + (words.at(end) == "of"))
    if unit is None or unit.type in ("share", "age"):
        return Amount(i, end, (i, end), None, "quantity", "", body)
    return Amount(
        i, unit.end, (i, end), None, unit.type, unit.unit,
        (*body, *unit.words) if unit.known else body, unit.known,
    )  # fmt: skip
