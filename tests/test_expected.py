"""The shipped case against what careful editors wanted of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from tests.expecting import Score, score

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def standing() -> Score:
    return score(factcheck.check(factcheck.load([ROOT / "claims"])))


def test_the_score_is_printed_and_stands_in_the_results(
    standing: Score, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        print(f"\n{standing.table()}\n{standing.details()}")
    assert standing.table() in (ROOT / "tests" / "RESULTS.md").read_text(encoding="utf-8")


def test_everything_sure_is_found(standing: Score) -> None:
    assert [entry for entry in standing.missed if entry["certainty"] == "sure"] == []


def test_what_must_stay_silent_does(standing: Score) -> None:
    assert standing.broken == []


def test_the_report_is_short_enough_to_be_read() -> None:
    report = factcheck.check(factcheck.load([ROOT / "claims"]))
    assert sum(finding.severity != "note" for finding in report.findings) <= 70
    assert report.counts["compared"] >= 120
