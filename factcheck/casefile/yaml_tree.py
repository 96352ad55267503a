"""YAML text -> nodes, with every scalar kept as it is written.

The tree is built from the events of ruamel.yaml's parser rather than by its constructors: these
guess at types (``No``, ``2022-10``, ``1e3``), and only here can depth and aliases be bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from factcheck.casefile.files import DEEPEST, whole
from factcheck.casefile.nodes import Content, Node
from factcheck.casefile.wording import shown
from factcheck.casefile.yaml_words import in_plain_words
from factcheck.errors import Problem

MOST_ALIASES = 1000
MOST_REPEATED = 100_000
"""Nodes that all aliases of a file may stand for together; what asks for more is a bomb."""

REMEMBERED = 300_000
"""Characters of the longest text whose tree is remembered, among the latest few."""

_NULLS = {"", "~", "null"}
_BOOLS = {"true": True, "false": False}
_TOO_DEEP = f"more than {DEEPEST} lists and mappings stand in one another"


class Refused(Exception):  # noqa: N818 - never leaves this package: it becomes a Problem
    """Nothing of the file can be read; lines and columns count from 1."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line, self.column, self.message = line, column, message


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read, its anchor, and the key that waits for a value."""

    node: Node
    anchor: str | None
    key: Node | None = None


def tree_of(text: str, name: str = "") -> Tree:
    """The tree of a text; it may have been given to others and must not be changed.

    Whoever corrects a claim has the same few texts read again and again. Raises as `Tree` does.
    """
    return _remembered(text, name) if len(text) <= REMEMBERED else Tree(text, name)


class Tree:
    """A YAML text read: `root` (None where it is empty) and `problems` within it.

    Raises `Refused` where nothing can be read. Problems bear the file's `name`.
    """

    def __init__(self, text: str, name: str = "") -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._name, self._text = name, text
        self._anchors: dict[str, Node | None] = {}
        self._open: list[_Open] = []
        self._aliases = self._repeated = self._documents = 0
        for event in _events(text):
            self._take(event)

    @property
    def anchored(self) -> bool:
        """Whether a part of it is marked so as to be repeated."""
        return bool(self._anchors)

    def _take(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise Refused(*_at(event), "a second document begins here; a file holds one")
        elif isinstance(event, AliasEvent):
            self._attach(self._alias(event))
        elif isinstance(event, ScalarEvent):
            node = self._node(event, _scalar(event))
            if event.style in ("|", ">"):  # the parser ends it where the next thing begins
                node.end = node.start + len(self._text[node.start : node.end].rstrip())
            if not whole(event.value):
                self._fault(node, "holds half a character (\\ud800 to \\udfff); write it whole")
            self._name_anchor(event.anchor, node)
            self._attach(node)
        elif isinstance(event, CollectionStartEvent):
            if len(self._open) >= DEEPEST:
                raise Refused(*_at(event), _TOO_DEEP)
            node = self._node(event, {} if isinstance(event, MappingStartEvent) else [])
            node.flow, node.height = bool(event.flow_style), 1
            self._name_anchor(event.anchor, None)  # an alias from within would have no end
            self._open.append(_Open(node, event.anchor))
        elif isinstance(event, CollectionEndEvent):
            closed = self._open.pop()
            closed.node.end = event.end_mark.index
            self._name_anchor(closed.anchor, closed.node)
            self._attach(closed.node)

    def _node(self, event: ScalarEvent | CollectionStartEvent, content: Content) -> Node:
        line, column = _at(event)
        node = Node(content, line, column, event.start_mark.index, event.end_mark.index)
        if event.tag is not None:
            tag = shown(str(event.tag).replace("tag:yaml.org,2002:", "!!"))
            self._fault(node, f"a tag ({tag}) is not read; put a text in quotes instead")
        return node

    def _name_anchor(self, anchor: str | None, node: Node | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = node

    def _alias(self, event: AliasEvent) -> Node:
        name = shown(event.anchor)
        self._aliases += 1
        if self._aliases > MOST_ALIASES:
            raise Refused(*_at(event), f"more than {MOST_ALIASES:,} aliases; write the text out")
        if event.anchor not in self._anchors:
            raise Refused(*_at(event), f"*{name}: nothing before it is marked &{name}")
        target = self._anchors[event.anchor]
        if target is None:
            raise Refused(*_at(event), f"*{name} stands within what &{name} marks")
        self._repeated += target.size
        if self._repeated > MOST_REPEATED:
            message = f"aliases repeat more than {MOST_REPEATED:,} values; write the text out"
            raise Refused(*_at(event), message)
        if len(self._open) + target.height > DEEPEST:
            raise Refused(*_at(event), _TOO_DEEP)
        line, column = _at(event)
        start, end = event.start_mark.index, event.end_mark.index
        return replace(target, line=line, column=column, start=start, end=end, flow=True)

    def _attach(self, node: Node) -> None:
        """Hang a finished node into the innermost open one."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent.node.content, list):
            parent.node.content.append(node)
            parent.node.adopt(node)
        elif parent.key is None:
            parent.key = node
            parent.node.faulty |= node.faulty
        else:
            self._pair(parent.node, parent.key, node)
            parent.key = None

    def _pair(self, parent: Node, key: Node, node: Node) -> None:
        assert isinstance(parent.content, dict)
        if isinstance(key.content, list | dict):
            self._fault(key, "a field's name is meant, not a list or mapping")
            parent.faulty = True
            return
        name = _name(key)
        if name in parent.content:
            first = parent.keys[name].line
            self._fault(key, f"{shown(name)}: given twice; first in line {first}")
            parent.faulty = True
            return
        if node.empty:  # the parser puts it where the next thing begins
            node = replace(node, line=key.line, column=key.column, start=key.end, end=key.end)
        parent.content[name] = node
        parent.keys[name] = key
        parent.adopt(node)

    def _fault(self, node: Node, message: str) -> None:
        node.faulty = True
        self.problems.append(Problem(self._name, node.line, node.column, message))


def _scalar(event: ScalarEvent) -> str | bool | None:
    value = str(event.value)
    if event.style in ("'", '"', "|", ">"):
        return value
    return None if value in _NULLS else _BOOLS.get(value, value)


def _name(key: Node) -> str:
    """A field's name as text, also where it is one of the words that mean more as a value."""
    if key.content is None:
        return "null"
    return str(key.content).lower() if isinstance(key.content, bool) else str(key.content)


def _at(event: Event) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _events(text: str) -> Iterator[Event]:
    """The parser's events; every way in which it can fail becomes `Refused`, in plain words."""
    line = 1
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            line = event.end_mark.line + 1
            yield event
    except MarkedYAMLError as fault:
        raise Refused(*in_plain_words(fault, line)) from None
    except YAMLError as fault:
        before = text[: getattr(fault, "position", 0)]
        column = len(before) - before.rfind("\n")
        message = "a control character stands here; remove it"
        raise Refused(before.count("\n") + 1, column, message) from None
    except (ValueError, OverflowError, IndexError, AttributeError, TypeError, AssertionError):
        # Hostile input finds ways through the parser that its own errors do not cover.
        raise Refused(line, 1, "cannot be read as YAML from here on") from None


_remembered = lru_cache(maxsize=4)(Tree)
