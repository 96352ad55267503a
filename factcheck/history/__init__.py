"""Findings held to what went before: the baseline, and the decisions of an editor."""

from factcheck.decision import Entry
from factcheck.history.baseline import Baseline, read_baseline
from factcheck.history.log import append_line, locked
from factcheck.history.states import with_history

__all__ = ["Baseline", "Entry", "append_line", "locked", "read_baseline", "with_history"]
