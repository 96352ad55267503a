"""What a finding is headed by: what it is about, and its answers as printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.finding import Finding

ANSWERS = 5
"""Answers that are named before the rest is counted."""
_WORD = re.compile(r"[^\s()]+")
_SIGNS = {"<=": "≤", ">=": "≥", "*": "×", "-": "−"}


def about(finding: Finding, labels: Mapping[str, str]) -> str:
    """The label of its subject; of a relation the formula, with the labels of those it names."""
    if finding.subject:
        return finding.subject.label or finding.subject.id
    return formula_told(finding.relation.formula, labels) if finding.relation else ""


def formula_told(formula: str, labels: Mapping[str, str]) -> str:
    """A formula with the labels of its subjects in place of their ids."""
    return _WORD.sub(lambda found: _SIGNS.get(found[0]) or labels.get(found[0], found[0]), formula)


def answers(finding: Finding, labels: Mapping[str, str]) -> str:
    """Its answers as printed, in one line: "300,000 / millions"."""
    words = _WORD.findall(finding.relation.formula) if finding.relation else ()
    named_in = {labels.get(word, word) for word in words}
    told = [_bare(position.label, named_in) for position in finding.answer.positions]
    named = told[:ANSWERS]
    more = len(told) - len(named)
    return " / ".join(named) + (f" and {more:,} more" if more else "")


def _bare(label: str, subjects: Set[str]) -> str:
    """An answer without the subject that a relation's answers begin with."""
    name, colon, said = label.partition(": ")
    return said if colon and name in subjects else label
