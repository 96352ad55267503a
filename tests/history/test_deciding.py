"""A decision as it is made of a finding, and added to the log."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from factcheck.decision import Decision
from factcheck.errors import UsageError
from factcheck.history.deciding import add_decision, decision_on, refusals, written_moment
from tests.cases import report_of

CASE = """\
subjects: [{id: homes, label: Homes flooded, unit: homes}]
claims:
  - {id: herald-1, source: herald, subject: homes, value: "550"}
  - {id: daily-1, source: daily, subject: homes, value: "400"}
"""

THIRD = "  - {id: post-1, source: post, subject: homes, value: '550'}\n"


def test_it_says_what_was_judged() -> None:
    (finding,) = report_of(CASE).findings
    noon = datetime(2024, 5, 3, 12, tzinfo=timezone(timedelta(hours=2)))
    made = decision_on(finding, "same", who="Ann", note=" asked ", when=noon)
    assert list(made.claims) == ["daily-1", "herald-1"]
    assert (made.id, made.kind, made.message) == (finding.id, "discrepancy", finding.answer.message)
    assert (made.note, made.when) == ("asked", "2024-05-03T10:00:00Z")


def test_what_was_decided_on_a_finding_that_is_gone_can_be_taken_back() -> None:
    old = Decision(question="homes/value/", fingerprint="f", kind="change", verdict="same")
    made = decision_on(old, "undo", who="Ann")
    assert (made.id, made.kind, dict(made.claims), made.message) == (old.id, "change", {}, "")
    assert made.when[:10] == datetime.now(UTC).date().isoformat()


def test_why_it_cannot_be_made_now() -> None:
    (finding,) = report_of(CASE).findings
    today = date.today()
    gone_by = (today - timedelta(days=1)).isoformat()
    assert refusals(decision_on(finding, "same", who="Ann", until=today.isoformat())) == []
    assert refusals(decision_on(finding, "same", who="Ann", until=gone_by)) == [
        ("until", f"{gone_by} has passed")
    ]
    assert [name for name, _ in refusals(decision_on(finding, "one-wrong", who="Ann"))] == ["wrong"]


def test_one_claim_is_written_by_itself_and_several_as_a_list(tmp_path: Path) -> None:
    """So that logs which name one claim are as they were."""
    finding = report_of(f"{CASE}{THIRD}").findings[0]  # then the agreement
    path = tmp_path / "decisions.jsonl"
    for wrong in ("daily-1", ["daily-1"], ["herald-1", "post-1", "post-1"]):
        add_decision(path, decision_on(finding, "one-wrong", who="Ann", wrong=wrong))
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["wrong"] for line in lines] == ["daily-1", "daily-1", ["herald-1", "post-1"]]
    read = [Decision.model_validate(line).wrong for line in lines]
    assert read == [("daily-1",), ("daily-1",), ("herald-1", "post-1")]


def test_a_line_is_added_and_a_log_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (finding,) = report_of(CASE).findings
    path = tmp_path / "decisions.jsonl"
    for who in ("Ann", "Bob"):
        add_decision(path, decision_on(finding, "same", who=who))
    assert [json.loads(line)["who"] for line in path.read_text().splitlines()] == ["Ann", "Bob"]
    with pytest.raises(UsageError, match="cannot be written: No such file or directory"):
        add_decision(tmp_path / "none" / "decisions.jsonl", decision_on(finding, "same", who="Ann"))


def test_moments_are_written_in_utc() -> None:
    east = timezone(timedelta(hours=5, minutes=30))
    assert written_moment(datetime(2024, 5, 3, 3, 0, 59, 999, east)) == "2024-05-02T21:30:59Z"
