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
    from factcheck.box import Box
    from factcheck.casefile import Case, convert, load
    from factcheck.checking import check
    from factcheck.claim import Claim, Relation, Source, Speaker, Subject
    from factcheck.errors import Problem
    from factcheck.finding import Answer, Difference, Finding, Position
    from factcheck.graph.topic import Topic
    from factcheck.outcome import NotCompared, Report
    from factcheck.rules import Rule, find_rules
    from factcheck.values.figure import Figure
    from factcheck.values.interval import Cut, Interval
    from factcheck.values.when import When

_HOMES = {
    "Answer": "finding",
    "Box": "box",
    "Case": "casefile",
    "Claim": "claim",
    "Cut": "values.interval",
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
    "Source": "claim",
    "Speaker": "claim",
    "Subject": "claim",
    "Topic": "graph.topic",
    "When": "values.when",
    "check": "checking",
    "convert": "casefile",
    "find_rules": "rules",
    "load": "casefile",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for, so that the command starts at once."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute '{name}'")
    return getattr(import_module(f"factcheck.{_HOMES[name]}"), name)
