"""What a subject is tied to: who prints it, who speaks of it, and other subjects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factcheck.report.spoken import counted
from factcheck.review.index import boxes_of

if TYPE_CHECKING:
    from factcheck.claim import Subject
    from factcheck.review.board import Board

Kind = Literal["source", "speaker", "subject"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Something that a subject is tied to; `tie` says how, `count` by how many claims."""

    kind: Kind
    id: str
    label: str
    tie: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The surroundings of a subject, those with most claims first.

    `copies` are pairs of sources among them, the copy first; `about` says what the subject is.
    """

    id: str
    label: str
    about: str
    sources: tuple[Neighbour, ...]
    speakers: tuple[Neighbour, ...]
    related: tuple[Neighbour, ...]
    copies: tuple[tuple[str, str], ...]


def neighbours(board: Board, subject: Subject) -> Neighbours:
    """What a subject of the board's case is tied to."""
    topic = board.index.topics.get(subject.id)
    boxes = list(boxes_of(topic)) if topic else []
    prints = Counter(box.source.id for box in boxes)
    speaks = Counter(box.voice for box in boxes if box.voice)
    sources = board.report.case.sources
    return Neighbours(
        id=subject.id,
        label=subject.label or subject.id,
        about=f"{counted(len(boxes), 'claim')}, {subject.type}",
        sources=tuple(
            Neighbour("source", id_, board.index.names[id_], _prints(board, id_, n), n)
            for id_, n in _most(prints)
        ),
        speakers=tuple(
            Neighbour("speaker", voice, voice, f"speaks in {counted(n, 'claim')}", n)
            for voice, n in _most(speaks)
        ),
        related=tuple(_related(board, subject)),
        copies=tuple(
            (id_, sources[id_].copy_of) for id_ in sorted(prints) if sources[id_].copy_of in prints
        ),
    )


def _prints(board: Board, source: str, count: int) -> str:
    copied = board.report.case.sources[source].copy_of
    name = board.index.names.get(copied, copied)
    return f"prints {counted(count, 'claim')}" + (f", a copy of {name}" if copied else "")


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _related(board: Board, subject: Subject) -> Iterator[Neighbour]:
    index = board.index
    if subject.within:
        yield _subject(board, subject.within, "the wider one that it lies in")
    if subject.plan_of:
        yield _subject(board, subject.plan_of, "the plan that it came of")
    for id_ in index.outcomes.get(subject.id, ()):
        yield _subject(board, id_, "what came of this plan")
    for relation, names in index.relations.get(subject.id, ()):
        for name in names:
            if name != subject.id:
                yield _subject(board, name, relation.formula)
    for id_ in index.parts.get(subject.id, ()):
        yield _subject(board, id_, "a part of it")


def _subject(board: Board, id_: str, tie: str) -> Neighbour:
    topic = board.index.topics.get(id_)
    count = len(topic.boxes) + len(topic.denials) if topic else 0
    return Neighbour("subject", id_, board.labels.get(id_, id_), tie, count)
