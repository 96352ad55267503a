"""What has happened at a desk, in order: so that one editor sees what another has done."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Literal

KEPT = 10_000
"""Events remembered; whoever was away for longer looks at the whole anew."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: `version` counts up from 1.

    `decided` and `undone` are on the finding `key`, whose `status` is as after it; `checked` is a
    check of changed files, with the ids of findings that came and that were re-opened by it, and
    what those said that went; `confirmed` is what was said of a machine-coded claim. `told` is one
    sentence, `when` an ISO date-time in UTC.
    """

    version: int
    kind: Literal["decided", "undone", "checked", "confirmed"]
    when: str
    told: str
    key: str = ""
    question: str = ""
    status: str = ""
    who: str = ""
    came: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class Events:
    """The latest events; `version` is the last one's number, 0 before the first."""

    def __init__(self) -> None:
        self._kept: deque[Event] = deque(maxlen=KEPT)
        self.version = 0

    def add(self, event: Event) -> None:
        """One more; its version must be the next."""
        self._kept.append(event)
        self.version = event.version

    def since(self, version: int) -> list[Event]:
        """Those after a version, oldest first."""
        if version >= self.version:
            return []
        return [event for event in list(self._kept) if event.version > version]

    def forgotten(self, version: int) -> bool:
        """Whether some after this version are not remembered any more."""
        return bool(self._kept) and self._kept[0].version > version + 1
