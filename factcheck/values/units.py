"""Units of measure with exact factors.

Feet, pounds and what is built on them are exact since the International Yard and Pound agreement
of 1959; US gallon, oil barrel and the rest as in NIST Special Publication 811 (2008), appendix B.
A month and a year are the mean ones of the Gregorian calendar: 365.2425 days, and a twelfth of
that. A night counts as a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.interval import Cut, Interval
from factcheck.values.numeral import MOST_DIGITS
from factcheck.values.shown import shown
from factcheck.values.tokens import Tokens, tokens_of


class Unit(NamedTuple):
    """A unit: a value in it, plus `shift`, times `times` over `over`, is one in the base unit."""

    name: str
    kind: str
    base: str
    times: Decimal = Decimal(1)
    over: Decimal = Decimal(1)
    shift: Decimal = Decimal(0)


# kind, base: then the names of each unit, its factor, and what that is divided by.
_LENGTH = """m; 1: m metre meter; 1000: km kilometre kilometer kms; 1/100: cm centimetre centimeter;
1/1000: mm millimetre millimeter; 0.3048: ft foot feet; 0.0254: inch inches; 0.9144: yard yd;
1609.344: mile mi; 1852: nautical_mile nmi; 1/10: dm decimetre decimeter;
1/1000000: µm μm micrometre micrometer; 1/1000000000: nm nanometre nanometer"""
_AREA = """m²; 1: m² m2 sq_m sqm square_metre square_meter; 1000000: km² km2 sq_km square_kilometre
square_kilometer; 10000: ha hectare; 4046.8564224: acre; 2589988.110336: square_mile sq_mile sq_mi;
0.09290304: square_foot square_feet sq_ft; 100: are"""
_VOLUME = """m³; 1: m³ m3 cubic_metre cubic_meter; 1000000000: km³ km3 cubic_kilometre
cubic_kilometer; 1/1000: litre liter l; 1/1000000: ml millilitre milliliter;
0.003785411784: us_gallon; 0.00454609: imperial_gallon uk_gallon;
0.158987294928: barrel bbl barrel_of_oil; 0.028316846592: cubic_foot cubic_feet;
1/100000: cl centilitre centiliter; 1/10000: dl decilitre deciliter;
1/1000000: cm³ cm3 cubic_centimetre cubic_centimeter"""
_MASS = """kg; 1: kg kilogram kilogramme kilo; 1/1000: g gram gramme; 1/1000000: mg milligram;
1/1000000000: µg μg mcg microgram; 1000: t tonne metric_ton metric_tonne; 1000000: kt kilotonne;
0.45359237: lb lbs pound; 0.028349523125: oz ounce; 907.18474: short_ton; 1016.0469088: long_ton;
6.35029318: stone"""
_SPEED = """km/h; 1: km_/_h kmh kph kmph km_/_hr kilometre_per_hour kilometer_per_hour km_per_hour
km_an_hour kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour;
3.6: m_/_s metre_per_second meter_per_second metres_per_second meters_per_second;
1.609344: mph mile_per_hour mile_an_hour miles_per_hour miles_an_hour; 1.852: knot kn"""
_POWER = "MW; 1: mw megawatt; 1/1000: kw kilowatt; 1/1000000: watt; 1000: gw gigawatt"
_ENERGY = """MWh; 1: mwh megawatt_hour; 1/1000: kwh kilowatt_hour; 1000: gwh gigawatt_hour;
1000000: twh terawatt_hour"""
_INFORMATION = """byte; 1: byte; 1000: kb kilobyte; 1000000: mb megabyte; 1000000000: gb gigabyte;
1000000000000: tb terabyte; 1000000000000000: pb petabyte; 125: kilobit; 125000: megabit;
125000000: gigabit"""
_DATA_RATE = """bps; 1: bps bit_per_second bits_per_second; 1000: kbps kbit_/_s kilobit_per_second
kilobits_per_second; 1000000: mbps mbit_/_s megabit_per_second megabits_per_second;
1000000000: gbps gbit_/_s gigabit_per_second gigabits_per_second"""
_FREQUENCY = """Hz; 1: hz hertz; 1000: khz kilohertz; 1000000: mhz megahertz;
1000000000: ghz gigahertz"""
_CHARGE = "Ah; 1: ah ampere_hour amp_hour; 1/1000: mah milliampere_hour milliamp_hour"
_PRESSURE = """Pa; 1: pa pascal; 100: hpa hectopascal millibar mbar; 1000: kpa kilopascal;
1000000: mpa megapascal; 6894.757293168: psi"""
_PARTS = """ppm; 1: ppm part_per_million parts_per_million; 1/1000: ppb part_per_billion
parts_per_billion"""
_PERCENT = """%; 1: % percent per_cent pct pc percentage_point pp; 1/10: ‰ permille per_mille"""
_TIME = """days; 1: day night; 1/86400: second sec secs; 1/1440: minute min mins; 1/24: hour hr hrs;
7: week wk wks; 14: fortnight; 30.436875: month; 365.2425: year yr yrs; 3652.425: decade;
36524.25: century centuries"""
_TEMPERATURE = {
    **dict.fromkeys(
        (("°", "c"), ("℃",), ("celsius",), ("degrees", "celsius"), ("degrees", "c"),
         ("degree", "celsius"), ("degrees", "centigrade")),
        Unit("°C", "temperature", "°C"),
    ),
    **dict.fromkeys(
        (("°", "f"), ("℉",), ("fahrenheit",), ("degrees", "fahrenheit"), ("degrees", "f"),
         ("degree", "fahrenheit")),
        Unit("°F", "temperature", "°C", Decimal(5), Decimal(9), Decimal(-32)),
    ),
    ("kelvin",): Unit("K", "temperature", "°C", shift=Decimal("-273.15")),
}  # fmt: skip


def _units(kind: str, table: str) -> dict[Tokens, Unit]:
    base, *entries = " ".join(table.split()).split("; ")
    found: dict[Tokens, Unit] = {}
    for entry in entries:
        factor, _, names = entry.partition(": ")
        times, _, over = factor.partition("/")
        first = names.split()[0].replace("_", " ")
        unit = Unit(first, kind, base, Decimal(times), Decimal(over or 1))
        for name in names.split():
            words = tuple(name.split("_"))
            found[words] = unit
            if len(words[-1]) > 2:
                found[(*words[:-1], f"{words[-1]}s")] = unit
    return found


TIMES: Mapping[Tokens, Unit] = _units("time", _TIME)
"""Units of time, in days, by their words."""
SHORT_TIMES: Mapping[Tokens, Unit] = {
    (letter,): TIMES[(word,)]
    for letter, word in zip(
        "smhdwy", ["second", "minute", "hour", "day", "week", "year"], strict=True
    )
}
"""Units of time by one letter, which means them in a duration only: "1h30m"."""
MEASURES: Mapping[Tokens, Unit] = {
    **TIMES,
    **_units("length", _LENGTH),
    **_units("area", _AREA),
    **_units("volume", _VOLUME),
    **_units("mass", _MASS),
    **_units("ton", "ton; 1: ton"),
    **_units("gallon", "gallon; 1: gallon"),
    **_units("speed", _SPEED),
    **_units("power", _POWER),
    **_units("energy", _ENERGY),
    **_units("information", _INFORMATION),
    **_units("data rate", _DATA_RATE),
    **_units("frequency", _FREQUENCY),
    **_units("charge", _CHARGE),
    **_units("pressure", _PRESSURE),
    **_units("concentration", _PARTS),
    **_units("fuel economy", "mpg; 1: mpg mile_per_gallon miles_per_gallon"),
    **_units("percent", _PERCENT),
    **_TEMPERATURE,
}
"""All units of measure by their words."""

Units = Mapping[str, tuple[tuple[Tokens, Unit], ...]]
"""Units by the first word of their names, the longest name first."""


def by_first_word(units: Mapping[Tokens, Unit]) -> Units:
    """Units made ready for `unit_at`."""
    found: dict[str, list[tuple[Tokens, Unit]]] = {}
    for entry in sorted(units.items(), key=lambda entry: -len(entry[0])):
        found.setdefault(entry[0][0], []).append(entry)
    return {first: tuple(entries) for first, entries in found.items()}


def unit_at(units: Units, tokens: Tokens, start: int) -> tuple[Unit, int] | None:
    """The unit with the longest name that stands at `start`, and where the words go on."""
    if start < len(tokens):
        for words, unit in units.get(tokens[start], ()):
            end = start + len(words)
            if tokens[start:end] == words:
                return unit, end
    return None


_MEASURES = by_first_word(MEASURES)


def measure_at(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
    """The unit of measure that stands at `start`, and where the words go on."""
    return unit_at(_MEASURES, tokens, start)


@lru_cache(maxsize=1 << 10)
def measure(name: str) -> Unit | None:
    """The unit of measure that a subject's unit is; None where it names what is counted."""
    return MEASURES.get(tokens_of(name)) if name.strip() else None


class Conversion(NamedTuple):
    """From one unit to another: a value plus `shift`, times `times` over `over`, plus `back`."""

    shift: Decimal
    times: Decimal
    over: Decimal
    back: Decimal

    def of(self, value: Decimal) -> Decimal:
        """The value converted, to `MOST_DIGITS` digits; infinite ones stay."""
        if not value.is_finite():
            return value
        shift, times, over, back = self
        # Rounded so that "one in three" and "a third" are one number.
        return _ROUNDED.plus((value + shift if shift else value) * times / over + back)

    def of_step(self, grain: Decimal) -> Decimal:
        """A difference between two values converted."""
        return _ROUNDED.plus(grain * self.times / self.over)

    def of_span(self, bounds: Interval) -> Interval:
        """The interval converted, unbounded and open ends as they are."""
        low, high = bounds
        first = Cut(self.of(low.value), low.side)
        return Interval(first, first if high is low else Cut(self.of(high.value), high.side))


@lru_cache(maxsize=1 << 10)
def conversion(unit: Unit, into: Unit) -> Conversion | None:
    """How a value in `unit` becomes one in `into`; None where it is one already.

    Unreadable: the units are not of one kind.
    """
    if unit.kind != into.kind:
        raise Unreadable(
            f"unit: {shown(unit.name)}{_HINTS.get(unit.kind, '')} cannot be compared with "
            f"{shown(into.name)}{_HINTS.get(into.kind, '')}; give the value in the subject's unit"
        )
    if unit[3:] == into[3:]:
        return None
    return Conversion(unit.shift, unit.times * into.over, unit.over * into.times, -into.shift)


_ROUNDED = Context(prec=MOST_DIGITS)
_HINTS = {"ton": " (metric, short or long is not said)", "gallon": " (US or imperial is not said)"}
