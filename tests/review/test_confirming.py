"""Answers to machine-coded claims: written by several at once, into every format that can be."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import factcheck
from factcheck.casefile import convert
from factcheck.claim import Claim
from factcheck.review.confirming import beside, confirm, left, onward, seen_of, waits
from factcheck.review.desk import Desk
from factcheck.review.editing import written
from factcheck.review.refusing import Overtaken
from tests.cases import PAPERS

CLAIMS = 24


def case_of(folder: Path, claims: int = CLAIMS) -> Path:
    """A file of so many machine-coded claims, a line each."""
    lines = "".join(
        f"  - {{id: c{n}, source: daily, subject: homes, value: '{400 + n}', coder: machine}}\n"
        for n in range(claims)
    )
    path = folder / "case.yaml"
    text = f"{PAPERS}subjects: [{{id: homes, unit: homes}}]\nclaims:\n  # as found\n{lines}"
    path.write_text(text, encoding="utf-8")
    return path


def record(desk: Desk, id_: str) -> Claim:
    return desk.board.index.claims[id_]


def test_many_answer_in_one_file_at_once(tmp_path: Path) -> None:
    path = case_of(tmp_path)
    desk = Desk([path])
    before = path.read_text(encoding="utf-8")

    def answer(number: int) -> None:
        confirm(desk, record(desk, f"c{number}"), number % 2 == 0, who=f"Editor {number}")

    with ThreadPoolExecutor(6) as editors:
        list(editors.map(answer, range(CLAIMS)))
    kept = {claim.id: claim.confirmed for claim in factcheck.load([path]).claims}
    assert kept == {f"c{n}": n % 2 == 0 for n in range(CLAIMS)}
    after = path.read_text(encoding="utf-8")
    assert after.replace(", confirmed: true", "").replace(", confirmed: false", "") == before


def test_what_waits_is_known_before_the_case_is_checked_again(tmp_path: Path) -> None:
    desk = Desk([case_of(tmp_path, 3)])
    desk.refresh_soon = lambda: None  # type: ignore[method-assign]
    assert (left(desk), beside(desk, "c1")) == (3, ("c0", "c2"))
    confirm(desk, record(desk, "c2"), True, who="Ann")
    assert (left(desk), beside(desk, "c1"), onward(desk, "c1")) == (2, ("c0", ""), "c0")
    assert not waits(desk, record(desk, "c2"))
    confirm(desk, record(desk, "c2"), None, who="Ann")
    assert (left(desk), waits(desk, record(desk, "c2"))) == (3, True)
    desk.refresh()
    assert left(desk) == 3


def test_the_same_answer_twice_is_one(tmp_path: Path) -> None:
    path = case_of(tmp_path, 2)
    desk = Desk([path])
    confirm(desk, record(desk, "c0"), True, who="Ann")
    once = path.read_text(encoding="utf-8")
    confirm(desk, record(desk, "c0"), True, who="Ben")
    assert path.read_text(encoding="utf-8") == once


def test_what_was_seen_is_the_claim_and_not_its_file(tmp_path: Path) -> None:
    path = case_of(tmp_path, 2)
    desk = Desk([path])
    seen = seen_of(written(desk.paths, record(desk, "c0")))
    confirm(desk, record(desk, "c1"), True, who="Ben")
    confirm(desk, record(desk, "c0"), False, who="Ann", seen=seen)
    with pytest.raises(Overtaken, match="c0 has changed since it was shown"):
        confirm(desk, record(desk, "c0"), True, who="Ben", seen=seen)


def test_lines_of_json_and_of_tables_are_answered_too(tmp_path: Path) -> None:
    case = factcheck.load([case_of(tmp_path, 2)])
    convert(case, "jsonl", tmp_path / "jsonl")
    convert(case, "csv", tmp_path / "csv")
    desk = Desk([tmp_path / "jsonl"])
    confirm(desk, record(desk, "c0"), False, who="Ann")
    (path,) = (tmp_path / "jsonl").iterdir()
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = {entry["id"]: entry for entry in map(json.loads, lines) if entry["record"] == "claim"}
    assert entries["c0"]["confirmed"] is False
    assert "confirmed" not in entries["c1"]
    table = Desk([tmp_path / "csv"])
    confirm(table, record(table, "c0"), True, who="Ann")
    kept = {claim.id: claim.confirmed for claim in factcheck.load([tmp_path / "csv"]).claims}
    assert kept == {"c0": True, "c1": None}
