"""A case: all records of a folder or file, and what was wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from factcheck.claim import Claim, Relation, Source, Speaker, Subject
from factcheck.decision import Decision
from factcheck.errors import Problem, Where


@dataclass(frozen=True, slots=True)
class Case:
    """What was loaded. Records are keyed by id and kept in the order of their files and lines.

    `hedges` are the case's own readings of wordings, laid over the shipped table; `hedge_places`
    say where each stands, by section and wording ("" for the section). `problems` are the mistakes
    found so far: a record with a mistake is left out, the rest stands. `decisions` are the editor's
    log, oldest line first.
    """

    name: str = ""
    sources: Mapping[str, Source] = field(default_factory=dict)
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    claims: tuple[Claim, ...] = ()
    hedges: Mapping[str, Any] = field(default_factory=dict)
    hedge_places: Mapping[tuple[str, str], Where] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def texts(self) -> frozenset[str]:
        """Ids of the sources; without those that are there only as what another copies.

        Of such a one no claim was taken: its text is not at hand.
        """
        heard = {claim.source for claim in self.claims}
        copied = {source.copy_of for source in self.sources.values()}
        return frozenset(id_ for id_ in self.sources if id_ in heard or id_ not in copied)

    @property
    def unconfirmed(self) -> int:
        """How many claims a machine has coded and nobody has looked at."""
        return sum(claim.unconfirmed for claim in self.claims)

    def confirmed(self) -> Case:
        """The same case without these claims."""
        return replace(self, claims=tuple(c for c in self.claims if not c.unconfirmed))

    def without_rejected(self) -> Case:
        """The same case without the claims that a person has rejected."""
        if not any(claim.rejected for claim in self.claims):
            return self
        return replace(self, claims=tuple(c for c in self.claims if not c.rejected))

    def of(
        self,
        claims: tuple[Claim, ...],
        subjects: Iterable[str],
        relations: tuple[Relation, ...] = (),
        sources: Iterable[str] = (),
    ) -> Case:
        """A part of the case: these records and what they rest on.

        That is the sources of the claims with all that these copy, every speaker and the case's own
        hedges; no decision and no problem.
        """
        wanted: dict[str, None] = {}
        left = [*sources, *dict.fromkeys(claim.source for claim in claims)]
        while left:
            id_ = left.pop()
            if id_ in self.sources and id_ not in wanted:
                wanted[id_] = None
                left.append(self.sources[id_].copy_of)
        return replace(
            self,
            sources={id_: self.sources[id_] for id_ in sorted(wanted)},
            subjects={id_: self.subjects[id_] for id_ in sorted(subjects)},
            relations=relations,
            claims=claims,
            decisions=(),
            problems=(),
        )

    def with_relations(self, relations: tuple[Relation, ...]) -> Case:
        """The same case with these relations."""
        return replace(self, relations=relations)
