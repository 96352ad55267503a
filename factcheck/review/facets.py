"""What has become of a finding, which it is chosen by beside its facets (`report.choosing`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.finding import Finding

STATUSES = {
    "reopened": "Re-opened",
    "new": "New",
    "open": "Open",
    "decided": "Decided",
    "agreement": "Agreements, nothing to decide",
}
"""What has become of a finding, in the order of the queue, with its heading there."""
WAITING = ("reopened", "new", "open")
"""The statuses that ask for a decision."""


def status_of(finding: Finding) -> str:
    """What has become of a finding: one of `STATUSES`."""
    if finding.decision is not None:
        return "decided" if finding.decision.holds else "reopened"
    if finding.kind == "agreement":
        return "agreement"
    return "new" if finding.state in ("new", "changed") else "open"
