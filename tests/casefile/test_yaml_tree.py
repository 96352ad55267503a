"""YAML as it is written, within bounds."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.yaml_tree import Refused, Tree


def data(text: str) -> Any:
    tree = Tree(text, "f")
    assert not tree.problems
    return tree.root.data if tree.root else None


def told(text: str) -> list[str]:
    return [str(problem) for problem in Tree(text, "f").problems]


def refusal(text: str) -> tuple[int, int, str]:
    with pytest.raises(Refused) as caught:
        Tree(text, "f")
    return caught.value.line, caught.value.column, caught.value.message


@pytest.mark.parametrize(
    "written",
    ["No", "yes", "on", "1e3", "2022-10", "2022-10-05", "300,000", "0x1F", "1_000", ".5", "Null",
     "NULL", "True", "TRUE", "12:30:00", "=", "60-year-old", "nan", "-.inf",
     "2022-10-05T12:00:00Z"],
)  # fmt: skip
def test_scalars_are_text_as_written(written: str) -> None:
    assert data(f"a: {written}") == {"a": written}


def test_null_and_true_and_false_alone_are_more_than_text() -> None:
    assert data("{a: null, b: ~, c: true, d: false}\n") == {
        "a": None, "b": None, "c": True, "d": False,
    }  # fmt: skip
    assert data("a:\n") == {"a": None}
    assert data('["null", \'~\', "true", \'false\', ""]') == ["null", "~", "true", "false", ""]
    assert data("a: |\n  true\n") == {"a": "true\n"}


def test_names_of_fields_are_text() -> None:
    assert data("{true: 1, false: 2, null: 3, ~: 4}".replace(", ~: 4", "")) == {
        "true": "1", "false": "2", "null": "3",
    }  # fmt: skip
    assert data("2022: x") == {"2022": "x"}


def test_nothing_but_remarks() -> None:
    assert Tree("").root is None
    assert Tree("# later\n").root is None


def test_a_name_given_twice() -> None:
    tree = Tree("a: 1\nb: {c: 2,\n    c: 3}\na: 4\n", "f")
    assert list(map(str, tree.problems)) == [
        "f:3:5: c: given twice; first in line 2",
        "f:4:1: a: given twice; first in line 1",
    ]
    assert tree.root is not None
    assert tree.root.data == {"a": "1", "b": {"c": "2"}}
    assert tree.root.faulty


def test_tags_are_refused() -> None:
    assert told("a: !!python/object:os.system x") == [
        "f:1:4: a tag (!!python/object:os.system) is not read; put a text in quotes instead"
    ]
    assert told("a: !mine [x]") == [
        "f:1:4: a tag (!mine) is not read; put a text in quotes instead"
    ]
    assert told("!!str a: x") == ["f:1:1: a tag (!!str) is not read; put a text in quotes instead"]


def test_lists_as_names() -> None:
    assert told("? [a, b]\n: c") == ["f:1:3: a field's name is meant, not a list or mapping"]


def test_halves_of_characters() -> None:
    assert told('a: "\\ud800"') == [
        "f:1:4: holds half a character (\\ud800 to \\udfff); write it whole"
    ]


def test_aliases_stand_for_what_they_name() -> None:
    text = "a: &x {b: 1}\nc: *x\nd: &x 2\ne: [*x]\n"
    assert data(text) == {"a": {"b": "1"}, "c": {"b": "1"}, "d": "2", "e": ["2"]}
    tree = Tree(text)
    assert tree.root is not None
    assert tree.root.place(("c",)) == (2, 4)


def test_a_fault_shows_in_every_alias_to_it() -> None:
    tree = Tree("- &x {a: 1, a: 2}\n- *x\n", "f")
    assert tree.root is not None
    assert isinstance(tree.root.content, list)
    assert [node.faulty for node in tree.root.content] == [True, True]


def test_aliases_that_name_nothing_or_themselves() -> None:
    assert refusal("a: *x") == (1, 4, "*x: nothing before it is marked &x")
    assert refusal("a: &x\n  - [*x]") == (2, 6, "*x stands within what &x marks")


def test_as_many_aliases_as_are_allowed() -> None:
    text = "a: &x 1\nb: [" + ", ".join(["*x"] * 1000) + "]"
    assert len(data(text)["b"]) == 1000
    assert refusal(text.replace("]", ", *x]")) == (
        2, 4005, "more than 1,000 aliases; write the text out",
    )  # fmt: skip


def test_a_bomb_is_one_refusal() -> None:
    bomb = "a: &a [" + ", ".join("x" * 10) + "]\n"
    for name in "bcdefghi":
        before = chr(ord(name) - 1)
        bomb += f"{name}: &{name} [" + ", ".join([f"*{before}"] * 10) + "]\n"
    start = time.process_time()
    assert refusal(bomb) == (5, 36, "aliases repeat more than 100,000 values; write the text out")
    assert time.process_time() - start < 1


def test_depth_is_bounded_with_and_without_aliases() -> None:
    message = "more than 50 lists and mappings stand in one another"
    assert data("[" * 50 + "]" * 50)
    assert refusal("[" * 51 + "]" * 51) == (1, 51, message)
    assert refusal("[" * 100_000) == (1, 51, message)
    deep = "a: &x " + "[" * 30 + "]" * 30 + "\nb: " + "[" * 20 + "*x" + "]" * 20
    assert refusal(deep) == (2, 24, message)
    assert data(deep.replace("[" * 20 + "*x" + "]" * 20, "[" * 19 + "*x" + "]" * 19))


def test_one_document_a_file() -> None:
    assert refusal("a: 1\n---\nb: 2\n") == (2, 1, "a second document begins here; a file holds one")
    assert data("%YAML 1.2\n---\na: 1\n...\n") == {"a": "1"}


def test_control_characters() -> None:
    assert refusal("a: 1\nb: \x07") == (2, 4, "a control character stands here; remove it")


def test_what_the_parser_itself_trips_over() -> None:
    assert refusal('a: 1\nb: "\\UFFFFFFFF"') == (2, 1, "cannot be read as YAML from here on")


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        Tree(text, "f")
    except Refused as fault:
        assert fault.line >= 1
        assert fault.column >= 1


@given(st.text(alphabet="ab:-?[]{},&*!|>'\"%@`#~ \n\t\\\r\x85\u2028x0", max_size=40))
def test_any_punctuation_is_read_or_refused(text: str) -> None:
    try:
        Tree(text, "f")
    except Refused as fault:
        assert fault.line >= 1
        assert fault.column >= 1
