"""What a claim costs as claims grow: `python -m tests.bench.speed [CLAIMS ...]`.

Each run is `factcheck check CASE --jobs 1 --output FILE.json` in a process of its own, on a case
made here. Seconds are those of the processor (the command uses one), so that other programs on the
machine disturb them little; memory is the most that the process held. What the same command takes
for two claims is start-up, and taken off. Beside it DuckDB reads the same file and groups it by
subject (least and greatest number, count), in a process of its own as well; it is the extra
`bench`, and its column stays empty where it is not installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.bench.made import Line, many_subjects, one_subject, two_claims, write_case

CLAIMS = (1_000, 10_000, 100_000)
SHAPES: dict[str, Callable[[int], Iterator[Line]]] = {
    "many subjects": many_subjects,
    "one subject, cumulative": lambda claims: one_subject(claims, "cumulative"),
    "one subject, constant": lambda claims: one_subject(claims, "constant"),
    "one subject, level": lambda claims: one_subject(claims, "level"),
}
_GROUPED = r"""
import sys, duckdb
print(duckdb.sql('''
    SELECT subject, min(number), max(number), count(*) FROM (
        SELECT subject, CAST(regexp_extract(replace(value, ',', ''), '\d+') AS BIGINT) AS number
        FROM read_json(?, format = 'newline_delimited',
                       columns = {record: 'VARCHAR', subject: 'VARCHAR', value: 'VARCHAR'})
        WHERE record = 'claim'
    ) GROUP BY subject
''', params=[sys.argv[1]]).fetchall()[:1])
"""


class Cost(NamedTuple):
    """Seconds of the processor, and kB of memory at the most."""

    seconds: float
    memory: int


def cost(command: list[str], start_up: list[str], times: int) -> Cost:
    """The least that a command cost in so many runs, without what start-up did.

    Start-up is measured anew beside each run: a busy spell of the machine is to fall on both.
    """
    pairs = [(_run(command), _run(start_up)) for _ in range(times)]
    spent, least = (min(runs) for runs in zip(*pairs, strict=True))
    return Cost(max(0.0, spent.seconds - least.seconds), max(0, spent.memory - least.memory))


def _run(command: list[str]) -> Cost:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"exit status {process.returncode}: {' '.join(command)}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss)


def _check(file: Path) -> list[str]:
    output = str(file.parent.with_suffix(".json"))
    command = [sys.executable, "-m", "factcheck", "check", str(file.parent)]
    return [*command, "--jobs", "1", "--output", output]


def _group(file: Path) -> list[str]:
    return [sys.executable, "-c", _GROUPED, str(file)]


def table(shapes: list[str], sizes: list[int]) -> Iterator[str]:
    """The table as Markdown, a line as soon as it is known."""
    grouping = find_spec("duckdb") is not None
    with TemporaryDirectory() as made:
        folder = Path(made)
        least = write_case(folder / "two", two_claims())
        start_up = min(_run(_check(least)) for _ in range(5))
        yield f"Start-up: {start_up.seconds:.2f} s, {start_up.memory / 1000:.0f} MB."
        yield ""
        yield "| shape | claims | s | µs a claim | of the first | kB a claim | DuckDB, s |"
        yield "| --- | --: | --: | --: | --: | --: | --: |"
        for shape in shapes:
            first: float | None = None
            for claims in sizes:
                case = folder / f"{shape} {claims}".replace(" ", "-").replace(",", "")
                file = write_case(case, SHAPES[shape](claims))
                spent = cost(_check(file), _check(least), 15 if claims <= 1_000 else 3)
                each = spent.seconds / claims
                first = first or each
                group = ""
                if grouping:
                    group = f"{cost(_group(file), _group(least), 5).seconds:.2f}"
                yield (
                    f"| {shape} | {claims:,} | {spent.seconds:.2f} | {each * 1e6:.0f} "
                    f"| {each / first:.2f} | {spent.memory / claims:.1f} | {group} |"
                )


def main() -> None:
    """Print the table for the sizes and shapes asked for; by default all."""
    parser = ArgumentParser(prog="python -m tests.bench.speed", description=__doc__)
    parser.add_argument("claims", nargs="*", type=int, default=list(CLAIMS))
    parser.add_argument("--shape", action="append", choices=tuple(SHAPES))
    args = parser.parse_args()
    for line in table(args.shape or list(SHAPES), args.claims):
        print(line, flush=True)


if __name__ == "__main__":
    main()
