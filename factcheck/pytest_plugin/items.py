"""The items: a subject or relation that fails by its findings, and the input of the case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.finding import Finding
from factcheck.graph.topic import Topic
from factcheck.pytest_plugin.checked import Checked
from factcheck.report.failure import failure_text, headline
from factcheck.report.plain import visible


class Inconsistent(Exception):  # noqa: N818 - no error of the program: what was checked is so
    """That an item fails: the whole text, it in a line, and the place that it points to."""

    def __init__(self, text: str, line: str, place: tuple[str, int]) -> None:
        super().__init__(text)
        self.line = line
        self.place = place


class CaseItem(pytest.Item):
    """An item of a case."""

    def __init__(self, *, checked: Checked, **node: Any) -> None:
        super().__init__(**node)
        self.checked = checked
        self.add_marker("factcheck")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The text of the failure and nothing of the program."""
        error = excinfo.value
        if not isinstance(error, Inconsistent):
            return super().repr_failure(excinfo, style)
        told = excinfo.getrepr(style="value")
        if told.reprcrash is not None:
            # what the summary and annotations of CI show: the claim, not a line of this program
            told.reprcrash.message = error.line
            told.reprcrash.path, told.reprcrash.lineno = error.place
        return told


class InputItem(CaseItem):
    """The input of a case: fails where a file cannot be read or a line is wrong."""

    def runtest(self) -> None:
        """Fail by the mistakes in the input."""
        for remark in self.checked.remarks():
            self.user_properties.append(("factcheck.remark", remark))
        mistakes = self.checked.mistakes()
        if mistakes:
            first, *more = mistakes.split("\n")
            place = (self.checked.path, 0)
            if self.checked.problems:
                problem = self.checked.problems[0]
                place = problem.file, problem.line
            raise Inconsistent(mistakes, _and_more(first, len(more)), place)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The case."""
        return self.path, None, self.name


class TopicItem(CaseItem):
    """A subject or relation: fails where a finding on it does."""

    def __init__(self, *, topic: Topic, **node: Any) -> None:
        super().__init__(**node)
        self.topic = topic
        label = topic.subject.label if topic.subject else ""
        if label:
            self.user_properties.append(("factcheck.label", visible(label)))

    def runtest(self) -> None:
        """Fail by the findings; keep the others for `-rP` and `--junit-xml`."""
        found = self.checked.findings_on(self.topic)
        failing = [finding for finding in found if self.checked.fails(finding)]
        for finding in found:
            told = f"{finding.id} {finding.severity} {finding.kind} {finding.rule}"
            told += f" {finding.state}" if finding.state else ""
            told += " unconfirmed" if finding.unconfirmed else ""
            told += " decided" if finding.decision and finding.decision.holds else ""
            self.user_properties.append(("factcheck.finding", told))
        quiet = [one for one in found if one not in failing and one.kind != "agreement"]
        if failing:
            text = "\n\n".join(self._text(finding) for finding in failing)
            for one in quiet:
                text += f"\n\nNot failing: {one.severity}, finding {one.id}: {self._line(one)}"
            line = _and_more(self._line(failing[0]), len(failing) - 1)
            raise Inconsistent(text, line, _place(failing[0]))
        for one in quiet:
            self.add_report_section("call", "findings", self._text(one))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the subject or relation is declared; the case, where it is not."""
        about = self.topic.subject or self.topic.relation
        if about is None or not about.where.file:
            return self.path, None, self.name
        file = self.config.invocation_params.dir / about.where.file
        return file, max(about.where.line - 1, 0), self.name

    def _text(self, finding: Finding) -> str:
        return failure_text(self.checked.rows[finding.id])

    def _line(self, finding: Finding) -> str:
        return headline(self.checked.rows[finding.id])


def _place(finding: Finding) -> tuple[str, int]:
    """The claim to look at first: one of the smallest conflict, else the last named."""
    box = (*finding.answer.minimal_conflict, *reversed(finding.boxes))[0]
    return box.claim.where.file, box.claim.where.line


def _and_more(line: str, more: int) -> str:
    return f"{line} (and {more:,} more)" if more else line
