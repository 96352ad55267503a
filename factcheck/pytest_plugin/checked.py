"""A case loaded and checked for a run of pytest: once in each process, however often it is met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.casefile.case import Case
from factcheck.checking import check
from factcheck.errors import Problem
from factcheck.failing import FAILING, fails
from factcheck.finding import Finding
from factcheck.graph.topic import Topic
from factcheck.history import with_history
from factcheck.outcome import Report
from factcheck.report.plain import in_log, visible
from factcheck.report.rows import FindingRow, Rows, make_rows
from factcheck.settings import find_settings
from factcheck.settings.model import Settings
from factcheck.testing.given import baseline_at, baseline_beside


@dataclass(frozen=True)
class Checked:
    """A case with its report, held to its decisions and, where one is asked for, its baseline.

    `path` is how messages call it, `fail_on` what fails a subject; `problems` are all mistakes in
    the input; `missing` is the baseline that there is none of, "" where there is.
    """

    path: str
    report: Report
    fail_on: str
    problems: tuple[Problem, ...]
    missing: str = ""

    @property
    def case(self) -> Case:
        """The case that was checked."""
        return self.report.case

    @cached_property
    def _told(self) -> Rows:
        return make_rows(self.report)

    @cached_property
    def rows(self) -> dict[str, FindingRow]:
        """The findings as the report tells them, by id."""
        return {row.id: row for row in self._told.findings}

    @cached_property
    def _by_topic(self) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = {}
        for finding in self.report.findings:
            found.setdefault(_about(finding), []).append(finding)
        return found

    def findings_on(self, topic: Topic) -> list[Finding]:
        """The findings on a subject or relation, worst first."""
        return self._by_topic.get(_about(topic), [])

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails its subject."""
        return fails(finding, self.fail_on)

    def mistakes(self) -> str:
        """What is wrong with the input, a line each with its place; empty where nothing is."""
        if self.problems:
            return in_log("\n".join(visible(str(problem)) for problem in self.problems))
        return "" if self.case.claims else in_log(f"{visible(self.path)}: 0 claims loaded")

    def remarks(self) -> Iterator[str]:
        """What concerns the case as a whole and fails nothing, a line each."""
        lines = []
        if self.missing:
            why = f"there is no baseline {self.missing}; factcheck baseline makes one"
            lines.append(f"every discrepancy and change counts as new: {why}")
        if self.report.resolved or self.report.idle:
            for gone in self._told.resolved:
                lines.append(f"resolved since the baseline: {gone.message} ({gone.id})")
            for idle in self._told.idle:
                on = f"on what is not found any more: {idle.was}"
                lines.append(f"{idle.place}: a decision ({idle.told}) {on}")
        return (in_log(visible(f"{self.path}: {line}")) for line in lines)


def _about(what: Finding | Topic) -> str:
    """A subject or relation, told apart."""
    if what.subject is not None:
        return f"subject {what.subject.id}"
    return f"relation {what.relation.formula}" if what.relation else ""


_KEY: pytest.StashKey[dict[Path, Checked]] = pytest.StashKey()


def checked(config: pytest.Config, path: Path) -> Checked:
    """The case at a path, checked as `factcheck check` does it.

    Settings that stand beside the case are heeded. Problems name files from the folder that pytest
    was started in, where they lie below it.
    """
    known = config.stash.setdefault(_KEY, {})
    if path not in known:
        known[path] = _checked(config, _as_named(path, config))
    return known[path]


def _checked(config: pytest.Config, path: Path) -> Checked:
    settings, problems = _fitting(find_settings([path]))
    report = check(load(path), settings=settings)
    fail_on = (
        config.getoption("factcheck_fail_on")
        or config.getini("factcheck_fail_on")
        or settings.fail_on
        or "discrepancy"
    )
    named = config.getoption("factcheck_baseline")
    if named is not None and fail_on != "never":
        fail_on = "new"
    if fail_on != "new":
        problems = sorted([*report.problems, *problems])
        return Checked(path.as_posix(), _shown(report, settings), fail_on, tuple(problems))
    if named:
        file, baseline = Path(named), baseline_at(Path(named))
    else:
        file, baseline = baseline_beside(path)
    if baseline is not None:
        report = with_history(report, baseline)
    problems = [*report.problems, *problems, *(baseline.problems if baseline else ())]
    return Checked(
        path=path.as_posix(),
        report=_shown(report, settings),
        fail_on=fail_on,
        problems=tuple(sorted(problems)),
        missing=file.as_posix() if baseline is None else "",
    )


def _fitting(settings: Settings) -> tuple[Settings, list[Problem]]:
    """The settings without a `fail-on` that there is not; the rest is the check's to hold."""
    if not settings.fail_on or settings.fail_on in FAILING:
        return settings, []
    none = f"{settings.fail_on} is none of {', '.join(FAILING)}"
    return replace(settings, fail_on=""), [settings.where.problem(none, "fail-on")]


def _shown(report: Report, settings: Settings) -> Report:
    """The report with the findings that the settings show: what is left out does not fail."""
    return report.only(
        tuple(
            finding
            for finding in report.findings
            if (not settings.kind or finding.kind in settings.kind)
            and (not settings.severity or finding.severity in settings.severity)
        )
    )


def _as_named(path: Path, config: pytest.Config) -> Path:
    """The path from where pytest was started, as long as that is the current folder; else whole."""
    start = config.invocation_params.dir
    if Path.cwd() == start and path.is_relative_to(start):
        return path.relative_to(start)
    return path
