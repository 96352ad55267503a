"""Many sources, one truth: `python -m tests.bench.sources --data DIR [SET ...]`.

DIR holds the sets as .jsonl files. Each becomes a case, the checker's own engine judges it, and
what it holds best supported is scored against the truth, which nothing but the score looks at.
Rivals choose among the same readings. A tie counts for its share; intervals are a bootstrap's.
Seconds are the processor's: of ours for reading the case and all findings on it, of the rivals for
choosing alone.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from time import process_time
from typing import Any

import factcheck
from tests.bench.sources import birthplaces, books, estimates, flights, population, years
from tests.bench.sources.data import Row, rows
from tests.bench.sources.engine import run
from tests.bench.sources.rivals import RIVALS
from tests.bench.sources.scoring import marks, score, share

WEIGHED = factcheck.Settings(weigh="sources")


def _truths(
    name: str, lines: Iterable[Row], gold: Mapping[str, Any], right: Callable[..., bool]
) -> None:
    """The table of a set with one right value an item."""
    lines = list(lines)
    done = run(lines)
    claims, unread = done.report.counts["claims"], len(done.report.problems)
    print(f"\n{name}: {len(gold)} items, {claims} claims, {unread} of them not read")
    told = {
        (topic.subject.id, box.key): box
        for topic in done.report.topics
        if topic.subject
        for box in topic.boxes
    }
    reached = {item for (item, _), box in told.items() if item in gold and right(box, gold[item])}
    print(f"  {'(somebody is right)':<20} {len(reached) / len(gold):.3f}")
    _line("factcheck", marks(done.best(), gold, right), done.seconds)
    weighed = run(lines, WEIGHED)
    ours = weighed.best(weighed.report.weighing)
    _line("  --weigh sources", marks(ours, gold, right), weighed.seconds)
    votes = done.votes()
    for rival, choose in RIVALS.items():
        started = process_time()
        best = choose(votes)
        took = process_time() - started
        chosen = {item: [told[item, str(key)] for key in keys] for item, keys in best.items()}
        _line(rival, marks(chosen, gold, right), took)


def _line(name: str, found: list[float], seconds: float) -> None:
    print(f"  {name:<20} {score(found)}  {seconds:5.1f} s", flush=True)


def _flights(folder: Path) -> None:
    items = rows(folder, flights.NAME)
    _truths(flights.NAME, flights.lines(items), flights.gold(items), flights.right)


def _books(folder: Path) -> None:
    items = rows(folder, books.NAME)
    _truths(books.NAME, books.lines(items), books.gold(items), books.right)


def _population(folder: Path) -> None:
    items = rows(folder, population.NAME)
    _truths(population.NAME, population.lines(items), population.gold(items), population.right)


def _birthplaces(folder: Path) -> None:
    items = rows(folder, birthplaces.NAME)
    known = birthplaces.places(rows(folder, "birthplaces_hierarchy"))
    lines = birthplaces.lines(items, known)
    _truths(birthplaces.NAME, lines, birthplaces.gold(items), birthplaces.right)


def _years(folder: Path) -> None:
    items = rows(folder, years.NAME)
    done = run(years.lines(items))
    found, claims = years.pairs(items, done.report), done.report.counts["claims"]
    print(f"\n{years.NAME}: {len(items)} places, {claims} claims, {done.seconds:.1f} s")
    print("  (equality calls all of both at odds)")
    print(
        f"  unlike figures of two years: {found.apart:,} pairs, called at odds: {found.falsely},"
        f" {share(found.falsely, found.apart)}"
    )
    print(
        f"  unlike figures of one year: {found.within:,} pairs, not called at odds: {found.missed},"
        f" {share(found.missed, found.within)}; roundings of one another: {found.rounded}"
    )


def _estimates(folder: Path) -> None:
    pairs = rows(folder, "estimate_pairs")
    done = run(estimates.lines(pairs, rows(folder, estimates.NAME)))
    said = estimates.verdicts(pairs, done.report)
    print(f"\n{estimates.NAME}: {len(pairs)} pairs, {done.seconds:.1f} s")
    for (label, verdict), times in sorted(said.items()):
        print(f"  labelled {label:<12} called {verdict:<12} {times:4}")
    real = sum(times for (label, _), times in said.items() if label == "discrepancy")
    hit = said["discrepancy", "discrepancy"]
    false = sum(times for (_, verdict), times in said.items() if verdict == "discrepancy") - hit
    print("  (equality calls all at odds: precision", f"{real / len(pairs):.3f})")
    print(f"  false conflicts: {false}, {share(false, len(pairs) - real)}")
    print(f"  missed discrepancies: {real - hit}, {share(real - hit, real)}")


SETS: dict[str, Callable[[Path], None]] = {
    "flights": _flights,
    "books": _books,
    "population": _population,
    "birthplaces": _birthplaces,
    "population_years": _years,
    "estimates": _estimates,
}


def main() -> None:
    """Run the sets asked for."""
    parser = ArgumentParser(prog="python -m tests.bench.sources", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)}")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the sets")
    given = parser.parse_args()
    for name in given.sets or SETS:
        if name not in SETS:
            parser.error(f"no such set: {name}; there are {', '.join(SETS)}")
        SETS[name](given.data)


if __name__ == "__main__":
    main()
