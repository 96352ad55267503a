"""Rows: the head in every case, and what a finding's row holds."""

from __future__ import annotations

import pytest

from factcheck.finding import Finding
from factcheck.report.rows import PositionRow, make_rows
from tests.report.handmade import PROBLEMS, findings, report


def _head(found: tuple[Finding, ...], **more: int) -> tuple[str, ...]:
    return make_rows(report(found, **more)).head  # type: ignore[arg-type]


def test_the_head_counts() -> None:
    assert make_rows(report(problems=PROBLEMS)).head == (
        "1 discrepancy (1 error), 2 changes (1 warning, 1 note), 2 agreements.",
        "3 sources, 7 subjects, 12 claims: 9 compared, 3 not compared; "
        "2 subjects of a single origin.",
        "2 mistakes in the input, each told with its place.",
    )


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ([], "0 discrepancies, 0 changes, 0 agreements."),
        ([0, 0], "2 discrepancies (2 errors), 0 changes, 0 agreements."),
        ([1], "0 discrepancies, 1 change (1 warning), 0 agreements."),
        ([2, 3], "0 discrepancies, 1 change, 1 agreement."),
        ([1, 2, 2], "0 discrepancies, 3 changes (1 warning, 2 notes), 0 agreements."),
    ],
)
def test_grades_are_named_where_they_tell_something(chosen: list[int], sentence: str) -> None:
    found = findings()
    assert _head(tuple(found[i] for i in chosen))[0] == sentence


def test_nothing_compared_comes_first() -> None:
    assert _head((), compared=0)[:2] == (
        "Nothing was compared: this is not the same as nothing wrong.",
        "0 discrepancies, 0 changes, 0 agreements.",
    )


def test_a_finding_s_row() -> None:
    row = make_rows(report()).findings[0]
    assert (row.severity, row.kind, row.rule) == ("error", "discrepancy", "figures-differ")
    assert (row.subject_id, row.subject, row.assumes) == ("homes", "Homes flooded", "")
    assert row.positions == (
        PositionRow(1, "under 100", "75 to 99 homes", 1, ("blog-01",), 0, "blog"),
        PositionRow(2, "about 900", "810 to 990 homes", 1, ("radio-01",), 1, "Hill Radio"),
    )
    assert row.minimal_conflict == ("blog-01", "radio-01")
    assert [claim.conflicting for claim in row.claims] == [True, False, True]
    blog, mayor, radio = row.claims
    assert blog.place == "claims/blog.yaml:2"
    assert (blog.as_of, blog.published) == ("", "")
    assert (radio.as_of, radio.published) == ("2024-05-09", "2024-05-09 to 2024-05-10")
    assert (blog.literal, blog.pragmatic) == ("0 to 99 homes", "75 to 99 homes")
    assert (blog.literal_ends, blog.pragmatic_ends) == ((0, 100), (75, 100))
    assert mayor.literal_ends == (400, None)
    assert (mayor.speaker, mayor.origin, mayor.unit) == ("mayor", "mayor", "homes")
    assert radio.quote == "about 900 … some 900 homes"


def test_a_relation_s_row_and_what_is_empty() -> None:
    relation = make_rows(report()).findings[4]
    assert relation.subject_id == "cost + repairs <= budget"
    assert relation.subject == "Cost of the dam + repairs <= budget"
    assert relation.assumes == "nothing is paid twice"
    assert (relation.cause, relation.settle, relation.strength) == ("", "", "")
    grown = make_rows(report()).findings[2]
    assert grown.cause == "growth: The counts were taken six days apart."
    assert grown.positions[0].range == ""
    dated = make_rows(report()).findings[3]
    assert dated.positions[0].range == "2024-05-02"
    assert dated.claims[0].literal_ends == ("2024-05-02", "2024-05-02")
    assert (dated.claims[0].unit, dated.related, dated.strength) == ("", True, "within hedges")


def test_subjects_not_compared_go_by_their_label() -> None:
    left = make_rows(report()).not_compared
    assert [entry.subject for entry in left] == ["homes lost for good", "Cost of the dam", "river"]
    assert left[0].claims == ("blog-02",)


def test_problems_are_sorted() -> None:
    rows = make_rows(report(problems=PROBLEMS))
    assert rows.problems == (
        "claims/blog.yaml: not UTF-8",
        "claims/radio.yaml:22:12: as_of: no such date: 2024-02-31",
    )
