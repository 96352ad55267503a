"""Lengths of time in the unit that is printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.values.figures import read_figure
from factcheck.values.hedges import load_hedges
from factcheck.values.interval import half_open
from factcheck.values.lengths_told import as_printed, in_printed_unit, printed_unit


def unit(*texts: str, of: str = "") -> str:
    return printed_unit(read_figure(text, "duration", of, load_hedges()) for text in texts)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["forty minutes"], "minutes"),
        (["three weeks"], "weeks"),
        (["12 days"], ""),
        (["two nights"], ""),
        (["20 minutes", "three hours"], "minutes"),
        (["90 seconds", "two days"], ""),  # 172,800 seconds are nobody's words
        (["90 seconds", "two hours"], "hours"),
        (["nearly two years"], "years"),
    ],
)
def test_the_smallest_printed_unit_that_stays_readable(texts: list[str], expected: str) -> None:
    assert unit(*texts) == expected


def test_a_bare_number_is_in_the_unit_of_its_subject() -> None:
    assert unit("40", of="minutes") == "minutes"


def test_what_is_no_length_of_time_has_no_such_unit() -> None:
    assert printed_unit([read_figure("40", "quantity", "homes", load_hedges())]) == ""


def test_a_span_comes_back_as_it_was_printed() -> None:
    figure = read_figure("ten minutes", "duration", "", load_hedges())
    assert in_printed_unit(figure.pragmatic, "minutes") == half_open(
        Decimal("9.5"), Decimal("10.5")
    )
    assert as_printed(Decimal("Infinity"), "minutes") == Decimal("Infinity")
