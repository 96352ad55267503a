"""Rows, made once: what every format shows of a report, in the order it shows it.

A writer gets `Rows` and nothing else. Texts are as they came from the case: each writer makes them
harmless for its own format (`plain`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.collector import held_off
from factcheck.document import is_dated
from factcheck.finding import Finding, Position
from factcheck.report.apart import APART_WHY
from factcheck.report.claim_row import ClaimRow as ClaimRow
from factcheck.report.claim_row import is_share
from factcheck.report.heading import head_of
from factcheck.report.parts import parts_of as parts_of
from factcheck.report.past import (
    IdleRow,
    ResolvedRow,
    idle_row,
    marks,
    resolved_row,
    told,
)
from factcheck.report.relation_rows import RelationRow, held_for, relation_rows
from factcheck.report.spoken import spoken_dates, spoken_of
from factcheck.values.figure import Figure

if TYPE_CHECKING:
    from factcheck.outcome import Report


NAMED = 6
"""How many origins are named before the rest is counted."""


class PositionRow(NamedTuple):
    """One answer: its number from 1, its label, the range in words ("" where it has none).

    `origins` and `names` (the first few) are of the claims that fit it alone; `also` counts those
    that fit others too, which support none against another.
    """

    number: int
    label: str
    range: str
    origins: int
    claims: tuple[str, ...]
    also: int
    names: str = ""


@dataclass(frozen=True)
class FindingRow:
    """One finding. Texts are empty where it has none. `finding` is what it was made of: to draw.

    `past` is what was decided on it and what became of it since the baseline: labels and texts.
    `part_of` is the finding on the same subject in which all of its claims stand among others',
    "" where there is none.
    """

    id: str
    severity: str
    kind: str
    rule: str
    subject_id: str
    subject: str
    assumes: str
    message: str
    strength: str
    related: bool
    cause_name: str
    evidence: str
    settle: str
    origins: int
    minimal_conflict: tuple[str, ...]
    by_relations: str
    part_of: str
    finding: Finding
    past: tuple[tuple[str, str], ...] = ()

    @property
    def said(self) -> str:
        """The message without the subject, for where that stands above it."""
        return self.message.removeprefix(f"{self.subject}: ")

    @property
    def cause(self) -> str:
        """The likeliest cause and its evidence in one line."""
        return f"{self.cause_name}: {self.evidence}" if self.cause_name else ""

    @property
    def marks(self) -> tuple[str, ...]:
        """How it is marked, where there is a baseline or a decision: see `past.MARKS`."""
        return marks(self.finding)

    @property
    def state(self) -> str:
        """What has become of it in a word for tools: decided, else its state, "-" for neither."""
        decided = self.finding.decision
        return "decided" if decided and decided.holds else self.finding.state or "-"

    @property
    def mark(self) -> str:
        """The most telling mark, "" where none is worth a word."""
        first = next(iter(self.marks), "")
        return "" if first in ("open", "unchanged") else first

    @property
    def unconfirmed(self) -> bool:
        """Whether it would not stand without machine-coded claims that nobody has confirmed."""
        return self.finding.unconfirmed

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What stands below a finding, label and text; what it has not is left out."""
        told = (
            ("Not yet confirmed", APART_WHY if self.unconfirmed else ""),
            ("Strength", self.strength),
            ("Assumes", self.assumes),
            ("Likeliest cause", self.cause),
            ("By the relations", self.by_relations),
            ("Would settle it", self.settle),
        )
        return tuple((label, text) for label, text in told if text)

    @cached_property
    def positions(self) -> tuple[PositionRow, ...]:
        """Its answers; made when first asked for, as JSON and CSV do without."""
        return tuple(
            _position(place, position, self.finding)
            for place, position in enumerate(self.finding.answer.positions, start=1)
        )

    @cached_property
    def claims(self) -> tuple[ClaimRow, ...]:
        """Every claim of it; made when first asked for, as JSON does without."""
        return tuple(ClaimRow(box, self.finding, fits) for box, fits in self.finding.answer.fits)


@dataclass(frozen=True, slots=True)
class NotComparedRow:
    """Claims on one subject that nothing was compared with."""

    subject: str
    claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A report, ready to be written: `head` begins it, `document` is its JSON.

    `report` is what it was made of, for writers that draw or show whole subjects. `resolved` are
    findings of the baseline that are gone, `idle` decisions on what is there no more. `has_past`
    says whether something was decided, or there is a baseline.
    """

    head: tuple[str, ...]
    findings: tuple[FindingRow, ...]
    not_compared: tuple[NotComparedRow, ...]
    relations: tuple[RelationRow, ...]
    problems: tuple[str, ...]
    report: Report
    resolved: tuple[ResolvedRow, ...] = ()
    idle: tuple[IdleRow, ...] = ()
    fail_on: str = ""
    versioned: bool = True
    has_past: bool = field(init=False)
    _document: list[Mapping[str, Any]] = field(init=False, repr=False, default_factory=list)

    def __post_init__(self) -> None:
        """Look through the findings once: writers ask for each of them whether there is a past."""
        past = self.report.baselined or bool(self.idle) or any(f.past for f in self.findings)
        object.__setattr__(self, "has_past", past)

    @property
    def document(self) -> Mapping[str, Any]:
        """The report's JSON as plain data; made when first asked for, as few formats need it."""
        if not self._document:
            with held_off():
                self._document.append(self._named(self.report.document()))
        return self._document[0]

    @property
    def frame(self) -> Mapping[str, Any]:
        """The same without findings."""
        return self._named(self.report.frame())

    def _named(self, document: dict[str, Any]) -> Mapping[str, Any]:
        """With the version of the tool, or without."""
        if not self.versioned:
            document["tool"] = {**document["tool"], "version": None}
        return document

    @property
    def has_unconfirmed(self) -> bool:
        """Whether the case has machine-coded claims that nobody has confirmed."""
        return bool(self.report.counts.get("unconfirmed"))

    @property
    def confirmed(self) -> tuple[FindingRow, ...]:
        """The findings that stand without such claims."""
        return tuple(finding for finding in self.findings if not finding.unconfirmed)

    @property
    def unconfirmed(self) -> tuple[FindingRow, ...]:
        """Those that would not: they come last."""
        return tuple(finding for finding in self.findings if finding.unconfirmed)


@held_off()
def make_rows(report: Report, *, versioned: bool = True, fail_on: str = "") -> Rows:
    """The rows of a report. `fail_on` is what the run is to fail on, "" where it is not known.

    With `versioned` False the document names no version of the tool, so that a report kept with
    its case changes only where its findings do.
    """
    labels = {subject.id: subject.label for subject in report.case.subjects.values()}
    held = held_for(report)
    parts = parts_of(report.findings)
    return Rows(
        head=tuple(head_of(report)),
        findings=tuple(
            finding_row(finding, held, labels, parts.get(finding.id, ""))
            for finding in report.findings
        ),
        not_compared=tuple(
            NotComparedRow(labels.get(entry.subject) or entry.subject, entry.claims, entry.reason)
            for entry in report.not_compared
        ),
        relations=relation_rows(report),
        problems=tuple(str(problem) for problem in sorted(report.problems)),
        report=report,
        versioned=versioned,
        resolved=tuple(map(resolved_row, report.resolved)),
        idle=tuple(idle_row(one, labels) for one in report.idle),
        fail_on=fail_on,
    )


def finding_row(
    finding: Finding,
    held: Mapping[str, tuple[str, ...]],
    labels: Mapping[str, str],
    part_of: str = "",
) -> FindingRow:
    """The row of one finding: `held` is what `held_for` gives, `labels` those of the subjects."""
    answer, cause = finding.answer, finding.cause
    subject, relation = finding.subject, finding.relation
    conflict = tuple(box.id for box in answer.minimal_conflict)
    formula = relation.formula if relation else ""
    return FindingRow(
        id=finding.id,
        severity=finding.severity,
        kind=finding.kind,
        rule=finding.rule,
        subject_id=subject.id if subject else formula,
        subject=(subject.label or subject.id)
        if subject
        else " ".join(labels.get(word) or word for word in formula.split()),
        assumes=relation.assumes if relation and relation.assumes not in answer.message else "",
        message=answer.message,
        strength=answer.strength or "",
        related=answer.related,
        cause_name=cause.name if cause else "",
        evidence=cause.evidence if cause else "",
        settle=answer.settle or "",
        origins=len(finding.origins),
        minimal_conflict=conflict,
        by_relations="; ".join(
            held.get(subject.id, ()) if subject and finding.kind == "discrepancy" else ()
        ),
        part_of=part_of,
        finding=finding,
        past=tuple(told(finding)),
    )


def _position(place: int, position: Position, finding: Finding) -> PositionRow:
    return PositionRow(
        number=place,
        label=position.label,
        range=_range(position, finding),
        origins=len(position.own),
        claims=tuple(box.id for box in position.boxes),
        also=position.also,
        names=_few(finding.named(position.own)),
    )


def _few(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


def _range(position: Position, finding: Finding) -> str:
    """Where the position's value lies, in words; the unit is said where its claims share it."""
    if position.range is None:
        return ""
    if is_dated(position, finding):
        return spoken_dates(position.range)
    boxes = position.boxes or finding.boxes
    figures = [box.value for box in boxes if isinstance(box.value, Figure)]
    return spoken_of(figures, position.range, share=is_share(finding))
