from __future__ import annotations

from io import BytesIO

from factcheck.casefile.rows import Cells, Row, Rows
from factcheck.errors import Problem


def test_rows_with_their_lines() -> None:
    assert list(Rows(BytesIO(b'a,b\r\n\n,,\n"x\ny",z\nlast'), "f")) == [
        Row(["a", "b"], "a,b\r\n", 1),
        Row(["x\ny", "z"], '"x\ny",z\n', 4),
        Row(["last"], "last", 6),
    ]


def test_a_row_that_cannot_be_read_costs_no_other() -> None:
    first, bad, last = Rows(BytesIO(b'a\n"b"c\nd\n'), "f")
    assert isinstance(bad, Problem)
    assert (bad.file, bad.line, bad.column) == ("f", 2, 1)
    assert first == Row(["a"], "a\n", 1)
    assert last == Row(["d"], "d\n", 3)


def test_places_of_cells() -> None:
    cells = Cells(["a", "b", "c"], '"x, ""y""\nz",é,\n', 7)
    assert [cells.at(n) for n in range(3)] == [(7, 1), (8, 4), (8, 6)]
    assert cells["b"] == (8, 4)
    assert list(cells) == ["a", "b", "c"]
    assert cells.get("d") is None
