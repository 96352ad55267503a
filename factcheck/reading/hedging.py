"""The table of wordings that a case is read by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.casefile.case import Case
from factcheck.errors import Problem, Unreadable, Where
from factcheck.values.hedges import HedgeTable, load_hedges


def hedges_of(case: Case) -> tuple[HedgeTable, list[Problem]]:
    """The case's table, and what is wrong with it; a reading that cannot be read is left out."""
    try:
        return load_hedges(case.hedges or None), []
    except Unreadable as error:
        whole = str(error)
    sound: dict[str, Any] = {}
    problems: list[Problem] = []
    for section, wordings in case.hedges.items():
        parts = wordings.items() if isinstance(wordings, Mapping) else ()
        for one, wording in [({name: spec}, name) for name, spec in parts] or [(wordings, "")]:
            try:
                load_hedges({section: one})
            except Unreadable as error:
                problems.append(_place(case, section, wording).problem(f"hedges: {error}"))
            else:
                sound.setdefault(section, {}).update(one)
    try:
        return load_hedges(sound), problems
    except Unreadable:  # each is sound, together they are not
        problems.append(Problem(case.name, 0, 0, f"hedges: {whole}"))
        return load_hedges(), problems


def _place(case: Case, section: str, wording: str) -> Where:
    places = case.hedge_places
    return places.get((section, wording)) or places.get((section, "")) or Where(case.name)
