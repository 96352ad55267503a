"""Findings that are part of another on the same subject."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.finding import Finding


def parts_of(findings: Iterable[Finding]) -> dict[str, str]:
    """Of discrepancies on one subject, the one in which another stands whole, by the other's id.

    That a source is at odds with itself is told apart from that sources are at odds with one
    another; a reader is told that the two are of one matter.
    """
    found: dict[str, str] = {}
    by_subject: dict[tuple[bool, str], list[Finding]] = {}
    for finding in findings:
        if finding.kind == "discrepancy" and finding.subject:
            group = finding.unconfirmed, finding.subject.id
            by_subject.setdefault(group, []).append(finding)
    for alike in by_subject.values():
        whole = max(alike, key=lambda finding: len(finding.boxes))
        within = {box.id for box in whole.boxes}
        for finding in alike:
            if within > {box.id for box in finding.boxes}:
                found[finding.id] = whole.id
    return found
