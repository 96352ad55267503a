"""Random mutation of kept inputs: what is left where there is no coverage to be guided by."""

from __future__ import annotations

import random
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

MOST_FOUND = 5
"""Broken inputs after which a reader's run ends."""
_TOKENS = [
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\r\n", b"\n", b" ", b",", b"|", b"{", b"}", b"[", b"]",
    b"-", b"..", b"~", b"inf", b"nan", b"1e9999", b"9" * 40, b"0", b"%", b"$", b"half", b"million",
    b"between", b"nearly", b"last", b"2024-02-30", b"&a", b"*a", b"!!int", b"<<:", b'"', b"'",
    b"\xe2\x80\xae", b"\xf0\x9f\x98\x80", b"\\ud800", b"=",
]  # fmt: skip


def run(
    name: str,
    reader: Callable[[bytes], None],
    seeds: Sequence[bytes],
    longest: int,
    seconds: float,
    found: Path,
    seed: int,
) -> tuple[int, int]:
    """How many inputs were run, and how many of them broke the reader."""
    rng = random.Random(seed)
    pool = [*seeds, b""]
    runs = broken = 0
    until = time.monotonic() + seconds
    while time.monotonic() < until and broken < MOST_FOUND:
        data = seeds[runs] if runs < len(seeds) else mutated(rng, pool)[:longest]
        runs += 1
        try:
            reader(data)
        except Exception:
            broken += 1
            (found / f"{name}-{broken}").write_bytes(data)
            print(f"{name}: {data!r}\n{traceback.format_exc()}", flush=True)
    return runs, broken


def mutated(rng: random.Random, pool: Sequence[bytes]) -> bytes:
    """An input of the pool with a few places changed, or two of them put together."""
    data = bytearray(rng.choice(pool))
    for _ in range(rng.randint(1, 4)):
        at = rng.randint(0, len(data))
        end = min(len(data), at + rng.randint(0, 8))
        match rng.randrange(5):
            case 0:
                data[at:end] = b""
            case 1:
                data[at:at] = rng.choice(_TOKENS)
            case 2:
                data[at:end] = rng.randbytes(rng.randint(1, 3))
            case 3:
                other = rng.choice(pool)
                start = rng.randint(0, len(other))
                data[at:end] = other[start : start + rng.randint(1, 40)]
            case _:
                data[at:at] = data[at:end] * rng.randint(1, 9)
    return bytes(data)
