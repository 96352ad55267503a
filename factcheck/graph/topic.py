"""A topic: one subject (or one relation) with its claims, all that a rule sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.box import Box
from factcheck.claim import Relation, Subject


@dataclass(frozen=True, slots=True)
class Topic:
    """What a rule is given to look at.

    A subject's topic has `subject`, its asserted claims in `boxes` and its denied ones in
    `denials`, in stable order, and the topic of the `plan` it is the outcome of. A relation's topic
    has `relation` and, in `parts`, the topics of the subjects that its formula names.
    """

    subject: Subject | None = None
    boxes: tuple[Box, ...] = ()
    denials: tuple[Box, ...] = ()
    plan: Topic | None = None
    relation: Relation | None = None
    parts: Mapping[str, Topic] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """The subject's type; empty for a relation."""
        return self.subject.type if self.subject else ""

    @property
    def behaviour(self) -> str:
        """The subject's behaviour; empty for a relation."""
        return self.subject.behaviour if self.subject else ""
