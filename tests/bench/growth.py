"""What a claim costs from few to many: `python -m tests.bench.growth [CLAIMS ...] [--svg FILE]`.

The cases are planted (`peers.planted`; with --alone all claims are on one count that grows); the
command is `factcheck check CASE --jobs CORES --output report.json --output report.csv`, in a
process of its own. Start-up (what two claims take) is measured beside each and taken off. Memory is
the most that all its processes held together. A size that runs out of time or memory ends the
series: the table says so, and no larger one is tried.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from html import escape
from math import floor, log10
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.bench.peers.measured import Cost, cost, medians
from tests.bench.peers.planted import PER_SUBJECT, plant
from tests.bench.peers.tables import table

CLAIMS = (10_000, 30_000, 100_000, 300_000, 1_000_000)


class Point(NamedTuple):
    """What so many claims took: medians of runs, and the median start-up beside them."""

    claims: int
    spent: Cost
    start_up: Cost

    @property
    def wall(self) -> float:
        """µs a claim by the clock."""
        return max(0.0, self.spent.wall - self.start_up.wall) / self.claims * 1e6

    @property
    def cpu(self) -> float:
        """µs a claim of the processor."""
        return max(0.0, self.spent.cpu - self.start_up.cpu) / self.claims * 1e6

    @property
    def memory(self) -> float:
        """kB a claim."""
        return max(0, self.spent.memory - self.start_up.memory) / self.claims / 1e3


def measured(
    sizes: Sequence[int], per_subject: int | None, runs: int, timeout: float, folder: Path
) -> Iterator[Point]:
    """A point for each size, smallest first, until one fails (which is the last).

    Without `per_subject` all claims are on one subject.
    """
    least = plant(folder / "two", 2, story="plain", per_subject=2).case
    for claims in sorted(sizes):
        each, story = (per_subject, None) if per_subject else (claims, "growth")
        case = plant(folder / str(claims), claims, per_subject=each, story=story).case
        spent, start_up = [], []
        for _ in range(runs):
            start_up.append(cost(_check(least), fine=(0, 1)))
            spent.append(cost(_check(case), timeout=timeout, fine=(0, 1)))
            if spent[-1].failed:
                yield Point(claims, spent[-1], start_up[-1])
                return
        yield Point(claims, medians(spent), medians(start_up))


def rows(points: Sequence[Point]) -> str:
    """The table as Markdown."""
    head = ["claims", "wall, s", "CPU, s", "MB", "wall, µs a claim", "CPU, µs a claim",
            "kB a claim", "wall of the first"]  # fmt: skip
    lines = []
    for point in points:
        if point.spent.failed:
            lines.append([f"{point.claims:,}", point.spent.failed, *[""] * 6])
            continue
        lines.append([
            f"{point.claims:,}", f"{point.spent.wall:.2f}", f"{point.spent.cpu:.2f}",
            f"{point.spent.memory / 1e6:,.0f}", f"{point.wall:.0f}", f"{point.cpu:.0f}",
            f"{point.memory:.1f}", f"{point.wall / points[0].wall:.2f}" if points[0].wall else "–",
        ])  # fmt: skip
    return table(head, lines)


_WIDTH, _HEIGHT, _LEFT, _TOP, _PLOT = 640, 460, 70, 40, 150


def svg(points: Sequence[Point]) -> str:
    """Two plots over claims, which are on a scale of powers: µs a claim, and kB a claim."""
    done = [point for point in points if not point.spent.failed]
    panels = (
        _panel(done, [("by the clock", [p.wall for p in done]),
                      ("of the processor", [p.cpu for p in done])], "µs a claim", _TOP),
        _panel(done, [("at the most", [p.memory for p in done])], "kB a claim", _TOP + _PLOT + 60),
    )  # fmt: skip
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" role="img" font-family="sans-serif" font-size="12">'
        "<title>What a claim costs, by how many there are</title>"
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>{"".join(panels)}</svg>\n'
    )


def _panel(
    points: Sequence[Point], series: Sequence[tuple[str, Sequence[float]]], name: str, top: int
) -> str:
    """One plot: an axis from nought, a line for each series with its name at its end."""
    right, bottom = _WIDTH - 130, top + _PLOT
    most = _round_up(max(value for _, values in series for value in values))
    low, high = log10(points[0].claims), log10(points[-1].claims)

    def across(point: Point) -> float:
        share = (log10(point.claims) - low) / (high - low) if high > low else 0.5
        return _LEFT + share * (right - _LEFT)

    def up(value: float) -> float:
        return bottom - value / most * _PLOT

    marks = [_text(_LEFT, top - 10, name), _line(_LEFT, bottom, right, bottom)]
    for value in (0.0, most / 2, most):
        marks.append(_line(_LEFT - 4, up(value), _LEFT, up(value)))
        marks.append(_text(_LEFT - 8, up(value) + 4, f"{value:,g}", "end"))
    for point in points:
        marks.append(_line(across(point), bottom, across(point), bottom + 4))
        marks.append(_text(across(point), bottom + 18, f"{point.claims:,}", "middle"))
    for number, (label, values) in enumerate(series):
        places = [(across(p), up(value)) for p, value in zip(points, values, strict=True)]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        dashed = ' stroke-dasharray="5 4"' if number else ""
        marks.append(f'<path d="M{path}" fill="none" stroke="#1a4f8b" stroke-width="2"{dashed}/>')
        marks += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#1a4f8b"/>' for x, y in places]
        marks.append(_text(right + 10, places[-1][1] + 4, label))
    return "".join(marks)


def _round_up(value: float) -> float:
    """The least of 1, 2, 4, 6, 8 and 10 times a power of ten that is as large; 1 for nought."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(n * power for n in (1, 2, 4, 6, 8, 10) if n * power >= value * (1 - 1e-9))


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="#555" fill="none"/>'


def _text(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _check(case: Path) -> list[str]:
    command = [sys.executable, "-m", "factcheck", "check", str(case)]
    command += ["--jobs", str(os.cpu_count() or 1)]
    for suffix in (".json", ".csv"):
        command += ["--output", str(case.parent / f"report{suffix}")]
    return command


def main() -> None:
    """Print the table, and draw it where a file is named."""
    parser = ArgumentParser(prog="python -m tests.bench.growth", description=__doc__)
    parser.add_argument("claims", nargs="*", type=int, default=list(CLAIMS))
    parser.add_argument("--per-subject", type=int, default=PER_SUBJECT)
    parser.add_argument("--alone", action="store_true", help="all claims on one subject")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--timeout", type=float, default=1800.0, metavar="SECONDS")
    parser.add_argument("--svg", type=Path, metavar="FILE")
    args = parser.parse_args()
    points: list[Point] = []
    with TemporaryDirectory() as made:
        each = None if args.alone else args.per_subject
        for point in measured(args.claims, each, args.runs, args.timeout, Path(made)):
            points.append(point)
            print(f"{point.claims:,}: {point.spent.wall:.1f} s", file=sys.stderr, flush=True)
    print(rows(points))
    if args.svg and any(not point.spent.failed for point in points):
        args.svg.write_text(svg(points), encoding="utf-8")


if __name__ == "__main__":
    main()
