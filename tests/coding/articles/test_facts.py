"""Facts are short lines."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.coding.articles.facts import one_line, web_address


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("  The \n Daily\t", "The Daily"),
        ("a\x1b[31m\u202eb\0c\ud800", "a b c"),
        (2024, "2024"),
        (True, ""),
        (None, ""),
        (["The Daily"], ""),
        ("x" * 300, "x" * 300),
        ("x" * 301, ""),
        ("x" * 10_000_000, ""),
    ],
)
def test_one_line(value: Any, line: str) -> None:
    assert one_line(value) == line


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://daily.example/a", "https://daily.example/a"),
        ("HTTP://daily.example", "HTTP://daily.example"),
        ("javascript:alert(1)", ""),
        ("/a", ""),
        ("https://daily.example/a b", ""),
        ({"@id": "x"}, ""),
    ],
)
def test_addresses_of_the_web(value: Any, address: str) -> None:
    assert web_address(value) == address
