"""Sums told as a story: what is had, given and bought, and what that comes to.

"Ann picked 4 pears and Ben 9" and "13 pears were picked in all". Only plain numbers of things are
reckoned with: a statement with a hedge, a share, a calendar year or a speaker reports something
else, and what its figures do not come to contradicts nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.pairing.arithmetic import reached
from factcheck.pairing.judged import Judged
from factcheck.pairing.words import frames
from factcheck.spotting.words import word_set
from factcheck.values.rounding import plain

if TYPE_CHECKING:
    from factcheck.pairing.covering import Cover
    from factcheck.pairing.statement import Statement

_OUTCOMES = word_set(
    "total altogether left remain remaining now each average combined leftover sum together "
    "can could would need needed per"
)
"""Words of a statement that says what something comes to."""
_KNOWN = 0.3
"""Part of the words that a must share with b before b contradicts it."""


def story(a: Statement, b: Statement, cover: Cover) -> Judged | None:
    """Whether b is what the numbers of a come to; None where the two are no such story."""
    if not (_plain(a) and _plain(b)) or not 1 <= len(b.quantities) <= 2:
        return None
    given = [one.printed for one in a.quantities if one.printed is not None]
    wanted = [one.printed for one in b.quantities if one.printed is not None]
    if not given or len(given) + len(wanted) < 3:
        return None
    outcome = (
        any(
            token.lower_ in _OUTCOMES and not any(each.dep_ == "dobj" for each in token.children)
            for token in b.doc
        )
        or " in all" in b.text
    )
    if not outcome and set(wanted) <= set(given):
        return None
    for i, target in enumerate(wanted):
        if way := reached([*given, *wanted[:i], *wanted[i + 1 :]], target):
            return Judged("entails", f"{way} comes to {plain(target)}.")
    if not outcome or cover.part < _KNOWN:
        return None
    numbers = ", ".join(plain(one) for one in given)
    return Judged("contradicts", f"{plain(wanted[-1])} is nothing that {numbers} come to.")


def _plain(one: Statement) -> bool:
    """Whether all its figures are bare numbers of things, and nobody is quoted."""
    return (
        all(each.printed is not None and each.bounds.bare for each in one.quantities)
        and not any(each.kind == "share" for each in one.quantities)
        and not any(date.value[:1].isdigit() for date in one.dates)
        and next(frames(one.doc), None) is None
    )
