"""Cases, and how they are counted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

NEAR = Decimal("1e-5")
"""How far, as a part of the value, two values may lie apart and still be the same."""


class Span(NamedTuple):
    """A stretch of the text with what it says: `low` and `high` are alike for a single value."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    closed: str = "[]"


class Tally(NamedTuple):
    """What was marked, found and right, and the lines of what was not."""

    marked: int
    found: int
    right: int
    misses: list[str]

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent."""
        return 200 * self.right / max(1, self.marked + self.found)


def near(a: Decimal | None, b: Decimal | None) -> bool:
    """Whether two values are the same but for rounding; None is no end."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= NEAR * max(abs(a), abs(b))


def alike(a: Span, b: Span) -> bool:
    """Whether two spans stand at the same place and say the same."""
    return (
        (a.start, a.end, a.closed) == (b.start, b.end, b.closed)
        and near(a.low, b.low)
        and near(a.high, b.high)
    )


def cases(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a set."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def shown(spans: list[Span], text: str) -> str:
    """Spans for a person to read."""
    return "; ".join(
        f"{text[span.start : span.end]!r} {span.closed[0]}{span.low},{span.high}{span.closed[1]}"
        for span in spans
    )
