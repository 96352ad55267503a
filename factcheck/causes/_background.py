"""What all disputes of one subject look up: made once for a topic, when first asked for."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import attrgetter

from factcheck.box import Box
from factcheck.graph.topic import Topic
from factcheck.values.figure import Figure
from factcheck.values.interval import Cut

FEW = 12
"""How many claims are given where a subject may have thousands."""
_SOUGHT = 200
"""Among how many earlier claims those are looked for."""


class Background:
    """A topic with its claims by reading and in time, and its sources by what they copy."""

    def __init__(self, topic: Topic) -> None:
        self.topic = topic

    def alike(self, box: Box) -> list[Box]:
        """The first few claims of the subject that say the same, the earliest published first."""
        return self._by_key.get(box.key, [])

    def copied(self, box: Box) -> tuple[str, ...]:
        """The sources that a claim's source copies, nearest first, as far as the subject shows."""
        line: list[str] = []
        above = box.source.copy_of
        while above and above not in line:
            line.append(above)
            above = self._copies.get(above, "")
        return tuple(line)

    def before(self, at: Cut) -> list[Box]:
        """The last few reported figures that stood wholly before a moment, one for each time."""
        found: dict[Cut, Box] = {}
        end = bisect_left(self._begins, at)
        for box in reversed(self._in_time[max(0, end - _SOUGHT) : end]):
            low, high = box.as_of.pragmatic
            if high < at:
                found.setdefault(low, box)
            if len(found) == FEW:
                break
        return list(reversed(found.values()))

    @cached_property
    def _by_key(self) -> dict[str, list[Box]]:
        found: dict[str, list[Box]] = {}
        for box in sorted(self.topic.boxes, key=attrgetter("published.pragmatic")):
            same = found.setdefault(box.key, [])
            if len(same) < FEW:
                same.append(box)
        return found

    @cached_property
    def _copies(self) -> dict[str, str]:
        return {box.source.id: box.source.copy_of for box in self.topic.boxes}

    @cached_property
    def _begins(self) -> list[Cut]:
        return [box.as_of.pragmatic.low for box in self._in_time]

    @cached_property
    def _in_time(self) -> list[Box]:
        counted = [
            box
            for box in self.topic.boxes
            if box.manner == ("is", "")
            and isinstance(box.value, Figure)
            and box.value.number is not None
        ]
        return sorted(counted, key=attrgetter("as_of.pragmatic"))
