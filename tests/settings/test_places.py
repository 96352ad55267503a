"""Where settings stand in their file."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from factcheck.settings.places import places

TEXT = """\
# a comment, with [a] header = in it
fail-on = "tension"
  format= "json"

[rules]
count-fell = false  # rules.count-grew = 1
figures-agree = {origins = 3}
figures-differ.tolerance = 0.1
"names-differ" = true

[hedges.numbers]
nearly = {literal = "[0.5N, N)", pragmatic = '''
[0.8N, N)'''}

  [hedges . "shares"]
most = {literal = "(0.5, 1]"}
"""


def test_every_kind_of_statement() -> None:
    assert places(TEXT) == {
        "fail-on": (2, 1),
        "format": (3, 3),
        "rules": (5, 1),
        "rules.count-fell": (6, 1),
        "rules.figures-agree": (7, 1),
        "rules.figures-agree.origins": (7, 18),
        "rules.figures-differ": (8, 1),
        "rules.figures-differ.tolerance": (8, 16),
        "rules.names-differ": (9, 2),
        "hedges": (11, 1),
        "hedges.numbers": (11, 1),
        "hedges.numbers.nearly": (12, 1),
        "hedges.numbers.nearly.literal": (12, 11),
        "hedges.numbers.nearly.pragmatic": (12, 34),
        "hedges.shares": (15, 3),
        "hedges.shares.most": (16, 1),
        "hedges.shares.most.literal": (16, 9),
    }


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ('a = [\n  "b = 1",\n\n  # c\n  "d",\n]\ne = 2', "e", (7, 1)),
        ('a = """\n[b]\nc = 1\n"""\nd = 2', "d", (5, 1)),
        ("[[a]]\nb = 1\n[[a]]\nc = 2", "a.c", (4, 1)),
        ("a = 1\r\nb = 2\r\n", "b", (2, 1)),
        ('"\\u0061" = {b = 1}', "a", (1, 1)),
        ('"a.b" = 1', "a.b", (1, 2)),
        ("a = []", "a", (1, 1)),
        ('"a\\"]" = [\n1]\nb = 2', "b", (3, 1)),
    ],
)
def test_places_that_are_easily_missed(text: str, name: str, place: tuple[int, int]) -> None:
    assert places(text)[name] == place


def _names(tree: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[str]:
    for name, value in tree.items():
        yield ".".join((*path, name))
        if isinstance(value, dict):
            yield from _names(value, (*path, name))


def test_every_key_of_this_project_has_a_place() -> None:
    from tests.rule_table import README

    text = README.with_name("pyproject.toml").read_text(encoding="utf-8")
    found, lines = places(text), text.split("\n")
    for name in _names(tomllib.loads(text)):
        line, column = found[name]
        key = name.rpartition(".")[2]
        assert lines[line - 1][column - 1 :].startswith((key, "[")), name


@pytest.mark.parametrize(
    "text",
    [
        "a = [\n" + "[1],\n" * 50_000 + "]\nb = 1\n",
        "a = '''\n" + "b = 1\n" * 50_000 + "'''\n",
        "\n" * 100_000,
        "a = 1 " + "# " * 100_000,
        "".join(f"a{n} = {n}\n" for n in range(5_000)),
    ],
)
def test_the_time_is_bounded(text: str) -> None:
    before = time.process_time()
    places(text)
    assert time.process_time() - before < 10
