"""What a check gives back: the report as data, before any format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from factcheck.casefile.case import Case
from factcheck.document import as_document
from factcheck.errors import Problem
from factcheck.finding import Finding
from factcheck.graph.topic import Topic
from factcheck.settings.model import Departures


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Claims on one subject that nothing was compared with, and why."""

    subject: str
    claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """Findings, worst first, with all that they rest on.

    `counts` has the keys of the JSON report's `counts`: sources, subjects, claims, compared,
    not_compared, single_source, agreement, discrepancy, change. `departures` are what settings, or
    the case's own hedges, made of the check.
    """

    case: Case
    topics: tuple[Topic, ...]
    findings: tuple[Finding, ...]
    not_compared: tuple[NotCompared, ...]
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    departures: Departures = field(default_factory=Departures)

    def document(self) -> dict[str, Any]:
        """The report as the JSON schema `factcheck-report/1` has it."""
        return as_document(
            counts=self.counts,
            findings=self.findings,
            not_compared=[(n.subject, n.claims, n.reason) for n in self.not_compared],
            problems=self.problems,
            types={
                box.id: topic.type for topic in self.topics if topic.subject for box in topic.boxes
            },
            settings=self.departures.document() if self.departures else None,
        )

    def to_json(self) -> str:
        """The report as JSON text, the same for the same input."""
        return json.dumps(self.document(), ensure_ascii=False, indent=2) + "\n"

    def only(self, findings: tuple[Finding, ...]) -> Report:
        """The same report with some of its findings."""
        kinds = dict.fromkeys(("agreement", "discrepancy", "change"), 0)
        for finding in findings:
            kinds[finding.kind] += 1
        return replace(self, findings=findings, counts={**self.counts, **kinds})
