"""What lies between two versions as data: the JSON document `factcheck-diff/1`.

Its schema stands beside that of the report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.diffing.findings import FindingChange, cause_of, labels_of
from factcheck.diffing.record import Record, RecordChange
from factcheck.diffing.side import Side
from factcheck.document import version

SCHEMA = "factcheck-diff/1"


def as_document(
    *,
    old: Side,
    new: Side,
    counts: Mapping[str, Mapping[str, int]],
    findings: Sequence[FindingChange],
    claims: Sequence[RecordChange],
    others: Sequence[RecordChange],
    whole: bool,
) -> dict[str, Any]:
    """Plain data, ready for `json.dumps`; the same sides give the same document."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "factcheck", "version": version()},
        "old": _side(old),
        "new": _side(new),
        "claims_compared": "all" if whole else "in findings",
        "counts": {name: dict(some) for name, some in counts.items()},
        "findings": [_finding(change) for change in findings],
        "claims": [_record(change) for change in claims],
        "records": [_record(change) for change in others],
    }


def _side(side: Side) -> dict[str, Any]:
    return {
        "name": side.name,
        "commit": side.commit or None,
        "claims": side.counts.get("claims", 0),
        "findings": len(side.findings),
        **(
            {"only": {name: sorted(shown) for name, shown in side.only.items()}}
            if side.only
            else {}
        ),
        "problems": [
            {"file": p.file, "line": p.line, "column": p.column, "message": p.message}
            for p in sorted(side.problems)
        ],
    }


def _finding(change: FindingChange) -> dict[str, Any]:
    return {
        "change": change.became,
        "question": change.finding["question"],
        "changed": list(change.changed),
        "reopened": change.reopened or None,
        "old": _told(change.old),
        "new": _told(change.new),
        "by": [
            {"record": one.kind, "id": one.record.id, "change": one.what, "aspects": [*one.aspects]}
            for one in change.by
        ],
    }


def _told(finding: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """What is told of a finding on one side; the report of that side has the rest."""
    if finding is None:
        return None
    return {
        **{
            name: finding[name]
            for name in ("id", "fingerprint", "kind", "rule", "severity", "message")
        },
        "cause": cause_of(finding) or None,
        "positions": labels_of(finding),
        "claims": [claim["id"] for claim in finding["claims"]],
        "decision": finding.get("decision"),
        "state": finding.get("state"),
    }


def _record(change: RecordChange) -> dict[str, Any]:
    old, new = change.old, change.new
    return {
        "record": change.kind,
        "change": change.what,
        "id": change.record.id,
        "was": old.id if old and new and old.id != new.id else None,
        "fields": [
            {"name": one.name, "aspect": one.aspect, "old": one.old or None, "new": one.new or None}
            for one in change.fields
        ],
        "old": _place(old),
        "new": _place(new),
    }


def _place(record: Record | None) -> dict[str, Any] | None:
    if record is None:
        return None
    return {
        "place": record.place or None,
        "subject": record.get("subject") or None,
        "value": record.get("value") or None,
    }
