"""How input is quoted in a message."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.shown import shown, squeezed


def test_white_space_is_squeezed() -> None:
    assert squeezed("  about\n\t 300,000\u00a0men ") == "about 300,000 men"
    assert squeezed(" \n ") == ""


def test_what_is_short_is_quoted_whole() -> None:
    assert shown(" about\n300,000 ") == '"about 300,000"'
    assert shown("") == '""'
    assert shown("x" * 60) == f'"{"x" * 60}"'


def test_what_is_long_is_cut() -> None:
    assert shown("x" * 61) == f'"{"x" * 59}…"'
    assert shown("abcdef", 4) == '"abc…"'
    assert shown("abcd", 4) == '"abcd"'


def test_what_cannot_be_printed_is_no_more_than_a_mark() -> None:
    assert shown("\x1b[31mred\u202e\x00") == '"?[31mred??"'


@given(st.text(max_size=200), st.integers(1, 80))
def test_it_is_one_printable_line(text: str, limit: int) -> None:
    assert shown(text, limit).isprintable()
    assert len(shown(text, limit)) <= limit + 2
