"""`pytest claims/`: a test for every subject and relation, and what a failure says."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.pytest_plugin import town

pytest_plugins = ["pytester"]

ERROR = """\
Homes flooded: “nearly 400” (Mayor, in The Daily) against “more than 450” (The Herald). “nearly 400”
and “more than 450” cannot both be true as worded. They are 50 to 202 homes apart.
  error, discrepancy, rule figures-differ, finding ff39b391
  [1] nearly 400 (360 to 399 homes), 1 origin: Mayor
      claims/daily.yaml:3: “nearly 400”, Mayor, in The Daily (daily-1)
  [2] more than 450 (451 to 562 homes), 1 origin: The Herald
      claims/herald.yaml:3: more than 450: “more than 450 homes”, The Herald (herald-1)
  Likeliest cause: true conflict: Two voices on what has one answer at a time: “nearly 400” (Mayor)
    and “more than 450” (The Herald).
  Would settle it: Where The Herald has “more than 450” from.
"""


def nodes(result: pytest.RunResult) -> list[str]:
    """The tests that `--collect-only -q` lists."""
    return [line for line in result.outlines if "::" in line]


def test_every_subject_and_relation_is_a_test(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    result = pytester.runpytest("claims", "--collect-only", "-q")
    assert nodes(result) == [f"claims::{name}" for name in town.ITEMS]


def test_a_failure_reads_like_the_report(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    result = pytester.runpytest("claims/")
    result.assert_outcomes(passed=5, failed=1)
    assert ERROR in result.stdout.str()
    result.stdout.fnmatch_lines(["FAILED claims::homes - Homes flooded: “nearly 400”*"])
    assert "Traceback" not in result.stdout.str()
    assert "pytest_plugin" not in result.stdout.str()


def test_what_does_not_fail_is_kept(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    shown = pytester.runpytest("claims", "-rP", "-k", "dam").stdout
    shown.fnmatch_lines(["Height of the dam: *", "  warning, discrepancy, rule figures-differ*"])


def test_one_line_for_ci_points_at_the_claim(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    shown = pytester.runpytest("claims", "--tb=line").stdout
    shown.fnmatch_lines_random(["claims/daily.yaml:3: Homes flooded: “nearly 400”*"])


@pytest.mark.parametrize("arg", ["claims::homes", "claims/::homes", "./claims::homes"])
def test_a_test_can_be_named(pytester: pytest.Pytester, arg: str) -> None:
    town.build(pytester.path / "claims")
    pytester.runpytest(arg).assert_outcomes(failed=1)


def test_several_tests_can_be_named(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    two = pytester.runpytest("claims::homes", "claims::pumps")
    two.assert_outcomes(failed=1, passed=1)
    one_by_formula = pytester.runpytest("claims::sheds <= homes")
    one_by_formula.assert_outcomes(passed=1)
    whole = pytester.runpytest("claims::homes", "claims")
    whole.assert_outcomes(failed=1, passed=5)


def test_a_name_that_there_is_not_is_told(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    result = pytester.runpytest("claims::home")
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["not found: claims::home; did you mean claims::homes?"])


def test_chosen_by_word_and_mark(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    pytester.runpytest("claims", "-k", "homes").assert_outcomes(failed=1, passed=1, deselected=4)
    pytester.runpytest("claims", "-m", "not factcheck").assert_outcomes(deselected=6)


def test_stops_at_the_first_and_runs_the_last_failed(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    first = pytester.runpytest("claims", "-x")
    first.assert_outcomes(passed=2, failed=1)
    last = pytester.runpytest("claims", "--lf")
    last.assert_outcomes(failed=1, deselected=5)
    (pytester.path / "claims/herald.yaml").write_text(
        town.HERALD.replace("more than 450, ", "nearly 400, "), encoding="utf-8"
    )
    mended = pytester.runpytest("claims", "--lf")
    mended.assert_outcomes(passed=1, deselected=5)


def test_two_processes(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    result = pytester.runpytest_subprocess("claims", "-n", "2")
    result.assert_outcomes(passed=5, failed=1)
    assert ERROR in result.stdout.str()
    result.stdout.fnmatch_lines(["FAILED claims::homes - Homes flooded: *"])


def test_junit(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    pytester.runpytest("claims", "--junit-xml=out.xml")
    cases = ET.parse(pytester.path / "out.xml").getroot().iter("testcase")
    by_name = {case.attrib["name"]: case for case in cases}
    assert list(by_name) == town.ITEMS
    homes = by_name["homes"]
    assert homes.attrib["classname"] == "claims"
    told = {p.attrib["name"]: p.attrib["value"] for p in homes.iter("property")}
    assert told["factcheck.label"] == "Homes flooded"
    assert told["factcheck.finding"].endswith(" error discrepancy figures-differ")
    failure = homes.find("failure")
    assert failure is not None
    assert failure.attrib["message"].startswith("Homes flooded: “nearly 400” (Mayor, in The Daily)")
    assert "claims/herald.yaml:3: more than 450" in (failure.text or "")
    assert by_name["pumps"].find("failure") is None


def test_mistakes_in_the_input_are_a_test_of_their_own(pytester: pytest.Pytester) -> None:
    broken = town.DAILY.replace("daily-2, subject", "daily-2, sbject") + "  - nothing\n"
    town.build(pytester.path / "claims", daily=broken)
    result = pytester.runpytest("claims")
    result.assert_outcomes(failed=2, passed=4)
    result.stdout.fnmatch_lines(
        ["claims/daily.yaml:4:*: sbject: *", "claims/daily.yaml:6:*", "FAILED claims::case - *"]
    )


def test_a_decision_about_nothing_is_told_and_fails_nothing(pytester: pytest.Pytester) -> None:
    case = town.build(pytester.path / "claims")
    log = case / "decisions.jsonl"
    log.write_text(
        '{"question": "gone/value/", "fingerprint": "0123", "kind": "discrepancy", "claims": {}, '
        '"verdict": "same", "who": "A. Writer", "when": "2024-05-11T10:00:00Z"}\n',
        encoding="utf-8",
    )
    result = pytester.runpytest("claims", "-k", "case")
    result.assert_outcomes(passed=1, deselected=5)
    result.stdout.fnmatch_lines(
        ["*= factcheck =*", "claims: claims/decisions.jsonl:1: *any more: gone"]
    )


def test_hostile_names_and_words_act_on_nothing(pytester: pytest.Pytester) -> None:
    ids = ["case", "a::b[c]", "\\e[31mred", "x" * 200, "../up", "nul\\0"]
    subjects = "".join(
        f'  - {{id: "{id_}", label: "::error::\\e[2J{number}", type: quantity}}\n'
        for number, id_ in enumerate(ids)
    )
    claims = "".join(
        f'  - {{id: {paper}-{n}, subject: "{id_}", value: "{n + 2}{"0" * zeros}"}}\n'
        for n, id_ in enumerate(ids)
        for paper, zeros in (("daily", 1), ("herald", 5))
    )
    first = "".join(line for line in claims.splitlines(True) if "id: daily" in line)
    second = "".join(line for line in claims.splitlines(True) if "id: herald" in line)
    town.build(
        pytester.path / "claims",
        subjects=f"subjects:\n{subjects}",
        daily=f"source: daily\nclaims:\n{first}",
        herald=f"source: herald\nclaims:\n{second}",
    )
    result = pytester.runpytest("claims", "--color=no", "--junit-xml=out.xml", "-v")
    result.assert_outcomes(failed=len(ids), passed=1)
    assert "\x1b" not in result.stdout.str()
    assert "\0" not in result.stdout.str()
    assert not any(line.lstrip().startswith("::") for line in result.outlines)
    names = {case.attrib["name"] for case in ET.parse("out.xml").getroot().iter("testcase")}
    assert {"case", "case (input)", "a:b[c]", "../up", "x" * 200} <= names
    pytester.runpytest("claims::a:b[c]").assert_outcomes(failed=1)


def test_the_root_itself_may_be_the_case(pytester: pytest.Pytester) -> None:
    case = town.build(pytester.path / "claims")
    pytester.chdir()
    (case / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    result = pytester.runpytest(case, "--rootdir", case)
    result.assert_outcomes(passed=5, failed=1)


def test_places_are_whole_where_the_case_lies_elsewhere(
    pytester: pytest.Pytester, tmp_path_factory: pytest.TempPathFactory
) -> None:
    case = town.build(tmp_path_factory.mktemp("far") / "claims")
    result = pytester.runpytest(case)
    result.assert_outcomes(passed=5, failed=1)
    assert f"{Path(case, 'daily.yaml').as_posix()}:3: “nearly 400”" in result.stdout.str()


def test_what_is_not_yet_confirmed_fails_and_says_so(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    herald = pytester.path / "claims" / "herald.yaml"
    text = herald.read_text(encoding="utf-8").replace(
        "id: herald-1,", "id: herald-1, coder: machine,"
    )
    herald.write_text(text, encoding="utf-8")
    result = pytester.runpytest("claims", "-k", "homes")
    result.assert_outcomes(passed=1, failed=1, deselected=4)
    result.stdout.fnmatch_lines(
        [
            "*(machine-coded, not confirmed), The Herald (herald-1)",
            "  Not yet confirmed: it would not stand without machine-coded claims *",
            "FAILED claims::homes - not yet confirmed: Homes *",
        ]
    )
