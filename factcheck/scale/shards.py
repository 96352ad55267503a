"""A case in shards: parts of it that can be judged apart and give the same findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.checking import Prepared
from factcheck.claim import Claim, Relation
from factcheck.formula import parse
from factcheck.scale.ties import tied

SIZE = 20_000
"""Claims (and subjects without any) of a shard: some seconds of work, some 200 MB of memory."""


@dataclass(slots=True)
class Shard:
    """Subjects that are judged together, with all claims on them and relations between them.

    `sources` are those that no claim of any shard is from; the first shard has them, so that what
    is wrong in them is told once.
    """

    subjects: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    def of(self, prepared: Prepared) -> Prepared:
        """What judging this shard needs."""
        return prepared.part(tuple(self.claims), self.subjects, tuple(self.relations), self.sources)

    def __str__(self) -> str:
        """The first and the last of its subjects, and how many claims there are."""
        first, last = self.subjects[0], self.subjects[-1]
        return f"{first} to {last} ({len(self.claims):,} claims)"


def divide(prepared: Prepared, size: int = SIZE) -> Sequence[Shard]:
    """The case in shards of about `size` claims; a group of tied subjects is never divided."""
    claims: dict[str, list[Claim]] = {}
    home = prepared.linked.subjects
    for claim in prepared.case.claims:
        if claim.id in home:
            claims.setdefault(home[claim.id], []).append(claim)
    shards = [Shard()]
    at: dict[str, Shard] = {}
    for group in tied(prepared):
        if len(shards[-1].claims) + len(shards[-1].subjects) >= size:
            shards.append(Shard())
        shard = shards[-1]
        shard.subjects += group
        for subject in group:
            shard.claims += claims.get(subject, ())
            at[subject] = shard
    for relation in prepared.case.relations:
        names = iter(parse(relation.formula).names)
        at.get(next(names, ""), shards[0]).relations.append(relation)
    heard = {claim.source for shard in shards for claim in shard.claims}
    shards[0].sources += (id_ for id_ in prepared.case.sources if id_ not in heard)
    return shards
