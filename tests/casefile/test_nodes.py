from __future__ import annotations

from factcheck.casefile.nodes import Node
from factcheck.casefile.yaml_tree import Tree

TEXT = """\
id: cnn-01
quote:
  - a
  # a remark
  - b   # another

locator: {start: 1, end: 2}
speaker:
note: end
"""


def root(text: str = TEXT) -> Node:
    node = Tree(text).root
    assert node is not None
    return node


def test_plain_data() -> None:
    assert root().data == {
        "id": "cnn-01",
        "quote": ["a", "b"],
        "locator": {"start": "1", "end": "2"},
        "speaker": None,
        "note": "end",
    }


def test_places_of_values_and_of_names() -> None:
    assert root().place(()) == (1, 1)
    assert root().place(("id",)) == (1, 5)
    assert root().place(("id",), key=True) == (1, 1)
    assert root().place(("quote", 1)) == (5, 5)
    assert root().place(("locator", "end")) == (7, 26)
    assert root().place(("locator", "end"), key=True) == (7, 21)
    assert root().place(("speaker",)) == (8, 1)


def test_the_place_of_what_is_missing_is_that_of_what_it_is_missing_from() -> None:
    assert root().place(("nothing",)) == (1, 1)
    assert root().place(("locator", "from")) == (7, 10)
    assert root().place(("quote", 7)) == (3, 3)


def test_one_thing_where_a_list_may_stand() -> None:
    assert root().place(("locator", 0, "end")) == (7, 26)


def test_size_and_height() -> None:
    assert (root().size, root().height) == (10, 2)
    assert (root("a").size, root("a").height) == (1, 0)
    assert (root("[]").size, root("[]").height) == (1, 1)


def test_where_a_blocks_own_text_ends() -> None:
    node = root()
    assert isinstance(node.content, dict)
    quote = node.content["quote"]
    assert TEXT[quote.start : quote.last] == "- a\n  # a remark\n  - b"
    assert TEXT[node.content["id"].start : node.content["id"].last] == "cnn-01"
    assert TEXT[node.start : node.last] == TEXT.strip()
    assert node.content["speaker"].empty
    assert not node.content["id"].empty
