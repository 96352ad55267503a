"""Which rules are asked about a topic: all but those that say of themselves they have no answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING, get_args

from factcheck.claim import Behaviour, Type
from factcheck.graph.topic import Topic

if TYPE_CHECKING:
    from factcheck.rules import Rule

_TYPES = frozenset(get_args(Type))
_BEHAVIOURS = frozenset(get_args(Behaviour))
_HELD = frozenset({"several", *(field.name for field in fields(Topic) if field.init)})
_EVER = ("relation", "several")
"""What is looked at whatever the rules need: two names at least give a tuple of values."""


class Asking:
    """The rules of a run in the order in which they are asked, sorted once.

    What moved on comes last, for it is told beside what is at odds. One that replaces others comes
    after those that replace fewer; of equals the first by id.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = sorted(rules, key=_turn)
        self._needed = sorted({*_EVER, *(need for rule in self._rules for need in rule.needs)})
        self._held = attrgetter(*self._needed)
        self._known: dict[tuple[str, str, tuple[bool, ...]], tuple[Rule, ...]] = {}

    def of(self, topic: Topic) -> tuple[Rule, ...]:
        """The rules to ask about a topic; the same for topics of one sort that hold the same."""
        subject = topic.subject
        type_, behaviour = (subject.type, subject.behaviour) if subject else ("", "")
        kind = type_, behaviour, tuple(map(bool, self._held(topic)))
        rules = self._known.get(kind)
        if rules is None:
            rules = self._known[kind] = tuple(self._asked(*kind))
        return rules

    def _asked(self, type_: str, behaviour: str, marks: Iterable[bool]) -> Iterator[Rule]:
        held = frozenset(compress(self._needed, marks))
        for rule in self._rules:
            if (
                held.issuperset(rule.needs)
                and (rule.types is None or type_ in rule.types)
                and (rule.behaviours is None or behaviour in rule.behaviours)
            ):
                yield rule


def _turn(rule: Rule) -> tuple[bool, int, str]:
    return rule.kind == "change", len(rule.replaces), rule.id


def types_of(declared: Iterable[str] | None) -> frozenset[str] | None:
    """The `TYPES` of a rule's module. Raises TypeError where there is no such type."""
    return None if declared is None else _fit("TYPES", declared, _TYPES)


def behaviours_of(declared: Iterable[str] | None) -> frozenset[str] | None:
    """The `BEHAVIOURS` of a rule's module. Raises TypeError where there is no such behaviour."""
    return None if declared is None else _fit("BEHAVIOURS", declared, _BEHAVIOURS)


def needs_of(declared: Iterable[str]) -> frozenset[str]:
    """The `NEEDS` of a rule's module. Raises TypeError where a topic has no such field."""
    return _fit("NEEDS", declared, _HELD)


def _fit(name: str, declared: Iterable[str], there_are: frozenset[str]) -> frozenset[str]:
    named = frozenset([declared] if isinstance(declared, str) else declared)
    if unknown := sorted(named - there_are):
        raise TypeError(f"{name}: no such {', '.join(unknown)}; {', '.join(sorted(there_are))}")
    return named
