"""One number with another unit, or the same digits a power of ten apart."""

from __future__ import annotations

import re

from factcheck.box import Box
from factcheck.causes._digits import significant
from factcheck.causes._dispute import PATTERNED, POSSIBLE, USUAL, Dispute, Evidence, both, by
from factcheck.judging.wording import told
from factcheck.values.figure import Figure
from factcheck.values.when import DAY

NAME = "unit or scale slip"
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FAR = 1000
"""From here on even one digit is telling: counts of one thing seldom lie so far apart."""
_SOON = {2: 3, 3: 14}
"""By its digits (3: or more), within how many days a count that took on a zero did not grow so."""


def look(dispute: Dispute) -> Evidence | None:
    """One number with its point elsewhere; of a change, only where the time is too short for it."""
    if dispute.pair is None or dispute.figures is None:
        return None
    a, b = dispute.figures
    assert a.number is not None and b.number is not None
    x, y = significant(a.number), significant(b.number)
    tenfold = x == y and a.number != b.number
    if not tenfold and not _one_numeral(a, b):
        return None
    if dispute.changed and not _too_soon(*dispute.pair, len(x)):
        return None
    what = "the same digits, a power of ten apart" if tenfold else "one number with two units"
    far = max(a.number, b.number) >= _FAR * min(a.number, b.number)
    single = len(x) < 2 and not far and not _one_numeral(a, b)
    apart = not dispute.one_word and all(box.claim.speaker for box in dispute.pair)
    strength = (POSSIBLE - 5 if apart else USUAL - 4) if single else PATTERNED + 5
    return Evidence(strength, f"{both(dispute.pair)} are {what}.", _settled(*dispute.pair))


def _one_numeral(a: Figure, b: Figure) -> bool:
    """Whether one number is printed with two units: "90 minutes", "90 hours"."""
    if a.number == b.number:
        return False
    x, y = a.text.casefold().split(), b.text.casefold().split()
    if not (x and y and x[-1].isalpha() and y[-1].isalpha()) or x[-1] == y[-1]:
        return False
    one, other = _NUMERAL.findall(a.text), _NUMERAL.findall(b.text)
    return one == other if one or other else x[-2:-1] == y[-2:-1] != []


def _too_soon(before: Box, after: Box, digits: int) -> bool:
    """Whether the days between are too few for a tenfold growth to the very digits."""
    days = (after.time("pragmatic").low.value - before.time("pragmatic").low.value) / DAY
    return days <= _SOON.get(min(digits, 3), 0)


def _settled(a: Box, b: Box) -> str:
    return (
        f"The figure with its unit where {by(a)} and {by(b)} have it from: {told(a)} or {told(b)}."
    )
