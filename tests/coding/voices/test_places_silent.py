"""A place where people are is no speaker, and the date of a comparison no as-of."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.claim import Claim
from factcheck.coding.article import Article
from factcheck.coding.code import Coder


def coded(language: Language, text: str) -> Claim:
    (claim,) = Coder(language).code(Article("a", f"{text}\n", published="2031-03-12")).claims
    return claim


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("A camp in Orlu reported 150 cases of measles.", ()),
        ("A warehouse in Orlu holds 900 tonnes, according to a depot in Velm.", ()),
        ("The hospital in Orlu said 40 patients had died.", ("hospital in Orlu",)),
    ],
)
def test_who_speaks(language: Language, text: str, speakers: tuple[str, ...]) -> None:
    assert coded(language, text).speaker == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Some 300 houses burned in Velm, as many as in the fire of 2015.",
        "The dam holds twice as much water as after the drought of 2011, 40 million cubic metres.",
    ],
)
def test_what_it_is_held_against_dates_it_not(language: Language, text: str) -> None:
    assert coded(language, text).as_of == ""
