"""The graph of a case: who reports and says what of which subject, and what ties subjects.

Nodes are named by kind and id ("subject:arrivals-kazakhstan"), as a speaker and a subject may share
an id. Each has the attributes `kind`, `label` and `record` (None for an undeclared speaker).

| node     | label                    | further attributes                                    |
|----------|--------------------------|-------------------------------------------------------|
| source   | title, publisher or id   |                                                       |
| speaker  | label or id              |                                                       |
| subject  | label or id              | `boxes`: its claims, in canonical order               |
| relation | formula                  |                                                       |

| edge       | from, to                                 | attributes                            |
|------------|------------------------------------------|---------------------------------------|
| reports    | source, subject                          | `count` of claims                     |
| speaks     | speaker, subject                         | `count` of claims                     |
| within     | subject, wider one; speaker, body        |                                       |
| copy_of    | source, what it copies                   |                                       |
| plan_of    | outcome, its plan                        |                                       |
| constrains | relation, each subject that it names     |                                       |

An edge's key is its kind, so there is one of each kind between two nodes. Claims are no nodes: they
hang on their subjects as boxes. What a record names and the case lacks has no edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.claim import Record
from factcheck.graph.hung import Hung, hang
from factcheck.linking import Linked

if TYPE_CHECKING:
    import networkx as nx  # type: ignore[import-untyped,unused-ignore]


def build(case: Case, boxes: Iterable[Box], linked: Linked | None = None) -> nx.MultiDiGraph[str]:
    """The graph of a case and its claims, in time that grows with their number.

    `linked` and `boxes` are as `hang` takes them. Nodes and edges come in the order of their ids,
    whatever the order of the records.
    """
    import networkx as nx

    hung = hang(case, boxes, linked)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    _add_records(graph, case)
    _add_relations(graph, hung)
    for subject, found in hung.boxes.items():
        graph.nodes[f"subject:{subject}"]["boxes"] = found
        _add_voices(graph, f"subject:{subject}", found, hung.linked.speakers)
    return graph


def _add_records(graph: nx.MultiDiGraph[str], case: Case) -> None:
    for source in _sorted(case.sources):
        _add(graph, "source", source.id, source.title or source.publisher or source.id, source)
    for speaker in _sorted(case.speakers):
        _add(graph, "speaker", speaker.id, speaker.label or speaker.id, speaker)
    for subject in _sorted(case.subjects):
        _add(graph, "subject", subject.id, subject.label or subject.id, subject, boxes=())
    for source in _sorted(case.sources):
        _tie(graph, "source", source.id, source.copy_of, "copy_of")
    for speaker in _sorted(case.speakers):
        _tie(graph, "speaker", speaker.id, speaker.within, "within")
    for subject in _sorted(case.subjects):
        _tie(graph, "subject", subject.id, subject.within, "within")
        _tie(graph, "subject", subject.id, subject.plan_of, "plan_of")


def _add_relations(graph: nx.MultiDiGraph[str], hung: Hung) -> None:
    for relation in hung.relations:
        _add(graph, "relation", relation.formula, relation.formula, relation)
        for subject in hung.constrained(relation):
            graph.add_edge(
                f"relation:{relation.formula}",
                f"subject:{subject}",
                key="constrains",
                kind="constrains",
            )


def _add_voices(
    graph: nx.MultiDiGraph[str], subject: str, boxes: Iterable[Box], speakers: Mapping[str, str]
) -> None:
    """The edges of those who report a subject and of those who speak of it."""
    reports: dict[str, int] = {}
    speaks: dict[str, int] = {}
    for box in boxes:
        reports[box.source.id] = reports.get(box.source.id, 0) + 1
        for speaker in {speakers.get(wording, wording) for wording in box.claim.speaker}:
            speaks[speaker] = speaks.get(speaker, 0) + 1
    for source in sorted(reports):
        node = f"source:{source}"
        graph.add_edge(node, subject, key="reports", kind="reports", count=reports[source])
    for speaker in sorted(speaks):
        node = f"speaker:{speaker}"
        if node not in graph:
            _add(graph, "speaker", speaker, speaker, None)
        graph.add_edge(node, subject, key="speaks", kind="speaks", count=speaks[speaker])


def _add(
    graph: nx.MultiDiGraph[str], kind: str, key: str, label: str, record: Record | None, **more: Any
) -> None:
    graph.add_node(f"{kind}:{key}", kind=kind, label=label, record=record, **more)


def _tie(graph: nx.MultiDiGraph[str], kind: str, one: str, other: str, tie: str) -> None:
    """Tie a record to another of its kind, where it names one and the case has it."""
    if other and f"{kind}:{other}" in graph:
        graph.add_edge(f"{kind}:{one}", f"{kind}:{other}", key=tie, kind=tie)


def _sorted(records: Mapping[str, Any]) -> list[Any]:
    return [records[key] for key in sorted(records)]
