"""From claims on their subjects to topics: what a rule is given to look at, one after another."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.box import Box
from factcheck.claim import Speaker, Subject
from factcheck.graph.hung import Hung
from factcheck.graph.topic import Topic

_Bodies = Mapping[str, Mapping[str, str]]


def topics_of(hung: Hung) -> tuple[Topic, ...]:
    """A topic for each subject with claims, by id, then one for each relation, by formula.

    A topic has the topic of its `plan` also where nobody speaks of the plan; that one has no plan
    of its own. A relation's `parts` are all subjects that its formula names and the case has, by
    id, those without claims included.
    """
    subjects = hung.case.subjects
    bodies = _bodies(hung.case.speakers)
    planned: dict[str, Topic] = {}

    def about(id_: str) -> Topic:
        """A subject with its claims and its plan; made once, as relations share subjects."""
        known = planned.get(id_)
        if known is None:
            subject = subjects[id_]
            plan = None
            if subject.plan_of in subjects:
                of = subject.plan_of
                plan = _about(subjects[of], hung.boxes.get(of, ()), bodies)
            known = planned[id_] = _about(subject, hung.boxes.get(id_, ()), bodies, plan)
        return known

    spoken_of = [about(id_) for id_ in hung.boxes]
    relations = [
        Topic(
            relation=relation,
            parts={subject: about(subject) for subject in hung.constrained(relation)},
        )
        for relation in hung.relations
    ]
    return (*spoken_of, *relations)


def _about(
    subject: Subject, boxes: tuple[Box, ...], bodies: _Bodies, plan: Topic | None = None
) -> Topic:
    """A subject and its claims.

    Of a statement every claim is an assertion: to deny it is to assert the opposite, and that is
    how its value was read.
    """
    denials: tuple[Box, ...] = ()
    if subject.type != "statement":
        denials = tuple([box for box in boxes if box.claim.stance == "denies"])
        if denials:
            boxes = tuple(box for box in boxes if box.claim.stance == "asserts")
    return Topic(subject=subject, boxes=boxes, denials=denials, plan=plan, bodies=bodies)


def _bodies(speakers: Mapping[str, Speaker]) -> dict[str, dict[str, str]]:
    """By speaker, itself and the bodies it is within, the nearest first, by id with their names."""
    above = {id_: one.within for id_, one in speakers.items() if one.within in speakers}
    lines = {}
    for id_ in sorted({*above, *above.values()}):
        line, at = {id_: None}, id_
        while at in above and above[at] not in line:
            at = above[at]
            line[at] = None
        lines[id_] = {one: speakers[one].label or one for one in line}
    return lines
