"""Assertions for a project's own tests."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck import assert_consistent, assert_no_new_discrepancies
from factcheck.command import main
from factcheck.history import read_baseline
from tests.cases import case_of, report_of
from tests.pytest_plugin import town

HOMES = """\
1 finding at or above discrepancy:

Homes flooded: “nearly 400” (Mayor, in The Daily) against “more than 450” (The Herald). “nearly 400”
and “more than 450” cannot both be true as worded. They are 50 to 202 homes apart.
  error, discrepancy, rule figures-differ, finding ff39b391
  [1] nearly 400 (360 to 399 homes), 1 origin: Mayor
      claims/daily.yaml:3: “nearly 400”, Mayor, in The Daily (daily-1)
"""


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case in the current folder, by the name that a user gives it."""
    monkeypatch.chdir(tmp_path)
    town.build(tmp_path / "claims")
    return Path("claims")


def failure(*args: object, **more: object) -> str:
    """What an assertion says that fails: `assert_consistent`, unless the first is another."""
    assertion = args[0] if callable(args[0]) else None
    with pytest.raises(AssertionError) as raised:
        if assertion is None:
            assert_consistent(*args, **more)  # type: ignore[arg-type]
        else:
            assertion(*args[1:], **more)
    return str(raised.value)


def test_it_says_what_is_wrong_and_where(claims: Path) -> None:
    assert failure(claims).startswith(HOMES)
    assert failure("claims") == failure(factcheck.load("claims"))
    assert failure(factcheck.check(factcheck.load(claims))) == failure(claims)


def test_of_one_subject_or_relation(claims: Path) -> None:
    assert_consistent(claims, subject="pumps")
    assert_consistent(claims, "sheds <= homes")
    assert_consistent(claims, "dam-height")
    assert "Homes flooded" in failure(claims, "homes")


def test_threshold(claims: Path) -> None:
    assert "Height of the dam" in failure(claims, "dam-height", fail_on="tension")
    assert_consistent(claims, fail_on="never")


@pytest.mark.parametrize("fail_on", ["new", "sometimes", ""])
def test_a_threshold_that_there_is_not(fail_on: str) -> None:
    with pytest.raises(ValueError, match="one of discrepancy, tension, never"):
        assert_consistent(case_of("claims: []"), fail_on=fail_on)


def test_a_subject_that_there_is_not(claims: Path) -> None:
    """A slip of the pen must not pass."""
    with pytest.raises(ValueError, match="no subject 'pumpes'; did you mean 'pumps'"):
        assert_consistent(claims, "pumpes")
    with pytest.raises(ValueError, match=r"no subject 'x'$"):
        assert_consistent(claims, "x")


def test_what_was_not_read_was_not_checked(claims: Path) -> None:
    (claims / "herald.yaml").write_text("source: herald\nclaims:\n  - 3\n", encoding="utf-8")
    told = failure(claims, "pumps")
    assert told.startswith("1 mistake in the input:\n  claims/herald.yaml:3:")
    assert "1 mistake in the input" in failure(claims, fail_on="never")


def test_nothing_is_not_consistent() -> None:
    assert failure(case_of("subjects: [{id: homes}]")) == "nothing to check: 0 claims loaded"


def test_many_findings_are_counted() -> None:
    subjects = "".join(f"  - {{id: s{n}, label: Homes in street {n}}}\n" for n in range(12))
    claims = "".join(
        f"  - {{id: {paper}-{n}, source: {paper}, subject: s{n}, value: '{value}'}}\n"
        for n in range(12)
        for paper, value in (("daily", 10), ("post", 900))
    )
    told = failure(report_of(f"subjects:\n{subjects}claims:\n{claims}"))
    assert told.startswith("12 findings at or above discrepancy:")
    assert told.count("rule figures-differ") == 10
    assert told.endswith("and 2 more; factcheck check lists them all")


def test_nothing_new_since_the_baseline(claims: Path) -> None:
    assert main(["baseline", "claims", "--reason", "as found"]) == 0
    file = claims / "baseline.jsonl"
    assert_no_new_discrepancies(claims)
    assert_no_new_discrepancies(factcheck.load(claims), file)
    assert_no_new_discrepancies(factcheck.load(claims), read_baseline(file))
    altered = town.HERALD.replace('pumps, value: "12"', 'pumps, value: "13"')
    (claims / "herald.yaml").write_text(altered, encoding="utf-8")
    told = failure(assert_no_new_discrepancies, claims)
    assert told.startswith("1 finding new since the baseline:\n\nPumps at work: ")
    assert "\n  Since the baseline: new" in told
    assert_no_new_discrepancies(claims, subject="homes")


def test_without_a_baseline_everything_is_new(claims: Path) -> None:
    told = failure(assert_no_new_discrepancies, claims)
    assert told.startswith("2 findings new (there is no baseline claims/baseline.jsonl; ")
    assert "“nearly 400”" in told
    assert "“at least 20”" in told


def test_a_baseline_with_a_mistake(claims: Path) -> None:
    (claims / "baseline.jsonl").write_text("=======\n", encoding="utf-8")
    told = failure(assert_no_new_discrepancies, claims, subject="pumps")
    assert told.startswith("1 mistake in the input:\n  claims/baseline.jsonl:1:1: ")


def test_a_case_alone_does_not_say_where_its_baseline_is(claims: Path) -> None:
    with pytest.raises(ValueError, match="baseline: name its file"):
        assert_no_new_discrepancies(factcheck.load(claims))


def test_a_decided_finding_does_not_fail(claims: Path) -> None:
    decide = ["decide", "ff39b391", "both-wrong", "--as", "A. Writer", "claims"]
    assert main(decide) == 0
    assert_consistent(claims)
    assert_no_new_discrepancies(claims, subject="homes")
    altered = town.DAILY.replace("nearly 400", "nearly 300")
    (claims / "daily.yaml").write_text(altered, encoding="utf-8")
    assert "\n  Re-opened: claim daily-1 has changed since" in failure(claims)
