"""Readings as written in the table, and what they are for a figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.errors import Unreadable
from factcheck.values.shape import read_shape
from tests.values.spans import written


@pytest.mark.parametrize(
    ("text", "figure", "bounds"),
    [
        ("[0.75N, 1.25N]", 100, "[75, 125]"),
        ("[0.9N, N)", 100, "[90, 100)"),
        ("(N, inf)", 100, "(100, inf)"),
        ("(N, ∞)", 100, "(100, inf)"),
        ("[N, inf]", 100, "[100, inf)"),
        ("[0, N)", 100, "[0, 100)"),
        ("(0, N]", 100, "(0, 100]"),
        ("N", 100, "100"),
        ("1.5N", 100, "150"),
        ("[2P, 10P)", 1000, "[2000, 10000)"),
        ("[3, 15]", 7, "[3, 15]"),
        ("0.5", 7, "0.5"),
        ("[D, D+4)", 20, "[20, 24)"),
        ("(D + 6, D+ 10]", 20, "(26, 30]"),
        (" [ 3 ,4 ] ", 20, "[3, 4]"),
        ("D", 20, "20"),
    ],
)
def test_of_a_figure(text: str, figure: int, bounds: str) -> None:
    assert written(read_shape(text).at(Decimal(figure))) == bounds


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("[0.9N, 1.1N]", "[-22, -18]"),
        ("(N, inf)", "(-20, inf)"),
        ("(N, 1.25N]", "(-20, -15]"),
        ("[0, N)", "(-inf, -20)"),
        ("[0.75N, N)", "[-25, -20)"),
        ("N", "-20"),
        ("[3, 5]", "[3, 5]"),
    ],
)
def test_below_zero_ends_keep_their_distance(text: str, bounds: str) -> None:
    assert written(read_shape(text).at(Decimal(-20))) == bounds


def test_an_end_at_zero_needs_a_floor() -> None:
    assert written(read_shape("[0, N)").at(Decimal(5), floor=False)) == "(-inf, 5)"
    assert written(read_shape("(0, N)").at(Decimal(0), floor=False)) == "(-inf, 0)"
    assert written(read_shape("[3, 5]").at(Decimal(5), floor=False)) == "[3, 5]"


@pytest.mark.parametrize(
    "text",
    [
        "", "N]", "[N", "[N, ]", "(inf, N]", "[-1, 2]", "[1, 2", "1..2", "[N; 2N]", "2X", "inf",
        "[1, 2, 3]", "nan", "1e5", "٣", "[2N, 3M]", "D+", "2N+3",
    ],
)  # fmt: skip
def test_no_reading(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^no reading: .*; write it like \[0.9N, 1.1N\]"):
        read_shape(text)


def test_same_and_even() -> None:
    assert read_shape("N").same and read_shape("[N, N]").same
    assert not read_shape("1.1N").same and not read_shape("[N, N)").same
    assert read_shape("[0.9N, 1.1N]").even and read_shape("(0.9N, 1.1N)").even
    assert read_shape("N").even
    assert not read_shape("[0.9N, N)").even and not read_shape("[0.9N, 1.1N)").even
    assert not read_shape("[0.9N, 1.2N]").even
