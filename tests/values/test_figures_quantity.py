"""Quantities: counts and measures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.errors import Unreadable
from factcheck.values.figure import Figure
from factcheck.values.figures import read_figure
from tests.values.spans import plain, said, written


def count(text: str) -> Figure:
    return read_figure(text, "quantity", "people")


@pytest.mark.parametrize(
    ("text", "bounds", "number", "grain", "read_by"),
    [
        ("300,000", "[287500, 312500)", "300000", "25000", "bare number, rounded to 25,000"),
        ("300 000", "[287500, 312500)", "300000", "25000", "bare number, rounded to 25,000"),
        ("300,000 reservists", "[287500, 312500)", "300000", "25000",
         "bare number, rounded to 25,000"),
        ("the 300,000 men", "[287500, 312500)", "300000", "25000",
         "bare number, rounded to 25,000"),
        ("a 300-strong unit", "[287.5, 312.5)", "300", "25", "bare number, rounded to 25"),
        ("11,000", "[10500, 11500)", "11000", "1000", "bare number, rounded to 1,000"),
        ("17", "17", "17", "0", "bare number, exact"),
        ("17 -", "17", "17", "0", "bare number, exact"),
        ("17 and", "17", "17", "0", "bare number, exact"),
        ("17/", "17", "17", "0", "bare number, exact"),
        ("17/day", "17", "17", "0", "bare number, exact"),
        ("from 17 villages", "17", "17", "0", "bare number, exact"),
        ("17 of the 20 who spoke", "17", "17", "0", "bare number, exact"),
        ("four", "4", "4", "0", "bare number, exact"),
        ("a dozen", "12", "12", "0", "bare number, exact"),
        ("half a dozen eggs", "6", "6", "0", "bare number, exact"),
        ("half a million", "[475000, 525000)", "500000", "50000", "bare number, rounded to 50,000"),
        ("3 million", "[2875000, 3125000)", "3000000", "250000", "bare number, rounded to 250,000"),
        ("1.2 million", "[1150000, 1250000)", "1200000", "100000",
         "bare number, rounded to 100,000"),
        ("1.2m people", "[1150000, 1250000)", "1200000", "100000",
         "bare number, rounded to 100,000"),
        ("zero", "0", "0", "0", "bare number, exact"),
        ("300,000 more soldiers", "[287500, 312500)", "300000", "25000",
         "bare number, rounded to 25,000; N more: as N"),
        ("another 300,000", "[287500, 312500)", "300000", "25000",
         "bare number, rounded to 25,000; another N: as N"),
        ("an additional 300,000 men", "[287500, 312500)", "300000", "25000",
         "bare number, rounded to 25,000; an additional N: as N"),
        ("a further 17", "17", "17", "0", "bare number, exact; a further N: as N"),
        ("only 17", "17", "17", "0", "bare number, exact; only N: as N"),
        ("a total of 17 men", "17", "17", "0", "bare number, exact; a total of N: as N"),
        ("17 men plus children", "17", "17", "0", "bare number, exact"),
        ("17 men more", "17", "17", "0", "bare number, exact"),
        ("17 people in total", "17", "17", "0", "bare number, exact; N in total: as N"),
        ("17 and counting", "17", "17", "0", "bare number, exact; N and counting: as N"),
    ],
)  # fmt: skip
def test_bare(text: str, bounds: str, number: str, grain: str, read_by: str) -> None:
    figure = count(text)
    assert said(figure) == (bounds, bounds)
    assert (plain(figure.number), plain(figure.grain)) == (number, grain)
    assert figure.read_by == read_by
    assert (figure.bound, figure.whole, figure.unit) == ("", True, "people")


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic", "number", "bound", "read_by"),
    [
        ("nearly 100,000 Russians and counting", "[75000, 100000)", "[90000, 100000)", "100000",
         "", "nearly N; N and counting: as N"),
        ("more than 200,000", "(200000, inf)", "(200000, 250000]", "200000", "lower",
         "more than N"),
        ("the estimated 700,000", "[525000, 875000]", "[630000, 770000]", "700000", "", "about N"),
        ("at least 26 Russians", "[26, inf)", "[26, 32.5]", "26", "lower", "at least N"),
        ("not more than two hundred", "[0, 200]", "[150, 200]", "200", "upper", "at most N"),
        ("as many as 70", "[0, 70]", "[35, 70]", "70", "upper", "up to N"),
        ("more than two dozen", "(24, inf)", "(24, 30]", "24", "lower", "more than N"),
        ("about another 200", "[150, 250]", "[180, 220]", "200", "", "about N; another N: as N"),
        ("another about 200", "[150, 250]", "[180, 220]", "200", "", "about N; another N: as N"),
        ("200 people or more", "[200, inf)", "[200, 250]", "200", "lower", "at least N"),
        ("200 people at most", "[0, 200]", "[150, 200]", "200", "upper", "at most N"),
        ("200-plus", "[200, inf)", "[200, 250]", "200", "lower", "at least N"),
        ("200-odd men", "[150, 250]", "[180, 220]", "200", "", "about N"),
        ("about about 200", "[150, 250]", "[180, 220]", "200", "", "about N"),
        ("just over a million", "(1000000, 1250000)", "(1000000, 1050000]", "1000000", "",
         "just over N"),
    ],
)  # fmt: skip
def test_hedged(
    text: str, literal: str, pragmatic: str, number: str, bound: str, read_by: str
) -> None:
    figure = count(text)
    assert said(figure) == (literal, pragmatic)
    assert (plain(figure.number), figure.bound, figure.read_by) == (number, bound, read_by)
    assert figure.whole


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic", "read_by"),
    [
        ("a few thousand", "[2000, 10000]", "[3000, 5000]", "a few P"),
        ("several hundred of them", "[300, 1500]", "[400, 900]", "several P"),
        ("a couple hundred", "[200, 300]", "200", "a couple of P"),
        ("several dozen", "[36, 180]", "[48, 108]", "several P"),
        ("dozens of thousands", "[24000, inf)", "[24000, 100000)", "dozens P"),
        ("dozens of men", "[24, inf)", "[24, 100)", "dozens"),
        ("many thousands of people", "[2000, inf)", "[2000, 10000)", "plural power word"),
        ("hundreds of millions", "[200000000, inf)", "[200000000, 1000000000)",
         "plural power word"),
        ("up to several hundred", "[0, 1500]", "[200, 900]", "up to several P"),
        ("at least a few hundred", "[200, inf)", "[300, 625]", "at least a few P"),
        ("about several dozen", "[27, 225]", "[43.2, 118.8]", "about several P"),
        ("more than dozens", "(24, inf)", "(24, 125]", "more than dozens"),
        ("less than dozens", "[0, inf)", "[18, 100)", "less than dozens"),
    ],
)  # fmt: skip
def test_vague(text: str, literal: str, pragmatic: str, read_by: str) -> None:
    figure = count(text)
    assert said(figure) == (literal, pragmatic)
    assert figure.number is None and figure.grain == 0 and figure.whole
    assert figure.read_by == read_by


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic", "bound", "read_by"),
    [
        ("between 10 and 20", "[10, 20]", "[10, 20]", "", "A to B"),
        ("10 to 20", "[10, 20]", "[10, 20]", "", "A to B"),
        ("from 10 to 20 men", "[10, 20]", "[10, 20]", "", "A to B"),
        ("10–20", "[10, 20]", "[10, 20]", "", "A to B"),
        ("10 - 20", "[10, 20]", "[10, 20]", "", "A to B"),
        ("two or three", "[2, 3]", "[2, 3]", "", "A to B"),
        ("12,000 or 13,000 men", "[12000, 13000]", "[12000, 13000]", "", "A to B"),
        ("10-20 thousand", "[10000, 20000]", "[10000, 20000]", "", "A to B"),
        ("two to three hundred", "[200, 300]", "[200, 300]", "", "A to B"),
        ("one or two dozen", "[12, 24]", "[12, 24]", "", "A to B"),
        ("1.5-2 million", "[1500000, 2000000]", "[1500000, 2000000]", "", "A to B"),
        ("between 200 and 300 thousand", "[200000, 300000]", "[200000, 300000]", "", "A to B"),
        ("between two hundred and three hundred", "[200, 300]", "[200, 300]", "", "A to B"),
        ("500 to 1 million", "[500, 1000000]", "[500, 1000000]", "", "A to B"),
        ("1 thousand to 2 thousand", "[1000, 2000]", "[1000, 2000]", "", "A to B"),
        ("300,000 to 400,000", "[300000, 400000]", "[300000, 400000]", "", "A to B"),
        ("about 10 to 20", "[7.5, 25]", "[9, 22]", "", "about A to B"),
        ("up to 10-20", "[0, 20]", "[5, 20]", "upper", "up to A to B"),
        ("10 to 20 or more", "[10, inf)", "[10, 25]", "lower", "at least A to B"),
        ("between about 10 and 20", "[7.5, 25]", "[9, 22]", "", "about A to B"),
        ("from 10 to more than 20", "[10, inf)", "[10, 25]", "", "A to B"),
        ("a few to several", "[2, 15]", "[3, 9]", "", "A to B"),
        ("at least 20 and at most 100", "[20, 100]", "[20, 100]", "", "at least N and at most N"),
        ("more than 20 but fewer than 30", "(20, 30)", "(20, 30)", "",
         "more than N and less than N"),
    ],
)  # fmt: skip
def test_ranges(text: str, literal: str, pragmatic: str, bound: str, read_by: str) -> None:
    figure = count(text)
    assert said(figure) == (literal, pragmatic)
    assert figure.number is None and figure.grain == 0 and figure.whole
    assert (figure.bound, figure.read_by) == (bound, read_by)


@pytest.mark.parametrize(
    ("text", "bounds", "whole"),
    [
        ("2.5", "[2.45, 2.55)", False),
        ("2.0", "[1.95, 2.05)", False),
        ("0.0", "[0, 0.05)", False),
        ("two and a half", "[2.25, 2.75)", False),
        ("one and a half", "[1.25, 1.75)", False),
        ("2.0 dozen", "[23.4, 24.6)", True),
        ("2.0 million", "[1950000, 2050000)", True),
        ("1.2345 thousand", "[1234.45, 1234.55)", False),
        ("2 to 2.5", "[2, 2.5]", False),
        ("2.5 to 3", "[2.5, 3]", False),
        ("1e3", "[950, 1050)", True),
    ],
)
def test_what_counts_whole_things(text: str, bounds: str, whole: bool) -> None:
    figure = count(text)
    assert written(figure.literal) == bounds and figure.whole is whole


def test_counts_are_cut_to_whole_numbers_after_the_hedge() -> None:
    assert written(count("about 12 people").range("literal")) == "[9, 15]"
    assert written(count("about 12 people").range("pragmatic")) == "[11, 13]"
    assert written(count("nearly 5").range("literal")) == "4"
    assert written(read_figure("nearly 5 km", "quantity", "km").range("literal")) == "[3.75, 5)"


@pytest.mark.parametrize(
    ("text", "unit", "bounds", "shown_unit", "number", "grain", "read_by"),
    [
        ("300 km", "km", "[287.5, 312.5)", "km", "300", "25", "bare number, rounded to 25 km"),
        ("300", "km", "[287.5, 312.5)", "km", "300", "25", "bare number, rounded to 25 km"),
        ("300 away", "km", "[287.5, 312.5)", "km", "300", "25", "bare number, rounded to 25 km"),
        ("300-metre-long", "m", "[287.5, 312.5)", "m", "300", "25",
         "bare number, rounded to 25 m"),
        ("7 km", "", "[6500, 7500)", "m", "7000", "1000", "bare number, rounded to 1 km"),
        ("7.8 km", "kilometres", "[7.75, 7.85)", "kilometres", "7.8", "0.1",
         "bare number, rounded to 0.1 km"),
        ("10 miles", "km", "[15.288768, 16.898112)", "km", "16.09344", "1.609344",
         "bare number, rounded to 1 mile"),
        ("5m", "m", "[4.5, 5.5)", "m", "5", "1", "bare number, rounded to 1 m"),
        ("5 million tonnes", "tonnes", "[4750000, 5250000)", "tonnes", "5000000", "500000",
         "bare number, rounded to 500,000 t"),
        ("5 tonnes", "kg", "[4500, 5500)", "kg", "5000", "1000", "bare number, rounded to 1 t"),
        ("5 tons", "tons", "[4.5, 5.5)", "tons", "5", "1", "bare number, rounded to 1 ton"),
        ("quarter-mile", "km", "[0.201168, 0.603504)", "km", "0.402336", "0.402336",
         "bare number, rounded to 0.25 mile"),
        ("half a mile", "km", "[0.402336, 1.207008)", "km", "0.804672", "0.804672",
         "bare number, rounded to 0.5 mile"),
        ("a mile and a half", "miles", "[1.25, 1.75)", "miles", "1.5", "0.5",
         "bare number, rounded to 0.5 mile"),
        ("a mile", "miles", "[0.5, 1.5)", "miles", "1", "1", "bare number, rounded to 1 mile"),
        ("5 feet 2 inches", "inches", "[61.5, 62.5)", "inches", "62", "1",
         "bare number, rounded to 1 inch"),
        ("0 km", "km", "[0, 0.5)", "km", "0", "1", "bare number, rounded to 1 km"),
        ("-5 m", "m", "[-5.5, -4.5)", "m", "-5", "1", "bare number, rounded to 1 m"),
        ("20 °C", "°C", "[19.5, 20.5)", "°C", "20", "1", "bare number, rounded to 1 °C"),
        ("-6C", "°C", "[-6.5, -5.5)", "°C", "-6", "1", "bare number, rounded to 1 °C"),
        ("100 degrees", "°C", "[99.5, 100.5)", "°C", "100", "1", "bare number, rounded to 1 °C"),
        ("-5 degrees", "°C", "[-5.5, -4.5)", "°C", "-5", "1", "bare number, rounded to 1 °C"),
        ("minus 40 °F", "°C", "[-40.2777777777777777777778, -39.7222222222222222222222)", "°C",
         "-40", "0.555555555555555555555556", "bare number, rounded to 1 °F"),
        ("140%", "%", "[139.5, 140.5)", "%", "140", "1", "bare number, rounded to 1 %"),
        ("140 per cent", "", "[139.5, 140.5)", "%", "140", "1", "bare number, rounded to 1 %"),
        ("-3%", "%", "[-3.5, -2.5)", "%", "-3", "1", "bare number, rounded to 1 %"),
        ("0%", "%", "[-0.5, 0.5)", "%", "0", "1", "bare number, rounded to 1 %"),
        ("three days", "hours", "[60, 84)", "hours", "72", "24", "bare number, rounded to 1 day"),
    ],
)  # fmt: skip
def test_measures(
    text: str, unit: str, bounds: str, shown_unit: str, number: str, grain: str, read_by: str
) -> None:
    figure = read_figure(text, "quantity", unit)
    assert said(figure) == (bounds, bounds)
    assert (figure.unit, plain(figure.number), plain(figure.grain)) == (shown_unit, number, grain)
    assert figure.read_by == read_by
    assert not figure.whole and figure.bound == ""


@pytest.mark.parametrize(
    ("text", "unit", "literal", "pragmatic"),
    [
        ("more than 10 miles", "km", "(16.09344, inf)", "(16.09344, 20.1168]"),
        ("300 or more km", "km", "[300, inf)", "[300, 375]"),
        ("10 to 20 km", "m", "[10000, 20000]", "[10000, 20000]"),
        ("10 km to 20 km", "m", "[10000, 20000]", "[10000, 20000]"),
        ("10 to 20 km", "km", "[10, 20]", "[10, 20]"),
        ("500 m to 2 km", "km", "[0.5, 2]", "[0.5, 2]"),
        ("a few miles", "miles", "[2, 10]", "[3, 5]"),
        ("a few hundred miles", "miles", "[200, 1000]", "[300, 500]"),
        ("tens of kilometres", "km", "[20, inf)", "[20, 100)"),
        ("under 5 km", "km", "[0, 5)", "[3.75, 5)"),
        ("below 5 °C", "°C", "(-inf, 5)", "[3.75, 5)"),
        ("below 0 °C", "°C", "(-inf, 0)", "(-inf, 0)"),
        ("about -20 °C", "°C", "[-25, -15]", "[-22, -18]"),
        ("more than -20 °C", "°C", "(-20, inf)", "(-20, -15]"),
        ("between -5 and 3 °C", "°C", "[-5, 3]", "[-5, 3]"),
        ("-5 to -3 °C", "°C", "[-5, -3]", "[-5, -3]"),
        ("up to 5%", "%", "[0, 5]", "[2.5, 5]"),
    ],
)
def test_hedged_measures(text: str, unit: str, literal: str, pragmatic: str) -> None:
    figure = read_figure(text, "quantity", unit)
    assert said(figure) == (literal, pragmatic)
    assert figure.unit == unit and not figure.whole


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("whopping 5", 'unknown word "whopping" before the figure in "whopping 5"; leave it out, '
         "use a wording of the hedge table, or give the ends as {low, high}"),
        ("perhaps 5 million", 'unknown word "perhaps" before the figure in "perhaps 5 million"; '
         "leave it out, use a wording of the hedge table, or give the ends as {low, high}"),
        ("many", 'no figure in "many"; write one, in figures or words, with its hedge'),
        ("about", 'no figure in "about"; write one, in figures or words, with its hedge'),
        ("some people", 'no figure in "some people"; write one, in figures or words, with its '
         "hedge"),
        ("nan", 'no finite number: "nan"; leave an end of {low, high} empty'),
        ("about inf", 'no finite number: "about inf"; leave an end of {low, high} empty'),
        ("-5", 'a count cannot be negative: "-5"'),
        ("minus five men", 'a count cannot be negative: "minus five men"'),
        ("5 to -3", 'a count cannot be negative: "5 to -3"'),
        ("10 to 5", 'upside down: "10 to 5"; write the lower end first'),
        ("about 100 to 5", 'upside down: "about 100 to 5"; write the lower end first'),
        ("more than 30 but fewer than 20", 'upside down: "more than 30 but fewer than 20"; write '
         "the lower end first"),
        ("between 10", '"between" takes two figures: "between 10"; write "between A and B"'),
        ("at least about 300", 'two hedges on one figure, "at least" and "about": "at least about '
         '300"; keep one, or give the ends as {low, high}'),
        ("about 300 or more", 'two hedges on one figure, "about" and "at least": "about 300 or '
         'more"; keep one, or give the ends as {low, high}'),
        ("about 300 men or more", 'two hedges on one figure, "about" and "at least": "about 300 '
         'men or more"; keep one, or give the ends as {low, high}'),
        ("almost no one", '"almost no one" says nothing that can be compared; give {low, high}'),
        ("300 more than last year", 'a comparison and no figure: "300 more than last year"; write '
         "the figure itself"),
        ("300 fewer men", 'a comparison and no figure: "300 fewer men"; write the figure itself'),
        ("3 times the size", 'a comparison and no figure: "3 times the size"; write the figure '
         "itself"),
        ("one third", 'a part of a whole: "one third"; give the subject the type share'),
        ("half of them", 'a part of a whole: "half of them"; give the subject the type share'),
        ("$5", 'a sum of money: "$5"; give the subject the type money'),
        ("7%", 'unit: "%" cannot be compared with "people"; give the value in the subject\'s '
         "unit"),
        ("300 kg", 'unit: "kg" cannot be compared with "people"; give the value in the subject\'s '
         "unit"),
        ("1.200.000", '"1.200.000" is no number as English writes it: commas part thousands, a '
         "dot the decimals; write it like 300,000 or 7.8"),
    ],
)  # fmt: skip
def test_unreadable(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        count(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text",
    [
        "300 and 20", "5 people and 3 dogs", "300 (250 dead)", "300,000 since 21 September",
        "300 or 400 or 500", "3 dozens", "5 - eighths", "twenty-thirty", "two-three", "5²",
        "more than 20 men less than 30", "5 tens", "5 hundreds", "5 scores",
        "5 half", "5 and third",
        "300 killed, one injured", "1 in 3", "300 half",
    ],
)  # fmt: skip
def test_two_numbers(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^two numbers in .*; write one figure with its hedge \("):
        count(text)


@pytest.mark.parametrize(
    ("text", "unit", "message"),
    [
        ("5 kg", "km", 'unit: "kg" cannot be compared with "km"'),
        ("300 people", "km", 'unit: "people" cannot be compared with "km"'),
        ("5 tons", "kg", 'unit: "ton" (metric, short or long is not said) cannot be compared with'),
        ("10 kg to 20 km", "km", 'unit: "kg" cannot be compared with "km"'),
        ("three weeks", "", 'a length of time: "three weeks"; use type duration, or give the'),
        ("-5 feet 2 inches", "m", 'two numbers in "-5 feet 2 inches"'),
        ("-5 kg", "kg", 'a mass cannot be negative: "-5 kg"'),
        ("miles of road", "km", 'no figure in "miles of road"'),
        ("nearly -20 °C", "°C", '"nearly N" of a figure below zero can be meant both ways; give'),
    ],
)
def test_unreadable_measures(text: str, unit: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_figure(text, "quantity", unit)
    assert str(caught.value).startswith(message)


def test_text_and_unit_are_kept_as_written() -> None:
    figure = read_figure("  Nearly\n100,000\tRussians ", "quantity", " young  men ")
    assert (figure.text, figure.unit) == ("Nearly 100,000 Russians", "young men")
    assert read_figure("5 m", "quantity", "").unit == ""
    assert read_figure("5m", "quantity", "").number == 5_000_000


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("1.500 homes", "homes"),
        ("about 12.500", "people"),
        ("100.000", ""),
        ("1.500 to 2.000", "homes"),
        ("between 1 and 1.500", "homes"),
    ],
)
def test_a_count_with_a_point_before_three_digits_is_asked_for(text: str, unit: str) -> None:
    with pytest.raises(Unreadable, match=r"may be meant as [0-9]{1,3},[0-9]{3}: .*; write"):
        read_figure(text, "quantity", unit)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("exactly 1.500", "homes", "1.500"),
        ("1.5 homes", "homes", "1.5"),
        ("0.500", "homes", "0.500"),
        ("1.500 million", "homes", "1500000"),
        ("2.345", "children per woman", "2.345"),
        ("2.345", "km", "2.345"),
        ("2.345", "%", "2.345"),
        ("1234.567", "homes", "1234.567"),
    ],
)
def test_decimals_that_are_plainly_meant(text: str, unit: str, value: str) -> None:
    assert read_figure(text, "quantity", unit).number == Decimal(value)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("at least two", "[2, inf)"),
        ("at least three", "[3, inf)"),
        ("at least four", "[4, 5]"),
        ("more than five", "[6, inf)"),
        ("more than eight", "[9, 10]"),
        ("at most one", "1"),
    ],
)
def test_at_least_two_is_not_two(text: str, taken: str) -> None:
    """A lower bound that a reader's reading would bring down to one number is left open."""
    assert written(count(text).range("pragmatic")) == taken


@pytest.mark.parametrize("text", ["a third of the hall", "half", "one fifth"])
@pytest.mark.parametrize("unit", ["m²", "people"])
def test_a_part_of_a_whole_is_no_amount(text: str, unit: str) -> None:
    with pytest.raises(Unreadable, match="a part of a whole"):
        read_figure(text, "quantity", unit)
