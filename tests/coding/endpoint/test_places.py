"""Where words of an answer stand: whole words and numbers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.endpoint.places import places


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("About 1,300 people", "300", []),
        ("About 1,300 people", "1", []),
        ("It rose 2.5 million", "5 million", []),
        ("at 14:30", "30", []),
        ("In all 300, 40 and 300.", "300", ["300", "300"]),
        ("Now 300.", "300.", ["300."]),
        ("“More  than\n40” are out", '"more than 40"', ["“More  than\n40”"]),
        ("foo", " ", []),
        ("foo", "", []),
        ("a scandal, a can", "can", ["can"]),
    ],
)
def test_places(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places(text, words)] == found


def test_within_a_stretch() -> None:
    assert places("40 homes, 40 roads", "40", 3) == [(10, 12)]
    assert places("40 homes, 40 roads", "40", 0, 9) == [(0, 2)]


@given(st.text("a1 ,.", max_size=30), st.text("a1 ,.", max_size=5))
def test_as_looking_everywhere_finds_them(text: str, words: str) -> None:
    words = words.strip()
    inside = {
        place
        for part in (r"(?=[a1][a1])", r"(?=1[,.]1)")
        for found in re.finditer(part, text)
        for place in range(found.start() + 1, found.start() + (2 if "[a1]" in part else 3))
    }
    wanted = [
        (at, at + len(words))
        for at in range(len(text))
        if words and text.startswith(words, at) and not {at, at + len(words)} & inside
    ]
    if words in text:  # else another spelling of spaces may stand there
        assert places(text, words) == wanted
