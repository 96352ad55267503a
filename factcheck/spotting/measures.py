"""Units behind a number in a running text: sums, measures, lengths of time, shares, ages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.spotting.spotted import FigureType
from factcheck.spotting.words import Words, word_set
from factcheck.values.currencies import AMBIGUOUS, CURRENCIES, in_capitals
from factcheck.values.tokens import Tokens
from factcheck.values.units import MEASURES, TIMES, Unit, Units, by_first_word, unit_at


class Behind(NamedTuple):
    """A unit that stands at a place: its spelling, as `values` knows it, and where it ends.

    `known` tells whether the grammar of `values` reads the unit; `words` is what it reads.
    """

    type: FigureType
    unit: str
    words: Tokens
    end: int
    known: bool = True
    measure: Unit | None = None


# Words that are units only behind a number in a text; given alone they may name things.
_LOOSE = """cup cups; teaspoon teaspoons tsp; tablespoon tablespoons tbsp; pint pints; quart
quarts qt; fluid_ounce fluid_ounces fl_oz; bit bits; bar; degree degrees ° deg; turn turns;
horsepower hp bhp; light_year light_years; carat carats; ampere amperes amp amps; ohm ohms Ω; peso
pesos; dinar dinars; shilling shillings schilling schillings; krone krona kroner crowns; mark
marks; escudo escudos; kwacha kwachas; cfa_franc cfa_francs; drachma drachmas; radian
radians; bushel bushels; square_inch square_inches sq_in;
square_yard square_yards; square_centimetre square_centimeter square_centimetres
square_centimeters cm2; square_millimetre square_millimetres mm2; cubic_inch cubic_inches;
cubic_yard cubic_yards; furlong furlongs; fathom fathoms; hectometre hectometres hectometer
hectometers; volt volts; kilovolt kilovolts kv; newton newtons; joule joules; kilojoule kilojoules
kj; calorie calories kcal kilocalorie kilocalories; lumen lumens; nit nits; decibel decibels db;
megapixel megapixels; pixel pixels; rpm; dpi; picometre picometres picometer picometers pm;
terawatt terawatts; watt_hour watt_hours wh; ampere_per_square_centimetre a_/_cm2"""
_LETTERS: Mapping[str, tuple[str, bool]] = {
    "g": ("gram", True), "l": ("litre", True), "L": ("litre", True), "m": ("metre", False),
    "t": ("tonne", True), "V": ("volt", True), "W": ("watt", True),
    "C": ("celsius", True), "F": ("fahrenheit", True), "K": ("kelvin", False),
    "h": ("hour", True), "B": ("byte", False), "b": ("bit", True),
    "gs": ("gram", True),
}  # fmt: skip
"""Letters that are units, and whether they may stand apart from their number."""
_MONEY_LETTERS = {"p": "pence", "R": "ZAR", "c": "cents", "P": "pence"}
_LENGTHS = word_set(
    "tall long wide high deep thick away above below across x × by sprint freestyle hurdles race "
    "relay final butterfly breaststroke backstroke from north south east west apart ahead"
)
_NAMED = frozenset(("stone", "mile", "foot", "ton", "cent"))
_BEHIND_M = word_set("is was in and to at on for or of per than above")
_OLD: tuple[Tokens, ...] = (("old",), ("olds",), ("-", "old"), ("of", "age"))
_AGES = frozenset(("year", "month", "week", "day"))
# "pound" is a mass unless the words about it speak of money; "second" and "minute" may be ordinals.
_CENTS = frozenset(("cent", "cents", "pence", "penny", "p", "¢", "c", "sen"))


def _spelt() -> dict[Unit, str]:
    """Each unit by the first of its names that is written out."""
    names: dict[Unit, str] = {TIMES[("days",)]: "day", MEASURES[("celsius",)]: "celsius"}
    for words, unit in MEASURES.items():
        name = " ".join(words)
        written = name.replace(" ", "").isalpha() and len(words[0]) > 3 and not name.endswith("s")
        if unit not in names and written and words[0] not in ("kmph",):
            names[unit] = name
    return names


SPELT = _spelt()
_MEASURES: Units = by_first_word({k: u for k, u in MEASURES.items() if u.kind != "time"})
_TIMES: Units = by_first_word(TIMES)
_MONEY: Units = by_first_word(CURRENCIES)
_LOOSE_UNITS: Mapping[Tokens, str] = {
    tuple(name.split("_")): entry.split()[0].replace("_", " ")
    for entry in _LOOSE.split(";")
    for name in entry.split()
}
_LOOSE_LONGEST = max(map(len, _LOOSE_UNITS))


def currency_at(words: Words, i: int) -> tuple[Unit, int] | None:
    """The currency that stands at a word: a sign, a code in capitals where it must be, a name."""
    found = unit_at(_MONEY, words.tokens, i)
    if found is None:
        return None
    unit, end = found
    printed = words.text[words.starts[i] : words.ends[end - 1]]
    if not in_capitals(words.tokens[i:end], printed):
        return None
    code = len(printed) == 3 and words.tokens[i].upper() == unit.base
    if code and not printed.isupper() and not printed.islower():
        return None
    return found


def unit_behind(words: Words, start: int) -> Behind | None:
    """The unit that stands behind a number which ends at the word; None where none does."""
    tokens, i = words.tokens, start
    if words.at(i) == "-":
        i += 1
    elif words.at(i) in ("{", "<", "[") and words.at(i + 2) in ("}", ">", "]"):
        inner = unit_behind(words, i + 1)
        return inner and inner._replace(end=i + 3)
    if i >= len(tokens):
        return None
    return (
        _rate(words, i)
        or _letter(words, i)
        or _time(words, i)
        or _mega(words, i)
        or _sum(words, i)
        or _measure(words, i)
        or _loose(tokens, i)
    )


def _rate(words: Words, i: int) -> Behind | None:
    """A unit with a stroke or an inch sign, before its first letter is taken for one."""
    if words.at(i + 1) == "/" and (unit := _measure(words, i) or _loose(words.tokens, i)):
        return unit if unit.end > i + 1 else None
    if words.at(i) in ('"', "″", "''") and words.at(i + 1) in _LENGTHS:
        return Behind("quantity", "inch", ("inch",), i + 1)
    return None


def _time(words: Words, i: int) -> Behind | None:
    """A length of time, or an age: "two weeks", "28-year-old"."""
    tokens = words.tokens
    found = unit_at(_TIMES, tokens, i)
    if found is None:
        short = tokens[i : i + 3] in (("y", "/", "o"), ("y", ".", "o"))
        if short or tokens[i] == "yo":
            return Behind("age", "year", ("year",), i + 3 if short else i + 1)
        return None
    unit, end = found
    name = SPELT.get(unit, unit.name)
    if name in _AGES:
        for old in _OLD:
            if tokens[end : end + len(old)] == old:
                return Behind("age", name, (name,), end + len(old))
    return Behind("duration", name, (name,), end, measure=unit)


def _sum(words: Words, i: int) -> Behind | None:
    found = currency_at(words, i)
    if found is None or printed_name(words, i):
        return None
    unit, end = found
    if _is_mass(words, i, end):
        return None
    code = unit.base
    minor = words.tokens[i:end] if unit.over != 1 else (as_code(code),)
    return Behind("money", code, minor, end, measure=unit)


def as_code(code: str) -> str:
    """A code as the grammar of `values` reads it: in capitals where it is an English word too."""
    return code if code in AMBIGUOUS else code.lower()


def _is_mass(words: Words, i: int, end: int) -> bool:
    """Whether "pounds" is a mass here: nothing near it speaks of money."""
    if words.tokens[i:end] not in (("pound",), ("pounds",)):
        return False
    near = words.tokens[max(0, i - 8) : i] + words.tokens[end : end + 4]
    return _PRICED.isdisjoint(near)


_PRICED = word_set(
    "cost costs costing price priced prices pay pays paid paying worth spend spends spent earn "
    "earns earned fine fined budget million billion m bn money cash debt loan salary wage wages "
    "euros dollars sterling invested investment sold sell sells bought buy buys fee fees profit "
    "revenue sales tax taxes share shares fund funds funding raised save saved bill bills"
)


def _mega(words: Words, i: int) -> Behind | None:
    """ "30 MUSD": a million of a currency."""
    token = words.raw(i)
    code = token[1:]
    if len(token) == 4 and token[0] == "M" and code.isupper() and (code.lower(),) in CURRENCIES:
        unit = CURRENCIES[(code.lower(),)]
        return Behind("money", unit.base, ("million", code.lower()), i + 1)
    return None


def _measure(words: Words, i: int) -> Behind | None:
    found = unit_at(_MEASURES, words.tokens, i)
    if found is None:
        return None
    unit, end = found
    short = end == i + 1 and len(words.tokens[i]) == 1 and words.tokens[i].isalpha()
    if short or words.tokens[i:end] == ("are",):
        return None
    if printed_name(words, i):
        return None
    if unit.kind == "percent":
        if words.tokens[end : end + 1] in (("point",), ("points",)):
            return Behind("quantity", "percentage point", ("percentage", "point"), end + 1)
        if words.tokens[end - 1] in ("point", "points", "pp", "‰", "permille"):
            return Behind("quantity", "percentage point", ("percentage", "point"), end)
        return Behind("share", "percent", ("percent",), end)
    name = SPELT.get(unit, unit.name)
    if unit.kind == "length" and words.at(end) in ("per", "/"):
        time = unit_at(_TIMES, words.tokens, end + 1)
        if time is not None:  # "5 metres per minute"
            rate = f"{name} per {SPELT.get(time[0], time[0].name)}"
            return Behind("quantity", rate, (), time[1], known=False)
    read = name if " / " in unit.name else unit.name
    return Behind("quantity", name, tuple(read.split()), end, measure=unit)


def printed_name(words: Words, i: int) -> bool:
    """Whether a unit's name stands there as a name: "during 2016 Stone spoke"."""
    raw, following = words.raw(i), words.at(i + 1)
    if words.at(i) == "stone" and following.isalpha() and following not in _BEHIND_M:
        return True  # "20 stone houses"
    return raw[:1].isupper() and raw[1:].islower() and words.at(i) in _NAMED


def _loose(tokens: Tokens, i: int) -> Behind | None:
    if tokens[i] == "percents":
        return Behind("share", "percent", ("percent",), i + 1)
    if tokens[i] == "percentage" and tokens[i + 1 : i + 2] not in (("point",), ("points",)):
        return Behind("share", "percent", ("percent",), i + 1)
    for length in range(_LOOSE_LONGEST, 0, -1):
        name = _LOOSE_UNITS.get(tokens[i : i + length])
        if name is not None and len(tokens) >= i + length:
            if tokens[i] == "pm":
                return None
            return Behind("quantity", name, (name.replace(" ", "_"),), i + length, known=False)
    return None


def _letter(words: Words, i: int) -> Behind | None:
    """A unit of one letter, whose case counts: "500 g", "12 C", "5V"."""
    letter = words.raw(i)
    if len(letter) > 2 or (words.at(i + 1) in ("'", "&", "-") and words.glued(i + 1)):
        return None
    glued = words.glued(i)
    if letter in _MONEY_LETTERS and (glued or letter in "pR") and _ends(words, i + 1):
        code = _MONEY_LETTERS[letter]
        if code == "ZAR":
            return Behind("money", "ZAR", ("zar",), i + 1)
        unit = CURRENCIES[(code,)]
        return Behind("money", unit.base, (code,), i + 1, measure=unit)
    if letter not in _LETTERS:
        return None
    name, apart = _LETTERS[letter]
    if not (glued or apart or (letter == "m" and _long(words, i))):
        return None
    if name in ("hour", "second"):
        return Behind("duration", name, (name,), i + 1)
    known = name not in ("volt", "bit")
    return Behind("quantity", name, (name,), i + 1, known)


def _long(words: Words, i: int) -> bool:
    """Whether an "m" that stands apart means metres."""
    following = words.at(i + 1)
    return following in _LENGTHS or following in _BEHIND_M or not following[:1].isalpha()


def _ends(words: Words, i: int) -> bool:
    following = words.at(i)
    return not following[:1].isdecimal()


def metres(words: Words, i: int) -> bool:
    """Whether the "m" at a word, glued to its number, is a metre and no million."""
    return words.raw(i) == "m" and words.at(i + 1) in _LENGTHS and words.at(i + 1) not in (
        "from", "by", "ahead", "above", "below")  # fmt: skip
