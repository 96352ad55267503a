"""Two voices answer one question, and nothing lets both be right."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.box import Box
from factcheck.causes._dispute import POSSIBLE, Dispute, Evidence, by, point, said
from factcheck.judging.wording import SHOWN, listed

NAME = "true conflict"
KIND = "discrepancy"


def look(dispute: Dispute) -> Evidence | None:
    """Voices of unlike origin, of which one at least is named."""
    if dispute.pair is None:
        return _of_several(dispute)
    a, b = dispute.pair
    if set(a.origins) & set(b.origins):
        return None
    strength = (30, POSSIBLE + 2, POSSIBLE + 5)[bool(a.claim.speaker) + bool(b.claim.speaker)]
    if dispute.behaviour == "opinion":
        return Evidence(
            strength,
            f"Two judge for themselves: {said(a)} and {said(b)}.",
            f"What {by(a)} and {by(b)} each go by.",
        )
    return Evidence(
        strength,
        f"Two voices on what has one answer at a time: {said(a)} and {said(b)}.",
        _settled(dispute, dispute.pair),
    )


def _settled(dispute: Dispute, pair: Sequence[Box]) -> str:
    """Where an outlet's own word stands against a named one, it is the outlet that is asked."""
    own = [box for box in pair if not box.claim.speaker]
    if len(own) == 1:
        return f"Where {own[0].outlet} has {point(own[0])} from."
    told = " and ".join(said(box) for box in pair)
    if dispute.figures and all(figure.whole for figure in dispute.figures):
        return f"How each was counted, of whom or what and when: {told}."
    return f"What stands behind each: {told}."


def _of_several(dispute: Dispute) -> Evidence | None:
    who = sorted({by(box) for box in dispute.finding.answer.minimal_conflict})
    if len(who) < 2:
        return None
    more = [f"{len(who) - SHOWN} more"] if len(who) > SHOWN else []
    return Evidence(
        POSSIBLE, f"The figures of {listed([*who[:SHOWN], *more])} do not fit together."
    )
