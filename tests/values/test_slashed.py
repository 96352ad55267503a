"""Dates with slashes."""

from __future__ import annotations

import pytest

from factcheck.errors import Unreadable
from factcheck.values.dates import read_when


@pytest.mark.parametrize("text", ["09/21/2022", "21/09/2022", "21/9/2022"])
def test_one_number_can_only_be_the_day(text: str) -> None:
    assert read_when(text).pragmatic == read_when("2022-09-21").pragmatic


def test_both_numbers_are_the_same() -> None:
    assert read_when("9/9/2022").pragmatic == read_when("2022-09-09").pragmatic


def test_nobody_can_tell_month_from_day() -> None:
    with pytest.raises(Unreadable, match="month or day first"):
        read_when("12/02/2022")


@pytest.mark.parametrize("text", ["31/31/2022", "13/13", "0/0/2022"])
def test_no_month_has_that_number(text: str) -> None:
    with pytest.raises(Unreadable):
        read_when(text, read_when("2022-09-21"))


def test_an_interval_is_none() -> None:
    assert read_when("2022/2023").pragmatic == read_when("2022-01-01/2023-12-31").pragmatic
