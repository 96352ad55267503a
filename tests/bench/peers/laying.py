"""What a subject is laid out from: a figure, a day, outlets on days, whose word it is."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from tests.bench.peers.measures import Measure
from tests.bench.peers.scenery import OUTLETS, SPEAKERS, day

DAYS = 60
"""Days over which the claims of a subject are spread, more where there are too many for them."""
A_DAY = 8
"""Claims of one subject on one day at most, each from another outlet."""


class Said(NamedTuple):
    """One claim: what is printed, by which outlet on which day, whose word it is (a number below
    `SPEAKERS`, or none), and the day or period it is for."""

    value: str
    outlet: int
    day: int
    speaker: int | None = None
    as_of: str | None = None
    period: str | None = None


class Planted(NamedTuple):
    """A subject as planted: its measure, how its value behaves, its claims."""

    measure: Measure
    behaviour: str
    claims: list[Said]


class Voice(NamedTuple):
    """Who says something and when: an outlet, a day, and the body it quotes, if any."""

    outlet: int
    day: int
    speaker: int | None


def voices(claims: int, chance: Random, *, quoted: bool = True) -> list[Voice]:
    """So many voices by day: no outlet twice where there are enough of them, else none twice on a
    day, and no body twice."""
    days = max(DAYS, -(-claims // A_DAY))
    bodies: list[int | None] = list(chance.sample(range(SPEAKERS), SPEAKERS)) if quoted else []
    result = []
    outlets = chance.sample(range(OUTLETS), OUTLETS)
    for number, place in enumerate(sorted(chance.sample(range(days * A_DAY), claims))):
        at, slot = divmod(place, A_DAY)
        who = bodies.pop() if bodies and chance.random() < 0.3 else None
        outlet = number if claims <= OUTLETS else at * 7 + slot * 5
        result.append(Voice(outlets[outlet % OUTLETS], at, who))
    return result


def one_answer(
    measure: Measure,
    values: list[str],
    chance: Random,
    *,
    behaviour: str = "constant",
    quoted: bool = True,
) -> Planted:
    """The values in any order over the days; those of a stock are all for the first of these."""
    who = voices(len(values), chance, quoted=quoted)
    chance.shuffle(values)
    dated = day(who[0].day) if behaviour == "level" else None
    said = [Said(value, *voice, as_of=dated) for value, voice in zip(values, who, strict=True)]
    return Planted(measure, behaviour, said)


def truth_of(measure: Measure, chance: Random, *, least: int = 40, most_share: int = 93) -> int:
    """A figure whose last digit shows that it is no round one; of a share, tenths of a per cent.

    Counts lie between `least` and four million, sums between one and 900 million, shares between
    10% and `most_share`; small ones are as frequent as large ones.
    """
    if measure.type == "share":
        return chance.randrange(10, most_share) * 10 + chance.choice((1, 2, 3, 4, 6, 7, 8, 9))
    low, high = (1_000_000, 900_000_000) if measure.type == "money" else (least, 4_000_000)
    return int(low * (high / low) ** chance.random()) // 10 * 10 + chance.choice((1, 3, 7, 9))


def day_of(chance: Random) -> date:
    """A day of the year before the first text."""
    return date(2020, 1, 6) + timedelta(days=chance.randrange(350))
