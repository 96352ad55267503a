"""How sure a machine-coded claim is, and why: what a person looks at first.

The steps are about what part of such links was right in articles whose cases had never been seen
(tests/RESULTS.md, `python -m tests.coding.score_confidence`); what the sentence leaves open then
lowers them. New subjects stand below all links, in the order in which their names were right: those
of an act and a place, those of an act, those of what is counted with a verb or place, those of what
is counted alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.coding.said import Said

if TYPE_CHECKING:
    from factcheck.coding.subjects.finder import Found

_STEPS = ((75.0, 0.92), (65.0, 0.86), (55.0, 0.8), (45.0, 0.74), (0.0, 0.65))
"""Least score of a link, of 100, and the confidence that it gives."""
_NEW = (
    (80.0, 0.62, ""),
    (60.0, 0.55, "its place is not named"),
    (45.0, 0.46, "named after what is counted: no known act was made out"),
    (0.0, 0.36, "named after what is counted alone: neither act nor place was made out"),
)
"""Least score of a new subject, of 100, the confidence that it gives, and what is weak in it."""
_NARROW = 10.0
"""A link is narrow that is so little ahead of the next subject, of 100."""
_WEAK = 50.0
"""A link of a lower score rests on few words."""
_SMALL = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine|ten)", re.I)


def weighed(said: Said, found: Found) -> tuple[float, tuple[str, ...]]:
    """The confidence, 0 to 1, and what lowered it, the subject first (chosen, not learnt)."""
    confidence, reasons = _of_subject(found)
    for lowers, reason in _doubts(said, found):
        confidence -= lowers
        reasons.append(reason)
    return round(max(0.05, confidence), 2), tuple(reasons)


def _of_subject(found: Found) -> tuple[float, list[str]]:
    if found.proposed is not None:
        known, weak = next((known, weak) for least, known, weak in _NEW if found.score >= least)
        made = f"the subject is new to the case, made of “{found.words}”"
        return known, [f"{made}; {weak}" if weak else made]
    confidence = next(known for least, known in _STEPS if found.score >= least)
    linked = f"subject linked by “{found.words}”, {found.score:.0f} of 100"
    return confidence, [f"{linked}: few of its words stand here" if found.score < _WEAK else linked]


def _doubts(said: Said, found: Found) -> list[tuple[float, str]]:
    """What lowers the confidence, by how much, and how that is told."""
    doubts = []
    if found.proposed is None and found.lead < _NARROW:
        behind = f"{found.lead:.0f} of 100 behind"
        doubts.append((0.08, f"the subject is a guess: two fit nearly alike, the next {behind}"))
    if _SMALL.fullmatch(said.value) and said.type == "quantity":
        doubts.append((0.15, "so small a count in words is seldom a claim"))
    if not said.counted.noun and said.type == "quantity":
        doubts.append((0.1, "what is counted was not found in the sentence"))
    if said.stance == "denies":
        doubts.append((0.1, "read as a denial"))
    if any(not name[:1].isupper() for name in said.voice.speakers):
        doubts.append((0.05, f"the speaker is not named: “{said.voice.speakers[0]}”"))
    if said.mode != "is":
        doubts.append((0.05, f"that it is meant as “{said.mode}” was read from the words"))
    return doubts
