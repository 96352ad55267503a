"""Which rules are asked about a topic: all but those that say of themselves they have no answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, get_args

from factcheck.claim import Type
from factcheck.graph.topic import Topic

if TYPE_CHECKING:
    from factcheck.rules import Rule

_TYPES = frozenset(get_args(Type))
_HELD = frozenset(field.name for field in fields(Topic) if field.init)


class Asking:
    """The rules of a run in the order in which they are asked, sorted once.

    One that replaces others comes after those that replace fewer; of equals the first by id.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = sorted(rules, key=lambda rule: (len(rule.replaces), rule.id))
        self._needed = sorted({need for rule in self._rules for need in rule.needs})
        self._known: dict[tuple[str, frozenset[str]], tuple[Rule, ...]] = {}

    def of(self, topic: Topic) -> tuple[Rule, ...]:
        """The rules to ask about a topic; the same for topics of one type that hold the same."""
        held = frozenset([name for name in self._needed if getattr(topic, name)])
        kind = topic.type, held
        if kind not in self._known:
            self._known[kind] = tuple(
                rule
                for rule in self._rules
                if held.issuperset(rule.needs) and (rule.types is None or topic.type in rule.types)
            )
        return self._known[kind]


def types_of(declared: Iterable[str] | None) -> frozenset[str] | None:
    """The `TYPES` of a rule's module. Raises TypeError where there is no such type."""
    if declared is None:
        return None
    return _fit("TYPES", declared, _TYPES)


def needs_of(declared: Iterable[str]) -> frozenset[str]:
    """The `NEEDS` of a rule's module. Raises TypeError where a topic has no such field."""
    return _fit("NEEDS", declared, _HELD)


def _fit(name: str, declared: Iterable[str], there_are: frozenset[str]) -> frozenset[str]:
    named = frozenset([declared] if isinstance(declared, str) else declared)
    if unknown := sorted(named - there_are):
        raise TypeError(f"{name}: no such {', '.join(unknown)}; {', '.join(sorted(there_are))}")
    return named
