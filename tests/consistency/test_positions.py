"""Which boxes fit a position, alone or among others."""

from __future__ import annotations

from factcheck.consistency.positions import Positions

SEVERAL = Positions(count=3, fits=((1, 1), (2, 3), (0, 0), (3, 3), (1, 3), (2, 2), (1, 2)))


def test_alone_are_those_that_fit_no_other() -> None:
    assert [SEVERAL.alone(n) for n in (1, 2, 3)] == [[0], [5], [3]]


def test_among_are_all_whose_range_holds_it() -> None:
    assert [SEVERAL.among(n) for n in (1, 2, 3)] == [[0, 4, 6], [1, 4, 5, 6], [1, 3, 4]]


def test_an_empty_box_fits_none() -> None:
    assert not any(2 in SEVERAL.among(n) for n in (1, 2, 3))


def test_nothing_is_in_conflict_and_has_a_range_unless_told() -> None:
    assert (SEVERAL.conflict, SEVERAL.ranges) == ((), ())


def test_what_fits_every_position_holds_whichever_is_right() -> None:
    assert [SEVERAL.holding(n) for n in (1, 2, 3)] == [[0, 4], [4, 5], [3, 4]]


def test_where_one_position_will_do_all_hold() -> None:
    assert Positions(1, ((1, 1), (1, 1))).holding(1) == [0, 1]
