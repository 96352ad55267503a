"""Checks claims from several sources for consistency.

    import factcheck

    report = factcheck.check(factcheck.load("claims"))
    print(report.to_json())

Everything public is here; what is not is free to move.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.box import Box as Box
    from factcheck.casefile import Case as Case
    from factcheck.casefile import convert as convert
    from factcheck.casefile import load as load
    from factcheck.checking import check as check
    from factcheck.checking import weigh as weigh
    from factcheck.claim import Claim as Claim
    from factcheck.claim import Relation as Relation
    from factcheck.claim import Source as Source
    from factcheck.claim import Speaker as Speaker
    from factcheck.claim import Subject as Subject
    from factcheck.decision import Decided as Decided
    from factcheck.decision import Decision as Decision
    from factcheck.decision import Entry as Entry
    from factcheck.dependence import Dependence as Dependence
    from factcheck.errors import Problem as Problem
    from factcheck.finding import Answer as Answer
    from factcheck.finding import Difference as Difference
    from factcheck.finding import Finding as Finding
    from factcheck.finding import Position as Position
    from factcheck.graph.topic import Topic as Topic
    from factcheck.history import Baseline as Baseline
    from factcheck.history import read_baseline as read_baseline
    from factcheck.history import with_history as with_history
    from factcheck.outcome import NotCompared as NotCompared
    from factcheck.outcome import Report as Report
    from factcheck.rules import Rule as Rule
    from factcheck.rules import find_rules as find_rules
    from factcheck.settings import Departures as Departures
    from factcheck.settings import Settings as Settings
    from factcheck.settings import load_settings as load_settings
    from factcheck.testing import ReadClaim as ReadClaim
    from factcheck.testing import ReadValue as ReadValue
    from factcheck.testing import assert_consistent as assert_consistent
    from factcheck.testing import assert_no_new_discrepancies as assert_no_new_discrepancies
    from factcheck.testing import claims_about as claims_about
    from factcheck.values.figure import Figure as Figure
    from factcheck.values.interval import Cut as Cut
    from factcheck.values.interval import Interval as Interval
    from factcheck.values.when import When as When

_HOMES = {
    "Answer": "finding",
    "Baseline": "history",
    "Box": "box",
    "Case": "casefile",
    "Claim": "claim",
    "Cut": "values.interval",
    "Decided": "decision",
    "Decision": "decision",
    "Departures": "settings",
    "Dependence": "dependence",
    "Difference": "finding",
    "Entry": "decision",
    "Figure": "values.figure",
    "Finding": "finding",
    "Interval": "values.interval",
    "NotCompared": "outcome",
    "Position": "finding",
    "Problem": "errors",
    "ReadClaim": "testing",
    "ReadValue": "testing",
    "Relation": "claim",
    "Report": "outcome",
    "Rule": "rules",
    "Settings": "settings",
    "Source": "claim",
    "Speaker": "claim",
    "Subject": "claim",
    "Topic": "graph.topic",
    "When": "values.when",
    "assert_consistent": "testing",
    "assert_no_new_discrepancies": "testing",
    "check": "checking",
    "claims_about": "testing",
    "convert": "casefile",
    "find_rules": "rules",
    "load": "casefile",
    "load_settings": "settings",
    "read_baseline": "history",
    "weigh": "checking",
    "with_history": "history",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for, so that the command starts at once."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute '{name}'")
    return getattr(import_module(f"factcheck.{_HOMES[name]}"), name)
