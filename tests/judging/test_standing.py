"""Which answer is best supported: by count, or by weight."""

from __future__ import annotations

from factcheck.judging.standing import standings
from tests.cases import topic_of
from tests.judging.made import HOMES, claims

TWO_TO_ONE = HOMES + claims(
    "homes", "daily, value: '400'", "herald, value: '400'", "post, value: '9'"
)


def best(weights: dict[str, float] | None = None, text: str = TWO_TO_ONE) -> list[str]:
    (standing,) = standings(topic_of(text), weights)
    return [position.label for position in standing.best]


def test_the_most_origins_support_best() -> None:
    assert best() == ["400"]


def test_weighed_the_heaviest_support_best() -> None:
    assert best({"the daily": 0.3, "herald": 0.3}) == ["9"]
    assert best({"the daily": 0.6, "herald": 0.6}) == ["400"]


def test_an_origin_without_a_weight_weighs_one() -> None:
    assert best({"post": 2.5}) == ["9"]
    assert best({"post": 1.5}) == ["400"]


def test_ties_stay_ties_whatever_the_sums_round_to() -> None:
    assert best({"the daily": 0.1, "herald": 0.2, "post": 0.3}) == ["9", "400"]


def test_supports_are_told() -> None:
    (standing,) = standings(topic_of(TWO_TO_ONE), {"post": 0.5})
    assert [p.label for p in standing.positions] == ["9", "400"]
    assert standing.supports == (0.5, 2.0)


def test_a_lone_claim_has_no_standing() -> None:
    assert list(standings(topic_of(HOMES + claims("homes", "daily, value: '400'")))) == []
