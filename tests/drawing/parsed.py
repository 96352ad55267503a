"""A drawing read back from its SVG: where its words and marks lie, and what is wrong with it.

How wide words are is estimated for a narrow and for a wide font, since the page sets them in
whatever sans-serif a reader has.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

NARROW, WIDE = 0.5, 0.62
"""How wide a character is in its size, in a narrow font and in a wide one."""
SIZES = {"tick": 11.0, "side": 11.0, "cap": 10.5, "lane": 13.0, "let": 17.0}
ANCHORS = {"tick": "middle", "pos": "middle", "let": "middle", "side": "end"}
FILLS = {"prag", "pale"}
LINES = {"lit", "may", "way", "limit", "dim", "ring", "sep", "sep2", "axis"}
_SVG = "{http://www.w3.org/2000/svg}"
_STEP = re.compile(r"([MHVLZ])([-\d. ]*)")
Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Words:
    """A line of words: where it is held, and how."""

    text: str
    x: float
    y: float
    anchor: str
    size: float
    style: str

    def area(self, em: float) -> Area:
        width = em * self.size * len(self.text)
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return left, self.y - 0.72 * self.size, left + width, self.y + 0.18 * self.size


@dataclass(frozen=True)
class Drawn:
    """The lines of one path, each by its points."""

    style: str
    lines: tuple[tuple[tuple[float, float], ...], ...]

    def areas(self) -> Iterator[Area]:
        """Of a fill the whole of it; of lines each stroke, a pixel thick."""
        for line in self.lines:
            if self.style in FILLS:
                yield bounds(line)
                continue
            for a, b in pairwise(line):
                steps = 1 if a[0] == b[0] or a[1] == b[1] else 24
                points = [
                    (a[0] + (b[0] - a[0]) * n / steps, a[1] + (b[1] - a[1]) * n / steps)
                    for n in range(steps + 1)
                ]
                for p, q in pairwise(points):
                    yield bounds((p, q))


@dataclass
class Picture:
    """All that a drawing shows."""

    width: float
    height: float
    title: str
    description: str
    words: list[Words] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    circles: list[Area] = field(default_factory=list)
    claims: dict[str, list[Drawn]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def left_out(self) -> int:
        """How many claims it says are not drawn."""
        said = [re.fullmatch(r"and ([\d,]+) more, not drawn", words.text) for words in self.words]
        return sum(int(match[1].replace(",", "")) for match in said if match)

    def has(self, style: str) -> bool:
        """Whether words or marks of a class are in it."""
        return any(words.style == style for words in self.words) or any(
            mark.style == style for mark in self.drawn
        )

    def fill(self, claim: str) -> Area:
        """Where a claim is drawn, as readers take it: the last of its boxes."""
        boxes = [d for d in self.claims[claim] if d.style in FILLS | {"may"}] or self.claims[claim]
        return bounds(boxes[-1].lines[0])


def bounds(points: tuple[tuple[float, float], ...]) -> Area:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def parse(svg: str) -> Picture:
    """The drawing; it must be well-formed, and hold nothing but what drawings hold."""
    assert not re.search(r"<(?!/?(?:svg|title|desc|g|path|circle|text|tspan)\b)", svg), svg
    root = ET.fromstring(svg.replace("<svg ", f'<svg xmlns="{_SVG[1:-1]}" ', 1))
    assert root.get("role") == "img"
    assert " id=" not in re.sub(r">[^<]*<", "><", svg)
    picture = Picture(
        float(root.get("width", "")),
        float(root.get("height", "")),
        root.findtext(f"{_SVG}title") or "",
        root.findtext(f"{_SVG}desc") or "",
    )
    _read(root, picture, "", "")
    return picture


def _read(parent: ET.Element, picture: Picture, style: str, claim: str) -> None:
    for element in parent:
        own = element.get("class", "") or style
        match element.tag.removeprefix(_SVG):
            case "g":
                id_ = element.get("data-claim", claim)
                if id_ != claim:
                    assert id_ not in picture.claims
                    picture.counts[id_] = int(element.get("data-count", "1"))
                    picture.claims[id_] = []
                _read(element, picture, own, id_)
            case "path":
                drawn = Drawn(own, tuple(lines(element.get("d", ""))))
                picture.drawn.append(drawn)
                if claim:
                    picture.claims[claim].append(drawn)
            case "circle":
                x, y, r = (float(element.get(name, "")) for name in ("cx", "cy", "r"))
                picture.circles.append((x - r, y - r, x + r, y + r))
            case "text":
                picture.words += _words(element, own)


def _words(element: ET.Element, style: str) -> Iterator[Words]:
    said = "".join(element.itertext())
    anchor = element.get("text-anchor") or ANCHORS.get(style, "start")
    places = [float(x) for x in element.get("x", "").split()]
    y, size = float(element.get("y", "")), SIZES.get(style, 12.0)
    if len(places) == 1:
        yield Words(said, places[0], y, anchor, size, style)
        return
    for letter, x in zip(said, places, strict=True):
        yield Words(letter, x, y, anchor, size, style)


def lines(data: str) -> Iterator[tuple[tuple[float, float], ...]]:
    """The lines of path data as this package writes it: absolute M, H, V, L and Z."""
    points: list[tuple[float, float]] = []
    for step, numbers in _STEP.findall(data):
        given = [float(n) for n in numbers.split()]
        match step:
            case "M":
                if points:
                    yield tuple(points)
                points = [(given[0], given[1])]
            case "H":
                points.append((given[0], points[-1][1]))
            case "V":
                points.append((points[-1][0], given[0]))
            case "L":
                points.append((given[0], given[1]))
            case "Z":
                points.append(points[0])
    if points:
        yield tuple(points)


def meet(a: Area, b: Area, slack: float = 0.6) -> bool:
    """Whether two areas share more than a touch."""
    return (
        a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack
    )


def faults(picture: Picture) -> Iterator[str]:
    """What is wrong with a drawing, whatever it draws."""
    if picture.width != 360:
        yield f"{picture.width} wide"
    if not picture.title or not picture.description.strip("."):
        yield "it has no words for those who do not see it"
    for area in [*(a for d in picture.drawn for a in d.areas()), *picture.circles]:
        if not (
            area[0] >= -0.6 and area[2] <= 360.6 and area[1] >= 0 and area[3] <= picture.height
        ):
            yield f"a mark at {area} is outside the frame"
    for em in (NARROW, WIDE):
        yield from _crossed(picture, em)


def _crossed(picture: Picture, em: float) -> Iterator[str]:
    written = [(words, words.area(em)) for words in picture.words]
    for n, (words, area) in enumerate(written):
        if area[0] < -0.6 or area[2] > 360.6 or area[1] < -1 or area[3] > picture.height + 0.6:
            yield f"“{words.text}” runs out of the frame ({em} em): {area}"
        for other, its in written[n + 1 :]:
            if meet(area, its):
                yield f"“{words.text}” runs into “{other.text}” ({em} em)"
        if words.style in ("let", "pos"):
            continue
        for mark in picture.drawn:
            if mark.style in FILLS | LINES and any(meet(area, a, 0.3) for a in mark.areas()):
                yield f"“{words.text}” stands on a mark of class {mark.style} ({em} em)"
        if any(meet(area, circle) for circle in picture.circles):
            yield f"“{words.text}” stands on a circle ({em} em)"
