"""Authors of books, as booksellers print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.box import Box
from factcheck.values.word import Members
from tests.bench.sources.data import Row, claims, publishers, sources

NAME = "books"
Author = tuple[str, str]
"""Family name and first given name, in letters alone."""


def lines(items: list[Row]) -> Iterator[Row]:
    """A subject a book, which is a set of people."""
    yield from sources(publishers(items))
    for item in items:
        yield {
            "record": "subject",
            "id": item["id"],
            "label": item["id"],
            "type": "set",
            "unit": "people",
        }
    yield from claims(items)


def gold(items: list[Row]) -> dict[str, list[Author]]:
    """The authors of each book."""
    return {item["id"]: [_author(name) for name in item["gold"]] for item in items}


def right(answer: Box | Sequence[str], wanted: list[Author]) -> bool:
    """Whether the list of a claim, or a list of its own, has all authors and nobody else.

    Of each the family name and the first given name count; an initial may stand for the latter.
    """
    if isinstance(answer, Box):
        left = sorted(answer.value.members) if isinstance(answer.value, Members) else []
    else:
        left = list(answer)
    for family, given in wanted:
        for name in left:
            if family in name.replace(" ", "") and any(_same(w, given) for w in name.split()):
                left.remove(name)
                break
        else:
            return False
    return not left


def _same(word: str, given: str) -> bool:
    return word == given or (min(len(word), len(given)) == 1 and word[0] == given[0])


def _author(name: str) -> Author:
    family, _, given = name.partition(",")
    return re.sub(r"[^a-z]", "", family), re.split(r"[ .-]", given.strip())[0]
