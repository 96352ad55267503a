"""Tallies of two times: a count that only grows is at odds only where the later is the lower."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.pairing.judge import judge_pair

if TYPE_CHECKING:
    from spacy.language import Language

SOLD = "As of 1 May 2021, the record has sold 4,000 copies."


@pytest.mark.parametrize(
    ("b", "relation"),
    [
        ("By June 2021, the record had sold more than 5,000 copies.", "neutral"),
        ("By April 2021, the record had sold more than 5,000 copies.", "contradicts"),
        ("By June 2021, the record had sold fewer than 3,000 copies.", "contradicts"),
        ("By April 2021, the record had sold 3,000 copies.", "neutral"),
        ("By 1 May 2021, the record had sold 3,000 copies.", "contradicts"),
        ("By June 2021, the record had sold more than 3,000 copies.", "entails"),
    ],
)
def test_the_later_figure_may_be_higher_and_never_lower(
    b: str, relation: str, language: Language
) -> None:
    assert judge_pair(SOLD, b, language).relation == relation


def test_days_without_their_year_are_of_one_year(language: Language) -> None:
    a = "As of 1 May, there have been 400 cases in Lund."
    for b, relation in (
        ("As of 9 May, there have been 700 cases in Lund.", "neutral"),
        ("As of 9 May, there have been 300 cases in Lund.", "contradicts"),
    ):
        assert judge_pair(a, b, language).relation == relation


def test_what_may_fall_again_is_left_open(language: Language) -> None:
    a = "As of 1 May 2020, the school had 400 pupils."
    assert judge_pair(a, "As of 1 May 2021, the school had 300 pupils.", language).relation == (
        "neutral"
    )
