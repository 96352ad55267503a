"""A flow over unlike periods: amounts that must add up, as difference constraints.

With S(t) the running total, an amount within [lo, hi] over the period from a to b says
S(b) - S(a) >= lo and S(b) - S(a) <= hi; and since amounts are not negative, S never falls. All can
be true at once exactly where the graph of these constraints has no negative cycle (Bellman-Ford),
and a simple negative cycle is a conflict of which nothing can be left out.

Weights are cuts, added component by component: a cycle that sums to zero but holds a strict
inequality is a conflict as well. On whole numbers the answer is exact, the matrix being totally
unimodular.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.values.interval import Cut, Interval


_ZERO = Cut(Decimal(0))


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount within `value` over `period`."""

    value: Interval
    period: Interval


@dataclass(frozen=True, slots=True)
class Cycle:
    """A conflict: the amounts in `less` are at least so much, those in `more` at most so much."""

    floors: tuple[int, ...]
    ceilings: tuple[int, ...]


def unbalanced(amounts: Sequence[Amount]) -> Cycle | None:
    """An irreducible set of amounts that do not add up, None where all do; O(n * edges)."""
    times = sorted({end for amount in amounts for end in _ends(amount)})
    place = {time: n for n, time in enumerate(times)}
    edges: list[tuple[int, int, Cut, int]] = [(n + 1, n, _ZERO, 0) for n in range(len(times) - 1)]
    for i, amount in enumerate(amounts, 1):
        start, end = (place[t] for t in _ends(amount))
        low, high = amount.value
        if high.value.is_finite():
            edges.append((start, end, high, i))
        if low.value.is_finite():
            edges.append((end, start, Cut(-low.value, -low.side), -i))
    return _negative_cycle(len(times), edges)


def _ends(amount: Amount) -> tuple[Cut, Cut]:
    """Where the period begins and ends, the end as the beginning of what follows."""
    low, high = amount.period
    return low, Cut(high.value, high.side + 1)


def _negative_cycle(nodes: int, edges: list[tuple[int, int, Cut, int]]) -> Cycle | None:
    distance = [_ZERO] * nodes
    came: list[tuple[int, int] | None] = [None] * nodes
    last = None
    for _ in range(nodes):
        last = None
        for tail, head, weight, label in edges:
            reached = Cut(distance[tail].value + weight.value, distance[tail].side + weight.side)
            if reached < distance[head]:
                distance[head], came[head], last = reached, (tail, label), head
        if last is None:
            return None
    assert last is not None
    for _ in range(nodes):
        last = came[last][0]  # type: ignore[index]
    labels: list[int] = []
    at = last
    while True:
        at, label = came[at]  # type: ignore[misc]
        labels.append(label)
        if at == last:
            break
    return Cycle(
        floors=tuple(sorted(-label - 1 for label in labels if label < 0)),
        ceilings=tuple(sorted(label - 1 for label in labels if label > 0)),
    )
