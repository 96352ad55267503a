"""Positions of values that are no numbers: the fewest camps whose members exclude nobody in them.

Which values exclude one another is given. Values that exclude none of the others fit every camp.
Up to `EXACT` values that do are divided by trying all ways, so that the fewest is the fewest; more
are divided first-fit, which may find too many camps but never too few.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from factcheck.consistency.positions import Positions

V = TypeVar("V")
EXACT = 9
"""How many values are divided exactly; 9 have 21,147 ways at the most (Bell number)."""


def divide(
    values: Sequence[V], exclude: Callable[[V, V], bool], order: Callable[[V], str] = str
) -> Positions:
    """Divide `values` (repeats allowed) into the fewest camps.

    `exclude` is symmetric; `order` gives the normal form by which camps are numbered, so that the
    order of `values` decides nothing.
    """
    forms = {order(value): value for value in values}
    names = sorted(forms)
    against = {a: {b for b in names if a != b and exclude(forms[a], forms[b])} for a in names}
    contested = [name for name in names if against[name]]
    camps = _fewest(contested, against) or [[]]
    fits = {}
    for name in names:
        able = [n for n, camp in enumerate(camps, 1) if not against[name] & set(camp)]
        fits[name] = (able[0], able[-1])
    return Positions(
        count=len(camps) if values else 0,
        fits=tuple(fits[order(value)] for value in values),
        conflict=_first_conflict([order(value) for value in values], against),
    )


def _fewest(names: list[str], against: dict[str, set[str]]) -> list[list[str]]:
    best = _first_fit(names, against)
    if len(names) > EXACT:
        return best

    def place(at: int, camps: list[list[str]]) -> None:
        nonlocal best
        if len(camps) >= len(best):
            return
        if at == len(names):
            best = [list(camp) for camp in camps]
            return
        for camp in camps:
            if not against[names[at]] & set(camp):
                camp.append(names[at])
                place(at + 1, camps)
                camp.pop()
        place(at + 1, [*camps, [names[at]]])

    place(0, [])
    return best


def _first_fit(names: list[str], against: dict[str, set[str]]) -> list[list[str]]:
    camps: list[list[str]] = []
    for name in names:
        for camp in camps:
            if not against[name] & set(camp):
                camp.append(name)
                break
        else:
            camps.append([name])
    return camps


def _first_conflict(names: list[str], against: dict[str, set[str]]) -> tuple[int, ...]:
    """The first pair in normal form, as the first places where its two values stand."""
    pair = min(((a, min(against[a])) for a in against if against[a]), default=None)
    return () if pair is None else tuple(sorted(names.index(name) for name in pair))
