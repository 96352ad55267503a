"""One says outright that what another says is not so."""

from __future__ import annotations

from factcheck.causes._dispute import DECLARED, PATTERNED, Dispute, Evidence, by, point

NAME = "denial"
KIND = "discrepancy"


def look(dispute: Dispute) -> Evidence | None:
    """A claim of stance `denies` among the claims, or one of the subject that hits a side."""
    said = [box for box in dispute.finding.boxes if box.claim.stance != "denies"]
    for denial in dispute.finding.boxes:
        if denial.claim.stance == "denies" and said:
            return Evidence(
                DECLARED + 5,
                f"{by(denial)} denies what {by(said[0])} says.",
                f"What {by(said[0])} rests {point(said[0])} on, and what {by(denial)} says was the "
                "case instead.",
            )
    if dispute.pair is None:
        return None
    for own, other in (dispute.pair, dispute.pair[::-1]):
        for denial in dispute.topic.denials:
            if denial.origins == own.origins and denial.key == other.key:
                return Evidence(
                    PATTERNED - 2,
                    f"{by(own)} denies {point(other)} and gives {point(own)} instead.",
                    f"What {by(other)} rests {point(other)} on, and {by(own)} {point(own)}.",
                )
    return None
