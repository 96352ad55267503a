"""Who is at the page: a browser with its editor's name, and what it did last."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from factcheck.history.deciding import written_moment

if TYPE_CHECKING:
    from factcheck.review.confirming import Done

MOST = 10_000
"""Sessions remembered; the one unused for longest goes first."""
LAST = 1_000
"""Decisions that an editor can undo one after another."""


@dataclass(slots=True)
class Session:
    """One browser. `made` are the findings that it decided on, the latest last; `answered` what it
    wrote into machine-coded claims: accepted, corrected, rejected.

    `news` is what the next page tells, once. `csrf` stands in every form of it; `began` is an ISO
    date-time in UTC.
    """

    who: str
    named: bool = False
    id: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    began: str = field(default_factory=lambda: written_moment(datetime.now(UTC)))
    news: str = ""
    made: list[str] = field(default_factory=list)
    answered: deque[Done] = field(default_factory=lambda: deque(maxlen=LAST))

    def told(self) -> str:
        """What the next page tells; from then on nothing."""
        news, self.news = self.news, ""
        return news

    def remember(self, key: str) -> None:
        """A finding was decided on."""
        self.made.append(key)
        del self.made[:-LAST]


class Sessions:
    """All browsers that were let in; safe to use from several threads."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Session] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, who: str, *, named: bool = False) -> Session:
        """A new one."""
        made = Session(who, named)
        with self._lock:
            self._known[made.id] = made
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        return made

    def get(self, id_: str) -> Session | None:
        """The one whose cookie this is."""
        with self._lock:
            found = self._known.get(id_)
            if found is not None:
                self._known.move_to_end(id_)
            return found
