"""What a check gives back: the report as data, before any format."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from factcheck.casefile.case import Case
from factcheck.decision import Decision, Entry
from factcheck.dependence import Dependence, Weighing, dependences, known_of
from factcheck.document import as_document, dates, finding_document, moment, number
from factcheck.errors import Problem
from factcheck.finding import Finding
from factcheck.formula import parse
from factcheck.graph.topic import Topic
from factcheck.graph.verdict import Derived
from factcheck.settings.model import Departures
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.precision import own_digits


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
    the case's own hedges, made of the check. `derived` is what follows for subjects from others'
    claims by the relations; `weighing` how often each origin is right and who copies whom, as far
    as the claims tell; what became of each relation stands in its topic. `idle` are decisions on
    questions that no finding has; `baselined` whether the findings were held to a baseline, and
    `resolved` what stands in it on questions that no finding has any more.
    """

    case: Case
    topics: tuple[Topic, ...]
    findings: tuple[Finding, ...]
    not_compared: tuple[NotCompared, ...]
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    departures: Departures = field(default_factory=Departures)
    derived: tuple[Derived, ...] = ()
    weighing: Weighing = field(default_factory=Weighing)
    idle: tuple[Decision, ...] = ()
    baselined: bool = False
    resolved: tuple[Entry, ...] = ()

    @property
    def weights(self) -> Mapping[str, float] | None:
        """What the word of each origin weighs, by origin; None where support is counted."""
        return self.weighing.weights if self.departures.weighed else None

    def dependences(self) -> tuple[Dependence, ...]:
        """The origins that are probably not independent, by the rare values that they share."""
        boxes = (box for topic in self.topics for box in topic.boxes)
        return dependences(self.weighing.copying, known_of(boxes)) if self.weighing.copying else ()

    @own_digits()
    def document(self) -> dict[str, Any]:
        """The report as the JSON schema `factcheck-report/1` has it."""
        types = self.types()
        return {
            **self.frame(),
            "findings": [finding_document(finding, types) for finding in self.findings],
        }

    @own_digits()
    def frame(self) -> dict[str, Any]:
        """The same without findings: what stands around them, for those who write them by turns."""
        return as_document(
            counts=self.counts,
            findings=(),
            not_compared=[(n.subject, n.claims, n.reason) for n in self.not_compared],
            problems=self.problems,
            settings=self.departures.document() if self.departures else None,
            relations=[_relation(topic) for topic in self.topics if topic.relation],
            derived=[_derived(one, self.case) for one in self.derived],
            sources=self._sources(),
            idle=self.idle,
            resolved=self.resolved if self.baselined else None,
            held=Counter(one.decision.holds for one in self.findings if one.decision),
        )

    def types(self) -> dict[str, str]:
        """The types of the claims' subjects, where a finding does not tell them: of a relation."""
        if all(finding.subject for finding in self.findings):
            return {}
        subjects = (topic for topic in self.topics if topic.subject)
        return {box.id: topic.type for topic in subjects for box in topic.boxes}

    def _sources(self) -> list[dict[str, Any]]:
        """What is to be said of sources, in the keys of the JSON report's `sources`."""
        if self.weights is None and not self.weighing.copying:
            return []
        told: dict[str, str] = {}
        for one in self.dependences():
            for id_ in one.sources:
                told.setdefault(id_, one.words)
        own = {
            box.source.id: box.origins[0]
            for topic in self.topics
            for box in topic.boxes
            if not box.claim.speaker
        }
        entries = []
        for id_ in sorted(self.case.sources):
            entry: dict[str, Any] = {"id": id_, "dependence": told.get(id_)}
            if self.weights is not None:
                weight = self.weights.get(own.get(id_, ""))
                entry["weight"] = None if weight is None else round(weight, 4)
            if any(entry[key] is not None for key in entry if key != "id"):
                entries.append(entry)
        return entries

    def to_json(self) -> str:
        """The report as JSON text, the same for the same input."""
        return json.dumps(self.document(), ensure_ascii=False, indent=2) + "\n"

    def only(self, findings: tuple[Finding, ...]) -> Report:
        """The same report with some of its findings."""
        kinds = dict.fromkeys(("agreement", "discrepancy", "change"), 0)
        for finding in findings:
            kinds[finding.kind] += 1
        return replace(self, findings=findings, counts={**self.counts, **kinds})


def _relation(topic: Topic) -> dict[str, Any]:
    """What became of a relation, in the keys of the JSON report's `relations`."""
    relation, verdict = topic.relation, topic.verdict
    assert relation is not None
    return {
        "formula": relation.formula,
        "subjects": list(parse(relation.formula).names),
        "assumes": relation.assumes or None,
        "status": verdict.status if verdict else "not refuted",
        "why": verdict.why or None if verdict else None,
        "positions": [
            {"subject": split.subject, "label": split.label, "holds": split.holds}
            for split in (verdict.splits if verdict else ())
        ],
    }


def _derived(one: Derived, case: Case) -> dict[str, Any]:
    """An end that follows by relations, in the keys of the JSON report's `derived`."""
    subject = case.subjects[one.subject]
    end: int | float | str | None
    if subject.type == "date":
        low, high = (one.end, EVERYTHING.high) if one.side == "low" else (EVERYTHING.low, one.end)
        end = dates(Interval(low, high))[0 if one.side == "low" else 1]
    else:
        end = number(one.end.value)
    return {
        "subject": one.subject,
        "reading": one.reading,
        "end": one.side,
        "value": end,
        "open": one.end.side != 0,
        "at": None if one.at is None else moment(one.at),
        "words": one.words,
        "claims": [box.id for box in one.claims],
        "relations": list(one.relations),
    }
