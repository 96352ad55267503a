"""Nouns that name people, and bare numbers that are ages."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.counting.ages import bare_age
from factcheck.coding.subjects.people import any_people, counts_people


@pytest.mark.parametrize(
    "noun", ["people", "soldiers", "Finns", "Iraqis", "firefighters", "refugees", "bus passengers"]
)
def test_nouns_for_people(noun: str) -> None:
    assert counts_people(noun)


@pytest.mark.parametrize(
    "noun", ["homes", "dollars", "computers", "tents", "rockets", "towers", "trees", "", "weeks"]
)
def test_nouns_for_other_things(noun: str) -> None:
    assert not counts_people(noun)


def test_some_say_no_more_than_that_they_are_people() -> None:
    assert all(map(any_people, ["people", "men", "Danes", "young women"]))
    assert not any(map(any_people, ["daughters", "employees", "homes", ""]))


AGES = [
    ("Nika Petrova, 24, said so.", "24", True),
    ("Nika Petrova (24) said so.", "24", True),
    ("Anna Holm, a swimmer of 23 who won, waved.", "23", True),
    ("A group of 23 swimmers came.", "23", False),
    ("In Oslo, 24 ships wait.", "24", False),
    ("Nika Petrova, 240, said so.", "240", False),
    ("They came in a crew of 23.", "23", False),
]


@pytest.mark.parametrize(("text", "number", "age"), AGES)
def test_bare_ages(language: Language, text: str, number: str, age: bool) -> None:
    start = text.index(number)
    assert bare_age(language(text), start, start + len(number)) is age
