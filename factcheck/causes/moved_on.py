"""Both were so, at two times: a figure fell, a state passed, a plan came to something."""

from __future__ import annotations

from factcheck.causes._dispute import POSSIBLE, USUAL, Dispute, Evidence, point

NAME = "moved on"
KIND = "change"


def look(dispute: Dispute) -> Evidence | None:
    """A change that is no growth: a fall, another status, a plan that came to something."""
    if dispute.pair is None or dispute.finding.rule == "count-grew":
        return None
    before, after = dispute.pair
    if dispute.follows(before, after):
        told = f"{dispute.stood(after)}, after {dispute.stood(*dispute.sides[0])}"
        return Evidence(USUAL, f"{point(after)} is the later: {told}.")
    return Evidence(POSSIBLE + 5, f"{point(after)} came after {point(before)}.")
