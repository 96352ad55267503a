"""Time and memory: a hundred kilobytes take seconds at most, whatever they hold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.hostile.bench import SOUND

ROOT = Path(__file__).parent.parent.parent
SIZE = 120_000
"""Bytes of each input."""
SECONDS, MEGABYTES = 4, 500
LAUNCHER = """
import os, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
"""A small process in between: what a process took at most is counted from its parent's size on."""


def _lines(line: Callable[[int], object], *first: object) -> str:
    """JSONL: what comes first, then as many lines as there is room for."""
    return _filled(
        (json.dumps(item) + "\n" for item in first), lambda n: json.dumps(line(n)) + "\n"
    )


def _filled(first: Iterable[str], part: Callable[[int], str]) -> str:
    parts = list(first)
    size = sum(map(len, parts))
    while size < SIZE:
        parts.append(part(len(parts)))
        size += len(parts[-1])
    return "".join(parts)


def _claim(**fields: object) -> dict[str, object]:
    return {"record": "claim", "source": "daily", "subject": "homes", "value": "3", **fields}


CATEGORIES = {
    "record": "subject",
    "id": "many",
    "type": "category",
    "categories": [{"name": f"category {n}"} for n in range(1900)],
}
SLOW: dict[str, tuple[str, Callable[[], str | bytes]]] = {
    "claims on one subject": (
        "a.jsonl", lambda: _lines(lambda n: _claim(id=f"x{n}", value=f"{n}")),
    ),
    "sources nobody knows": (
        "a.jsonl", lambda: _lines(lambda n: _claim(id=f"x{n}", source=f"d{n}")),
    ),
    "a chain of claims left out": (
        "a.jsonl", lambda: _lines(lambda n: _claim(id=f"x{n}", supersedes=f"x{n - 1}")),
    ),
    "a chain of sources left out": (
        "a.jsonl",
        lambda: _lines(lambda n: {"record": "source", "id": f"s{n}", "copy_of": f"s{n + 1}"}),
    ),
    "subjects in one another": (
        "a.jsonl",
        lambda: _lines(lambda n: {"record": "subject", "id": f"s{n}", "within": f"s{n - 1}"},
                       {"record": "subject", "id": "s0"}),
    ),
    "fields nobody knows": (
        "a.jsonl", lambda: _lines(lambda n: {"record": "claim", f"valu{n}": 3}),
    ),
    "a record of such fields": (
        "a.jsonl", lambda: json.dumps(_claim(id="x", **{f"valu{n}": "3" for n in range(9000)})),
    ),
    "categories nobody knows": (
        "a.jsonl",
        lambda: _lines(lambda n: _claim(id=f"x{n}", subject="many", value=f"categry {n}x"),
                       CATEGORIES),
    ),
    "pairs of such categories": (
        "a.jsonl",
        lambda: json.dumps({**CATEGORIES, "exclusive": [["catgry", f"c{n}"] for n in range(9000)]}),
    ),
    "free wordings": (
        "a.jsonl", lambda: _lines(lambda n: _claim(id=f"x{n}", subject=f"houses of street {n}")),
    ),
    "a long formula": (
        "a.jsonl",
        lambda: json.dumps({"record": "relation", "formula": "homes + " * 30_000 + "1 <= 3"}),
    ),
    "a long value": ("a.jsonl", lambda: _lines(lambda n: _claim(id=f"x{n}", value="a few " * 40))),
    "hedges": (
        "a.yaml",
        lambda: _filled(["hedges:\n  numbers:\n"],
                        lambda n: f"    w{n}: {{literal: '[0.5N, N)', pragmatic: '[0.8N, N)'}}\n"),
    ),
    "YAML of one list": ("a.yaml", lambda: "claims: [" + "a, " * (SIZE // 3) + "]"),
    "YAML of many keys": ("a.yaml", lambda: _filled([], lambda n: f"k{n}: &a{n} 1\n")),
    "YAML of one text": ("a.yaml", lambda: "claims: '" + "word\n " * (SIZE // 6) + "'"),
    "CSV of bad cells": (
        "claims.csv", lambda: _filled(["id,locator\n"], lambda n: f"x{n},a-b\n"),
    ),
    "CSV of one row": ("claims.csv", lambda: "id,source\nx" + "," * SIZE),
    "50 MB on one line": ("a.jsonl", lambda: b"[" * 50_000_000),
}  # fmt: skip


@pytest.mark.parametrize(("name", "made"), SLOW.values(), ids=SLOW)
@pytest.mark.skipif(os.name != "posix", reason="needs a system that measures processes")
def test_time_and_memory(tmp_path: Path, name: str, made: Callable[[], str | bytes]) -> None:
    data = made()
    (tmp_path / "1-sound.yaml").write_text(SOUND)
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    measured = subprocess.run(
        [
            sys.executable,
            "-S",
            "-c",
            LAUNCHER,
            sys.executable,
            "-m",
            "factcheck",
            "check",
            tmp_path,
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    status, seconds, kilobytes = map(float, measured.stdout.split())
    assert status in (1, 2)
    assert seconds < SECONDS
    assert kilobytes / 1024 < MEGABYTES
