"""The higher figure is the later one: the count rose."""

from __future__ import annotations

from factcheck.causes._dispute import POSSIBLE, USUAL, Dispute, Evidence, point
from factcheck.judging.differing import reported

NAME = "growth"
KIND = "change"


def look(dispute: Dispute) -> Evidence | None:
    """A count that rose from one time to the next."""
    if dispute.finding.rule != "count-grew" or dispute.pair is None:
        return None
    before, after = dispute.pair
    if dispute.finding.severity == "note" or before.time("pragmatic").below(
        after.time("pragmatic")
    ):
        return Evidence(
            USUAL,
            f"{point(after)} is the later figure: {reported(after)}, after {reported(before)}.",
        )
    return Evidence(
        POSSIBLE + 5,
        "Such a count only grows and the dates leave room for it, so that the higher figure is "
        "likely the later.",
    )
