"""Shares of a population."""

from __future__ import annotations

import pytest

from factcheck.errors import Unreadable
from factcheck.values.figures import read_figure
from tests.values.spans import plain, said

THIRD = "0." + "3" * 24


@pytest.mark.parametrize(
    ("text", "bounds", "number", "grain", "read_by"),
    [
        ("70%", "[0.695, 0.705)", "0.7", "0.01", "bare number, rounded to 1 %"),
        ("70 percent", "[0.695, 0.705)", "0.7", "0.01", "bare number, rounded to 1 %"),
        ("70 per cent of them", "[0.695, 0.705)", "0.7", "0.01", "bare number, rounded to 1 %"),
        ("seventy percent", "[0.695, 0.705)", "0.7", "0.01", "bare number, rounded to 1 %"),
        ("7.5%", "[0.0745, 0.0755)", "0.075", "0.001", "bare number, rounded to 0.1 %"),
        ("half a percent", "[0.0025, 0.0075)", "0.005", "0.005", "bare number, rounded to 0.5 %"),
        ("0.7", "[0.65, 0.75)", "0.7", "0.1", "bare number, rounded to 0.1"),
        ("0.70", "[0.695, 0.705)", "0.7", "0.01", "bare number, rounded to 0.01"),
        ("100%", "[0.995, 1]", "1", "0.01", "bare number, rounded to 1 %"),
        ("0%", "[0, 0.005)", "0", "0.01", "bare number, rounded to 1 %"),
        ("7 in 10", "[0.65, 0.75)", "0.7", "0.1", "bare number, rounded to 1 in 10"),
        ("7 of 10", "[0.65, 0.75)", "0.7", "0.1", "bare number, rounded to 1 in 10"),
        ("seven out of ten", "[0.65, 0.75)", "0.7", "0.1", "bare number, rounded to 1 in 10"),
        ("one out of every ten men", "[0.05, 0.15)", "0.1", "0.1",
         "bare number, rounded to 1 in 10"),
        ("17 of the 20", "[0.825, 0.875)", "0.85", "0.05", "bare number, rounded to 1 in 20"),
        ("1 in 10k", "[0.00005, 0.00015)", "0.0001", "0.0001",
         "bare number, rounded to 1 in 10,000"),
        ("1 in 1", "1", "1", "0", "bare number, exact"),
        ("one in two", "0.5", "0.5", "0", "bare number, exact"),
        ("3 in 4", "0.75", "0.75", "0", "bare number, exact"),
        ("one in three", THIRD, THIRD, "0", "bare number, exact"),
        ("a third", THIRD, THIRD, "0", "bare number, exact"),
        ("a third of the 300 men", THIRD, THIRD, "0", "bare number, exact"),
        ("two-thirds", "0." + "6" * 23 + "7", "0." + "6" * 23 + "7", "0", "bare number, exact"),
        ("three quarters of Russians", "0.75", "0.75", "0", "bare number, exact"),
        ("half", "0.5", "0.5", "0", "half"),
        ("all of the young Russians", "1", "1", "0", "all"),
        ("none of them", "0", "0", "0", "none"),
    ],
)  # fmt: skip
def test_both_readings_alike(text: str, bounds: str, number: str, grain: str, read_by: str) -> None:
    figure = read_figure(text, "share", "of people")
    assert said(figure) == (bounds, bounds)
    assert (plain(figure.number), plain(figure.grain)) == (number, grain)
    assert figure.read_by == read_by
    assert (figure.unit, figure.whole, figure.bound) == ("", False, "")


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic", "number", "bound", "read_by"),
    [
        ("about half of the refugees", "[0.375, 0.625]", "[0.45, 0.55]", "0.5", "", "about half"),
        ("more than half", "(0.5, 1]", "(0.5, 0.65]", "0.5", "lower", "more than half"),
        ("nearly half", "[0.375, 0.5)", "[0.45, 0.5)", "0.5", "", "nearly N"),
        ("half or more", "[0.5, 1]", "[0.5, 0.625]", "0.5", "lower", "at least N"),
        ("not all", "[0, 1)", "[0.05, 0.95]", "", "upper", "not all"),
        ("some of the exiles planned to remain", "(0, 1]", "[0.05, 0.5]", "", "lower", "some"),
        ("most", "(0.5, 1]", "(0.5, 0.95]", "", "lower", "most"),
        ("the majority of them", "(0.5, 1]", "(0.5, 0.95]", "", "lower", "most"),
        ("most of the 17 Russians", "(0.5, 1]", "(0.5, 0.95]", "", "lower", "most"),
        ("The Majority", "(0.5, 1]", "(0.5, 0.95]", "", "lower", "most"),
        ("nearly 70 percent", "[0.525, 0.7)", "[0.63, 0.7)", "0.7", "", "nearly N"),
        ("some 70%", "[0.525, 0.875]", "[0.63, 0.77]", "0.7", "", "about N"),
        ("more than 90%", "(0.9, 1]", "(0.9, 1]", "0.9", "lower", "more than N"),
        ("more than 70%", "(0.7, 1]", "(0.7, 0.875]", "0.7", "lower", "more than N"),
        ("no more than 70%", "[0, 0.7]", "[0.525, 0.7]", "0.7", "upper", "at most N"),
        ("at least 100%", "1", "1", "1", "lower", "at least N"),
        ("some two in three", "[0.5, 0.833333333333333333333333]",
         "[0.6, 0.733333333333333333333333]", "0." + "6" * 23 + "7", "", "about N"),
        ("about 95%", "[0.7125, 1]", "[0.855, 1]", "0.95", "", "about N"),
        ("nearly one in three", f"[0.25, {THIRD})", f"[0.3, {THIRD})", THIRD, "", "nearly N"),
        ("at least 3 in 4", "[0.75, 1]", "[0.75, 0.9375]", "0.75", "lower", "at least N"),
        ("60 to 70%", "[0.6, 0.7]", "[0.6, 0.7]", "", "", "A to B"),
        ("60% to 70%", "[0.6, 0.7]", "[0.6, 0.7]", "", "", "A to B"),
        ("6 or 7 in 10", "[0.6, 0.7]", "[0.6, 0.7]", "", "", "A to B"),
        ("a third to 40%", f"[{THIRD}, 0.4]", f"[{THIRD}, 0.4]", "", "", "A to B"),
        ("between a third and a half", f"[{THIRD}, 0.5]", f"[{THIRD}, 0.5]", "", "", "A to B"),
    ],
)  # fmt: skip
def test_readings_apart(
    text: str, literal: str, pragmatic: str, number: str, bound: str, read_by: str
) -> None:
    figure = read_figure(text, "share")
    assert said(figure) == (literal, pragmatic)
    assert (plain(figure.number), figure.bound, figure.read_by) == (number, bound, read_by)


BEYOND = (
    "a share lies between 0 and 1 (100%); for a rate of growth give the subject the type quantity "
    "and the unit %"
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("140%", f'{BEYOND}: "140%"'),
        ("up to 140%", f'{BEYOND}: "up to 140%"'),
        ("more than 100%", f'{BEYOND}: "more than 100%"'),
        ("1.5", f'{BEYOND}: "1.5"'),
        ("8 in 7", f'{BEYOND}: "8 in 7"'),
        ("60 to 140%", f'{BEYOND}: "60 to 140%"'),
        ("70", 'no share: "70"; write 70%, or a fraction like 0.7'),
        ("1", 'no share: "1"; write 1%, or a fraction like 0.7'),
        ("-5%", 'a share cannot be negative: "-5%"'),
        ("a few", 'no figure in "a few"; write one, in figures or words, with its hedge'),
        ("dozens", 'no figure in "dozens"; write one, in figures or words, with its hedge'),
        ("most or all", 'no figure in "most or all"; write one, in figures or words, with its '
         "hedge"),
        ("half in 10", 'a part of a part: "half in 10"; write the share of the whole'),
    ],
)  # fmt: skip
def test_unreadable(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_figure(text, "share")
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text",
    [
        "all but one", "all of them but one", "all except the old", "none but two", "all 300 men",
        "all two men", "most of ten",
        "half of 70%", "all bar two", "some thousand", "most and half",
        "half to two thirds of 5", "1 in 0", "0 in 0", "1 in 2.5", "70% of 10", "of", "every third",
    ],
)  # fmt: skip
def test_exceptions_and_second_numbers(text: str) -> None:
    with pytest.raises(Unreadable):
        read_figure(text, "share")
