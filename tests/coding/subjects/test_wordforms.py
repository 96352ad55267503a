"""One key for the forms of a word, and words that the news uses for one another."""

from __future__ import annotations

import pytest

from factcheck.coding.subjects.families import families_of, keys_of
from factcheck.coding.subjects.wordforms import key

ONE = ["leave left leaving leaves", "flee fled flees", "die died dying dies", "ask asked asking"]
ONE += ["centre center centres", "hire hired hiring", "case cases", "poor poorest", "man men"]
ONE += ["arrive arrived arrivals", "neighbour neighboring", "lie lay lain", "move moved moving"]


@pytest.mark.parametrize("forms", ONE)
def test_forms_of_one_word_have_one_key(forms: str) -> None:
    assert len({key(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words", ["leave live", "die day", "ship sheep", "north south", "men many"]
)
def test_unlike_words_have_unlike_keys(words: str) -> None:
    assert len({key(word) for word in words.split()}) == 2


def family(text: str) -> set[str]:
    return {family for word in keys_of(text) for family in families_of(word)}


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("men drafted", "the mobilization", "mobilization"),
        ("soldiers called up", "conscripts", "mobilization"),
        ("people killed", "the death toll", "deaths"),
        ("they crossed into Chad", "arrivals", "arrivals"),
        ("workers laid off", "dismissed staff", "jobs-lost"),
        ("houses", "homes", "the flat"),
        ("an earthquake", "the quake", "the quake"),
    ],
)
def test_wordings_of_one_act_share_its_family(one: str, other: str, shared: str) -> None:
    assert shared in family(one) & family(other)


def test_a_people_is_not_its_country() -> None:
    assert keys_of("Norwegians") != keys_of("Norway")
    assert keys_of("Norwegians") == keys_of("Norwegian")
