"""Words, numerals and signs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.tokens import LONGEST, tokens_of


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("300,000 More  soldiers\n", "300,000 more soldiers"),
        ("300 000", "300000"),
        ("1\u00a0300\u202f000\u2009men", "1300000 men"),
        ("12 000.5", "12000.5"),
        ("2022 300", "2022 300"),
        ("300 0000", "300 0000"),
        ("300 00", "300 00"),
        ("1,300 000", "1,300 000"),
        ("twenty-five", "twenty five"),
        ("28-year-old", "28 year old"),
        ("10-20", "10 - 20"),
        ("10 — 20", "10 - 20"),
        ("10–20", "10 - 20"),
        ("−5", "- 5"),
        ("mid-20s", "mid - 20 s"),
        ("5m-10m", "5 m - 10 m"),
        ("-five", "- five"),
        ("1.2m", "1.2 m"),
        ("1e3", "1e3"),
        ("1.5e-3", "1.5e-3"),
        ("5eur", "5 eur"),
        (".5", ".5"),
        ("5.", "5"),
        ("2½", "2 ½"),
        ("1/2", "1 / 2"),
        ("$5", "$ 5"),
        ("US$5", "us$ 5"),
        ("U.S. $5", "us $ 5"),
        ("u.s dollars", "us dollars"),
        ("A$5", "a$ 5"),
        ("a $5", "a $ 5"),
        ("5km²", "5 km²"),
        ("5 km2 m3", "5 km2 m3"),
        ("usd500", "usd 500"),
        (">=5", ">= 5"),
        ("<5", "< 5"),
        ("~5%", "~ 5 %"),
        ("300+", "300 +"),
        ("Russia’s 300", "russia's 300"),
        ("“300”, or (more)!", "300 or more"),
        ("300\u200b000 \ufeffx", "300000 x"),
        ("zł 5", "zł 5"),
        ("°C", "° c"),
    ],
)
def test_split(text: str, tokens: str) -> None:
    assert tokens_of(text) == tuple(tokens.split())


@pytest.mark.parametrize("text", ["", "  ", "...", "\u200b", "()"])
def test_nothing(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^no figure in "):
        tokens_of(text)


def test_too_long() -> None:
    assert len(tokens_of("x" * LONGEST)) == 1
    with pytest.raises(
        Unreadable, match=r"^longer than 500 characters: .*; give the figure alone$"
    ):
        tokens_of("x" * (LONGEST + 1))


@given(st.text(max_size=200))
def test_any_text_is_split_or_refused(text: str) -> None:
    try:
        tokens = tokens_of(text)
    except Unreadable:
        return
    assert tokens and all(tokens)
    assert not any(char.isspace() for token in tokens for char in token)


@pytest.mark.parametrize("part", ["1,", "1 ", "1.", "'", "a'", "-", "1e", "½", "000 "])
def test_time_grows_with_the_text(part: str) -> None:
    text = (part * LONGEST)[:LONGEST]
    began = time.process_time()
    for _ in range(20):
        try:
            tokens_of(text)
        except Unreadable:
            continue
    assert time.process_time() - began < 1
