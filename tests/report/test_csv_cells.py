"""Cells of a CSV line: what a spreadsheet reads of them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.report.csv_cells import END, Cells, cell, row
from factcheck.report.plain import in_cell
from tests.report.hostile import HOSTILE

TEXTS = st.text(st.characters(exclude_categories=())) | st.sampled_from(HOSTILE)


@given(TEXTS, TEXTS)
@example('say "no", twice', "a,b")
@example("", "")
def test_columns_by_themselves_are_those_of_a_line(one: str, other: str) -> None:
    assert f"{cell(one)},{cell(other)}" == row({"one": one, "other": other})


@given(st.lists(TEXTS | st.integers() | st.none(), min_size=2, max_size=5))
def test_a_line_is_read_as_it_was_meant(values: list[str | int | None]) -> None:
    cells: Cells = {str(n): value for n, value in enumerate(values)}
    (line,) = csv.reader(io.StringIO(row(cells) + END, newline=""))
    assert line == [in_cell(value) for value in values]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula(text: str) -> None:
    (line,) = csv.reader([cell(text)]) if cell(text) else ([""],)
    assert not line[0].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
