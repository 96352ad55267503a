"""The log as it is read while others write to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.decision import Decision
from factcheck.history.log import append_line, decision_line
from factcheck.review.log import Decisions, Log


def _made(question: str = "homes/value/", **more: str) -> Decision:
    return Decision(question=question, verdict=more.pop("verdict", "same"), **more)  # type: ignore[arg-type]


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "decisions.jsonl")


def test_what_is_added_is_read_once(log: Log) -> None:
    assert log.added() == []
    append_line(log.path, decision_line(_made(who="Ann")))
    append_line(log.path, decision_line(_made(who="Bob")))
    assert [one.who for one in log.added() or ()] == ["Ann", "Bob"]
    assert log.added() == []
    append_line(log.path, decision_line(_made(who="Cem")))
    assert [one.who for one in log.added() or ()] == ["Cem"]


def test_a_line_that_is_half_written_is_waited_for(log: Log) -> None:
    line = decision_line(_made(who="Ann"))
    log.path.write_text(line[:20])
    assert log.added() == []
    log.path.write_text(line)
    assert [one.who for one in log.added() or ()] == ["Ann"]
    append_line(log.path, decision_line(_made(who="Bob")))
    assert [one.who for one in log.added() or ()] == ["Bob"]


def test_a_log_that_was_altered_is_read_anew(log: Log) -> None:
    append_line(log.path, decision_line(_made(who="Ann")))
    log.added()
    log.path.write_text(f"{decision_line(_made(who='Bob'))}\n{decision_line(_made(who='Cem'))}\n")
    assert log.added() is None
    assert [one.who for one in log.reread()] == ["Bob", "Cem"]
    log.path.unlink()
    assert log.added() is None
    assert log.reread() == []


def test_lines_that_are_no_decisions_are_problems(log: Log) -> None:
    append_line(log.path, '{"question": "homes/value/", "verdict": "perhaps"}')
    append_line(log.path, '{"question": "homes/value/", "verdict": "one-wrong"}')
    append_line(log.path, "no JSON")
    append_line(log.path, decision_line(_made(who="Ann")))
    assert [one.who for one in log.added() or ()] == ["Ann"]
    told = "\n".join(str(problem) for problem in log.problems)
    assert "verdict: " in told
    assert "wrong: missing" in told
    append_line(log.path, "{}")
    log.added()
    assert [problem.line for problem in log.problems[:3]] == [1, 2, 3]
    assert {problem.line for problem in log.problems[3:]} == {5}


def test_the_latest_counts_and_of_one_moment_the_last_in_the_log() -> None:
    first = _made(when="2024-05-03T10:00:00Z", who="Ann")
    second = _made(when="2024-05-03T10:00:00Z", who="Bob")
    older = _made(when="2024-05-02", who="Cem")
    known = Decisions([first, second, older])
    assert known.standing("homes/value/") == second
    assert known.on("homes/value/") == (first, second, older)
    assert known.standing("roads/value/") is None
    known.add(_made(verdict="undo", when="2024-05-04", who="Ann"))
    assert known.standing("homes/value/") is None
    assert [one.who for one in known.lately(2)] == ["Ann", "Cem"]
    assert (known.by_editor["Ann"], known.by_day["2024-05-03"]) == (1, 2)
