"""Rules that go wrong at one subject, as a plug-in might: for tests of what comes of it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Deadly:
    """Kills the process that is at the subject: once, as `mark` then says; always, without it."""

    def __init__(self, subject: str, mark: Path | None = None) -> None:
        self.subject, self.mark = subject, mark

    def __call__(self, topic: Any) -> Iterator[Any]:
        if topic.subject is not None and topic.subject.id == self.subject and self._now():
            os.kill(os.getpid(), signal.SIGKILL)
        return iter(())

    def _now(self) -> bool:
        if self.mark is None:
            return True
        if self.mark.exists():
            return False
        self.mark.touch()
        return True
