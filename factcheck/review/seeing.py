"""What an editor saw who decides: whether it is still so, and whether it is decided already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.decision import digest
from factcheck.history.log import decision_line
from factcheck.review.refusing import Overtaken

if TYPE_CHECKING:
    from factcheck.decision import Decision
    from factcheck.finding import Finding


def seen_of(finding: Finding, latest: Decision | None) -> str:
    """What is seen of a finding, as a token: its claims, and what was decided on it last."""
    claims = digest(*sorted(box.fingerprint for box in finding.boxes))
    return f"{claims}.{digest(decision_line(latest)) if latest else ''}"


def hold_to_seen(seen: str, finding: Finding, latest: Decision | None) -> None:
    """Raises Overtaken where the finding is not as it was `seen`."""
    claims, _, decided = seen.partition(".")
    now_claims, _, now_decided = seen_of(finding, latest).partition(".")
    if claims != now_claims:
        raise Overtaken("Its claims have changed since you were shown it. Look at it again.")
    if decided != now_decided and latest is not None:
        raise Overtaken(f"Meanwhile decided by another: {latest.told}. Look at it again.")


def decided_already(finding: Finding, latest: Decision | None, made: Decision) -> bool:
    """Whether a decision is the one that counts, sent a second time."""
    if latest is None or made.model_copy(update={"when": latest.when}) != latest:
        return False
    if made.verdict == "undo":
        return finding.decision is None
    return finding.decision is not None and finding.decision.holds
