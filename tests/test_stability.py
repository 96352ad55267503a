"""What a claim says decides; where it stands does not."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.casefile import Case
from factcheck.outcome import Report

ROOT = Path(__file__).parent.parent
CASE = factcheck.load([ROOT / "claims"])


def _identities(report: Report) -> list[tuple[str, ...]]:
    return [
        (f.question, f.fingerprint, f.rule, f.severity, f.answer.message) for f in report.findings
    ]


@pytest.fixture(scope="module")
def unchanged() -> Report:
    return factcheck.check(CASE)


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_records_changes_no_finding(unchanged: Report, rng: random.Random) -> None:
    def shuffled(items: object) -> list[object]:
        listed = list(items)  # type: ignore[call-overload]
        rng.shuffle(listed)
        return listed

    case = replace(
        CASE,
        sources=dict(shuffled(CASE.sources.items())),
        subjects=dict(shuffled(CASE.subjects.items())),
        speakers=dict(shuffled(CASE.speakers.items())),
        relations=tuple(shuffled(CASE.relations)),
        claims=tuple(shuffled(CASE.claims)),
    )
    assert _identities(factcheck.check(case)) == _identities(unchanged)


def test_a_file_split_in_two_changes_no_finding(unchanged: Report, tmp_path: Path) -> None:
    factcheck.convert(CASE, "jsonl", tmp_path / "one")
    (tmp_path / "two").mkdir()
    for file in (tmp_path / "one").glob("*.jsonl"):
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        (tmp_path / "two" / f"b-{file.name}").write_text("".join(lines[::2]), encoding="utf-8")
        (tmp_path / "two" / f"a-{file.name}").write_text("".join(lines[1::2]), encoding="utf-8")
    split = factcheck.load([tmp_path / "two"])
    assert split.problems == ()
    assert _identities(factcheck.check(split)) == _identities(unchanged)


@pytest.mark.parametrize("form", ["yaml", "jsonl", "csv"])
def test_every_format_says_the_same(unchanged: Report, form: str, tmp_path: Path) -> None:
    factcheck.convert(CASE, form, tmp_path)
    assert _identities(factcheck.check(factcheck.load([tmp_path]))) == _identities(unchanged)


def _with_value(case: Case, change: Callable[[str], str], id_: str) -> Case:
    claims = tuple(
        claim.model_copy(update={"value": change(str(claim.value))}) if claim.id == id_ else claim
        for claim in case.claims
    )
    return replace(case, claims=claims)


def _arrivals(report: Report) -> dict[str, str]:
    return {
        f.kind: f.answer.message
        for f in report.findings
        if f.subject and f.subject.id == "arrivals-kazakhstan"
    }


def test_one_printed_word_changes_what_it_should(unchanged: Report) -> None:
    """Nearly 100,000 bounds the growth from above; more than 100,000 no longer does."""
    nearly = next(c.id for c in CASE.claims if c.value == "nearly 100,000")
    changed = factcheck.check(
        _with_value(CASE, lambda words: words.replace("nearly", "more than"), nearly)
    )
    before, after = _arrivals(unchanged), _arrivals(changed)
    assert before.keys() == after.keys() == {"change"}
    assert "by 100,000 to 160,000" in before["change"]
    assert "by 75,000 to 150,000" in after["change"]
    others = [row for row in _identities(unchanged) if not row[0].startswith("arrivals-kaz")]
    kept = [row for row in _identities(changed) if not row[0].startswith("arrivals-kaz")]
    assert [row for row in others if "left-russia" not in row[0]] == [
        row for row in kept if "left-russia" not in row[0]
    ]


def test_a_target_of_millions_everywhere_is_no_conflict() -> None:
    millions = [c.id for c in CASE.claims if c.subject == "call-up-target"]
    case = CASE
    for id_ in millions:
        case = _with_value(case, lambda _: "millions", id_)
    found = [
        f for f in factcheck.check(case).findings if f.subject and f.subject.id == "call-up-target"
    ]
    assert {f.kind for f in found} == {"agreement"}
