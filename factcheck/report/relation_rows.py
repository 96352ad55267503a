"""What became of the relations of a case, and what follows by them, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.graph.verdict import Derived
    from factcheck.outcome import Report

_READ = {"literal": "by the letter", "pragmatic": "as a reader takes it"}


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A relation that is no finding: what became of it, and why."""

    formula: str
    status: str
    why: str


def relation_rows(report: Report) -> tuple[RelationRow, ...]:
    """The relations that were neither refuted nor upheld: not refuted is not consistent."""
    return tuple(
        RelationRow(topic.relation.formula, topic.verdict.status, topic.verdict.why)
        for topic in report.topics
        if topic.relation and topic.verdict and topic.verdict.status in {"not refuted", "cut off"}
    )


def bounds_told(report: Report) -> dict[str, tuple[str, ...]]:
    """By subject, in a line each: what follows by relations; which hold for some positions only."""
    told: dict[str, list[str]] = {}
    for one in report.derived:
        told.setdefault(one.subject, []).append(_bound(one))
    for id_, lines in held_for(report).items():
        told.setdefault(id_, []).extend(lines)
    return {id_: tuple(lines) for id_, lines in told.items()}


def held_for(report: Report) -> dict[str, tuple[str, ...]]:
    """By subject in conflict with itself, for which positions its relations can hold."""
    told: dict[str, list[str]] = {}
    for topic in report.topics:
        if topic.relation and topic.verdict:
            line = f"{topic.relation.formula}: {topic.verdict.why}"
            for id_ in dict.fromkeys(split.subject for split in topic.verdict.splits):
                told.setdefault(id_, []).append(line)
    return {id_: tuple(lines) for id_, lines in told.items()}


def _bound(one: Derived) -> str:
    claims = ", ".join(box.id for box in one.claims)
    return f"{one.words} ({_READ[one.reading]}), from {claims}, by {' and '.join(one.relations)}"
