"""The graph for other tools: GraphML, node-link JSON and DOT.

Claims stay behind: a subject carries how many it has. Names and labels are the case's own text and
may hold anything, so all three formats get them cleaned alike: line ends are spaces, and what XML
cannot hold or a reader cannot see is written out ("\\u202e").
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx  # type: ignore[import-untyped,unused-ignore]

_SHAPES = {"source": "box", "speaker": "ellipse", "subject": "note", "relation": "diamond"}


def to_graphml(graph: nx.MultiDiGraph[str]) -> str:
    """The graph as GraphML, for Gephi, yEd, Cytoscape or networkx; it ends in a newline."""
    import networkx as nx

    return "\n".join(nx.generate_graphml(_plain(graph))) + "\n"


def to_node_link_json(graph: nx.MultiDiGraph[str]) -> str:
    """The graph as node-link JSON, for D3 or `networkx.node_link_graph(data, edges="edges")`."""
    plain = _plain(graph)
    document = {
        "directed": True,
        "multigraph": True,
        "graph": {},
        "nodes": [{"id": node, **said} for node, said in plain.nodes(data=True)],
        "edges": [
            {"source": one, "target": other, "key": key, **said}
            for one, other, key, said in plain.edges(keys=True, data=True)
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def to_dot(graph: nx.MultiDiGraph[str]) -> str:
    """The graph in the DOT language, for Graphviz."""
    plain = _plain(graph)
    lines = ["digraph case {", "  rankdir=LR;"]
    for node, said in plain.nodes(data=True):
        shape = _SHAPES[said["kind"]]
        lines.append(f"  {_quoted(node)} [label={_quoted(said['label'])}, shape={shape}];")
    for one, other, said in plain.edges(data=True):
        label = f"{said['kind']} {said['count']}" if "count" in said else said["kind"]
        lines.append(f"  {_quoted(one)} -> {_quoted(other)} [label={_quoted(label)}];")
    return "\n".join([*lines, "}"]) + "\n"


def _plain(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """The graph with text and counts alone, cleaned; edges are numbered, for GraphML wants ids.

    Nodes whose names are one when cleaned are told apart by a number.
    """
    import networkx as nx

    names: dict[str, str] = {}
    times: Counter[str] = Counter()
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, said in graph.nodes(data=True):
        name = clean = _clean(node)
        while name in plain:
            times[clean] += 1
            name = f"{clean} ({times[clean] + 1})"
        names[node] = name
        plain.add_node(name, kind=said["kind"], label=_clean(said["label"]), **_further(said))
    for number, (one, other, said) in enumerate(graph.edges(data=True), start=1):
        plain.add_edge(names[one], names[other], key=f"e{number}", **said)
    return plain


def _further(said: dict[str, Any]) -> dict[str, Any]:
    """What there is to tell of a node besides its kind and label; nothing that is empty."""
    record = said["record"]
    match said["kind"]:
        case "source":
            told = {"publisher": record.publisher, "published": record.published}
        case "subject":
            told = {"type": record.type, "behaviour": record.behaviour, "unit": record.unit}
        case "relation":
            told = {"assumes": record.assumes}
        case _:
            told = {}
    texts = {key: _clean(text) for key, text in told.items() if text}
    return {**texts, "claims": len(said["boxes"])} if "boxes" in said else texts


def _clean(text: str) -> str:
    """The text on one line, and what cannot be printed as its escape."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    if char.isspace():
        return " "
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _quoted(text: str) -> str:
    """A string of the DOT language that shows as the text does."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
