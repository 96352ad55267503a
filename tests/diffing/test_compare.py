"""What was done to a case, and what became of its findings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.diffing import compare
from tests.cases import PAPERS
from tests.diffing.made import (
    COST,
    OTHER,
    RADIO,
    SUBJECTS,
    THIRD,
    became,
    between,
    case,
    done,
    side,
)

BASE = case(RADIO, COST)
AT_ODDS = case(RADIO, OTHER, COST)


def test_nothing_lies_between_a_case_and_itself() -> None:
    diff = between(AT_ODDS, AT_ODDS)
    assert (diff.findings, diff.claims, diff.others, diff.found) == ((), (), (), False)
    assert diff.counts == {
        "findings": {"came": 0, "changed": 0, "went": 0, "decided": 0, "same": 1},
        "claims": {"added": 0, "removed": 0, "changed": 0, "renamed": 0, "same": 3},
    }


def test_the_order_of_records_is_nothing() -> None:
    diff = between(AT_ODDS, case(COST, OTHER, RADIO))
    assert (diff.findings, diff.claims, diff.others) == ((), (), ())


def test_a_claim_that_brings_a_discrepancy() -> None:
    diff = between(BASE, AT_ODDS)
    assert done(diff.claims) == ["claim added h-1"]
    assert became(diff) == ["came figures-differ homes"]
    assert done(diff.findings[0].by) == ["claim added h-1"]
    assert diff.found
    assert diff.counts["findings"]["same"] == 0
    assert diff.counts["claims"] == {
        "added": 1,
        "removed": 0,
        "changed": 0,
        "renamed": 0,
        "same": 2,
    }


def test_a_finding_that_only_went_is_none_that_came() -> None:
    diff = between(AT_ODDS, BASE)
    assert became(diff) == ["went figures-differ homes"]
    assert done(diff.findings[0].by) == ["claim removed h-1"]
    assert not diff.found


@pytest.mark.parametrize(
    ("old", "new", "field", "aspect"),
    [
        ("value: '900'", "value: '950'", "value 900 → 950", "value"),
        ("quote: some 900 homes", "quote: 900 homes", "quote some 900 homes → 900 homes", "words"),
        ("quote: s", "as_of: 2024-05-09, quote: s", "as_of  → 2024-05-09", "time"),
        ("quote: s", "speaker: [Mayor, Army], quote: s", "speaker  → Mayor; Army", "speaker"),
        ("quote: s", "mode: may, quote: s", "mode is → may", "mode"),
        ("quote: s", "stance: denies, quote: s", "stance asserts → denies", "stance"),
        ("subject: homes", "subject: cost", "subject homes → cost", "subject"),
        ("source: herald", "source: post", "source herald → post", "source"),
        ("quote: s", "locator: {start: 3, end: 9}, quote: s", "locator  → 3–9", "locator"),
        ("quote: s", "confidence: 0.5, quote: s", "confidence  → 0.5", "confidence"),
        ("quote: s", "confirmed: true, quote: s", "confirmed  → yes", "confirmed"),
        ("value: '900'", "value: {low: '1'}", "value 900 → 1 to any", "value"),
    ],
)
def test_in_what_a_claim_changed(old: str, new: str, field: str, aspect: str) -> None:
    changed = OTHER.replace(old, new)
    assert changed != OTHER
    diff = between(AT_ODDS, case(RADIO, changed, COST))
    assert done(diff.claims) == [f"claim changed h-1: {field}"]
    assert diff.claims[0].aspects == (aspect,)


def test_a_changed_figure_changes_the_answer() -> None:
    diff = between(AT_ODDS, case(RADIO, OTHER.replace("value: '900'", "value: '2000'"), COST))
    assert became(diff) == ["changed figures-differ homes"]
    assert diff.findings[0].changed == ("positions",)
    assert done(diff.findings[0].by) == ["claim changed h-1: value 900 → 2000"]
    assert diff.found


def test_an_outlet_that_joins_a_known_position_changes_no_answer() -> None:
    diff = between(AT_ODDS, case(RADIO, OTHER, THIRD, COST))
    assert done(diff.claims) == ["claim added p-1"]
    assert [one for one in became(diff) if "differ" in one] == []


def test_a_claim_by_another_id_was_renamed() -> None:
    diff = between(AT_ODDS, case(RADIO, OTHER.replace("h-1", "h-9"), COST))
    assert done(diff.claims) == ["claim renamed h-9"]
    assert diff.claims[0].old is not None
    assert diff.claims[0].old.id == "h-1"
    assert diff.findings == ()
    assert diff.counts["claims"] == {
        "added": 0,
        "removed": 0,
        "changed": 0,
        "renamed": 1,
        "same": 2,
    }


def test_another_id_and_another_figure_are_two_claims() -> None:
    changed = OTHER.replace("h-1", "h-9").replace("'900'", "'901'")
    diff = between(AT_ODDS, case(RADIO, changed, COST))
    assert done(diff.claims) == ["claim removed h-1", "claim added h-9"]


def test_what_refers_to_a_renamed_claim_is_as_before() -> None:
    later = "{id: h-2, source: herald, subject: homes, value: '800', supersedes: h-1}"
    diff = between(
        case(RADIO, OTHER, later),
        case(RADIO, OTHER.replace("h-1", "h-9"), later.replace("h-1", "h-9")),
    )
    assert done(diff.claims) == ["claim renamed h-9"]


def test_claims_of_a_renamed_source_are_as_before() -> None:
    sources = PAPERS.replace("id: herald", "id: weekly")
    diff = between(AT_ODDS, case(RADIO, OTHER.replace("herald", "weekly"), COST, sources=sources))
    assert done(diff.others) == ["source renamed weekly"]
    assert (diff.claims, diff.findings) == ((), ())


def test_a_source_s_date_is_told_once_and_named_as_what_did_it() -> None:
    subjects = SUBJECTS.replace("id: homes,", "id: homes, behaviour: cumulative,")
    old = case(RADIO, OTHER, COST, subjects=subjects)
    sources = PAPERS.replace("Herald, published: 2024-05-10", "Herald, published: 2024-05-01")
    diff = between(old, case(RADIO, OTHER, COST, subjects=subjects, sources=sources))
    told = ["source changed herald: published 2024-05-10 → 2024-05-01"]
    assert done(diff.others) == told
    assert diff.claims == ()
    assert became(diff)
    assert all(done(one.by) == told for one in diff.findings)


def test_a_subject_s_behaviour_is_named_as_what_did_it() -> None:
    subjects = SUBJECTS.replace("id: homes,", "id: homes, behaviour: cumulative,")
    diff = between(AT_ODDS, case(RADIO, OTHER, COST, subjects=subjects))
    told = ["subject changed homes: behaviour constant → cumulative"]
    assert done(diff.others) == told
    assert became(diff)
    assert all(done(one.by) == told for one in diff.findings)


def test_a_note_is_told_and_blamed_for_nothing() -> None:
    new = OTHER.replace("'900'", "'2000'")
    radio = RADIO.replace("speaker: Mayor", "speaker: Mayor, note: heard twice")
    diff = between(AT_ODDS, case(radio, new, COST))
    assert done(diff.claims) == [
        "claim changed d-1: note  → heard twice",
        "claim changed h-1: value 900 → 2000",
    ]
    assert [one.record.id for one in diff.findings[0].by] == ["h-1"]


def test_speakers_relations_and_hedges_are_records_too() -> None:
    more = (
        "speakers: [{id: mayor, label: Mayor}]\n"
        "relations: [{formula: homes >= 10}]\n"
        "hedges: {numbers: {nearly: {literal: '[0.5N, N)', pragmatic: '[0.8N, N)'}}}\n"
    )
    diff = between(AT_ODDS, case(RADIO, OTHER, COST, more=more))
    assert done(diff.others) == [
        "speaker added mayor",
        "relation added homes >= 10",
        "hedge added numbers: nearly",
    ]


def test_a_hedge_is_what_did_it_where_no_claim_changed() -> None:
    nearly = OTHER.replace("'900'", "nearly 500")
    hedges = "hedges: {numbers: {nearly: {literal: '[0.5N, N)', pragmatic: '[0.5N, N)'}}}\n"
    old, new = case(RADIO, nearly), case(RADIO, nearly, more=hedges)
    diff = between(old, new)
    assert became(diff)
    assert all(done(one.by) == ["hedge added numbers: nearly"] for one in diff.findings)


def test_a_newer_tool_is_what_did_it_where_nothing_else_was_done() -> None:
    old, new = (replace(side(AT_ODDS), version=version) for version in ("1.0", "1.1"))
    assert compare(old, new).findings == ()
    changed = {**old.findings[0], "severity": "note"}
    diff = compare(replace(old, findings=[changed]), new)
    assert diff.findings[0].changed == ("severity",)
    assert done(diff.findings[0].by) == ["tool changed factcheck: version 1.0 → 1.1"]


def decided(holds: bool, reopened: str | None = None) -> dict[str, object]:
    return {"verdict": "one-wrong", "wrong": "h-1", "when": "2024-06-01T10:00:00Z", "who": "Kim",
            "holds": holds, "reopened": reopened}  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "told", "why"),
    [
        (None, decided(True), "decided", ""),
        (decided(True), decided(False, "its date has passed"), "changed", "its date has passed"),
        (decided(True), None, "changed", "the decision was taken back"),
        (decided(False), None, "decided", ""),
        (decided(True), decided(True), "", ""),
    ],
)
def test_decisions(
    before: dict[str, object] | None, after: dict[str, object] | None, told: str, why: str
) -> None:
    whole = side(AT_ODDS)
    old, new = (
        replace(whole, findings=[{**whole.findings[0], "decision": decision}])
        for decision in (before, after)
    )
    diff = compare(old, new)
    assert [one.became for one in diff.findings] == [told] * bool(told)
    assert [one.reopened for one in diff.findings] == [why] * bool(told)
    assert diff.found == (told == "changed")
