"""The remarks on a draft as the JSON document `factcheck-draft/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.document import claim_document, version
from factcheck.drafting.remark import KINDS

if TYPE_CHECKING:
    from factcheck.drafting import Remark
    from factcheck.report.draft.rows import DraftRows, RemarkLine

SCHEMA = "factcheck-draft/1"


def as_document(rows: DraftRows) -> dict[str, Any]:
    """Plain data, ready for `json.dumps`; the same draft gives the same document.

    Places are code points of the draft's text, `end` excluded; lines and columns count from 1.
    """
    article = rows.draft.article
    return {
        "schema": SCHEMA,
        "tool": {"name": "factcheck", "version": version()},
        "draft": {
            "file": article.file,
            "title": article.title or None,
            "published": article.published or None,
            "sha256": article.sha256,
            "extracted": article.extracted,
        },
        "case": rows.case or None,
        "counts": {kind: rows.draft.counts[kind] for kind in KINDS} | {"left": rows.draft.left},
        "remarks": [
            _remark(line, remark)
            for line, remark in zip(rows.remarks, rows.draft.remarks, strict=True)
        ],
        "left": [
            {
                "words": one.words,
                "start": one.place[0],
                "end": one.place[1],
                "line": one.line,
                "column": one.column,
            }
            for one in rows.left
        ],
        "problems": [
            {"file": p.file, "line": p.line, "column": p.column, "message": p.message}
            for p in sorted(rows.draft.problems)
        ],
    }


def _remark(line: RemarkLine, remark: Remark) -> dict[str, Any]:
    cause, subject = remark.cause, remark.subject
    return {
        "kind": line.kind,
        "severity": line.severity,
        "fails": line.fails,
        "rule": line.rule or None,
        "subject": {"id": line.subject, "label": line.label},
        "words": line.words,
        "place": {
            "start": line.place[0],
            "end": line.place[1],
            "line": line.line,
            "column": line.column,
            "end_line": line.end_line,
            "end_column": line.end_column,
        },
        "message": line.said,
        "cause": {"name": cause.name, "evidence": cause.evidence} if cause else None,
        "settle": line.settle or None,
        "unsure": list(remark.unsure),
        "confidence": remark.box.claim.confidence,
        "origins": list(remark.origins),
        "claim": claim_document(remark.box, subject.type),
        "agrees": [claim_document(box, subject.type) for box in remark.agrees],
        "against": [claim_document(box, subject.type) for box in remark.against],
    }
