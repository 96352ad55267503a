"""Cases made for the benchmark: seeded, so that every run measures the same claims.

Two shapes. `many_subjects`: five claims on each subject, of every behaviour. `one_subject`: all
claims on one, which is where anything pairwise shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

PER_SUBJECT = 5
PER_DAY = 20
"""Claims of one subject on one day, from as many sources."""
OUTLETS = 40
FIRST_DAY = date(2001, 1, 1)
BEHAVIOURS = ("constant", "cumulative", "level", "flow", "opinion")
Line = dict[str, Any]


def write_case(folder: Path, lines: Iterator[Line]) -> Path:
    """A case folder with all records in one file; the path of that file."""
    folder.mkdir(parents=True)
    file = folder / "claims.jsonl"
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return file


def two_claims() -> Iterator[Line]:
    """The least that can be compared: what start-up costs."""
    yield from _sources(2, 1)
    yield {"record": "subject", "id": "homes", "label": "Homes flooded", "unit": "homes"}
    for number in range(2):
        yield _claim(number, f"text-{number}", "homes", "about 400")


def many_subjects(claims: int, seed: int = 0) -> Iterator[Line]:
    """`claims` claims about a fifth as many subjects."""
    chance = Random(seed)
    days, texts, speakers = 60, claims // 4, max(4, claims // 100)
    yield from _sources(texts, days)
    yield from _speakers(speakers)
    subjects = claims // PER_SUBJECT
    for number in range(subjects):
        behaviour = BEHAVIOURS[number % len(BEHAVIOURS)]
        yield _subject(f"s{number}", behaviour, f"District {number}: homes flooded")
    for number in range(claims):
        at = number % subjects
        behaviour = BEHAVIOURS[at % len(BEHAVIOURS)]
        day = chance.randrange(days)
        truth = 100 + 37 * (at % 1000)
        if behaviour == "cumulative":
            truth = truth * (days + day) // days
        line = _claim(
            number,
            f"text-{(day + chance.random()) * texts // days:.0f}",
            f"s{at}",
            _printed(_reported(truth, chance), chance),
        )
        if behaviour == "flow":
            line["period"] = (FIRST_DAY + timedelta(days=chance.randrange(2))).isoformat()
        if behaviour == "opinion" or chance.random() < 0.3:
            line["speaker"] = _voice(speakers, chance)
        if chance.random() < 0.1:
            line["mode"] = chance.choice(("may", "will", "ordered"))
        yield line


def one_subject(claims: int, behaviour: str, seed: int = 0) -> Iterator[Line]:
    """`claims` claims about one subject, `PER_DAY` on each day.

    A cumulative count grows from day to day; a level goes up and down; one claim in fifty is far
    off, and one in a hundred takes back what its speaker said before.
    """
    chance = Random(seed)
    days, speakers = claims // PER_DAY, max(4, claims // 100)
    yield from _sources(days * PER_DAY, days)
    yield from _speakers(speakers)
    yield _subject("homes", behaviour, "Homes flooded")
    said: list[tuple[str, str]] = []
    for number in range(claims):
        day = number // PER_DAY
        truth = 5_000
        if behaviour == "cumulative":
            truth += 40 * day
        elif behaviour == "level":
            truth += 400 * (day % 9)
        line = _claim(number, f"text-{number}", "homes", _printed(_reported(truth, chance), chance))
        if chance.random() < 0.3:
            line["speaker"] = _voice(speakers, chance)
        if chance.random() < 0.2:
            line["as_of"] = (FIRST_DAY + timedelta(days=max(0, day - 1))).isoformat()
        if "speaker" in line and said and chance.random() < 0.03:
            line["supersedes"], line["speaker"] = said.pop(chance.randrange(len(said)))
        elif "speaker" in line:
            said = [*said[-20:], (line["id"], line["speaker"])]
        yield line


def _sources(count: int, days: int) -> Iterator[Line]:
    """Texts of `OUTLETS` outlets, spread evenly over the days in their order."""
    for number in range(count):
        published = FIRST_DAY + timedelta(days=number * days // count)
        yield {
            "record": "source",
            "id": f"text-{number}",
            "publisher": f"Outlet {number % OUTLETS}",
            "published": published.isoformat(),
        }


def _speakers(count: int) -> Iterator[Line]:
    """Half of those who speak are declared; the others go by what the claims call them."""
    for number in range(0, count, 2):
        yield {"record": "speaker", "id": f"v{number}", "label": _name(number)}


def _voice(count: int, chance: Random) -> str:
    return _name(chance.randrange(count))


def _name(number: int) -> str:
    """A name unlike the others by more than a slip."""
    letters = Random(number).choices("abcdefghijklmnoprstuvwyz", k=12)
    return "".join(letters).capitalize()


def _subject(name: str, behaviour: str, label: str) -> Line:
    return {
        "record": "subject",
        "id": name,
        "label": label,
        "type": "quantity",
        "unit": "homes",
        "behaviour": behaviour,
    }


def _claim(number: int, source: str, subject: str, value: str) -> Line:
    return {
        "record": "claim",
        "id": f"c{number}",
        "source": source,
        "subject": subject,
        "value": value,
        "quote": f"{value} homes",
    }


def _reported(truth: int, chance: Random) -> int:
    """What a source has: mostly the truth, at times a little beside it, seldom far off."""
    luck = chance.random()
    if luck < 0.02:
        return truth * chance.choice((2, 3, 10)) // chance.choice((1, 20))
    return truth + chance.randrange(3) if luck < 0.2 else truth


def _printed(number: int, chance: Random) -> str:
    """The number as an outlet prints it: as it is, rounded, or hedged."""
    rounded = max(10, round(number, -2))
    return chance.choice(
        (
            f"{number:,}",
            f"{number}",
            f"{rounded:,}",
            f"about {rounded:,}",
            f"more than {rounded:,}",
            f"nearly {rounded:,}",
            f"at least {number:,}",
            f"between {number - number // 10:,} and {number:,}",
        )
    )
