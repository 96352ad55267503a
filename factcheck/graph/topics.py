"""From the graph to topics: what a rule is given to look at, one after another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.graph.topic import Topic

if TYPE_CHECKING:
    import networkx as nx  # type: ignore[import-untyped,unused-ignore]


def topics_of(graph: nx.MultiDiGraph[str]) -> tuple[Topic, ...]:
    """A topic for each subject with claims, by id, then one for each relation, by formula.

    A topic has the topic of its `plan` also where nobody speaks of the plan; that one has no plan
    of its own. A relation's `parts` are all subjects that its formula names and the case has, by
    id, those without claims included.
    """
    bodies = _bodies(graph)
    subjects = {
        node: replace(_about(graph, node), bodies=bodies) for node in _nodes(graph, "subject")
    }
    planned = {node: _with_plan(graph, node, subjects) for node in subjects}
    relations = [
        Topic(
            relation=graph.nodes[node]["record"],
            parts={
                subject.removeprefix("subject:"): planned[subject]
                for subject in _tied(graph, node, "constrains")
            },
        )
        for node in _nodes(graph, "relation")
    ]
    spoken_of = [topic for topic in planned.values() if topic.boxes or topic.denials]
    return (*spoken_of, *relations)


def _about(graph: nx.MultiDiGraph[str], node: str) -> Topic:
    """A subject and its claims.

    Of a statement every claim is an assertion: to deny it is to assert the opposite, and that is
    how its value was read.
    """
    subject, boxes = graph.nodes[node]["record"], graph.nodes[node]["boxes"]
    if subject.type == "statement":
        return Topic(subject=subject, boxes=boxes)
    return Topic(
        subject=subject,
        boxes=tuple(box for box in boxes if box.claim.stance == "asserts"),
        denials=tuple(box for box in boxes if box.claim.stance == "denies"),
    )


def _with_plan(graph: nx.MultiDiGraph[str], node: str, subjects: dict[str, Topic]) -> Topic:
    plans = _tied(graph, node, "plan_of")
    return replace(subjects[node], plan=subjects[plans[0]]) if plans else subjects[node]


def _bodies(graph: nx.MultiDiGraph[str]) -> dict[str, dict[str, str]]:
    """By speaker, itself and the bodies it is within, the nearest first, by id with their names."""
    above = {node: _tied(graph, node, "within") for node in _nodes(graph, "speaker")}
    nested = {node for node, wider in above.items() if wider}
    nested |= {wider[0] for wider in above.values() if wider}
    lines = {}
    for node in sorted(nested):
        line, at = {node: None}, node
        while above[at] and above[at][0] not in line:
            at = above[at][0]
            line[at] = None
        names = {one.removeprefix("speaker:"): str(graph.nodes[one]["label"]) for one in line}
        lines[node.removeprefix("speaker:")] = names
    return lines


def _nodes(graph: nx.MultiDiGraph[str], kind: str) -> list[str]:
    return sorted(node for node, is_kind in graph.nodes(data="kind") if is_kind == kind)


def _tied(graph: nx.MultiDiGraph[str], node: str, kind: str) -> list[str]:
    edges = graph.out_edges(node, data="kind")
    return sorted(other for _, other, is_kind in edges if is_kind == kind)
