"""Lengths of time."""

from __future__ import annotations

import pytest

from factcheck.errors import Unreadable
from factcheck.values.figures import read_figure
from tests.values.spans import plain, said

MONTH, YEAR = "30.436875", "365.2425"


@pytest.mark.parametrize(
    ("text", "bounds", "number", "grain", "read_by"),
    [
        ("three weeks", "[17.5, 24.5)", "21", "7", "bare number, rounded to 1 week"),
        ("3-week", "[17.5, 24.5)", "21", "7", "bare number, rounded to 1 week"),
        ("for three weeks", "[17.5, 24.5)", "21", "7", "bare number, rounded to 1 week"),
        ("three weeks in the capital", "[17.5, 24.5)", "21", "7",
         "bare number, rounded to 1 week"),
        ("three more weeks", "[17.5, 24.5)", "21", "7",
         "bare number, rounded to 1 week; N more: as N"),
        ("three days", "[2.5, 3.5)", "3", "1", "bare number, rounded to 1 day"),
        ("two nights", "[1.5, 2.5)", "2", "1", "bare number, rounded to 1 day"),
        ("100 days", "[99.5, 100.5)", "100", "1", "bare number, rounded to 1 day"),
        ("a day", "[0.5, 1.5)", "1", "1", "bare number, rounded to 1 day"),
        ("a week", "[3.5, 10.5)", "7", "7", "bare number, rounded to 1 week"),
        ("a fortnight", "[7, 21)", "14", "14", "bare number, rounded to 1 fortnight"),
        ("a month", "[15.2184375, 45.6553125)", MONTH, MONTH, "bare number, rounded to 1 month"),
        ("two years", "[547.86375, 913.10625)", "730.485", YEAR, "bare number, rounded to 1 year"),
        ("24 hours", "[0.979166666666666666666667, 1.02083333333333333333333)", "1",
         "0.0416666666666666666666667", "bare number, rounded to 1 hour"),
        ("1.5 days", "[1.45, 1.55)", "1.5", "0.1", "bare number, rounded to 0.1 day"),
        ("an hour and a half", "[0.0520833333333333333333333, 0.0729166666666666666666667)",
         "0.0625", "0.0208333333333333333333333", "bare number, rounded to 0.5 hour"),
        ("a week and a half", "[8.75, 12.25)", "10.5", "3.5", "bare number, rounded to 0.5 week"),
        ("two and a half weeks", "[15.75, 19.25)", "17.5", "3.5",
         "bare number, rounded to 0.5 week"),
        ("half a week", "[1.75, 5.25)", "3.5", "3.5", "bare number, rounded to 0.5 week"),
        ("two weeks and three days", "[16.5, 17.5)", "17", "1", "bare number, rounded to 1 day"),
        ("2 days 12 hours", "[2.47916666666666666666667, 2.52083333333333333333333)", "2.5",
         "0.0416666666666666666666667", "bare number, rounded to 1 hour"),
        ("1d12h0m", "[1.49965277777777777777778, 1.50034722222222222222222)", "1.5",
         "0.000694444444444444444444444", "bare number, rounded to 1 minute"),
        ("0 days", "[0, 0.5)", "0", "1", "bare number, rounded to 1 day"),
    ],
)  # fmt: skip
def test_bare(text: str, bounds: str, number: str, grain: str, read_by: str) -> None:
    figure = read_figure(text, "duration")
    assert said(figure) == (bounds, bounds)
    assert (plain(figure.number), plain(figure.grain)) == (number, grain)
    assert figure.read_by == read_by
    assert (figure.unit, figure.whole, figure.bound) == ("days", False, "")


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic", "number", "bound", "read_by"),
    [
        ("two or three months", "[60.87375, 91.310625]", "[60.87375, 91.310625]", "", "",
         "A to B"),
        ("two months or three months", "[60.87375, 91.310625]", "[60.87375, 91.310625]", "", "",
         "A to B"),
        ("two to three weeks at a time", "[14, 21]", "[14, 21]", "", "", "A to B"),
        ("two-to-three-week", "[14, 21]", "[14, 21]", "", "", "A to B"),
        ("a week or two", "[7, 14]", "[7, 14]", "", "", "A to B"),
        ("10 days to 3 weeks", "[10, 21]", "[10, 21]", "", "", "A to B"),
        ("under two weeks", "[0, 14)", "[10.5, 14)", "14", "upper", "less than N"),
        ("nearly a week", "[5.25, 7)", "[6.3, 7)", "7", "", "nearly N"),
        ("a week or so", "[5.25, 8.75]", "[6.3, 7.7]", "7", "", "about N"),
        ("more than a year", "(365.2425, inf)", "(365.2425, 456.553125]", YEAR, "lower",
         "more than N"),
        ("up to 90 days", "[0, 90]", "[45, 90]", "90", "upper", "up to N"),
        ("90 days or more", "[90, inf)", "[90, 112.5]", "90", "lower", "at least N"),
        ("several weeks", "[21, 105]", "[28, 63]", "", "", "several"),
        ("a few weeks earlier", "[14, 70]", "[21, 35]", "", "", "a few"),
        ("a couple of weeks", "[14, 21]", "14", "", "", "a couple of"),
        ("weeks", "[14, inf)", "[14, 70)", "", "", "plural unit of time"),
        ("hrs", "[0.0833333333333333333333333, inf)", "[0.0833333333333333333333333, "
         "0.416666666666666666666667)", "", "", "plural unit of time"),
        ("for days", "[2, inf)", "[2, 10)", "", "", "plural unit of time"),
        ("days-long lines", "[2, inf)", "[2, 10)", "", "", "plural unit of time"),
        ("hundreds of days", "[200, inf)", "[200, 1000)", "", "", "plural power word"),
    ],
)  # fmt: skip
def test_hedged(
    text: str, literal: str, pragmatic: str, number: str, bound: str, read_by: str
) -> None:
    figure = read_figure(text, "duration")
    assert said(figure) == (literal, pragmatic)
    assert (plain(figure.number), figure.bound, figure.read_by) == (number, bound, read_by)
    assert figure.unit == "days"


def test_the_subject_names_the_unit_of_a_bare_number() -> None:
    assert said(read_figure("3", "duration", "weeks")) == ("[17.5, 24.5)", "[17.5, 24.5)")
    assert said(read_figure("2 to 3", "duration", "weeks")) == ("[14, 21]", "[14, 21]")
    assert said(read_figure("3 days", "duration", "weeks")) == ("[2.5, 3.5)", "[2.5, 3.5)")
    assert read_figure("3", "duration", "weeks").unit == "days"


@pytest.mark.parametrize(
    ("text", "unit", "message"),
    [
        ("three", "", 'no unit of time: "three"; write days, weeks, months …'),
        ("several", "", 'no unit of time: "several"; write days, weeks, months …'),
        ("3", "people", 'unit: no unit of time: "people"; known are minutes, hours, days …'),
        ("-3 days", "", 'a length of time cannot be negative: "-3 days"'),
        ("3 weeks to 2 days", "", 'upside down: "3 weeks to 2 days"; write the lower end first'),
        ("s", "", 'no figure in "s"; write one, in figures or words, with its hedge'),
        ("week", "", 'no figure in "week"; write one, in figures or words, with its hedge'),
    ],
)
def test_unreadable(text: str, unit: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_figure(text, "duration", unit)
    assert str(caught.value) == message


def test_the_longer_unit_comes_first() -> None:
    for text in ("3 days and 2 weeks", "5 minutes and 2 hours", "2 days 3 days"):
        with pytest.raises(Unreadable, match=r"^two numbers in "):
            read_figure(text, "duration")
