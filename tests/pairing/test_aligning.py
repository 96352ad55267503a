"""Which figure of one statement is which of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.coding.subjects.families import word_key
from factcheck.pairing.aligning import align
from factcheck.pairing.statement import statement
from factcheck.pairing.synonyms import opposites, synonyms

if TYPE_CHECKING:
    from spacy.language import Language


def aligned(a: str, b: str, language: Language) -> list[tuple[str, str, str]]:
    matches = align(statement(language(a)), statement(language(b)))
    return [(one.b.text, one.a.text if one.a else "", one.stand) for one in matches]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The storm killed 7 sheep and 31 cows.", "The storm killed 30 cows and 7 sheep.",
         [("30", "31", "apart"), ("7", "7", "follows")]),
        ("The hall is 40 m long and cost $2 million.", "The hall cost $3m.",
         [("$3m", "$2 million", "apart")]),
        ("The hall is 40 m long.", "The hall cost $3m.", [("$3m", "", "open")]),
        ("Half of the sheep died.", "50% of the sheep died.", [("50%", "Half", "follows")]),
        ("Sales rose 5% in May.", "Sales fell 5% in May.", [("5%", "5%", "apart")]),
        ("There were no injuries.", "There were 3 injuries.", [("3", "no injuries", "apart")]),
        ("The storm killed 7 sheep and 30 cows.", "The storm killed 37 animals.",
         [("37", "7", "follows")]),
    ],
)  # fmt: skip
def test_figures_of_one_kind_and_thing_are_held_to_each_other(
    a: str, b: str, expected: list[tuple[str, str, str]], language: Language
) -> None:
    assert aligned(a, b, language) == expected


@pytest.mark.parametrize(
    ("a", "b", "sure"),
    [
        ("The storm killed 30 cows.", "The storm killed 40 cows.", True),
        ("The storm killed 30 cows in Chile.", "The storm killed 40 cows in Peru.", False),
        ("The storm killed 30 young cows.", "The storm killed 40 cows.", False),
        ("The storm killed 30 cows.", "The farm had sold 40 tractors.", False),
    ],
)
def test_how_sure_it_is_that_both_are_of_one_thing(
    a: str, b: str, sure: bool, language: Language
) -> None:
    (match,) = align(statement(language(a)), statement(language(b)))
    assert (match.same >= 0.5) is sure


@pytest.mark.parametrize(
    ("b", "part"),
    [
        ("The storm killed 30 dairy cows.", True),
        ("The storm killed 30 cows.", False),
        ("The fierce storm killed 30 cows.", False),
        ("The storm killed a shocking 30 cows.", False),
    ],
)
def test_a_sort_of_which_nothing_was_said_is_a_part(b: str, part: bool, language: Language) -> None:
    (match,) = align(statement(language("The storm killed 30 cows.")), statement(language(b)))
    assert match.part is part


def test_opposites_are_so_in_both_directions() -> None:
    assert "+down" in opposites(synonyms(word_key("climb")))
    assert "+up" in opposites(synonyms(word_key("fall")))
    assert not synonyms(word_key("turnip"))
