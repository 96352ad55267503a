"""An entry of a file -> a record, checked; or what is wrong with it, all of it."""

from __future__ import annotations

from typing import Any, TypeVar, overload

from pydantic import ValidationError

from factcheck.casefile.complaints import Complaint, complaints, in_words
from factcheck.casefile.entry import MODELS, Entry
from factcheck.casefile.nodes import Path
from factcheck.claim import Bounds, CategoryEntry, Locator, MemberList, Record
from factcheck.decision import Decision
from factcheck.decision import Entry as Accepted
from factcheck.errors import Problem

MOST_COMPLAINTS = 25
"""Faults of one record that are told: more than its fields, fewer than a hostile one could have."""

_NUMBERS = {"start", "end", "confidence"}
_MODELS: tuple[type[Record], ...] = (
    *MODELS.values(), Bounds, CategoryEntry, Locator, MemberList, Decision, Accepted
)  # fmt: skip
_FIELDS = {field for model in _MODELS for field in model.model_fields}


_R = TypeVar("_R", bound=Record)


@overload
def record(entry: Entry) -> Record | list[Problem]: ...
@overload
def record(entry: Entry, model: type[_R]) -> _R | list[Problem]: ...
def record(entry: Entry, model: type[Record] | None = None) -> Record | list[Problem]:
    """The entry as a record, or every problem with it. An empty field is one that is not there.

    The record is a `model` (default: that of the entry's kind).
    """
    model = model or MODELS[entry.kind]
    found: list[Complaint] = []
    data = _tidied(entry.data, (), found)
    if "where" in data:  # a field of the records, but none that a file may give
        found += complaints(model, {"where": None}, None)
        del data["where"]
    try:
        data["where"] = entry.where
        made = model.model_validate(data)
    except ValidationError as fault:
        found += complaints(model, entry.data, fault)
    if not found:
        return made
    first = {c.path: c for c in reversed(found)}  # one field, one complaint
    told = list(first.values())[-MOST_COMPLAINTS:]
    problems = [entry.problem(c.path, in_words(entry.data, c), key=c.key) for c in told]
    if len(first) > len(told):
        problems.append(entry.problem((), f"{len(first) - len(told):,} more faults in this record"))
    return problems


def _tidied(data: dict[str, Any], path: Path, found: list[Complaint]) -> dict[str, Any]:
    """The data without what is empty; complaints about what must not be so are added."""
    tidy: dict[str, Any] = {}
    for name, value in data.items():
        if value.__class__ is str and value:  # nearly all are: quickly on
            tidy[name] = value
            continue
        if value is None or value == "":
            if name not in _FIELDS:  # "{value: some 1,500}": YAML makes 500 a key of its own
                tidy[name] = None
            continue
        if isinstance(value, list | dict):
            tidy[name] = _nested(value, (*path, name), found)
        elif isinstance(value, bool) and name in _NUMBERS:
            tidy[name] = str(value).lower()  # else it would pass for 1 or 0
        else:
            tidy[name] = value
    return tidy


def _nested(value: Any, path: Path, found: list[Complaint]) -> Any:
    if isinstance(value, dict):
        return _tidied(value, path, found)
    if not isinstance(value, list):
        return value
    for at, member in enumerate(value):
        if member is None or member == "":
            found.append(Complaint((*path, at), "is empty; remove it"))
    return [_nested(member, (*path, at), found) for at, member in enumerate(value)]
