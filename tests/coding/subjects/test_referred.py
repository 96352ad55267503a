"""Numbers that are given for what the sentence before counted, and what an article takes back."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.code import Coded, Coder


def coded(language: Language, text: str) -> Coded:
    return Coder(language).code(Article("paper", text, published="2023-06-10"))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Some 300 workers stopped work in Tarn, the union said. The company put the number at "
         "under 200.", ["Some 300", "under 200"]),
        ("The storm wrecked 80 houses in Tarn. The mayor's office says the number is 64.",
         ["80", "64"]),
        ("The raid killed 30 people in Tarn, monitors said. The army gives a toll of 12 dead.",
         ["30", "12"]),
    ],
)  # fmt: skip
def test_a_number_is_of_what_the_sentence_before_counted(
    language: Language, text: str, values: list[str]
) -> None:
    claims = coded(language, text).claims
    assert [claim.value for claim in claims] == values
    assert len({claim.subject for claim in claims}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The storm wrecked 80 houses in Tarn. The number of roads closed is 64.",
        "The storm wrecked 80 houses in Tarn.\n\nHer number is 64.",
    ],
)
def test_a_number_of_its_own_is_not(language: Language, text: str) -> None:
    claims = coded(language, text).claims
    assert len({claim.subject for claim in claims}) == len(claims)


@pytest.mark.parametrize(
    "text",
    [
        "We said earlier that 75 houses had burned down in Tarn.",
        "An earlier version of this report said 75 houses had burned down in Tarn.",
        "Correction: update No. 6 gave 75 deaths in Tarn.",
    ],
)
def test_what_an_article_takes_back_is_no_claim_of_it(language: Language, text: str) -> None:
    assert coded(language, text).claims == ()


def test_what_others_said_earlier_is(language: Language) -> None:
    assert coded(language, "Police said earlier that 75 houses had burned down in Tarn.").claims
