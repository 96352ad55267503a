"""Any text, any stretch: an answer in its form, and in time that grows with the text alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.coding.times.timing import timing
from factcheck.coding.voices.mode import mode
from factcheck.coding.voices.stance import stance
from factcheck.coding.voices.voice import voice
from factcheck.errors import Unreadable
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when
from tests.coding.sentences_coded import PUBLISHED, language

_WORDS = st.sampled_from(
    [
        "he", "said", "“", "”", '"', "that", "5", "people", "if", "not", "but", "according", "to",
        "on Monday", "since", "between", "and", "denied", "Ann Lee", ",", ".", ";", "—", "\n\n",
        "by", "the order", "of", "which", "citing", "Reuters", "told", "may", "’s", "(", ")",
    ]
)  # fmt: skip


def _monday(text: str) -> list[SpottedDate]:
    place = text.find("Monday")
    when = read_when("Monday", PUBLISHED)
    if place < 0:
        return []
    return [SpottedDate(place, place + 6, "Monday", "date", "2024-05-13", when)]


@settings(max_examples=60, deadline=None)
@given(words=st.lists(_WORDS, max_size=30), start=st.integers(0, 100), length=st.integers(0, 9))
def test_any_words_give_an_answer(words: list[str], start: int, length: int) -> None:
    text = " ".join(words)
    doc = language()(text)
    start = min(start, len(text))
    end = min(start + length, len(text))
    whose = voice(doc, start, end)
    assert all(name and name in " ".join(text.split()) + text.lower() for name in whose.speakers)
    how, condition = mode(doc, start, end)
    assert how in ("is", "may", "will", "ordered", "wish")
    assert len(condition.split()) <= 8
    assert stance(doc, start, end) in ("asserts", "denies")
    for words_of_time in timing(doc, start, end, _monday(text)):
        assert not words_of_time or _readable(words_of_time)


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=80))
def test_any_text_gives_an_answer(text: str) -> None:
    doc = language()(text)
    assert voice(doc, 0, len(text)).via == ""
    assert timing(doc, 0, len(text), []) in (("", ""), ("now", ""))


def _readable(words: str) -> bool:
    try:
        read_when(words, PUBLISHED)
    except Unreadable:
        return False
    return True


@pytest.mark.parametrize(
    "piece",
    ["he said 5 died, ", "“5 said “he ‘5 ", "if 5 said that ", "“He said 5.” ", "5, ", "five and "],
)
def test_time_grows_with_the_number_of_figures_alone(piece: str) -> None:
    doc = language()(piece * 300)
    started = time.process_time()
    for place in range(20):
        voice(doc, place, place + 1)
    early = time.process_time() - started
    started = time.process_time()
    for place in range(len(doc.text) - 20, len(doc.text)):
        voice(doc, place, place + 1)
        mode(doc, place, place + 1)
        stance(doc, place, place + 1)
        timing(doc, place, place + 1, [])
    assert time.process_time() - started < 2 + 20 * early


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Police", ("Police",)),
        ("She", ("she",)),
        ("8 http evil police 8", ()),
        ("The <b>=police>", ()),
        ("=", ()),
        ("https", ()),
    ],
)
def test_a_speaker_is_a_name_and_no_markup(words: str, speaker: tuple[str, ...]) -> None:
    text = f"{words} said that 300 men left."
    place = text.index("300")
    assert voice(language()(text), place, place + 3).speakers == speaker
