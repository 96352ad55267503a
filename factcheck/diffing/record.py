"""Records of any kind as texts by field, so that two versions of one can be held together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from factcheck.claim import Record as Written

What = Literal["added", "removed", "changed", "renamed"]
DONE: tuple[What, ...] = ("added", "removed", "changed", "renamed")
Kind = Literal["claim", "source", "speaker", "subject", "relation", "hedge", "setting", "tool"]

ASPECTS = {
    "value": "value",
    "reading": "value",
    "quote": "words",
    "as_of": "time",
    "held": "time",
    "period": "time",
    "published": "time",
}
"""What of a claim a field is; every other field is an aspect of its own."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record in words: `fields` without its id and place; an empty text is a field left out,
    and of one that is not among them nothing is known.

    `place` is file:line; `fields` of a claim from a report are those that reports print.
    """

    kind: Kind
    id: str
    fields: Mapping[str, str]
    place: str = ""

    def get(self, name: str) -> str:
        """A field, "" where it is left out."""
        return self.fields.get(name, "")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, "" where it was left out."""

    name: str
    old: str
    new: str

    @property
    def aspect(self) -> str:
        """value, words or time for the fields that are that; else the field's name."""
        return ASPECTS.get(self.name, self.name)


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What was done to one record; the side it is not on is None."""

    what: What
    old: Record | None
    new: Record | None
    fields: tuple[FieldChange, ...] = field(default=())

    @property
    def record(self) -> Record:
        """The record as it is now, or as it last was."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def kind(self) -> Kind:
        """Of what kind the record is."""
        return self.record.kind

    @property
    def aspects(self) -> tuple[str, ...]:
        """What changed: value, words, time, speaker, …; each once, in the order of the fields."""
        return tuple(dict.fromkeys(change.aspect for change in self.fields))


def changed_fields(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """The fields that differ, of those that are known of both."""
    return tuple(
        FieldChange(name, was, new[name])
        for name, was in old.items()
        if name in new and was != new[name]
    )


def as_written(kind: Kind, id_: str, record: Written) -> Record:
    """A record of a case as it is written."""
    where = record.where
    dumped = record.model_dump(mode="json", exclude={"id", "formula"})
    texts = {name: _FORMS.get(name, _text)(value) for name, value in dumped.items()}
    return Record(kind, id_, texts, f"{where.file}:{where.line}" if where.line else where.file)


def _text(value: Any) -> str:
    """A field's value as a person would write it."""
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(_text, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} {text}" for key, one in value.items() if (text := _text(one)))
    return str(value)


def _value(value: Any) -> str:
    """A claim's value: as printed, by its ends, or a list."""
    if isinstance(value, dict) and "members" in value:
        return ", ".join(value["members"]) + (" and no others" if value["closed"] else "")
    if isinstance(value, dict):
        low, high = value["low"], value["high"]
        over = "over " if value["low_open"] else ""
        under = "under " if value["high_open"] else ""
        ends = f"{over}{low or 'any'} to {under}{high or 'any'}"
        return f"{ends} {value['unit']}".rstrip()
    return str(value)


def _quote(value: Any) -> str:
    return " … ".join(value)


def places_in_text(value: Sequence[Mapping[str, int]]) -> str:
    """Locators as stretches of code points."""
    return ", ".join(f"{place['start']}–{place['end']}" for place in value)


_FORMS = {"value": _value, "quote": _quote, "locator": places_in_text}
