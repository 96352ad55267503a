"""Slips of the pen, and the other words that they must not be taken for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.linking.spelling import LONGEST, Spellings, slip

_WORDS = st.text("abcs", min_size=4, max_size=8)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("arrivals", "arivals"),
        ("arrivals", "arrrivals"),
        ("harvest", "havrest"),
        ("residence", "residense"),
        ("analyze", "analyse"),
        ("public", "publik"),
        ("tokyoites", "tokioites"),
        ("sergej", "sergei"),
        ("moskva", "moskwa"),
        ("iraqis", "irakis"),
        ("norway", "norwayy"),
    ],
)
def test_one_slip(right: str, wrong: str) -> None:
    assert slip(right, wrong)
    assert slip(wrong, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("iceland", "ireland"),
        ("austria", "australia"),
        ("alexander", "alexandra"),
        ("medina", "madina"),
        ("immigrant", "emigrant"),
        ("gambia", "zambia"),
        ("iraq", "iran"),
        ("wheat", "wheet"),
        ("arrive", "arriv"),
        ("harvest", "harvest"),
        ("arrivals", "arivalls"),
        ("code12345", "code1235"),
        ("100000", "10000"),
        ("harvest", "harvest1"),
        ("a" * (LONGEST + 1), "a" * LONGEST),
        ("", ""),
    ],
)
def test_no_slip(one: str, other: str) -> None:
    assert not slip(one, other)
    assert not slip(other, one)


def test_the_longest_word_looked_at() -> None:
    assert slip("a" * LONGEST, "a" * (LONGEST - 1))


@given(st.lists(_WORDS, max_size=30), _WORDS)
def test_what_is_found_is_what_looking_at_every_word_finds(known: list[str], word: str) -> None:
    every = tuple(sorted(other for other in set(known) if slip(word, other)))
    assert Spellings(known).near(word) == every


def test_the_shortest_and_the_longest_words_are_found() -> None:
    long = "a" * LONGEST
    assert Spellings([long]).near(long[1:]) == (long,)
    assert Spellings([long[1:]]).near(long) == (long[1:],)
    assert Spellings(["summer"]).near("summmer") == ("summer",)
    assert Spellings(["summmer"]).near("summer") == ("summmer",)


def test_each_known_word_once_in_order() -> None:
    known = Spellings(["harvest", "harvests", "harvets", "harvest", "wheat"])
    assert known.near("harvestt") == ("harvest",)
    assert known.near("harvvests") == ("harvests",)
    assert known.near("harvetss") == ("harvests", "harvets")
    assert known.near("harvset") == ("harvest",)
    assert known.near("wheaat") == ()
    assert known.near("wheat") == ()
    assert known.near("x" * 100_000) == ()
