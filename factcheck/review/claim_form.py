"""A claim as a form: its fields as an editor sees and changes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Literal, get_args

from factcheck.casefile.write_yaml import dumped
from factcheck.claim import Held, Mode, Stance
from factcheck.values.shown import visible

Kind = Literal["line", "text", "choice", "list", "quotes"]

_HINTS = {
    "value": "as printed: more than 200,000; where words fail, {low: 200000, high: null}; "
    "for a set, {members: [Georgia, Finland], closed: false}",
    "speaker": "one in each line; ids of speakers, or names",
    "via": "whom the source has it from",
    "condition": "what it depends on",
    "denies": "ids of the claims that it denies, one in each line",
    "supersedes": "ids of the claims that it replaces, one in each line",
    "as_of": "a day, month, year or interval, or words such as late September; empty: undated",
    "period": "what a flow covers, where it is not the subject's",
    "quote": "8 words at most, letter by letter as the source has them",
    "locator": "empty: looked up in the source's text, where that is at hand",
    "confidence": "of the coder, 0 to 1",
}
KINDS: dict[str, Kind] = {
    "subject": "line",
    "value": "line",
    "quote": "quotes",
    "speaker": "list",
    "via": "line",
    "as_of": "line",
    "period": "line",
    "held": "choice",
    "mode": "choice",
    "condition": "line",
    "stance": "choice",
    "denies": "list",
    "supersedes": "list",
    "note": "text",
    "source": "line",
    "coder": "line",
    "confidence": "line",
    "reasons": "list",
    "confirmed": "choice",
}
"""How each field is entered; a locator is entered with its quote."""
_CHOICES: dict[str, tuple[str, ...]] = {
    "mode": get_args(Mode),
    "stance": get_args(Stance),
    "held": get_args(Held),
    "confirmed": ("", "true", "false"),
}
FIELDS = (*KINDS, "locator")
"""The fields of a claim that can be changed here: all but its id, which decisions rest on."""
_USUAL = frozenset(["subject", "value", "quote", "speaker", "as_of", "mode", "stance", "note"])
SPARE = 1
"""Empty rows for a further quote."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form. `values` are as the form shows them; quotes have `rows` with both ends.

    `folded`: few claims have it, and this one does not.
    """

    name: str
    label: str
    kind: Kind
    hint: str
    values: tuple[str, ...] = ()
    rows: tuple[tuple[str, str, str], ...] = ()
    choices: tuple[str, ...] = ()
    changed: bool = False
    folded: bool = False


def form_of(fields: Mapping[str, Any], changes: Mapping[str, Any] | None = None) -> list[Field]:
    """The form of a claim's `fields`, with `changes` laid over them."""
    changes = changes or {}
    now = {**fields, **changes}
    made = []
    for name, kind in KINDS.items():
        parts: dict[str, Any] = {}
        if kind == "quotes":
            parts["rows"] = (*quotes_of(now), *[("", "", "")] * SPARE)
        elif kind == "list":
            parts["values"] = ("\n".join(map(visible, listed(now.get(name)))),)
        else:
            parts["values"] = (as_shown(name, now.get(name)),)
        made.append(
            Field(
                name=name,
                label=name.replace("_", " ").capitalize(),
                kind=kind,
                hint=_HINTS.get(name, ""),
                choices=_CHOICES.get(name, ()),
                changed=name in changes or (name == "quote" and "locator" in changes),
                folded=name not in _USUAL and (name not in now or name == "source"),
                **parts,
            )
        )
    return made


def quotes_of(fields: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """The quotes as the form shows them, each with both ends of its place."""
    quotes, places = listed(fields.get("quote")), places_of(fields)
    return [
        (visible(quote or ""), *(place or ("", ""))) for quote, place in zip_longest(quotes, places)
    ]


def places_of(fields: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Both ends of each place, as text."""
    return [
        (str(place.get("start", "")), str(place.get("end", "")))
        for place in _as_list(fields.get("locator"))
        if isinstance(place, dict)
    ]


def as_shown(name: str, value: Any) -> str:
    """The value of a field as the form shows it: nothing in it acts or hides."""
    if value is None:
        return _CHOICES[name][0] if name in _CHOICES else ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | dict):
        return visible(dumped(value, flow=True).strip())
    return "\n".join(map(visible, str(value).split("\n")))


def _as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [] if value is None else [value]


def listed(value: Any) -> list[str]:
    """The texts of a field that may hold one or several."""
    return [str(one) for one in _as_list(value)]
