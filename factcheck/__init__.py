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
    from factcheck.dependence import Dependence as Dependence
    from factcheck.errors import Problem as Problem
    from factcheck.finding import Answer as Answer
    from factcheck.finding import Difference as Difference
    from factcheck.finding import Finding as Finding
    from factcheck.finding import Position as Position
    from factcheck.graph.topic import Topic as Topic
    from factcheck.outcome import NotCompared as NotCompared
    from factcheck.outcome import Report as Report
    from factcheck.rules import Rule as Rule
    from factcheck.rules import find_rules as find_rules
    from factcheck.settings import Departures as Departures
    from factcheck.settings import Settings as Settings
    from factcheck.settings import load_settings as load_settings
    from factcheck.values.figure import Figure as Figure
    from factcheck.values.interval import Cut as Cut
    from factcheck.values.interval import Interval as Interval
    from factcheck.values.when import When as When

_HOMES = {
    "Answer": "finding",
    "Box": "box",
    "Case": "casefile",
    "Claim": "claim",
    "Cut": "values.interval",
    "Departures": "settings",
    "Dependence": "dependence",
    "Difference": "finding",
    "Figure": "values.figure",
    "Finding": "finding",
    "Interval": "values.interval",
    "NotCompared": "outcome",
    "Position": "finding",
    "Problem": "errors",
    "Relation": "claim",
    "Report": "outcome",
    "Rule": "rules",
    "Settings": "settings",
    "Source": "claim",
    "Speaker": "claim",
    "Subject": "claim",
    "Topic": "graph.topic",
    "When": "values.when",
    "check": "checking",
    "convert": "casefile",
    "find_rules": "rules",
    "load": "casefile",
    "load_settings": "settings",
    "weigh": "checking",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for, so that the command starts at once."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute '{name}'")
    return getattr(import_module(f"factcheck.{_HOMES[name]}"), name)
