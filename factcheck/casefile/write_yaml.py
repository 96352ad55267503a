"""A case -> YAML as people lay it out: sources, subjects, and the claims of each source."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ruamel.yaml.tag import Tag

from factcheck.casefile.case import Case
from factcheck.casefile.entry import HEDGES
from factcheck.casefile.plain import plain
from factcheck.claim import Record

# Words that this or another YAML reader takes for more than text.
_GUESSED = {"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_SINGLE = {"quote", "locator", "speaker", "denies", "supersedes", "reasons"}
_BLOCKS = {"categories"}
_TEXT = Tag(suffix="tag:yaml.org,2002:str")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_OTHER_FILES = ("sources", "subjects", "hedges", "readme")


def yaml_files(case: Case) -> Iterator[tuple[str, str]]:
    """The files' names and texts. Files without anything in them are left out."""
    sections: dict[str, dict[str, Collection[Record]]] = {
        "sources.yaml": {"sources": case.sources.values()},
        "subjects.yaml": {
            "subjects": case.subjects.values(),
            "relations": case.relations,
            "speakers": case.speakers.values(),
        },
    }
    for name, lists in sections.items():
        parts = [_section(title, map(plain, found)) for title, found in lists.items() if found]
        if parts:
            yield name, "\n".join(parts)
    if case.hedges:
        yield "hedges.yaml", dumped({HEDGES: dict(case.hedges)})
    by_source: dict[str, list[dict[str, Any]]] = {}
    for claim in case.claims:
        data = {name: _single(name, value) for name, value in plain(claim).items()}
        by_source.setdefault(data.pop("source"), []).append(data)
    names = file_names(by_source)
    for source, claims in by_source.items():
        yield f"{names[source]}.yaml", dumped({"source": source}) + _section("claims", claims)


def file_names(ids: Iterable[str]) -> dict[str, str]:
    """A file name, without suffix, for each id: harmless on every system and unlike all others."""
    taken = set(_OTHER_FILES)
    names: dict[str, str] = {}
    for name in ids:
        slug = re.sub(r"[^A-Za-z0-9._-]+", "-", name)[:80].strip("-.") or "source"
        if _DEVICES.fullmatch(slug):
            slug = f"source-{slug}"
        free, count = slug, 1
        while free.lower() in taken:
            count += 1
            free = f"{slug}-{count}"
        taken.add(free.lower())
        names[name] = free
    return names


def dumped(data: Any, *, flow: bool = False) -> str:
    """Plain data as YAML that this package reads back as it is; `flow`: on one line."""
    yaml = YAML(typ="safe", pure=True)
    yaml.width = 10**9  # a long text is one line: a person's editor wraps it, a diff shows it
    yaml.allow_unicode = True
    if not flow:
        yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    start, end = DocumentStartEvent(explicit=False), DocumentEndEvent(explicit=False)
    yaml.emit([StreamStartEvent(), start, *_events(data, flow), end, StreamEndEvent()], stream)
    return stream.getvalue()


def _section(title: str, records: Iterable[Mapping[str, Any]]) -> str:
    """A list of records with an empty line before each but the first."""
    lists = [dumped({title: [record]}).partition("\n")[2] for record in records]
    return f"{title}:\n" + "\n".join(lists)


def _single(name: str, value: Any) -> Any:
    """One thing stands without a list around it, as a person writes it."""
    return value[0] if name in _SINGLE and len(value) == 1 else value


def _events(data: Any, flow: bool = False, name: str = "", depth: int = 0) -> Iterator[Event]:
    # What is within a record is short and stands on one line.
    flow = flow or (depth >= 3 and name not in _BLOCKS)
    if isinstance(data, Mapping):
        yield MappingStartEvent(None, None, True, flow_style=flow)
        for key, value in data.items():
            yield _scalar(key)
            yield from _events(value, flow, key, depth + 1)
        yield MappingEndEvent()
    elif isinstance(data, list | tuple):
        yield SequenceStartEvent(None, None, True, flow_style=flow)
        for value in data:
            yield from _events(value, flow, "", depth + 1)
        yield SequenceEndEvent()
    else:
        yield _scalar(data)


def _scalar(value: Any) -> ScalarEvent:
    if not isinstance(value, str):
        word = "null" if value is None else str(value)
        word = word.lower() if isinstance(value, bool) else word
        return ScalarEvent(None, _TEXT, (True, True), word)
    # The emitter knows what must be quoted but for these; and it quotes what is not printable
    # without the escapes that keep it.
    doubtful = value.lower() in _GUESSED or not value.isprintable() or not value[0].isalnum()
    return ScalarEvent(None, _TEXT, (True, True), value, style='"' if doubtful else None)
