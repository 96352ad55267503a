"""What a command costs: seconds by the clock and of the processor, and memory at the most.

All processes of the command count. Memory is what they hold together: where there are several, a
look at them every 50 ms, shared pages counted once (Linux; elsewhere the largest of them alone).
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Event, Thread
from time import perf_counter
from typing import NamedTuple

_EVERY = 0.05
_KB = 1024


class Cost(NamedTuple):
    """Seconds by the clock, seconds of the processor, bytes of memory at the most.

    `failed` is empty, or one line on why there is no answer; `late` where time ran out; `largest`
    is what the largest of its processes held.
    """

    wall: float
    cpu: float
    memory: int
    failed: str = ""
    late: bool = False
    largest: int = 0


_LAUNCH = """
import json, os, subprocess, sys, time
begun = time.perf_counter()
process = subprocess.Popen(sys.argv[2:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
wall = time.perf_counter() - begun
with open(sys.argv[1], "w") as told:
    json.dump([wall, used.ru_utime + used.ru_stime, used.ru_maxrss,
               os.waitstatus_to_exitcode(status)], told)
"""
"""A small process that starts the command and is told what it used. Started from a large one, a
command would be said to have held as much as that: what a process held before it became another
program counts as its own."""


def cost(command: Sequence[str], *, timeout: float = 600.0, fine: Sequence[int] = (0,)) -> Cost:
    """Run a command once, in a session of its own that is ended after `timeout` seconds."""
    with TemporaryDirectory() as folder, TemporaryFile() as said:
        told = Path(folder, "told")
        launch = [sys.executable, "-I", "-S", "-c", _LAUNCH, str(told), *command]
        with subprocess.Popen(launch, stderr=said, start_new_session=True) as launched:
            watch = _Watch(launched.pid, perf_counter() + timeout)
            watch.start()
            launched.wait()
            watch.stop()
        said.seek(0)
        lines = said.read().decode(errors="replace").strip().splitlines()
        if not told.exists():
            return Cost(0.0, 0.0, watch.peak, lines[-1][:200] if lines else "not started")
        wall, cpu, most, status = json.loads(told.read_text())
    failed = ""
    if watch.late:
        failed = f"not done in {timeout:g} s"
    elif status not in fine:
        failed = lines[-1][:200] if lines else f"exit status {status}"
    return Cost(wall, cpu, max(most * _KB, watch.peak), failed, watch.late, most * _KB)


def medians(costs: Sequence[Cost]) -> Cost:
    """The median of each figure, of runs that all came to an end."""
    return Cost(
        median(one.wall for one in costs),
        median(one.cpu for one in costs),
        int(median(one.memory for one in costs)),
        largest=int(median(one.largest for one in costs)),
    )


class _Watch(Thread):
    """Looks at what a process started until told to stop, and ends that when time is up."""

    def __init__(self, pid: int, until: float) -> None:
        super().__init__(daemon=True)
        self._pid, self._until = pid, until
        self._done = Event()
        self.peak = 0
        self.late = False

    def run(self) -> None:
        while not self._done.wait(_EVERY):
            started = family(self._pid)[1:]
            if perf_counter() > self._until:
                self.late = True
                for pid in started:
                    with suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
            elif len(started) > 1:
                self.peak = max(self.peak, sum(map(held, started)))

    def stop(self) -> None:
        self._done.set()
        self.join()


def family(pid: int) -> list[int]:
    """A process and all that come from it; those that have just ended are left out."""
    found, left = [], [pid]
    while left:
        found.append(one := left.pop())
        try:
            for children in Path(f"/proc/{one}/task").glob("*/children"):
                left += map(int, children.read_text().split())
        except OSError:
            continue
    return found


def held(pid: int) -> int:
    """Bytes that a process holds, its share of what it shares with others; 0 if it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * _KB for line in lines if line.startswith("Pss:")), 0)
