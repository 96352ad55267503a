"""How room is shared out: the important first, all at one level before any at the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.html.budget import LEFT_OUT, allot

_COSTS = st.lists(
    st.lists(st.integers(0, 20), min_size=1, max_size=3).map(lambda c: tuple(sorted(c))), max_size=8
)


def _taken(costs: list[tuple[int, ...]], levels: list[int]) -> int:
    return sum(cost[n] for cost, n in zip(costs, levels, strict=True) if n != LEFT_OUT)


@given(_COSTS, st.integers(0, 120))
def test_what_is_shown_has_room(costs: list[tuple[int, ...]], room: int) -> None:
    assert _taken(costs, allot(costs, room)) <= room


@given(_COSTS, st.integers(0, 120))
def test_nothing_is_shown_behind_what_is_left_out(costs: list[tuple[int, ...]], room: int) -> None:
    levels = allot(costs, room)
    shown = sum(level != LEFT_OUT for level in levels)
    assert all(level != LEFT_OUT for level in levels[:shown])
    if shown < len(costs):
        least = sum(cost[0] for cost in costs[: shown + 1])
        assert least > room


@given(_COSTS)
def test_with_room_for_all_each_is_shown_in_full(costs: list[tuple[int, ...]]) -> None:
    levels = allot(costs, sum(cost[-1] for cost in costs))
    assert levels == [len(cost) - 1 for cost in costs]


def test_drawings_go_to_the_first_before_folds_do() -> None:
    assert allot([(1, 3, 5)] * 3, 9) == [1, 1, 1]
    assert allot([(1, 3, 5)] * 3, 8) == [1, 1, 0]
    assert allot([(1, 3, 5)] * 3, 11) == [2, 1, 1]
    assert allot([(1, 3, 5)] * 3, 2) == [0, 0, LEFT_OUT]
