"""One sentence with other figures in it."""

from __future__ import annotations

import pytest

from factcheck.pairing.edited import edits
from factcheck.pairing.rejoined import rejoined

TEXT = "A kiln of the potter at Delft fires {} tiles in 6 hours, 40 at a time."


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("300", "more than 250", "follows"),
        ("300", "less than 300", "apart"),
        ("300", "310", "apart"),  # the same but for rounding elsewhere, here another figure
        ("less than 300", "250", "open"),
        ("1,200", "1200", "follows"),
        ("more than 300", "900", "open"),
    ],
)
def test_the_figure_alone_decides(a: str, b: str, expected: str) -> None:
    found = edits(TEXT.format(a), TEXT.format(b))
    assert found is not None
    assert [edit.stand for edit in found] == [expected]


def test_each_figure_that_was_changed_is_told() -> None:
    found = edits("He sold 5 cows for $90.", "He sold more than 4 cows for $80.")
    assert found is not None
    assert [(edit.b, edit.stand) for edit in found] == [("more than 4", "follows"), ("80", "apart")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He sold 5 cows.", "He sold 5 cows."),
        ("He sold 5 cows.", "He sold 5 goats."),
        ("He sold 5 cows.", "He bought 6 cows."),
        ("He sold it for $5.", "He sold it for €6."),
        ("He sold it on 5 May.", "He sold it on 6 May."),
        ("He sold it on May 5.", "He sold it on May 6."),
        ("", ""),
    ],
)
def test_other_words_make_it_another_sentence(a: str, b: str) -> None:
    assert edits(a, b) is None


@pytest.mark.parametrize(
    ("split", "whole"),
    [
        ("It cost $ 3 million , she said .", "It cost $3 million, she said."),
        ("Ann ' s share is 60 % of it", "Ann's share is 60% of it"),
        (
            "He did n't say `` no '' in the town 's hall .",
            "He didn't say \"no\" in the town's hall.",
        ),
        ("a $ less than 88 fee", "a less than $88 fee"),
        ("the 9 th of 5 - litre jars", "the 9th of 5-litre jars"),
        ("A sentence, never split: 3 - 4 = -1.", "A sentence, never split: 3-4 = -1."),
        ("Two  lines\nare one.", "Two lines are one."),
    ],
)
def test_split_text_is_put_together(split: str, whole: str) -> None:
    assert rejoined(split) == whole
