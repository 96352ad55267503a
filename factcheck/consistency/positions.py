"""What every way of finding positions answers with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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
    _alone: Mapping[int, list[int]] = field(init=False, repr=False, compare=False)
    _several: Sequence[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the boxes by position once, as there may be many of both."""
        alone: dict[int, list[int]] = {}
        several: list[int] = []
        for i, (first, last) in enumerate(self.fits):
            if first == last:
                alone.setdefault(first, []).append(i)
            else:
                several.append(i)
        object.__setattr__(self, "_alone", alone)
        object.__setattr__(self, "_several", several)

    def alone(self, position: int) -> list[int]:
        """The boxes that fit this position and no other."""
        return list(self._alone.get(position, ()))

    def among(self, position: int) -> list[int]:
        """The boxes that fit this position, alone or among others."""
        others = [i for i in self._several if self.fits[i][0] <= position <= self.fits[i][1]]
        return sorted([*self.alone(position), *others])
