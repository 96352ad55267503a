"""What every way of finding positions answers with."""

from __future__ import annotations

from dataclasses import dataclass

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

    def alone(self, position: int) -> list[int]:
        """The boxes that fit this position and no other."""
        return [i for i, fit in enumerate(self.fits) if fit == (position, position)]

    def among(self, position: int) -> list[int]:
        """The boxes that fit this position, alone or among others."""
        return [i for i, (first, last) in enumerate(self.fits) if first <= position <= last]
