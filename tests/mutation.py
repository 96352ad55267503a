"""How good the tests are: how many small changes of the program they notice.

    python -m tests.mutation --modules factcheck/consistency factcheck/judging \\
        --tests tests/consistency tests/judging tests/test_manuals.py [--sample 600 --seed 1]

runs the tests once to learn which lines each runs, then changes the program in a copy, one place at
a time (see `tests.mutants`), and runs the tests that reach the place. A change that fails a test or
takes too long is killed; one that no test notices survives, and is printed with its place. Exits 1
where fewer than `--at-least` percent are killed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.mutants import Mutant, mutants

ROOT = Path(__file__).parent.parent
COPIED = ("factcheck", "tests", "claims", "pyproject.toml", "README.md", "cli.py")
MEMORY = 4 << 30
"""Bytes that a mutant may take before it counts as killed: some never stop growing."""
PYTEST = ["-x", "-q", "-p", "no:cacheprovider", "--no-header", "--tb=no"]
_HEAVY = ("hypothesis", "networkx", "pydantic", "rapidfuzz.fuzz", "ruamel.yaml", "tabulate")
"""Imported once, before every run is forked off, so that no run has to wait for them."""


class Task(NamedTuple):
    """A mutant of a file, with the tests that reach it."""

    file: str
    mutant: Mutant
    tests: tuple[str, ...]


class Verdict(NamedTuple):
    """What became of a mutant: "killed", "timeout" or "survived"."""

    task: Task
    verdict: str


Reached = dict[str, dict[int, set[str]]]
"""By file and line, the tests that run it."""


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--modules", nargs="+", required=True, metavar="PATH")
    parser.add_argument("--tests", nargs="+", required=True, metavar="PATH")
    parser.add_argument("--sample", type=int, metavar="N", help="so many mutants, chosen at random")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    parser.add_argument("--timeout", type=float, default=60, metavar="SECONDS")
    parser.add_argument("--at-least", type=float, default=0, metavar="PERCENT")
    options = parser.parse_args()
    files = list(_files(options.modules))
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        trees = [_copy(Path(folder) / str(n)) for n in range(options.jobs + 1)]
        reached = _reached(trees.pop(), options.tests)
        tasks = list(_tasks(files, reached))
        print(f"{len(tasks)} mutants of {len(files)} files", file=sys.stderr)
        if options.sample is not None and options.sample < len(tasks):
            chosen = random.Random(options.seed).sample(range(len(tasks)), options.sample)
            tasks = [tasks[n] for n in sorted(chosen)]
        verdicts = list(_run_all(tasks, trees, options.timeout))
    killed = _print(verdicts)
    return 1 if killed < options.at_least else 0


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        found = sorted((ROOT / path).rglob("*.py")) if (ROOT / path).is_dir() else [ROOT / path]
        yield from (str(file.relative_to(ROOT)) for file in found)


def _copy(tree: Path) -> Path:
    """A copy of what the tests need."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__", ".*")
            )
        elif (ROOT / name).exists():
            tree.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tree / name)
    return tree


def _reached(tree: Path, tests: Sequence[str]) -> Reached:
    """Which tests run which lines, from one run of all.

    Raises:
        SystemExit: the tests fail before anything is changed.
    """
    out = tree / "reached.json"
    run = subprocess.run(
        [sys.executable, "-m", "tests.reaching", str(out), *PYTEST, *tests],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        stdout=sys.stderr,
        check=False,
    )
    if run.returncode:
        sys.exit("the tests fail before anything is changed")
    found: Reached = {}
    for file, lines in json.loads(out.read_text(encoding="utf-8")).items():
        found[file] = {int(line): set(names) for line, names in lines.items()}
    return found


def _tasks(files: Sequence[str], reached: Reached) -> Iterator[Task]:
    tests_run = set().union(*(set().union(*lines.values()) for lines in reached.values()))
    own = {file: {test for test in tests_run if _of(file, test)} for file in files}
    for file in files:
        lines = reached.get(file, {})
        everywhere = set().union(*lines.values()) if lines else set()
        for mutant in mutants((ROOT / file).read_text(encoding="utf-8")):
            first, last = mutant.lines
            here = set().union(*(lines.get(n, set()) for n in range(first, last + 1)))
            tests = here - {""}
            if "" in here and not tests:
                # What runs as the module is imported is reached by whatever runs any of it.
                tests = {test for test in everywhere | own[file] if test}
            yield Task(file, mutant, tuple(sorted(tests, key=lambda test: _nearness(file, test))))


def _of(file: str, test: str) -> bool:
    """Whether a test is of a module itself, by the name of its file."""
    return f"test_{Path(file).stem}" in test


def _nearness(file: str, test: str) -> tuple[bool, str]:
    """The tests of a module itself come first, for they are the likeliest to notice."""
    return not _of(file, test), test


def _run_all(tasks: Sequence[Task], trees: list[Path], timeout: float) -> Iterator[Verdict]:
    for name in _HEAVY:
        __import__(name)
    context = get_context("fork")
    free = context.Queue()
    for tree in trees:
        free.put(str(tree))
    started, done, survived = time.monotonic(), 0, 0
    with ProcessPoolExecutor(len(trees), context, _take, (free, timeout)) as pool:
        for verdict in pool.map(_run, tasks):
            done, survived = done + 1, survived + (verdict.verdict == "survived")
            if done % 50 == 0:
                spent = time.monotonic() - started
                told = f"{done} of {len(tasks)}, {survived} survived, {spent:.0f} s"
                print(told, file=sys.stderr, flush=True)
            yield verdict


_place: dict[str, str] = {}
_limit: list[float] = []


def _take(free: object, timeout: float) -> None:
    """Give a worker its own copy."""
    _place["tree"] = free.get()  # type: ignore[attr-defined]
    _limit.append(timeout)


def _run(task: Task) -> Verdict:
    """Run the tests that reach a mutant on it."""
    if not task.tests:
        return Verdict(task, "survived")
    tree = Path(_place["tree"])
    path = tree / task.file
    original = path.read_text(encoding="utf-8")
    try:
        _write(path, task.mutant.source)
        return Verdict(task, _verdict(tree, task.tests))
    finally:
        _write(path, original)


def _write(path: Path, source: str) -> None:
    """Write a module, and forget what was compiled of it: its size and second may be the same."""
    path.write_text(source, encoding="utf-8")
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink(missing_ok=True)


def _verdict(tree: Path, tests: Sequence[str]) -> str:
    child = os.fork()
    if not child:
        _child(tree, tests)
    end = time.monotonic() + _limit[0]
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "survived" if os.waitstatus_to_exitcode(status) == 0 else "killed"
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timeout"


def _child(tree: Path, tests: Sequence[str]) -> None:
    """Run the tests in this process, in silence, and end it with their exit status."""
    status = 1
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.chdir(tree)
        for name in [name for name in sys.modules if name.partition(".")[0] in {"tests"}]:
            del sys.modules[name]
        sys.path[:] = [str(tree), *(p for p in sys.path if p not in ("", str(ROOT)))]
        from hypothesis import Phase, settings

        # A failure is enough; the smallest one is not looked for.
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile(
            "mutation",
            settings(deadline=None, derandomize=True, database=None, phases=phases),
            max_examples=200,
        )
        os.environ["HYPOTHESIS_PROFILE"] = "mutation"
        status = int(pytest.main([*PYTEST, *tests]))
    finally:
        os._exit(status)


def _print(verdicts: Sequence[Verdict]) -> float:
    """The table and the survivors; gives the percentage that was killed."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for task, verdict in verdicts:
        counts[task.file][verdict] += 1
        counts["all"][verdict] += 1
    print("| module | mutants | killed | of these too slow | survived | killed, % |")
    print("| --- | --: | --: | --: | --: | --: |")
    for file in [*sorted(counts.keys() - {"all"}), *(["all"] if verdicts else [])]:
        total = sum(counts[file].values())
        slow, alive = counts[file]["timeout"], counts[file]["survived"]
        rate = 100 * (total - alive) / total
        print(f"| {file} | {total} | {total - alive} | {slow} | {alive} | {rate:.1f} |")
    print()
    for task, verdict in verdicts:
        if verdict == "survived":
            print(f"- {task.file}:{task.mutant.line}: `{task.mutant.change}`")
    total = len(verdicts)
    return 100 * (total - counts["all"]["survived"]) / total if total else 100.0


if __name__ == "__main__":
    sys.exit(main())
