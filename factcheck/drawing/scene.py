"""What a drawing is made of, as geometry alone: nothing here knows SVG, colours or claims.

Units are CSS pixels, y downwards, the frame 360 wide: text is then never scaled, on a phone either.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

WIDTH = 360
"""The width of every drawing, in CSS pixels."""
LEFT, RIGHT = 8.0, 352.0
"""Where an axis across begins and ends; the arrows of what has no end stand outside it."""
LEAST = 4.0
"""No mark is narrower: a value that is known exactly must still be seen."""

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]
Run = tuple[str, str]
"""A piece of text: its class ("" for none) and its words."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words on one line; `y` is the line they stand on.

    With `spread` each character stands at a place of its own.
    """

    x: float
    y: float
    runs: tuple[Run, ...]
    anchor: Anchor = "start"
    style: str = ""
    spread: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """One or more lines of one class; `closed` ones come back to where they began."""

    style: str
    lines: tuple[tuple[Point, ...], ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together; those of a claim carry its id, and how many claims it stands for.

    `claim` is the first of them.
    """

    marks: tuple[Mark, ...]
    style: str = ""
    claim: str = ""
    count: int = 1


Mark = Text | Shape | Disc | Group


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing before it is SVG: `title` and `description` are what it says without eyes."""

    height: float
    title: str
    description: str
    marks: tuple[Mark, ...]
    caption: str = ""


def rectangle(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """The corners of a box, to be closed."""
    return (left, top), (right, top), (right, bottom), (left, bottom)


def across(y: float, left: float, right: float) -> tuple[Point, ...]:
    """A level line, on whole pixels so that it is sharp."""
    return (round(left), round(y)), (round(right), round(y))


def upright(x: float, top: float, bottom: float) -> tuple[Point, ...]:
    """A plumb line, on whole pixels so that it is sharp."""
    return (round(x), round(top)), (round(x), round(bottom))


def text(x: float, y: float, words: str, style: str = "", anchor: Anchor = "start") -> Text:
    """Words of one class."""
    return Text(x, y, (("", words),), anchor, style)


def shapes(style: str, lines: Iterable[tuple[Point, ...]], *, closed: bool = False) -> list[Mark]:
    """Lines as one mark; none where there are none."""
    drawn = tuple(lines)
    return [Shape(style, drawn, closed)] if drawn else []
