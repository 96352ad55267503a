"""The day on which harm was done is not the day of its count."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.code import Coder


@pytest.mark.parametrize(
    ("sentence", "as_of"),
    [
        ("Some 700 barns were flooded in Marl on Monday night.", ""),
        ("The fire destroyed 700 barns on Monday.", ""),
        ("The death toll rose to 70 on Monday.", "Monday"),
        ("By Monday 700 barns had been destroyed.", "By Monday"),
        ("Some 700 barns were flooded, the mayor said on Monday.", "Monday"),
        ("Police detained 70 people on Monday.", "Monday"),
    ],
)
def test_the_day_of_the_event(language: Language, sentence: str, as_of: str) -> None:
    coded = Coder(language).code(Article("paper", sentence, published="2023-06-10"))
    assert [claim.as_of for claim in coded.claims] == [as_of]
