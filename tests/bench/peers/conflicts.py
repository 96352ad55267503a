"""What cannot all be true, laid out so that no reading of a wording makes it so.

Each way has one camp that all but a few claims belong to, and another. Figures of two camps are
unlike in full digits, or so far apart that no hedge, at a quarter either way, reaches across.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TypeVar

from tests.bench.peers.laying import Planted, Said, day_of, one_answer, truth_of, voices
from tests.bench.peers.measures import COUNTS, DATES, SHARES, STATEMENTS, SUMS, Measure
from tests.bench.peers.printing import about, date_printed, exact, to_digits
from tests.bench.peers.scenery import OUTLETS, day

T = TypeVar("T")
FAR = (1.9, 4.0)
"""How many times as large the larger figure is."""
NEAR = (1.03, 1.15)
"""The same, of two figures that are both printed in full."""


def conflict(claims: int, chance: Random) -> Planted:
    """One of the ways in which sources can be at odds."""
    ways = (_far, _far, _near, _bound, _one_day, _fallen, _days, _yes_and_no)
    return chance.choice(ways)(claims, chance)


def slip(claims: int, chance: Random) -> Planted:
    """One outlet is off by a factor of a thousand or of ten, or has two digits swapped."""
    measure = chance.choice(COUNTS + SUMS)
    truth = truth_of(measure, chance, least=400) * 10 + chance.choice((1, 3, 7, 9))
    wrong = chance.choice((truth * 1000, truth * 10, truth // 10, _swapped(truth)))
    values = [exact(wrong, measure.type), *[exact(truth, measure.type)] * (claims - 1)]
    return one_answer(measure, values, chance, quoted=False)


def _far(claims: int, chance: Random) -> Planted:
    """Two figures for one constant, some of them with "about"."""
    measure = chance.choice(COUNTS + SUMS + SHARES)
    one, other = _two(measure, chance, FAR)
    values = [
        about(figure, measure.type, chance) if chance.random() < 0.25
        else exact(figure, measure.type)
        for figure in _camps(claims, one, other, chance)
    ]  # fmt: skip
    return one_answer(measure, values, chance, quoted=False)


def _near(claims: int, chance: Random) -> Planted:
    """Two figures for one constant that are a few per cent apart, in all digits."""
    measure = chance.choice(COUNTS)
    one, other = _two(measure, chance, NEAR, least=1_000)
    values = [exact(figure, measure.type) for figure in _camps(claims, one, other, chance)]
    return one_answer(measure, values, chance, quoted=False)


def _bound(claims: int, chance: Random) -> Planted:
    """A figure, and a bound that it is far beyond."""
    measure = chance.choice(COUNTS + SUMS)
    low, high = sorted(_two(measure, chance, FAR))
    figure, hedge, bound = chance.choice(
        ((low, "more than", high), (low, "at least", high), (high, "nearly", low),
         (high, "less than", low))
    )  # fmt: skip
    against = f"{hedge} {exact(to_digits(bound, 2), measure.type)}"
    values = [against, *[exact(figure, measure.type)] * (claims - 1)]
    return one_answer(measure, values, chance, quoted=False)


def _one_day(claims: int, chance: Random) -> Planted:
    """Two figures for one stock on one day."""
    measure = chance.choice(COUNTS)
    one, other = _two(measure, chance, FAR)
    values = [exact(figure, measure.type) for figure in _camps(claims, one, other, chance)]
    return one_answer(measure, values, chance, behaviour="level", quoted=False)


def _fallen(claims: int, chance: Random) -> Planted:
    """A count since a start that is lower later; half of such subjects give the day in the text."""
    measure = chance.choice(COUNTS)
    low, high = sorted(_two(measure, chance, FAR))
    who = voices(claims, chance, quoted=False)
    later = _fewer(claims, chance)
    dated, turn = chance.random() < 0.5, who[-1].day + 1
    said = []
    for number, voice in enumerate(who):
        fallen = number >= claims - later
        at = voice.day + turn if fallen else voice.day
        value = exact(low if fallen else high, measure.type)
        said.append(Said(value, number % OUTLETS, at, as_of=day(at) if dated else None))
    return Planted(measure, "cumulative", said)


def _days(claims: int, chance: Random) -> Planted:
    """Two days for one event, a week apart or more."""
    one = day_of(chance)
    other = one + timedelta(days=chance.choice((-1, 1)) * chance.randrange(7, 100))
    printed = date_printed(one, chance), date_printed(other, chance)
    return one_answer(
        chance.choice(DATES), _camps(claims, *printed, chance), chance, quoted=False
    )  # fmt: skip


def _yes_and_no(claims: int, chance: Random) -> Planted:
    """Something is so, say some, and is not, say others."""
    one, other = chance.sample(("yes", "no"), 2)
    values = _camps(claims, one, other, chance)
    return one_answer(chance.choice(STATEMENTS), values, chance, quoted=False)


def _two(
    measure: Measure, chance: Random, apart: tuple[float, float], least: int = 40
) -> list[int]:
    """Two figures, the larger so many times the other, in any order, neither of them round."""
    low = truth_of(measure, chance, least=least, most_share=23)
    high = int(low * chance.uniform(*apart)) // 10 * 10 + chance.choice((1, 3, 7, 9))
    return chance.sample([low, high], 2)


def _camps(claims: int, one: T, other: T, chance: Random) -> list[T]:
    """Most claims for the one, the others for the other."""
    others = _fewer(claims, chance)
    return [one] * (claims - others) + [other] * others


def _fewer(claims: int, chance: Random) -> int:
    """A fifth or two fifths of the claims, at least one."""
    return max(1, claims * chance.choice((1, 2)) // 5)


def _swapped(number: int) -> int:
    """Two neighbouring digits swapped: the last two that differ, the last digit left alone."""
    digits = str(number)
    for at in range(len(digits) - 3, -1, -1):
        if digits[at] != digits[at + 1]:
            return int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
    return number + 18
