"""What an origin's word weighs on one category, where it errs on that more than on the whole.

Who takes birthplaces from texts by machine is right on the whole and yet wrong wherever a person's
first name is also a town: the same slip again and again, by one origin more than by others. So the
share A in which an origin is right (`trust`) is looked at once more by category. Where all votes
for a category together are right in a share g of n questions, and the origin's own in a share a of
m, with K votes that an expectation is worth,

    B = (K A + g n) / (K + n)          what to expect of the origin on this category
    C = (K B + a m) / (K + m)          what it weighs by there

and the probabilities follow from C as they do from A, until they rest. A stays as it is, and so
does whom one copies. Only categories are looked at: they are words that come again from subject to
subject, and a figure or a day that does has nothing to do with itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.dependence.trust import MOST, chances, weight
from factcheck.dependence.votes import Question

Term = tuple[str, str]
"""An origin and a category."""
K = 8.0
"""How many votes an expectation is worth beside an origin's own. Chosen: of 4 and 8 the better on
either half of some 3,000 birthplaces (91.2% and 91.8% right with 4, 92.0% and 92.2% with 8)."""
LEAST = 0.02
"""C is no less: a category that was wrong wherever it could be compared may be right once."""
ROUNDS, NEAR = 30, 1e-3


def right_on_terms(
    questions: Sequence[Question], right: Mapping[str, float], own: Mapping[str, float]
) -> Mapping[Term, float]:
    """By origin and category the share of such votes that are right; empty without categories."""
    asked = [question for question in questions if any(vote.term for vote in question)]
    found: dict[Term, float] = {}
    for _ in range(ROUNDS):
        before, found = found, _once(asked, right, own, found)
        if all(abs(share - before.get(term, 0.0)) < NEAR for term, share in found.items()):
            break
    return found


def _once(
    asked: Sequence[Question],
    right: Mapping[str, float],
    own: Mapping[str, float],
    known: Mapping[Term, float],
) -> dict[Term, float]:
    by_term: dict[str, list[float]] = defaultdict(list)
    by_origin: dict[Term, list[float]] = defaultdict(list)
    for question in asked:
        best: dict[tuple[str, int], float] = {}
        for vote in question:
            share = known.get((vote.origin, vote.term), right[vote.origin])
            at, weighs = (vote.origin, vote.position), weight(share) * own.get(vote.origin, 1.0)
            best[at] = max(best.get(at, weighs), weighs)
        support: dict[int, float] = defaultdict(float)
        for (_, position), weighs in best.items():
            support[position] += weighs
        chance = chances(support)
        for term, position in sorted({(vote.term, vote.position) for vote in question}):
            by_term[term].append(chance[position])
        for vote in question:
            by_origin[vote.origin, vote.term].append(chance[vote.position])
    return {
        (origin, term): min(MOST, max(LEAST, _drawn(_drawn(right[origin], by_term[term]), told)))
        for (origin, term), told in by_origin.items()
    }


def _drawn(expected: float, told: Sequence[float]) -> float:
    """The share that the votes show, drawn towards what was to be expected."""
    return (K * expected + sum(told)) / (K + len(told))
