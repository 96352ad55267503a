"""Case folders and claim files as collectors, their subjects and relations as items."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.graph.topic import Topic
from factcheck.pytest_plugin.checked import Checked, checked
from factcheck.pytest_plugin.finding_cases import Chosen
from factcheck.pytest_plugin.items import CaseItem, InputItem, TopicItem
from factcheck.report.plain import visible

INPUT = "case"
"""The name of the item that fails where the input has mistakes."""
LONGEST = 200
"""Characters of an item's name."""


class CaseFolder(pytest.Directory):
    """A case: an item for its input, each subject and each relation.

    Whatever else other plugins collect in the folder they still do.
    """

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Load and check the case; give its items, then what else is in the folder."""
        items = list(_items(self, checked(self.config, self.path)))
        chosen = Chosen.of(self.path, self.config)
        if chosen:
            return _chosen(items, chosen, self)
        return [*items, *self._others()]

    def _others(self) -> Iterator[pytest.Collector]:
        """As pytest's own folders collect their files and folders, through its hooks."""
        for entry in sorted(os.scandir(self.path), key=lambda entry: entry.name):
            path = Path(entry.path)
            named = self.session.isinitpath(path, with_parents=entry.is_dir())
            if not named and self.ihook.pytest_ignore_collect(
                collection_path=path, config=self.config
            ):
                continue
            if entry.is_dir():
                found = self.ihook.pytest_collect_directory(path=path, parent=self)
                if found is not None:
                    yield found
            elif entry.is_file():
                yield from self.ihook.pytest_collect_file(file_path=path, parent=self)


class CaseFile(pytest.File):
    """A claim file: the items of its case that rest on it.

    A file with sources and subjects of its own is a case; else the case is its folder.
    """

    def collect(self) -> Iterable[pytest.Item]:
        """Load and check the case; give the items that rest on this file."""
        alone = load(self.path)
        if alone.sources and alone.subjects:
            return _items(self, checked(self.config, self.path))
        return _items(self, checked(self.config, self.path.parent), self.path)


def _items(
    parent: pytest.Collector, found: Checked, file: Path | None = None
) -> Iterator[CaseItem]:
    """The items of a case in a stable order; with `file`, those that rest on it."""
    start = parent.config.invocation_params.dir
    topics = sorted(_topics(found), key=_order)
    names = _named([_about(topic) for topic in topics])
    first = INPUT if INPUT not in names else f"{INPUT} (input)"
    yield InputItem.from_parent(parent, name=first, checked=found)
    for name, topic in zip(names, topics, strict=True):
        if file is None or file in {start / place for place in _files(topic)}:
            yield TopicItem.from_parent(parent, name=name, checked=found, topic=topic)


def _named(abouts: Iterable[str]) -> list[str]:
    """The names of items, each its own. An id may hold anything; pytest parts names at "::"."""
    taken: dict[str, int] = {}
    names = []
    for about in abouts:
        name = visible(about).replace("::", ":")[:LONGEST]
        taken[name] = taken.get(name, 0) + 1
        names.append(name if taken[name] == 1 else f"{name} ({taken[name]})")
    return names


def _topics(found: Checked) -> Iterator[Topic]:
    """Every topic of the case, subjects that nobody says anything on included.

    A test must not come and go with a claim.
    """
    known = {topic.subject.id for topic in found.report.topics if topic.subject}
    yield from found.report.topics
    for id_, subject in found.case.subjects.items():
        if id_ not in known:
            yield Topic(subject=subject)


def _order(topic: Topic) -> tuple[bool, str]:
    return topic.subject is None, _about(topic)


def _about(topic: Topic) -> str:
    if topic.subject:
        return topic.subject.id
    return topic.relation.formula if topic.relation else ""


def _files(topic: Topic) -> set[str]:
    """The files that a topic's records stand in."""
    about = topic.subject or topic.relation
    boxes = [*topic.boxes, *topic.denials, *(box for pair in topic.revised for box in pair)]
    files = {record.where.file for box in boxes for record in (box.claim, box.source)}
    for part in topic.parts.values():
        files |= _files(part)
    return files | ({about.where.file} if about else set())


def _chosen(
    items: Iterable[CaseItem], names: tuple[str, ...], folder: CaseFolder
) -> list[CaseItem]:
    """The items of these names.

    Raises:
        CollectError: there is none of some name.
    """
    known = {item.name: item for item in items}
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            advice = f"; did you mean {folder.nodeid}::{near[0]}?" if near else ""
            raise folder.CollectError(f"not found: {folder.nodeid}::{visible(name)}{advice}")
    return [known[name] for name in dict.fromkeys(names)]
