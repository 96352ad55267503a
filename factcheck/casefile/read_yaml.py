"""YAML claim files -> entries: what people write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from factcheck.casefile import conflicts
from factcheck.casefile.entry import HEDGES, SECTIONS, Entry
from factcheck.casefile.files import LARGEST_YAML, decoded
from factcheck.casefile.nodes import Node
from factcheck.casefile.wording import nearest, shown
from factcheck.casefile.yaml_tree import Refused, tree_of
from factcheck.errors import Problem, Where

_TOP = (*SECTIONS, "source", HEDGES)
_LAYOUT = "sources:, subjects:, relations:, speakers:, claims:, source: or hedges:"


def read_yaml(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The entries of a file and the problems with it; nothing that the file holds raises."""
    data = stream.read(LARGEST_YAML + 1)
    if len(data) > LARGEST_YAML:
        limit = LARGEST_YAML // 1_000_000
        yield Problem(name, 0, 0, f"larger than {limit} MB; use JSONL, which is read line by line")
        return
    text = decoded(data, name)
    if isinstance(text, Problem):
        yield text
        return
    conflict = conflicts.begins_at(text) if "\n>>>>>>>" in text else None
    if conflict:
        yield Problem(name, conflict, 1, conflicts.CLAIMS)
        return
    try:
        tree = tree_of(text, name)
    except Refused as refusal:
        yield Problem(name, refusal.line, refusal.column, refusal.message)
        return
    yield from tree.problems
    root = tree.root
    if root is None or root.content is None:  # empty, or comments alone
        return
    if not isinstance(root.content, dict):
        yield Problem(name, root.line, root.column, f"the file must begin with {_LAYOUT}")
        return
    yield from _sections(root, root.content, name)


def _sections(root: Node, top: dict[str, Node], name: str) -> Iterator[Entry | Problem]:
    for section, key in root.keys.items():
        if section not in _TOP:
            likely = nearest(section, _TOP) or f"; a file has {_LAYOUT}"
            message = f"{shown(section)}: no such section{likely}"
            yield Problem(name, key.line, key.column, message)
    default = top.get("source")
    if default is not None and not isinstance(default.content, str):
        message = "source: the id of the source that the claims are taken from is meant"
        yield Problem(name, default.line, default.column, message)
        default = None
    if HEDGES in top:
        yield _hedges(top[HEDGES], name)
    for section, kind in SECTIONS.items():
        if section in top:
            yield from _records(top[section], section, kind, default, name)


def _hedges(node: Node, name: str) -> Entry | Problem:
    if node.content is None:
        return Entry(HEDGES, {}, Where(name, node.line, node.column))
    if not isinstance(node.content, dict):
        return Problem(name, node.line, node.column, "hedges: wordings with readings are meant")
    where = Where(name, node.line, node.column, _places(node.content))
    return Entry(HEDGES, node.data, where, node, not node.faulty)


def _records(
    node: Node, section: str, kind: str, default: Node | None, name: str
) -> Iterator[Entry | Problem]:
    if node.content is None:
        return
    if not isinstance(node.content, list):
        message = f"{section}: a list is meant; begin each {kind} with -"
        yield Problem(name, node.line, node.column, message)
        return
    for at, member in enumerate(node.content, start=1):
        if not isinstance(member.content, dict):
            message = f"{section}: entry {at}: fields are meant, written as name: value"
            yield Problem(name, member.line, member.column, message)
            continue
        data, places = member.data, _places(member.content)
        if kind == "claim" and default is not None and data.get("source") is None:
            data["source"] = default.content
            places["source"] = (default.line, default.column)
        where = Where(name, member.line, member.column, places)
        yield Entry(kind, data, where, member, not member.faulty)


def _places(fields: dict[str, Node]) -> dict[str, tuple[int, int]]:
    return {name: (node.line, node.column) for name, node in fields.items()}
