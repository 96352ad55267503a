"""A small case for the tests of the graph: a flood, in three texts of which one is a copy."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from factcheck.box import Box, Value
from factcheck.casefile.case import Case
from factcheck.claim import Claim, Relation, Source, Speaker, Subject
from factcheck.values.figure import Figure
from factcheck.values.interval import closed
from factcheck.values.when import ALWAYS, When, days
from factcheck.values.word import Statement

DAY = date(2023, 5, 1)

SOURCES = (
    Source(id="herald", publisher="The Herald", title="Flood in the valley"),
    Source(id="copy", publisher="Daily Copy", copy_of="herald"),
    Source(id="leaflet"),
)
SPEAKERS = (
    Speaker(id="mayor", label="The mayor", within="city"),
    Speaker(id="city", label="City council"),
)
SUBJECTS = (
    Subject(id="homes", label="Homes flooded", unit="homes"),
    Subject(id="homes-old-town", label="Homes flooded in the old town", within="homes"),
    Subject(
        id="evacuated", label="People evacuated", behaviour="cumulative", plan_of="to-evacuate"
    ),
    Subject(id="to-evacuate", label="People to be evacuated", unit="people"),
    Subject(id="dam-holds", label="The dam holds", type="statement"),
    Subject(id="unspoken"),
)
RELATIONS = (
    Relation(formula="homes-old-town <= homes", assumes="one old town"),
    Relation(formula="evacuated <= to-evacuate + gone"),
)


def claim(id_: str, subject: str, source: str = "herald", **more: Any) -> Claim:
    """A claim; what it says stands in its box."""
    return Claim(**{"id": id_, "subject": subject, "source": source, "value": "12", **more})


CLAIMS = (
    claim("h1", "homes", speaker="The mayor"),
    claim("h2", "Homes flooded", "copy", speaker=["The mayor", "mayor", "A nurse"]),
    claim("h3", "homes", "copy", stance="denies"),
    claim("o1", "flooded homes in the old town", "leaflet"),
    claim("e1", "evacuated", "leaflet", speaker="A nurse"),
    claim("d1", "dam-holds"),
    claim("d2", "dam-holds", "copy", stance="denies"),
    claim("x1", "bread"),
)


def figure(number: int) -> Figure:
    """An exact count."""
    return Figure(str(number), closed(number, number), closed(number, number))


def day(number: int) -> When:
    """One day of May 2023, counted from 0."""
    window = days(DAY + timedelta(days=number), DAY + timedelta(days=number))
    return When(str(number), window, window)


def box(
    one: Claim,
    value: Value | None = None,
    *,
    published: When = ALWAYS,
    as_of: When = ALWAYS,
    sources: tuple[Source, ...] = SOURCES,
) -> Box:
    """The box of a claim."""
    [source] = [source for source in sources if source.id == one.source]
    return Box(
        claim=one,
        source=source,
        value=value or (Statement("yes", one.stance == "asserts") if _is_yes(one) else figure(12)),
        as_of=as_of,
        published=published,
        origins=(source.id,),
        fingerprint=one.id,
    )


def _is_yes(one: Claim) -> bool:
    return one.subject == "dam-holds"


CASE = Case(
    sources={source.id: source for source in SOURCES},
    speakers={speaker.id: speaker for speaker in SPEAKERS},
    subjects={subject.id: subject for subject in SUBJECTS},
    relations=RELATIONS,
    claims=CLAIMS,
)
BOXES = tuple(box(one) for one in CLAIMS)
