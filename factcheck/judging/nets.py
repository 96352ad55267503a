"""All relations of a case together: what follows for each subject, and which cannot hold at once.

Relations that share subjects form a net; bounds go through all of it at every start and end of an
as-of in it. A subject in conflict with itself enters one position at a time: relations clash only
where no combination of positions lets them hold. For derived bounds, and where there are too many
combinations, it enters with all its positions, from the lowest to the highest. A relation that is
refuted by itself takes no part, nor the first of those that clash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import NamedTuple

from factcheck.consistency.groups import Groups
from factcheck.consistency.narrowing import value
from factcheck.consistency.propagation import propagate
from factcheck.formula import Formula
from factcheck.graph.topic import Topic
from factcheck.graph.verdict import Derived, Split, Verdict
from factcheck.judging.bounding import FREE, Bound, Bounded
from factcheck.judging.clashes import Clash, clash
from factcheck.judging.deriving import Asked, derive
from factcheck.judging.relations import (
    COMBINATIONS,
    READINGS,
    Parts,
    choices,
    judge,
    parts_of,
    points,
)
from factcheck.judging.relations_told import splits_told
from factcheck.judging.wording import label, listed
from factcheck.values.figure import Reading
from factcheck.values.interval import Interval

WORK = 60_000
"""How often at most a subject of one net is looked at in a reading: the subjects of all its
formulas times its moments. A hundred relations of three subjects with two hundred dates need as
much; beyond it moments are left out evenly, and that is said."""
CLASHES = 8
"""How many sets of relations that cannot hold at once are looked for in one net."""


class Related(NamedTuple):
    """The topics with verdicts and derived bounds; the bounds of all subjects, spoken of or not."""

    topics: tuple[Topic, ...]
    derived: tuple[Derived, ...]


def relate(topics: Iterable[Topic]) -> Related:
    """Judge every relation by itself and all together."""
    topics = tuple(topics)
    verdicts: dict[str, Verdict] = {}
    members = []
    for topic in topics:
        if topic.relation is not None:
            parts = parts_of(topic)
            if parts is None:
                verdicts[topic.relation.formula] = judge(topic)
            else:
                members.append(_Member(topic, parts, topic.relation.formula))
    derived: dict[str, list[Derived]] = {}
    for net in _nets(members):
        verdicts |= {member.formula: judge(member.topic) for member in net}
        for found in _follow(net, verdicts):
            derived.setdefault(found.subject, []).append(found)
    given = tuple(
        replace(topic, verdict=verdicts[topic.relation.formula])
        if topic.relation
        else replace(topic, derived=tuple(derived[topic.subject.id]))
        if topic.subject and topic.subject.id in derived
        else topic
        for topic in topics
    )
    return Related(given, tuple(one for id_ in sorted(derived) for one in derived[id_]))


@dataclass(frozen=True, slots=True)
class _Member:
    topic: Topic
    parts: Parts
    formula: str


def _nets(members: Sequence[_Member]) -> Iterator[list[_Member]]:
    """The relations that share subjects, directly or through others."""
    groups = Groups()
    for member in members:
        groups.tie(member.parts.subjects)
    nets: dict[str, list[_Member]] = {}
    for member in members:
        nets.setdefault(groups.of(next(iter(member.parts.subjects))), []).append(member)
    yield from nets.values()


def _follow(net: Sequence[_Member], verdicts: dict[str, Verdict]) -> Iterator[Derived]:
    """What follows in a net; clashes are noted in the verdicts."""
    literal: dict[tuple[str, str], Derived] = {}
    for reading in READINGS:
        sound = [member for member in net if _can_hold(verdicts[member.formula], reading)]
        for _ in range(CLASHES):
            sides = _sides(sound, reading)
            asked, failing, cut_off = _ask(sound, sides, reading)
            if cut_off:
                _note_cut_off(sound, verdicts)
            failed = _in_no_way(sound, sides, reading, verdicts)
            if failed is None and failing is not None:
                failed = clash([failing])
            if failed is None or len(sound) < 2:
                break
            _note_clash(failed, [sound[i].topic for i in failed.relations], verdicts)
            sound = [member for i, member in enumerate(sound) if i != failed.relations[0]]
        for found in derive(asked, [member.formula for member in sound]):
            same = literal.get((found.subject, found.side))
            if same is None or (same.end, same.at) != (found.end, found.at):
                yield found
            literal.setdefault((found.subject, found.side), found)


def _can_hold(verdict: Verdict, reading: Reading) -> bool:
    if verdict.refuted is None and verdict.clash is None:
        return True
    answer = verdict.refuted or verdict.clash
    return reading == "literal" and answer is not None and answer.parted != "literally"


def _sides(net: Sequence[_Member], reading: Reading) -> dict[str, tuple[Bounded, ...]]:
    """By subject, its claims position by position."""
    return {
        id_: choices(member.parts, id_, reading)
        for member in reversed(net)
        for id_ in member.parts.subjects
    }


def _in_no_way(
    net: Sequence[_Member],
    sides: Mapping[str, tuple[Bounded, ...]],
    reading: Reading,
    verdicts: dict[str, Verdict],
) -> Clash | None:
    """The clash of a net that fails for every combination of positions.

    Where it fails for some, the relations are noted to hold for certain positions only.
    """
    split = [id_ for id_, some in sides.items() if len(some) > 1]
    ways = prod(len(some) for some in sides.values())
    if len(net) < 2 or not split or ways > COMBINATIONS:
        return None
    failing: list[tuple[Mapping[str, tuple[Bounded, ...]], Asked]] = []
    holding: set[tuple[str, int]] = set()
    for combination in product(*(range(len(some)) for some in sides.values())):
        chosen = dict(zip(sides, combination, strict=True))
        way = {id_: (sides[id_][n],) for id_, n in chosen.items()}
        _, failed, _ = _ask(net, way, reading, alone=True)
        if failed is None:
            holding |= {(id_, chosen[id_]) for id_ in split}
        else:
            failing.append((way, failed))
    if len(failing) == ways:
        return clash([one for _, one in failing], split)
    lost = [
        Split(id_, label(some[n].own), (id_, n) in holding)
        for id_, some in sides.items()
        if len(some) > 1 and any((id_, m) not in holding for m in range(len(some)))
        for n in range(len(some))
    ]
    used = {one.able[i] for _, one in failing for i in one.found.failure()[1]}
    _note_splits([net[i] for i in sorted(used)], lost, verdicts)
    return None


def _ask(
    net: Sequence[_Member],
    sides: Mapping[str, tuple[Bounded, ...]],
    reading: Reading,
    *,
    alone: bool = False,
) -> tuple[list[Asked], Asked | None, bool]:
    """The bounds of a net at each moment, up to one at which its relations clash.

    With `alone`, up to one at which any fails, be it by itself.
    """
    subjects = {id_: subject for member in net for id_, subject in member.parts.subjects.items()}
    formulas = [member.parts.formula for member in net]
    when = points({str(i): one for i, one in enumerate(_flat(sides))}, reading)
    named = sum(len(formula.names) for formula in formulas)
    step = max(1, -(-len(when) * named // WORK))
    seen: set[tuple[Interval, ...]] = set()
    asked: list[Asked] = []
    cut_off = step > 1
    whole = {id_ for id_, some in sides.items() if some[0].whole}
    for point in when[::step]:
        bounds = {id_: _hull([side.at(point) for side in some]) for id_, some in sides.items()}
        key = tuple(bound.interval for bound in bounds.values())
        if key in seen:
            continue
        seen.add(key)
        ranges = {id_: bound.interval for id_, bound in bounds.items()}
        able = [i for i, formula in enumerate(formulas) if _has_value(formula, ranges)]
        found = propagate([formulas[i] for i in able], ranges, whole)
        first = len(when) > 1 and point.at == when[0].at
        one = Asked(point, bounds, found, tuple(able), formulas, whole, subjects, reading, first)
        cut_off = cut_off or bool(found.unfinished)
        if found.failed is None:
            asked.append(one)
        elif alone or clash([one]) is not None:
            return asked, one, cut_off
    return asked, None, cut_off


def _flat(sides: Mapping[str, Sequence[Bounded]]) -> list[Bounded]:
    return [side for some in sides.values() for side in some]


def _hull(bounds: Sequence[Bound]) -> Bound:
    """From the lowest position to the highest; what excludes itself at one moment says nothing."""
    if any(bound.interval.empty for bound in bounds):
        return FREE
    if len(bounds) == 1:
        return bounds[0]
    return Bound(
        Interval(
            min(bound.interval.low for bound in bounds),
            max(bound.interval.high for bound in bounds),
        ),
        tuple(dict.fromkeys(box for bound in bounds for box in bound.low)),
        tuple(dict.fromkeys(box for bound in bounds for box in bound.high)),
    )


def _has_value(formula: Formula, ranges: Mapping[str, Interval]) -> bool:
    """Whether both sides have a value: one that is divided by nothing has none."""
    return not (value(formula.left, ranges).empty or value(formula.right, ranges).empty)


def _note_cut_off(net: Iterable[_Member], verdicts: dict[str, Verdict]) -> None:
    for member in net:
        verdict = verdicts[member.formula]
        if verdict.status == "not refuted":
            verdicts[member.formula] = replace(
                verdict,
                status="cut off",
                why=verdict.why
                or "with the relations that share its subjects it asks for more "
                "steps than are taken; what was reached refutes nothing",
            )


def _note_clash(found: Clash, topics: Sequence[Topic], verdicts: dict[str, Verdict]) -> None:
    formulas = [topic.relation.formula for topic in topics if topic.relation]
    for i, formula in enumerate(formulas):
        others = " and ".join(other for other in formulas if other != formula)
        verdicts[formula] = replace(
            verdicts[formula],
            status="refuted",
            why=f"it cannot hold together with {others}",
            clash=found.answer(topics) if i == 0 else verdicts[formula].clash,
        )


def _note_splits(
    net: Sequence[_Member], lost: Sequence[Split], verdicts: dict[str, Verdict]
) -> None:
    """That relations hold together only for certain positions, where it is news of a relation."""
    for member in net:
        verdict = verdicts[member.formula]
        own = tuple(split for split in lost if split.subject in member.topic.parts)
        if not own or verdict.splits or verdict.status != "not refuted":
            continue
        others = listed([other.formula for other in net if other is not member])
        why = splits_told(member.topic, own) + (f", together with {others}" if others else "")
        verdicts[member.formula] = replace(verdict, why=why, splits=own)
