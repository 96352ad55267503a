"""A finding as the text of a failed test. `python -m tests.report.test_failure` writes it anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.claim import Claim
from factcheck.errors import Where
from factcheck.report.failure import CLAIMS, LONGEST, failure_text, headline
from factcheck.report.rows import ClaimRow, FindingRow, make_rows
from tests.report.handmade import findings, report
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.settled import settled

GOLDEN = Path(__file__).parent.parent / "golden" / "failures" / "settled.txt"


def written() -> str:
    """Every finding of the handmade report, with what was decided and what is new."""
    return "\n\n".join(map(failure_text, make_rows(settled()).findings)) + "\n"


def one() -> FindingRow:
    """The first of the handmade findings."""
    return make_rows(report(findings()[:1])).findings[0]


def said(row: ClaimRow, **otherwise: Any) -> Claim:
    """The claim of a row with some fields changed."""
    return row.box.claim.model_copy(update=otherwise)


def test_golden() -> None:
    assert written() == GOLDEN.read_text(encoding="utf-8")


ORDERS = ("::add-mask::word", "  ::stop-commands::x", "a ##[error]b", "x " * 60 + "::error::y")


@pytest.mark.parametrize("text", (*HOSTILE, *ORDERS))
def test_hostile_text_stays_text(text: str) -> None:
    (row,) = make_rows(hostile_report(text)).findings
    shown = failure_text(row)
    assert shown.replace("\n", "").replace("\u00a0", "").isprintable()
    assert headline(row).isprintable()
    # GitHub's runner takes its orders from any line of a log
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
    assert "##[" not in shown


def test_an_endless_text_is_cut_off() -> None:
    row = replace(one(), message="word " * 10**5, settle="x" * 10**6)
    shown = failure_text(row)
    assert len(shown) < len(failure_text(one())) + 3 * LONGEST
    assert " …" in shown
    assert len(headline(row)) <= LONGEST + 2


def test_a_crowd_of_claims_is_counted() -> None:
    row = one()
    claim = next(claim for claim in row.claims if claim.fits == (1, 1))
    crowded = replace(row)
    crowded.__dict__["claims"] = tuple(
        replace(claim, box=replace(claim.box, claim=said(claim, id=f"gazette-{number}")))
        for number in range(CLAIMS + 1_234)
    )
    shown = failure_text(crowded)
    assert shown.count("(gazette-") == CLAIMS
    assert "\n      and 1,234 more\n" in shown


def test_a_place_is_never_broken() -> None:
    row = one()
    far = "a long/" * 30
    there = Where(f"{far}c.yaml", 7)
    row.__dict__["claims"] = tuple(
        replace(claim, box=replace(claim.box, claim=said(claim, where=there)))
        for claim in row.claims
    )
    assert failure_text(row).count(f"      {far}c.yaml:7: ") == len(row.claims)


if __name__ == "__main__":
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    GOLDEN.write_text(written(), encoding="utf-8")
