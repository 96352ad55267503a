"""Statements that words set against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.pairing.contrary import contrary

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("The court did not fine the bank.", "The court fined the bank.", "denies"),
        ("Rents rose in May.", "Rents fell in May.", "opposed"),
        ("Exports up, dollar steady", "Exports down, dollar steady", "opposed"),
        ("Ajax beat Porto.", "Porto beat Ajax.", "swapped"),
        ("Porto was beaten by Ajax.", "Porto beat Ajax.", "swapped"),
        ("Ajax beat Porto.", "Porto was beaten by Ajax.", ""),
        ("The court fined the bank.", "The court fined the bank again.", ""),
        ("Rents rose while wages fell.", "Wages fell.", ""),
        ("The court did not fine the bank.", "The mayor fined the baker.", ""),
        ("", "Rents fell.", ""),
    ],
)
def test_what_words_set_against_each_other(a: str, b: str, why: str, language: Language) -> None:
    found = contrary(language(a), language(b))
    assert (why in found) if why else not found
