"""Which folders and files are cases: those the user points at, and no data of anybody else."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.casefile.files import FORMATS
from factcheck.pytest_plugin.finding_cases import SUFFIXES
from tests.pytest_plugin import town

pytest_plugins = ["pytester"]

TEST = "def test_own(): pass\n"


def counts(pytester: pytest.Pytester, *args: object) -> int:
    """How many tests are collected."""
    result = pytester.runpytest(*args, "--collect-only", "-q")
    return sum("::" in line for line in result.outlines)


def test_it_looks_at_the_files_that_the_loader_reads() -> None:
    assert set(FORMATS) == SUFFIXES


def test_a_case_that_nobody_points_at_is_none(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    pytester.makepyfile(test_own=TEST)
    assert counts(pytester) == counts(pytester, ".") == counts(pytester, "test_own.py") == 1


def test_one_in_testpaths_is(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    pytester.makepyfile(test_own=TEST)
    pytester.makeini("[pytest]\ntestpaths = claims test_own.py\n")
    assert counts(pytester) == len(town.ITEMS) + 1
    assert counts(pytester, ".") == 1


def test_one_that_the_setting_names_is_wherever_it_is_met(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "cases/flood")
    town.build(pytester.path / "cases/storm")
    town.build(pytester.path / "other/flood")
    pytester.makeini("[pytest]\nfactcheck_cases = cases/*/\n")
    for args in ([], ["."], ["cases"]):
        assert counts(pytester, *args) == 2 * len(town.ITEMS)
    assert counts(pytester, "cases/storm") == len(town.ITEMS)


def test_one_that_the_setting_names_and_holds_no_claims_is_told(pytester: pytest.Pytester) -> None:
    case = pytester.mkdir("claims")
    (case / "sources.yaml").write_text("sources: []\n", encoding="utf-8")
    pytester.makeini("[pytest]\nfactcheck_cases = claims\n")
    result = pytester.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["claims/sources.yaml: holds no record*"])


def test_nothing_to_check_is_not_consistent(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims", daily="claims: []\n", herald="claims: []\n")
    result = pytester.runpytest("claims")
    result.assert_outcomes(failed=1, passed=5)
    result.stdout.fnmatch_lines(["claims: 0 claims loaded", "FAILED claims::case - *"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("config.yaml", "services:\n  claims: [a, b]\n"),
        ("data.yml", "- {claims: 3}\n"),
        ("sources.yaml", "sources: [a]\n"),
        ("rows.jsonl", '{"record": 1}\n'),
        ("people.csv", "id,source,subject,value\n"),
        ("claims.txt", "claims:\n"),
        ("baseline.jsonl", '{"record": "claim"}\n'),
        ("binary.yaml", "\0\0"),
    ],
)
def test_data_of_others_is_left_alone(pytester: pytest.Pytester, name: str, text: str) -> None:
    folder = pytester.mkdir("data")
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "test_own.py").write_text(TEST, encoding="utf-8")
    assert counts(pytester, "data") == 1


def test_a_package_is_no_case(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    (pytester.path / "claims/__init__.py").touch()
    (pytester.path / "claims/test_own.py").write_text(TEST, encoding="utf-8")
    assert counts(pytester, "claims") == 1


def test_tests_among_the_claims_still_run(pytester: pytest.Pytester) -> None:
    case = town.build(pytester.path / "claims")
    (case / "conftest.py").write_text(
        "import pytest\n\n@pytest.fixture\ndef seven(): return 7\n", encoding="utf-8"
    )
    (case / "test_own.py").write_text("def test_own(seven): assert seven == 7\n", encoding="utf-8")
    below = case / "below"
    below.mkdir()
    (below / "test_below.py").write_text(TEST, encoding="utf-8")
    pytester.runpytest("claims").assert_outcomes(failed=1, passed=7)
    pytester.runpytest("claims/test_own.py").assert_outcomes(passed=1)
    pytester.runpytest("claims/below").assert_outcomes(passed=1)
    ignoring = pytester.runpytest("claims", "--ignore=claims/below")
    ignoring.assert_outcomes(failed=1, passed=6)


@pytest.mark.parametrize("form", ["jsonl", "csv", "yaml"])
def test_every_format_is_known(pytester: pytest.Pytester, form: str) -> None:
    written = town.build(pytester.path / "written")
    factcheck.convert(factcheck.load(written), form, pytester.path / "claims")
    assert counts(pytester, "claims") == len(town.ITEMS)


def test_a_file_of_a_case_has_the_tests_that_rest_on_it(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    result = pytester.runpytest("claims/daily.yaml", "-q", "--collect-only")
    resting = ["case", "dam-height", "homes", "pumps", "sheds <= homes"]
    assert [line for line in result.outlines if "::" in line] == [
        f"claims/daily.yaml::{name}" for name in resting
    ]
    pytester.runpytest("claims/daily.yaml").assert_outcomes(failed=1, passed=4)
    pytester.runpytest("claims/daily.yaml::pumps").assert_outcomes(passed=1)
    assert counts(pytester, "claims/subjects.yaml") == len(town.ITEMS)


def test_a_file_that_is_a_case_is_taken_alone(pytester: pytest.Pytester) -> None:
    cases = pytester.mkdir("cases")
    for number in "123":
        text = f"{town.SOURCES}{town.SUBJECTS}claims:\n  - {{id: a, source: daily, subject: pumps, "
        (cases / f"flood-{number}.yaml").write_text(f"{text}value: '4'}}\n", encoding="utf-8")
    result = pytester.runpytest("cases/flood-2.yaml", "-v")
    result.assert_outcomes(passed=len(town.ITEMS))
    result.stdout.fnmatch_lines(["cases/flood-2.yaml::pumps PASSED*"])


def test_a_file_of_others_is_left_to_them(pytester: pytest.Pytester) -> None:
    pytester.makefile(".yaml", config="services: []\n")
    result = pytester.runpytest("config.yaml")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
