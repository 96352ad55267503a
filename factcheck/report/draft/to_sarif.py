"""Remarks on a draft as SARIF 2.1.0, located in the draft, for editors and code scanning.

What is disputed and what stands on one origin alone is a result; what agrees or is news is counted
in a notification of the run, for code scanning would make an alert of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.drafting.remark import KINDS
from factcheck.report.draft.rows import NAMES
from factcheck.report.plain import visible
from factcheck.report.sarif_result import location
from factcheck.report.sarif_text import message, text
from factcheck.report.to_sarif import ROOT, SCHEMA

if TYPE_CHECKING:
    from factcheck.report.draft.rows import ClaimLine, DraftRows, RemarkLine

RESULTS = ("conflict", "stale", "speaker", "contested", "single-origin")
"""The kinds that are results."""
RELATED = 20
"""Claims of the case that a result points at."""


def to_sarif(rows: DraftRows) -> str:
    """A log of one run, indented."""
    from pydantic_core import to_json as dumped

    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(rows)]}
    return dumped(log, indent=2).decode("utf-8") + "\n"


def _run(rows: DraftRows) -> dict[str, Any]:
    shown = [remark for remark in rows.remarks if remark.kind in RESULTS]
    kinds = [kind for kind in RESULTS if any(remark.kind == kind for remark in shown)]
    version = rows.document["tool"]["version"]
    driver = {
        "name": "factcheck",
        **({"version": version} if version else {}),
        "shortDescription": {"text": "Checks claims from several sources for consistency."},
        "rules": [_rule(kind) for kind in kinds],
    }
    return {
        "tool": {"driver": driver},
        "invocations": [
            {
                "executionSuccessful": not rows.draft.problems,
                "toolExecutionNotifications": list(_notifications(rows)),
            }
        ],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": ROOT}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(rows, remark, kinds.index(remark.kind)) for remark in shown],
    }


def _rule(kind: str) -> dict[str, Any]:
    level = "note" if kind == "single-origin" else "warning"
    meanings: dict[str, str] = dict(KINDS.items())
    return {
        "id": f"draft-{kind}",
        "name": "Draft" + "".join(part.capitalize() for part in kind.split("-")),
        "shortDescription": message(NAMES[kind].capitalize()),
        "fullDescription": message(meanings[kind]),
        "defaultConfiguration": {"level": level},
    }


def _notifications(rows: DraftRows) -> Iterator[dict[str, Any]]:
    for problem in sorted(rows.draft.problems):
        place = location(problem.file, problem.line, problem.column)
        yield {
            "level": "error",
            "message": message(problem.message),
            **({"locations": [place]} if place else {}),
        }
    yield from ({"level": "note", "message": message(line)} for line in rows.head)


def _result(rows: DraftRows, remark: RemarkLine, rule: int) -> dict[str, Any]:
    from factcheck.decision import digest

    others = (*remark.against, *remark.agrees)[:RELATED]
    related = [_related(number, claim) for number, claim in enumerate(others, 1) if claim.file]
    place = _place(rows, remark)
    return {
        "ruleId": f"draft-{remark.kind}",
        "ruleIndex": rule,
        "level": remark.severity,
        "message": {"text": "\n".join(_told(remark))},
        "locations": [place] if place else [],
        "relatedLocations": related,
        "partialFingerprints": {
            "factcheckRemark/v1": digest(remark.kind, remark.subject, remark.words)
        },
        "properties": {
            "kind": remark.kind,
            "subject": visible(remark.subject),
            "origins": len(remark.origins),
            **({"unsure": visible(remark.unsure)} if remark.unsure else {}),
        },
    }


def _told(remark: RemarkLine) -> Iterator[str]:
    yield text(remark.said)
    yield from (f"{name}: {text(words)}" for name, words in remark.more)


def _place(rows: DraftRows, remark: RemarkLine) -> dict[str, Any]:
    """Where the words stand in the draft; the file alone where its text was taken out of it."""
    article = rows.draft.article
    if not article.file or article.file == "-":
        return {}
    place = location(article.file, 0 if article.extracted else remark.line, remark.column)
    if not article.extracted:
        region = place["physicalLocation"]["region"]
        region.update(endLine=remark.end_line, endColumn=remark.end_column)
        region["snippet"] = {"text": visible(remark.words)}
    return place


def _related(number: int, claim: ClaimLine) -> dict[str, Any]:
    return {"id": number, **location(claim.file, claim.line), "message": message(claim.told)}
