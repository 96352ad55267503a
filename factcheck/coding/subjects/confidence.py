"""How sure a machine-coded claim is, and why: what a person looks at first.

The steps are about what part of such links was right in articles whose cases had never been seen
(tests/RESULTS.md); what the sentence leaves open then lowers them. Proposed subjects were not
measured: their figures say only which of them to look at first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.said import Said

if TYPE_CHECKING:
    from factcheck.coding.subjects.finder import Found

_STEPS = ((75.0, 0.92), (65.0, 0.86), (55.0, 0.8), (45.0, 0.74), (0.0, 0.65))
"""Least score of a link, of 100, and the confidence that it gives."""
_NEW = 0.6
_NARROW = 10.0
"""A link is narrow that is so little ahead of the next subject, of 100."""


def weighed(said: Said, found: Found) -> tuple[float, tuple[str, ...]]:
    """The confidence, 0 to 1, and what lowered it, the subject first (chosen, not learnt)."""
    confidence, reasons = _of_subject(found)
    for lowers, reason in _doubts(said, found):
        confidence -= lowers
        reasons.append(reason)
    return round(max(0.05, confidence), 2), tuple(reasons)


def _of_subject(found: Found) -> tuple[float, list[str]]:
    if found.proposed is not None:
        made = f"the subject is new to the case, made of “{found.words}”"
        return _NEW * (0.7 + 0.3 * found.score / 100), [made]
    confidence = next(known for least, known in _STEPS if found.score >= least)
    return confidence, [f"subject linked by “{found.words}”, {found.score:.0f} of 100"]


def _doubts(said: Said, found: Found) -> list[tuple[float, str]]:
    """What lowers the confidence, by how much, and how that is told."""
    doubts = []
    if found.proposed is None and found.lead < _NARROW:
        doubts.append((0.08, "another subject of the case fits nearly as well"))
    if not said.counted.noun and said.type == "quantity":
        doubts.append((0.1, "what is counted was not found in the sentence"))
    if said.stance == "denies":
        doubts.append((0.1, "read as a denial"))
    if any(not name[:1].isupper() for name in said.voice.speakers):
        doubts.append((0.05, "the speaker is not named"))
    if said.mode != "is":
        doubts.append((0.05, "how it is meant (plan, forecast, wish) was read from the words"))
    return doubts
