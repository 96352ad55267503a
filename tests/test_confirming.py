"""Machine-coded claims: apart until somebody has looked at them, and gone where he rejects them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import factcheck
from factcheck.casefile import Case
from factcheck.claim import Claim
from factcheck.finding import Finding
from tests.cases import case_of, report_of
from tests.report.test_schema import SCHEMA
from tests.test_any_case import cases, faults, said

HOMES = """
subjects: [{id: homes, label: Homes flooded, unit: homes}]
claims:
  - {id: a, source: daily, subject: homes, value: "400"}
"""
APART = "  - {id: b, source: herald, subject: homes, value: '900', coder: machine%s}\n"
ALIKE = "  - {id: c, source: post, subject: homes, value: '400'%s}\n"
ODD = "  - {id: d, source: post, subject: homes, value: '650'}\n"


def found(text: str) -> list[tuple[str, bool, list[str]]]:
    """Kind, whether it is unconfirmed, and the claims of each finding."""
    report = report_of(text)
    assert report.problems == ()
    return [(f.kind, f.unconfirmed, sorted(box.id for box in f.boxes)) for f in report.findings]


@pytest.mark.parametrize(
    ("coder", "confirmed", "unconfirmed", "rejected"),
    [
        ("machine", None, True, False),
        ("machine:grammar", None, True, False),
        ("machine", True, False, False),
        ("machine", False, False, True),
        ("hand", None, False, False),
        ("hand", False, False, True),
        ("machinist", None, False, False),
    ],
)
def test_who_coded_it_and_who_has_looked(
    coder: str, confirmed: bool | None, unconfirmed: bool, rejected: bool
) -> None:
    claim = Claim(id="a", source="b", subject="c", value="1", coder=coder, confirmed=confirmed)
    assert (claim.unconfirmed, claim.rejected) == (unconfirmed, rejected)


def test_a_discrepancy_with_a_machine_coded_claim_is_not_yet_confirmed() -> None:
    assert found(HOMES + APART % "") == [("discrepancy", True, ["a", "b"])]
    assert report_of(HOMES + APART % "").counts["unconfirmed"] == 1


def test_a_confirmed_claim_is_like_one_coded_by_hand() -> None:
    assert found(HOMES + APART % ", confirmed: true") == [("discrepancy", False, ["a", "b"])]
    assert "unconfirmed" not in report_of(HOMES + APART % ", confirmed: true").counts


def test_a_rejected_claim_is_never_compared() -> None:
    text = HOMES + APART % ", confirmed: false"
    assert found(text) == []
    left = {(claim, left.reason) for left in report_of(text).not_compared for claim in left.claims}
    assert ("b", "rejected by a person") in left
    assert report_of(text).counts["claims"] == 2


def test_what_is_wrong_in_a_rejected_claim_is_nobodys_concern() -> None:
    text = HOMES + APART.replace("'900'", "a lot of homes?") % ", confirmed: false"
    assert report_of(text).problems == ()


def test_an_agreement_of_two_others_stands_without_the_third() -> None:
    two = HOMES + ALIKE % ""
    third = "  - {id: e, source: herald, subject: homes, value: '400', coder: machine}\n"
    assert found(two + third) == [("agreement", False, ["a", "c", "e"])]
    assert report_of(two + third).findings[0].id == report_of(two).findings[0].id


def test_an_agreement_of_two_does_not_stand_without_one() -> None:
    assert found(HOMES + ALIKE % ", coder: machine") == [("agreement", True, ["a", "c"])]


def test_a_further_answer_of_a_machine_leaves_the_finding_as_it_is() -> None:
    before = report_of(HOMES + ODD).findings
    kept, apart = report_of(HOMES + ODD + APART % "").findings
    assert (kept.id, kept.answer.message) == (before[0].id, before[0].answer.message)
    assert [box.id for box in apart.boxes] == ["a", "d", "b"]
    assert apart.unconfirmed
    assert (kept.question, apart.question) == (
        "homes/value/",
        "homes/value/with unconfirmed claims",
    )


def test_a_decision_on_what_is_not_yet_confirmed_holds_when_it_is() -> None:
    """Where no confirmed finding answers the question, confirming changes neither identity."""
    before, after = (report_of(HOMES + APART % more) for more in ("", ", confirmed: true"))
    assert before.findings[0].id == after.findings[0].id


def test_a_case_coded_by_machine_alone_has_all_its_findings() -> None:
    text = HOMES.replace("'400'}", "'400', coder: machine}").replace(
        'value: "400"', "value: '400', coder: machine"
    )
    text += APART % ""
    assert found(text) == [("discrepancy", True, ["a", "b"])]


def test_a_machine_that_takes_back_what_a_person_coded_does_not() -> None:
    text = HOMES + ODD + APART % ", supersedes: a"
    assert [kept for kept in found(text) if not kept[1]] == [("discrepancy", False, ["a", "d"])]


def test_the_document_says_so_of_findings_and_claims() -> None:
    document = report_of(HOMES + ODD + APART % "").document()
    Draft202012Validator(SCHEMA).validate(document)
    kept, apart = document["findings"]
    assert "unconfirmed" not in kept
    assert apart["unconfirmed"] is True
    marked = {claim["id"]: claim.get("unconfirmed") for claim in apart["claims"]}
    assert marked == {"a": None, "d": None, "b": True}
    assert document["counts"]["discrepancy"] == 2


def _marked(case: Case, ids: list[str], **fields: object) -> Case:
    return replace(
        case,
        claims=tuple(
            claim.model_copy(update=fields) if claim.id in ids else claim for claim in case.claims
        ),
    )


def _identities(findings: tuple[Finding, ...]) -> list[tuple[str, str, str, str]]:
    return sorted((f.question, f.fingerprint, f.severity, f.kind) for f in findings)


@given(cases(), st.data())
def test_no_proposal_changes_what_is_confirmed(case: Case, data: st.DataObject) -> None:
    ids = [claim.id for claim in case.claims]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True))
    case = _marked(case, chosen, coder="machine")
    report = factcheck.check(case)
    assert list(faults(report)) == []
    kept = tuple(finding for finding in report.findings if not finding.unconfirmed)
    assert _identities(kept) == _identities(factcheck.check(case.confirmed()).findings)
    rest = [finding for finding in report.findings if finding.unconfirmed]
    assert list(report.findings) == [*kept, *rest]
    if not rest:
        return
    assert chosen
    whole = {f.fingerprint for f in factcheck.check(_marked(case, chosen, coder="hand")).findings}
    assert {finding.fingerprint for finding in rest} <= whole


@given(cases(), st.data())
def test_what_is_rejected_might_as_well_not_be_there(case: Case, data: st.DataObject) -> None:
    ids = [claim.id for claim in case.claims]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True))
    report = factcheck.check(_marked(case, chosen, confirmed=False))
    without = replace(case, claims=tuple(c for c in case.claims if c.id not in chosen))
    assert said(report) == said(factcheck.check(without))
    told = {id_ for left in report.not_compared if "rejected" in left.reason for id_ in left.claims}
    assert told == set(chosen)
    assert report.counts["claims"] == len(case.claims)


def test_a_case_without_its_unconfirmed_claims() -> None:
    case = case_of(HOMES + APART % "" + ALIKE % "")
    assert (case.unconfirmed, [claim.id for claim in case.confirmed().claims]) == (1, ["a", "c"])
