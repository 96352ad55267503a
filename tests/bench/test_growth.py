"""A claim among many costs little more than one among few, from the file to the JSON report."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

import factcheck
from factcheck.report.rows import make_rows
from factcheck.report.to_json import to_json
from tests.bench.made import write_case
from tests.bench.speed import SHAPES

PARTS, MANY = 10, 3_000
TRIES = 3
"""What is pairwise takes ten times as long on every try; a busy machine slows down one, so the best
counts."""


@pytest.mark.growth
@pytest.mark.parametrize("shape", SHAPES)
def test_a_claim_costs_little_more_among_ten_times_as_many(shape: str, tmp_path: Path) -> None:
    few = write_case(tmp_path / "few", SHAPES[shape](MANY // PARTS))
    many = write_case(tmp_path / "many", SHAPES[shape](MANY))
    _seconds(few)  # what is made once, whatever the case
    assert any(_seconds(many) < 4 * PARTS * _seconds(few) for _ in range(TRIES))


def _seconds(file: Path) -> float:
    begun = process_time()
    to_json(make_rows(factcheck.check(factcheck.load(file))))
    return process_time() - begun
