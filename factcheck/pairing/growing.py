"""Counts that only grow: what a tally says of another by which of them stood later.

As in the rules on claims: of a count since a start two figures are at odds only where the later is
the lower, or where a figure that is no later is the higher; else it went on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.pairing.aligning import Match
from factcheck.pairing.bounds import Stand
from factcheck.pairing.dated import days_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.pairing.statement import Quantity, Statement
    from factcheck.spotting.spotted import SpottedDate

_AS_OF = re.compile(r"\bas (?:of|at|on)\s{1,3}(?:the )?$", re.IGNORECASE)
_UPWARDS = 6
"""Words above a figure at most in which its verb is looked for."""


def grown(match: Match, a: Statement, b: Statement) -> Match:
    """The match as the two times have it where both figures are tallies that stood at a time."""
    if match.a is None or match.stand != "apart":
        return match
    if match.b.kind != "count" and not match.b.kind.startswith("money"):
        return match
    here, there = _stood(a), _stood(b)
    if here is None or there is None or not (_tally(a, match.a) and _tally(b, match.b)):
        return match
    later = _later(here, there)
    if later is None:
        return match
    higher = match.a.bounds.literal.below(match.b.bounds.literal)
    went_on = later > 0 if higher else later < 0
    stand: Stand = "open" if went_on else "apart"
    return match._replace(stand=stand, timed=True)


def _stood(one: Statement) -> SpottedDate | None:
    """The date as of which the figures of a statement stood: the one that says so."""
    told = [
        date for date in one.dates if date.mod == "ON_OR_BEFORE" or _as_of(one.text, date.start)
    ]
    return told[0] if len(told) == 1 else None


def _as_of(text: str, start: int) -> bool:
    return bool(_AS_OF.search(text[max(0, start - 12) : start]))


def _tally(one: Statement, quantity: Quantity) -> bool:
    """Whether it is a count of what has happened: "has sold 4,000", "there have been 12 cases"."""
    token: Token = one.doc[quantity.token]
    for _ in range(_UPWARDS):
        if token.pos_ in ("VERB", "AUX"):
            return any(
                each.dep_ in ("aux", "auxpass") and each.lower_ in ("has", "have", "had", "'ve")
                for each in token.children
            )
        token = token.head
    return False


def _later(a: SpottedDate, b: SpottedDate) -> int | None:
    """Whether b stood later than a (1), earlier (-1) or with it (0); None: not known."""
    if a.when is not None and b.when is not None:
        one, other = a.when.literal.high, b.when.literal.high
        return (other > one) - (other < one)
    days = days_of(a.value, b.value)
    return (days[1] > days[0]) - (days[1] < days[0]) if days else None
