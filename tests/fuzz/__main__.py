"""Fuzz the readers: `python -m tests.fuzz [--minutes N] [--reader NAME …]`.

With atheris (`pip install atheris`, of the extra `fuzz`) the search is guided by coverage; without
it, inputs of the kept corpus are mutated at random. What breaks a reader is printed and left in the
folder `--found`. Exits with 1 where something did. `--coverage` prints how much of the readers the
kept corpus reaches.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz import blind, covered
from tests.fuzz.kept import kept
from tests.fuzz.readers import LONGEST, READERS


def main() -> int:
    """Run what the arguments ask for; gives the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="in all, shared by the readers")
    parser.add_argument("--reader", action="append", choices=sorted(READERS))
    parser.add_argument("--found", type=Path, help="where inputs that break a reader are left")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--coverage", action="store_true")
    args = parser.parse_args()
    if args.coverage:
        print(covered.table())
        return 0
    names = args.reader or list(READERS)
    second = 60 * args.minutes / sum(map(_weight, names))
    found = args.found or Path(tempfile.mkdtemp(prefix="fuzz-"))
    found.mkdir(parents=True, exist_ok=True)
    guided = find_spec("atheris") is not None
    if not guided:
        print("no atheris: inputs are mutated at random, not guided by coverage", flush=True)
    runs = broken = 0
    for name in names:
        done, faults = (_guided if guided else _blind)(
            name, second * _weight(name), found, args.seed
        )
        runs, broken = runs + done, broken + faults
        print(f"{name:9} {done:10,} runs  {'broken' if faults else 'ended well'}", flush=True)
    print(f"{'all':9} {runs:10,} runs  {broken} broken" + (f"; see {found}" if broken else ""))
    return int(broken > 0)


def _weight(name: str) -> int:
    """Readers of whole files are slow, and there is more in them: they get four times the time."""
    return 4 if LONGEST.get(name, 0) > 2000 else 1


def _blind(name: str, seconds: float, found: Path, seed: int) -> tuple[int, int]:
    return blind.run(name, READERS[name], kept(name), LONGEST.get(name, 300), seconds, found, seed)


def _guided(name: str, seconds: float, found: Path, seed: int) -> tuple[int, int]:
    from tests.fuzz import guide

    return guide.run(name, kept(name), LONGEST.get(name, 300), seconds, found, seed)


if __name__ == "__main__":
    sys.exit(main())
