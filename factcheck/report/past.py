"""What went before, in words: what was decided, what is new since the baseline, what is gone.

A report without baseline and decisions has none of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.decision import Decision, Entry
    from factcheck.finding import Finding, Mark
    from factcheck.outcome import Report

MARKS = ("decided", "re-opened", "new", "changed", "unchanged", "open")
"""How a finding may be marked, the most telling first.

`open`: nothing was decided on it, and it is no agreement.
"""


SINCE = "Since the baseline"
"""The label of what a finding is since the baseline."""
REOPENED = ("Re-opened", "Decided before", "It said then")
"""The labels of what is told of a decision that holds no more."""
DECIDED = ("Decided", "Before")
"""The labels of what is told of one that holds: it, and what it stands in place of."""
BEFORE_THAT = "Before that"
"""The label of what a decision that holds no more stood in place of."""


@dataclass(frozen=True, slots=True)
class ResolvedRow:
    """A finding of the baseline on a question that no finding has any more."""

    id: str
    kind: str
    severity: str
    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class IdleRow:
    """A decision on a question that no finding has; `told` says the verdict, who and when.

    `about` are the subjects it was on, as people call them; `message` is what the finding said.
    """

    id: str
    question: str
    told: str
    message: str
    place: str
    about: str

    @property
    def was(self) -> str:
        """What the finding said; where the log does not tell, what it was about."""
        return self.message or self.about


def marks(finding: Finding) -> tuple[str, ...]:
    """The marks that a finding has, in the order of `MARKS`."""
    decided = finding.decision
    first = "decided" if decided and decided.holds else "re-opened" if decided else "open"
    if first == "open" and finding.kind == "agreement":
        first = ""  # nothing is to be decided on it
    since = finding.state if finding.state in ("new", "changed", "unchanged") else None
    return tuple(mark for mark in MARKS if mark in (first, since))


def told(finding: Finding) -> Iterator[tuple[str, str]]:
    """What is to be said of a finding's past: a label and a text."""
    if finding.state in ("new", "changed"):
        yield SINCE, finding.state
    decided = finding.decision
    if decided is None:
        return
    if decided.holds:
        until = f"; until {decided.decision.until}" if decided.decision.until else ""
        yield DECIDED[0], f"{decided.decision.told}{until}"
        if decided.before is not None:
            yield DECIDED[1], decided.before.told
        return
    then = decided.decision.message if decided.decision.message != finding.answer.message else ""
    texts = (decided.reopened, decided.decision.told, then)
    yield from ((label, text) for label, text in zip(REOPENED, texts, strict=True) if text)
    if decided.before is not None:
        yield BEFORE_THAT, decided.before.told


def head_told(report: Report, marks: Mapping[Mark, int]) -> Iterator[str]:
    """Sentences for the head: how much was decided, what has come of the baseline.

    `marks` count the findings.
    """
    held: Counter[bool] = Counter()
    states: Counter[str | None] = Counter()
    for mark, n in marks.items():
        states[mark.state] += n
        if mark.holds is not None:
            held[mark.holds] += n
    if held or report.idle:
        parts = [counted(held[True], "finding") + " decided"]
        parts += [f"{held[False]:,} re-opened"] if held[False] else []
        parts += [f"{counted(len(report.idle), 'decision')} on nothing found"] * bool(report.idle)
        yield f"{', '.join(parts)}."
    if report.baselined:
        parts = [f"{states[state]:,} {state}" for state in ("new", "changed", "unchanged")]
        parts += [f"{states['reopened']:,} re-opened"] if states["reopened"] else []
        yield f"Since the baseline: {', '.join([*parts, f'{len(report.resolved):,} resolved'])}."


def resolved_row(entry: Entry) -> ResolvedRow:
    """A row of what stood in the baseline."""
    return ResolvedRow(entry.id, entry.kind, entry.severity, entry.rule, entry.message)


def idle_row(one: Decision, labels: Mapping[str, str] | None = None) -> IdleRow:
    """A row of a decision about nothing; `labels` are what people call subjects, by id."""
    from factcheck.history.about import subjects_in

    about = ", ".join((labels or {}).get(id_) or id_ for id_ in sorted(subjects_in(one.question)))
    place = f"{one.where.file}:{one.where.line}" if one.where.line else one.where.file
    return IdleRow(one.id, one.question, one.told, one.message, place, about)


def resolved_told(row: ResolvedRow) -> str:
    """A line of the list at a report's end."""
    return f"{row.id} {row.kind}: {row.message}"


def idle_told(row: IdleRow) -> str:
    """A line of the list at a report's end."""
    was = f" It said: {row.message}" if row.message else f" It was on: {row.about}."
    return f"{row.id}: {row.told}.{was}"
