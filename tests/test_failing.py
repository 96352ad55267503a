"""What makes the exit status 1."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.decision import Decided, State
from factcheck.failing import FAILING, fails
from factcheck.finding import Finding, Kind, Severity
from tests.history.made import judged, on_homes, town

FOUND = on_homes(town())


def _found(
    kind: Kind, severity: Severity, state: State | None = None, holds: bool | None = None
) -> Finding:
    decided = None if holds is None else Decided(judged(FOUND), holds)
    return replace(FOUND, kind=kind, severity=severity, state=state, decision=decided)


@pytest.mark.parametrize(
    ("fail_on", "severities"),
    [
        ("discrepancy", ["error"]),
        ("error", ["error"]),
        ("tension", ["error", "warning"]),
        ("warning", ["error", "warning"]),
        ("never", []),
    ],
)
def test_by_severity(fail_on: str, severities: list[str]) -> None:
    grades: tuple[Severity, ...] = ("error", "warning", "note")
    assert [s for s in grades if fails(_found("discrepancy", s), fail_on)] == severities
    # what stood in the baseline counts as well
    known = [s for s in grades if fails(_found("discrepancy", s, "unchanged"), fail_on)]
    assert known == severities


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
@pytest.mark.parametrize(
    ("state", "failing"),
    [("new", True), ("changed", True), ("reopened", True), (None, True), ("unchanged", False)],
)
def test_new_asks_for_the_state_alone(severity: Severity, state: State, failing: bool) -> None:
    assert fails(_found("discrepancy", severity, state), "new") is failing
    assert fails(_found("change", severity, state), "new") is failing
    assert not fails(_found("agreement", severity, state), "new")


@pytest.mark.parametrize("fail_on", FAILING)
def test_what_is_decided_never_fails(fail_on: str) -> None:
    assert not fails(_found("discrepancy", "error", "new", holds=True), fail_on)
    expected = fail_on != "never"
    assert fails(_found("discrepancy", "error", "reopened", holds=False), fail_on) is expected
