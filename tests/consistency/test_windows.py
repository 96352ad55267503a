"""A level: maximal windows of overlap and literal clashes, against all sets and all pairs."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.consistency.windows import Held, clash, meeting, overlaps
from factcheck.values.interval import EVERYTHING, Interval, closed, half_open
from tests.strategies import GRID, ends, intervals, lies

_CLAIMS = st.builds(Held, intervals(), intervals(), st.booleans())


@given(st.lists(intervals(), max_size=7))
def test_overlaps_are_the_maximal_sets_that_share_an_instant(windows: list[Interval]) -> None:
    sharing = {
        instant: tuple(i for i, window in enumerate(windows) if lies(instant, window))
        for instant in ends(windows)
    }
    maximal = {
        group
        for group in sharing.values()
        if group and not any(set(group) < set(other) for other in sharing.values())
    }
    in_time = sorted(maximal, key=lambda group: max(windows[i].low for i in group))
    assert overlaps(windows) == in_time


@given(st.lists(intervals(), max_size=5), st.lists(intervals(), max_size=5))
def test_meeting_is_that_of_any_two(some: list[Interval], others: list[Interval]) -> None:
    assert meeting(some, others) == any(one.meets(other) for one in some for other in others)


def test_overlaps_of_nothing() -> None:
    assert overlaps([]) == overlaps([half_open(5, 5)]) == []


def test_days_that_follow_one_another_do_not_overlap() -> None:
    assert overlaps([half_open(0, 1), half_open(1, 2), half_open(0, 2)]) == [(0, 2), (1, 2)]


def test_a_window_that_only_touches_overlaps_there() -> None:
    assert overlaps([closed(0, 1), closed(1, 2), closed(0, 2), closed(1, 1)]) == [(0, 1, 2, 3)]


def _at_one_instant(one: Held, other: Held) -> bool:
    """Whether both hold at some one instant, whenever in its window each of them may hold."""
    return (
        bool(_held(one))
        and bool(_held(other))
        and all(a & b for a in _held(one) for b in _held(other))
    )


def _held(claim: Held) -> list[set[object]]:
    """The least that the claim may mean by instants: all of its window, or any one of it."""
    window = [instant for instant in GRID if lies(instant, claim.window)]
    if claim.throughout and window:
        return [set(window)]
    return [{instant} for instant in window]


@given(_CLAIMS, _CLAIMS)
def test_coincides_means_at_one_instant_however_it_came(one: Held, other: Held) -> None:
    assert one.coincides(other) == other.coincides(one) == _at_one_instant(one, other)


@given(_CLAIMS)
def test_steady_holds_at_every_instant(claim: Held) -> None:
    window = [instant for instant in GRID if lies(instant, claim.window)]
    assert claim.steady == (claim.throughout or len(window) == 1)


def _disjoint(one: Interval, other: Interval) -> bool:
    return not any(lies(value, one) and lies(value, other) for value in GRID)


@given(st.lists(_CLAIMS, max_size=7))
def test_clash_finds_a_pair_where_there_is_one(claims: list[Held]) -> None:
    pairs = {
        (i, j)
        for (i, one), (j, other) in combinations(enumerate(claims), 2)
        if _at_one_instant(one, other)
        and _disjoint(one.value, other.value)
        and not (one.value.empty or other.value.empty)
    }
    found = clash(claims)
    assert found in pairs if pairs else found == ()


@given(st.lists(_CLAIMS, min_size=2, max_size=12), st.data())
def test_clash_misses_no_pair_among_any_number(claims: list[Held], data: st.DataObject) -> None:
    i, j = sorted(data.draw(st.permutations(range(len(claims))))[:2])
    values = dict(
        zip((i, j), data.draw(st.permutations((closed(0, 0), closed(1, 1)))), strict=True)
    )
    claims = [replace(held, value=values.get(n, EVERYTHING)) for n, held in enumerate(claims)]
    assert clash(claims) == ((i, j) if _at_one_instant(claims[i], claims[j]) else ())


@given(st.lists(_CLAIMS, max_size=5), st.integers(0, 5), st.booleans())
def test_clash_leaves_out_what_is_empty_in_itself(
    claims: list[Held], at: int, throughout: bool
) -> None:
    nothing, at = half_open(2, 2), min(at, len(claims))
    for empty in (Held(nothing, EVERYTHING, throughout), Held(EVERYTHING, nothing, throughout)):
        found = clash([*claims[:at], empty, *claims[at:]])
        assert found == tuple(i + (i >= at) for i in clash(claims))


def test_clash_finds_each_of_many_steady_ones() -> None:
    """One of twelve steady claims differs from one at some time, which lies in those that last."""
    for odd in range(1, 13):
        for reach in range(1, 13):
            steady = [
                Held(closed(1, 1) if last == odd else EVERYTHING, closed(0, last), throughout=True)
                for last in range(1, 13)
            ]
            found = clash([*steady, Held(closed(0, 0), closed(0, reach))])
            assert found == ((odd - 1, 12) if reach <= odd else ())


def test_sometime_inside_throughout_clashes() -> None:
    open_all_week, shut_once = (
        Held(closed(1, 1), closed(0, 7), throughout=True),
        Held(closed(0, 0), closed(3, 4)),
    )
    assert clash([open_all_week, shut_once]) == clash([shut_once, open_all_week]) == (0, 1)


def test_sometime_that_reaches_out_of_throughout_does_not() -> None:
    steady = Held(closed(1, 1), closed(0, 7), throughout=True)
    for window in (closed(-1, 4), closed(3, 8), closed(-1, 8)):
        assert clash([steady, Held(closed(0, 0), window)]) == ()


def test_two_at_some_time_in_one_window_do_not_clash() -> None:
    assert clash([Held(closed(0, 0), closed(0, 7)), Held(closed(1, 1), closed(0, 7))]) == ()


def test_one_instant_clashes() -> None:
    assert clash([Held(closed(1, 1), closed(3, 3)), Held(closed(0, 0), closed(3, 3))]) == (0, 1)
