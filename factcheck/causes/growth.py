"""The higher figure is the later one: the count rose."""

from __future__ import annotations

from factcheck.causes._dispute import POSSIBLE, USUAL, Dispute, Evidence, point

NAME = "growth"
KIND = "change"


def look(dispute: Dispute) -> Evidence | None:
    """A count that rose from one time to the next."""
    if dispute.finding.rule != "count-grew" or dispute.pair is None:
        return None
    before, after = dispute.pair
    if dispute.finding.severity == "note" or dispute.follows(before, after):
        told = f"{dispute.stood(after)}, after {dispute.stood(before)}"
        return Evidence(USUAL, f"{point(after)} is the later figure: {told}.")
    return Evidence(
        POSSIBLE + 5,
        "Such a count only grows and the dates leave room for it, so that the higher figure is "
        "likely the later.",
    )
