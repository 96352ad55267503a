"""Ranks held to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.pairing.judge import judge_pair
from factcheck.pairing.ranks import other_rank, ranks

if TYPE_CHECKING:
    from spacy.language import Language


def test_a_rank_is_read_with_its_noun(language: Language) -> None:
    doc = language("Utrecht is the 9th largest port and the third oldest town.")
    assert [(one.text, one.place) for one in ranks(doc)] == [
        ("9th largest port", 9),
        ("third oldest town", 3),
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("It was her third studio album.", "It was her 4th studio album.",
         ("4th studio album", "third studio album")),
        ("It was her third studio album.", "It was her 3rd studio album.", None),
        ("It was her third studio album.", "It was her fourth prize.", None),
        ("It was her third live album.", "It was her fourth studio album.", None),
        ("It was the second and third day.", "It was the third day.", None),
        ("It took 30 seconds.", "It was the third album.", None),
    ],
)  # fmt: skip
def test_another_rank_of_the_same(
    a: str, b: str, expected: tuple[str, str] | None, language: Language
) -> None:
    assert other_rank(language(a), language(b)) == expected


def test_another_rank_contradicts(language: Language) -> None:
    found = judge_pair("Oslo was their fifth concert.", "Oslo was their sixth concert.", language)
    assert found.relation == "contradicts"
    assert found.why == "“sixth concert” cannot be so where “fifth concert” is."


def test_a_name_beside_another_first_name_is_another(language: Language) -> None:
    a, b = "Eva Roth praised the plan.", "Otto Roth praised the plan."
    assert judge_pair(a, b, language).relation == "neutral"
    assert judge_pair("Roth praised the plan.", b, language).relation == "entails"
