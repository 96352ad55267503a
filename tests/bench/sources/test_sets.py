"""Each set's columns become a case, and the score knows right from wrong; with rows of our own."""

from __future__ import annotations

from typing import Any

from tests.bench.sources import birthplaces, books, estimates, flights, population, years
from tests.bench.sources.engine import run
from tests.bench.sources.scoring import Score, marks, score, share


def item(name: str, *values: object, **fields: object) -> dict[str, Any]:
    told = [{"source": f"source {n}", "value": value} for n, value in enumerate(values)]
    return {"id": name, "claims": told} | fields


def test_a_tie_counts_for_its_share() -> None:
    assert marks({"a": [1, 2], "b": [1]}, {"a": 1, "b": 2, "c": 1}, int.__eq__) == [0.5, 0.0, 0.0]


def test_the_interval_holds_the_mean_and_is_the_same_every_time() -> None:
    found = score([1.0, 0.0] * 20)
    assert found.low < found.mean == 0.5 < found.high and found == score([1.0, 0.0] * 20)
    assert score([]) == Score(0, 0, 0, 0)


def test_a_share_has_an_interval() -> None:
    assert share(0, 431) == "0.0% [0.0, 0.9]"
    assert share(11, 22) == "50.0% [30.7, 69.3]"
    assert share(0, 0) == "none"


def test_flights() -> None:
    items = [item("f", "6:25 p.m.", "18:25", "6:40pDec 1", gold="6:25 p.m.")]
    assert marks(run(flights.lines(items)).best(), flights.gold(items), flights.right) == [1.0]


def test_books() -> None:
    items = [item("b", "Doe, Jane; Smith, John A.", "John Smith, Jane Doe", "DOE",
                  gold=["doe, jane", "smith, john a."])]  # fmt: skip
    assert marks(run(books.lines(items)).best(), books.gold(items), books.right) == [1.0]
    assert not books.right(("jane doe",), [("doe", "jane"), ("smith", "john")])
    assert not books.right(("jane doe", "ann roe"), [("doe", "jane")])
    assert books.right(("j doe",), [("doe", "jane")])


def test_population() -> None:
    items = [item("p", 4003.0, 4003.0, 5.0, gold=4001.0, as_of="2000")]
    best = run(population.lines(items)).best()
    assert marks(best, population.gold(items), population.right) == [1.0]


def test_birthplaces() -> None:
    hierarchy = [
        {"ID": "0", "name": "Root", "parentID": "-1"},
        {"ID": "1", "name": "Utopia", "parentID": "0"},
        {"ID": "2", "name": "Northshire", "parentID": "1"},
        {"ID": "3", "name": "Harbour", "parentID": "2"},
        {"ID": "4", "name": "Elsewhere", "parentID": "0"},
        {"ID": "5", "name": "Harbour", "parentID": "4"},
    ]
    known = birthplaces.places(hierarchy)
    assert known["Harbour"] == [("Harbour", "Northshire", "Utopia"), ("Harbour", "Elsewhere")]
    path = ["Quay", "Harbour", "Elsewhere"]
    items = [item("b", "Elsewhere", "Harbour", "Northshire", gold_path=path)]
    assert birthplaces.gold(items) == {"b": "Harbour"}
    best = run(birthplaces.lines(items, known)).best()
    assert marks(best, birthplaces.gold(items), birthplaces.right) == [1.0]


def test_population_years() -> None:
    told = [
        {"source": "a", "value": 4003.0, "as_of": "2000"},
        {"source": "b", "value": 5011.0, "as_of": "2001"},
        {"source": "c", "value": 5711.0, "as_of": "2001"},
    ]
    items = [{"subject": "p", "claims": told}]
    assert years.pairs(items, run(years.lines(items)).report) == (2, 0, 1, 0, 0)


def test_estimates() -> None:
    def row(name: str, day: str, low: float | None, high: float | None) -> dict[str, Any]:
        return {"id": name, "source": name, "as_of": day, "low": low, "high": high}

    known = [row("a", "2024-05-01", 40.0, 40.0), row("b", "2024-06-01", 60.0, None),
             row("c", "2024-07-01", 20.0, 30.0)]  # fmt: skip
    pairs = [
        {"a": "a", "b": "b", "gold_structural": "change"},
        {"a": "b", "b": "c", "gold_structural": "discrepancy"},
    ]
    assert estimates.verdicts(pairs, run(estimates.lines(pairs, known)).report) == {
        ("change", "change"): 1,
        ("discrepancy", "discrepancy"): 1,
    }
