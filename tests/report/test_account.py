"""Accounts as text: wrapped, and harmless."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.claim import Claim
from factcheck.report.account import account_text, claim_account, claim_as_written, finding_account
from factcheck.report.rows import make_rows
from tests.report.handmade import ABOUT_900, HOMES, day, report
from tests.report.hostile import HOSTILE, hostile_report


def test_lines_are_wrapped_under_their_label() -> None:
    text = account_text([("a", "one two three four five six"), ("long", "x"), ("", "y")], 26)
    assert text == "a     one two three four\n      five six\nlong  x\n      y\n"


def test_what_is_empty_is_left_out() -> None:
    assert account_text([("a", ""), ("b", " \n"), ("c", "x")], 80) == "c  x\n"


def test_a_narrow_terminal_still_gets_twenty_columns() -> None:
    assert account_text([("label", "aaaa bbbb cccc dddd")], 1) == "label  aaaa bbbb cccc dddd\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(text: str) -> None:
    whole = hostile_report(text)
    (row,) = make_rows(whole).findings
    (box,) = whole.topics[0].boxes
    for lines in (claim_account(box, whole.case.subjects[text], [row]), finding_account(row)):
        shown = account_text(lines, 10**6)
        assert all(c.isprintable() or c in "\n\u00a0" for c in shown)


def test_the_period_of_a_flow() -> None:
    box = replace(ABOUT_900, period=day("on Thursday", date(2024, 5, 9)))
    assert ("period", "2024-05-09 (a day)") in [*claim_account(box, HOMES, [])]
    assert "period" not in [label for label, _ in claim_account(ABOUT_900, HOMES, [])]


def test_a_discrepancy_without_a_minimal_conflict() -> None:
    row = replace(make_rows(report()).findings[0], minimal_conflict=())
    assert ("clears when", "its claims are brought to say the same") in [*finding_account(row)]


def test_values_without_words_are_named() -> None:
    claim = Claim(id="c", source="s", subject="x", value={"low": "1", "high": None})
    assert ("printed", "given by its ends or members") in [*claim_as_written(claim, "x")]
