"""Origins of one body: a minister and his government are two voices, and yet not two strangers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.wording import listed, quoted

Bodies = Mapping[str, Mapping[str, str]]
"""By origin, itself and the bodies it belongs to, the nearest first: names by id."""
NAMED = 4
"""How many origins of one body a sentence names before it counts."""


def with_kin(answer: Answer, topic: Topic) -> Answer:
    """The answer, saying where origins that support one another belong to one body.

    `related` where all behind the agreement, or behind one side of a discrepancy, do. It lowers
    what their agreement is worth in the words alone: they are counted as before.
    """
    if not topic.bodies:
        return answer
    said = []
    related = answer.related
    several = len(answer.positions) > 1
    for position in answer.positions:
        body = common_body(position.origins, topic.bodies)
        if body:
            related = True
            who = f"Those behind {quoted(position.label)}" if several else "They"
            so = "" if several else ": that is less than strangers agreeing"
            said.append(f" {who} belong to one body, {body}{so}.")
        elif not several:
            said += _some(position.origins, topic.bodies)
    return replace(answer, related=related, message=answer.message + "".join(said))


def common_body(origins: Sequence[str], bodies: Bodies) -> str:
    """The nearest body that two origins or more all belong to, or are; "" where there is none."""
    lines = [bodies.get(origin, {}) for origin in origins]
    if len(lines) < 2:
        return ""
    shared = (name for id_, name in lines[0].items() if all(id_ in line for line in lines))
    return next(shared, "")


def _some(origins: Sequence[str], bodies: Bodies) -> list[str]:
    """A sentence for each widest body that some of the origins, two or more, belong to."""
    within: dict[str, list[str]] = {}
    for origin in origins:
        if origin in bodies:
            within.setdefault([*bodies[origin]][-1], []).append(origin)
    told = []
    for some in within.values():
        if len(some) > 1:
            names = [bodies[origin][origin] for origin in some]
            shown = [*names[:NAMED], f"{len(names) - NAMED} more"] if len(names) > NAMED else names
            told.append(f" {listed(shown)} belong to one body, {common_body(some, bodies)}.")
    return told
