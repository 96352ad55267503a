"""What one check found, laid out for a desk: findings by rank, status, facet and word.

A board is made whole beside the one in use and then takes its place; after that only what is
decided changes on it. It is indexed once: no request walks all of its findings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.history.holding import decided
from factcheck.report.choosing import FACETS
from factcheck.report.html.facets import the_year
from factcheck.report.relation_rows import held_for
from factcheck.report.rows import FindingRow, finding_row, parts_of
from factcheck.review.facets import STATUSES, status_of
from factcheck.review.headings import about
from factcheck.review.index import Index
from factcheck.review.moves import Lines, no_moves
from factcheck.review.search import Words
from factcheck.review.sets import Sets, bits_of

if TYPE_CHECKING:
    from factcheck.decision import Decision
    from factcheck.finding import Finding
    from factcheck.history import Baseline
    from factcheck.outcome import Report


@dataclass(frozen=True, slots=True)
class Line:
    """A finding in the queue."""

    key: str
    status: str
    kind: str
    severity: str
    subject: str
    sentence: str
    decision: str
    who: str


class Board:
    """The findings of a report, each by its rank: worst first, as the report has them.

    `keys` are their ids; where two have one id (they are short), the later one's carries a number.
    `lines`: where the claims stood in their files, as far as that is known.
    """

    def __init__(
        self, report: Report, baseline: Baseline | None = None, today: date | None = None
    ) -> None:
        self.report, self._baseline = report, baseline
        self.today = today or date.today()
        self.lines = Lines({}, no_moves())
        self.findings: list[Finding] = list(report.findings)
        size = len(self.findings)
        self.keys: list[str] = []
        self.rank: dict[str, int] = {}
        self.asked: dict[str, list[int]] = {}
        self.facets = {name: Sets() for name in FACETS}
        self.words = Words()
        groups: dict[str, list[int]] = {status: [] for status in STATUSES}
        for rank, finding in enumerate(self.findings):
            key, times = finding.id, 1
            while key in self.rank:
                times += 1
                key = f"{finding.id}-{times}"
            self.keys.append(key)
            self.rank[key] = rank
            self.asked.setdefault(finding.question, []).append(rank)
            groups[status_of(finding)].append(rank)
            for name, values_of in FACETS.items():
                self.facets[name].add(values_of(finding), rank)
            self.words.add(finding, key, rank)
        self.words.close(size)
        for sets in self.facets.values():
            sets.close(size)
        self.groups: Mapping[str, int] = {s: bits_of(r, size) for s, r in groups.items()}

    def __len__(self) -> int:
        return len(self.findings)

    def finding(self, key: str) -> Finding | None:
        """The finding of this id; None where there is none."""
        rank = self.rank.get(key)
        return None if rank is None else self.findings[rank]

    def row(self, key: str) -> FindingRow | None:
        """The finding's row, as the writers of reports have it."""
        finding = self.finding(key)
        if finding is None:
            return None
        return finding_row(finding, self._held, self.labels, self._parts.get(finding.id, ""))

    def status(self, key: str) -> str:
        """What has become of the finding: one of `STATUSES`."""
        return status_of(self.findings[self.rank[key]])

    def line(self, rank: int, status: str = "") -> Line:
        """A finding as a line; `status`, where it is known, is as the list has it."""
        finding = self.findings[rank]
        made, label = finding.decision, about(finding, self.labels)
        return Line(
            key=self.keys[rank],
            status=status or status_of(finding),
            kind=finding.kind,
            severity=finding.severity,
            subject=label,
            sentence=finding.answer.message.removeprefix(f"{label}: "),
            decision=made.decision.words if made else "",
            who=made.decision.who if made else "",
        )

    def apply(self, question: str, decision: Decision | None) -> list[str]:
        """Let what now stands on a question bear on its findings; gives the ids of these."""
        touched = []
        for rank in self.asked.get(question, ()):
            was = self.findings[rank]
            found = decided(was, decision, self.today) if decision else None
            state = self._baseline.state(was) if self._baseline else None
            if found is not None and not found.holds:
                state = "reopened"
            now = replace(was, decision=found, state=state)
            self.findings[rank] = now
            self._move(rank, status_of(was), status_of(now))
            touched.append(self.keys[rank])
        return touched

    def hold(self, question: str, decision: Decision | None) -> None:
        """As `apply`, where it is not known already."""
        for rank in self.asked.get(question, ()):
            known = self.findings[rank].decision
            if (known.decision if known else None) != decision:
                self.apply(question, decision)
                return

    def _move(self, rank: int, before: str, after: str) -> None:
        if before != after:
            bit = 1 << rank
            changed = {before: self.groups[before] & ~bit, after: self.groups[after] | bit}
            self.groups = {**self.groups, **changed}  # readers have the old ones or the new

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The label of every subject, by its id."""
        return {id_: one.label or id_ for id_, one in self.report.case.subjects.items()}

    @cached_property
    def index(self) -> Index:
        """What hangs together in the case."""
        return Index(self.report)

    @cached_property
    def publishers(self) -> Mapping[str, str]:
        """What every source is called, by its id."""
        sources = self.report.case.sources
        return {id_: one.publisher or one.title or id_ for id_, one in sources.items()}

    @cached_property
    def types(self) -> Mapping[str, str]:
        """The type of each claim's subject, by the claim's id."""
        topics = (topic for topic in self.report.topics if topic.subject)
        return {box.id: topic.type for topic in topics for box in topic.boxes}

    @cached_property
    def year(self) -> int | None:
        """The year that all days of the case lie in; None where there are several."""
        return the_year(self.report)

    @cached_property
    def _held(self) -> Mapping[str, tuple[str, ...]]:
        return held_for(self.report)

    @cached_property
    def _parts(self) -> Mapping[str, str]:
        return parts_of(self.report.findings)

    def prepare(self) -> Board:
        """Work out now what else the first page would wait for."""
        _ = self.labels, self.publishers, self.types, self.year, self._held, self._parts
        for name, made in vars(Index).items():
            if isinstance(made, cached_property):
                getattr(self.index, name)
        case = self.report.case
        if any(claim.subject not in case.subjects for claim in case.claims):
            _ = self.index.linker  # whoever corrects these claims needs it
        return self
