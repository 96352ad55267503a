"""From what was found of two statements to whether they agree."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.pairing.aligning import Match
from factcheck.pairing.covering import Cover
from factcheck.pairing.dated import DateMatch
from factcheck.pairing.judged import Judged
from factcheck.pairing.whys import entailed, excluded, left_open


class Weights(NamedTuple):
    """What counts how much; chosen on one part of the pairs of `tests.bench.pairs`, in round steps.

    The score is the part of b's words that a has, and b follows from `entailed` on. Added or taken
    off is, for each figure of b, `telling` where it follows and `small` where it follows and is a
    number that stands in any text, `missing` where a has none or another, `one` the same of "one",
    `open` where it may be so, `meant` where a only plans, fears or wishes it; for each date
    `open_date` where it may be so, `other_date` where a has another.

    Nothing contradicts where less than `topic` of the words is shared, and no figure where it is
    less sure than `same` that both are of one thing; up to `surer` less need be shared where that
    is sure.
    """

    entailed: float = 0.75
    telling: float = 0.25
    small: float = 0.0
    missing: float = -0.6
    one: float = -0.1
    open: float = -0.25
    meant: float = -0.1
    open_date: float = -0.1
    other_date: float = -0.4
    topic: float = 0.5
    same: float = 0.5
    surer: float = 0.4


WEIGHTS = Weights()
_SMALL = 12
"""Numbers up to this stand in any text; two that are alike say little of one another."""


class Evidence(NamedTuple):
    """All that the judgement rests on."""

    figures: list[Match]
    dates: list[DateMatch]
    cover: Cover
    contrary: str


def weigh(found: Evidence, weights: Weights = WEIGHTS) -> Judged:
    """Contradiction where a figure, a date or a word of one thing is at odds, else by the score."""
    if against := _against(found, weights):
        return Judged("contradicts", against)
    score = found.cover.part
    score += sum(_figure(match, weights) for match in found.figures)
    score += sum(_date(date, weights) for date in found.dates)
    went_on = any(match.timed and match.stand == "open" for match in found.figures)
    if score >= weights.entailed and not found.cover.other_name and not went_on:
        return Judged("entails", entailed(found))
    return Judged("neutral", left_open(found))


def _against(found: Evidence, weights: Weights) -> str:
    """Why a rules b out; "" where nothing does. At another time a figure may be another one."""
    shared = found.cover.part
    apart = [date for date in found.dates if date.stand == "apart" and date.a is not None]
    for match in found.figures:
        if match.a is None or match.stand != "apart" or match.same < weights.same:
            continue
        if apart and not match.timed:
            continue
        if shared >= weights.topic - weights.surer * (match.same - weights.same):
            return excluded(match.b.text, match.a.text)
    if shared < weights.topic:
        return ""
    if all(match.stand == "follows" for match in found.figures):
        for date in apart:
            if date.a is not None and date.once:
                return excluded(date.b.text, date.a.text)
    return found.contrary


def _figure(match: Match, weights: Weights) -> float:
    if match.a is None or match.stand == "apart":
        return weights.one if match.b.text.casefold() in ("one", "a") else weights.missing
    if match.stand == "open" or match.part:
        return weights.open
    number = match.b.bounds.number
    small = match.b.kind == "count" and number is not None and number <= _SMALL
    meant = weights.meant if match.a.meant != "is" and match.b.meant == "is" else 0.0
    return meant + (weights.small if small else weights.telling)


def _date(date: DateMatch, weights: Weights) -> float:
    if date.a is None or date.stand == "follows":
        return 0.0
    return weights.other_date if date.stand == "apart" else weights.open_date
