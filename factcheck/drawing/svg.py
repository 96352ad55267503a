"""A scene as SVG text: short, since a report may hold a thousand of them, and safe in a page.

Colours are left to the page: marks carry classes (`style.CSS`). There are no ids, so that no two
drawings on one page can collide; a `title` and a `desc` that come first in the image name it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from math import ceil

from factcheck.drawing.scene import WIDTH, Disc, Group, Mark, Point, Scene, Shape, Text
from factcheck.values.shown import visible


def to_svg(scene: Scene) -> str:
    """The whole element, `<svg …>` to `</svg>`."""
    height = ceil(scene.height)
    return (
        f'<svg class="draw" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img"><title>{_words(scene.title)}</title><desc>{_words(scene.description)}</desc>'
        f"{_all(scene.marks)}</svg>"
    )


def _all(marks: Iterable[Mark]) -> str:
    return "".join(map(_mark, marks))


def _mark(mark: Mark) -> str:
    match mark:
        case Text():
            return _text(mark)
        case Shape():
            lines = "".join(_line(points, closed=mark.closed) for points in mark.lines)
            return f'<path{_class(mark.style)} d="{lines}"/>'
        case Disc():
            return f'<circle cx="{_number(mark.x)}" cy="{_number(mark.y)}" r="{mark.radius}"/>'
        case Group():
            claim = f' data-claim="{_words(mark.claim)}"' if mark.claim else ""
            count = f' data-count="{mark.count}"' if mark.count > 1 else ""
            return f"<g{_class(mark.style)}{claim}{count}>{_all(mark.marks)}</g>"


def _text(mark: Text) -> str:
    anchor = f' text-anchor="{mark.anchor}"' if mark.anchor != "start" else ""
    runs = "".join(
        f"<tspan{_class(style)}>{_words(words)}</tspan>" if style else _words(words)
        for style, words in mark.runs
    )
    x, y = " ".join(map(_number, mark.spread or (mark.x,))), _number(mark.y)
    return f'<text x="{x}" y="{y}"{_class(mark.style)}{anchor}>{runs}</text>'


def _line(points: tuple[Point, ...], *, closed: bool) -> str:
    """The points as path data; level and plumb steps need one number alone."""
    (x, y), *rest = [(_number(x), _number(y)) for x, y in points]
    data = f"M{x} {y}"
    for next_x, next_y in rest:
        if next_y == y:
            data += f"H{next_x}"
        elif next_x == x:
            data += f"V{next_y}"
        else:
            data += f"L{next_x} {next_y}"
        x, y = next_x, next_y
    return data + "Z" if closed else data


def _class(style: str) -> str:
    return f' class="{style}"' if style else ""


def _words(words: str) -> str:
    return escape(visible(words))


def _number(value: float) -> str:
    """On whole pixels, where edges are sharp; of two values the lesser is never further on."""
    return str(round(value))
