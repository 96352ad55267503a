"""A date or a figure of a draft is held against a subject only where the sentence is of that."""

from __future__ import annotations

import pytest

from tests.drafting.test_whose import remarks, written

pytest.importorskip("spacy")


@pytest.mark.parametrize(("text", "figure", "subject"), written("asserted")["told"])
def test_what_the_sentence_says_of_the_subject_is_told(
    text: str, figure: str, subject: str
) -> None:
    assert subject in [one.subject.id for one in remarks("asserted", text, figure)]


@pytest.mark.parametrize(("text", "figure", "subject"), written("asserted")["left"])
def test_what_it_says_of_something_else_is_left(text: str, figure: str, subject: str) -> None:
    assert subject not in [one.subject.id for one in remarks("asserted", text, figure)]
