"""`factcheck graph`, on the starter case."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
import pytest

from factcheck.command import main


@pytest.fixture(autouse=True)
def _with_a_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["init", "case"])
    capsys.readouterr()


def test_graphml(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "case"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    graph = nx.parse_graphml(out)
    labels = {data.get("label") for _, data in graph.nodes(data=True)}
    assert "What the repair costs" in labels


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "case", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["nodes"]) >= 8


def test_dot_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "case", "--format", "dot", "--output", "g.dot"]) == 0
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / "g.dot").read_text().startswith("digraph")
    assert main(["graph", "case", "--output", "case/g.csv"]) == 2
    assert "lies in the case case" in capsys.readouterr().err


def test_nothing_to_draw(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "nowhere"]) == 2
    assert capsys.readouterr().err.endswith("0 claims loaded from nowhere\n")


def test_what_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case/claims.yaml"
    path.write_text(path.read_text().replace("value: June 3", "value: Juno 3", 1))
    assert main(["graph", "case"]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("case/claims.yaml:7:")
    assert out.startswith("<graphml ")
    assert main(["graph", "case", "--keep-going"]) == 0
