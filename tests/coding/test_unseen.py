"""Pairs of articles that the coding was not made on, as measured (tests/RESULTS.md)."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.coding.score_unseen import outcomes
from tests.coding.unseen.wanted import HALVES, pairs

LEAST = {
    "looked at": {"right": 72, "joined": 15, "found": 14},
    "held out": {"right": 60, "joined": 11, "found": 8},
}
MOST = {
    "looked at": {"wrong": 6, "wrongly joined": 0, "false": 0, "never broken": 0},
    "held out": {"wrong": 10, "wrongly joined": 2, "false": 0, "never broken": 0},
}


@cache
def counted(half: str) -> Counter[str]:
    return Counter(how for pair in pairs(half) for how, _ in outcomes(pair))


@pytest.mark.parametrize("half", HALVES)
def test_no_less_comes_out_right_and_no_more_wrong_than_was_measured(half: str) -> None:
    found = counted(half)
    assert {how: found[how] for how, least in LEAST[half].items() if found[how] < least} == {}
    assert {how: found[how] for how, most in MOST[half].items() if found[how] > most} == {}


@pytest.mark.parametrize("half", HALVES)
def test_every_figure_wanted_is_right_wrong_or_missed(half: str) -> None:
    found = counted(half)
    must = sum(one.must for pair in pairs(half) for one in pair.figures)
    assert found["wanted"] == must
    assert (
        found["right"] + found["missed"]
        <= must
        <= sum(found[how] for how in ("right", "wrong", "missed"))
    )


@pytest.mark.parametrize("half", HALVES)
def test_findings_and_silences_name_figures_that_there_are(half: str) -> None:
    for pair in pairs(half):
        ids = {one.id for one in pair.figures}
        named = {id_ for finding in pair.findings for id_ in finding["of"]}
        assert named | {id_ for two in pair.never for id_ in two} <= ids
