"""What the help page tells: verdicts with their keys, signs, the words of a report."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from factcheck.decision import VERDICTS
from factcheck.report.glossary import BEHAVIOURS, KINDS, SEVERITIES, STRENGTHS, TERMS, causes
from factcheck.review.rendering import render

router = APIRouter(include_in_schema=False)

CHOICES = tuple(verdict for verdict in VERDICTS if verdict != "undo")
"""The verdicts in the order of their keys, which are 1, 2, 3 and so on."""
WHEN = {
    "one-wrong": "One side is wrong, or some of its claims; say which.",
    "both-wrong": "None of the answers is right.",
    "both-true": "They speak of unlike things; say what differs: time, place, scope or definition.",
    "same": "They say the same thing in other words.",
    "not-comparable": "They should never have been held against one another.",
    "miscoded": "A claim is not what its source says: open its form, or mark it for later.",
    "needs-call": "Only somebody who is asked can tell; the note must say whom.",
}
"""When each verdict is the right one."""
REASONS = {
    "one-wrong": ("source checked", "typing error", "out of date", "corrected since"),
    "both-wrong": ("source checked", "neither is sourced", "corrected since"),
    "both-true": ("source checked", "other day", "other group counted", "other meaning"),
    "same": ("rounding", "same speaker", "translation"),
    "not-comparable": ("other people", "other event", "a wish, not a fact"),
    "miscoded": ("wrong figure", "wrong date", "wrong speaker", "wrong subject"),
    "needs-call": ("call the outlet", "call the speaker", "call the agency"),
}
"""Reasons offered for each verdict: one press puts them into the note."""


@router.get("/help")
def help_page(request: Request) -> Response:
    """Verdicts, keys, signs, words."""
    return render(request, "help.html", **help_data())


def help_data() -> dict[str, Any]:
    """What the template `help.html` lays out."""
    return {
        "verdicts": [
            (key, VERDICTS[verdict].capitalize(), WHEN[verdict])
            for key, verdict in enumerate(CHOICES, start=1)
        ],
        "signs": [
            *((kind, "note", kind.capitalize(), meaning) for kind, meaning in KINDS.items()),
            *(
                ("discrepancy", severity, severity.capitalize(), meaning)
                for severity, meaning in SEVERITIES.items()
            ),
        ],
        "glossary": [
            ("Words used", TERMS),
            ("Causes of a difference", causes()),
            ("Strengths of an agreement", STRENGTHS),
            ("How a subject’s value may behave", BEHAVIOURS),
        ],
    }
