"""Whether a decision still holds for the finding that has its question today."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from factcheck.decision import Decided, Decision, day_of
from factcheck.finding import Finding

_LONGEST = 80
"""Characters of a claim's words in a reason."""


def standing(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decision that counts for each question: the latest, unless that is an `undo`.

    Of several made at one moment the last in the log counts.
    """
    latest: dict[str, Decision] = {}
    for decision in sorted(decisions, key=lambda one: one.moment):
        latest[decision.question] = decision
    return {name: one for name, one in latest.items() if one.verdict != "undo"}


def replaced(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """For each question what the decision that counts stands in place of, if that said otherwise.

    Two desks may have decided unlike things, and a merge keeps both; what an `undo` took back is
    replaced by nothing.
    """
    latest: dict[str, Decision] = {}
    before: dict[str, Decision] = {}
    for decision in sorted(decisions, key=lambda one: one.moment):
        known = latest.get(decision.question)
        latest[decision.question] = decision
        if known is None or "undo" in (known.verdict, decision.verdict):
            before.pop(decision.question, None)
        elif known.words != decision.words:
            before[decision.question] = known
    return before


def decided(
    finding: Finding, decision: Decision, today: date, before: Decision | None = None
) -> Decided:
    """The decision as it bears on the finding: holding, or re-opened and why."""
    why = "; ".join(_reasons(finding, decision, today))
    return Decided(decision, holds=not why, reopened=f"{why}." if why else "", before=before)


def _reasons(finding: Finding, decision: Decision, today: date) -> Iterator[str]:
    """Why it holds no more, the most telling first; each a clause."""
    now = {box.fingerprint for box in finding.boxes}
    judged = set(decision.claims.values())
    boxes = {box.id: box for box in finding.boxes}
    altered = set()
    for claim, fingerprint in sorted(decision.claims.items()):
        if fingerprint in now:
            continue
        if claim in boxes:
            # a claim of that id that says something else is most likely the judged one, altered
            altered.add(claim)
            yield f"claim {claim} has changed since{_says_now(boxes[claim].words, decision)}"
        else:
            yield f"claim {claim} is no longer part of the finding"
    if decision.kind and finding.kind != decision.kind:
        yield f"it was a {decision.kind} and is a {finding.kind} now".replace("a agr", "an agr")
    for number, position in enumerate(finding.answer.positions, start=1):
        fitting = [box for box, (first, last) in finding.answer.fits if first <= number <= last]
        if not any(box.fingerprint in judged or box.id in altered for box in fitting):
            by = ", ".join(sorted(box.id for box in fitting)[:3])
            yield f"a new position has come: {position.label}" + (f" ({by})" if by else "")
    last_day = day_of(decision.until) if decision.until else None
    if last_day is not None and today > last_day:
        yield f"it was to hold until {decision.until}"


def _says_now(words: str, decision: Decision) -> str:
    """What a claim says now, where the finding did not name that when it was decided on."""
    if not decision.message or re.search(rf"(?<!\w){re.escape(words)}(?!\w)", decision.message):
        return ""
    return f" (now: {words if len(words) <= _LONGEST else words[:_LONGEST] + '…'})"
