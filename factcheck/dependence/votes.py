"""The votes of a subject: who holds with which position, and in what form it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.box import Box
from factcheck.graph.topic import Topic
from factcheck.judging.slots import slots_of_all
from factcheck.values.figure import Figure
from factcheck.values.names import normalise_name
from factcheck.values.word import Category, Name


class Vote(NamedTuple):
    """An origin's word on a question.

    `position` is that which its claim alone fits, from 1; `form` what two must print alike to have
    it from one another: the figure without its hedge, the name as it is spelt. `term` is the
    category that it names, "" where it names none.
    """

    origin: str
    position: int
    form: str
    term: str = ""


Question = tuple[Vote, ...]
"""The votes on one question, of two origins or more, in stable order, none twice."""


_REPORTED = frozenset({("is", ""), ("ordered", "")})
"""Manners of claims that report something, on no condition."""


def questions_of(topic: Topic) -> Iterator[Question]:
    """The questions of a subject on which two origins or more are heard.

    Left out are judgements, which are not right or wrong, claims that report nothing (a forecast, a
    wish, a condition), and those that fit several positions and so support none against another.
    """
    if topic.subject is None or not topic.several or topic.behaviour == "opinion":
        return
    for slot in slots_of_all(topic):
        votes = set()
        for box, (first, last) in zip(slot.boxes, slot.positions.fits, strict=True):
            if first == last and box.manner in _REPORTED:
                form, term = _printed(box)
                votes.update([Vote(origin, first, form, term) for origin in box.origins])
        if len({vote.origin for vote in votes}) > 1:
            yield tuple(sorted(votes))


def _printed(box: Box) -> tuple[str, str]:
    """The form of a vote, and its term."""
    value = box.value
    if isinstance(value, Figure) and value.number is not None:
        return f"{value.number.normalize()} {value.unit}", ""
    if isinstance(value, Name):
        return normalise_name(value.text), ""
    return box.key, value.name if isinstance(value, Category) else ""
