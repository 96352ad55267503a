"""Shares of the vote: whose they are."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.code import Coder


def shares(language: Language, text: str) -> dict[str, str]:
    coded = Coder(language).code(Article("paper", text, published="2023-06-10"))
    called = {subject.id: subject.label for subject in coded.subjects}
    return {str(claim.value): called[claim.subject] for claim in coded.claims}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In the election the River Party had 34.9% of the vote and the Free Union 9.7%.",
         {"34.9%": "Share of vote: River Party", "9.7%": "Share of vote: Free Union"}),
        ("The River Party won the election with 31.2%, ahead of the Free Union on 26.3%.",
         {"31.2%": "Share of vote: River Party", "26.3%": "Share of vote: Free Union"}),
        ("The River Party has won the election. After all ballots were counted it has 31 per cent.",
         {"31 per cent": "Share of vote: River Party"}),
        ("An exit poll after the election had put the River Party on 33%.",
         {"33%": "Share of vote exit polls: River Party"}),
        ("With 82% of votes counted in the election the River Party has 31 per cent.",
         {"31 per cent": "Share of vote: River Party"}),
        ("Turnout in the election was 61 per cent.", {"61 per cent": "Turnout"}),
        ("In the shop sales of tea rose to 31% and coffee had 26%.",
         {"31%": "Share of shop sales tea", "26%": "Share of coffee"}),
    ],
)  # fmt: skip
def test_a_share_is_a_partys(language: Language, text: str, wanted: dict[str, str]) -> None:
    found = shares(language, text)
    assert {value: label for value, label in found.items() if value in wanted} == wanted
