"""What may be planted on a subject, how often, and what an ideal checker says to it.

A subject is laid out from a *truth* (one figure; a figure for each day, period or voice) and its
claims are printed from that, so that all of them can be true at once; in a conflict or a slip some
are printed from another figure, so that no reading makes all of them true (`conflicts`). The label
therefore follows from how the claims were made, by no rule that a checker uses.

| story | of 100 subjects | label | what is planted |
| --- | --: | --- | --- |
| single | 30 | silence | one claim |
| plain | 18 | agreement | one figure, day or answer, printed alike |
| rounding | 10 | agreement | one figure or day, by some outlets rounded |
| hedged | 10 | agreement | one figure, with "about", "nearly", "more than", "tens of thousands" |
| wordy | 3 | agreement | one figure, as "twelve thousand", "12k", "12,000 or so", "just under" |
| echo | 8 | echo | one figure in several outlets, all of which quote one speaker |
| growth | 10 | change | a count since a start that rises from day to day |
| moved | 3 | change | a stock on different days, up and down |
| apart | 2 | silence | amounts for different periods |
| opinions | 1 | silence | what each outlet expects |
| conflict | 4 | conflict | what cannot all be true; a count that falls |
| slip | 1 | conflict | a thousand times or ten times too large, ten too small, digits swapped |

The rates are chosen: an archive in which one subject in twenty needs an editor. Of `claims`, the
first argument of what plants, all but `single` have two or more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from tests.bench.peers.conflicts import conflict, slip
from tests.bench.peers.laying import Planted, Said, day_of, one_answer, truth_of, voices
from tests.bench.peers.measures import COUNTS, DATES, MEASURES, SHARES, STATEMENTS, SUMS
from tests.bench.peers.printing import about, date_printed, exact, hedged, month_printed, rounded
from tests.bench.peers.scenery import OUTLETS, SPEAKERS, day
from tests.bench.peers.wordy import wordy


class Story(NamedTuple):
    """A kind of subject: its share of 100, the label, and what lays out its claims."""

    share: int
    label: str
    plant: Callable[[int, Random], Planted]


def single(claims: int, chance: Random) -> Planted:
    """One claim, whatever number is asked for."""
    del claims
    return plain(1, chance)


def plain(claims: int, chance: Random) -> Planted:
    """One figure, day or answer, printed in one way."""
    measure = chance.choice(MEASURES)
    if measure in DATES:
        value = date_printed(day_of(chance), chance)
    elif measure in STATEMENTS:
        value = chance.choice(("yes", "no"))
    else:
        value = exact(truth_of(measure, chance), measure.type)
    return one_answer(measure, [value] * claims, chance)


def rounding(claims: int, chance: Random) -> Planted:
    """One figure or day; one outlet has all of it, one has not, the others as it comes."""
    measure = chance.choice(COUNTS + SUMS + SHARES + DATES)
    if measure in DATES:
        at = day_of(chance)
        full, short = date_printed(at, chance), [month_printed(at) for _ in range(claims)]
    else:
        truth = truth_of(measure, chance)
        full = exact(truth, measure.type)
        short = [rounded(truth, measure.type, chance) for _ in range(claims)]
    values = [full, short[1]]
    values += [full if chance.random() < 0.5 else value for value in short[2:]]
    return one_answer(measure, values[:claims], chance)


def hedged_alike(claims: int, chance: Random) -> Planted:
    """One figure; one outlet has all digits, one "about", the others hedge as they like."""
    measure = chance.choice(COUNTS + SUMS + SHARES)
    truth = truth_of(measure, chance)
    values = [exact(truth, measure.type), about(truth, measure.type, chance)]
    values += [hedged(truth, measure.type, chance) for _ in range(claims - 2)]
    return one_answer(measure, values, chance)


def worded(claims: int, chance: Random) -> Planted:
    """One figure; one outlet has all digits, the others write it in words or half in words."""
    measure = chance.choice(COUNTS)
    truth = truth_of(measure, chance)
    values = [exact(truth, measure.type), *(wordy(truth, chance) for _ in range(claims - 1))]
    return one_answer(measure, values, chance)


def echo(claims: int, chance: Random) -> Planted:
    """One figure, which every outlet has from the same speaker."""
    measure = chance.choice(COUNTS + SUMS)
    value, who = exact(truth_of(measure, chance), measure.type), chance.randrange(SPEAKERS)
    said = [Said(value, voice.outlet, voice.day, who) for voice in voices(claims, chance)]
    return Planted(measure, "constant", said)


def growth(claims: int, chance: Random) -> Planted:
    """A count that rises to between 1.4 and 4 times what it was; first and last have all digits."""
    measure = chance.choice(COUNTS)
    who = voices(claims, chance)
    first, factor = truth_of(measure, chance), chance.uniform(1.4, 4.0)
    begun, ended = who[0].day, max(who[-1].day, who[0].day + 1)
    said = []
    for voice in who:
        truth = first + int(first * (factor - 1)) * (voice.day - begun) // (ended - begun)
        value = exact(truth, measure.type)
        if voice.day not in (begun, ended) and chance.random() < 0.7:
            value = chance.choice((rounded, hedged))(truth, measure.type, chance)
        dated = day(voice.day) if chance.random() < 0.5 else None
        said.append(Said(value, *voice, as_of=dated))
    return Planted(measure, "cumulative", said)


def moved(claims: int, chance: Random) -> Planted:
    """A stock that is up by three tenths or more on one day and down on another."""
    measure = chance.choice(COUNTS)
    low = truth_of(measure, chance)
    both = low, int(low * chance.uniform(1.3, 2.0)) + 1
    said = []
    for number in range(claims):
        figure = both[number] if number < 2 else chance.choice(both)
        value = exact(figure, measure.type)
        said.append(Said(value, number % OUTLETS, number, as_of=day(number)))
    return Planted(measure, "level", said)


def apart(claims: int, chance: Random) -> Planted:
    """Amounts for as many periods, each with its own figure."""
    measure = chance.choice(COUNTS)
    first = truth_of(measure, chance)
    said = []
    for number in range(claims):
        value = exact(int(first * chance.uniform(1, 9)) + number, measure.type)
        said.append(Said(value, number % OUTLETS, number + 1, period=day(number)))
    return Planted(measure, "flow", said)


def opinions(claims: int, chance: Random) -> Planted:
    """What outlets expect: each has a figure of its own and keeps to it."""
    measure = chance.choice(COUNTS)
    first = truth_of(measure, chance)
    expects = [exact(int(first * chance.uniform(1, 3)), measure.type) for _ in range(OUTLETS)]
    who = voices(claims, chance, quoted=False)
    said = [Said(expects[voice.outlet], *voice) for voice in who]
    return Planted(measure, "opinion", said)


STORIES = {
    "single": Story(30, "silence", single),
    "plain": Story(18, "agreement", plain),
    "rounding": Story(10, "agreement", rounding),
    "hedged": Story(10, "agreement", hedged_alike),
    "wordy": Story(3, "agreement", worded),
    "echo": Story(8, "echo", echo),
    "growth": Story(10, "change", growth),
    "moved": Story(3, "change", moved),
    "apart": Story(2, "silence", apart),
    "opinions": Story(1, "silence", opinions),
    "conflict": Story(4, "conflict", conflict),
    "slip": Story(1, "conflict", slip),
}


def deck(chance: Random) -> Iterator[str]:
    """Stories without end: every hundred has each as often as its share, in an order of its own."""
    cards = [name for name, story in STORIES.items() for _ in range(story.share)]
    while True:
        chance.shuffle(cards)
        yield from cards
