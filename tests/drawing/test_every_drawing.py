"""Every drawing of whole cases: nothing of it is lost, out of order, too large or in the way."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest
from hypothesis import given as drawn_from
from hypothesis import settings

import factcheck
from factcheck.casefile import Case
from factcheck.drawing import draw, draw_subject
from factcheck.drawing.given import of_finding, of_topic
from factcheck.outcome import Report
from tests.cases import report_of
from tests.drawing.checking import all_faults
from tests.drawing.crowds import CROWDS
from tests.test_any_case import cases

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "claims", ROOT / "tests/golden/yaml"]


@functools.cache
def report_on(folder: Path) -> Report:
    return factcheck.check(factcheck.load([folder]))


def wrong(report: Report) -> list[str]:
    """What is wrong with the drawings of all findings and of all subjects."""
    found = []
    for finding in report.findings:
        if drawing := draw(finding):
            label = f"{finding.id} {finding.rule}"
            found += [f"{label}: {f}" for f in all_faults(drawing.svg, of_finding(finding))]
    for topic in report.topics:
        if drawing := draw_subject(topic):
            label = topic.subject.id if topic.subject else ""
            found += [f"{label}: {f}" for f in all_faults(drawing.svg, of_topic(topic))]
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_cases_as_they_are(folder: Path) -> None:
    assert wrong(report_on(folder)) == []


@pytest.mark.parametrize("crowd", CROWDS)
def test_many_claims(crowd: str) -> None:
    assert wrong(report_of(CROWDS[crowd])) == []


@drawn_from(cases())
@settings(max_examples=120)
def test_any_case(case: Case) -> None:
    assert wrong(factcheck.check(case)) == []


def test_drawings_are_the_same_each_time() -> None:
    report = report_on(FOLDERS[0])
    first = [draw(finding) for finding in report.findings]
    assert first == [draw(finding) for finding in report.findings]


def test_a_report_of_a_thousand_findings_stays_small() -> None:
    report = report_on(FOLDERS[0])
    sizes = [len(d.svg.encode()) for f in report.findings if (d := draw(f))]
    assert sum(sizes) / len(report.findings) < 1000
    assert sum(sizes) / len(sizes) < 1700
