"""Birthplaces, which nest: a region does not contradict a town in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from factcheck.box import Box
from factcheck.values.word import Category
from tests.bench.sources.data import Row, claims, publishers, sources

NAME = "birthplaces"
Line = tuple[str, ...]
"""A place and what it lies in, nearest first."""


def places(hierarchy: list[Row]) -> dict[str, list[Line]]:
    """By name, every place of that name with what it lies in."""
    rows = {row["ID"]: row for row in hierarchy}
    lines: dict[str, list[Line]] = defaultdict(list)
    for row in hierarchy:
        line, at = [row["name"]], row["parentID"]
        while (wider := rows.get(at)) and wider["parentID"] != "-1":
            if wider["name"] not in line:
                line.append(wider["name"])
            at = wider["parentID"]
        lines[row["name"]].append(tuple(line))
    return lines


def lines(items: list[Row], known: Mapping[str, Sequence[Line]]) -> Iterator[Row]:
    """A subject a person; its categories are the places claimed and what they lie in."""
    yield from sources(publishers(items))
    for item in items:
        yield {
            "record": "subject",
            "id": item["id"],
            "label": item["id"],
            "type": "category",
        } | _categories({told["value"] for told in item["claims"]}, known)
    yield from claims(items)


def gold(items: list[Row]) -> dict[str, str]:
    """The narrowest place on the right path that anybody claims."""
    return {
        item["id"]: next(place for place in item["gold_path"] if place in told)
        for item in items
        if (told := {claim["value"] for claim in item["claims"]}) & set(item["gold_path"])
    }


def right(answer: Box, wanted: str) -> bool:
    """Whether the claim names that place."""
    assert isinstance(answer.value, Category)
    return answer.value.name == wanted


def _categories(told: set[str], known: Mapping[str, Sequence[Line]]) -> Row:
    """Of several places of one name, that on a line with most of the other claims is meant.

    Two places of which neither lies in the other exclude one another.
    """
    chosen = {
        name: max(known[name], key=lambda line: len(told & set(line))) for name in sorted(told)
    }
    within: dict[str, str] = {}
    for line in sorted(chosen.values(), key=len, reverse=True):
        for name, wider in pairwise(line):
            if name not in within and name not in _above(wider, within):
                within[name] = wider
    names = sorted(told | set(within) | set(within.values()))
    return {
        "categories": [{"name": n} | ({"within": within[n]} if n in within else {}) for n in names],
        "exclusive": [
            [a, b]
            for a, b in combinations(sorted(told), 2)
            if a not in _above(b, within) and b not in _above(a, within)
        ],
    }


def _above(name: str, within: Mapping[str, str]) -> Line:
    line = [name]
    while wider := within.get(line[-1]):
        line.append(wider)
    return tuple(line)
