"""The nodes and edges of a case."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.claim import Relation, Source, Subject
from factcheck.graph import build
from factcheck.linking import link
from factcheck.values.when import When
from tests.graph.made import BOXES, CASE, CLAIMS, RELATIONS, box, claim, day, figure


def _edges(case: Case, boxes: tuple[Box, ...]) -> list[tuple[object, ...]]:
    graph = build(case, boxes)
    return [
        (one, key, other, said.get("count"))
        for one, other, key, said in graph.edges(keys=True, data=True)
        if said["kind"] == key
    ]


def test_nodes_in_order() -> None:
    graph = build(CASE, BOXES)
    assert [(node, said["kind"], said["label"]) for node, said in graph.nodes(data=True)] == [
        ("source:copy", "source", "Daily Copy"),
        ("source:herald", "source", "Flood in the valley"),
        ("source:leaflet", "source", "leaflet"),
        ("speaker:city", "speaker", "City council"),
        ("speaker:mayor", "speaker", "The mayor"),
        ("subject:dam-holds", "subject", "The dam holds"),
        ("subject:evacuated", "subject", "People evacuated"),
        ("subject:homes", "subject", "Homes flooded"),
        ("subject:homes-old-town", "subject", "Homes flooded in the old town"),
        ("subject:to-evacuate", "subject", "People to be evacuated"),
        ("subject:unspoken", "subject", "unspoken"),
        ("relation:evacuated <= to-evacuate + gone", "relation", "evacuated <= to-evacuate + gone"),
        ("relation:homes-old-town <= homes", "relation", "homes-old-town <= homes"),
        ("speaker:a nurse", "speaker", "a nurse"),
    ]
    assert graph.nodes["subject:homes"]["record"] is CASE.subjects["homes"]
    assert graph.nodes["source:copy"]["record"] is CASE.sources["copy"]
    assert graph.nodes["relation:homes-old-town <= homes"]["record"] is RELATIONS[0]
    assert graph.nodes["speaker:mayor"]["record"] is CASE.speakers["mayor"]
    assert graph.nodes["speaker:a nurse"]["record"] is None


def test_edges_with_their_counts() -> None:
    assert sorted(_edges(CASE, BOXES), key=str) == [
        ("relation:evacuated <= to-evacuate + gone", "constrains", "subject:evacuated", None),
        ("relation:evacuated <= to-evacuate + gone", "constrains", "subject:to-evacuate", None),
        ("relation:homes-old-town <= homes", "constrains", "subject:homes", None),
        ("relation:homes-old-town <= homes", "constrains", "subject:homes-old-town", None),
        ("source:copy", "copy_of", "source:herald", None),
        ("source:copy", "reports", "subject:dam-holds", 1),
        ("source:copy", "reports", "subject:homes", 2),
        ("source:herald", "reports", "subject:dam-holds", 1),
        ("source:herald", "reports", "subject:homes", 1),
        ("source:leaflet", "reports", "subject:evacuated", 1),
        ("source:leaflet", "reports", "subject:homes-old-town", 1),
        ("speaker:a nurse", "speaks", "subject:evacuated", 1),
        ("speaker:a nurse", "speaks", "subject:homes", 1),
        ("speaker:mayor", "speaks", "subject:homes", 2),
        ("speaker:mayor", "within", "speaker:city", None),
        ("subject:evacuated", "plan_of", "subject:to-evacuate", None),
        ("subject:homes-old-town", "within", "subject:homes", None),
    ]


def test_claims_hang_on_the_subject_that_their_wording_is_linked_to() -> None:
    graph = build(CASE, BOXES)
    hung = {
        node: [box.id for box in boxes]
        for node, boxes in graph.nodes(data="boxes")
        if boxes is not None
    }
    assert hung == {
        "subject:dam-holds": ["d2", "d1"],
        "subject:evacuated": ["e1"],
        "subject:homes": ["h2", "h3", "h1"],
        "subject:homes-old-town": ["o1"],
        "subject:to-evacuate": [],
        "subject:unspoken": [],
    }


def test_links_that_are_given_are_used() -> None:
    moved = replace(link(CASE), subjects={"x1": "unspoken"}, speakers={"The mayor": "city"})
    graph = build(CASE, BOXES, moved)
    assert [box.id for box in graph.nodes["subject:unspoken"]["boxes"]] == ["x1"]
    assert graph.nodes["subject:homes"]["boxes"] == ()
    named = claim("n", "homes", speaker=["The mayor", "Stranger"])
    both = replace(moved, subjects={"n": "homes"})
    assert build(CASE, [box(named)], both).has_edge("speaker:city", "subject:homes", "speaks")
    assert build(CASE, [box(named)], both).has_edge("speaker:Stranger", "subject:homes", "speaks")


def test_two_relations_of_one_formula_are_one_node() -> None:
    twice = (Relation(formula="a <= b", assumes="z"), Relation(formula="a <= b", assumes="y"))
    case = Case(subjects={name: Subject(id=name) for name in "ab"}, relations=twice)
    graph = build(case, ())
    assert graph.nodes["relation:a <= b"]["record"] is twice[1]
    assert graph.number_of_edges() == 2


def test_a_formula_that_cannot_be_read_ties_nothing() -> None:
    case = Case(subjects={"a": Subject(id="a")}, relations=(Relation(formula="a and a"),))
    assert list(build(case, ()).edges) == []


def test_what_the_case_lacks_has_no_edge() -> None:
    case = Case(
        sources={"s": Source(id="s", copy_of="gone")},
        subjects={"a": Subject(id="a", within="gone", plan_of="gone")},
    )
    graph = build(case, ())
    assert sorted(graph.nodes) == ["source:s", "subject:a"]
    assert list(graph.edges) == []


def test_nothing_gives_an_empty_graph() -> None:
    assert list(build(Case(), ()).nodes) == []


ORDERED = (
    box(claim("z", "homes", "leaflet"), figure(9), published=day(0), as_of=day(3)),
    box(
        claim("y", "homes", "leaflet"),
        figure(9),
        published=When("", day(0).literal, day(1).literal),
    ),
    box(claim("x", "homes", "leaflet"), figure(9), published=day(1), as_of=day(0)),
    box(
        claim("w", "homes", "leaflet"),
        figure(9),
        published=day(1),
        as_of=When("", day(0).literal, day(1).literal),
    ),
    box(claim("v", "homes", "leaflet"), figure(1), published=day(1), as_of=day(2)),
    box(claim("u", "homes", "leaflet"), figure(2), published=day(1), as_of=day(2)),
    box(claim("t", "homes", "copy"), figure(2), published=day(1), as_of=day(2)),
    box(claim("s", "homes", "herald"), figure(2), published=day(1), as_of=day(2)),
    box(claim("t2", "homes", "herald"), figure(2), published=day(1), as_of=day(2)),
)


@pytest.mark.parametrize("shift", range(len(ORDERED)))
def test_boxes_by_publication_as_of_value_publisher_and_id(shift: int) -> None:
    case = replace(CASE, claims=tuple(one.claim for one in ORDERED))
    graph = build(case, ORDERED[shift:] + ORDERED[:shift])
    assert graph.nodes["subject:homes"]["boxes"] == ORDERED


def test_sources_of_one_publisher_go_by_their_ids() -> None:
    sources = (Source(id="b", publisher="P"), Source(id="a", publisher="P"))
    claims = (claim("1", "homes", "b"), claim("2", "homes", "a"))
    case = replace(CASE, claims=claims, sources={one.id: one for one in sources})
    boxes = [box(one, sources=sources) for one in claims]
    for order in permutations(boxes):
        found = build(case, order).nodes["subject:homes"]["boxes"]
        assert [one.id for one in found] == ["2", "1"]


@settings(max_examples=40)
@given(st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(random: Random) -> None:
    def mixed(records: object) -> list[object]:
        listed = list(records)  # type: ignore[call-overload]
        random.shuffle(listed)
        return listed

    case = Case(
        sources=dict(mixed(CASE.sources.items())),
        speakers=dict(mixed(CASE.speakers.items())),
        subjects=dict(mixed(CASE.subjects.items())),
        relations=tuple(mixed(RELATIONS)),
        claims=tuple(mixed(CLAIMS)),
    )
    straight, other = build(CASE, BOXES), build(case, mixed(BOXES))
    assert list(other.nodes(data=True)) == list(straight.nodes(data=True))
    assert list(other.edges(keys=True, data=True)) == list(straight.edges(keys=True, data=True))
