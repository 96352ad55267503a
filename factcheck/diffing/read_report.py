"""A JSON report read back: checked at the edge, so that nothing further in can stumble over it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from factcheck.casefile.wording import shown
from factcheck.diffing.side import Side, side_of_document
from factcheck.document import SCHEMA
from factcheck.errors import Problem

LARGEST = 1_000_000_000
"""Bytes of a report that is read; 100,000 claims make some 400 million."""


class _Part(BaseModel):
    """A part of a report; fields that a later version adds pass."""

    model_config = ConfigDict(extra="allow", strict=True)


class _Tool(_Part):
    version: str | None = None


class _Place(_Part):
    start: int
    end: int


class _Value(_Part):
    text: str
    unit: str | None
    literal: dict[str, Any]
    pragmatic: dict[str, Any]


class _AsOf(_Part):
    pragmatic: list[str | None] = Field(min_length=2, max_length=2)
    held: str


class _Claim(_Part):
    id: str
    source: str
    publisher: str
    quote: list[str]
    value: _Value
    as_of: _AsOf
    published: list[str | None] = Field(min_length=2, max_length=2)
    speaker: list[str]
    via: str | None
    mode: str
    condition: str | None
    stance: str
    coder: str
    locator: list[_Place]
    file: str
    line: int


class _Cause(_Part):
    name: str


class _Position(_Part):
    label: str


class _Subject(_Part):
    id: str
    label: str


class _Relation(_Part):
    formula: str
    subjects: list[str]


class _Decision(_Part):
    verdict: str
    who: str | None = None
    when: str | None = None
    note: str | None = None
    holds: bool | None = None
    reopened: str | None = None


class _Finding(_Part):
    id: str
    question: str
    fingerprint: str
    kind: Literal["agreement", "discrepancy", "change"]
    rule: str
    severity: Literal["error", "warning", "note"]
    cause: _Cause | None
    subject: _Subject | None = None
    relation: _Relation | None = None
    message: str
    positions: list[_Position]
    claims: list[_Claim]
    decision: _Decision | None = None
    state: Literal["new", "unchanged", "changed", "reopened"] | None = None


class _NotCompared(_Part):
    subject: str
    claims: list[str]


class _Settings(_Part):
    only: dict[str, list[str]] | None = None


class _Problem(_Part):
    file: str


class _Report(_Part):
    tool: _Tool
    settings: _Settings | None = None
    counts: dict[str, int]
    findings: list[_Finding]
    not_compared: list[_NotCompared] | None = None
    problems: list[_Problem] | None = None


_REPORT = TypeAdapter(_Report)


def read_report(path: Path, name: str) -> Side | Problem:
    """The report in a file of `check --format json`, or what is wrong with it; never raises."""
    try:
        if not path.is_file():
            return Problem(name, 0, 0, "no such file")
        if path.stat().st_size > LARGEST:
            return Problem(name, 0, 0, f"is larger than {LARGEST:,} bytes; a report is meant")
        document = json.loads(path.read_bytes())
    except json.JSONDecodeError as fault:
        return Problem(name, fault.lineno, fault.colno, f"is not JSON: {fault.msg}")
    except (ValueError, RecursionError) as fault:  # not UTF-8; a number of endless digits; a pit
        why = "nested too deeply" if isinstance(fault, RecursionError) else shown(str(fault))
        return Problem(name, 0, 0, f"is not JSON: {why}")
    except OSError as fault:
        return Problem(name, 0, 0, f"cannot be read: {fault.strerror}")
    schema = document.get("schema") if isinstance(document, dict) else None
    if schema != SCHEMA:
        other = f", but {shown(schema)}" if isinstance(schema, str) else ""
        message = f"is no report of `factcheck check --format json` ({SCHEMA}){other}"
        return Problem(name, 0, 0, message)
    try:
        _REPORT.validate_python(document)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        at = ".".join(map(str, first["loc"]))
        more = f" (and {fault.error_count() - 1:,} more)" if fault.error_count() > 1 else ""
        return Problem(name, 0, 0, f"is no whole report: {shown(at)}: {first['msg']}{more}")
    return side_of_document(document, name)
