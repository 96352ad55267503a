"""Two versions of a case held against each other: what was done to it, and what that did."""

from factcheck.diffing.compare import Diff, compare
from factcheck.diffing.findings import FindingChange
from factcheck.diffing.record import FieldChange, Record, RecordChange
from factcheck.diffing.side import Side, side_of_document, side_of_report

__all__ = [
    "Diff",
    "FieldChange",
    "FindingChange",
    "Record",
    "RecordChange",
    "Side",
    "compare",
    "side_of_document",
    "side_of_report",
]
