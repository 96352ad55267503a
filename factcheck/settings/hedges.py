"""Readings of wordings in the settings: each tried by itself, then laid under a case's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.errors import Unreadable

Hedges = Mapping[str, Mapping[str, Any]]


def sound(hedges: Mapping[str, Any]) -> tuple[dict[str, dict[str, Any]], list[tuple[str, str]]]:
    """The readings that can be read, and of the others the dotted name and what is wrong."""
    from factcheck.values.hedge_file import laid_over, shipped, table_of

    kept: dict[str, dict[str, Any]] = {}
    wrong: list[tuple[str, str]] = []
    base = shipped()
    entries = [
        (section, word, spec)
        for section, changes in hedges.items()
        for word, spec in _ordered(base.get(section), changes)
    ]
    # "after" names rows of "numbers", which the settings may have added
    for section, word, spec in sorted(entries, key=lambda entry: entry[0] == "after"):
        at = ".".join(("hedges", section) if word is None else ("hedges", section, word))
        try:
            changed = laid_over(base, {section: spec if word is None else {word: spec}})
            table_of(changed)
        except Unreadable as error:
            wrong.append((at, _told_once(str(error), section, word or "")))
            continue
        except ValueError:  # the only other fault: Python does not write such a number out
            wrong.append((at, "a number of thousands of digits"))
            continue
        if word is not None and changed != base:  # else it says what holds anyway
            kept.setdefault(section, {})[word] = spec
        base = changed
    return kept, wrong


def _ordered(base: Any, changes: Any) -> Iterable[tuple[str | None, Any]]:
    """The wordings that a section changes; None and the whole where it is none of wordings."""
    from factcheck.values.hedge_file import in_order

    if not isinstance(changes, Mapping) or not changes:
        return [(None, changes)]
    return in_order(base if isinstance(base, Mapping) else {}, changes)


def _told_once(message: str, section: str, word: str) -> str:
    """The message without the section and wording that the setting's name says already."""
    for told in (f"{section}: ", f'"{word}": '):
        message = message.removeprefix(told)
    return message


def laid_under(own: Mapping[str, Any], hedges: Hedges) -> dict[str, Any]:
    """A case's own readings with those of the settings beneath: field by field, its own stand."""
    both: dict[str, Any] = {section: dict(changes) for section, changes in hedges.items()}
    for section, changes in own.items():
        beneath = both.get(section)
        if beneath is None or not isinstance(changes, Mapping):
            both[section] = changes
            continue
        for word, spec in changes.items():
            beneath[word] = _over(beneath.get(word), spec)
    return both


def _over(beneath: Any, spec: Any) -> Any:
    if isinstance(beneath, Mapping) and isinstance(spec, Mapping):
        return {**beneath, **spec}
    if isinstance(beneath, str) and isinstance(spec, str):  # wordings, which add up
        return f"{beneath}, {spec}"
    return spec


def overridden(hedges: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The wordings that are read otherwise than by default, by section."""
    return {
        section: tuple(sorted(map(str, changes)))
        for section, changes in hedges.items()
        if isinstance(changes, Mapping) and changes
    }
