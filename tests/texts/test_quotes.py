"""Where a quote stands in a text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.texts.quotes import LONGEST, Found, find_quote, stands_at

TEXT = "The “old”  bridge — closed.\nThe old bridge reopened; the Old Bridge held."


@pytest.mark.parametrize(
    ("quote", "near", "found"),
    [
        ("closed", 0, Found(20, 26)),
        ("The", 0, Found(0, 3)),
        ("The", 20, Found(28, 31)),
        ("the", 0, Found(53, 56)),
        ("old bridge", 0, Found(32, 42)),
        ("OLD BRIDGE", 0, Found(32, 42, exact=False)),
        ("OLD BRIDGE", 60, Found(57, 67, exact=False)),
        ('"old" bridge - closed', 0, Found(4, 26, exact=False)),
        (" closed. The ", 0, Found(20, 31, exact=False)),
        ("tunnel", 0, None),
        ("", 0, None),
        ("  ", 0, Found(9, 11)),
        ("   ", 0, None),
    ],
)
def test_a_quote_is_found(quote: str, near: int, found: Found | None) -> None:
    assert find_quote(TEXT, quote, near) == found


def test_the_place_is_letter_by_letter() -> None:
    assert stands_at(TEXT, "closed", 20, 26)
    assert not stands_at(TEXT, "closed", 20, 27)
    assert not stands_at(TEXT, "Closed", 20, 26)
    assert LONGEST == 8


def test_letters_that_fold_to_two_keep_their_place() -> None:
    assert find_quote("Die Straße hier", "STRASSE") == Found(4, 10, exact=False)
    assert find_quote("Straße", "hier") is None


@given(st.text("ab “-\nßA", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_what_is_cut_out_is_found(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    found = find_quote(text, quote, start)
    if quote:
        assert found == Found(start, start + len(quote))
    else:
        assert found is None


@given(st.text("ab “-\nßA", max_size=30), st.text("aB \"'ß", min_size=1, max_size=5))
def test_what_is_found_lies_in_the_text(text: str, quote: str) -> None:
    found = find_quote(text, quote)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert found.exact == (text[found.start : found.end] == quote)


@given(st.text("aab", max_size=20), st.text("ab", min_size=1, max_size=3), st.integers(0, 25))
def test_the_nearest_of_several_is_found(text: str, quote: str, near: int) -> None:
    places = [at for at in range(len(text)) if text.startswith(quote, at)]
    found = find_quote(text, quote, near)
    assert (found.start if found else None) == min(
        places, key=lambda at: abs(at - near), default=None
    )


def test_a_quote_of_one_letter_costs_no_more_than_another() -> None:
    text = "e" * 1_000_000 + "x"
    before = time.process_time()
    for near in range(0, 1_000_000, 1000):
        assert find_quote(text, "e", near)
        assert find_quote(text, "q", near) is None
    assert time.process_time() - before < 5
