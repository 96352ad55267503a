"""Two numbers that make one figure, and bounds in many wordings."""

from __future__ import annotations

import pytest

from factcheck.spotting.figures import spot_figures
from tests.spotting.seen import numbers, one
from tests.values.spans import written


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("3 to 5 men", ["3..5"]),
        ("3-5 men, 3 – 5 men, 3~5 men", ["3..5", "3..5", "3..5"]),
        ("three or four men", ["3..4"]),
        ("4 to 6 million votes", ["4000000..6000000"]),
        ("$4-6 million", ["4000000..6000000"]),
        ("€300,000 to €1.1 million", ["300000..1100000"]),
        ("between $40m and $45m", ["40000000..45000000"]),
        ("3% to 4%, or 3-4%", ["3..4", "3..4"]),
        ("8k-12k", ["8000..12000"]),
        ("between 2 kg and about 3 kg", ["2..3"]),
        ("100,000 to-120,000 year-old bones", ["100000..120000"]),
        ("0.9 V to 0.2 V", ["0.9..0.2"]),
        ("900 to 1 thousand", ["900..1000"]),
        ("3 and 5 men", ["3", "5"]),
        ("6 to 2 against", ["6", "2"]),
        ("from 5 km to 3 hours", ["5", "3"]),
        ("more than 3 and fewer than 9 men", ["3..9"]),
        ("at most 70 and at least 30", ["30..70"]),
        ("over 70, but under 30", ["70", "30"]),
    ],
)
def test_ranges(sentence: str, found: list[str]) -> None:
    assert numbers(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "literal"),
    [
        ("x > 12.5", "(12.5, inf)"),
        ("x <= 12.5", "[0, 12.5]"),
        ("a length of 12.5 or greater", "[12.5, inf)"),
        ("a score of 40 or lower", "[0, 40]"),
        ("a sum equal to or less than 40", "[0, 40]"),
        ("greater than or equal to 40", "[40, inf)"),
        ("higher than 40 but lower than 50", "(40, 50)"),
        ("costs that exceed 40", "(40, inf)"),
        ("a crowd topping 40", "(40, inf)"),
        ("as few as 40", "[40, inf)"),
        ("as high as 40", "[0, 40]"),
        ("equal to 40", "40"),
        ("equal to 40 or less", "[0, 40]"),
        ("about 40 or fewer", "[0, 40]"),
        ("well over 40", "(40, inf)"),
        ("in the region of 40", "[30, 50]"),
        ("2 in 5 or more", "[0.4, 1]"),
    ],
)
def test_bounds(sentence: str, literal: str) -> None:
    assert written(one(sentence).figure.literal) == literal


@pytest.mark.parametrize(
    "sentence",
    ["How about 40?", "a $15 minimum wage", "5 or more than 6".replace("5 or ", "")[:0] + "the 40"],
)
def test_no_bounds(sentence: str) -> None:
    assert one(sentence).figure.bound == "" and one(sentence).text in ("40", "$15")


def test_what_follows_or_more_than_is_a_figure_of_its_own() -> None:
    first, second = spot_figures("It is 70 or more than 60.")
    assert (first.text, second.text) == ("70", "more than 60")
