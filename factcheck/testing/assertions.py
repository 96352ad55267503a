"""Assertions on a case. Mistakes in its input fail them too: what was not read was not checked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.failing import FAILING, fails
from factcheck.history import Baseline, with_history
from factcheck.report.failure import failure_text
from factcheck.report.plain import in_log, visible
from factcheck.report.rows import make_rows
from factcheck.report.spoken import counted
from factcheck.testing.given import (
    Checkable,
    baseline_at,
    baseline_beside,
    report_on,
    unknown,
)

if TYPE_CHECKING:
    from factcheck.errors import Problem
    from factcheck.finding import Finding
    from factcheck.outcome import Report

SHOWN = 10
"""Findings that a message tells in full; the rest is counted."""


def assert_consistent(
    case_or_report: Checkable, subject: str | None = None, fail_on: str = "discrepancy"
) -> None:
    """Fail where a finding is at or above `fail_on`, and where the input has mistakes.

    `subject` is the id of a subject, or the formula of a relation, to which it is confined.
    `fail_on` takes what `--fail-on` takes but "new": "discrepancy" (errors), "tension" (warnings
    too), "never". A finding whose decision holds never fails.

    Raises:
        AssertionError: it fails; the message reads like the report.
        ValueError: there is no such subject, or no such `fail_on`.
    """
    __tracebackhide__ = True
    if fail_on not in FAILING or fail_on == "new":
        choices = ", ".join(name for name in FAILING if name != "new")
        held = "; assert_no_new_discrepancies holds a case to its baseline"
        raise ValueError(f"fail_on={fail_on!r}: one of {choices}{held if fail_on == 'new' else ''}")
    report = with_history(report_on(case_or_report))
    _raise(report, _about(report, subject), fail_on, f"at or above {fail_on}")


def assert_no_new_discrepancies(
    case_or_report: Checkable,
    baseline: Baseline | str | Path | None = None,
    subject: str | None = None,
) -> None:
    """Fail on discrepancies and changes that are new, changed or re-opened, of any severity.

    `baseline` is one that `factcheck baseline` wrote, or its path. It may be left out where a path
    names the case: then it is `baseline.jsonl` in that folder. Where there is no such file
    everything is new. Mistakes in the input, the baseline's included, fail too.

    Raises:
        AssertionError: it fails; the message reads like the report.
        ValueError: there is no such subject, or no telling where the baseline is.
    """
    __tracebackhide__ = True
    found: Baseline | None
    if isinstance(baseline, Baseline):
        file, found = Path(), baseline
    elif baseline is not None:
        file = Path(baseline)
        found = baseline_at(file)
    elif isinstance(case_or_report, str | Path):
        file, found = baseline_beside(case_or_report)
    else:
        raise ValueError("baseline: name its file; a case does not say where it was loaded from")
    told = "new since the baseline"
    if found is None:
        told = f"new (there is no baseline {file.as_posix()}; factcheck baseline makes one)"
    report = with_history(report_on(case_or_report), found)
    problems = found.problems if found else ()
    _raise(report, _about(report, subject), "new", told, problems)


def _about(report: Report, subject: str | None) -> list[Finding]:
    """The findings on a subject or relation; all of them where none is named."""
    if subject is None:
        return list(report.findings)
    relations = {topic.relation.formula for topic in report.topics if topic.relation}
    if subject not in report.case.subjects and subject not in relations:
        raise unknown(subject, [*report.case.subjects, *relations])
    return [
        found
        for found in report.findings
        if subject
        in {found.subject and found.subject.id, found.relation and found.relation.formula}
    ]


def _raise(
    report: Report,
    findings: list[Finding],
    fail_on: str,
    told: str,
    problems: Sequence[Problem] = (),
) -> None:
    __tracebackhide__ = True
    parts = []
    problems = [*report.problems, *problems]
    if problems:
        listed = "\n".join(f"  {visible(str(problem))}" for problem in sorted(problems))
        parts.append(in_log(f"{counted(len(problems), 'mistake')} in the input:\n{listed}"))
    elif not report.case.claims:
        parts.append("nothing to check: 0 claims loaded")
    failing = [found for found in findings if fails(found, fail_on)]
    if failing:
        head = f"{counted(len(failing), 'finding')} {told}:"
        parts.append(f"{head}\n\n{_told(failing, report)}")
    if parts:
        raise AssertionError("\n\n".join(parts))


def _told(findings: Sequence[Finding], report: Report) -> str:
    """Findings as the text of a failed test, the first few in full."""
    rows = make_rows(report.only(tuple(findings[:SHOWN]))).findings
    blocks = [failure_text(row) for row in rows]
    if len(findings) > SHOWN:
        blocks.append(f"and {len(findings) - SHOWN:,} more; factcheck check lists them all")
    return "\n\n".join(blocks)
