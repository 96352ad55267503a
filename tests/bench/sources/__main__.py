"""Many sources, one truth: `python -m tests.bench.sources --data DIR [SET ...]`.

DIR holds the sets as .jsonl files. Each becomes a case, the checker's own engine judges it, and
what it holds best supported is scored against the truth, which nothing but the score looks at.
Rivals choose among the same readings. Seconds are the processor's: of ours for reading the case and
all findings on it, of the rivals for choosing alone.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import process_time
from typing import Any

from tests.bench.sources import birthplaces, flights, population
from tests.bench.sources.data import rows
from tests.bench.sources.engine import Run, run
from tests.bench.sources.rivals import RIVALS
from tests.bench.sources.scoring import marks, score


def _truths(name: str, done: Run, gold: Mapping[str, Any], right: Callable[..., bool]) -> None:
    """The table of a set with one right value an item."""
    print(f"\n{name}: {len(gold)} items, {done.report.counts['claims']} claims")
    unread = len(done.report.problems)
    print(f"  not read: {unread}")
    ours = marks(done.best(), gold, right)
    print(f"  {'factcheck':<18} {score(ours)}  {done.seconds:6.1f} s")
    votes = done.votes()
    told = {
        (topic.subject.id, box.key): box
        for topic in done.report.topics
        if topic.subject
        for box in topic.boxes
    }
    for rival, choose in RIVALS.items():
        started = process_time()
        best = choose(votes)
        took = process_time() - started
        chosen = {item: [told[item, str(key)] for key in keys] for item, keys in best.items()}
        print(f"  {rival:<18} {score(marks(chosen, gold, right))}  {took:6.1f} s")
    reach = {item: list({b.key: b for (at, _), b in told.items() if at == item}.values())
             for item in ()}  # fmt: skip
    del reach


def _flights(folder: Path) -> None:
    items = rows(folder, flights.NAME)
    _truths(flights.NAME, run(flights.lines(items)), flights.gold(items), flights.right)


def _population(folder: Path) -> None:
    items = rows(folder, population.NAME)
    done = run(population.lines(items))
    _truths(population.NAME, done, population.gold(items), population.right)


def _birthplaces(folder: Path) -> None:
    items = rows(folder, birthplaces.NAME)
    known = birthplaces.places(rows(folder, "birthplaces_hierarchy"))
    done = run(birthplaces.lines(items, known))
    _truths(birthplaces.NAME, done, birthplaces.gold(items), birthplaces.right)


SETS: dict[str, Callable[[Path], None]] = {
    "flights": _flights,
    "population": _population,
    "birthplaces": _birthplaces,
}


def main() -> None:
    """Run the sets asked for."""
    parser = ArgumentParser(prog="python -m tests.bench.sources", description=__doc__)
    parser.add_argument("sets", nargs="*", choices=[*SETS, []], metavar="SET")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the sets")
    given = parser.parse_args()
    for name in given.sets or SETS:
        SETS[name](given.data)


if __name__ == "__main__":
    main()
