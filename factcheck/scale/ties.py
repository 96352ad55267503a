"""Which subjects must be judged together: those that a finding on one may need the other for.

Relations tie the subjects that they name, a plan is tied to its outcome, and sums of money that
are printed side by side are compared by the rate of exchange that they imply. Nothing else that a
rule sees reaches beyond its subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.checking import Prepared
from factcheck.claim import Claim
from factcheck.consistency.groups import Groups
from factcheck.formula import parse
from factcheck.judging.rates import NEAR


def tied(prepared: Prepared) -> list[list[str]]:
    """Every subject of the case in one group; groups and members in the order of their ids."""
    together = Groups()
    for tie in _ties(prepared):
        together.tie(tie)
    groups: dict[str, list[str]] = {}
    for subject in sorted(prepared.case.subjects):
        groups.setdefault(together.of(subject), []).append(subject)
    return list(groups.values())


def _ties(prepared: Prepared) -> Iterator[list[str]]:
    case = prepared.case
    for relation in case.relations:
        yield list(parse(relation.formula).names)
    for subject in case.subjects.values():
        if subject.plan_of:
            yield [subject.id, subject.plan_of]
    yield from _beside(prepared)


def _beside(prepared: Prepared) -> Iterator[list[str]]:
    """Per source, the subjects of sums that stand next to others there.

    More than `judging.rates` pairs, whatever can be read of the claims between: never less.
    """
    money = {s.id for s in prepared.case.subjects.values() if s.type == "money"}
    by_source: dict[str, list[Claim]] = {}
    if not money:
        return
    home = prepared.linked.subjects
    for claim in prepared.case.claims:
        if claim.locator and home.get(claim.id) in money:
            by_source.setdefault(claim.source, []).append(claim)
    for claims in by_source.values():
        near = list(dict.fromkeys(home[claim.id] for claim in _near(claims)))
        if len(near) > 1:
            yield near


def _near(claims: Iterable[Claim]) -> Iterator[Claim]:
    places = sorted(
        ((place.start, place.end, number, claim) for number, claim in enumerate(claims)
         for place in claim.locator),
        key=lambda place: place[:3],
    )  # fmt: skip
    reach, last = 0, None
    for start, end, _, claim in places:
        if last is not None and start - reach <= NEAR:
            yield last
            yield claim
        reach, last = max(reach, end), claim
