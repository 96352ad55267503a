"""Each slip of the pen that people make, and what they are told."""

from __future__ import annotations

import pytest

from factcheck.casefile.yaml_tree import Refused, Tree

UNFIT = (
    "does not fit what stands above it: the indentation differs, or text follows a closing"
    " quotation mark"
)
BLOCK = "a text that begins with | or > must stand in quotes"
FIRST = "a text cannot begin with this character; put it in quotes"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("title: War: a diary", (1, 11), "a colon stands within a text; put the text in quotes"),
        ("a:\n\t- b", (2, 1), "a tab stands here; indent with spaces"),
        ("a: @cnn", (1, 4), FIRST),
        ("a: `x`", (1, 4), FIRST),
        ("a: %x", (1, 4), FIRST),
        ("a: [b\nc: d", (2, 2), "the list that opens with [ in line 1 is not closed"),
        ("a: 1\nb: [c", (2, 6), "the list that opens with [ in line 2 is not closed"),
        ("a: {b: c", (1, 9), "the mapping that opens with { in line 1 is not closed"),
        ("a: 'b", (1, 6), "the quotation mark in line 1 is not closed"),
        ('a:\n  - "b\n', (3, 1), "the quotation mark in line 2 is not closed"),
        ("a: 'b\n---\n", (2, 1), "the quotation mark in line 1 is not closed"),
        ("a: b\nc\nd: e", (3, 1), "a field without a colon; it is written as name: value"),
        (r'a: "C:\dir"', (1, 8), r"no such escape after \; write \\ for a backslash"),
        (r'a: "\xzz"', (1, 7), r"an escape that begins with \x, \u or \U lacks digits"),
        ("a:\n  - b\n c: d", (3, 2), UNFIT),
        ('a: "b" c', (1, 8), UNFIT),
        ("a: - b", (1, 4), "a list begins with - on a line of its own"),
        ("a: * b", (1, 5), "a text that begins with * or & must stand in quotes"),
        ("a: & b", (1, 5), "a text that begins with * or & must stand in quotes"),
        ("%YAML 9.0\n---\na: b", (1, 1), "%YAML must say 1.1 or 1.2, or be left out"),
        ("a: |b", (1, 5), BLOCK),
        ("a: > b", (1, 6), BLOCK),
        ("[a]\nc: d", (2, 1), "text stands after the end of the document"),
        ("...\n", (1, 1), "not YAML: expected the node content, but found '<document end>'"),
    ],
)
def test_in_plain_words(text: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(Refused) as caught:
        Tree(text)
    assert (caught.value.line, caught.value.column) == place
    assert caught.value.message == message
