"""What is found in a model's words: JSON, whatever stands around it and wherever it ends."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.endpoint.answers import MOST, entries_in
from factcheck.errors import Unreadable

ONE = {"quote": "20 roads", "value": "20"}
WHOLE = json.dumps({"claims": [ONE]})


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        json.dumps([ONE]),
        f"Here they are:\n```json\n{WHOLE}\n```\nAnything else?",
        f'<think>Is {{"claims": []}} right?</think>\n{WHOLE}',
        f"{{a note}} {WHOLE}",
    ],
)
def test_alone_or_amid_words(text: str) -> None:
    entries = entries_in(text)
    assert (entries.given, entries.whole, entries.more) == ((ONE,), True, 0)


@pytest.mark.parametrize(
    "text", ["", " \n", "<think>hm</think>", "I cannot.", "{", "42", '{"a": 1}']
)
def test_nothing_in_it(text: str) -> None:
    with pytest.raises(Unreadable, match=r"answered nothing|no JSON with claims"):
        entries_in(text)


def test_brackets_without_end() -> None:
    assert entries_in('{"claims": ' + "[" * 100_000).given == ()
    with pytest.raises(Unreadable):
        entries_in("[" * 100_000)


def test_a_number_too_long_to_be_one() -> None:
    with pytest.raises(Unreadable):
        entries_in(f'{{"claims": {"9" * 9000}}}')


def test_more_than_one_answer_may_have() -> None:
    entries = entries_in(json.dumps({"claims": [ONE] * (MOST + 3)}))
    assert (len(entries.given), entries.more) == (MOST, 3)


VALUES = st.text('a[{]}"', max_size=3) | st.lists(st.text("x", max_size=1), max_size=2)
CLAIMS = st.lists(st.dictionaries(st.text("ab"), VALUES, min_size=1), max_size=4)


@given(st.integers(min_value=0), CLAIMS)
def test_cut_off_anywhere(at: int, claims: list[dict[str, object]]) -> None:
    """What is taken of a list that breaks off is the beginning of the whole list."""
    text = json.dumps({"claims": claims})
    text = text[: at % len(text)]
    try:
        entries = entries_in(text)
    except Unreadable:
        return
    assert entries.given == tuple(claims[: len(entries.given)])
    assert not entries.whole or len(entries.given) == len(claims)


def test_cut_off_after_two() -> None:
    text = json.dumps({"claims": [ONE, ONE, ONE]})[:-10]
    entries = entries_in(text)
    assert (entries.given, entries.whole) == ((ONE, ONE), False)
