"""The report as JSON (`factcheck-report/1`, see `schema/`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from factcheck.collector import held_off
from factcheck.document import finding_texts
from factcheck.document.json_text import encoded
from factcheck.values.precision import own_digits

if TYPE_CHECKING:
    from factcheck.report.rows import Rows


_NO_FINDINGS = '\n  "findings": []'


def to_json(rows: Rows) -> str:
    """The document, indented; the same rows give the same text."""
    report = rows.report
    with held_off(), own_digits():
        findings = (",\n    " + text for text in finding_texts(report.findings, report.types()))
        first = next(findings, "")
        before, none, after = json_text(rows.frame).partition(_NO_FINDINGS)
        if not first:
            return f"{before}{none}{after}"
        return "".join(chain((before, none[:-1], first[1:]), findings, ("\n  ]", after)))


def json_text(document: Mapping[str, Any]) -> str:
    """Plain data as JSON, indented.

    Letters are as they are; characters that would turn round or hide what a terminal shows are
    escaped, which to a JSON reader is the same.
    """
    text = _dumped(dict(document))
    text += "\n"  # in place: of a long text every copy counts
    return text


def json_pieces(document: Mapping[str, Any]) -> Iterator[str]:
    """The text of `json_text` in pieces, one for each entry of its lists: for a stream.

    So the whole text, which is longer than the document, need not be held.
    """
    before = "{\n"
    for key, value in document.items():
        yield f"{before}  {_dumped(key)}: "
        before = ",\n"
        if not (isinstance(value, list) and value):
            yield _dumped(value).replace("\n", "\n  ")
            continue
        for place, entry in enumerate(value):
            yield (",\n    " if place else "[\n    ") + _dumped(entry).replace("\n", "\n    ")
        yield "\n  ]"
    yield "\n}\n" if document else "{}\n"


def _dumped(data: Any) -> str:
    return encoded(data).decode()
