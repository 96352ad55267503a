"""A flow over unlike periods: amounts that must add up, as difference constraints.

With S(t) the running total, an amount within [lo, hi] over the period from a to b says
S(b) - S(a) >= lo and S(b) - S(a) <= hi; and since amounts are not negative, S never falls. All can
be true at once exactly where the graph of these constraints has no negative cycle (Bellman-Ford).
A cycle that it finds may take a way round, so amounts and then ends are left out of it while what
remains still has one.

Weights are cuts, added component by component: a cycle that sums to zero but holds a strict
inequality is a conflict as well. On whole numbers the answer is exact, the matrix being totally
unimodular.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from factcheck.consistency.irreducible import irreducible
from factcheck.values.interval import Cut, Interval
from factcheck.values.precision import own_digits

_ZERO = Cut(Decimal(0))


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount within `value` over `period`."""

    value: Interval
    period: Interval


@dataclass(frozen=True, slots=True)
class Cycle:
    """A conflict: amounts in `floors` are at least so much, those in `ceilings` at most so much.

    Nothing can be left out: neither an amount nor one end of it.
    """

    floors: tuple[int, ...]
    ceilings: tuple[int, ...]


class _End(NamedTuple):
    """One end of an amount: S(head) - S(tail) <= weight; a floor runs back in time."""

    tail: Cut
    head: Cut
    weight: Cut
    amount: int
    floor: bool


@own_digits()
def unbalanced(amounts: Sequence[Amount]) -> Cycle | None:
    """An irreducible set of amounts that do not add up, None where all do.

    O(n * edges), and as much again for each member of the conflict.
    """

    def cycle(some: Iterable[int]) -> list[_End]:
        return _negative_cycle([end for i in some for end in _ends(i, amounts[i])])

    found = cycle(range(len(amounts)))
    if not found:
        return None
    members = irreducible(sorted({end.amount for end in found}), lambda some: bool(cycle(some)))
    needed = irreducible(cycle(members), lambda some: bool(_negative_cycle(some)))
    return Cycle(
        floors=tuple(sorted(end.amount for end in needed if end.floor)),
        ceilings=tuple(sorted(end.amount for end in needed if not end.floor)),
    )


def _ends(i: int, amount: Amount) -> list[_End]:
    """What the amount says; its period ends where what follows begins."""
    low, high = amount.value
    start, (last, side) = amount.period
    end = Cut(last, side + 1)
    found = []
    if low.value.is_finite():
        found.append(_End(end, start, Cut(-low.value, -low.side), i, floor=True))
    if high.value.is_finite():
        found.append(_End(start, end, high, i, floor=False))
    return found


def _negative_cycle(ends: Sequence[_End]) -> list[_End]:
    """The ends on a negative cycle, with steps on which S does not fall; [] where there is none."""
    if not ends:
        return []
    times = sorted({time for end in ends for time in (end.tail, end.head)})
    place = {time: n for n, time in enumerate(times)}
    edges: list[tuple[int, int, Cut, _End | None]]
    edges = [(n, n - 1, _ZERO, None) for n in range(1, len(times))]
    edges += [(place[end.tail], place[end.head], end.weight, end) for end in ends]
    # Steps back from the last time on, then steps forth from the first, soon reach all they can.
    edges.sort(key=lambda edge: (0, -edge[0]) if edge[1] < edge[0] else (1, edge[0]))
    distance = [_ZERO] * len(times)
    came: list[tuple[int, _End | None]] = [(0, None)] * len(times)
    last = None
    for _ in times:
        last = None
        for tail, head, weight, end in edges:
            reached = Cut(distance[tail].value + weight.value, distance[tail].side + weight.side)
            if reached < distance[head]:
                distance[head], came[head], last = reached, (tail, end), head
        if last is None:
            return []
    assert last is not None
    for _ in times:
        last = came[last][0]
    found: list[_End] = []
    at = last
    while True:
        at, end = came[at]
        if end:
            found.append(end)
        if at == last:
            return found
