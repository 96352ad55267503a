"""Stems: what is cut off a word, and what must stay on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.linking.wording import stem, stems


@pytest.fixture(autouse=True)
def _anew() -> None:
    """No stem from before this test."""
    stem.cache_clear()


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        ("arrivals arrival arrived arrive arrives arriving", "arriv"),
        ("departures departure departed departing departs", "depart"),
        ("evacuation evacuations evacuated evacuate evacuating evacuees evacuee", "evacu"),
        ("injuries injury injured injures injuring", "injur"),
        ("closures closure closed closing closes", "clos"),
        ("mobilization mobilisation mobilized mobilised mobilise", "mobiliz"),
        ("announcements announcement announced announcing", "announc"),
        ("countries country", "countr"),
        ("enrolment enrolled enrolling enrol", "enrol"),
        ("killed kills kill killing", "kil"),
        ("stopped stopping stops stop", "stop"),
        ("north northern", "north"),
        ("dockers docker docks", "dock"),
        ("crosses crossing crossed cross", "cros"),
        ("crashes crash", "crash"),
        ("beaches beach", "beach"),
        ("taxes tax", "tax"),
        ("waltzes waltz", "waltz"),
        ("russians russian russia", "russia"),
        ("houses house housing", "hous"),
        ("unions union", "union"),
        ("suspensions suspension", "suspens"),
        ("capitals capital", "capit"),
        ("frozen froz", "froz"),
        ("trees tree", "tre"),
    ],
)
def test_forms_of_one_word_meet(words: str, meeting: str) -> None:
    assert {stem(word) for word in words.split()} == {meeting}


@pytest.mark.parametrize(
    ("word", "whole"),
    [
        ("bus", "bus"),
        ("virus", "virus"),
        ("gas", "gas"),
        ("glass", "glas"),
        ("is", "is"),
        ("as", "as"),
        ("red", "red"),
        ("nation", "nation"),
        ("station", "stat"),
        ("water", "water"),
        ("river", "river"),
        ("age", "age"),
        ("home", "home"),
        ("dam", "dam"),
        ("iris", "iris"),
        ("basis", "basiz"),
        ("turkey", "turke"),
        ("saw", "saw"),
        ("all", "all"),
        ("see", "see"),
        ("ss", "ss"),
        ("s", "s"),
    ],
)
def test_what_is_left_of_short_and_odd_words(word: str, whole: str) -> None:
    assert stem(word) == whole


@pytest.mark.parametrize("word", ["1990s", "g7", "наводнения", "überschwemmungen", "洪水", ""])
def test_numbers_and_words_of_other_alphabets_stay(word: str) -> None:
    assert stem(word) == word


def test_content_words_alone_each_once_in_order() -> None:
    assert stems("The total number of people, and People's arrivals in Norway") == (
        "arriv",
        "norwa",
        "peopl",
    )
    assert stems("of the, to; ?!") == ()
    assert stems("ARRIVÉES à Genève") == ("arriv", "genev")


@given(st.text())
def test_any_text_has_stems(text: str) -> None:
    found = stems(text)
    assert list(found) == sorted(set(found))
    assert all(word and " " not in word for word in found)
