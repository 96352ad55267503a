"""What rests on machine-coded claims that nobody has confirmed, kept apart from the rest.

Whatever a machine proposes, the findings of the claims that people stand for stay what they are:
their questions, answers and severities are those of a check without the unconfirmed claims, so
that no proposal re-opens a decision or makes news of what a baseline holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.finding import Finding, stamp

SLOT = "with unconfirmed claims"
"""Tells the question of a finding from that of the confirmed one which it goes beyond."""


def kept_apart(whole: Sequence[Finding], sure: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of all claims, `whole`, held to those of the confirmed claims alone, `sure`.

    One that stands without the unconfirmed claims, with the same answers and severity, or as an
    agreement of at least as many, is given as all claims make it. Any other is `unconfirmed`; where
    a confirmed one answers its question, both are given, each on a question of its own.
    """
    left = {finding.question: finding for finding in sure}
    questions = set(left)
    rest = []
    for finding in whole:
        same = left.get(finding.question)
        if same is not None and _answers(same) == _answers(finding):
            del left[finding.question]
            yield finding
        else:
            rest.append(finding)
    agreed: dict[str, list[Finding]] = {}
    for finding in left.values():
        if finding.kind == "agreement":
            agreed.setdefault(_about(finding), []).append(finding)
    for finding in rest:
        joined = _joined(finding, agreed.get(_about(finding), []))
        if joined is not None:
            agreed[_about(finding)].remove(joined)
            del left[joined.question]
            # what more claims say of it does not make another agreement of it
            yield replace(finding, question=joined.question, fingerprint=joined.fingerprint)
        else:
            yield _unconfirmed(finding, questions)
    yield from left.values()


def _joined(finding: Finding, agreed: Iterable[Finding]) -> Finding | None:
    """The agreement whose claims this one holds with others; None where it is of its own."""
    if finding.kind != "agreement":
        return None
    boxes = set(finding.boxes)
    found = (one for one in agreed if one.rule == finding.rule and boxes.issuperset(one.boxes))
    return next(found, None)


def _unconfirmed(finding: Finding, taken: set[str]) -> Finding:
    if finding.question not in taken:
        return replace(finding, unconfirmed=True)
    slot = ", ".join(part for part in (finding.answer.slot, SLOT) if part)
    aspect = finding.question.removesuffix(f"/{finding.answer.slot}").removeprefix(
        f"{_about(finding)}/"
    )
    again = stamp(
        replace(finding.answer, slot=slot),
        kind=finding.kind,
        rule=finding.rule,
        aspect=aspect,
        subject=finding.subject,
        relation=finding.relation,
    )
    return replace(again, cause=finding.cause, unconfirmed=True)


def _answers(finding: Finding) -> tuple[str, str, str]:
    return finding.fingerprint, finding.severity, finding.kind


def _about(finding: Finding) -> str:
    if finding.subject:
        return finding.subject.id
    return finding.relation.formula if finding.relation else ""
