"""Control sequences as blanks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.blanked import blanked


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a \x1b[31mred\x1b[0m b", "a      red     b"),
        ("\x9b1;31mred", "      red"),
        ("\x1b]0;12 homes\x07so", "             so"),
        ("1\u202e2\u2066 \u200f3", "1 2   3"),
        ("bell\x07, null\x00, delete\x7f", "bell , null , delete "),
        ("tab\tline\nend\r\n", "tab\tline\nend\r\n"),
        ("[31m without an escape is text", "[31m without an escape is text"),
        ("\x1b[", " ["),
    ],
)
def test_what_acts_is_blank(text: str, left: str) -> None:
    assert blanked(text) == left


@given(st.text(st.sampled_from("\x1b[]\x9b\x07\x00m;3a \u202e\n\x9c\\")))
def test_nothing_moves_and_nothing_acts(text: str) -> None:
    held = blanked(text)
    assert len(held) == len(text)
    assert not set(held) & set("\x1b\x9b\x07\x00\u202e\x9c")
    assert blanked(held) == held
    assert all(new in (old, " ") for new, old in zip(held, text, strict=True))
