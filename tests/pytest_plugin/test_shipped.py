"""The shipped case under pytest, on a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import factcheck
from factcheck.command import main
from tests.pytest_plugin import town  # noqa: F401 - loads what the runs within need

pytest_plugins = ["pytester"]

CLAIMS = Path(__file__).parent.parent.parent / "claims"


@pytest.fixture
def claims(pytester: pytest.Pytester) -> Path:
    """A copy of the case without what may have been accepted or decided of it."""
    ignored = shutil.ignore_patterns("baseline.jsonl", "decisions.jsonl")
    return shutil.copytree(CLAIMS, pytester.path / "claims", ignore=ignored)


def test_a_test_for_each_subject(pytester: pytest.Pytester, claims: Path) -> None:
    report = factcheck.check(factcheck.load(claims))
    result = pytester.runpytest("claims", "--collect-only", "-q")
    listed = {line for line in result.outlines if line.startswith("claims::")}
    assert {f"claims::{id_}" for id_ in report.case.subjects} <= listed
    relations = {topic.relation.formula for topic in report.topics if topic.relation}
    assert len(listed) == len(report.case.subjects) + len(relations) + 1


def test_failures_name_sources_and_lines(pytester: pytest.Pytester, claims: Path) -> None:
    report = factcheck.check(factcheck.load(claims))
    wrong = {
        found.subject.id
        for found in report.findings
        if found.severity == "error" and found.subject is not None
    }
    result = pytester.runpytest("claims/")
    failed = {
        line.split(" - ")[0].removeprefix("FAILED claims::")
        for line in result.outlines
        if line.startswith("FAILED")
    }
    assert failed == wrong
    assert "call-up-target" in failed
    shown = result.stdout.str()
    for finding in report.findings:
        if finding.severity == "error":
            for box in finding.boxes:
                where = box.claim.where
                assert f"claims/{Path(where.file).name}:{where.line}: " in shown
                assert box.said_by in shown


def test_with_its_baseline_it_passes(pytester: pytest.Pytester, claims: Path) -> None:
    everything = pytester.runpytest("claims", "--factcheck-baseline", "-q", "--tb=no")
    assert everything.ret == pytest.ExitCode.TESTS_FAILED
    assert main(["baseline", "claims", "--reason", "as found in the articles"]) == 0
    result = pytester.runpytest("claims", "--factcheck-baseline")
    assert result.ret == pytest.ExitCode.OK
