"""What fails a subject: the threshold, the baseline, decisions, the settings of the case."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.command import main
from tests.pytest_plugin import town

pytest_plugins = ["pytester"]


@pytest.fixture
def claims(pytester: pytest.Pytester) -> Path:
    """A case in the folder that pytest runs in."""
    return town.build(pytester.path / "claims")


def failed(pytester: pytest.Pytester, *args: object) -> list[str]:
    """The tests that fail."""
    result = pytester.runpytest(*args, "-q", "--tb=no")
    lines = (line for line in result.outlines if line.startswith("FAILED "))
    return [line.split(" - ")[0].partition("::")[2] for line in lines]


def edit(path: Path, old: str, new: str) -> None:
    """As a user does it: one place in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_threshold(pytester: pytest.Pytester, claims: Path) -> None:
    assert failed(pytester, claims) == ["homes"]
    assert failed(pytester, claims, "--factcheck-fail-on", "tension") == ["dam-height", "homes"]
    assert failed(pytester, claims, "--factcheck-fail-on=never") == []


def test_threshold_of_the_project_and_of_the_case(pytester: pytest.Pytester, claims: Path) -> None:
    (claims / "factcheck.toml").write_text('fail-on = "tension"\n', encoding="utf-8")
    assert failed(pytester, claims) == ["dam-height", "homes"]
    pytester.makeini("[pytest]\nfactcheck_fail_on = never\n")
    assert failed(pytester, claims) == []
    assert failed(pytester, claims, "--factcheck-fail-on=discrepancy") == ["homes"]


def test_settings_of_the_case_are_heeded(pytester: pytest.Pytester, claims: Path) -> None:
    toml = claims / "factcheck.toml"
    toml.write_text("[rules]\nfigures-differ = false\n", encoding="utf-8")
    assert failed(pytester, claims) == []
    toml.write_text('kind = ["agreement"]\n', encoding="utf-8")
    assert failed(pytester, claims) == []
    toml.write_text('fail-on = "nothing"\n', encoding="utf-8")
    result = pytester.runpytest(claims)
    result.assert_outcomes(failed=2, passed=4)
    result.stdout.fnmatch_lines(["claims/factcheck.toml:1:*: nothing is none of discrepancy, *"])


def test_a_threshold_that_there_is_not(pytester: pytest.Pytester, claims: Path) -> None:
    pytester.makeini("[pytest]\nfactcheck_fail_on = sometimes\n")
    result = pytester.runpytest(claims)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*factcheck_fail_on: sometimes is none of discrepancy, *"])


def test_with_a_baseline_only_what_is_new_fails(pytester: pytest.Pytester, claims: Path) -> None:
    assert main(["baseline", "claims", "--reason", "as found"]) == 0
    assert failed(pytester, "--factcheck-baseline", "claims") == []
    edit(claims / "herald.yaml", 'pumps, value: "12"', 'pumps, value: "13"')
    assert failed(pytester, "claims", "--factcheck-baseline") == ["pumps"]
    edit(claims / "herald.yaml", "more than 450,", "more than 600,")
    assert failed(pytester, "claims/", "--factcheck-baseline") == ["homes", "pumps"]
    shown = pytester.runpytest("claims", "--factcheck-baseline").stdout
    shown.fnmatch_lines(["  Since the baseline: changed", "  Since the baseline: new"])
    assert failed(pytester, "claims", "--factcheck-fail-on=new") == ["homes", "pumps"]
    assert failed(pytester, "claims") == ["homes", "pumps"]


def test_what_is_resolved_is_told(pytester: pytest.Pytester, claims: Path) -> None:
    assert main(["baseline", "claims", "--reason", "as found"]) == 0
    edit(claims / "herald.yaml", "more than 450,", "nearly 400,")
    for args in ([], ["-n", "1"]):
        result = pytester.runpytest_subprocess("claims", "--factcheck-baseline", *args)
        assert result.ret != pytest.ExitCode.INTERNAL_ERROR
        result.stdout.fnmatch_lines(["claims: resolved since the baseline: * (*)"])


def test_a_baseline_elsewhere(pytester: pytest.Pytester, claims: Path) -> None:
    assert main(["baseline", "claims", "--reason", "as found"]) == 0
    (claims / "baseline.jsonl").rename(pytester.path / "accepted.jsonl")
    assert failed(pytester, "claims", "--factcheck-baseline=accepted.jsonl") == []
    result = pytester.runpytest("claims", "--factcheck-baseline=none.jsonl")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--factcheck-baseline=none.jsonl: no such file; *"])


def test_without_a_baseline_everything_is_new(pytester: pytest.Pytester, claims: Path) -> None:
    result = pytester.runpytest("claims", "--factcheck-baseline")
    result.assert_outcomes(failed=2, passed=4)
    result.stdout.fnmatch_lines(
        ["claims: every discrepancy and change counts as new: there is no baseline claims/*"]
    )


def test_a_baseline_with_a_mistake(pytester: pytest.Pytester, claims: Path) -> None:
    assert main(["baseline", "claims", "--reason", "as found"]) == 0
    with (claims / "baseline.jsonl").open("a", encoding="utf-8") as stream:
        stream.write("<<<<<<< HEAD\n")
    result = pytester.runpytest("claims", "--factcheck-baseline")
    result.assert_outcomes(failed=1, passed=5)
    result.stdout.fnmatch_lines(["claims/baseline.jsonl:*:1: *", "FAILED claims::case - *"])


def test_a_baseline_that_leads_out_of_the_case(pytester: pytest.Pytester, claims: Path) -> None:
    (pytester.path / "secret.txt").write_text("word\n", encoding="utf-8")
    (claims / "baseline.jsonl").symlink_to(pytester.path / "secret.txt")
    result = pytester.runpytest("claims", "--factcheck-baseline", "-k", "case")
    result.assert_outcomes(failed=1, deselected=5)
    result.stdout.fnmatch_lines(["claims/baseline.jsonl: is a link that leads out of *"])
    assert "word" not in result.stdout.str()


def test_a_decided_finding_fails_as_long_as_it_does_not_hold(
    pytester: pytest.Pytester, claims: Path
) -> None:
    decide = ["decide", "ff39b391", "one-wrong", "--wrong", "daily-1", "--as", "A. Writer"]
    assert main([*decide, "claims"]) == 0
    assert failed(pytester, "claims") == []
    assert failed(pytester, "claims", "-k", "homes", "--factcheck-fail-on=new") == []
    edit(claims / "daily.yaml", "nearly 400", "nearly 300")
    result = pytester.runpytest("claims")
    result.assert_outcomes(failed=1, passed=5)
    result.stdout.fnmatch_lines(["  Re-opened: claim daily-1 has changed since*"])
    result.stdout.fnmatch_lines(["  Decided before: one side wrong (daily-1)*A. Writer*"])
