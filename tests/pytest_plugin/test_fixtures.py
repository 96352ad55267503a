"""The fixtures, in tests that a project writes itself."""

from __future__ import annotations

import pytest

from tests.pytest_plugin import town

pytest_plugins = ["pytester"]

OWN = """
    import factcheck
    import pytest

    def test_claims(claims_about):
        mayor, herald = claims_about("homes")
        assert (mayor.value, mayor.source, mayor.speaker) == ("nearly 400", "daily", ("Mayor",))
        assert mayor.literal.high == 399
        assert herald.literal.low == 451 and herald.literal.high is None
        assert mayor.place == "claims/daily.yaml:3"

    def test_no_such_subject(claims_about):
        with pytest.raises(ValueError, match="did you mean 'homes'"):
            claims_about("home")

    def test_report(factcheck_report, factcheck_case):
        assert factcheck_report.counts["discrepancy"] == 2
        assert len(factcheck_case.claims) == 7
        assert factcheck_report.case is factcheck_case

    def test_consistent(factcheck_report):
        factcheck.assert_consistent(factcheck_report, subject="pumps")

    def test_inconsistent(factcheck_case):
        factcheck.assert_consistent(factcheck_case)
"""


def test_a_project_s_own_tests(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "claims")
    pytester.makepyfile(test_own=OWN)
    result = pytester.runpytest("test_own.py")
    result.assert_outcomes(passed=4, failed=1)
    result.stdout.fnmatch_lines(
        [
            ">       factcheck.assert_consistent(factcheck_case)",
            "E       AssertionError: 1 finding at or above discrepancy:",
            "E       Homes flooded: “nearly 400” *",
            "E             claims/daily.yaml:3: “nearly 400”, Mayor, in The Daily (daily-1)",
        ]
    )
    assert "assertions.py" not in result.stdout.str()


def test_the_case_is_checked_once(pytester: pytest.Pytester) -> None:
    """However often it is met: by fixtures, the folder, two files of it."""
    town.build(pytester.path / "claims")
    pytester.makepyfile(
        conftest="""
            from factcheck.pytest_plugin import checked

            real, seen = checked.check, []

            def counted(case, *args, **more):
                seen.append(case)
                return real(case, *args, **more)

            checked.check = counted

            def pytest_sessionfinish():
                checked.check = real
                print("checked:", len(seen))
        """,
        test_own="def test_own(factcheck_report): assert factcheck_report.findings",
    )
    result = pytester.runpytest("claims", "test_own.py", "-s")
    result.assert_outcomes(passed=6, failed=1)
    result.stdout.fnmatch_lines(["*checked: 1"])
    files = pytester.runpytest("claims/daily.yaml", "claims/herald.yaml", "test_own.py", "-s")
    files.stdout.fnmatch_lines(["*checked: 1"])


def test_the_case_that_the_setting_names(pytester: pytest.Pytester) -> None:
    town.build(pytester.path / "data/flood")
    pytester.makeini("[pytest]\nfactcheck_case = data/flood\n")
    pytester.makepyfile("def test_own(claims_about): assert len(claims_about('homes')) == 2")
    pytester.runpytest().assert_outcomes(passed=1)


def test_no_case(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_own(factcheck_case): pass")
    result = pytester.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["factcheck_case: claims: no such file or folder; *"])
    assert "Traceback" not in result.stdout.str()
