"""What one record says that cannot be meant, seen from the record itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from factcheck.casefile.references import circles
from factcheck.casefile.wording import nearest, shown
from factcheck.claim import Bounds, Claim, Record, Source, Subject

Fault = tuple[str, str]
"""The field that is at fault, and what is wrong with it."""

MOST_SUGGESTED = 5
"""Unknown categories of one list for which a likely one is looked for: each costs a look at all."""


def suspects(kind: str, records: Iterable[Any]) -> list[Any]:
    """The records of a kind that can have a fault at all: of many, only these are looked at."""
    if kind == "source":
        return [one for one in records if one.text]
    if kind == "subject":
        return [
            one
            for one in records
            if one.type == "category" or one.categories or one.exclusive or one.unlike
        ]
    return [
        one
        for one in records
        if one.locator or one.denies or one.value.__class__ is Bounds or one.held == "throughout"
    ]


def faults(record: Record, subjects: Mapping[str, Subject]) -> Iterator[Fault]:
    """All faults of a record."""
    if isinstance(record, Claim):
        yield from of_claim(record, subjects.get(record.subject))
    elif isinstance(record, Subject):
        yield from of_subject(record)
    elif isinstance(record, Source):
        yield from of_source(record)


def of_source(source: Source) -> Iterator[Fault]:
    """Faults of a source."""
    if not source.text:
        return
    # As either system reads it: a case is passed on from one to another.
    for path in (PurePosixPath(source.text), PureWindowsPath(source.text)):
        if path.is_absolute() or path.drive or path.root or ".." in path.parts:
            yield "text", "leads out of the folder of texts; the name of a file in it is meant"
            return


def of_subject(subject: Subject) -> Iterator[Fault]:
    """Faults of a subject: its categories and what excludes what."""
    if subject.type != "category":
        for name in ("categories", "exclusive", "unlike"):
            if getattr(subject, name):
                yield name, f"only a subject of type category has these, not one of {subject.type}"
        return
    names: dict[str, None] = {}
    for category in subject.categories:
        if category.name in names:
            yield "categories", f"{shown(category.name)}: given twice"
        names[category.name] = None
    within = {c.name: (c.within,) for c in subject.categories if c.within}
    lost = [(name, wider) for name, (wider,) in within.items() if wider not in names]
    for at, (name, wider) in enumerate(lost):
        likely = nearest(wider, names) if at < MOST_SUGGESTED else ""
        message = f"{shown(name)}: within: no such category: {shown(wider)}{likely}"
        yield "categories", message
    for circle in circles(within):
        way = " > ".join(shown(name) for name in (*circle, circle[0]))
        yield "categories", f"within runs in a circle: {way}"
    yield from _of_pairs("exclusive", subject.exclusive, names)
    yield from _of_pairs("unlike", subject.unlike, names)


def _of_pairs(
    at: str, pairs: Iterable[tuple[str, str]], names: Mapping[str, None]
) -> Iterator[Fault]:
    suggested = 0
    for pair in pairs:
        for name in pair:
            if name not in names:
                likely = nearest(name, names) if suggested < MOST_SUGGESTED else ""
                suggested += 1
                yield at, f"no such category: {shown(name)}{likely}"
        if pair[0] == pair[1]:
            yield at, f"{shown(pair[0])} excludes itself"


def of_claim(claim: Claim, subject: Subject | None) -> Iterator[Fault]:
    """Faults of a claim; its subject where the claim names it by id."""
    if isinstance(claim.value, Bounds) and claim.value.low is None and claim.value.high is None:
        yield "value", "says nothing; low, high or members is meant"
    for stretch in claim.locator:
        if stretch.end <= stretch.start:
            yield "locator", f"ends at {stretch.end}, before or where it starts ({stretch.start})"
    if claim.quote and claim.locator and len(claim.quote) != len(claim.locator):
        counts = f"{_count(claim.locator, 'place')} for {_count(claim.quote, 'quote')}"
        yield "locator", f"{counts}; each quote has one"
    if claim.id in claim.denies:
        yield "denies", f"{shown(claim.id)} names itself"
    if claim.held == "throughout" and subject and subject.behaviour in ("cumulative", "flow"):
        kind = f"a {subject.behaviour} subject"
        yield "held", f"throughout cannot be said of {kind}; write two claims, one for each date"


def _count(things: tuple[object, ...], word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"
