"""A report as data: the JSON document `factcheck-report/1`, field for field.

The schema beside the report writers (`report/schema/factcheck-report-1.json`) says what every field
holds; reports are tested against it. The same findings give the same document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.document.findings import finding_document

if TYPE_CHECKING:
    from factcheck.decision import Decision, Entry
    from factcheck.errors import Problem
    from factcheck.finding import Finding

SCHEMA = "factcheck-report/1"
COUNTS = (
    "sources",
    "subjects",
    "claims",
    "compared",
    "not_compared",
    "single_source",
    "agreement",
    "discrepancy",
    "change",
)
"""The keys of `counts`, in the order they are written in."""


def as_document(
    *,
    counts: Mapping[str, int],
    findings: Sequence[Finding],
    not_compared: Iterable[tuple[str, Sequence[str], str]],
    problems: Iterable[Problem],
    types: Mapping[str, str] | None = None,
    settings: Mapping[str, Any] | None = None,
    relations: Sequence[Mapping[str, Any]] = (),
    derived: Sequence[Mapping[str, Any]] = (),
    sources: Sequence[Mapping[str, Any]] = (),
    idle: Sequence[Decision] = (),
    resolved: Iterable[Entry] | None = None,
    held: Mapping[bool, int] | None = None,
) -> dict[str, Any]:
    """The report as plain data, ready for `json.dumps`.

    `not_compared` are (subject, ids of claims, reason). `types` gives the subject's type by the id
    of a claim; it is needed only for findings from a relation, whose claims belong to several
    subjects: without it a figure of theirs is called a quantity. `settings` tell in what the check
    departed from the default, `relations` what became of each relation and `derived` what follows
    by them; without them the document has no such field. `idle` are decisions on questions that no
    finding has, `resolved` what stands in the baseline on such (None without a baseline). `held`
    counts the decisions that hold and those that do not; by default those on the findings.
    """
    if held is None:
        held = Counter(finding.decision.holds for finding in findings if finding.decision)
    return {
        "schema": SCHEMA,
        "tool": {"name": "factcheck", "version": version()},
        **({"settings": dict(settings)} if settings else {}),
        "counts": {key: counts.get(key, 0) for key in (*COUNTS, *sorted({*counts} - {*COUNTS}))},
        "findings": [finding_document(finding, types) for finding in findings],
        "not_compared": [
            {"subject": subject, "claims": list(claims), "reason": reason}
            for subject, claims, reason in not_compared
        ],
        **({"relations": [dict(one) for one in relations]} if relations else {}),
        **({"derived": [dict(one) for one in derived]} if derived else {}),
        **({"sources": [dict(one) for one in sources]} if sources else {}),
        **_decisions(held, idle),
        **({} if resolved is None else {"resolved": [_resolved(entry) for entry in resolved]}),
        "problems": [
            {"file": p.file, "line": p.line, "column": p.column, "message": p.message}
            for p in sorted(problems)
        ],
    }


def version() -> str | None:
    """The installed version; None where the package is run without being installed."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("factcheck")
    except PackageNotFoundError:
        return None


def _decisions(held: Mapping[bool, int], idle: Sequence[Decision]) -> dict[str, Any]:
    """How many decisions hold and how many do not, and those about nothing; {} without any."""
    if not held and not idle:
        return {}
    about_nothing = [
        {
            "question": one.question,
            "verdict": one.verdict,
            "who": one.who or None,
            "when": one.when or None,
            "note": one.note or None,
        }
        for one in idle
    ]
    counts = {"holding": held.get(True, 0), "reopened": held.get(False, 0)}
    return {"decisions": {**counts, "idle": about_nothing}}


def _resolved(entry: Entry) -> dict[str, Any]:
    names = ("question", "fingerprint", "kind", "severity", "rule", "message")
    return {name: getattr(entry, name) for name in names}
