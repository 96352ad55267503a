"""The pytest plugin: `pytest claims/` runs every subject of a case as a test.

This file is imported by every run of pytest in an environment that has factcheck. So it imports
nothing that takes time, and does nothing before a folder or file is found to be a case.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.failing import FAILING
from factcheck.pytest_plugin.finding_cases import Chosen, is_case_file, is_case_folder, split_off

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.outcome import Report
    from factcheck.testing import ReadClaim

_BASELINE = "--factcheck-baseline"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options and settings."""
    group = parser.getgroup("factcheck", "checking claims for consistency")
    group.addoption(
        "--factcheck-fail-on",
        choices=tuple(FAILING),
        help="what fails a subject, as --fail-on of factcheck check; default: the setting "
        "factcheck_fail_on, else what the settings of the case say, else discrepancy",
    )
    group.addoption(
        _BASELINE,
        nargs="?",
        const="",
        metavar="FILE",
        help="fail on discrepancies and changes that are new since this baseline alone; without "
        "FILE: baseline.jsonl in the case",
    )
    parser.addini(
        "factcheck_cases",
        "folders that are cases wherever they are met: patterns, relative to the root; a folder "
        "that is named as an argument or in testpaths is one where it holds claims",
        type="args",
        default=[],
    )
    parser.addini(
        "factcheck_case", "the case of the fixtures, relative to the root", default="claims"
    )
    parser.addini("factcheck_fail_on", "what fails a subject: see --factcheck-fail-on", default="")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(args: list[str]) -> None:
    """Keep `--factcheck-baseline claims/` from taking the case for the file of the baseline.

    The file is given with an equals sign alone; argparse would take whatever comes next.
    """
    args[:] = [f"{_BASELINE}=" if arg == _BASELINE else arg for arg in args]


def pytest_configure(config: pytest.Config) -> None:
    """Hold settings and options to what they may be."""
    config.addinivalue_line("markers", "factcheck: a subject, a relation or the input of a case")
    chosen = config.getini("factcheck_fail_on")
    if chosen and chosen not in FAILING:
        raise pytest.UsageError(f"factcheck_fail_on: {chosen} is none of {', '.join(FAILING)}")
    baseline = config.getoption("factcheck_baseline")
    if baseline and not Path(baseline).is_file():
        raise pytest.UsageError(
            f"{_BASELINE}={baseline}: no such file; factcheck baseline makes one"
        )


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Let `claims/::subject` name a test of a folder, which pytest itself lets files alone do."""
    config = session.config
    if any("::" in arg for arg in config.args):
        config.args, config.stash[Chosen.key] = split_off(config.args, config)


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A folder that is a case."""
    if not is_case_folder(path, parent.session):
        return None
    from factcheck.pytest_plugin.collecting import CaseFolder

    return CaseFolder.from_parent(parent, path=path)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A claim file that is named as an argument."""
    if not is_case_file(file_path, parent.session):
        return None
    from factcheck.pytest_plugin.collecting import CaseFile

    return CaseFile.from_parent(parent, path=file_path)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What concerns a case as a whole and fails nothing."""
    told = [
        str(value)
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        for name, value in report.user_properties
        if name == "factcheck.remark"
    ]
    if told:
        terminalreporter.section("factcheck")
        for line in dict.fromkeys(told):
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def factcheck_report(pytestconfig: pytest.Config) -> Report:
    """The report on the case that the setting `factcheck_case` names (default: claims)."""
    from factcheck.pytest_plugin.checked import checked

    found = checked(pytestconfig, pytestconfig.rootpath / pytestconfig.getini("factcheck_case"))
    if not found.case.claims:
        why = found.mistakes() or "0 claims loaded"
        pytest.fail(f"factcheck_case: {why}", pytrace=False)
    return found.report


@pytest.fixture(scope="session")
def factcheck_case(factcheck_report: Report) -> Case:
    """The case that the setting `factcheck_case` names (default: claims), as it was checked."""
    return factcheck_report.case


@pytest.fixture(scope="session")
def claims_about(factcheck_report: Report) -> Callable[[str], tuple[ReadClaim, ...]]:
    """A function: the claims on a subject, by its id, as `factcheck.claims_about` has them."""
    from factcheck.testing import claims_about as claims

    return partial(claims, factcheck_report)
