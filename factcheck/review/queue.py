"""The queue: which findings are asked for, in which order they wait, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.report.choosing import FACETS
from factcheck.review.board import Board, Line
from factcheck.review.facets import STATUSES, WAITING
from factcheck.review.query import Query, meant, named
from factcheck.review.sets import above, below, first_of, last_of, ranks_of
from factcheck.rules import find_rules

PAGE = 50
"""Findings in one part of the queue."""
OFFERED = 30
"""Choices of a facet that are offered, those with the most findings first."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: how many findings it leaves, and the query that (un)chooses it."""

    value: str
    label: str
    count: int
    chosen: bool
    query: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with what is offered of it; `more` values are left out."""

    name: str
    choices: tuple[Choice, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the queue: its lines by status; `start` counts from 0; `total` of how many."""

    groups: tuple[tuple[str, str, int, tuple[Line, ...]], ...]
    start: int
    total: int

    @property
    def end(self) -> int:
        """The place after its last line."""
        return self.start + sum(len(lines) for *_, lines in self.groups)


class Queue:
    """The findings of a board that a query asks for, in order: by status, then the worst first."""

    def __init__(self, board: Board, query: Query) -> None:
        self.board, self.query = board, query
        self._every = (1 << len(board)) - 1
        self._groups = board.groups  # as they are now: they change while editors decide
        found = self._matching()
        wanted = query.chosen.get("status") or tuple(STATUSES)
        self.sets = {s: self._groups[s] & found for s in STATUSES if s in wanted}
        self._found = found

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(bits.bit_count() for bits in self.sets.values())

    @property
    def waiting(self) -> int:
        """How many ask for a decision."""
        return sum(self.sets.get(status, 0).bit_count() for status in WAITING)

    def part(self, start: int = 0, most: int = PAGE) -> Part:
        """The lines from a place on."""
        groups, skip, room = [], start, most
        for status, bits in self.sets.items():
            size = bits.bit_count()
            if skip < size and room > 0:
                ranks = ranks_of(bits, skip, room)
                lines = tuple(self.board.line(rank, status) for rank in ranks)
                groups.append((status, STATUSES[status], size, lines))
                room -= len(lines)
            skip = max(0, skip - size)
        return Part(tuple(groups), start, self.total)

    def place(self, key: str) -> int | None:
        """The place of a finding, from 0; None where it is none of those asked for."""
        rank, before = self.board.rank.get(key), 0
        if rank is None:
            return None
        for bits in self.sets.values():
            if bits >> rank & 1:
                return before + below(bits, rank).bit_count()
            before += bits.bit_count()
        return None

    def first(self) -> str | None:
        """The id of the first finding; None where there is none."""
        return self._first(self.sets)

    def beside(self, key: str) -> tuple[str | None, str | None]:
        """The ids of the findings before and after one."""
        rank = self.board.rank[key]
        statuses = list(self.sets)
        own = self.board.status(key)
        if own not in statuses or not self.sets[own] >> rank & 1:
            return None, self.first()
        at = statuses.index(own)
        earlier = [below(self.sets[own], rank), *(self.sets[s] for s in statuses[:at][::-1])]
        later = [above(self.sets[own], rank), *(self.sets[s] for s in statuses[at + 1 :])]
        before = next((last_of(bits) for bits in earlier if bits), None)
        after = next((first_of(bits) for bits in later if bits), None)
        return self._key(before), self._key(after)

    def next_waiting(self, key: str, status: str) -> str | None:
        """The next one to decide after a finding that had this status; from the start again.

        None where none is left.
        """
        rank = self.board.rank.get(key, -1)
        order = [s for s in WAITING if s in self.sets]
        own = 1 << rank if rank >= 0 else 0
        if status in order:
            at = order.index(status)
            after = above(self.sets[status], rank)
            rest = [self.sets[s] for s in order[at + 1 :]]
            around = [after, *rest, *(self.sets[s] for s in order[: at + 1])]
        else:
            around = [self.sets[s] for s in order]
        ranks = (first_of(bits & ~own) for bits in around)
        return self._key(next((r for r in ranks if r is not None), None))

    def facets(self) -> tuple[Facet, ...]:
        """What can be chosen, with what each choice would leave."""
        return tuple(self._facet(name) for name in FACETS)

    def statuses(self) -> Facet:
        """The statuses, as a facet."""
        counts = {status: (bits & self._found).bit_count() for status, bits in self._groups.items()}
        chosen = self.query.chosen.get("status", ())
        return Facet(
            "status",
            tuple(
                self._choice("status", status, STATUSES[status], counts[status], chosen)
                for status in STATUSES
            ),
            0,
        )

    def _facet(self, name: str) -> Facet:
        sets = self.board.facets[name]
        chosen = self.query.chosen.get(name, ())
        found = self._matching(without=name)
        if statuses := self.query.chosen.get("status"):
            found &= self._of_status(statuses)
        offered = list(sets.often[:OFFERED])
        offered += [v for v in meant(sets, chosen) if v in sets and v not in offered]
        choices = (
            self._choice(
                name,
                named(value),
                self._label(name, value),
                (sets.bits(value) & found).bit_count(),
                chosen,
            )
            for value in offered
        )
        kept = tuple(choice for choice in choices if choice.count or choice.chosen)
        return Facet(name, kept, max(0, len(sets) - len(offered)))

    def _choice(
        self, name: str, value: str, label: str, count: int, chosen: tuple[str, ...]
    ) -> Choice:
        return Choice(value, label, count, value in chosen, self.query.toggled(name, value).text)

    def _label(self, name: str, value: str) -> str:
        if name == "subject":
            return self.board.labels.get(value, value)
        if name == "source":
            return self.board.index.names.get(value, value)
        if name == "rule" and value in find_rules():
            return find_rules()[value].title.removesuffix(".")
        return value.capitalize() if name in ("kind", "severity", "coding") else value

    def _matching(self, without: str = "") -> int:
        """Those that fit all that is asked but the status, and but one facet."""
        found = self._every
        for name, values in self.query.chosen.items():
            if name not in ("status", without) and values:
                sets = self.board.facets[name]
                found &= sets.any_of(meant(sets, values))
        if self.query.words:
            found &= self.board.words.search(self.query.words)
        return found

    def _of_status(self, statuses: tuple[str, ...]) -> int:
        bits = 0
        for status in statuses:
            bits |= self._groups.get(status, 0)
        return bits

    def _first(self, sets: Mapping[str, int]) -> str | None:
        return self._key(next((first_of(bits) for bits in sets.values() if bits), None))

    def _key(self, rank: int | None) -> str | None:
        return None if rank is None else self.board.keys[rank]
