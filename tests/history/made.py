"""A case on one flooded town, changed claim by claim, and findings laid out by hand."""

from __future__ import annotations

from dataclasses import replace

from factcheck.box import Box
from factcheck.decision import Decision, Entry, Verdict
from factcheck.finding import Answer, Finding, Kind, Position, stamp
from factcheck.outcome import Report
from tests.cases import boxes_of, report_of

HEAD = """
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: roads, label: Roads closed, unit: roads}
claims:
"""
HOMES = """\
  - {id: daily-1, source: daily, subject: homes, value: "400"}
  - {id: herald-1, source: herald, subject: homes, value: "550"}
"""


def town(claims: str = HOMES) -> Report:
    """The report on the town's claims."""
    return report_of(HEAD + claims)


def on_homes(report: Report) -> Finding:
    """The discrepancy or change on the homes."""
    (found,) = (f for f in report.findings if f.question == "homes/value/")
    return found


def judged(finding: Finding, verdict: Verdict = "not-comparable", **more: str) -> Decision:
    """A decision on the finding as it stands."""
    return Decision(
        question=finding.question,
        fingerprint=finding.fingerprint,
        kind=finding.kind,
        claims={box.id: box.fingerprint for box in finding.boxes},
        verdict=verdict,
        message=finding.answer.message,
        **{"who": "desk", "when": "2024-05-20T09:00:00Z", **more},
    )


def with_decisions(report: Report, *decisions: Decision) -> Report:
    """The report of the same case with this log."""
    return replace(report, case=replace(report.case, decisions=decisions))


_BOX = next(iter(boxes_of(HEAD + HOMES).values()))


def box(fingerprint: str) -> Box:
    """A claim known by its fingerprint."""
    return replace(_BOX, fingerprint=fingerprint)


def finding(
    question: str = "homes",
    answers: tuple[str, ...] = ("a",),
    kind: Kind = "discrepancy",
    fits: tuple[tuple[str, int, int], ...] = (),
) -> Finding:
    """A finding whose answers, and whose claims with the positions they fit, are given."""
    positions = tuple(Position(label, ()) for label in answers)
    boxes = tuple((box(name), (first, last)) for name, first, last in fits)
    answer = Answer(f"{question}: {', '.join(answers)}", positions, answers, boxes)
    subject = on_homes(town()).subject
    assert subject is not None
    return replace(
        stamp(answer, kind=kind, rule="figures-differ", aspect="value", subject=subject),
        question=question,
    )


def accepted(question: str, fingerprint: str, message: str = "", since: str = "") -> Entry:
    """A line of a baseline."""
    return Entry(
        question=question,
        fingerprint=fingerprint,
        kind="discrepancy",
        severity="error",
        message=message,
        since=since,
    )
