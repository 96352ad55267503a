"""The commonest wordings of the news, as measured on news.yaml (tests/RESULTS.md)."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.code import Coder
from tests.coding.score_news import NEWS, outcomes, score

LEAST_RIGHT = {"looked at": 37, "held out": 31}
MOST_WRONG = {"looked at": 1, "held out": 3}


@pytest.mark.parametrize("half", sorted(NEWS))
def test_no_fewer_come_out_right_and_no_more_wrong_than_were_measured(
    language: Language, half: str
) -> None:
    found = score(Coder(language), half)
    assert found["right"] >= LEAST_RIGHT[half]
    assert found["wrong"] <= MOST_WRONG[half]


def test_a_wrong_label_a_missed_figure_and_a_figure_too_many_are_counted(
    language: Language,
) -> None:
    entry = {
        "say": "The storm killed 31 people and closed 12 schools in Velm.",
        "want": {"31": ["People killed in Oste"], "77": ["*"], "12": ["Schools closed in Velm"]},
        "out": ["12"],
        "apart": [["12", "12"]],
    }
    assert [how for how, _ in outcomes(Coder(language), entry)] == [
        "wrong", "missed", "right", "wrong", "wrong",
    ]  # fmt: skip
