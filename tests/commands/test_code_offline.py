"""`factcheck code` with the model itself: without a network, and the same each time."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RIVER = (ROOT / "tests/golden/code/river.txt").read_text(encoding="utf-8")

GUARDED = """
import socket, sys
def refuse(*_):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from factcheck.command import main
if __name__ == "__main__":
    sys.exit(main(["code", *sys.argv[1:]]))
"""


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("articles")
    (made / "guarded.py").write_text(GUARDED)
    (made / "river.txt").write_text(RIVER, encoding="utf-8")
    paragraphs = "".join(f"<p>{line}</p>" for line in RIVER.split("\n") if line)
    (made / "river.html").write_text(
        f"<html><head><meta name=date content=2024-05-03></head><body>{paragraphs}</body></html>"
    )
    return made


def test_no_network_is_asked_for(folder: Path) -> None:
    done = _run([sys.executable, "guarded.py", "river.txt", "--format", "jsonl"], folder)
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    claims = [record for record in records if record["record"] == "claim"]
    homes = next(claim for claim in claims if "400" in claim["value"])
    assert homes["value"] == "More than 400"
    assert homes["coder"] == "machine"
    assert 0 < homes["confidence"] <= 1
    assert homes["reasons"]
    for claim in claims:
        for quote, place in zip(claim["quote"], claim["locator"], strict=True):
            assert RIVER[place["start"] : place["end"]] == quote
    page = _run([sys.executable, "guarded.py", "river.html"], folder)
    assert page.returncode == 0, page.stderr
    assert '"More than 400"' in page.stdout


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs namespaces of the network")
def test_in_a_namespace_without_a_network(folder: Path) -> None:
    alone = ["unshare", "--user", "--map-root-user", "--net"]
    if _run([*alone, "true"], folder).returncode:
        pytest.skip("namespaces are not allowed here")
    argv = [sys.executable, "-m", "factcheck", "code", "river.txt", "river.html", "--jobs", "2"]
    done = _run([*alone, *argv], folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout == _run(argv, folder).stdout
    assert done.stdout == _run([*argv[:-1], "1"], folder).stdout
    assert done.stdout.count('"record": "source"') == 2
