"""Rows of tables and lists, whose words stand ahead of the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("spacy")

from factcheck.coding.counting.rows import head_of_label, row_label

if TYPE_CHECKING:
    from spacy.language import Language


def row(language: Language, text: str, figure: str) -> tuple[str, str]:
    """The label of a figure's row and the noun that the row counts; "" where there is none."""
    doc = language(text)
    span = doc.char_span(text.index(figure), text.index(figure) + len(figure))
    assert span is not None
    label = row_label(doc, span[0], span[-1])
    if label is None:
        return "", ""
    head = head_of_label(label)
    return label.text, head.text if head is not None else ""


@pytest.mark.parametrize(
    ("text", "label", "noun"),
    [
        ("Homes flooded: 415", "Homes flooded", "Homes"),
        ("- Homes flooded: 415\n- Cars towed: 12", "Homes flooded", "Homes"),
        ("Homes flooded | 415 | the mayor", "Homes flooded", "Homes"),
        ("Evacuated from Ashford: 415 (Mayor Brook)", "Evacuated from Ashford", ""),
    ],
)
def test_the_words_ahead_are_the_label(
    language: Language, text: str, label: str, noun: str
) -> None:
    assert row(language, text, "415") == (label, noun)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said: 415 homes were flooded.",
        "The town lost 415 homes.",
        "415: the homes that were flooded",
    ],
)
def test_a_sentence_is_no_row(language: Language, text: str) -> None:
    assert row(language, text, "415") == ("", "")
