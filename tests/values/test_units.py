"""Units of measure and currencies."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.errors import Unreadable
from factcheck.values.currencies import CURRENCIES, currency
from factcheck.values.tokens import tokens_of
from factcheck.values.units import MEASURES, TIMES, conversion, measure, measure_at
from tests.values.spans import plain, span, written


def turned(value: str, unit: str, into: str) -> str:
    first, second = measure(unit), measure(into)
    assert first and second
    found = conversion(first, second)
    return value if found is None else plain(found.of(Decimal(value)))


@pytest.mark.parametrize(
    ("value", "unit", "into", "result"),
    [
        ("1", "mile", "km", "1.609344"),
        ("1", "km", "m", "1000"),
        ("1", "m", "cm", "100"),
        ("1", "inch", "mm", "25.4"),
        ("1", "foot", "inches", "12"),
        ("1", "yard", "feet", "3"),
        ("1", "nautical mile", "km", "1.852"),
        ("1", "kilometres", "km", "1"),
        ("1", "km²", "hectares", "100"),
        ("1", "acre", "m2", "4046.8564224"),
        ("1", "square mile", "acres", "640"),
        ("1", "sq ft", "m²", "0.09290304"),
        ("1", "litre", "m³", "0.001"),
        ("1", "US gallon", "litres", "3.785411784"),
        ("1", "imperial gallon", "litres", "4.54609"),
        ("1", "barrel", "litres", "158.987294928"),
        ("1", "lb", "kg", "0.45359237"),
        ("1", "pound", "oz", "16.00000000"),
        ("1", "tonne", "kg", "1000"),
        ("1", "metric tons", "t", "1"),
        ("1", "short ton", "pounds", "2000"),
        ("1", "long ton", "kg", "1016.0469088"),
        ("1", "mph", "km/h", "1.609344"),
        ("1", "m/s", "km/h", "3.6"),
        ("1", "knot", "km/h", "1.852"),
        ("1", "GW", "MW", "1000"),
        ("1", "GWh", "kWh", "1000000"),
        ("1", "percentage point", "%", "1"),
        ("5", "‰", "per cent", "0.5"),
        ("2", "weeks", "days", "14"),
        ("3", "nights", "days", "3"),
        ("90", "minutes", "hours", "1.5"),
        ("1", "year", "days", "365.2425"),
        ("1", "month", "days", "30.436875"),
        ("1", "year", "months", "12"),
        ("1", "century", "decades", "10"),
        ("1", "fortnight", "weeks", "2"),
        ("86400", "seconds", "days", "1"),
        ("212", "°F", "°C", "100"),
        ("-40", "fahrenheit", "celsius", "-40"),
        ("20", "°C", "°F", "68"),
        ("0", "kelvin", "°C", "-273.15"),
        ("100", "degrees celsius", "kelvin", "373.15"),
        ("2", "TB", "gigabytes", "2000"),
        ("8", "megabits", "MB", "1"),
        ("3", "Gbps", "megabits per second", "3000"),
        ("2500", "MHz", "GHz", "2.5"),
        ("4", "Ah", "mAh", "4000"),
        ("1013", "hPa", "pascals", "101300"),
        ("7", "ppm", "parts per billion", "7000"),
        ("600", "nm", "micrometres", "0.6"),
        ("3", "mcg", "mg", "0.003"),
        ("75", "cl", "litres", "0.75"),
        ("5", "cm3", "ml", "5"),
    ],
)
def test_conversions(value: str, unit: str, into: str, result: str) -> None:
    assert turned(value, unit, into) == plain(Decimal(result))


def test_factors_of_one_kind_share_a_base() -> None:
    bases = {(unit.kind, unit.base) for unit in MEASURES.values()}
    assert len(bases) == len({kind for kind, _ in bases})
    assert all(measure(base) for _, base in bases)


def test_spans_and_steps() -> None:
    mile, km = measure("mile"), measure("km")
    assert mile and km
    found = conversion(mile, km)
    assert found
    assert written(found.of_span(span("[10, 20)"))) == "[16.09344, 32.18688)"
    assert written(found.of_span(span("(10, inf)"))) == "(16.09344, inf)"
    assert plain(found.of_step(Decimal(5))) == "8.04672"
    hot, warm = measure("°F"), measure("°C")
    assert hot and warm
    degrees = conversion(hot, warm)
    assert degrees and plain(degrees.of_step(Decimal(9))) == "5"
    assert written(degrees.of_span(span("(-inf, 32]"))) == "(-inf, 0]"


@pytest.mark.parametrize(
    ("unit", "into", "message"),
    [
        ("kg", "km", 'unit: "kg" cannot be compared with "km"'),
        (
            "ton",
            "kg",
            'unit: "ton" (metric, short or long is not said) cannot be compared with "kg"',
        ),
        (
            "litre",
            "gallon",
            'unit: "litre" cannot be compared with "gallon" (US or imperial is not said)',
        ),
        ("%", "m", 'unit: "%" cannot be compared with "m"'),
    ],
)
def test_unlike_kinds(unit: str, into: str, message: str) -> None:
    first, second = measure(unit), measure(into)
    assert first and second
    with pytest.raises(Unreadable) as caught:
        conversion(first, second)
    assert str(caught.value) == f"{message}; give the value in the subject's unit"


def test_names_of_units() -> None:
    assert measure("people") is measure("") is measure("  ") is measure("km people") is None
    found = measure_at(tokens_of("5 square kilometres of"), 1)
    assert found and (found[0].name, found[1]) == ("km²", 3)
    found = measure_at(tokens_of("5 per cent"), 1)
    assert found and (found[0].name, found[1]) == ("%", 3)
    assert measure_at(("5",), 1) is None and measure_at(("5", "per"), 1) is None
    assert TIMES[("centuries",)].times == Decimal("36524.25")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("dollars", "USD"), ("US dollars", "USD"), ("$", "USD"), ("US$", "USD"), ("USD", "USD"),
        ("usd", "USD"), ("euros", "EUR"), ("€", "EUR"), ("pounds", "GBP"), ("£", "GBP"),
        ("roubles", "RUB"), ("Russian rubles", "RUB"), ("₽", "RUB"), ("tenge", "KZT"), ("₸", "KZT"),
        ("hryvnias", "UAH"), ("₴", "UAH"), ("¥", "JPY"), ("yuan", "CNY"), ("lari", "GEL"),
        ("Canadian dollars", "CAD"), ("A$", "AUD"), ("Mexican pesos", "MXN"), ("kzt", "KZT"),
        ("Belarusian rubles", "BYN"), ("Swiss francs", "CHF"), ("MNT", "MNT"), ("xaf", "XAF"),
    ],
)  # fmt: skip
def test_currencies(name: str, code: str) -> None:
    unit = currency(name)
    assert unit and (unit.base, unit.times, unit.over) == (code, 1, 1)


def test_every_currency_has_a_code_of_three_letters() -> None:
    codes = {unit.base for unit in CURRENCIES.values()}
    assert len(codes) > 140 and all(len(code) == 3 and code.isupper() for code in codes)
    assert all(CURRENCIES[(code.lower(),)].base == code for code in codes)


def test_no_currency() -> None:
    assert currency("") is currency(" ") is None
    with pytest.raises(Unreadable) as caught:
        currency("zorkmid")
    assert str(caught.value) == (
        'unit: no such currency: "zorkmid"; known are ISO 4217 codes (USD, EUR, KZT …), their '
        "signs, and names like dollars, US dollars, roubles, Mexican pesos"
    )
    with pytest.raises(Unreadable, match=r'no such currency: "rubels"; did you mean rubles\?'):
        currency("rubels")
