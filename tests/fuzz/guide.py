"""A reader's run under atheris, seen from outside: its corpus, its limits and what it said."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

SLOWEST = 20
"""Seconds by the clock that one input may take, on a machine that has other work too."""
MEMORY = 1000
"""Megabytes that the process may grow to, the fuzzer's own included."""


def run(
    name: str, seeds: Sequence[bytes], longest: int, seconds: float, found: Path, seed: int
) -> tuple[int, int]:
    """How many inputs were run, and 1 where one of them broke the reader: it ends the run."""
    with tempfile.TemporaryDirectory() as folder:
        for at, data in enumerate(seeds):
            (Path(folder) / f"kept-{at}").write_bytes(data)
        done = subprocess.run(
            [
                *(sys.executable, "-m", "tests.fuzz.guided", name),
                f"-max_total_time={max(1, round(seconds))}",
                f"-max_len={longest}",
                f"-timeout={SLOWEST}",
                f"-rss_limit_mb={MEMORY}",
                f"-seed={seed}",
                f"-artifact_prefix={found}/{name}-",
                "-print_final_stats=1",
                folder,
            ],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    told = done.stderr + done.stdout
    if done.returncode:
        (found / f"{name}.log").write_text(told, encoding="utf-8")
        print("\n".join(told.splitlines()[-40:]))
    counted = re.search(r"number_of_executed_units: ([0-9]+)", told)
    return int(counted[1]) if counted else 0, int(done.returncode != 0)
