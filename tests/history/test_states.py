"""New, unchanged, changed, resolved, re-opened: against a model that tries everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.decision import Decision
from factcheck.history import Baseline, with_history
from factcheck.outcome import Report
from tests.cases import case_of
from tests.history.made import (
    HEAD,
    HOMES,
    accepted,
    finding,
    judged,
    on_homes,
    town,
    with_decisions,
)

TODAY = date(2024, 5, 21)
_QUESTIONS = st.sampled_from(["homes", "roads", "people", "bridges"])
_ANSWERS = st.sampled_from(["a", "b", "c"])


def _with_findings(today: dict[str, str]) -> Report:
    report = replace(town(), case=replace(town().case, decisions=()))
    return report.only(tuple(finding(q, (answer,)) for q, answer in sorted(today.items())))


def _print(answer: str) -> str:
    return finding("homes", (answer,)).fingerprint


@given(
    today=st.dictionaries(_QUESTIONS, _ANSWERS),
    lines=st.lists(st.tuples(_QUESTIONS, _ANSWERS), unique=True, max_size=8),
)
def test_every_finding_and_every_line_by_brute_force(
    today: dict[str, str], lines: list[tuple[str, str]]
) -> None:
    baseline = Baseline(tuple(accepted(q, _print(a)) for q, a in lines))
    held = with_history(_with_findings(today), baseline, TODAY)
    for found in held.findings:
        answer = today[found.question]
        same = [line for line in lines if line == (found.question, answer)]
        other = [line for line in lines if line[0] == found.question and line[1] != answer]
        assert found.state == ("unchanged" if same else "changed" if other else "new")
    gone = {(entry.question, entry.fingerprint) for entry in held.resolved}
    assert gone == {(q, _print(a)) for q, a in lines if q not in today}
    assert held.baselined


@given(today=st.dictionaries(_QUESTIONS, _ANSWERS))
def test_without_a_baseline_there_is_no_state(today: dict[str, str]) -> None:
    held = with_history(_with_findings(today), today=TODAY)
    assert {found.state for found in held.findings} <= {None}
    assert (held.baselined, held.resolved) == (False, ())


@given(
    today=st.dictionaries(_QUESTIONS, _ANSWERS),
    decided=st.lists(st.tuples(_QUESTIONS, st.sampled_from(["same", "undo"])), max_size=6),
)
def test_a_decision_is_on_a_finding_or_idle(
    today: dict[str, str], decided: list[tuple[str, str]]
) -> None:
    log = [Decision(question=q, verdict=verdict) for q, verdict in decided]  # type: ignore[arg-type]
    held = with_history(with_decisions(_with_findings(today), *log), today=TODAY)
    standing = {q for q, verdict in dict(decided).items() if verdict != "undo"}
    assert {found.question for found in held.findings if found.decision} == standing & today.keys()
    assert {one.question for one in held.idle} == standing - today.keys()


def test_a_decision_that_holds_leaves_the_state_to_the_baseline() -> None:
    report = town()
    decision = judged(on_homes(report))
    held = with_history(with_decisions(report, decision), Baseline(), TODAY)
    found = on_homes(held)
    assert found.decision is not None
    assert (found.decision.decision, found.decision.holds) == (decision, True)
    assert found.state == "new"


def test_reopened_goes_before_what_the_baseline_says() -> None:
    """Also where there is no baseline."""
    decision = judged(on_homes(town(HOMES.replace("400", "410"))))
    report = with_decisions(town(), decision)
    known = Baseline((accepted("homes/value/", on_homes(report).fingerprint),))
    for baseline in (None, Baseline(), known):
        found = on_homes(with_history(report, baseline, TODAY))
        assert found.state == "reopened"
        assert found.decision is not None
        assert found.decision.reopened.startswith("claim daily-1 has changed since")


def test_it_may_be_applied_again() -> None:
    report = with_decisions(town(), judged(on_homes(town()), until="2024-05-21"))
    known = Baseline((accepted("gone", "f"), accepted("homes/value/", "other")))
    held = with_history(report, known, TODAY)
    assert [on_homes(held).state, len(held.resolved)] == ["changed", 1]
    later = with_history(held, today=date(2024, 5, 22))
    assert (on_homes(later).state, later.resolved, later.baselined) == ("reopened", (), False)
    assert on_homes(with_history(later, today=TODAY)).state is None


def test_neither_enters_the_identities() -> None:
    report = town()
    held = with_history(with_decisions(report, judged(on_homes(report))), Baseline(), TODAY)
    for before, after in zip(report.findings, held.findings, strict=True):
        assert after != before
        assert replace(after, decision=None, state=None) == before
        assert after.id == before.id


def test_a_check_holds_the_findings_to_the_decisions_of_the_case() -> None:
    report = town()
    decision = judged(on_homes(report), until="2024-05-21")
    case = replace(case_of(HEAD + HOMES), decisions=(decision,))
    held = on_homes(factcheck.check(case, today=TODAY)).decision
    assert held is not None
    assert held.holds
    assert on_homes(factcheck.check(case, today=date(2024, 5, 22))).state == "reopened"
