"""Times of departure and arrival, by airlines, airports and pages that copy them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.box import Box
from factcheck.values.when import DAY, When
from tests.bench.sources.data import Row, claims, publishers, sources

NAME = "flights"
READ_ON = "2011-12-01"
"""The day on which the pages were read, as those that print a date have it."""
_CLOCK = re.compile(r"(\d+):(\d+) ([ap])\.m\.")


def lines(items: list[Row]) -> Iterator[Row]:
    """A subject a flight and kind of time; the values are dates with their minutes."""
    yield from sources(publishers(items), READ_ON)
    for item in items:
        yield {"record": "subject", "id": item["id"], "label": item["id"], "type": "date"}
    yield from claims(items)


def gold(items: list[Row]) -> dict[str, int]:
    """The right minute of the day."""
    return {item["id"]: _minute(item["gold"]) for item in items}


def right(answer: Box, wanted: int) -> bool:
    """Whether a claim gives the minute, whatever the day."""
    assert isinstance(answer.value, When)
    return answer.value.pragmatic.low.value % DAY == wanted


def _minute(text: str) -> int:
    found = _CLOCK.fullmatch(text)
    assert found
    return int(found[1]) % 12 * 60 + int(found[2]) + (720 if found[3] == "p" else 0)
