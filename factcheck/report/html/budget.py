"""How much of each finding a page of bounded size can show."""

from __future__ import annotations

from collections.abc import Sequence

LEFT_OUT = -1


def allot(costs: Sequence[tuple[int, ...]], room: int) -> list[int]:
    """The level of detail of each item, the first being the most important.

    `costs` gives for each item its size at every level, growing; `room` is what all may take. As
    many as fit are shown at level 0, in order; what is left raises them to level 1, in order, then
    to the next. Items that find no room are `LEFT_OUT`, and all behind them.
    """
    levels = [LEFT_OUT] * len(costs)
    shown = 0
    for cost in costs:
        if cost[0] > room:
            break
        room -= cost[0]
        levels[shown] = 0
        shown += 1
    for level in range(1, max((len(cost) for cost in costs), default=0)):
        for at in range(shown):
            if levels[at] != level - 1 or level >= len(costs[at]):
                continue
            more = costs[at][level] - costs[at][level - 1]
            if more > room:
                break
            room -= more
            levels[at] = level
    return levels
