"""How much of the readers the kept corpus reaches, branches included.

It is measured in a process of its own, since most of the code runs once, when it is imported.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("factcheck/values", "factcheck/casefile")
BY_OTHERS = ("read_parquet", "bulk_parquet", "parquet_text", "remote")
"""Files of the rooms whose bytes libraries of other languages read: these are not fuzzed here."""

_REPLAY = """
from tests.fuzz.kept import kept
from tests.fuzz.readers import READERS
for name, reader in READERS.items():
    for data in kept(name):
        reader(data)
"""


def measured() -> dict[str, tuple[int, int]]:
    """Of each room, how many branches the corpus takes, and how many there are."""
    with tempfile.TemporaryDirectory() as folder:
        data, told = f"--data-file={folder}/data", f"{folder}/told.json"
        replay = Path(folder) / "replay.py"
        replay.write_text(_REPLAY, encoding="utf-8")
        include = ",".join(f"{ROOT}/{room}/*" for room in ROOMS)
        omit = ",".join(f"{ROOT}/factcheck/casefile/{name}.py" for name in BY_OTHERS)
        python = [sys.executable, "-m", "coverage"]
        for command in (
            [*python, "run", "--rcfile=/dev/null", "--branch", data, f"--include={include}",
             str(replay)],
            [*python, "json", "--rcfile=/dev/null", data, "-q", "-o", told, f"--omit={omit}"],
        ):  # fmt: skip
            env = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
            subprocess.run(command, check=True, cwd=ROOT, env=env, capture_output=True)
        report = json.loads(Path(told).read_text(encoding="utf-8"))
    taken, there = Counter[str](), Counter[str]()
    for file, of in report["files"].items():
        room = next(room for room in ROOMS if room in Path(file).as_posix())
        taken[room] += of["summary"]["covered_branches"]
        there[room] += of["summary"]["num_branches"]
    return {room: (taken[room], there[room]) for room in ROOMS}


def table() -> str:
    """The measure as lines, as they stand in RESULTS.md."""
    lines = ["room                 branches   taken       %"]
    for room, (taken, there) in measured().items():
        lines.append(f"{room:19} {there:9,} {taken:7,} {100 * taken / there:7.1f}")
    return "\n".join(lines)
