"""The file of accepted findings: its lines, its order, what an update makes of it."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.history import Baseline, read_baseline
from factcheck.history.baseline import FIELDS, entry, updated
from tests.cases import report_of
from tests.history.made import HOMES, accepted, finding, on_homes, town

_NAMES = st.sampled_from(["homes", "roads", "people"])
_ANSWERS = st.sampled_from(["a", "b", "c"])
_LINES = st.lists(st.tuples(_NAMES, _ANSWERS), unique=True, max_size=6)


def _baseline(lines: list[tuple[str, str]]) -> Baseline:
    return Baseline(tuple(accepted(q, _print(a), since="2024-01-01") for q, a in lines))


def _print(answer: str) -> str:
    return finding("homes", (answer,)).fingerprint


def test_a_line_has_its_fields_in_their_order() -> None:
    found = on_homes(town())
    (line,) = Baseline((entry(found, "as it was", "2024-05-21"),)).text().splitlines()
    assert tuple(json.loads(line)) == FIELDS
    assert json.loads(line) == {
        "question": "homes/value/",
        "fingerprint": found.fingerprint,
        "kind": "discrepancy",
        "severity": "error",
        "rule": "figures-differ",
        "message": found.answer.message,
        "reason": "as it was",
        "since": "2024-05-21",
    }


@given(_LINES)
def test_the_text_is_sorted_and_is_read_back(lines: list[tuple[str, str]]) -> None:
    baseline = _baseline(lines)
    text = baseline.text()
    keys = [(json.loads(line)["question"], json.loads(line)["fingerprint"]) for line in
            text.splitlines()]  # fmt: skip
    assert keys == sorted(keys)
    assert len(keys) == len(lines)
    assert Baseline(tuple(reversed(baseline.entries))).text() == text


@pytest.mark.parametrize("text", ["a\nb", "\u2028", "\x1b[2J", "=1+1", '"', "\\", "\u202e", "é😀"])
def test_any_message_is_one_line_and_comes_back(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.jsonl"
    made = Baseline((accepted("homes", "f", message=text),))
    path.write_text(made.text(), encoding="utf-8")
    assert path.read_bytes().count(b"\n") == 1
    assert read_baseline(path) == made


def test_bad_lines_are_told_and_the_others_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    good = Baseline((accepted("homes", "f"),)).text()
    lines = [
        '{"question": "roads"}',
        "May",
        good.replace("homes", "p").replace('"error"', '"grave"').strip(),
        good.replace("homes", "p").replace('"since": ""', '"since": "May"').strip(),
    ]
    Path("baseline.jsonl").write_text(good + "\n".join(lines), encoding="utf-8")
    read = read_baseline("baseline.jsonl")
    assert [one.question for one in read.entries] == ["homes"]
    assert [str(problem) for problem in read.problems] == [
        "baseline.jsonl:2:1: fingerprint: missing",
        "baseline.jsonl:2:1: kind: missing",
        "baseline.jsonl:2:1: severity: missing",
        "baseline.jsonl:3:1: not JSON: a value is missing here, or a text lacks quotation marks",
        "baseline.jsonl:4:1: severity: grave is none of error, warning, note",
        "baseline.jsonl:5:1: since: no such date: May; write 2024-05-03",
    ]


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    good = Baseline((accepted("homes", "f"),)).text().encode()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "baseline.jsonl"
        path.write_bytes(good + data + b"\n" + good)
        read = read_baseline(path)
    assert [one.question for one in read.entries] == ["homes"]
    assert bool(read.problems) == any(
        line.strip() for line in data.decode("utf-8", "replace").split("\n")
    )


def test_no_such_file_is_a_problem(tmp_path: Path) -> None:
    (problem,) = read_baseline(tmp_path / "none.jsonl").problems
    assert problem.message.startswith("no such file or folder")


def test_of_two_lines_that_accept_the_same_the_older_counts(tmp_path: Path) -> None:
    """Two branches have accepted it, and git has kept both lines."""
    lines = [accepted("homes", "f", since=day) for day in ("2024-05-02", "2024-05-01", "")]
    (tmp_path / "b.jsonl").write_text(Baseline(tuple(lines)).text(), encoding="utf-8")
    assert [one.since for one in read_baseline(tmp_path / "b.jsonl").entries] == ["2024-05-01"]


@given(lines=_LINES, today=st.dictionaries(_NAMES, _ANSWERS))
def test_afterwards_all_is_unchanged(lines: list[tuple[str, str]], today: dict[str, str]) -> None:
    before = _baseline(lines)
    findings = [finding(q, (answer,)) for q, answer in today.items()]
    update = updated(before, findings, reason="r", since="2024-05-21")
    after = update.baseline
    assert {after.state(one) for one in findings} <= {"unchanged"}
    assert after.resolved(findings) == ()
    assert len(after.entries) == len(findings)
    again = updated(after, findings, reason="other", since="2024-06-01")
    assert not again
    assert again.baseline.text() == after.text()
    # every line is accounted for, and those that stay keep their reason and day
    kept = [one for one in after.entries if one.since == "2024-01-01"]
    assert {(one.question, one.fingerprint) for one in kept} == {
        (q, _print(a)) for q, a in today.items() if (q, a) in lines
    }
    assert len(kept) + len(update.added) + len(update.changed) == len(findings)
    assert {one.question for one in update.added} == today.keys() - {q for q, _ in lines}
    for old, new in update.changed:
        assert old.question == new.question
        assert old.fingerprint != new.fingerprint


@given(lines=_LINES, today=st.dictionaries(_NAMES, _ANSWERS), chosen=_NAMES)
def test_for_some_subjects_no_other_line_is_touched(
    lines: list[tuple[str, str]], today: dict[str, str], chosen: str
) -> None:
    before = _baseline([(f"{q}/value/", a) for q, a in lines])
    findings = [finding(f"{q}/value/", (a,)) for q, a in today.items() if q == chosen]
    after = updated(before, findings, reason="r", since="2024-05-21", subjects={chosen}).baseline
    others = [one for one in after.entries if not one.question.startswith(chosen)]
    was = [one for one in before.entries if not one.question.startswith(chosen)]
    assert Baseline(tuple(others)).text() == Baseline(tuple(was)).text()
    on_it = [one.fingerprint for one in after.entries if one.question.startswith(chosen)]
    assert on_it == [one.fingerprint for one in findings]


def test_a_relation_is_a_line_of_every_subject_in_it() -> None:
    text = """
    subjects: [{id: paid, unit: homes}, {id: all-homes, unit: homes}]
    relations: [{formula: paid <= all-homes}]
    claims:
      - {id: a, source: daily, subject: paid, value: "900"}
      - {id: b, source: herald, subject: all-homes, value: "400"}
    """
    findings = report_of(text).findings
    before = updated(Baseline(), findings, reason="r", since="2024-05-21").baseline
    for subject in ("paid", "all-homes"):
        gone = updated(before, (), reason="r", since="2024-05-22", subjects={subject})
        assert [one.question for one in gone.removed] == ["paid <= all-homes/sum/"]
    assert not updated(before, (), reason="r", since="2024-05-22", subjects={"homes"})


def test_a_finding_is_the_same_after_an_outlet_has_joined() -> None:
    known = updated(Baseline(), town().findings, reason="r", since="2024-05-21").baseline
    joined = town(HOMES + "  - {id: post-1, source: post, subject: homes, value: '550'}\n")
    assert known.state(on_homes(joined)) == "unchanged"
    assert known.state(on_homes(town(HOMES.replace("400", "300")))) == "changed"
