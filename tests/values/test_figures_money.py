"""Sums of money."""

from __future__ import annotations

import pytest

from factcheck.errors import Unreadable
from factcheck.values.figures import read_figure
from tests.values.spans import plain, said


@pytest.mark.parametrize(
    ("text", "bounds", "unit", "number", "grain"),
    [
        ("100,000 rubles", "[99999.5, 100000.5)", "RUB", "100000", "1"),
        ("100,000 Russian roubles", "[99999.5, 100000.5)", "RUB", "100000", "1"),
        ("$1,650", "[1649.5, 1650.5)", "USD", "1650", "1"),
        ("$4.99", "[4.985, 4.995)", "USD", "4.99", "0.01"),
        ("€5 million", "[4500000, 5500000)", "EUR", "5000000", "1000000"),
        ("1.2 billion dollars", "[1150000000, 1250000000)", "USD", "1200000000", "100000000"),
        ("USD 500", "[499.5, 500.5)", "USD", "500", "1"),
        ("500 US dollars", "[499.5, 500.5)", "USD", "500", "1"),
        ("U.S. $500", "[499.5, 500.5)", "USD", "500", "1"),
        ("US$5m", "[4500000, 5500000)", "USD", "5000000", "1000000"),
        ("500usd", "[499.5, 500.5)", "USD", "500", "1"),
        ("£5", "[4.5, 5.5)", "GBP", "5", "1"),
        ("¥500", "[499.5, 500.5)", "JPY", "500", "1"),
        ("500 ₽", "[499.5, 500.5)", "RUB", "500", "1"),
        ("₴500", "[499.5, 500.5)", "UAH", "500", "1"),
        ("500 tenge", "[499.5, 500.5)", "KZT", "500", "1"),
        ("A$5", "[4.5, 5.5)", "AUD", "5", "1"),
        ("a $5 note", "[4.5, 5.5)", "USD", "5", "1"),
        ("$5 dollars", "[4.5, 5.5)", "USD", "5", "1"),
        ("5 more dollars", "[4.5, 5.5)", "USD", "5", "1"),
        ("50 cents", "[0.495, 0.505)", "USD", "0.5", "0.01"),
        ("50 kopecks", "[0.495, 0.505)", "RUB", "0.5", "0.01"),
        ("5 dollars and 50 cents", "[5.495, 5.505)", "USD", "5.5", "0.01"),
        ("half a million dollars", "[475000, 525000)", "USD", "500000", "50000"),
        ("two hundred thousand dollars", "[199500, 200500)", "USD", "200000", "1000"),
        ("-$5", "[-5.5, -4.5)", "USD", "-5", "1"),
        ("$-5", "[-5.5, -4.5)", "USD", "-5", "1"),
        ("$0", "[0, 0.5)", "USD", "0", "1"),
        ("TRY 5", "[4.5, 5.5)", "TRY", "5", "1"),
    ],
)
def test_bare(text: str, bounds: str, unit: str, number: str, grain: str) -> None:
    figure = read_figure(text, "money")
    assert said(figure) == (bounds, bounds)
    assert (figure.unit, plain(figure.number), plain(figure.grain)) == (unit, number, grain)
    assert not figure.whole and figure.bound == ""
    assert figure.read_by.startswith("bare number, rounded to ")


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic"),
    [
        ("a dollar", "[0.5, 1.5)", "[0.9, 1.1)"),
        ("1 million rubles", "[500000, 1500000)", "[900000, 1100000)"),
        ("$3bn", "[2500000000, 3500000000)", "[2700000000, 3300000000)"),
        ("-$2 million", "[-2500000, -1500000)", "[-2200000, -1800000)"),
        ("$5 million", "[4500000, 5500000)", "[4500000, 5500000)"),
    ],
)
def test_a_bare_sum_is_no_looser_to_a_reader_than_about_it(
    text: str, literal: str, pragmatic: str
) -> None:
    figure = read_figure(text, "money")
    assert said(figure) == (literal, pragmatic)
    assert figure.read_by.endswith("; by a reader within a tenth") == (literal != pragmatic)


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic", "unit", "bound", "read_by"),
    [
        ("no more than 10,000 rubles", "[0, 10000]", "[7500, 10000]", "RUB", "upper", "at most N"),
        ("more than $200", "(200, inf)", "(200, 250]", "USD", "lower", "more than N"),
        ("thousands of dollars", "[2000, inf)", "[2000, 10000)", "USD", "", "plural power word"),
        ("a few thousand dollars", "[2000, 10000]", "[3000, 5000]", "USD", "", "a few P"),
        ("$10-20 million", "[10000000, 20000000]", "[10000000, 20000000]", "USD", "", "A to B"),
        ("$10 million to $20 million", "[10000000, 20000000]", "[10000000, 20000000]", "USD", "",
         "A to B"),
        ("between $10 and $20 million", "[10000000, 20000000]", "[10000000, 20000000]", "USD", "",
         "A to B"),
        ("10 to 20 euros", "[10, 20]", "[10, 20]", "EUR", "", "A to B"),
        ("-$5 to $3", "[-5, 3]", "[-5, 3]", "USD", "", "A to B"),
    ],
)  # fmt: skip
def test_hedged(
    text: str, literal: str, pragmatic: str, unit: str, bound: str, read_by: str
) -> None:
    figure = read_figure(text, "money")
    assert said(figure) == (literal, pragmatic)
    assert (figure.unit, figure.bound, figure.read_by) == (unit, bound, read_by)


def test_read_by_names_the_currency() -> None:
    assert read_figure("100,000 rubles", "money").read_by == "bare number, rounded to 1 RUB"


def test_the_subject_names_the_currency_of_a_bare_sum() -> None:
    assert read_figure("100,000", "money", "RUB").unit == "RUB"
    assert read_figure("100,000", "money", "rubles").unit == "RUB"
    assert read_figure("100,000 a month", "money", "RUB").number == 100000
    assert read_figure("$1,650", "money", "RUB").unit == "USD"


KNOWN = (
    "known are ISO 4217 codes (USD, EUR, KZT …), their signs, and names like dollars, US dollars, "
    "roubles, Mexican pesos"
)


@pytest.mark.parametrize(
    ("text", "unit", "message"),
    [
        ("5 quatloos", "", f'no such currency: "quatloos"; {KNOWN}'),
        ("5 quatloos", "USD", f'no such currency: "quatloos"; {KNOWN}'),
        ("5 try", "", f'no such currency: "try"; {KNOWN}'),
        ("5", "quatloos", f'unit: no such currency: "quatloos"; {KNOWN}'),
        ("5 a month", "", f'no such currency: "a"; {KNOWN}'),
        ("100,000", "", 'no currency: "100,000"; write one, like 100,000 roubles or $5'),
        ("5 dollars to 10 euros", "", 'unit: "EUR" cannot be compared with "USD"; give the value '
         "in the subject's unit"),
        ("$5 euros", "", "two units in one figure: USD and EUR; write one"),
        ("free", "", 'no figure in "free"; write one, in figures or words, with its hedge'),
    ],
)  # fmt: skip
def test_unreadable(text: str, unit: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_figure(text, "money", unit)
    assert str(caught.value) == message


def test_two_sums_are_two_claims() -> None:
    with pytest.raises(Unreadable, match=r"^two numbers in "):
        read_figure("100,000 rubles ($1,650)", "money")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("40 bolivianos", "BOB"), ("900 ngultrums", "BTN"), ("3 million kyat", "MMK"),
        ("12 Moroccan dirhams", "MAD"), ("7 Cuban pesos", "CUP"), ("60 lek", "ALL"),
        ("5 new shekels", "ILS"), ("2 Papua New Guinean kina", "PGK"),
    ],
)  # fmt: skip
def test_every_currency_in_use_is_known_by_its_name(text: str, code: str) -> None:
    assert read_figure(text, "money").unit == code


@pytest.mark.parametrize(
    ("text", "unit"), [("300 crowns", "CZK"), ("300 crowns", "SEK"), ("2.10 dinars", "TND")]
)
def test_a_name_that_several_currencies_share_is_the_subject_s(text: str, unit: str) -> None:
    assert read_figure(text, "money", unit).unit == unit


def test_dollars_are_no_euros_whatever_the_subject_asks_for() -> None:
    assert read_figure("40 dollars", "money", "EUR").unit == "USD"
    with pytest.raises(Unreadable):
        read_figure("300 crowns", "money", "EUR")
