"""Where a claim stands after what the page has written."""

from __future__ import annotations

from factcheck.errors import Where
from factcheck.review.moves import Lines, Move, no_moves

ONE, TWO, THREE, OTHER = ((n, n, n) for n in range(4))


def test_what_stands_below_moves_with_each_correction() -> None:
    moves = no_moves()
    lines = Lines({"a.yaml": ONE, "b.yaml": ONE, "gone.yaml": None}, moves)
    above, below = Where("a.yaml", 5), Where("a.yaml", 9)
    assert lines.of(below, ONE) == 9
    moves.append(Move("a.yaml", ONE, TWO, 5, 2))
    moves.append(Move("b.yaml", ONE, TWO, 1, 7))
    moves.append(Move("a.yaml", TWO, THREE, 11, -1))
    assert [lines.of(above, stamp) for stamp in (ONE, TWO, THREE)] == [5, 5, 5]
    assert [lines.of(below, stamp) for stamp in (ONE, TWO, THREE)] == [9, 11, 11]
    later = Lines({"a.yaml": TWO}, moves)  # checked again in between
    assert later.of(Where("a.yaml", 12), THREE) == 11


def test_of_a_file_that_others_have_written_nothing_is_known() -> None:
    moves = no_moves()
    lines = Lines({"a.yaml": ONE, "gone.yaml": None}, moves)
    moves.append(Move("a.yaml", OTHER, TWO, 1, 1))
    for where, stamp in (
        (Where("a.yaml", 5), OTHER),
        (Where("a.yaml", 5), TWO),
        (Where("a.yaml", 5), None),
        (Where("gone.yaml", 5), ONE),
        (Where("new.yaml", 5), ONE),
    ):
        assert lines.of(where, stamp) is None
