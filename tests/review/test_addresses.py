"""Addresses of pages about things with any id."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given

from factcheck.review.addresses import address
from tests.casefile.made import texts


@pytest.mark.parametrize(
    ("given", "path"),
    [
        (("subject", "toll"), "/subject/toll"),
        (("claim", "a-1", "edit"), "/claim/a-1/edit"),
        (("source", "a/b c"), "/source/a%2Fb%20c"),
        (("source", "50%"), "/source/50%25"),
        (("source", ".."), "/source/?id=.."),
        (("claim", ".", "edit"), "/claim//edit?id=."),
        (("subject", "two\nlines"), "/subject/?id=two%0Alines"),
        (("",), "/"),
    ],
)
def test_paths(given: tuple[str, ...], path: str) -> None:
    assert address(*given) == path


def test_what_is_asked_stands_behind_the_path() -> None:
    assert address("", subject="a&b") == "/?subject=a%26b"
    assert address("subject", "a", start=200) == "/subject/a?start=200"


@given(texts)
def test_any_id_comes_back(id_: str) -> None:
    parts = urlsplit(address("subject", id_))
    assert parts.netloc == ""
    asked = parse_qs(parts.query).get("id", [""])[0]
    assert (unquote(parts.path.removeprefix("/subject/")) or asked) == id_
    assert not parts.path.endswith(("/.", "/.."))
