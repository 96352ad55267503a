"""The graph in other tools' formats, read back."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.case import Case
from factcheck.claim import Relation, Source, Speaker, Subject
from factcheck.graph import build
from factcheck.graph.export import to_dot, to_graphml, to_node_link_json
from tests.graph.made import BOXES, CASE

GRAPH = build(CASE, BOXES)
HOSTILE = 'a"b\\c<d>&\x1b[31m\x00\u202e\n]]>;}\\" --> &amp; \uffff \U000e0001 é 洪'
SHOWN = 'a"b\\c<d>&\\u001b[31m\\u0000\\u202e ]]>;}\\" --> &amp; \\uffff \\U000e0001 é 洪'

Read = dict[str, dict[str, Any]]
Tie = tuple[str, str, str, int | None]


def _graphml(text: str) -> tuple[Read, list[Tie]]:
    return _read(nx.parse_graphml(text, force_multigraph=True))


def _json(text: str) -> tuple[Read, list[Tie]]:
    return _read(nx.node_link_graph(json.loads(text), edges="edges"))


def _read(graph: Any) -> tuple[Read, list[Tie]]:
    assert graph.is_directed()
    keys = [key for _, _, key in graph.edges(keys=True)]
    assert sorted(keys) == sorted(f"e{number}" for number in range(1, len(keys) + 1))
    ties = [(a, b, said["kind"], said.get("count")) for a, b, said in graph.edges(data=True)]
    return dict(graph.nodes(data=True)), sorted(ties, key=str)


_STRING = r'"((?:[^"\\]|\\.)*)"'
_NODE = re.compile(rf"  {_STRING} \[label={_STRING}, shape=(\w+)\];")
_EDGE = re.compile(rf"  {_STRING} -> {_STRING} \[label={_STRING}\];")


def _dot(text: str) -> tuple[dict[str, tuple[str, str]], list[tuple[str, str, str]]]:
    """Reads what the writer may write, and nothing else."""
    first, second, *lines, last = text.split("\n")[:-1]
    assert (first, second, last) == ("digraph case {", "  rankdir=LR;", "}")
    nodes, ties = {}, []
    for line in lines:
        if found := _NODE.fullmatch(line):
            nodes[_bare(found[1])] = (_bare(found[2]), found[3])
        else:
            found = _EDGE.fullmatch(line)
            assert found, line
            ties.append((_bare(found[1]), _bare(found[2]), _bare(found[3])))
    return nodes, sorted(ties)


def _bare(quoted: str) -> str:
    return re.sub(r"\\(.)", r"\1", quoted)


NODES = {
    "source:copy": {"kind": "source", "label": "Daily Copy", "publisher": "Daily Copy"},
    "source:herald": {
        "kind": "source",
        "label": "Flood in the valley",
        "publisher": "The Herald",
    },
    "source:leaflet": {"kind": "source", "label": "leaflet"},
    "speaker:city": {"kind": "speaker", "label": "City council"},
    "speaker:mayor": {"kind": "speaker", "label": "The mayor"},
    "speaker:a nurse": {"kind": "speaker", "label": "a nurse"},
    "subject:dam-holds": {
        "kind": "subject",
        "label": "The dam holds",
        "type": "statement",
        "behaviour": "constant",
        "claims": 2,
    },
    "subject:evacuated": {
        "kind": "subject",
        "label": "People evacuated",
        "type": "quantity",
        "behaviour": "cumulative",
        "claims": 1,
    },
    "subject:homes": {
        "kind": "subject",
        "label": "Homes flooded",
        "type": "quantity",
        "behaviour": "constant",
        "unit": "homes",
        "claims": 3,
    },
    "subject:homes-old-town": {
        "kind": "subject",
        "label": "Homes flooded in the old town",
        "type": "quantity",
        "behaviour": "constant",
        "claims": 1,
    },
    "subject:to-evacuate": {
        "kind": "subject",
        "label": "People to be evacuated",
        "type": "quantity",
        "behaviour": "constant",
        "unit": "people",
        "claims": 0,
    },
    "subject:unspoken": {
        "kind": "subject",
        "label": "unspoken",
        "type": "quantity",
        "behaviour": "constant",
        "claims": 0,
    },
    "relation:evacuated <= to-evacuate + gone": {
        "kind": "relation",
        "label": "evacuated <= to-evacuate + gone",
    },
    "relation:homes-old-town <= homes": {
        "kind": "relation",
        "label": "homes-old-town <= homes",
        "assumes": "one old town",
    },
}
TIES = sorted(
    ((a, b, said["kind"], said.get("count")) for a, b, said in GRAPH.edges(data=True)), key=str
)


@pytest.mark.parametrize(("write", "read"), [(to_graphml, _graphml), (to_node_link_json, _json)])
def test_written_and_read_back(
    write: Callable[[Any], str], read: Callable[[str], tuple[Read, list[Tie]]]
) -> None:
    text = write(GRAPH)
    assert text.endswith("\n")
    nodes, ties = read(text)
    assert nodes == NODES
    assert ties == TIES


def test_dot_written_and_read_back() -> None:
    nodes, ties = _dot(to_dot(GRAPH))
    shapes = {"source": "box", "speaker": "ellipse", "subject": "note", "relation": "diamond"}
    assert nodes == {
        node: (said["label"], shapes[str(said["kind"])]) for node, said in NODES.items()
    }
    assert ties == sorted(
        (one, other, kind if count is None else f"{kind} {count}")
        for one, other, kind, count in TIES
    )


def test_graphml_has_an_element_to_a_line() -> None:
    lines = to_graphml(GRAPH).splitlines()
    assert len(lines) > 100
    assert all(line.strip()[0] == "<" and line[-1] == ">" for line in lines)


def test_json_is_indented_and_in_its_letters() -> None:
    text = to_node_link_json(build(Case(sources={"é": Source(id="é")}), ()))
    assert json.loads(text) == {
        "directed": True,
        "multigraph": True,
        "graph": {},
        "nodes": [{"id": "source:é", "kind": "source", "label": "é"}],
        "edges": [],
    }
    assert text.startswith('{\n  "directed": true,\n')
    assert "é" in text


def _hostile(text: str) -> Any:
    case = Case(
        sources={text: Source(id=text, title=text, publisher=text, published=text)},
        speakers={text: Speaker(id=text, label=text)},
        subjects={text: Subject(id=text, label=text, unit=text, within=text)},
        relations=(Relation(formula=text, assumes=text),),
    )
    return build(case, ())


def test_hostile_text_is_shown_and_does_nothing() -> None:
    graph = _hostile(HOSTILE)
    for nodes, _ in (_graphml(to_graphml(graph)), _json(to_node_link_json(graph))):
        assert list(nodes) == [f"{kind}:{SHOWN}" for kind in _KINDS]
        assert nodes[f"source:{SHOWN}"] == {
            "kind": "source",
            "label": SHOWN,
            "publisher": SHOWN,
            "published": SHOWN,
        }
        assert nodes[f"subject:{SHOWN}"]["unit"] == SHOWN
        assert nodes[f"relation:{SHOWN}"]["assumes"] == SHOWN
    nodes, ties = _dot(to_dot(graph))
    assert [label for label, _ in nodes.values()] == [SHOWN] * 4
    assert ties == [(f"subject:{SHOWN}", f"subject:{SHOWN}", "within")]


_KINDS = ("source", "speaker", "subject", "relation")


@given(st.text(min_size=1, max_size=200))
def test_any_text_can_be_written_and_read(text: str) -> None:
    graph = _hostile(text)
    [ml, js] = [_graphml(to_graphml(graph)), _json(to_node_link_json(graph))]
    assert ml == js
    assert all(
        label.isprintable() for said in ml[0].values() for label in said.values() if label != 0
    )
    nodes, _ = _dot(to_dot(graph))
    assert {node: label for node, (label, _) in nodes.items()} == {
        node: said["label"] for node, said in js[0].items()
    }
    for written in (to_graphml(graph), to_node_link_json(graph), to_dot(graph)):
        written.encode()


def test_names_that_are_one_when_cleaned_stay_apart() -> None:
    names = ["a\n", "a\t", "a ", "a  (2)"]
    graph = build(Case(speakers={name: Speaker(id=name, label="x") for name in names}), ())
    nodes, _ = _json(to_node_link_json(graph))
    assert list(nodes) == [
        "speaker:a ",
        "speaker:a  (2)",
        "speaker:a  (3)",
        "speaker:a  (2) (2)",
    ]


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize("graph", [GRAPH, _hostile(HOSTILE)])
def test_graphviz_reads_it(graph: Any) -> None:
    done = subprocess.run(
        ["dot", "-Tplain"], input=to_dot(graph).encode(), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
