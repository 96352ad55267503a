"""Sums told as a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.pairing.judge import judge_pair

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("a", "b", "expected", "why"),
    [
        ("Mia baked 14 buns and Tom ate 5.", "9 buns are left.", "entails", "14 − 5 comes to 9."),
        ("Mia baked 14 buns and Tom baked 5.", "20 buns were baked in total.", "contradicts",
         "20 is nothing that 14, 5 come to."),
        ("A crate holds 12 jars and costs $30.", "Each jar costs $2.50.", "entails",
         "30 / 12 comes to 2.5."),
        ("There are 8 pens in a box.", "There are 40 pens in 5 boxes.", "entails",
         "5 × 8 comes to 40."),
    ],
)  # fmt: skip
def test_what_numbers_come_to(a: str, b: str, expected: str, why: str, language: Language) -> None:
    found = judge_pair(a, b, language)
    assert (found.relation, found.why) == (expected, why)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # A report is no story: what its figures do not come to contradicts nothing.
        ("Police said 12 people were hurt and 3 cars burnt.", "40 people were hurt in total."),
        ("Mia sold more than 14 buns and 5 cakes.", "12 tarts were sold in total."),
        ("14 percent of the buns and 5 cakes were sold.", "12 tarts were sold in total."),
    ],
)
def test_reports_are_no_stories(a: str, b: str, language: Language) -> None:
    assert "come to" not in judge_pair(a, b, language).why
