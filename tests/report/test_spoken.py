"""Readings in words."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from factcheck.box import Value
from factcheck.judging.wording import spoken_number
from factcheck.report.spoken import counted, spoken, spoken_dates, spoken_span
from factcheck.values.figure import Figure
from factcheck.values.interval import (
    EVERYTHING,
    INFINITY,
    Cut,
    Interval,
    closed,
    half_open,
    interval,
)
from factcheck.values.when import When, days, minutes
from factcheck.values.word import Category, Members, Name, Statement

_2000 = Decimal(2000)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (closed(2000, 2000), "2,000"),
        (closed(1500, 2000), "1,500 to 2,000"),
        (half_open(1500, 2000), "1,500 to under 2,000"),
        (interval(Decimal("0.5"), _2000, low_open=True), "over 0.5 to 2,000"),
        (interval(Decimal(1), _2000, low_open=True, high_open=True), "over 1 to under 2,000"),
        (interval(_2000, None), "2,000 or more"),
        (interval(_2000, None, low_open=True), "more than 2,000"),
        (interval(None, _2000), "2,000 or less"),
        (interval(None, _2000, high_open=True), "less than 2,000"),
        (EVERYTHING, "any value"),
        (closed(2, 1), "nothing"),
        (Interval(Cut(Decimal(1), 1), Cut(Decimal(1))), "nothing"),
    ],
)
def test_a_span_says_which_ends_are_left_out(span: Interval, words: str) -> None:
    assert spoken_span(span) == words


def test_units_and_shares() -> None:
    assert spoken_span(closed(1, 2), "EUR") == "1 to 2 EUR"
    assert spoken_span(closed(1, 2), "%") == "1 to 2%"
    half = interval(Decimal("0.45"), Decimal("0.55"), high_open=True)
    assert spoken_span(half, share=True) == "45 to under 55%"
    assert spoken_span(EVERYTHING, share=True) == "any value"
    most = Figure("most", interval(Decimal("0.5"), Decimal(1), low_open=True), half)
    assert spoken(most, "literal", share=True) == "over 50 to 100%"
    assert spoken(most, "pragmatic", share=True) == "45 to under 55%"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Decimal("1234567.5"), "1,234,567.5"),
        (Decimal("-1200"), "-1,200"),
        (Decimal("0.1"), "0.1"),
        (Decimal("36.6666666666667"), "36.67"),
        (Decimal("1E+400"), "1e+400"),
        (Decimal("1E+3"), "1,000"),
        (INFINITY, "without bound"),
    ],
)
def test_numbers_part_thousands(number: Decimal, words: str) -> None:
    assert spoken_number(number) == words


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (days(date(2024, 5, 2), date(2024, 5, 2)), "2024-05-02"),
        (days(date(2024, 5, 2), date(2024, 5, 9)), "2024-05-02 to 2024-05-09"),
        (Interval(Cut(minutes(date(2024, 5, 2))), Cut(INFINITY)), "from 2024-05-02"),
        (
            Interval(Cut(-INFINITY), Cut(minutes(date(2024, 5, 2)), -1)),
            "until 2024-05-01",
        ),
        (EVERYTHING, "any time"),
        (
            closed(*[minutes(datetime(2024, 5, 2, 22, 30))] * 2),
            "2024-05-02T22:30",
        ),
    ],
)
def test_dates_are_whole_days_where_they_can_be(window: Interval, words: str) -> None:
    assert spoken_dates(window) == words


@pytest.mark.parametrize(
    ("value", "literal", "pragmatic"),
    [
        (
            Figure("under 3", half_open(0, 3), half_open(1, 3), "homes", whole=True),
            "0 to 2 homes",
            "1 to 2 homes",
        ),
        (Figure("3", half_open(2, 4), closed(3, 3)), "2 to under 4", "3"),
        (
            When("May", days(date(2024, 5, 1), date(2024, 5, 31)), days(*[date(2024, 5, 2)] * 2)),
            "2024-05-01 to 2024-05-31",
            "2024-05-02",
        ),
        (Category("shut", "closed"), "closed", "closed"),
        (Name("Ebel", "ebel", "Ebbel"), "Ebbel", "Ebbel"),
        (Name("Ebel", "ebel"), "ebel", "ebel"),
        (Members("b, a", frozenset("ab")), "a, b", "a, b"),
        (Members("only b, a", frozenset("ab"), True), "a, b and no others", "a, b and no others"),
        (Statement("yes", True), "holds", "holds"),
        (Statement("no", False), "does not hold", "does not hold"),
    ],
)
def test_every_kind_of_value_is_said(value: Value, literal: str, pragmatic: str) -> None:
    assert spoken(value, "literal") == literal
    assert spoken(value, "pragmatic") == pragmatic


def test_counts_agree_with_their_nouns() -> None:
    assert counted(1, "claim") == "1 claim"
    assert counted(0, "claim") == "0 claims"
    assert counted(2, "claim") == "2 claims"
    assert counted(1200, "discrepancy", "discrepancies") == "1,200 discrepancies"
    assert counted(1, "discrepancy", "discrepancies") == "1 discrepancy"
