"""Texts are cut into stretches that can be parsed, and sentences end where they must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.parsed.parsing import LONGEST_SENTENCE, parse, stretches

if TYPE_CHECKING:
    from spacy.language import Language


@given(st.text(alphabet="ab \n", max_size=200), st.integers(min_value=1, max_value=40))
def test_stretches_are_the_text_in_its_order(text: str, longest: int) -> None:
    found = list(stretches(text, longest))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(0 < end - start <= longest for start, end in found)


def test_a_stretch_ends_with_a_paragraph_where_one_does() -> None:
    assert list(stretches("one two\n\nthree four", 12)) == [(0, 9), (9, 19)]


def test_a_heading_is_no_part_of_the_sentence_below_it(language: Language) -> None:
    ((_, doc),) = parse(language, "Floods in the north\n\nThree bridges were swept away.")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Floods in the north",
        "Three bridges were swept away.",
    ]


def test_places_are_those_of_the_text(language: Language) -> None:
    text = ("The river rose.\n\n" * 2000) + "Seven boats sank."
    for start, doc in parse(language, text):
        assert text[start : start + len(doc.text)] == doc.text


def test_no_sentence_is_endless(language: Language) -> None:
    ((_, doc),) = parse(language, "nine men and ten women and " * 200)
    assert max(len(sentence) for sentence in doc.sents) <= LONGEST_SENTENCE
