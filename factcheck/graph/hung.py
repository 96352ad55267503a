"""Claims hung on their subjects: what the graph of a case and its topics are both made of.

A check asks for no graph; this is what there is to know of one without drawing it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.claim import Relation
from factcheck.errors import Unreadable
from factcheck.formula import parse
from factcheck.linking import Linked, link


@dataclass(frozen=True, slots=True)
class Hung:
    """A case with its claims, read, on their subjects.

    `boxes` are those of each subject that anybody speaks of, in canonical order, by its id in
    alphabetical order. `relations` are in the order of their formulas, each formula once.
    """

    case: Case
    linked: Linked
    boxes: dict[str, tuple[Box, ...]]
    relations: tuple[Relation, ...]

    def constrained(self, relation: Relation) -> tuple[str, ...]:
        """The subjects of the case that a relation names, by id; none where it is unreadable."""
        try:
            names = parse(relation.formula).names
        except Unreadable:
            return ()
        return tuple(sorted(name for name in names if name in self.case.subjects))


def hang(case: Case, boxes: Iterable[Box], linked: Linked | None = None) -> Hung:
    """Hang the claims of a case on their subjects, in time that grows with their number.

    `linked` says which subject and speakers each claim is about; by default the case is linked
    anew. A box whose claim is not linked is left out. The order of the records changes nothing.
    """
    linked = linked or link(case)
    home = linked.subjects
    found: dict[str, list[Box]] = {}
    for box in boxes:
        subject = home.get(box.id)
        if subject is not None:
            found.setdefault(subject, []).append(box)
    for several in found.values():
        if len(several) > 1:
            several.sort(key=_order)
    # Of two relations that assume different things, the first by alphabet stands for the formula.
    relations: dict[str, Relation] = {}
    for relation in sorted(case.relations, key=lambda known: (known.formula, known.assumes)):
        relations.setdefault(relation.formula, relation)
    return Hung(
        case,
        linked,
        {subject: tuple(found[subject]) for subject in sorted(found)},
        tuple(relations.values()),
    )


_order = attrgetter(
    "published.literal",
    "published.pragmatic",
    "as_of.literal",
    "as_of.pragmatic",
    "key",
    "source.publisher",
    "source.id",
    "id",
)
"""By what is said, when and where; the id alone tells apart claims that say the same."""
