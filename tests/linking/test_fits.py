"""A value against the subjects it may be one of."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Bounds, CategoryEntry, MemberList, Subject, Type
from factcheck.linking.fits import counted_in, fits
from tests.linking.made import Value, claim

FIGURES = {"quantity", "share", "money", "duration", "age"}
ANY_WORDS = {*get_args(Type)} - {"statement", "category"}


def _subject(type_: str, **more: Any) -> Subject:
    more.setdefault("categories", [CategoryEntry(name="open")])
    return Subject(id="x", type=type_, **more)


def _types(value: Value) -> set[str]:
    return {type_ for type_ in get_args(Type) if fits(claim("x", value), _subject(type_))}


@pytest.mark.parametrize(
    ("value", "types"),
    [
        ("$5", {"money"}),
        ("about 20 million euros", {"money"}),
        ("100,000 roubles", {"money"}),
        ("5 USD", {"money"}),
        ("61%", {"share"}),
        ("58.4 per cent", {"share"}),
        ("3 percent of 12 euros", {"share"}),
        ("three weeks", {"duration", "age"}),
        ("40 minutes", {"duration", "age"}),
        ("28 years old", {"duration", "age"}),
        ("300 a day", FIGURES | {"date", "name"}),
        ("1,000 per week", FIGURES | {"date", "name"}),
        ("Sept. 21", {"date", "name"}),
        ("3 July", {"date", "name"}),
        ("on Monday", {"date", "name"}),
        ("two days ago", {"date", "name"}),
        ("last week", {"date", "name"}),
        ("yesterday", {"date", "name"}),
        ("2022-10", {"date", "name"}),
        ("300,000 since last week", ANY_WORDS),
        ("12 dozen last year", ANY_WORDS),
        ("12", FIGURES | {"date", "name"}),
        ("late 20s", FIGURES | {"date", "name"}),
        ("tens of thousands", FIGURES | {"date", "name"}),
        ("about half", ANY_WORDS),
        ("euros", ANY_WORDS),
        ("weeks", ANY_WORDS),
        ("Lind", ANY_WORDS),
        ("no", ANY_WORDS | {"statement"}),
        ("yes", {"statement", "name"}),
        ("TRUE.", {"statement", "name"}),
        ("false", {"statement", "name"}),
        ("Open", ANY_WORDS | {"category"}),
        (MemberList(members=("a", "b")), {"set"}),
        (Bounds(low="1", high=None), FIGURES | {"date"}),
        (Bounds(low="1", unit="people"), FIGURES),
    ],
)
def test_types_that_a_value_may_have(value: Value, types: set[str]) -> None:
    assert _types(value) == types


@pytest.mark.parametrize(
    ("value", "unit", "fit"),
    [
        ("12 people", "people", True),
        ("12 People", "people", True),
        ("12 person", "people", True),
        ("12 homes", "people", False),
        ("12 home", "people", False),
        ("12 homes", "", True),
        ("12 men", "people", True),
        ("12", "people", True),
        ("two hours", "hours", True),
        ("two hours", "people", False),
        ("two hours", "", False),
        ("2 tonnes per hour", "tonnes per hour", True),
        (Bounds(low="1", unit="homes"), "people", False),
        (Bounds(low="1", unit="people"), "people", True),
        (Bounds(low="1"), "people", True),
    ],
)
def test_quantities_go_by_their_unit(value: Value, unit: str, fit: bool) -> None:
    units = frozenset({"peopl", "home"})
    assert fits(claim("x", value), _subject("quantity", unit=unit), units) is fit


def test_a_category_is_one_that_the_subject_declares() -> None:
    state = _subject("category", categories=[CategoryEntry(name="Under repair", aliases="shut")])
    assert fits(claim("x", "under  REPAIR"), state)
    assert fits(claim("x", "Shut"), state)
    assert not fits(claim("x", "open"), state)
    assert fits(claim("x", "anything"), _subject("category", categories=()))


def test_units_that_a_case_counts_in() -> None:
    subjects = [
        Subject(id="a", unit="Homes"),
        Subject(id="b", unit="tonnes per hour"),
        Subject(id="c"),
        Subject(id="d", type="money", unit="EUR"),
    ]
    assert counted_in(subjects) == {"home", "hour"}


@given(st.text(), st.sampled_from(get_args(Type)))
def test_any_text_fits_or_not(text: str, type_: str) -> None:
    assert fits(claim("x", text), _subject(type_, unit="people"), frozenset({"home"})) in (
        True,
        False,
    )


def test_a_long_text_is_cut() -> None:
    assert _types("x " * 10_000_000 + "$5") == ANY_WORDS
