"""A topic: one subject (or one relation) with its claims, all that a rule sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from factcheck.box import Box
from factcheck.claim import Relation, Subject
from factcheck.graph.verdict import Derived, Verdict

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a rule is given to look at.

    A subject's topic has `subject`; its asserted claims in `boxes` and its denied ones in
    `denials`, in stable order; the claims that were `revised` (old, new) and stand no more; the
    topic of the `plan` it is the outcome of; and, where a money claim of it is the first in its
    source that is printed side by side with another currency, all such pairs of that source
    (`rates`); what follows for it from other subjects' claims (`derived`). A relation's topic has
    `relation`, in `parts` the topics of its subjects, and the `verdict` on it. `bodies` names, for
    each origin that belongs to others, itself and these, the nearest first: names by id.
    """

    subject: Subject | None = None
    boxes: tuple[Box, ...] = ()
    denials: tuple[Box, ...] = ()
    revised: tuple[tuple[Box, Box], ...] = ()
    plan: Topic | None = None
    rates: tuple[tuple[Box, Box], ...] = ()
    relation: Relation | None = None
    parts: Mapping[str, Topic] = field(default_factory=dict)
    verdict: Verdict | None = None
    derived: tuple[Derived, ...] = ()
    bodies: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    _kept: dict[Any, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def several(self) -> bool:
        """Whether two claims or more stand, so that one can be held against another."""
        return len(self.boxes) > 1

    @property
    def type(self) -> str:
        """The subject's type; empty for a relation."""
        return self.subject.type if self.subject else ""

    @property
    def behaviour(self) -> str:
        """The subject's behaviour; empty for a relation."""
        return self.subject.behaviour if self.subject else ""


def kept(find: Callable[[Topic], _Found]) -> Callable[[Topic], _Found]:
    """A function of a topic that is worked out once for each: many rules ask the same of it."""

    @wraps(find)
    def found(topic: Topic) -> _Found:
        answer: _Found
        try:
            answer = topic._kept[find]
        except KeyError:
            answer = topic._kept[find] = find(topic)
        return answer

    return found
