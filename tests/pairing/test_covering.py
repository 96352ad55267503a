"""How much of the words of one statement another has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.pairing.covering import covered
from factcheck.pairing.statement import statement

if TYPE_CHECKING:
    from spacy.language import Language


def part(a: str, b: str, language: Language) -> float:
    return covered(statement(language(a)), statement(language(b))).part


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Police detained the students.", "The students were arrested by police."),
        ("The European Union fined the firm.", "EU fines company"),
        ("The Kenyan physician left.", "A doctor left Kenya."),
        ("Anna Lindqvist resigned.", "Lindqvist resigned, a spokesman said."),
        ("Lindqvist resigned.", "Anna Lindqvist resigned."),
        ("The film earned praise.", "The film was praised."),
    ],
)
def test_forms_families_and_initials_are_found(a: str, b: str, language: Language) -> None:
    assert part(a, b, language) > 0.8


def test_what_is_missing_is_told(language: Language) -> None:
    a, b = "Police detained the students.", "Police detained the students near the harbour."
    found = covered(statement(language(a)), statement(language(b)))
    assert found.missing == ("harbour",)
    assert 0.5 < found.part < 0.9


def test_a_name_may_be_that_of_whom_the_other_calls_he(language: Language) -> None:
    claim = "Karel Novak opened a bakery."
    assert part("He opened a bakery.", claim, language) > 0.8
    assert part("Jan Dvorak opened a bakery.", claim, language) < 0.7


def test_a_statement_of_figures_alone_has_no_words_to_miss(language: Language) -> None:
    assert part("It was 4.", "300", language) == 1.0
