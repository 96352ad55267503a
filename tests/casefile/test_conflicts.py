"""Marks that git leaves in a file: one problem, at the first, whatever the file is."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.history import read_baseline
from tests.cases import PAPERS

DECISION = '{{"question": "{}", "verdict": "same"}}\n'
CLAIM = '{{"record": "claim", "id": "a", "source": "daily", "subject": "x", "value": "{}"}}\n'
ACCEPTED = (
    '{{"question": "{}", "fingerprint": "f", "kind": "change", "severity": "note", '
    '"rule": "r", "message": "m", "reason": "r", "since": "2024-05-03"}}\n'
)


def _merged(line: str, *, base: bool = False) -> str:
    """A line that both sides have, then one that each has altered."""
    shared = "||||||| 1a2b3c4\n" + line.format("o") if base else ""
    return (
        f"<<<<<<< HEAD\n{line.format('p')}{shared}=======\n{line.format('q')}>>>>>>> other branch\n"
    )


@pytest.mark.parametrize("base", [False, True])
@pytest.mark.parametrize("twice", [False, True])
def test_decisions(tmp_path: Path, base: bool, twice: bool) -> None:
    (tmp_path / "a.yaml").write_text(PAPERS)
    text = DECISION.format("n") + _merged(DECISION, base=base) * (1 + twice)
    (tmp_path / "decisions.jsonl").write_text(text)
    case = load(tmp_path)
    (problem,) = case.problems
    assert (problem.line, problem.column) == (2, 1)
    assert problem.message == (
        "a merge conflict begins here: keep the lines of both sides and remove those of git, "
        "which begin with <<<<<<<, ======= and >>>>>>>"
    )
    assert {"n", "p", "q"} == {one.question for one in case.decisions}


@pytest.mark.parametrize("base", [False, True])
def test_a_baseline(tmp_path: Path, base: bool) -> None:
    path = tmp_path / "baseline.jsonl"
    path.write_text(_merged(ACCEPTED, base=base))
    baseline = read_baseline(path)
    (problem,) = baseline.problems
    assert (problem.line, problem.column) == (1, 1)
    assert problem.message == (
        "a merge conflict begins here: take either side, then run factcheck baseline again"
    )
    assert {"p", "q"} == {entry.question for entry in baseline.entries}


@pytest.mark.parametrize("base", [False, True])
def test_claims_in_jsonl_are_not_read_twice(tmp_path: Path, base: bool) -> None:
    path = tmp_path / "a.jsonl"
    source = '{"record": "source", "id": "daily", "publisher": "D"}\n'
    path.write_text(source + _merged(CLAIM, base=base))
    case = load(path)
    (problem,) = case.problems
    assert (problem.line, problem.message) == (
        2,
        "a merge conflict begins here: settle it and remove the marks of git, the lines with "
        "<<<<<<<, ======= and >>>>>>>",
    )
    assert [claim.value for claim in case.claims] == ["p"]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_claims_in_yaml(tmp_path: Path, ends: str) -> None:
    line = "  - {{id: a, source: daily, subject: x, value: '{}'}}\n"
    text = f"{PAPERS}claims:\n{_merged(line)}"
    (tmp_path / "a.yaml").write_bytes(text.replace("\n", ends).encode())
    (problem,) = load(tmp_path).problems
    assert (problem.line, problem.column) == (PAPERS.count("\n") + 2, 1)
    assert problem.message.startswith("a merge conflict begins here: settle it")


def test_marks_within_a_text_that_could_be_read_are_a_conflict_all_the_same(
    tmp_path: Path,
) -> None:
    """In quotation marks YAML joins the lines, and both sides would be one text."""
    note = '{id: daily, publisher: "\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n"}'
    (tmp_path / "a.yaml").write_text(f"sources:\n  - {note}\n")
    assert [problem.line for problem in load(tmp_path).problems] == [3]


def test_what_looks_like_a_mark_is_none(tmp_path: Path) -> None:
    """A mark stands at the beginning of a line, and is seven characters."""
    (tmp_path / "a.yaml").write_text(
        PAPERS + 'subjects:\n  - {id: x, label: "<<<<<<< HEAD"}\n# >>>>>>>\n'
        "  - id: y\n    label: |\n      <<<<<<< HEAD\n      =======\n      >>>>>>> b\n"
    )
    assert load(tmp_path).problems == ()


def test_many_marks_cost_little(tmp_path: Path) -> None:
    """One problem, and no search that begins anew at each of them."""
    (tmp_path / "a.yaml").write_text("<<<<<<< x\n" * 300_000)
    assert len(load(tmp_path).problems) == 1
