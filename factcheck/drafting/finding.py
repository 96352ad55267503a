"""The rules' own sentence on a statement of the draft and the claims that it parts from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.checking import check
from factcheck.claim import Claim
from factcheck.document import dates
from factcheck.drafting.joining import part_of
from factcheck.finding import SEVERITY_ORDER, Finding
from factcheck.rules import Rule


def found_between(
    case: Case, rules: Mapping[str, Rule], ours: Box, others: Sequence[Box]
) -> Finding | None:
    """The worst finding of the project's own check on these claims that the draft's is a side of.

    A discrepancy has it in its minimal conflict; where there is none, a change in one of its
    positions. None where no rule says anything.
    """
    claims = (_claim(ours), *(box.claim for box in others))
    report = check(part_of(case, claims), rules)
    return next(_sides(report.findings, ours.id), None)


def by_relations(
    case: Case, rules: Mapping[str, Rule], source: str
) -> Iterator[tuple[Finding, str]]:
    """Findings on relations that a claim of the source is needed for, with that claim's id."""
    for finding in check(case, rules).findings:
        if finding.relation is None or finding.kind != "discrepancy":
            continue
        for box in finding.answer.minimal_conflict:
            if box.source.id == source:
                yield finding, box.id


def _sides(findings: Sequence[Finding], id_: str) -> Iterator[Finding]:
    kinds = {"discrepancy": 0, "change": 1}
    order = sorted(
        (finding for finding in findings if finding.kind in kinds),
        key=lambda f: (kinds[f.kind], SEVERITY_ORDER.index(f.severity), f.rule),
    )
    for finding in order:
        held = finding.answer.minimal_conflict if finding.kind == "discrepancy" else finding.boxes
        if id_ in {box.id for box in held}:
            yield finding


def _claim(box: Box) -> Claim:
    """The claim at the time by which it is held against the case."""
    if box.dated or box.claim.as_of:
        return box.claim
    first, last = dates(box.as_of.pragmatic)
    if (first, last) == dates(box.published.pragmatic) or first is None or last is None:
        return box.claim
    return box.claim.model_copy(update={"as_of": f"{first}/{last}"})
