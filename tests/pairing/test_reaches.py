"""Which words of a statement go with which of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.pairing.judge import judge_pair
from factcheck.pairing.reaches import reaches
from factcheck.pairing.statement import statement

if TYPE_CHECKING:
    from spacy.language import Language

TEAMS = "The men's squads won 3 cups (one abroad) while the women's squads won 9 cups."


def test_each_figure_has_the_words_of_its_own_part(language: Language) -> None:
    one = statement(language("Lund has 40 nurses, and Malmo has 70 nurses and 9 cooks."))
    parts = [one.doc[reach.start : reach.stop].text for reach in reaches(one.doc, one.quantities)]
    assert parts == ["Lund has 40 nurses, and", "Malmo has 70 nurses and", "9 cooks."]


def test_a_text_without_figures_has_no_parts(language: Language) -> None:
    assert reaches(language("Nurses went home."), ()) == []


@pytest.mark.parametrize(
    ("b", "relation"),
    [
        ("The women's squads won fewer than 9 cups.", "contradicts"),
        ("The women's squads won more than 7 cups.", "entails"),
        ("The men's squads won fewer than 5 cups.", "entails"),
        ("The men's squads won more than 7 cups.", "contradicts"),
    ],
)
def test_a_figure_is_held_to_that_of_its_own_part(
    b: str, relation: str, language: Language
) -> None:
    assert judge_pair(TEAMS, b, language).relation == relation
