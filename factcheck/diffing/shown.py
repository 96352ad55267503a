"""Reports that were made with filters: like is held against like."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from factcheck.diffing.side import Side
from factcheck.errors import UsageError

Document = Mapping[str, Any]


def _subjects(finding: Document) -> set[str]:
    about = finding.get("subject")
    return {about["id"]} if about else set((finding.get("relation") or {}).get("subjects", ()))


_HAS: Mapping[str, Callable[[Document], set[str]]] = {
    "kind": lambda finding: {finding["kind"]},
    "severity": lambda finding: {finding["severity"]},
    "rule": lambda finding: {finding["rule"]},
    "subject": _subjects,
    "source": lambda finding: {claim["source"] for claim in finding["claims"]},
}
"""What of a finding each filter asks for, as far as a report tells it."""


def alike(old: Side, new: Side) -> tuple[Side, Side]:
    """Both with the findings that either shows or would show, so that what a filter left out is
    not told as having come or gone.

    Raises:
        UsageError: a filter that the other side lacks cannot be applied to it.
    """
    if old.only == new.only:
        return old, new
    for side in (old, new):
        for name in sorted(side.only.keys() - _HAS.keys()):
            raise UsageError(
                f"{side.name}: this report leaves findings out: it shows only those of "
                f"{shown_told(side)}; make it anew without --{name}"
            )
    return _held_to(old, new), _held_to(new, old)


def shown_told(side: Side) -> str:
    """The filters that a side's findings passed, in words; "" without any."""
    return "; ".join(
        f"{name} {', '.join(sorted(some))}" for name, some in sorted(side.only.items())
    )


def _held_to(side: Side, other: Side) -> Side:
    """The side without what the other's filters leave out.

    What the other answers too stays: that it is of another kind now is a change that is known.
    """
    asked = {finding["question"] for finding in other.findings}
    kept: Iterator[Document] = (
        finding
        for finding in side.findings
        if finding["question"] in asked
        or all(some & _HAS[name](finding) for name, some in other.only.items())
    )
    return replace(side, findings=tuple(kept))
