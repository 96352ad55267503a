"""What would change in a file, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

AROUND = 3
"""Lines shown before and after a change."""
LONGEST = 600
"""Characters of a line that are shown around its change."""
COMPARED = 500
"""Lines that are compared one with another: the time grows with their square."""


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line that stays, goes or comes, with its number in the file before or after."""

    kind: Literal["same", "gone", "came"]
    number: int
    text: str


def diff_lines(before: str, after: str, above: int = 0) -> list[DiffLine]:
    """The lines that differ, with a few around them; of a file that has `above` more above."""
    return [replace(line, number=line.number + above) for line in _diff(before, after)]


def _diff(before: str, after: str) -> list[DiffLine]:
    old, new = _lines(before), _lines(after)
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    most = min(len(old), len(new)) - first
    while last < most and old[len(old) - 1 - last] == new[len(new) - 1 - last]:
        last += 1
    start = max(0, first - AROUND)
    told = [DiffLine("same", n + 1, _cut(old[n])) for n in range(start, first)]
    told += _between(old[first : len(old) - last], new[first : len(new) - last], first)
    end = len(old) - last
    shift = len(new) - len(old)
    return told + [
        DiffLine("same", n + 1 + shift, _cut(old[n]))
        for n in range(end, min(end + AROUND, len(old)))
    ]


def _lines(text: str) -> list[str]:
    """The lines as editors number them; a text may hold other ends of lines that are none to it."""
    lines = text.replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def _between(old: Sequence[str], new: Sequence[str], first: int) -> list[DiffLine]:
    steps: Sequence[tuple[str, int, int, int, int]] = [("replace", 0, len(old), 0, len(new))]
    if max(len(old), len(new)) <= COMPARED:
        steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    told: list[DiffLine] = []
    for step, a, b, c, d in steps:
        if step == "equal":
            told += [DiffLine("same", first + c + n + 1, _cut(old[a + n])) for n in range(b - a)]
            continue
        pairs = list(zip(old[a:b], new[c:d], strict=False))
        places = {n: _begins(one, other) for n, (one, other) in enumerate(pairs)}
        told += [
            DiffLine("gone", first + a + n + 1, _cut(old[a + n], places.get(n, 0)))
            for n in range(b - a)
        ]
        told += [
            DiffLine("came", first + c + n + 1, _cut(new[c + n], places.get(n, 0)))
            for n in range(d - c)
        ]
    return told


def _begins(one: str, other: str) -> int:
    """Where two lines begin to differ."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _cut(line: str, at: int = 0) -> str:
    """A long line cut to what surrounds the place of its change."""
    if len(line) <= LONGEST:
        return line
    start = max(0, at - LONGEST // 2)
    end = start + LONGEST
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"
