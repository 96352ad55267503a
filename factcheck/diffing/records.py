"""What was done to the records of a case: added, removed, changed, and renamed.

A record is known by its id. One that is gone while another with all the same fields has come was
renamed; files, lines and order are nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from factcheck.diffing.record import Kind, Record, RecordChange, changed_fields

Records = Mapping[str, Record]

REFERS: dict[str, Kind] = {
    "source": "source",
    "copy_of": "source",
    "denies": "claim",
    "supersedes": "claim",
    "subject": "subject",
    "plan_of": "subject",
}
"""Fields that hold ids of other records: a renaming of these is no change of them."""


def compare_records(
    old: Records, new: Records, renamed: Mapping[Kind, Mapping[str, str]] | None = None
) -> Iterator[RecordChange]:
    """What was done, by id. `renamed` are the renamings of the records that these refer to."""
    names = renamed or {}
    pairs = renamings(old, new, names)
    before = set(pairs.values())
    for id_ in sorted({*old, *new}):
        was, now = old.get(id_), new.get(id_)
        if id_ in pairs:
            yield RecordChange("renamed", old[pairs[id_]], new[id_])
        elif now is None and id_ not in before:
            yield RecordChange("removed", was, None)
        elif was is None:
            if now is not None:
                yield RecordChange("added", None, now)
        elif now is not None and was.fields != now.fields:
            fields = changed_fields(_followed(was, names).fields, now.fields)
            if fields:
                yield RecordChange("changed", was, now, fields)


def renamings(
    old: Records, new: Records, names: Mapping[Kind, Mapping[str, str]] | None = None
) -> dict[str, str]:
    """Old ids by new ones, of the records of which the id alone is another.

    Where several are alike in everything, they are paired in the order of their ids.
    """
    gone = {id_ for id_ in old.keys() - new.keys() if _telling(old[id_])}
    come = {id_ for id_ in new.keys() - old.keys() if _telling(new[id_])} if gone else set()
    by_content: dict[frozenset[tuple[str, str]], list[str]] = defaultdict(list)
    for id_ in sorted(gone):
        by_content[_content(_followed(old[id_], names or {}))].append(id_)
    pairs = {}
    for id_ in sorted(come):
        alike = by_content.get(_content(new[id_]))
        if alike:
            pairs[id_] = alike.pop(0)
    return pairs


def renamed_of(changes: Iterable[RecordChange]) -> dict[str, str]:
    """New ids by old ones."""
    return {
        change.old.id: change.new.id
        for change in changes
        if change.what == "renamed" and change.old and change.new
    }


def _followed(record: Record, names: Mapping[Kind, Mapping[str, str]]) -> Record:
    """The record with the ids that it refers to as they are called now."""
    told = {
        field: "; ".join(known.get(id_, id_) for id_ in text.split("; "))
        for field, kind in REFERS.items()
        if (known := names.get(kind)) and (text := record.get(field))
    }
    return replace(record, fields={**record.fields, **told}) if told else record


def _telling(record: Record) -> bool:
    """Whether its fields can tell it from others.

    A subject without a label is like any other, and so is a claim of which no value is known.
    """
    if record.kind == "claim":
        return "value" in record.fields
    return record.kind == "source" or bool(record.get("label"))


def _content(record: Record) -> frozenset[tuple[str, str]]:
    return frozenset((name, text) for name, text in record.fields.items() if text)


def among(changes: Iterable[RecordChange], kind: Kind, ids: Collection[str]) -> list[RecordChange]:
    """The changes of records of one kind that have one of these ids, before or after."""
    return [
        change
        for change in changes
        if change.kind == kind
        and any(record and record.id in ids for record in (change.old, change.new))
    ]
