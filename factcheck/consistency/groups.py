"""What hangs together: things tied in pairs, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise


class Groups:
    """Disjoint sets that grow together; of each the thing that was tied first stands for all."""

    def __init__(self) -> None:
        self._home: dict[str, str] = {}

    def tie(self, things: Iterable[str]) -> None:
        """Put these into one group, with all that are in theirs."""
        for one, other in pairwise(things):
            self._home[self.of(other)] = self.of(one)

    def of(self, thing: str) -> str:
        """What stands for the group of a thing; itself where it was tied to nothing."""
        home = self._home
        while home.setdefault(thing, thing) != thing:
            home[thing] = home[home[thing]]
            thing = home[thing]
        return thing
