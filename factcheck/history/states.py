"""A report held to its baseline and to the decisions of its case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.history.baseline import Baseline
from factcheck.history.holding import decided, replaced, standing
from factcheck.outcome import Report


def with_history(
    report: Report, baseline: Baseline | None = None, today: date | None = None
) -> Report:
    """The report with the state of each finding and what was decided on it.

    The decisions are those of the report's case. Without a baseline a finding has no state, but
    for those that are re-opened. `today` (default: the day it is here) is held to the dates until
    which decisions are to hold. It may be applied again, to another baseline, to what it gave.
    """
    today = date.today() if today is None else today
    decisions = standing(report.case.decisions)
    before = replaced(report.case.decisions)
    findings = []
    for finding in report.findings:
        decision = decisions.get(finding.question)
        found = (
            decided(finding, decision, today, before.get(finding.question)) if decision else None
        )
        state = baseline.state(finding) if baseline is not None else None
        if found is not None and not found.holds:
            state = "reopened"
        same = (found, state) == (finding.decision, finding.state)
        findings.append(finding if same else replace(finding, decision=found, state=state))
    asked = {finding.question for finding in report.findings}
    idle = (one for question, one in sorted(decisions.items()) if question not in asked)
    return replace(
        report,
        findings=tuple(findings),
        idle=tuple(idle),
        baselined=baseline is not None,
        resolved=baseline.resolved(report.findings) if baseline is not None else (),
    )
