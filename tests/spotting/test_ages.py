"""Ages: marked as such, and said by where they stand."""

from __future__ import annotations

import pytest

from factcheck.spotting.figures import spot_figures
from tests.spotting.seen import one
from tests.values.spans import said


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena, 34, runs the shop.",
        "He lives with Omar Diaz, 61.",
        "Ruth (52) and her cat",
        "The painter died at 88.",
        "a boy aged nine",
        "at the age of 15",
        "a 3-year-old",
        "four years old",
        "children under 12 years of age",
        "a 45 yo man",
        "a calf six months old",
    ],
)
def test_ages(sentence: str) -> None:
    assert one(sentence).type == "age"


@pytest.mark.parametrize(
    "sentence",
    ["In May, 34, 35 and 36 of them", "They have, 34, I think", "at 88 of them", "Of Omar 61 left"],
)
def test_no_ages(sentence: str) -> None:
    assert all(figure.type != "age" for figure in spot_figures(sentence))


@pytest.mark.parametrize(
    ("sentence", "text", "literal"),
    [
        ("a farmer in his late 40s", "late 40s", "[46, 50)"),
        ("women in their early twenties", "early twenties", "[20, 24)"),
        ("in her 60s", "60s", "[60, 70)"),
        ("a man in his mid-50s", "mid-50s", "[53, 57)"),
    ],
)
def test_decades_of_life(sentence: str, text: str, literal: str) -> None:
    figure = one(sentence)
    assert (figure.text, figure.type, said(figure.figure)[0]) == (text, "age", literal)


def test_decades_of_a_century_are_no_ages() -> None:
    assert spot_figures("the late 70s, in the 1980s and in the 90s") == []


def test_a_range_of_ages_has_its_word_in_front() -> None:
    figure = one("pupils aged 11 to 16")
    assert (figure.text, figure.type, [*map(int, figure.printed)]) == (
        "aged 11 to 16",
        "age",
        [11, 16],
    )
