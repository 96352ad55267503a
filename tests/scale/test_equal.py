"""However a case is divided and whoever does the work, the report is the same, letter by letter."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.casefile import Case
from factcheck.decision import Decision
from factcheck.scale import here, processes
from tests.bench.made import many_subjects, write_case
from tests.cases import case_of
from tests.scale.made import divided, whole
from tests.test_any_case import cases

ROOT = Path(__file__).parents[2]


@st.composite
def any_coder(draw: st.DrawFn) -> Case:
    """Any case, some of its claims coded by a machine, some of these confirmed or rejected."""
    case = draw(cases())
    marks = [{}, {}, {"coder": "machine"}, {"coder": "machine", "confirmed": True}]
    marks.append({"coder": "machine", "confirmed": False})
    claims = tuple(c.model_copy(update=draw(st.sampled_from(marks))) for c in case.claims)
    return replace(case, claims=claims)


@given(any_coder(), st.integers(1, 12))
def test_any_case_in_shards_of_any_size(case: Case, size: int) -> None:
    assert divided(case, here, size) == whole(case)


@given(any_coder(), st.integers(1, 4), st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_of_claims(
    case: Case, size: int, chance: Random
) -> None:
    shuffled = list(case.claims)
    chance.shuffle(shuffled)
    again = divided(replace(case, claims=tuple(shuffled)), here, size)
    assert _findings(again[".json"]) == _findings(whole(case)[".json"])


def _findings(text: bytes) -> Any:
    return json.loads(text)["findings"]


@cache
def made() -> Case:
    """600 claims of every behaviour, as a machine would make them."""
    with TemporaryDirectory() as folder:
        write_case(Path(folder) / "case", many_subjects(600))
        return factcheck.load(Path(folder) / "case")


ENGINES = {"this process": here, **{f"{n} processes": processes(n) for n in (1, 2, 3)}}


@pytest.mark.parametrize("size", [40, 10_000])
@pytest.mark.parametrize("engine", ENGINES)
def test_whoever_does_the_work(engine: str, size: int) -> None:
    assert divided(made(), ENGINES[engine], size) == whole(made())


@pytest.mark.parametrize("size", [1, 30, 10_000])
def test_the_shipped_case_with_its_relations_and_decisions(size: int) -> None:
    case = factcheck.load(ROOT / "claims")
    assert case.relations
    assert divided(case, here, size) == whole(case)


def test_decisions_and_those_about_nothing() -> None:
    report = factcheck.check(made())
    known = {finding.question: finding.fingerprint for finding in report.findings[::7]}
    decisions = tuple(
        Decision(
            question=question,
            fingerprint=fingerprint,
            verdict="not-comparable",
            when="2024-05-03T10:00:00Z",
            who="desk",
        )
        for question, fingerprint in {**known, "s1/value/gone": "0"}.items()
    )
    case = replace(made(), decisions=decisions)
    text = whole(case)
    assert json.loads(text[".json"])["decisions"]["idle"]
    assert divided(case, processes(2), 100) == text


def test_sources_that_probably_copy_one_another_are_found_across_shards() -> None:
    """Two papers share rare figures on many subjects, a few in each shard."""
    lines = [
        "sources:",
        *(f"- {{id: p{n}, publisher: Paper {n}, published: 2024-05-03}}" for n in range(8)),
        "subjects:",
        *(f"- {{id: s{n:02}, label: District {n}, unit: homes}}" for n in range(30)),
        "claims:",
    ]
    for n in range(30):
        for paper in range(8):
            figure = 7_013 + n if paper < 2 else 500 + n
            lines.append(f"- {{id: c{n}-{paper}, source: p{paper}, subject: s{n:02}, "
                         f"value: '{figure}'}}")  # fmt: skip
    case = case_of("\n".join(lines))
    text = whole(case)
    assert json.loads(text[".json"])["sources"]
    assert divided(case, processes(2), 40) == text
