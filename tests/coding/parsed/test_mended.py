"""Subjects that the parser joins to the noun before are put on their own verbs."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.parsed.parsing import parse
from factcheck.coding.parsed.syntax import verb_above


def verb_of(language: Language, text: str, word: str) -> str:
    ((_, doc),) = parse(language, text)
    token = next(one for one in doc if one.text == word)
    verb = verb_above(token)
    return verb.text if verb is not None else ""


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        (
            "Two people were rescued from the water and six workers were killed.",
            "workers",
            "killed",
        ),
        (
            "Two people were rescued from the water and six workers were killed.",
            "people",
            "rescued",
        ),
        ("Two people were rescued from the boats and the ferries.", "ferries", "rescued"),
    ],
)
def test_a_subject_behind_an_and(language: Language, text: str, word: str, verb: str) -> None:
    assert verb_of(language, text, word) == verb
