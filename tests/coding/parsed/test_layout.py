"""Sentences, paragraphs and quotations."""

from __future__ import annotations

import pytest

from factcheck.coding.parsed.layout import layout
from tests.coding.sentences_coded import language


def _sentences(text: str) -> list[str]:
    doc = language()(text)
    return [doc[first:end].text.strip() for first, end in layout(doc).sentences]


def _speech(text: str) -> list[str]:
    return [text[start:end] for start, end in layout(language()(text)).speech]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. Nobody came.", ["It rained.", "Nobody came."]),
        ("On Sept. 21 Gen. Smith left. He flew.", ["On Sept. 21 Gen. Smith left.", "He flew."]),
        ("They met at 5 p.m. The talks failed.", ["They met at 5 p.m.", "The talks failed."]),
        ("Prices rose 1.5 percent. Why?", ["Prices rose 1.5 percent.", "Why?"]),
        ("“Why?” Ann asked. “Go.”", ["“Why?”", "Ann asked.", "“Go.”"]),
        ("A headline\n\nA text that begins.", ["A headline", "A text that begins."]),
        ("A headline\nA text that begins.", ["A headline", "A text that begins."]),
    ],
)
def test_a_sentence_ends_at_its_mark_or_with_its_paragraph(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_a_line_that_is_wrapped_goes_on() -> None:
    text = "The commission that was set up in the spring to look into it heard President\nJane Roe."
    assert len(_sentences(text)) == 1


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We left,” he said. “It was late.”", ["We left,", "It was late."]),
        ('"We left," he said. "It was late."', ["We left,", "It was late."]),
        ("‘We left,’ he said.", ["We left,"]),
        ("«We left.»", ["We left."]),
        ("He called it a “special” day and the farmers’ ‘right’ to water.", []),
        ("“We left.\n\n“It was late.”", ["We left.\n\n“It was late."]),
        ("“He told me, ‘Go,’ and I went,” she said.", ["He told me, ‘Go,’ and I went,"]),
        ("The ‘old town and “We left early,” she said.", ["We left early,"]),
    ],
)
def test_speech_is_what_stands_in_quotation_marks_and_is_no_single_expression(
    text: str, speech: list[str]
) -> None:
    assert _speech(text) == speech


def test_an_endless_sentence_is_cut() -> None:
    first, end = layout(language()("five and " * 1000)).sentences[0]
    assert end - first == 150
