"""Which words of a quote are marked as differing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.review.differing import MOST_WORDS, differing, differing_words


def marked(quote: str, *others: str, value: str = "") -> str:
    """The quote with what is marked in brackets."""
    told, at = "", 0
    for start, end in differing(quote, others, value):
        told += f"{quote[at:start]}[{quote[start:end]}]"
        at = end
    return told + quote[at:]


@pytest.mark.parametrize(
    ("quote", "other", "told"),
    [
        ("about 300 people left", "about 400 people left", "about [300] people left"),
        ("More than 300 left", "fewer than 300 left", "[More] than 300 left"),
        ("at least 200,000 people left", "at least 200 people left",
         "at least [200,000] people left"),
        ("some 300 left", "some 300 left", "some 300 left"),
        ("“About” 300 left.", "about 300 left", "“About” 300 left."),
        ("cost $5 a head", "cost €5 a head", "cost [$]5 a head"),
        ("the very old town hall", "the town hall", "the [very old] town hall"),
    ],
)  # fmt: skip
def test_words_that_differ(quote: str, other: str, told: str) -> None:
    assert marked(quote, other) == told


def test_it_is_held_against_the_most_alike() -> None:
    assert marked("about 300 left", "it rained", "about 400 left") == "about [300] left"


def test_where_nothing_is_alike_the_value_is_marked() -> None:
    quote = "crowds of some 300 people at the border"
    assert (
        marked(quote, "it rained", value="some 300") == "crowds of [some 300] people at the border"
    )
    assert marked(quote, "it rained", value="400") == quote
    assert marked(quote, value="300") == "crowds of some [300] people at the border"


def test_very_long_quotes_take_no_time() -> None:
    long = "word " * 200_000
    began = time.perf_counter()
    assert differing(long, [long] * 50, "nothing") == ()
    assert differing("word", ["x " * (MOST_WORDS + 1)], "word") == ((0, 4),)
    assert time.perf_counter() - began < 0.5


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=3), st.text(max_size=10))
def test_marks_lie_side_by_side_within_the_quote(quote: str, others: list[str], value: str) -> None:
    last = 0
    for start, end in differing(quote, others, value):
        assert last <= start < end <= len(quote)
        last = end


def test_a_claim_is_held_against_the_other_positions(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(
        "sources: [{id: a, published: 2024-05-03}, {id: b, published: 2024-05-03}]\n"
        "subjects: [{id: homes, label: Homes, type: quantity, unit: homes}]\n"
        "claims:\n"
        '- {id: a-1, source: a, subject: homes, value: "300", quote: exactly 300 homes}\n'
        '- {id: b-1, source: b, subject: homes, value: "400", quote: exactly 400 homes}\n'
    )
    finding = factcheck.check(factcheck.load(tmp_path)).findings[0]
    assert finding.kind == "discrepancy"
    assert [differing_words(finding, box) for box in finding.boxes] == [(((8, 11),),)] * 2
