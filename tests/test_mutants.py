"""The changes that the tests are tried on: one at a time, and none that says nothing."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.mutants import mutants


def changes(source: str) -> list[str]:
    return [mutant.change for mutant in mutants(dedent(source))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", ["a < b -> pass", "a < b -> a <= b"]),
        ("x = a == b", ["a == b -> a != b"]),
        ("x = a and b", ["a and b -> a or b"]),
        ("x = a + b", ["a + b -> a - b"]),
        ("x = not a", ["not a -> a"]),
        ("x = -a", ["-a -> a"]),
        ("x = 3", ["3 -> 4"]),
        ("x = True", ["True -> False"]),
        ("x = 'a'", ["'a' -> ''"]),
        ("x = ''", ["'' -> 'x'"]),
        ("x = 'literal'", ["'literal' -> 'pragmatic'"]),
        ("x = min(a)", ["min(a) -> max(a)"]),
        ("x += a", ["x += a -> x -= a"]),
        ("f()", ["f() -> pass"]),
        ("def f():\n    return a", ["return a -> return None"]),
        ("def f():\n    yield a", ["yield a -> pass"]),
    ],
)
def test_what_is_changed(source: str, expected: list[str]) -> None:
    assert changes(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""What it is."""',
        'x: "Annotated" = a',
        "def f(a: 'X') -> 'Y':\n    pass",
        "raise Fault('this is a message')",
        "x = f'{a}, {b}'",
        "assert a < b",
        "@cached(1)\ndef f():\n    pass",
        "def __repr__(self):\n    return a + b",
        "if TYPE_CHECKING:\n    x = 1",
        "Pair = tuple[int, 2]",
        "Term = Number | Name",
        "zip(a, strict=True)[b]",
        "def f():\n    return ()",
        "from a import b",
    ],
)
def test_what_is_left_alone(source: str) -> None:
    assert [change for change in changes(source) if "pass" not in change] == []


def test_what_is_as_good_as_none_is_not_returned_as_none() -> None:
    assert changes("def f():\n    return False") == ["False -> True"]


def test_an_f_string_is_changed_within_its_braces() -> None:
    assert changes("x = f'{a + b}, {c}'") == ["a + b -> a - b"]


def test_a_mutant_is_a_module_with_one_change() -> None:
    first, second = list(mutants("x = 1\ny = 2\n"))
    assert (first.source, second.source) == ("x = 2\ny = 2", "x = 1\ny = 3")
    assert [(m.line, m.lines) for m in (first, second)] == [(1, (1, 1)), (2, (2, 2))]


def test_a_mutant_knows_the_lines_that_run_it() -> None:
    source = """\
    def f(a, b=1):
        if (
            a < b
        ):
            return a
    """
    found = {m.change: (m.line, m.lines) for m in mutants(dedent(source))}
    assert found == {
        "1 -> 2": (1, (1, 5)),
        "a < b -> a <= b": (3, (2, 4)),
        "return a -> return None": (5, (5, 5)),
    }
