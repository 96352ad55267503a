"""Claims hung on their subjects, which the graph and the topics are both made of."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from factcheck.casefile.case import Case
from factcheck.claim import Relation, Subject
from factcheck.graph import build, hang
from factcheck.linking import link
from tests.graph.made import BOXES, CASE

SHIPPED = Path(__file__).parents[2] / "claims"


def test_subjects_that_somebody_speaks_of_by_id_with_their_claims_in_order() -> None:
    hung = hang(CASE, BOXES)
    assert [(id_, [box.id for box in boxes]) for id_, boxes in hung.boxes.items()] == [
        ("dam-holds", ["d2", "d1"]),
        ("evacuated", ["e1"]),
        ("homes", ["h2", "h3", "h1"]),
        ("homes-old-town", ["o1"]),
    ]


def test_the_order_of_claims_changes_nothing() -> None:
    straight = hang(CASE, BOXES)
    homes = [box for box in BOXES if box.id.startswith("h")]
    rest = [box for box in BOXES if box not in homes]
    for order in permutations(homes):
        again = hang(CASE, (*rest[::-1], *order))
        assert again.boxes == straight.boxes
        assert list(again.boxes) == list(straight.boxes)


def test_a_claim_that_is_linked_to_nothing_is_left_out() -> None:
    linked = replace(link(CASE), subjects={"h1": "homes"})
    assert [box.id for box in hang(CASE, BOXES, linked).boxes["homes"]] == ["h1"]
    assert list(hang(CASE, BOXES, linked).boxes) == ["homes"]


@pytest.mark.parametrize(
    ("formula", "constrained"),
    [
        ("b + a <= c", ("a", "b")),
        ("gone > 1", ()),
        ("a and a", ()),
    ],
)
def test_the_subjects_that_a_relation_names_and_the_case_has(
    formula: str, constrained: tuple[str, ...]
) -> None:
    case = Case(subjects={name: Subject(id=name) for name in "ba"})
    assert hang(case, ()).constrained(Relation(formula=formula)) == constrained


def test_of_two_relations_of_one_formula_the_first_by_what_it_assumes_stands() -> None:
    twice = (
        Relation(formula="a <= b", assumes="z"),
        Relation(formula="a <= b", assumes="y"),
        Relation(formula="a < b"),
    )
    assert hang(Case(relations=twice), ()).relations == (twice[2], twice[1])


def test_the_graph_has_the_claims_as_they_hang() -> None:
    graph, hung = build(CASE, BOXES), hang(CASE, BOXES)
    assert {
        node.removeprefix("subject:"): boxes for node, boxes in graph.nodes(data="boxes") if boxes
    } == hung.boxes


def test_a_check_draws_no_graph() -> None:
    """Loading networkx takes longer than checking a small case."""
    script = (
        "import sys, factcheck\n"
        f"report = factcheck.check(factcheck.load({str(SHIPPED)!r}))\n"
        "assert report.findings\n"
        "print('networkx' in sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
