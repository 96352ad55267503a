"""A draft that repeats what the case says is never wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.casefile import Case
from factcheck.claim import Claim, Source
from factcheck.coding.article import Article
from factcheck.coding.code import Coded
from factcheck.drafting import Draft, check_draft
from factcheck.drafting.remark import DISPUTED
from tests.drafting.made import case, remark

SHIPPED = Path(__file__).parents[2] / "claims"


def repeated(whole: Case, source: Source) -> Draft:
    """A draft of the source's day that says what the source says, by the same words."""
    claims = tuple(claim for claim in whole.claims if claim.source == source.id)
    own = Source(id="draft", published=source.published)
    article = Article("draft", "", file="draft.txt", published=source.published)
    return check_draft(whole, Coded(article, own, (), (), claims))


@pytest.fixture(scope="module")
def shipped() -> Case:
    return factcheck.load([SHIPPED])


@pytest.mark.parametrize("source", ["nbc", "cnn", "ft-oral", "ft-draft", "moscow-times"])
def test_whoever_repeats_a_source_is_at_most_where_the_case_differs(
    shipped: Case, source: str
) -> None:
    draft = repeated(shipped, shipped.sources[source])
    assert len(draft.remarks) == sum(claim.source == source for claim in shipped.claims)
    wrong = [
        (one.kind, one.box.claim.subject, one.box.words, one.message)
        for one in draft.remarks
        if one.kind in DISPUTED and one.kind != "contested"
    ]
    assert wrong == []


FIGURE = st.integers(1, 3000)
HEDGE = st.sampled_from(
    ["", "about ", "nearly ", "more than ", "at least ", "fewer than ", "up to "]
)


def claim(subject: str, value: str) -> str:
    return f"{{subject: {subject}, value: '{value}'}}"


@settings(max_examples=150, deadline=None)
@given(HEDGE, FIGURE, HEDGE, FIGURE)
def test_the_verdict_is_that_of_the_check(ours: str, a: int, theirs: str, b: int) -> None:
    """Of one claim against one: an error where the check finds one, a warning where it does."""
    text = f"  - {{id: p-boats, source: post, subject: boats, value: '{theirs}{b}'}}\n"
    found = remark(claim("boats", f"{ours}{a}"), of=case(text))
    both = case(text + f"  - {{id: x, source: herald, subject: boats, value: '{ours}{a}'}}\n")
    worst = {
        finding.severity
        for finding in factcheck.check(both).findings
        if finding.subject and finding.subject.id == "boats" and finding.kind == "discrepancy"
    }
    turned = (
        a == b
        and {"more than ", "at least "} & {ours, theirs}
        and {"fewer than ", "up to "}
        & {
            ours,
            theirs,
        }
    )
    if "error" in worst:
        assert (found.kind, found.severity) == ("conflict", "error")
    elif "warning" in worst:
        assert (found.kind, found.severity) == ("conflict", "warning")
    elif not turned:
        assert found.kind in ("single-origin", "open")


@settings(max_examples=100, deadline=None)
@given(HEDGE, FIGURE)
def test_what_is_printed_agrees_with_itself(hedge: str, number: int) -> None:
    text = f"  - {{id: p-boats, source: post, subject: boats, value: '{hedge}{number}'}}\n"
    assert remark(claim("boats", f"{hedge}{number}"), of=case(text)).kind == "single-origin"


def test_a_claim_keeps_its_place_where_its_date_cannot_be_so() -> None:
    found = remark("{subject: homes, value: '400', as_of: 2031-01-01}")
    assert found.kind == "agrees"
    assert isinstance(found.box.claim, Claim)
