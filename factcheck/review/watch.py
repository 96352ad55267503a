"""The files are looked at once a second, for others work on them too."""

from __future__ import annotations

import threading
import time
import traceback

from factcheck.review.desk import PAUSE, Desk


class Watch:
    """Keeps a desk in step with its files, in a thread of its own, from `start` to `stop`."""

    def __init__(self, desk: Desk, pause: float = PAUSE) -> None:
        self._desk, self._pause = desk, pause
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End; a check that is under way is not waited for."""
        self._stop.set()

    def _run(self) -> None:
        pause = self._pause
        while not self._stop.wait(pause):
            started = time.monotonic()
            try:
                self._desk.refresh(at_rest=True)
            except Exception:  # the page goes on with what it has, and says so
                traceback.print_exc()
            # of a case whose check takes minutes, the half of the time is left for the editors
            pause = max(self._pause, time.monotonic() - started)
