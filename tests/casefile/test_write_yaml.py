from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck.casefile.write_yaml import dumped, file_names
from factcheck.casefile.yaml_tree import Tree
from tests.casefile.made import texts


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("cnn", "cnn"),
        ("The Paper, 2", "The-Paper-2"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "source"),
        ("é", "source"),
        (".hidden", "hidden"),
        ("CON", "source-CON"),
        ("nul.txt", "source-nul.txt"),
        ("sources", "sources-2"),
        ("README", "README-2"),
        ("x" * 200, "x" * 80),
        ("a\0b", "a-b"),
        ("a:b\\c", "a-b-c"),
    ],
)
def test_a_source_as_a_file_name(name: str, file: str) -> None:
    assert file_names([name]) == {name: file}


def test_no_two_sources_share_a_file() -> None:
    assert file_names(["a", "A", "a-2", "é", "ü"]) == {
        "a": "a", "A": "A-2", "a-2": "a-2-2", "é": "source", "ü": "source-2",
    }  # fmt: skip


@given(st.lists(st.text(), unique=True))
def test_file_names_are_plain_and_apart(ids: list[str]) -> None:
    names = list(file_names(ids).values())
    assert len({name.lower() for name in names}) == len(ids)
    assert all(name.isascii() and not set(name) & set('/\\:*?"<>| \0\n') for name in names)
    assert not any(name.startswith(".") for name in names)


def test_layout() -> None:
    data = {
        "claims": [
            {
                "id": "a",
                "value": {"members": ["x y", "z"], "closed": True},
                "locator": [{"start": 1, "end": 10}],
                "categories": [{"name": "open", "aliases": ["free"]}, {"name": "yes"}],
                "confidence": 0.5,
                "note": "two\nlines",
            }
        ]
    }
    assert dumped(data) == (
        "claims:\n"
        "  - id: a\n"
        "    value: {members: [x y, z], closed: true}\n"
        "    locator: [{start: 1, end: 10}]\n"
        "    categories:\n"
        "      - {name: open, aliases: [free]}\n"
        '      - {name: "yes"}\n'
        "    confidence: 0.5\n"
        '    note: "two\\nlines"\n'
    )


def test_on_one_line() -> None:
    assert dumped([[{"a": 1}, "b, c"]], flow=True) == "[[{a: 1}, 'b, c']]\n"


@given(st.lists(texts, min_size=1), st.dictionaries(texts, texts, min_size=1))
def test_every_text_comes_back(listed: list[str], mapped: dict[str, str]) -> None:
    data = {"x": [{"list": listed, "map": mapped, "one": listed[0]}]}
    for flow in (False, True):
        tree = Tree(dumped(data, flow=flow))
        assert not tree.problems
        assert tree.root is not None
        assert tree.root.data == data


@pytest.mark.parametrize("word", ["yes", "No", "on", "OFF", "null", "~", "True", "", "y"])
def test_words_that_other_readers_take_for_more_than_text_are_quoted(word: str) -> None:
    assert YAML(typ="safe", pure=True).load(dumped({"a": word})) == {"a": word}
    assert dumped({"a": word}) == f'a: "{word}"\n'
