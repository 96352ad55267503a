"""The claims of a case as boxes; what only all claims of a subject tell, after all were read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.errors import Problem
from factcheck.linking import Linked
from factcheck.linking.people import alike
from factcheck.reading.reader import Reader
from factcheck.values.aging import brought_to
from factcheck.values.people import PEOPLE
from factcheck.values.precision import own_digits
from factcheck.values.when import ALWAYS, When, last_day


@own_digits()
def read_case(
    case: Case, linked: Linked, outlets: Mapping[str, int] | None = None
) -> tuple[list[Box], list[Problem]]:
    """A box for every claim whose subject is known and whose words can be read.

    `outlets` counts the sources of each publisher (default: those of the case, which may be a part
    of a wider one).
    """
    if outlets is None:
        outlets = Counter(case.sources[id_].publisher or id_ for id_ in case.texts)
    reader = Reader(case, outlets, linked)
    meant = linked.subjects
    boxes = []
    for claim in case.claims:
        subject = meant.get(claim.id)
        box = None if subject is None else reader.box(claim, subject)
        if box is not None:
            boxes.append(box)
    boxes = _with_people(case, boxes, linked)
    return _with_ages(case, boxes, linked), reader.problems


def _with_ages(case: Case, boxes: list[Box], linked: Linked) -> list[Box]:
    """The boxes, the ages of one subject as they had grown by the last day it is spoken of.

    An age without a date is that of its publication; where that too is unknown, it is compared as
    printed. A level's claims are compared at one time alone, so that nothing grows.
    """
    growing = {
        subject.id
        for subject in case.subjects.values()
        if subject.type == "age" and subject.behaviour == "constant"
    }
    boxes = list(boxes)
    for places in _places(boxes, linked, growing):
        stood = {place: _stood(boxes[place]) for place in places}
        ends = [last for when in stood.values() if (last := last_day(when.pragmatic))]
        for place, when in stood.items():
            if ends and when is not ALWAYS:
                box, day = boxes[place], max(ends)
                literal = brought_to(day, box.printed("literal"), when.literal)
                meant = brought_to(day, box.printed("pragmatic"), when.pragmatic)
                boxes[place] = replace(box, grown=(literal, meant))
    return boxes


def _stood(box: Box) -> When:
    return box.as_of if box.dated else box.published


def _with_people(case: Case, boxes: list[Box], linked: Linked) -> list[Box]:
    """The boxes, each person on the lists of one subject by one name."""
    listed = {
        subject.id
        for subject in case.subjects.values()
        if subject.type == "set" and subject.unit == PEOPLE
    }
    boxes = list(boxes)
    for places in _places(boxes, linked, listed):
        for place, value in zip(places, alike([boxes[i].value for i in places]), strict=True):
            boxes[place] = replace(boxes[place], value=value)
    return boxes


def _places(boxes: Sequence[Box], linked: Linked, subjects: Set[str]) -> Iterable[list[int]]:
    """Where the boxes of each of some subjects stand."""
    found: dict[str, list[int]] = {}
    if subjects:
        for place, box in enumerate(boxes):
            subject = linked.subjects[box.id]
            if subject in subjects:
                found.setdefault(subject, []).append(place)
    return found.values()
