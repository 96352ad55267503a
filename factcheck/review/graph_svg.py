"""The surroundings of a subject drawn: boxes in columns, joined by lines, as SVG.

Two layouts: in three columns for wide pages, in one for narrow ones. Nothing is scaled, so that the
words stay as large as the page's.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import ceil
from typing import TYPE_CHECKING

from markupsafe import Markup

from factcheck.review.addresses import address
from factcheck.values.shown import visible

if TYPE_CHECKING:
    from factcheck.review.neighbours import Neighbour, Neighbours

WIDE, NARROW = 960, 336
MOST = 12
"""Boxes of one kind; of more the table tells."""
_BOX, _STEP, _COLUMN = 38, 48, 280
_LETTER = {"": 6.1, "mut": 5.7, "bold": 6.6}
"""Width of a letter of a style, on average and a little more."""


def wide(around: Neighbours) -> Markup:
    """Sources left, speakers right, the subject between them, related subjects below."""
    sources, speakers = around.sources[:MOST], around.speakers[:MOST]
    rows = max(len(sources), len(speakers), 1)
    top = 22
    middle = top + (rows * _STEP - (_STEP - _BOX)) / 2
    centre_x, right = (WIDE - _COLUMN) / 2, WIDE - _COLUMN
    marks = [_cap(0, "Sources"), _cap(right, "Speakers")]
    lines: list[str] = []
    places: dict[str, float] = {}
    for x, side, column in ((0.0, 1, sources), (right, -1, speakers)):
        first = middle - (len(column) * _STEP - (_STEP - _BOX)) / 2
        for n, one in enumerate(column):
            y = first + n * _STEP
            marks.append(_box(x, y, _COLUMN, one))
            mid = y + _BOX / 2
            edge = x + _COLUMN if side > 0 else x
            end = centre_x if side > 0 else centre_x + _COLUMN
            lines.append(_curve(edge, mid, end, middle, one.count))
            if side > 0:
                places[one.id] = mid
    for copy, original in around.copies:
        if copy in places and original in places:
            lines.append(_bow(places[copy], places[original]))
    marks.append(_centre(centre_x, middle - _BOX / 2, _COLUMN, around))
    height = top + rows * _STEP + 8
    related = around.related[:MOST]
    if related:
        base = height + 34
        marks.append(_cap(0, "Related subjects", base - 10))
        for n, one in enumerate(related):
            x, y = n % 3 * (WIDE - _COLUMN) / 2, base + n // 3 * _STEP
            if n < 3:
                lines.append(_drop(WIDE / 2, middle + _BOX / 2, x + _COLUMN / 2, y))
            marks.append(_box(x, y, _COLUMN, one))
        height = base + ceil(len(related) / 3) * _STEP
    return _svg(WIDE, height, around, lines + marks, "wide-graph")


def narrow(around: Neighbours) -> Markup:
    """The subject on top, all that it is tied to below, hanging on one line."""
    marks = [_centre(0, 2, NARROW, around)]
    lines: list[str] = []
    y, last = 2.0 + _BOX + 10, 0.0
    for title, column in (
        ("Sources", around.sources[:MOST]),
        ("Speakers", around.speakers[:MOST]),
        ("Related subjects", around.related[:MOST]),
    ):
        if not column:
            continue
        y += 16
        marks.append(_cap(24, title, y - 2))
        y += 6
        for one in column:
            marks.append(_box(24, y, NARROW - 24, one))
            last = y + _BOX / 2
            lines.append(f'<path d="M8 {last:.0f}H24"/>')
            y += _STEP
    if last:
        lines.insert(0, f'<path d="M8 {2 + _BOX}V{last:.0f}"/>')
    return _svg(NARROW, y, around, lines + marks, "narrow-graph")


def _svg(
    width: float, height: float, around: Neighbours, marks: Sequence[str], kind: str
) -> Markup:
    size = f'width="{width:.0f}" height="{ceil(height)}"'
    label = _words(f"What {around.label} is tied to")
    body = "".join(marks)
    # every text in it was escaped above
    return Markup(  # noqa: S704
        f'<svg class="{kind}" viewBox="0 0 {width:.0f} {ceil(height)}" {size} role="group" '
        f'aria-label="{label}">{body}</svg>'
    )


def _box(x: float, y: float, width: float, one: Neighbour) -> str:
    href = address("graph" if one.kind == "subject" else one.kind, one.id)
    inside = (
        f'<rect x="{x + 0.5:.1f}" y="{y + 0.5:.1f}" width="{width - 1:.0f}" height="{_BOX - 1}" '
        f'rx="{3 if one.kind != "speaker" else _BOX / 2 - 1:.0f}"/>'
        f"{_text(x + 14, y + 16, one.label, width - 28)}"
        f"{_text(x + 14, y + 31, one.tie, width - 28, 'mut')}"
    )
    title = f"<title>{_words(f'{one.label}: {one.tie}')}</title>"
    if one.kind == "speaker":  # has no page of its own
        return f"<g>{title}{inside}</g>"
    return f'<a href="{escape(href)}">{title}{inside}</a>'


def _centre(x: float, y: float, width: float, around: Neighbours) -> str:
    return (
        f'<g class="centre"><title>{_words(around.label)}</title>'
        f'<rect x="{x + 1:.0f}" y="{y + 1:.0f}" width="{width - 2:.0f}" height="{_BOX - 2}" '
        'rx="3"/>'
        f"{_text(x + 14, y + 16, around.label, width - 28, 'bold')}"
        f"{_text(x + 14, y + 31, around.about, width - 28, 'mut')}</g>"
    )


def _text(x: float, y: float, text: str, room: float, style: str = "") -> str:
    words = visible(text[:400])
    most = int(room / _LETTER[style])
    words = words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
    kind = f' class="{style}"' if style == "mut" else ""
    return f'<text x="{x:.0f}" y="{y:.0f}"{kind}>{escape(words)}</text>'


def _cap(x: float, text: str, y: float = 12) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" class="mut">{text}</text>'


def _curve(x: float, y: float, to_x: float, to_y: float, count: int) -> str:
    """A line from a box to the centre, thicker the more claims it stands for."""
    half = (x + to_x) / 2
    thick = 1 + min(4, max(0, count.bit_length() - 1))
    way = f"M{x:.0f} {y:.0f}C{half:.0f} {y:.0f} {half:.0f} {to_y:.0f} {to_x:.0f} {to_y:.0f}"
    return f'<path d="{way}" stroke-width="{thick}"/>'


def _bow(y: float, to_y: float) -> str:
    """A dashed line from a copy to what it copies, along the right of the sources."""
    x = _COLUMN
    far = x + 24
    return (
        f'<path class="copy" d="M{x} {y:.0f}C{far} {y:.0f} {far} {to_y:.0f} {x} {to_y:.0f}" '
        'stroke-dasharray="4 3"/>'
    )


def _drop(x: float, y: float, to_x: float, to_y: float) -> str:
    half = (y + to_y) / 2
    way = f"M{x:.0f} {y:.0f}C{x:.0f} {half:.0f} {to_x:.0f} {half:.0f} {to_x:.0f} {to_y:.0f}"
    return f'<path d="{way}"/>'


def _words(text: str) -> str:
    return escape(visible(text[:400]))
