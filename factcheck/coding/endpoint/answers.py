"""The entries in what a model wrote: JSON, alone or amid words, whole or cut off."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factcheck.errors import Unreadable

MOST = 500
"""Entries taken of one answer; no stretch of text holds so many figures."""
_TRIES = 20
"""Places at which JSON amid other words is looked for."""
_THOUGHT = "</think>"
"""Ends what some models say to themselves before the answer."""
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Entries:
    """What the model gave; `whole` is False where the list breaks off, `more` counts those over
    the bound."""

    given: tuple[Any, ...]
    whole: bool = True
    more: int = 0


def entries_in(text: str) -> Entries:
    """The entries of an answer. Raises Unreadable where it holds no list of claims."""
    text = text.rpartition(_THOUGHT)[2].strip()
    if not text:
        raise Unreadable("the model answered nothing")
    for found in _values(text):
        listed = found.get("claims") if isinstance(found, dict) else _bare(found)
        if isinstance(listed, list):
            return Entries(tuple(listed[:MOST]), more=max(0, len(listed) - MOST))
    begun = text.find("[", max(text.find('"claims"'), 0))
    if begun >= 0 and '"claims"' in text[:begun]:
        return Entries(tuple(_complete(text, begun + 1)), whole=False)
    raise Unreadable("the model's answer holds no JSON with claims")


def _values(text: str) -> Iterator[Any]:
    """The JSON values that begin at the first brackets."""
    at = -1
    for _ in range(_TRIES):
        at = min((place for mark in "{[" if (place := text.find(mark, at + 1)) >= 0), default=-1)
        if at < 0:
            return
        found, _ = _decoded(text, at)
        if found is not None:
            yield found


def _bare(found: Any) -> Any:
    """The list, where it is one of entries and not one within an entry."""
    entries = isinstance(found, list) and found and all(isinstance(one, dict) for one in found)
    return found if entries else None


def _complete(text: str, at: int) -> Iterator[Any]:
    """The entries of a list that breaks off, up to where it does."""
    for _ in range(MOST):
        at = text.find("{", at)
        if at < 0:
            return
        found, at = _decoded(text, at)
        if found is None:
            return
        yield found


def _decoded(text: str, at: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at
