"""What every way of finding positions answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Positions:
    """The fewest positions such that every box fits one.

    `fits[i]` is the first and last position that box i can take in some smallest choice, counted
    from 1; (0, 0) for a box that is empty. `ranges`, where positions are values, holds where each
    position's value lies in every smallest choice. `conflict` is an irreducible set of boxes that
    one position cannot hold: a pair, or one box that is empty in itself; () where one will do.
    """

    count: int
    fits: tuple[tuple[int, int], ...]
    conflict: tuple[int, ...] = ()
    ranges: tuple[Interval, ...] = ()
    _sorted: _Sorted | None = field(init=False, repr=False, compare=False, default=None)

    def alone(self, position: int) -> list[int]:
        """The boxes that fit this position and no other."""
        return list(self._by_position().alone.get(position, ()))

    def among(self, position: int) -> list[int]:
        """The boxes that fit this position, alone or among others."""
        several = self._by_position().several
        others = [i for i in several if self.fits[i][0] <= position <= self.fits[i][1]]
        return sorted([*self.alone(position), *others])

    def holding(self, position: int) -> list[int]:
        """The boxes that hold where this position is right: its own, and what fits all.

        A box that fits every position is in conflict with none: of two that are, one comes before
        the other in every choice, and so cannot take the last.
        """
        everywhere = self._by_position().everywhere
        return sorted([*self.alone(position), *everywhere]) if everywhere else self.alone(position)

    def _by_position(self) -> _Sorted:
        """The boxes sorted once, as there may be many; not before they are asked for."""
        if self._sorted is None:
            found = _Sorted({}, [], [])
            for i, (first, last) in enumerate(self.fits):
                if first == last:
                    found.alone.setdefault(first, []).append(i)
                else:
                    found.several.append(i)
                    if (first, last) == (1, self.count):
                        found.everywhere.append(i)
            object.__setattr__(self, "_sorted", found)
        assert self._sorted is not None
        return self._sorted


class _Sorted(NamedTuple):
    """The boxes that fit one position alone, by position, those that fit several, and of these
    those that fit every one."""

    alone: dict[int, list[int]]
    several: list[int]
    everywhere: list[int]


def one_position(boxes: int, ranges: tuple[Interval, ...] = ()) -> Positions:
    """What is answered where so many boxes, at least one, share a position."""
    return Positions(1, ((1, 1),) * boxes, (), ranges)
