"""A case with as many findings as asked for, as several editors might have it on their desk.

Most of its subjects have three claims, two that agree and one that does not, which makes two
findings; every tenth has two. Some counts grow, every fiftieth subject is tied to its neighbours by
a relation, and one has 500 claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from tests.bench.made import FIRST_DAY, OUTLETS, Line

CROWD = 500
"""Claims on the one subject that everybody speaks of."""
PER_TEXT = 60
"""Claims taken from one text, about."""
_PLACES = ["North", "South", "East", "West", "Upper", "Lower", "Old", "New", "Long", "High"]
_NAMES = [
    "Aldham", "Borrow", "Castley", "Denby", "Elmstead", "Fordingham", "Garton", "Hexley",
    "Iveston", "Jarrow",
]  # fmt: skip
_WHAT = [
    "homes flooded", "roads closed", "people moved", "bridges down", "schools shut",
    "wells spoiled",
]  # fmt: skip


def subjects_for(findings: int) -> int:
    """How many subjects give so many findings."""
    return findings * 10 // 19


def texts_for(subjects: int) -> int:
    """How many texts they stand in."""
    return max(2, 3 * subjects // PER_TEXT)


def desk_case(findings: int, seed: int = 0) -> Iterator[Line]:
    """The records of a case with about so many findings."""
    chance = Random(seed)
    subjects = subjects_for(findings)
    texts = texts_for(subjects)
    for number in range(texts):
        day = FIRST_DAY + timedelta(days=number * 60 // texts)
        yield {"record": "source", "id": f"text-{number}", "publisher": _outlet(number),
               "title": f"Report {number} of the flood", "published": day.isoformat()}  # fmt: skip
    for number in range(subjects):
        yield {"record": "subject", "id": f"s{number}", "label": _label(number, chance),
               "type": "quantity", "unit": _WHAT[number % 6].split()[0],
               "behaviour": "cumulative" if number % 4 == 0 else "constant"}  # fmt: skip
    yield {"record": "subject", "id": "crowd", "label": "Homes flooded in all", "unit": "homes"}
    for number in range(0, subjects - 50, 50):
        yield {"record": "relation", "formula": f"s{number} <= s{number + 1} + s{number + 2}",
               "assumes": "nobody is counted twice"}  # fmt: skip
    count = 0
    for number in range(subjects):
        truth = 100 + 37 * chance.randrange(2_000)
        printed = [truth, truth, truth * 2 + 50] if number % 10 else [truth, truth * 3]
        first = chance.randrange(texts)
        for step, figure in enumerate(printed):
            text = min(texts - 1, first + step) if number % 4 == 0 else chance.randrange(texts)
            yield _claim(count, f"text-{text}", f"s{number}", figure, chance)
            count += 1
    for _ in range(CROWD):
        figure = 5_000 + 400 * chance.randrange(5)
        yield _claim(count, f"text-{chance.randrange(texts)}", "crowd", figure, chance)
        count += 1


def _claim(number: int, text: str, subject: str, figure: int, chance: Random) -> Line:
    line = {"record": "claim", "id": f"c{number}", "source": text, "subject": subject,
            "value": f"{figure:,}", "quote": f"{figure:,} of them, it was said there",
            "locator": {"start": 40 * number % 9_000, "end": 40 * number % 9_000 + 35}}  # fmt: skip
    if chance.random() < 0.3:
        line["speaker"] = f"Speaker {chance.randrange(500)} of the Council"
    if chance.random() < 0.1:
        line["note"] = "asked again by telephone; the office keeps no list"
    return line


def _outlet(number: int) -> str:
    return f"The {_PLACES[number % OUTLETS // 4]} {['Post', 'Herald', 'Daily', 'Echo'][number % 4]}"


def _label(number: int, chance: Random) -> str:
    where = f"{chance.choice(_PLACES)} {chance.choice(_NAMES)}"
    return f"{where}, district {number}: {_WHAT[number % 6]}"
