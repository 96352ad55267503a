"""Which findings fail a run: what `--fail-on` takes, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.finding import Finding

_EVERY = frozenset({"error", "warning", "note"})

FAILING: Mapping[str, frozenset[str]] = {
    "discrepancy": frozenset({"error"}),
    "tension": frozenset({"error", "warning"}),
    "new": _EVERY,
    "never": frozenset(),
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
}
"""The severities that make the exit status 1, for each `--fail-on`; the last two are the first
two by the names of their severities. `new` asks for more than a severity, see `fails`."""


def fails(finding: Finding, fail_on: str) -> bool:
    """Whether a finding makes the exit status 1.

    `new` means discrepancies and changes, of whatever severity, that were not in the baseline as
    they are (all of them, where there is none), and those whose decision no longer holds. A
    finding whose decision holds never fails.
    """
    if finding.decision is not None and finding.decision.holds:
        return False
    if fail_on == "new" and (finding.kind == "agreement" or finding.state == "unchanged"):
        return False
    return finding.severity in FAILING[fail_on]
