"""How often each origin is right, found from the votes alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dependence.trust import AT_FIRST, LEAST, MOST, best, weight
from factcheck.dependence.votes import Question
from tests.dependence.made import own_errors, question, settle

STEADY = {"a": 20, "b": 20, "c": 20, "poor": 2}

ORIGINS = st.sampled_from(["a", "b", "c", "d", "e"])
QUESTIONS = st.lists(
    st.dictionaries(ORIGINS, st.sampled_from(["x", "y", "z"]), min_size=2).map(
        lambda printed: question(**printed)
    ),
    max_size=8,
)


def test_an_origin_that_often_stands_apart_is_trusted_less() -> None:
    right = settle([own_errors(n, STEADY) for n in range(1, 40)], {}).right
    assert right["poor"] == pytest.approx(20 / 39, abs=0.02)
    assert min(right["a"], right["b"], right["c"]) > 0.9


def test_two_good_origins_outweigh_three_poor_ones() -> None:
    questions = [own_errors(n, {"a": 50, "b": 50, "p": 2, "q": 3, "r": 2}) for n in range(1, 40)]
    asked = question(a="it", b="it", p="no", q="no", r="no")
    assert settle([*questions, asked], {}).best[-1] == {1}


def test_what_is_copied_counts_for_its_share() -> None:
    asked = question(a="it", b="it", p="no", q="no", r="no")
    assert settle([asked], {}).best == [{2}]
    assert settle([asked], dict.fromkeys("pqr", 1 / 3)).best == [{1}]


def test_a_tie_is_a_tie() -> None:
    assert settle([question(a="it", b="no")], {}).best == [{1, 2}]
    assert best({1: 0.3, 2: 0.1 + 0.2}) == {1, 2}


def test_a_vote_never_counts_against_its_own_position() -> None:
    assert weight(LEAST) > 0
    assert weight(LEAST) < weight(AT_FIRST) < weight(MOST)


@given(QUESTIONS)
def test_shares_are_shares_and_order_decides_nothing(questions: list[Question]) -> None:
    found = settle(questions, {})
    assert all(LEAST <= right <= MOST for right in found.right.values())
    for asked, places in zip(questions, found.best, strict=True):
        assert places <= {vote.position for vote in asked}
    there, back = settle(questions), settle(questions[::-1])
    assert (back.right, back.best[::-1]) == (there.right, there.best)
