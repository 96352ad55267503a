"""Reading hedges.yaml and what a case lays over it; every fault is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.errors import Unreadable
from factcheck.values.hedges import Bound, DayRange, HedgeTable, Row, wordings
from factcheck.values.shape import Shape, read_shape
from factcheck.values.shown import shown, squeezed

Rows = dict[str, Row]
Sections = dict[str, Any]

_LETTERS = {"numbers": "N", "counts": "", "plurals": "P", "shares": "", "ages": "D"}
_ENDS = {
    "N": "0, inf and parts of N like 0.9N",
    "P": "0, inf and parts of P like 2P",
    "D": "numbers, D and the like of D+4",
    "": "numbers and inf",
}
_DAYS = re.compile(r"\s*([0-9]{1,2})\s*-\s*([0-9]{1,2}|end)\s*")
_BOUNDS: dict[str, Bound] = {"": "", "lower": "lower", "upper": "upper"}
_PLAIN = read_shape("N")


@cache
def shipped() -> Sections:
    """The sections of hedges.yaml, wordings to rows; shared, so never changed in place."""
    from ruamel.yaml import YAML

    text = files("factcheck.values").joinpath("hedges.yaml").read_text(encoding="utf-8")
    raw = YAML(typ="safe", pure=True).load(text)
    for section in _LETTERS:
        raw[section] = {
            word: row
            for entry in raw[section]
            for words in [_listed(entry["words"])]
            for row in [_row(section, words[0], entry, None)]
            for word in words
        }
    raw["months"] = {part: _days(part, spec, None) for part, spec in raw["months"].items()}
    return dict(raw)


def laid_over(base: Sections, overrides: Mapping[str, Any]) -> Sections:
    """The sections with a case's changes."""
    if not isinstance(overrides, Mapping):
        raise Unreadable("write sections (numbers, shares …), each with its wordings")
    result = dict(base)
    for section, changes in overrides.items():
        known = [*_LETTERS, "after", "months"]
        if section not in known:
            raise Unreadable(f"no section {shown(str(section))}{_nearest(section, known)}")
        if not isinstance(changes, Mapping):
            raise Unreadable(f"{section}: write wordings, each with its readings")
        entries = dict(base[section])
        for word, spec in in_order(base[section], changes):
            entries.update(dict(_changed(section, entries, word, spec)))
        result[section] = entries
    return result


def in_order(base: Mapping[str, Any], changes: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Changes of whole rows, then of single wordings: their order in a file decides nothing."""
    rows = {getattr(row, "name", None) for row in base.values()}
    return sorted(changes.items(), key=lambda change: _normal(change[0]) not in rows)


def _normal(word: object) -> str:
    return squeezed(str(word)).lower()


def _changed(
    section: str, base: Mapping[str, Any], word: object, spec: Any
) -> Iterator[tuple[str, Any]]:
    """The entries of one section that one change of a case makes or adds."""
    wording = _normal(word)
    if section in ("plurals", "months") and wording not in base:
        raise Unreadable(f"{section}: no row {shown(wording)}{_nearest(wording, list(base))}")
    if section == "months":
        yield wording, _days(wording, spec, base[wording])
    elif section == "after":
        if not isinstance(spec, str):
            raise Unreadable(f"after: {shown(wording)}: write wordings, with commas between")
        yield wording, f"{base[wording]}, {spec}" if wording in base else spec
    else:
        if not wording[:1].isalpha() and wording not in base:
            raise Unreadable(f"{section}: {shown(wording)}: a wording begins with a letter")
        row = _row(section, wording, spec, base.get(wording))
        for other, old in base.items():
            if old.name == wording:
                yield other, row
        yield wording, row


def table_of(sections: Sections) -> HedgeTable:
    """The table that the sections make."""
    numbers: Rows = sections["numbers"]
    after: list[tuple[str, Row]] = []
    for name, words in sections["after"].items():
        if name not in numbers:
            raise Unreadable(f"after: no row {shown(name)}{_nearest(name, list(numbers))}")
        after += [(word, numbers[name]) for word in _listed(words)]
    plain = {
        place: [(word, Row(f"{word} N" if place == "before" else f"N {word}", _PLAIN, _PLAIN))
                for word in _listed(words)]
        for place, words in sections["plain"].items()
    }  # fmt: skip
    plurals: Rows = sections["plurals"]
    return HedgeTable(
        numbers=wordings(numbers.items()),
        after=wordings(after),
        before_plain=wordings(plain["before"]),
        after_plain=wordings(plain["after"]),
        counts=wordings(sections["counts"].items()),
        shares=wordings(sections["shares"].items()),
        ages=wordings(sections["ages"].items()),
        plural_power=plurals["plural power word"],
        plural_time=plurals["plural unit of time"],
        month_parts=sections["months"],
    )


def _row(section: str, name: str, spec: Any, base: Row | None) -> Row:
    """A row from its fields; those that a case leaves out stay as they are in the `base`."""
    place = f"{section}: {shown(name)}"
    if not isinstance(spec, Mapping):
        raise Unreadable(f"{place}: write its readings, literal and pragmatic")
    if unknown := set(spec) - {"words", "literal", "pragmatic", "bound"}:
        raise Unreadable(f"{place}: no such field: {shown(str(min(map(str, unknown))))}")
    shapes = []
    for reading in ("literal", "pragmatic"):
        if reading in spec:
            shapes.append(_shape(place, reading, spec[reading], section))
        elif base is not None:
            shapes.append(getattr(base, reading))
        else:
            raise Unreadable(f"{place}: {reading} is missing; a new wording needs both readings")
    literal, pragmatic = shapes
    trial = Decimal(20)
    if not pragmatic.at(trial).inside(literal.at(trial)):
        raise Unreadable(f"{place}: the pragmatic reading must lie inside the literal one")
    bound = str(spec.get("bound", base.bound if base else "") or "")
    if bound not in _BOUNDS:
        raise Unreadable(f"{place}: bound is lower, upper or left out, not {shown(bound)}")
    return Row(name, literal, pragmatic, _BOUNDS[bound])


def _shape(place: str, reading: str, text: Any, section: str) -> Shape:
    """One reading, made only of ends that the section can work with."""
    letter, written = _LETTERS[section], str(text)
    try:
        shape = read_shape(written)
    except Unreadable as error:
        raise Unreadable(f"{place}: {reading}: {error}") from None
    fixed = any(end.plus for end in shape if end.plus.is_finite())
    if (set(written) & set("NPD")) - {letter} or (fixed and letter in ("N", "P")):
        raise Unreadable(f"{place}: {reading}: {shown(written)}; its ends are {_ENDS[letter]}")
    if shape.at(Decimal(20)).empty:
        raise Unreadable(f"{place}: {reading}: {shown(written)} holds nothing")
    if section == "shares" and max(shape.high.plus, shape.low.plus) > 1:
        raise Unreadable(f"{place}: {reading}: {shown(written)}; a share lies between 0 and 1")
    return shape


def _days(
    part: str, spec: Any, base: tuple[DayRange, DayRange] | None
) -> tuple[DayRange, DayRange]:
    place = f"months: {shown(part)}"
    if not isinstance(spec, Mapping) or not spec or set(spec) - {"literal", "pragmatic"}:
        raise Unreadable(f"{place}: write its day ranges, literal and pragmatic")
    ranges: list[DayRange] = list(base or ())
    for place_in, reading in enumerate(("literal", "pragmatic")):
        if reading in spec:
            found = _DAYS.fullmatch(str(spec[reading]))
            first, last = (int(found[1]), found[2]) if found else (0, "end")
            if not 1 <= first <= (31 if last == "end" else int(last)) <= 31:
                raise Unreadable(
                    f"{place}: {reading}: {shown(str(spec[reading]))}; write days like 1-12, 19-end"
                )
            ranges[place_in : place_in + 1] = [(first, None if last == "end" else int(last))]
    literal, pragmatic = ranges
    if pragmatic[0] < literal[0] or (pragmatic[1] or 31) > (literal[1] or 31):
        raise Unreadable(f"{place}: the pragmatic reading must lie inside the literal one")
    return literal, pragmatic


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.split(",")]


def _nearest(word: object, known: list[str]) -> str:
    near = get_close_matches(str(word)[:100], known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; known are {', '.join(known)}"
