"""The handmade report with a past: decisions that hold, that fell and that are about nothing."""

from __future__ import annotations

from dataclasses import replace

from factcheck.decision import Decided, Decision, Entry
from factcheck.outcome import Report
from tests.report.handmade import findings, report

TEXT = "counted a week apart; see the log"


def decision(text: str = TEXT, **fields: object) -> Decision:
    """That two figures are both true, of unlike times."""
    given = {
        "question": "homes/value/",
        "fingerprint": "0123456789abcdef",
        "kind": "discrepancy",
        "claims": {"blog-01": "print-blog-01", "radio-01": "print-radio-01"},
        "verdict": "both-true",
        "differs": "time",
        "note": text,
        "who": "Desk",
        "when": "2024-05-11T09:30:00Z",
        "message": "Homes flooded: what it said then.",
    }
    return Decision.model_validate({**given, **fields})


def settled(text: str = TEXT, *, baselined: bool = True) -> Report:
    """The error is decided, the warning open again, the growth new; one finding is gone."""
    error, warning, grown, agreed, _ = findings()
    other = decision(text, verdict="not-comparable", differs="", who="Night desk")
    fallen = decision(text, question=warning.question, until="2024-06-01")
    found = (
        replace(
            error, decision=Decided(decision(text), holds=True, before=other), state="unchanged"
        ),
        replace(
            warning,
            decision=Decided(fallen, holds=False, reopened="it was to hold until 2024-06-01."),
            state="reopened",
        ),
        replace(grown, state="new"),
        replace(agreed, state="unchanged"),
    )
    if not baselined:
        found = tuple(replace(one, state="reopened" if one is found[1] else None) for one in found)
    gone = Entry(
        question="cost/value/",
        fingerprint="fedcba9876543210",
        kind="discrepancy",
        severity="error",
        rule="figures-differ",
        message=f"Cost of the dam: {text}",
        reason=text,
        since="2024-05-04",
    )
    nothing = decision(text, question="ships/value/", verdict="one-wrong", wrong="blog-01")
    return replace(
        report(found),
        baselined=baselined,
        resolved=(gone,) if baselined else (),
        idle=(nothing.model_copy(update={"differs": ""}),),
    )
