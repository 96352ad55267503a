"""The rivals choose as their papers have it, where a few votes show it."""

from __future__ import annotations

import pytest

from tests.bench.sources.rivals import RIVALS, voting

LONE_EXPERT = {
    **{f"item {n}": {"a": "right", "b": "right", "c": "right"} for n in range(8)},
    **{f"case {n}": {"a": "right", "x": "wrong", "y": f"odd {n}"} for n in range(8)},
    "last": {"a": "right", "x": "wrong"},
}
"""A source that others bear out, and two that nobody does."""


def test_voting_takes_the_most_and_ties_stay_ties() -> None:
    votes = {"one": {"a": 1, "b": 1, "c": 2}, "two": {"a": 1, "b": 2}}
    assert voting(votes) == {"one": [1], "two": [1, 2]}


@pytest.mark.parametrize("name", sorted(RIVALS.keys() - {"voting"}))
def test_whoever_is_borne_out_is_believed_alone(name: str) -> None:
    assert RIVALS[name](LONE_EXPERT)["last"] == ["right"]


@pytest.mark.parametrize("name", sorted(RIVALS))
def test_the_order_of_votes_decides_nothing(name: str) -> None:
    backwards = {item: dict(reversed(told.items())) for item, told in reversed(LONE_EXPERT.items())}
    assert {i: sorted(map(str, b)) for i, b in RIVALS[name](backwards).items()} == {
        i: sorted(map(str, b)) for i, b in RIVALS[name](LONE_EXPERT).items()
    }
