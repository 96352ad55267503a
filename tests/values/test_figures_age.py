"""Ages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.errors import Unreadable
from factcheck.values.figures import read_figure
from tests.values.spans import plain, said


@pytest.mark.parametrize(
    ("text", "bounds", "number", "grain", "read_by"),
    [
        ("28", "[28, 29)", "28", "1", "completed years"),
        ("28-year-old", "[28, 29)", "28", "1", "completed years"),
        ("a 28-year-old man", "[28, 29)", "28", "1", "completed years"),
        ("aged 28", "[28, 29)", "28", "1", "completed years"),
        ("at the age of 28", "[28, 29)", "28", "1", "completed years"),
        ("28 years old", "[28, 29)", "28", "1", "completed years"),
        ("87 yo", "[87, 88)", "87", "1", "completed years"),
        ("twenty-eight", "[28, 29)", "28", "1", "completed years"),
        ("six months old", "[0.5, 0.583333333333333333333333)", "0.5",
         "0.0833333333333333333333333", "completed years"),
        ("18-month-old", "[1.5, 1.58333333333333333333333)", "1.5",
         "0.0833333333333333333333333", "completed years"),
        ("28.5", "[28.45, 28.55)", "28.5", "0.1", "bare number, rounded to 0.1 year"),
        ("two and a half", "[2.25, 2.75)", "2.5", "0.5", "bare number, rounded to 0.5 year"),
        ("0", "[0, 1)", "0", "1", "completed years"),
    ],
)  # fmt: skip
def test_bare(text: str, bounds: str, number: str, grain: str, read_by: str) -> None:
    figure = read_figure(text, "age")
    assert said(figure) == (bounds, bounds)
    assert (plain(figure.number), plain(figure.grain)) == (number, grain)
    assert figure.read_by == read_by
    assert (figure.unit, figure.whole, figure.bound) == ("years", False, "")


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic", "read_by"),
    [
        ("late 30s", "[36, 40)", "[37, 39]", "late in a decade"),
        ("in his late 30s", "[36, 40)", "[37, 39]", "late in a decade"),
        ("a late 30s writer", "[36, 40)", "[37, 39]",
         "late in a decade"),
        ("late thirties", "[36, 40)", "[37, 39]", "late in a decade"),
        ("late-thirties", "[36, 40)", "[37, 39]", "late in a decade"),
        ("mid-20s", "[23, 27)", "[24, 26]", "mid in a decade"),
        ("in their early 20s", "[20, 24)", "[20, 23]", "early in a decade"),
        ("in her 30s", "[30, 40)", "[30, 40)", "decade"),
        ("nineties", "[90, 100)", "[90, 100)", "decade"),
        ("30-something", "[30, 40)", "[30, 40)", "decade"),
        ("100s", "[100, 110)", "[100, 110)", "decade"),
        ("early to mid 20s", "[20, 27)", "[20, 26]", "early in a decade to mid in a decade"),
        ("late 20s or early 30s", "[26, 34)", "[27, 33]", "late in a decade to early in a decade"),
        ("20s to 30s", "[20, 40)", "[20, 40)", "decade"),
        ("late teens", "[16, 20)", "[17, 19]", "late teens"),
        ("late teens to early 20s", "[16, 24)", "[17, 23]", "late teens to early in a decade"),
    ],
)  # fmt: skip
def test_decades(text: str, literal: str, pragmatic: str, read_by: str) -> None:
    figure = read_figure(text, "age")
    assert said(figure) == (literal, pragmatic)
    assert figure.number is None and figure.grain == 0 and figure.bound == ""
    assert (figure.unit, figure.read_by, figure.text) == ("years", read_by, text)


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic", "number", "bound", "read_by"),
    [
        ("nearly 30", "[22.5, 30)", "[27, 30)", "30", "", "nearly N"),
        ("over 30", "(30, inf)", "(30, 37.5]", "30", "lower", "more than N"),
        ("over the age of 30", "(30, inf)", "(30, 37.5]", "30", "lower", "more than N"),
        ("older than 30", "(30, inf)", "(30, 37.5]", "30", "lower", "more than N"),
        ("under 18", "[0, 18)", "[13.5, 18)", "18", "upper", "less than N"),
        ("at least 18", "[18, inf)", "[18, 22.5]", "18", "lower", "at least N"),
        ("65 and older", "[65, inf)", "[65, 81.25]", "65", "lower", "at least N"),
        ("65 years or older", "[65, inf)", "[65, 81.25]", "65", "lower", "at least N"),
        ("aged 18 to 27", "[18, 27]", "[18, 27]", "", "", "A to B"),
        ("18-27", "[18, 27]", "[18, 27]", "", "", "A to B"),
        ("between 18 and 27", "[18, 27]", "[18, 27]", "", "",
         "A to B"),
        ("exactly 28", "28", "28", "28", "", "exactly N"),
    ],
)  # fmt: skip
def test_hedged(
    text: str, literal: str, pragmatic: str, number: str, bound: str, read_by: str
) -> None:
    figure = read_figure(text, "age")
    assert said(figure) == (literal, pragmatic)
    assert (plain(figure.number), figure.bound, figure.read_by) == (number, bound, read_by)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-5", 'an age cannot be negative: "-5"'),
        ("25s", 'no decade of life: "25s"; write one like late 30s, or an age'),
        ("1930s", 'no decade of life: "1930s"; write one like late 30s, or an age'),
        ("late 30s, 5", 'two ages in "late 30s, 5"; write one, or give {low, high}'),
        ("late", 'no figure in "late"; write one, in figures or words, with its hedge'),
        ("a few", 'no figure in "a few"; write one, in figures or words, with its hedge'),
        ("late 30", 'unknown word "late" before the figure in "late 30"; leave it out, use a '
         "wording of the hedge table, or give the ends as {low, high}"),
    ],
)  # fmt: skip
def test_unreadable(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_figure(text, "age")
    assert str(caught.value) == message


def test_two_ages_are_two_claims() -> None:
    with pytest.raises(Unreadable, match=r"^two numbers in "):
        read_figure("28 and 33", "age")


@pytest.mark.parametrize(("text", "days"), [("7 weeks old", 49), ("nine days of age", 9)])
def test_a_baby_s_age_is_a_part_of_a_year(text: str, days: int) -> None:
    number = read_figure(text, "age").number
    assert number and round(number * Decimal("365.2425"), 12) == days
