"""Both were so, at two times: a figure fell, a state passed, a plan came to something."""

from __future__ import annotations

from factcheck.causes._dispute import POSSIBLE, USUAL, Dispute, Evidence, point
from factcheck.judging.differing import reported

NAME = "moved on"
KIND = "change"


def look(dispute: Dispute) -> Evidence | None:
    """A change that is no growth: a fall, another status, a plan that came to something."""
    if dispute.pair is None or dispute.finding.rule == "count-grew":
        return None
    before, after = dispute.pair
    if before.time("pragmatic").below(after.time("pragmatic")):
        return Evidence(
            USUAL,
            f"{point(after)} is the later: {reported(after)}, after {reported(*dispute.sides[0])}.",
        )
    return Evidence(POSSIBLE + 5, f"{point(after)} came after {point(before)}.")
