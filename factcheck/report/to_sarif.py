"""The report as SARIF 2.1.0 (OASIS, with errata 01), as code scanning and editors read it.

One result for each discrepancy and change. Agreements are no results, though SARIF has a kind for
what passes: code scanning makes an alert of every result whatever its kind, and takes no file in
which a result has no location. For the same reasons what was resolved since the baseline is no
result of state `absent`. All of these are told as notifications of the run, and so are mistakes in
the input. The same report gives the same text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.report import past
from factcheck.report.sarif_result import location, result
from factcheck.report.sarif_text import message
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.errors import Problem
    from factcheck.report.rows import FindingRow, Rows
    from factcheck.rules import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
RESULTS = 25_000
"""Results that code scanning takes of a run; a file with more is refused as a whole."""
NOTIFIED = 1_000
"""Notifications of one sort; the rest of them is counted."""
ROOT = "The top of the repository; outside of any, the folder that factcheck was run in."
DESCRIBED = 1_000
"""Characters of a rule's description that code scanning takes."""

_LEVELS: Mapping[str, str] = {"discrepancy": "error", "change": "note", "agreement": "none"}
"""The level of a rule by its kind; each result says its own."""


def to_sarif(rows: Rows) -> str:
    """A log of one run, indented."""
    # writes as `json.dumps` does, several times as fast; `visible` has left nothing to escape
    from pydantic_core import to_json as dumped

    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(rows)]}
    return dumped(log, indent=2).decode("utf-8") + "\n"


def _run(rows: Rows) -> dict[str, Any]:
    told = [finding for finding in rows.findings if finding.kind != "agreement"]
    shown = told[:RESULTS]
    kinds = {finding.rule: finding.kind for finding in shown}
    places = {rule: place for place, rule in enumerate(sorted(kinds))}
    return {
        "tool": {"driver": _driver(rows, kinds)},
        "invocations": [
            {
                "executionSuccessful": not rows.report.problems,
                "toolExecutionNotifications": list(_notifications(rows, len(told) - len(shown))),
            }
        ],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": ROOT}}},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(rows, shown, places)),
    }


def _driver(rows: Rows, kinds: Mapping[str, str]) -> dict[str, Any]:
    from factcheck.rules import find_rules

    known = find_rules()
    version = rows.frame["tool"]["version"]
    return {
        "name": "factcheck",
        **({"version": version} if version else {}),
        "shortDescription": {"text": "Checks claims from several sources for consistency."},
        "rules": [_rule(id_, kinds[id_], known.get(id_)) for id_ in sorted(kinds)],
    }


def _rule(id_: str, kind: str, rule: Rule | None) -> dict[str, Any]:
    """A rule with the prose of its manual; its examples are for `factcheck explain`."""
    title, prose = (rule.title, _prose(rule.manual)) if rule else (id_, id_)
    first = prose.partition("\n\n")[2].partition("\n\n")[0].replace("\n", " ")
    more = f"Examples and options: `factcheck explain {id_}`."
    return {
        "id": id_,
        "name": "".join(part.capitalize() for part in id_.split("-")),
        "shortDescription": message(title, DESCRIBED),
        "fullDescription": message(first or title, DESCRIBED),
        "help": {"text": f"{prose}\n\n{more}", "markdown": f"{prose}\n\n{more}"},
        "defaultConfiguration": {"level": _LEVELS[kind]},
        "properties": {"tags": [kind]},
    }


def _prose(manual: str) -> str:
    """A manual up to its first example."""
    parts = manual.split("\n\n")
    ends = [at for at, part in enumerate(parts) if part.startswith(("Flagged", "Fine"))]
    return "\n\n".join(parts[: ends[0]] if ends else parts).strip()


def _results(
    rows: Rows, findings: Iterable[FindingRow], places: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    """What SARIF asks for: where one result tells whether it is suppressed, all do."""
    report = rows.report
    decided = any(finding.decision is not None for finding in report.findings)
    for finding in findings:
        yield result(finding, places[finding.rule], report.baselined, decided)


def _notifications(rows: Rows, left_out: int) -> Iterator[dict[str, Any]]:
    report = rows.report
    yield from _capped([_mistake(problem) for problem in sorted(report.problems)], "error")
    if left_out:
        yield _note(f"{counted(left_out, 'finding')} left out: the file takes {RESULTS:,}.")
    yield from map(_note, rows.head)
    agreements = sum(finding.kind == "agreement" for finding in rows.findings)
    if agreements:
        yield _note(f"{counted(agreements, 'agreement')} without a result.")
    gone = (past.resolved_told(past.resolved_row(entry)) for entry in report.resolved)
    idle = (past.idle_told(past.idle_row(decision)) for decision in report.idle)
    yield from _capped([_note(f"Resolved since the baseline: {told}") for told in gone], "note")
    yield from _capped([_note(f"A decision on nothing found: {told}") for told in idle], "note")


def _capped(told: Sequence[dict[str, Any]], level: str) -> Iterator[dict[str, Any]]:
    yield from told[:NOTIFIED]
    if len(told) > NOTIFIED:
        yield _note(f"and {len(told) - NOTIFIED:,} more like these", level)


def _note(text: str, level: str = "note") -> dict[str, Any]:
    return {"level": level, "message": message(text)}


def _mistake(problem: Problem) -> dict[str, Any]:
    places = location(problem.file, problem.line, problem.column)
    return {**_note(problem.message, "error"), **({"locations": [places]} if places else {})}
