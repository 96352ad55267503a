"""Of a headline and the text under it the text's claim stays, which says it in full."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.claim import Claim
from factcheck.coding.article import Article
from factcheck.coding.code import Coder

BODY = "The death toll in Velm rose to 31 on Friday, police said."


def claims_of(language: Language, text: str) -> tuple[Claim, ...]:
    return Coder(language).code(Article("paper", text, published="2023-06-10")).claims


def test_the_text_takes_the_place_of_the_headline(language: Language) -> None:
    [claim] = claims_of(language, f"Death toll in Velm rises to 31\n\n{BODY}\n")
    assert claim.speaker == ("police",)
    assert claim.as_of == "Friday"


@pytest.mark.parametrize(
    "text",
    [
        f"Death toll in Velm rises to 30\n\n{BODY}",  # another figure: at odds with the text
        f"The death toll in Velm is 31.\n\n{BODY}",  # a sentence, no headline
    ],
)
def test_what_the_text_does_not_say_stays(language: Language, text: str) -> None:
    assert len(claims_of(language, text)) == 2


@pytest.mark.parametrize(
    "headline", ["Thirty-one killed in Velm", "At least 31 killed as dam bursts", "31 killed"]
)
def test_digits_words_and_hedges_are_one_figure(language: Language, headline: str) -> None:
    [claim] = claims_of(
        language, f"{headline}\n\nThirty-one people were killed in Velm, police said.\n"
    )
    assert (claim.value, claim.speaker) == ("Thirty-one", ("police",))


def test_a_line_that_is_all_the_text_stays(language: Language) -> None:
    assert len(claims_of(language, "Death toll in Velm rises to 31")) == 1
