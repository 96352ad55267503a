"""The editor's log as it is read: every bad line with its place, the others count."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.casefile.files import BASELINE, DECISIONS, kept_beside, kept_with
from tests.casefile.conftest import LoadFiles, Tell

CASE = "sources: [{id: a}]"


def test_what_is_read_and_where_it_stands(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": CASE,
            "decisions.jsonl": '{"question": "homes/value/", "fingerprint": "f", "kind": "change", '
            '"claims": {"b": "2", "a": "1"}, "verdict": "one-wrong", "wrong": "a", '
            '"note": "asked", "who": "desk", "when": "2024-05-03T10:15:00Z", '
            '"until": "2024-06-01"}\n',
        }
    )
    (decision,) = case.decisions
    assert case.problems == ()
    assert decision.claims == {"a": "1", "b": "2"}
    assert (decision.where.file, decision.where.line) == ("case/decisions.jsonl", 1)
    assert decision.told == "one side wrong (a): asked – desk, 2024-05-03"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ('"question": "q"', "verdict: missing"),
        ('"verdict": "same"', "question: missing"),
        (
            '"question": "q", "verdict": "sane"',
            "verdict: sane is none of one-wrong, both-wrong, both-true, same, not-comparable, "
            "miscoded, needs-call, undo; did you mean same?",
        ),
        ('"question": "q", "verdict": "one-wrong"', "wrong: missing; name the claim that is wrong"),
        (
            '"question": "q", "verdict": "one-wrong", "wrong": "b", "claims": {"a": "1"}',
            "wrong: b is none of the claims that were judged",
        ),
        (
            '"question": "q", "verdict": "one-wrong", "wrong": ["a", "b"], "claims": {"a": "1"}',
            "wrong: b is none of the claims that were judged",
        ),
        (
            '"question": "q", "verdict": "same", "wrong": "a", "claims": {"a": "1"}',
            "wrong: is for the verdict one-wrong alone",
        ),
        (
            '"question": "q", "verdict": "both-true"',
            "differs: missing; one of time, place, scope, definition",
        ),
        (
            '"question": "q", "verdict": "same", "differs": "time"',
            "differs: is for the verdict both-true alone",
        ),
        (
            '"question": "q", "verdict": "same", "when": "soon"',
            "when: no such date and time: soon; write 2024-05-03T10:15:00Z",
        ),
        (
            '"question": "q", "verdict": "same", "until": "2024-02-30"',
            "until: no such date: 2024-02-30; write 2024-05-03",
        ),
        (
            '"question": "q", "verdict": "same", "claims": ["a"]',
            "claims: a mapping ({name: value}) is meant, not a list",
        ),
        ('"question": "q", "verdict": "same", "notes": "x"', "notes: no such field; did you mean"),
    ],
)
def test_a_bad_line_is_told_and_the_others_count(
    load_files: LoadFiles, fields: str, message: str
) -> None:
    good = '{"question": "p", "verdict": "same"}\n'
    case = load_files({"a.yaml": CASE, "decisions.jsonl": f"{good}{{{fields}}}\n{good}"})
    assert [one.question for one in case.decisions] == ["p", "p"]
    (problem,) = case.problems
    assert str(problem).startswith(f"case/decisions.jsonl:2:1: {message}")


def test_a_line_torn_off_spoils_itself_alone(tell: Tell, load_files: LoadFiles) -> None:
    files: dict[str, str | bytes] = {
        "a.yaml": CASE,
        "decisions.jsonl": '{"question": "p", "verdict": "sa\n{"question": "q", "verdict": "same"}',
    }
    assert tell(files) == [
        "case/decisions.jsonl:1:30: the text that begins here lacks its closing quotation mark"
    ]
    assert [one.question for one in load_files(files).decisions] == ["q"]


def test_a_folder_keeps_its_own_and_leaves_those_of_single_files(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": CASE,
            "decisions.jsonl": '{"question": "whole", "verdict": "same"}\n',
            "a.decisions.jsonl": '{"question": "alone", "verdict": "same"}\n',
            "baseline.jsonl": "not read",
            "a.baseline.jsonl": "not read",
        }
    )
    assert case.problems == ()
    assert [one.question for one in case.decisions] == ["whole"]
    alone = load("case/a.yaml")
    assert [one.question for one in alone.decisions] == ["alone"]
    assert (list(alone.sources), alone.problems) == (["a"], ())


def test_decisions_of_a_single_file_lie_within_its_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.yaml").write_text(CASE)
    (tmp_path / "out.jsonl").write_text('{"question": "q", "verdict": "same"}\n')
    (tmp_path / "in" / "a.decisions.jsonl").symlink_to(tmp_path / "out.jsonl")
    case = load(tmp_path / "in" / "a.yaml")
    assert case.decisions == ()
    assert [problem.message for problem in case.problems] == [
        "is a link that leads out of the case folder; copy the file"
    ]


def test_where_they_are_kept(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for name in (BASELINE, DECISIONS):
        assert kept_beside(tmp_path / "claims", name) == tmp_path / "claims" / name
        assert kept_beside("x/cnn.yaml", name) == Path("x") / f"cnn.{name}"
        assert kept_beside(f"x/{name}", name) == Path("x") / name


def test_files_of_one_folder_keep_them_in_it(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "y").mkdir()
    for name in (BASELINE, DECISIONS):
        assert kept_with(["x/a.yaml", "x/b.yaml"], name) == Path("x") / name
        assert kept_with(["x/a.yaml"], name) == Path("x") / f"a.{name}"
        assert kept_with(["x/a.yaml", "y/b.yaml"], name) == Path("x") / f"a.{name}"
        assert kept_with([tmp_path / "x", tmp_path / "y"], name) == tmp_path / "x" / name
        assert kept_with([tmp_path / "a.yaml", tmp_path / "x"], name) == tmp_path / f"a.{name}"
