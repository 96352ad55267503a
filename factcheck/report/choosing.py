"""What a finding can be chosen by: every page and every filter asks here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from factcheck.formula import parse

if TYPE_CHECKING:
    from factcheck.finding import Finding


def subjects_of(finding: Finding) -> set[str]:
    """The ids of the subjects that a finding is on: one, or all that its relation names."""
    if finding.subject:
        return {finding.subject.id}
    return set(parse(finding.relation.formula).names) if finding.relation else set()


def sources_of(finding: Finding) -> set[str]:
    """The ids of the sources of its claims."""
    return {box.source.id for box in finding.boxes}


def speakers_of(finding: Finding) -> set[str]:
    """Whom its claims quote, by the names that sentences use."""
    return {box.voice for box in finding.boxes if box.voice}


FACETS: Mapping[str, Callable[[Finding], set[str]]] = {
    "kind": lambda finding: {finding.kind},
    "severity": lambda finding: {finding.severity},
    "rule": lambda finding: {finding.rule},
    "cause": lambda finding: {finding.cause.name} if finding.cause else set(),
    "subject": subjects_of,
    "source": sources_of,
    "speaker": speakers_of,
    "coding": lambda finding: {"machine-coded" if finding.unconfirmed else "confirmed"},
}
"""By what, and what each finding has of it."""
