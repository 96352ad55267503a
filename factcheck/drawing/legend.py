"""The names of boxes in a plot: beside them while they fit, else under it, told by letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.drawing.given import Given, Row
from factcheck.drawing.placing import Area, place
from factcheck.drawing.plane import Plane, fill_of
from factcheck.drawing.scene import WIDTH, Mark, Run, Text, text
from factcheck.drawing.words import callers, fitted, label, short_dates, wide

FEW = 4
"""So many boxes are named in the plot itself."""
LISTED = 10
"""So many are named under it at most."""
LINE = 14.0
ROW = 17.0


@dataclass(slots=True)
class Names:
    """The names, and where the drawing ends under them."""

    bottom: float
    marks: list[Mark] = field(default_factory=list)


def named(
    given: Given,
    rows: Sequence[Row],
    plane: Plane,
    frame: Area,
    taken: Sequence[Area],
    under: float,
) -> Names:
    """A name for every box, if need be in a list under the plot."""
    called = callers([row.box for row in rows])
    lines = {row.box.id: _lines(given, row, plane, called[row.box.id]) for row in rows}
    if len(rows) <= FEW:
        beside = _beside(rows, lines, plane, frame, taken)
        if beside is not None:
            return Names(under, beside)
    return _listed(rows, lines, plane, frame, taken, under)


def _lines(given: Given, row: Row, plane: Plane, caller: str) -> list[tuple[Run, ...]]:
    """Who and when on one line, the words on the next."""
    who, *words = label(row.box, caller, mode=len({b.claim.mode for b in given.boxes}) > 1)
    if len(row.boxes) > 1:
        who = who[0], f"{who[1]} and {len(row.boxes) - 1:,} more"
    first = [("pn", f"{row.fits[0]} ")] if len(given.positions) > 1 else []
    when = short_dates(plane.window(row.box, "pragmatic"))
    when = when.rpartition(" ")[0] if when[-4:].isdigit() else when
    second = [(style, said.lstrip() if n == 0 else said) for n, (style, said) in enumerate(words)]
    return [(*first, who, ("", f", {when}" if when else "")), tuple(second)]


def _beside(
    rows: Sequence[Row],
    lines: dict[str, list[tuple[Run, ...]]],
    plane: Plane,
    frame: Area,
    taken: Sequence[Area],
) -> list[Mark] | None:
    """Every name next to its box; None where one of them finds no room."""
    marks: list[Mark] = []
    taken = list(taken)
    for row in rows:
        parts = [fitted(runs, 190) for runs in lines[row.box.id]]
        width = max(sum(wide(words) for _, words in runs) for runs in parts)
        area = place(width, LINE * len(parts), fill_of(plane, row.box), frame, taken, 40)
        if area is None:
            return None
        taken.append(area)
        marks += [Text(area[0], area[1] + 11 + LINE * n, runs) for n, runs in enumerate(parts)]
    return marks


def _listed(
    rows: Sequence[Row],
    lines: dict[str, list[tuple[Run, ...]]],
    plane: Plane,
    frame: Area,
    taken: Sequence[Area],
    under: float,
) -> Names:
    """A letter at each box, and under the plot what each stands for, in the order of time."""
    names = Names(under + 4)
    taken = list(taken)
    for n, row in enumerate(rows[:LISTED]):
        letter = "abcdefghijklmnopqrstuvwxyz"[n]
        area = place(10, 13, fill_of(plane, row.box), frame, taken, 24)
        if area is not None:
            taken.append(area)
            names.marks.append(text(area[0] + 1, area[1] + 10, letter, "key"))
        head, tail = lines[row.box.id]
        numbered = head[0][0] == "pn"
        runs = [*head[numbered:], ("", ": "), *tail]
        if numbered:
            runs.append(("mut", f", position {row.fits[0]}"))
        names.marks.append(text(0, names.bottom + 11, letter, "key"))
        names.marks.append(Text(14, names.bottom + 11, fitted(runs, WIDTH - 14)))
        names.bottom += ROW
    if len(rows) > LISTED:
        words = f"and {len(rows) - LISTED} more boxes, not named"
        names.marks.append(text(14, names.bottom + 11, words, "mut"))
        names.bottom += ROW
    return names
