"""Sums said again in brackets."""

from __future__ import annotations

import pytest

from factcheck.coding.counting.conversions import converted, hedged
from factcheck.spotting.figures import spot_figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It cost less than 90 euros ($97).", "less than $97"),
        ("It cost about $90 (85 euros).", "about 85 euros"),
        ("It cost 90 euros ($97).", "$97"),
        ("It is more than 30 miles (48 km) long.", "more than 48 km"),
    ],
)
def test_what_stands_in_brackets_is_the_same_figure(text: str, value: str) -> None:
    figures = spot_figures(text)
    [(number, first)] = converted(text, figures).items()
    assert first is figures[0]
    assert hedged(first, figures[number]) == value


@pytest.mark.parametrize(
    "text", ["It cost 90 euros, and $97 more.", "Ida (44) paid 90 euros.", "90 euros (80 euros)"]
)
def test_other_figures_are_figures_of_their_own(text: str) -> None:
    assert converted(text, spot_figures(text)) == {}
