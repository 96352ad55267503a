"""A report made by hand: every kind of finding and value, small enough to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.box import Box, Value
from factcheck.casefile.case import Case
from factcheck.claim import Claim, Locator, Relation, Source, Speaker, Subject
from factcheck.errors import Problem, Where
from factcheck.finding import Answer, Cause, Difference, Finding, Position, Step, stamp
from factcheck.graph.topic import Topic
from factcheck.outcome import NotCompared, Report
from factcheck.values.figure import Figure
from factcheck.values.interval import INFINITY, Interval, closed, half_open, interval
from factcheck.values.when import ALWAYS, When, days, minutes
from factcheck.values.word import Category, Members, Name, Statement

SOURCES = {
    "gazette": Source(id="gazette", publisher="The Gazette", published="2024-05-03"),
    "radio": Source(id="radio", publisher="Hill Radio", published="2024-05-09/2024-05-10"),
    "blog": Source(id="blog"),
}
SPEAKERS = {"mayor": Speaker(id="mayor", label="The mayor", aliases=("Mayor of the town",))}
HOMES = Subject(id="homes", label="Homes flooded", unit="homes", behaviour="cumulative")
COST = Subject(id="cost", label="Cost of the dam", type="money", unit="EUR")
BROKE = Subject(id="broke", label="When the dam broke", type="date")
STREETS = Subject(id="streets", label="Streets closed", type="set")
ROAD = Subject(id="road", label="The coast road", type="category", behaviour="level")
RIVER = Subject(id="river", type="name")
WARNED = Subject(id="warned", label="The town was warned", type="statement")
BUDGET = Relation(formula="cost + repairs <= budget", assumes="nothing is paid twice")
SUBJECTS = {s.id: s for s in (HOMES, COST, BROKE, STREETS, ROAD, RIVER, WARNED)}

PUBLISHED = {
    "gazette": When("2024-05-03", *[days(date(2024, 5, 3), date(2024, 5, 3))] * 2, "a day"),
    "radio": When("2024-05-09/2024-05-10", *[days(date(2024, 5, 9), date(2024, 5, 10))] * 2),
    "blog": ALWAYS,
}


def figure(text: str, literal: Interval, pragmatic: Interval, **more: Any) -> Figure:
    """A count of homes unless told."""
    return Figure(text, literal, pragmatic, **{"unit": "homes", "whole": True, **more})


def day(text: str, when: date) -> When:
    """One day, read alike in both readings."""
    return When(text, days(when, when), days(when, when), "a day")


def box(
    id_: str, subject: str, value: Value, *, line: int, as_of: When | None = None, **claim: Any
) -> Box:
    """A claim of the source that its id begins with, with its value read."""
    source = SOURCES[id_.partition("-")[0]]
    words = claim.pop("words", value.text)
    record = Claim(id=id_, source=source.id, subject=subject, value=words, **claim)
    where = Where(f"claims/{source.id}.yaml", line, 5)
    record = record.model_copy(update={"where": where})
    return Box(
        claim=record,
        source=source,
        value=value,
        as_of=as_of or PUBLISHED[source.id],
        published=PUBLISHED[source.id],
        origins=record.speaker or (source.publisher or source.id,),
        fingerprint=f"print-{id_}",
        outlet=source.publisher or source.id,
        voice=", ".join(record.speaker),
        dated=as_of is not None,
    )


AT_LEAST_400 = box(
    "gazette-01",
    "homes",
    figure("at least 400", interval(Decimal(400), None), closed(400, 500), read_by="at least N"),
    line=4,
    quote="at least 400 homes",
    locator=Locator(start=120, end=138),
    speaker="mayor",
)
ABOUT_900 = box(
    "radio-01",
    "homes",
    figure("about 900", closed(675, 1125), closed(810, 990), read_by="about N"),
    line=3,
    as_of=day("Thursday", date(2024, 5, 9)),
    quote=["about 900", "some 900 homes"],
    locator=[Locator(start=10, end=19), Locator(start=80, end=94)],
)
FEW = box(
    "blog-01",
    "homes",
    figure("under 100", half_open(0, 100), half_open(75, 100), read_by="less than N"),
    line=2,
    condition="if the wall held",
    mode="may",
    via="The Gazette",
)
BROKE_FIRST = box("gazette-02", "broke", day("May 2", date(2024, 5, 2)), line=9)
BROKE_NIGHT = box(
    "radio-02",
    "broke",
    When(
        "May 2, 22:30",
        half_open(minutes(date(2024, 5, 2)) + 1350, minutes(date(2024, 5, 2)) + 1351),
        half_open(minutes(date(2024, 5, 2)) + 1350, minutes(date(2024, 5, 2)) + 1351),
        "a minute",
    ),
    line=8,
)
EXACT_COST = box(
    "gazette-03",
    "cost",
    Figure("€7.8 million", half_open(7_750_000, 7_850_000), half_open(7_750_000, 7_850_000), "EUR"),
    line=12,
)
OPEN = box("gazette-04", "road", Category("open", "open"), line=15)
SHUT = box("radio-03", "road", Category("closed", "closed"), line=12, held="throughout")
NAMED = box("gazette-05", "river", Name("Ebel", "Ebel", "Ebbel", "another spelling"), line=18)
LISTED = box(
    "radio-04",
    "streets",
    Members("Mill Lane, Dock Street", frozenset({"mill lane", "dock street"}), closed=True),
    line=15,
    words={"members": ["Mill Lane", "Dock Street"], "closed": True},
)
DENIED = box("radio-05", "warned", Statement("yes", False), line=19, stance="denies")


def findings() -> tuple[Finding, ...]:
    """An error, a warning, changes, agreements and a relation, worst first."""
    error = stamp(
        Answer(
            message="Homes flooded: “under 100” (blog) against “about 900” (Hill Radio).",
            positions=(
                Position("under 100", (FEW,), closed(75, 99), origins=("blog",)),
                Position(
                    "about 900", (ABOUT_900,), closed(810, 990), also=1, origins=("radio", "mayor")
                ),
            ),
            answers=("75..99", "810..990"),
            fits=((FEW, (1, 1)), (AT_LEAST_400, (1, 2)), (ABOUT_900, (2, 2))),
            parted="literally",
            minimal_conflict=(FEW, ABOUT_900),
            difference=Difference(
                absolute=(Decimal(575), INFINITY), ratio=(Decimal("6.75"), INFINITY)
            ),
            settle="Ask the fire service for its list of addresses.",
        ),
        kind="discrepancy",
        rule="figures-differ",
        aspect="value",
        subject=HOMES,
    )
    warning = stamp(
        Answer(
            message="The coast road was “open” (The Gazette), then “closed” (Hill Radio).",
            positions=(
                Position("open", (OPEN,), origins=("The Gazette",)),
                Position("closed", (SHUT,), origins=("Hill Radio",)),
            ),
            answers=("open", "closed"),
            fits=((OPEN, (1, 1)), (SHUT, (2, 2))),
            parted="pragmatically",
        ),
        kind="change",
        rule="status-moved",
        aspect="order",
        subject=ROAD,
    )
    grown = stamp(
        Answer(
            message="Homes flooded grew from “at least 400” to “about 900” in six or seven days.",
            positions=(
                Position(
                    "about 900",
                    (AT_LEAST_400, ABOUT_900),
                    path=(
                        Step(minutes(date(2024, 5, 3)), closed(400, 500)),
                        Step(minutes(date(2024, 5, 9)), closed(810, 990)),
                    ),
                    origins=("Hill Radio", "mayor"),
                ),
            ),
            answers=("from 400..500", "to 810..990"),
            fits=((AT_LEAST_400, (1, 1)), (ABOUT_900, (1, 1))),
            difference=Difference(
                absolute=(Decimal(310), Decimal(590)),
                per_day=(Decimal("44.285714285714285714"), Decimal("98.3")),
            ),
        ),
        kind="change",
        rule="figures-grew",
        aspect="order",
        subject=HOMES,
    )
    agreed = stamp(
        Answer(
            message="The dam broke on “May 2” (The Gazette and Hill Radio).",
            positions=(
                Position(
                    "May 2",
                    (BROKE_FIRST, BROKE_NIGHT),
                    days(date(2024, 5, 2), date(2024, 5, 2)),
                    origins=("Hill Radio", "The Gazette"),
                ),
            ),
            answers=("2024-05-02",),
            fits=((BROKE_FIRST, (1, 1)), (BROKE_NIGHT, (1, 1))),
            strength="within hedges",
            related=True,
        ),
        kind="agreement",
        rule="dates-agree",
        aspect="agreement",
        subject=BROKE,
    )
    bounded = stamp(
        Answer(
            message="“€7.8 million” and the repairs fit within the budget.",
            positions=(Position("holds", (EXACT_COST,), origins=("The Gazette",)),),
            answers=("holds",),
            fits=((EXACT_COST, (1, 1)), (NAMED, (1, 1)), (LISTED, (1, 1)), (DENIED, (1, 1))),
        ),
        kind="agreement",
        rule="relation-holds",
        aspect="relation",
        relation=BUDGET,
    )
    cause = Cause("growth", "The counts were taken six days apart.")
    return error, warning, replace(grown, cause=cause), agreed, bounded


BOXES = (
    AT_LEAST_400, ABOUT_900, FEW, BROKE_FIRST, BROKE_NIGHT, EXACT_COST, OPEN, SHUT, NAMED, LISTED,
    DENIED,
)  # fmt: skip
UNREAD = Claim(id="blog-02", source="blog", subject="homes lost for good", value="some")
PROBLEMS = (
    Problem("claims/radio.yaml", 22, 12, "as_of: no such date: 2024-02-31"),
    Problem("claims/blog.yaml", 0, 0, "not UTF-8"),
)
NOT_COMPARED = (
    NotCompared("homes lost for good", ("blog-02",), "no subject fits these words clearly"),
    NotCompared("cost", ("gazette-03",), "one origin alone"),
    NotCompared("river", ("gazette-05",), "one origin alone"),
)


def report(
    found: Iterable[Finding] | None = None,
    *,
    problems: tuple[Problem, ...] = (),
    boxes: tuple[Box, ...] = BOXES,
    compared: int = 9,
) -> Report:
    """The report of all of it, or of other findings."""
    case = Case(
        name="claims",
        sources=SOURCES,
        speakers=SPEAKERS,
        subjects=SUBJECTS,
        relations=(BUDGET,),
        claims=tuple(b.claim for b in boxes) + ((UNREAD,) if boxes else ()),
        problems=problems,
    )
    topics = tuple(
        Topic(subject=subject, boxes=tuple(b for b in boxes if b.claim.subject == subject.id))
        for subject in SUBJECTS.values()
    )
    whole = Report(
        case=case,
        topics=topics,
        findings=(),
        not_compared=NOT_COMPARED if boxes else (),
        problems=problems,
        counts={
            "sources": 3, "subjects": 7, "claims": len(case.claims), "compared": compared,
            "not_compared": len(case.claims) - compared, "single_source": 2,
        },
    )  # fmt: skip
    return whole.only(findings() if found is None else tuple(found))
