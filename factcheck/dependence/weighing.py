"""Trust and copying together: what the word of each origin weighs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.dependence.copying import Copying, Printed, independence
from factcheck.dependence.poll import Poll
from factcheck.dependence.terms import Term, right_on_terms
from factcheck.dependence.trust import AT_FIRST, Ballots, Trust, weight

TURNS = 5
"""How often copying is looked for anew at most; it has come to rest after two as a rule."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What was found of the origins of a case, by what findings call them (`Finding.origins`).

    `right` is the share of its votes in which an origin is likely right, `own` what of its word is
    its own and not copied, `weights` the two put together: 1 is an origin of which nothing is
    known. An origin that no question was put to is in none of them and weighs 1.
    `terms` are the weights of origins on single categories, by origin and category; one that is not
    in them weighs there what it weighs.
    """

    right: Mapping[str, float] = field(default_factory=dict)
    own: Mapping[str, float] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    terms: Mapping[Term, float] = field(default_factory=dict)
    copying: tuple[Copying, ...] = ()


def weigh_origins(poll: Poll, *, whole: bool = True) -> Weighing:
    """Weigh every origin by how often it is right and how far it is independent.

    Unless the `whole` is wanted, a case in which no two origins share rare values, and so none can
    be found to copy, is left unweighed.

    Trust is settled first and copying looked for then. Copying shows in shared errors, and what an
    error is, only trust can tell: the other way round many copies of one error make the few who
    are right, and so print alike, look like copies.
    """
    poll = poll.in_order()
    printed = Printed(poll)
    if not whole and not printed.suspects:
        return Weighing()
    settled, own, found = _settled(poll, printed)
    neutral = weight(AT_FIRST)
    right = {origin: settled.right[origin] for origin in sorted(settled.right)}
    weights = {o: weight(a) * own.get(o, 1.0) / neutral for o, a in right.items()}
    on_terms = right_on_terms(poll.others, right, own)
    terms = {(o, t): weight(c) * own.get(o, 1.0) / neutral for (o, t), c in on_terms.items()}
    return Weighing(right, own, weights, terms, tuple(found))


def copies(poll: Poll) -> tuple[Copying, ...]:
    """Of `weigh_origins` the pairs that are probably not independent, alone."""
    poll = poll.in_order()
    printed = Printed(poll)
    return tuple(_settled(poll, printed)[2]) if printed.suspects else ()


def _settled(poll: Poll, printed: Printed) -> tuple[Trust, Mapping[str, float], Sequence[Copying]]:
    """Trust and copying by turns, until who copies whom does not change; and what is one's own."""
    ballots = Ballots(poll)
    own: Mapping[str, float] = {}
    found: list[Copying] = []
    for _ in range(TURNS):
        settled = ballots.trust(own)
        before, found = found, printed.copying(settled)
        own = independence(found)
        if [pair.origins for pair in found] == [pair.origins for pair in before]:
            break
    return settled, own, found
