"""The report as CSV: what it costs, and its pieces."""

from __future__ import annotations

import csv
import io
import sys
from types import FrameType

import pytest

from factcheck.outcome import Report
from factcheck.report.rows import Rows, make_rows
from factcheck.report.to_csv import csv_pieces, to_csv
from tests.report.handmade import findings, report


def rows(times: int = 1) -> Rows:
    return make_rows(report([*findings()] * times))


def steps(made: Rows) -> int:
    """How many functions and generators are entered to write it."""
    entered = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal entered
        entered += event == "call"

    sys.setprofile(count)
    try:
        to_csv(made)
    finally:
        sys.setprofile(None)
    return entered


def test_of_four_times_the_findings_each_costs_no_more() -> None:
    few, many = rows(8), rows(32)
    to_csv(few), to_csv(many)  # what is worked out once for all is worked out by now
    assert steps(many) < 4.4 * steps(few)


def test_the_pieces_are_the_table_in_whole_lines() -> None:
    pieces = list(csv_pieces(rows()))
    assert "".join(pieces) == to_csv(rows())
    assert len(pieces) > len(findings())
    assert all(piece.endswith("\r\n") for piece in pieces[:-1])


def test_a_table_is_written_without_the_json_document(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = to_csv(rows())

    def made(_: Report) -> None:
        raise AssertionError("the document was made")

    monkeypatch.setattr(Report, "document", made)
    assert to_csv(rows()) == whole


def test_every_cell_of_a_claim_stands_in_its_own_column() -> None:
    """Cells are written by place: those of a row are in the columns that the rows name."""
    made = rows()
    lines = list(csv.DictReader(io.StringIO(to_csv(made), newline="")))
    found = [line for line in lines if line["record"] == "finding"]
    told = [(finding, claim) for finding in made.findings for claim in finding.claims]
    assert len(found) == len(told) > 1
    for line, (finding, claim) in zip(found, told, strict=True):
        assert line["rule"] == finding.rule
        assert line["settle"] == finding.settle
        assert line["claim"] == claim.id
        assert line["source"] == claim.source
        assert line["origin"] == claim.origin
        assert line["mode"] == claim.mode
        assert line["reading"] == claim.pragmatic
        assert line["published"] == claim.published
        assert line["place"] == claim.place
