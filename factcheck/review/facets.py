"""What a finding is chosen by: what has become of it, and its facets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.formula import parse

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
FACETS = ("kind", "severity", "rule", "cause", "subject", "source", "speaker", "coding")


def status_of(finding: Finding) -> str:
    """What has become of a finding: one of `STATUSES`."""
    if finding.decision is not None:
        return "decided" if finding.decision.holds else "reopened"
    if finding.kind == "agreement":
        return "agreement"
    return "new" if finding.state in ("new", "changed") else "open"


def facets_of(finding: Finding) -> Iterator[tuple[str, set[str]]]:
    """What a finding can be chosen by; of a relation, every subject that it names."""
    yield "kind", {finding.kind}
    yield "severity", {finding.severity}
    yield "rule", {finding.rule}
    yield "cause", {finding.cause.name} if finding.cause else set()
    if finding.subject:
        yield "subject", {finding.subject.id}
    elif finding.relation:
        yield "subject", set(parse(finding.relation.formula).names)
    yield "source", {box.source.id for box in finding.boxes}
    yield "speaker", {box.voice for box in finding.boxes if box.voice}
    yield "coding", {"machine-coded" if finding.unconfirmed else "confirmed"}
