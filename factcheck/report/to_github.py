"""The report as GitHub annotations: workflow commands, shown beside the lines that they name.

One for each discrepancy and change, at the first claim of its minimal conflict; the text names the
other places. GitHub shows ten errors, ten warnings and ten notices of a step: the worst come first,
those that the baseline has as they are after the others. What is accepted in the baseline as it is,
or decided, and holds, is a notice, and so is what rests on machine-coded claims that nobody has
confirmed; every other is a warning at least where the run is to fail on
what is new. Agreements ask for nothing: they are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.report import past
from factcheck.report.apart import APART_WHY
from factcheck.report.cited import cited
from factcheck.report.places import from_top
from factcheck.report.plain import visible
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.errors import Problem
    from factcheck.report.cited import Cited
    from factcheck.report.rows import FindingRow, Rows

SHOWN = 10
"""Annotations of one level that GitHub shows of a step; those after them are in the log alone."""
LONGEST = 2_000
"""Characters of one text: GitHub takes no more than 64 kB of an annotation's message."""
PLACES = 10
"""Places named of a finding; all claims stand in the other formats."""

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def to_github(rows: Rows) -> str:
    """A line for each annotation: counts, mistakes in the input, findings, worst first."""
    return "".join(f"{line}\n" for line in _lines(rows))


def _lines(rows: Rows) -> Iterator[str]:
    yield command("notice", "\n".join((*rows.head, *_left_out(rows))), title="factcheck")
    yield from map(_problem, sorted(rows.report.problems))
    told = [finding for finding in rows.findings if finding.kind != "agreement"]
    for finding in sorted(told, key=_later):
        yield _finding(finding, _level(finding, rows.fail_on))


def _left_out(rows: Rows) -> Iterator[str]:
    agreements = sum(finding.kind == "agreement" for finding in rows.findings)
    if agreements:
        yield f"{counted(agreements, 'agreement')} without an annotation."
    for entry in rows.report.resolved:
        yield f"Resolved since the baseline: {past.resolved_told(past.resolved_row(entry))}"
    for idle in rows.idle:
        yield f"A decision on nothing found: {past.idle_told(idle)}"


def _holds(finding: FindingRow) -> bool:
    decided = finding.finding.decision
    return decided is not None and decided.holds


def _known(finding: FindingRow) -> tuple[bool, bool]:
    """What comes later: what is decided, and what the baseline has as it is."""
    return _holds(finding), finding.finding.state == "unchanged"


def _later(finding: FindingRow) -> tuple[bool, bool, bool]:
    return (finding.unconfirmed, *_known(finding))


def _problem(problem: Problem) -> str:
    return command(
        "error",
        problem.message,
        title="Mistake in the input",
        file=from_top(problem.file),
        line=problem.line,
        column=problem.column,
    )


def _level(finding: FindingRow, fail_on: str) -> str:
    if finding.unconfirmed or any(_known(finding)):
        return "notice"
    level = _LEVELS[finding.severity]
    return "warning" if fail_on == "new" and level == "notice" else level


def _finding(finding: FindingRow, level: str) -> str:
    claims = cited(finding.finding, PLACES)
    where = claims[0].where if claims else None
    return command(
        level,
        "\n".join(_text(finding, claims)),
        title=f"{finding.rule}: {finding.subject}",
        file=from_top(where.file) if where else "",
        line=where.line if where else 0,
    )


def _text(finding: FindingRow, claims: Sequence[Cited]) -> Iterator[str]:
    yield finding.said
    if finding.unconfirmed:
        yield f"Not yet confirmed: {APART_WHY}"
    for claim in claims:
        yield f"{claim.place}: {claim.said} ({claim.publisher}, {claim.id})"
    more = len(finding.finding.answer.fits) - len(claims)
    if more:
        yield f"and {counted(more, 'more claim')}, in the other formats"
    if finding.cause:
        yield f"Likeliest cause: {finding.cause}"
    if finding.settle:
        yield f"Would settle it: {finding.settle}"
    yield from (f"{label}: {words}" for label, words in past.told(finding.finding))
    yield f"Finding {finding.id}"


def command(
    level: str, message: str, *, title: str = "", file: str = "", line: int = 0, column: int = 0
) -> str:
    """A workflow command that annotates: one line, whatever its texts hold.

    `message` may have several lines; control codes in it are shown as what they are. No text can
    end the command or begin another: line ends, `%`, and in properties `:` and `,` are escaped.
    """
    properties = {
        "file": file,
        "line": str(line) if file and line else "",
        "col": str(column) if file and line and column else "",
        "title": title,
    }
    given = ",".join(f"{name}={_property(text)}" for name, text in properties.items() if text)
    return f"::{level}{' ' if given else ''}{given}::{_data(message)}"


def _data(text: str) -> str:
    """Text as the data of a command; its lines are parted by escaped line ends."""
    return "%0A".join(_plain(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return _plain(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    return visible(text if len(text) <= LONGEST else f"{text[:LONGEST]} …")
