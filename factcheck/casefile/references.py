"""Which records name which: names of nothing, names that run in a circle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from factcheck.casefile.wording import nearest, shown
from factcheck.claim import Claim, Record
from factcheck.errors import Problem, Where

REFERENCES = (
    ("source", "copy_of", "source"),
    ("speaker", "within", "speaker"),
    ("subject", "within", "subject"),
    ("subject", "plan_of", "subject"),
    ("claim", "source", "source"),
    ("claim", "supersedes", "claim"),
    ("claim", "denies", "claim"),
)
"""Fields that hold an id, with whose field it is and whose id. A claim's subject and speaker are
not among them: these may be free wordings, which linking resolves."""

_NO_CIRCLE = {"source", "denies"}
"""Fields that cannot run in a circle, or may: two denials can name one another."""

MOST_SUGGESTED = 50
"""Unknown ids for which a likely one is looked for."""


@dataclass(slots=True)
class Records:
    """The records of a case by kind and id; of those that are left out, where they stand."""

    kept: dict[str, dict[str, Any]]
    left_out: dict[str, dict[str, Where]]

    def leave_out(self, kind: str, ids: Iterable[str]) -> None:
        """Move records to those left out."""
        for name in ids:
            self.left_out[kind][name] = self.kept[kind].pop(name).where


def broken_references(records: Records) -> Iterator[Problem]:
    """Leave out every record that names what is not there, and then what names those, and so on.

    Afterwards every name in a reference is that of a record, and none runs in a circle.
    """
    missing = _Missing(records)
    orphans: Counter[tuple[str, str]] = Counter()
    _without_subject(records, orphans)
    circling = {
        (kind, name)
        for kind, name, _ in REFERENCES
        if name not in _NO_CIRCLE and any(map(attrgetter(name), records.kept[kind].values()))
    }
    naming: _Naming | None = None
    suspects = _naming_what_is_not_there(records)
    while any(suspects.values()) or circling:
        gone: dict[str, dict[str, None]] = {kind: {} for kind in records.kept}
        for kind, name, target in REFERENCES:
            known, out = records.kept[target], records.left_out[target]
            for record in [records.kept[kind][id_] for id_ in suspects[kind]]:
                for named in _names(record, name):
                    if named in known:
                        continue
                    gone[kind][record.id] = None
                    if name == "source" and named in out:
                        orphans["source", named] += 1  # one problem for all, not one each
                    else:
                        yield record.where.problem(missing.message(target, named), at=name)
            if (kind, name) in circling:
                broken = list(circles(_links(records.kept[kind], name)))
                for circle in broken:
                    yield records.kept[kind][circle[0]].where.problem(_round(circle), at=name)
                    gone[kind].update(dict.fromkeys(circle))
                if not broken:
                    circling.discard((kind, name))
        # What is left out may be what others rest on; nobody else need be asked again.
        suspects = {kind: {} for kind in records.kept}
        if any(gone.values()):
            naming = _naming(records) if naming is None else naming
            for kind, ids in gone.items():
                records.leave_out(kind, ids)
                for other, resting in (both for i in ids for both in naming.get((kind, i), ())):
                    suspects[other][resting] = None
        for kind, kept in records.kept.items():
            suspects[kind] = {id_: None for id_ in suspects[kind] if id_ in kept}
    for (kind, name), count in orphans.items():
        whose = "of this source" if kind == "source" else "on this subject"
        what = f"{count:,} claim{'s' if count > 1 else ''} {whose} left out with it"
        yield records.left_out[kind][name].problem(what)


def at_odds(claim: Claim, records: Records) -> Iterator[Problem]:
    """What a claim names that is not there, and the circles that it closes.

    Of the other `records`, which may have it as it was, every reference holds.
    """
    missing = _Missing(records)
    named = [(name, target, _names(claim, name)) for kind, name, target in REFERENCES
             if kind == "claim"]  # fmt: skip
    lost = [
        claim.where.problem(missing.message(target, id_), at=name)
        for name, target, ids in named
        for id_ in ids
        if id_ not in records.kept[target] and (target != "claim" or id_ != claim.id)
    ]
    yield from lost
    for name, _, ids in named:
        if lost or name in _NO_CIRCLE:
            continue
        links, awaited = {claim.id: ids}, list(ids)  # what this claim closes is reached from it
        while awaited:
            at = awaited.pop()
            if at not in links:
                links[at] = _names(records.kept["claim"][at], name)
                awaited += links[at]
        for circle in circles(links):
            yield claim.where.problem(_round(circle), at=name)


def _naming_what_is_not_there(records: Records) -> dict[str, dict[str, None]]:
    """Of each kind the ids of the records that name one that is not kept, in their order.

    All are asked at once what they name, and each by itself only where something is missing.
    """
    found: dict[str, set[str]] = {kind: set() for kind in records.kept}
    for kind, name, target in REFERENCES:
        kept, known = records.kept[kind], records.kept[target]
        named = set(map(attrgetter(name), kept.values()))  # ids, or lists of them
        if not all(each in known for one in named for each in _listed(one)):
            found[kind].update(
                id_ for id_, one in kept.items() if any(n not in known for n in _names(one, name))
            )
    return {kind: {id_: None for id_ in kept if id_ in found[kind]} if found[kind] else {}
            for kind, kept in records.kept.items()}  # fmt: skip


def _without_subject(records: Records, orphans: Counter[tuple[str, str]]) -> None:
    """Leave out the claims whose subject was: it is there that something is to be mended."""
    out = records.left_out["subject"]
    if not out:
        return
    lost = [claim.id for claim in records.kept["claim"].values() if claim.subject in out]
    for id_ in lost:
        orphans["subject", records.kept["claim"][id_].subject] += 1
    records.leave_out("claim", lost)


_Naming = dict[tuple[str, str], list[tuple[str, str]]]
"""Of a kind and id, the kinds and ids of the records that name it."""


def _naming(records: Records) -> _Naming:
    naming: _Naming = {}
    for kind, name, target in REFERENCES:
        for id_, record in records.kept[kind].items():
            for named in _names(record, name):
                naming.setdefault((target, named), []).append((kind, id_))
    return naming


class _Missing:
    """What to say of an id that is not there."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._suggested = 0
        self.message = lru_cache(maxsize=1000)(self._message)

    def _message(self, kind: str, name: str) -> str:
        if name in self._records.left_out[kind]:
            return f"{kind} {shown(name)} was left out, and so is what rests on it"
        likely = ""
        if self._suggested < MOST_SUGGESTED:
            self._suggested += 1
            likely = nearest(name, self._records.kept[kind])
        return f"no such {kind}: {shown(name)}{likely}"


def _names(record: Record, name: str) -> Sequence[str]:
    return _listed(getattr(record, name))


def _listed(value: str | tuple[str, ...]) -> Sequence[str]:
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _links(records: Mapping[str, Any], name: str) -> dict[str, Sequence[str]]:
    return {i: names for i, record in records.items() if (names := _names(record, name))}


def _round(circle: Sequence[str]) -> str:
    if len(circle) == 1:
        return f"{shown(circle[0])} names itself"
    way = " > ".join(shown(name) for name in (*circle[:5], *["…"][: len(circle) - 5], circle[0]))
    return f"runs in a circle: {way}; break it at one of them"


def circles(links: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Circles in what names what, no two with a common member; a circle-free map gives none.

    Not all of them: whoever breaks these must ask again.
    """
    done: set[str] = set()
    for start in links:
        way: dict[str, Iterator[str]] = {}
        at: str | None = start
        while at is not None:
            if at in way:
                members = list(way)
                yield members[members.index(at) :]
                break
            if at not in done and at in links:
                way[at] = iter(links[at])
            at = None
            while way and at is None:
                last = next(reversed(way))
                at = next(way[last], None)
                if at is None:
                    done.add(last)
                    way.popitem()
        done.update(way)
