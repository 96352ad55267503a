"""Lists side by side: a row for each member, a column for each claim, a dot where it is listed."""

from __future__ import annotations

from collections import Counter

from factcheck.box import Box
from factcheck.claim import MemberList
from factcheck.drawing.given import Given
from factcheck.drawing.scene import WIDTH, Group, Mark, Scene, Text, across, shapes, text
from factcheck.drawing.telling import title_of
from factcheck.drawing.words import callers, shorten
from factcheck.values.names import normalise_name
from factcheck.values.word import Members

MOST_COLUMNS, MOST_MEMBERS = 8, 12
COLUMN, LINE, ROW = 28.0, 17.0, 20.0
"""The pitch of columns, of their headings (each on a line of its own) and of members, in pixels."""


def draw_sets(given: Given) -> Scene | None:
    """Which list has which member; a cross where a list that says it is whole lacks it."""
    boxes = [box for box in given.boxes if isinstance(box.value, Members)][:MOST_COLUMNS]
    members = _members(boxes)
    if len(boxes) < 2 or not members:
        return None
    called = callers(boxes)
    shown = members[:MOST_MEMBERS]
    at = [WIDTH - 14 - COLUMN * (len(boxes) - 1 - n) for n in range(len(boxes))]
    head = LINE * len(boxes) + 4
    foot = head + ROW * len(shown)
    marks: list[Mark] = shapes(
        "grid", (across(head + ROW * n, 0, WIDTH) for n in range(len(shown)))
    )
    for n, box in enumerate(boxes):
        marks.append(_column(box, called[box.id], at[n], LINE * (len(boxes) - 1 - n), head, shown))
    room = at[0] - 14
    for n, member in enumerate(shown):
        marks.append(text(0, head + ROW * n + 14, shorten(_printed(member, boxes), room)))
    missing = len(members) - len(shown), len(given.claims) - len(boxes)
    words = " and ".join(
        f"{count} more {thing if count == 1 else thing + 's'}"
        for count, thing in zip(missing, ("member", "list"), strict=True)
        if count
    )
    if words:
        marks.append(text(0, foot + 14, f"{words}, not drawn", "mut"))
        foot += 20
    told = ". ".join(
        f"{shorten(called[box.id], 400)}: {', '.join(sorted(_listed(box)[0]))}" for box in boxes
    )
    crossed = any(_listed(box)[1] for box in boxes)
    return Scene(
        foot + 4,
        title_of(given, "members by list"),
        shorten(told, 9000) + ".",
        tuple(marks),
        "Dot: listed" + ("; cross: left out of a list that says it is whole" if crossed else ""),
    )


def _members(boxes: list[Box]) -> list[str]:
    """Every member, those on most lists first."""
    counts = Counter(member for box in boxes for member in _listed(box)[0])
    return sorted(counts, key=lambda member: (-counts[member], member))


def _listed(box: Box) -> tuple[frozenset[str], bool]:
    """The members of a list, and whether it says that there are no others."""
    value = box.value
    return (value.members, value.closed) if isinstance(value, Members) else (frozenset(), False)


def _printed(member: str, boxes: list[Box]) -> str:
    """A member as a list prints it; lists are compared without regard to capitals and points."""
    for box in boxes:
        value = box.claim.value
        written = value.members if isinstance(value, MemberList) else box.words.split(",")
        for words in written:
            if normalise_name(words) == member:
                return words.strip()
    return member


def _column(box: Box, caller: str, x: float, top: float, head: float, shown: list[str]) -> Mark:
    """A claim: its heading, the line down from it, and its marks."""
    listed, closed = _listed(box)
    label = Text(x - 6, top + 12, (("src", shorten(caller, x - 8)),), "end")
    dots, crosses = [], []
    for n, member in enumerate(shown):
        y = head + ROW * n + ROW / 2
        if member in listed:
            dots.append(((x, y), (x, y)))
        elif closed:
            crosses += [((x - 4, y - 4), (x + 4, y + 4)), ((x - 4, y + 4), (x + 4, y - 4))]
    marks = [
        label,
        *shapes("axis", [((x - 3, top + 8), (x, top + 8), (x, head))]),
        *shapes("dots", dots),
        *shapes("lit", crosses),
    ]
    return Group(tuple(marks), "c", box.id)
