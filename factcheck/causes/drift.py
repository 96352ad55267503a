"""One speaker named one figure, and it is printed with unlike words before it."""

from __future__ import annotations

from factcheck.causes._dispute import MARKED, Dispute, Evidence, both, by

NAME = "drift"
KIND = "discrepancy"


def look(dispute: Dispute) -> Evidence | None:
    """One origin, one number, wordings that exclude one another."""
    if dispute.pair is None or dispute.figures is None:
        return None
    a, b = dispute.figures
    if not dispute.one_word or a.number != b.number:
        return None
    who = by(dispute.pair[0])
    return Evidence(
        MARKED + 4,
        f"{who} named one figure, and it is told as {both(dispute.pair)}.",
        f"{who}'s own words: short of that figure, or past it.",
    )
