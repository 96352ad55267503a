"""Whether a decision still holds for the finding that has its question today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from factcheck.decision import Decided, Decision, day_of
from factcheck.finding import Finding


def standing(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decision that counts for each question: the latest, unless that is an `undo`.

    Of several made at one moment the last in the log counts.
    """
    latest: dict[str, Decision] = {}
    for decision in sorted(decisions, key=lambda one: one.moment):
        latest[decision.question] = decision
    return {name: one for name, one in latest.items() if one.verdict != "undo"}


def decided(finding: Finding, decision: Decision, today: date) -> Decided:
    """The decision as it bears on the finding: holding, or re-opened and why."""
    why = "; ".join(_reasons(finding, decision, today))
    return Decided(decision, holds=not why, reopened=f"{why}." if why else "")


def _reasons(finding: Finding, decision: Decision, today: date) -> Iterator[str]:
    """Why it holds no more, the most telling first; each a clause."""
    now = {box.fingerprint for box in finding.boxes}
    judged = set(decision.claims.values())
    ids = {box.id for box in finding.boxes}
    for claim, fingerprint in sorted(decision.claims.items()):
        if fingerprint not in now:
            # a claim of that id that says something else is most likely the judged one, altered
            told = "has changed since" if claim in ids else "is no longer part of the finding"
            yield f"claim {claim} {told}"
    if decision.kind and finding.kind != decision.kind:
        yield f"it was a {decision.kind} and is a {finding.kind} now".replace("a agr", "an agr")
    for number, position in enumerate(finding.answer.positions, start=1):
        fitting = [box for box, (first, last) in finding.answer.fits if first <= number <= last]
        if not any(box.fingerprint in judged for box in fitting):
            by = ", ".join(sorted(box.id for box in fitting)[:3])
            yield f"a new position has come: {position.label}" + (f" ({by})" if by else "")
    last_day = day_of(decision.until) if decision.until else None
    if last_day is not None and today > last_day:
        yield f"it was to hold until {decision.until}"
