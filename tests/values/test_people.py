"""Lists of people, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.people import read_people, read_people_listed, too_long

TWO = [("jane", "doe"), ("john", "smith")]


@pytest.mark.parametrize(
    "text",
    [
        "Doe, Jane; Smith, John",
        "Doe, Jane/ Smith, John",
        "Jane Doe and John Smith",
        "Jane Doe &amp; John Smith",
        "Jane Doe, John Smith",
        "Doe, Jane, Smith, John",
        "Doe, Jane and Smith, John,",
        "DOE, JANE SMITH, JOHN",
        "Doe, JaneSmith, John",
        "Jane DoeJohn Smith",
        "Doe, Jane (Author) Smith, John (Editor)",
        "By (author) Doe, Jane By (author) Smith, John",
        "Doe, Jane; Smith, John (University of Nowhere, Utopia",
        "Dr. Jane Doe; John Smith, Jr.; et al.",
        "Doe, Jane; Smith, John; Roe, Richard (Foreword by)",
        "Jane Doe, John Smith, foreword by Richard Roe",
        "Doe, Jane (Author) Smith, John (Author) Roe, Richard (Foreword by)",
        "Doe, Jane; Smith, John, and Roe, Richard (Foreword by)",
    ],
)
def test_two_people_however_they_are_listed(text: str) -> None:
    assert read_people(text) == TWO


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Doe, Jane", "jane doe"),
        ("Doe, Jane A.", "jane a doe"),
        ("Doe, J.A.", "j a doe"),
        ("van der Doe, Jane", "jane van der doe"),
        ("O'Doe, Jane", "jane odoe"),
        ("Doe, Jane, A", "jane a doe"),
        ("Jane MacDoe", "jane macdoe"),
        ("Jane McDoe", "jane mcdoe"),
        ("Roe-Doe, Jane", "jane roe doe"),
    ],
)
def test_one_name_in_the_order_of_speech(text: str, name: str) -> None:
    assert [" ".join(person) for person in read_people(text)] == [name]


def test_names_with_nothing_between_stay_together() -> None:
    (person,) = read_people("Jane Doe John Smith Richard Roe")
    assert too_long(person)


@pytest.mark.parametrize("text", ["", "...", "(Author)", "et al"])
def test_nobody_is_named(text: str) -> None:
    with pytest.raises(Unreadable, match="nobody is named"):
        read_people_listed([text])


@given(st.text(max_size=300))
def test_any_text_is_taken_apart(text: str) -> None:
    for person in read_people(text):
        assert person and all(person)


def test_long_texts_take_no_longer_than_their_letters() -> None:
    for letters in ("a", "(", "Aa", "a, ", "by ", "foreword ", "; "):
        read_people(letters * 100_000)
