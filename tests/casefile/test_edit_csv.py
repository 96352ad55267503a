"""One cell of a table changed, all else as it was."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.edit_csv import CsvEdit
from factcheck.casefile.entry import Entry
from factcheck.casefile.read_csv import read_csv
from factcheck.errors import UsageError
from tests.casefile.made import texts

TABLE = """\
id,subject,value,quote,note
a,toll,"1,500",more than 1500,"said ""often""
on two lines"

b,toll,40
"""


def edited(claim: str, field: str, value: Any, table: str = TABLE) -> str:
    edit = CsvEdit(table, "claims.csv")
    edit.set(claim, field, value)
    return edit.text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("claim", "field", "value", "old", "new"),
    [
        ("a", "value", "1,600", '"1,500"', '"1,600"'),
        ("a", "value", None, '"1,500"', ""),
        ("a", "note", "seen", '"said ""often""\non two lines"', "seen"),
        ("b", "value", {"low": "40"}, "toll,40\n", 'toll,"{""low"": ""40""}"\n'),
        ("b", "quote", "40 | dead", "toll,40\n", "toll,40,40 \\| dead\n"),
        ("b", "note", "=1", "toll,40\n", "toll,40,,'=1\n"),
        ("b", "subject", "toll", "b,toll", "b,toll"),
    ],
)
def test_a_cell_and_nothing_else(
    claim: str, field: str, value: Any, old: str, new: str, end: str
) -> None:
    table, wanted = (text.replace("\n", end) for text in (TABLE, TABLE.replace(old, new)))
    assert edited(claim, field, value, table) == wanted


def test_a_column_that_the_table_lacks_is_added_at_its_end() -> None:
    now = edited("b", "confirmed", True)
    assert now == TABLE.replace("quote,note\n", "quote,note,confirmed\n").replace(
        "b,toll,40\n", "b,toll,40,,,true\n"
    )
    assert edited("b", "confirmed", None) == TABLE


def test_the_last_row_may_end_without_a_line_end() -> None:
    assert edited("b", "value", "41", TABLE.rstrip("\n")) == TABLE.rstrip("\n")[:-2] + "41"


def test_a_claim_that_is_not_there_or_is_there_twice_is_refused() -> None:
    with pytest.raises(UsageError, match=r"claims\.csv: holds no claim c"):
        edited("c", "value", "1")
    with pytest.raises(UsageError, match=r"claims\.csv: holds twice the claim b"):
        edited("b", "value", "1", TABLE + "b,toll,41\n")


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), strict=True))


CELLS = st.text(st.sampled_from("ab ,\"\n\r|='{}"), max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4), st.data())
def test_every_other_cell_of_every_table_stays(
    cells: list[tuple[str, str]], data: st.DataObject
) -> None:
    stream = StringIO()
    end = data.draw(st.sampled_from(["\n", "\r\n"]))
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(["id", "value", "note"])
    writer.writerows([f"c{number}", *pair] for number, pair in enumerate(cells))
    table = stream.getvalue().replace("\r\n", end)
    at = data.draw(st.integers(0, len(cells) - 1))
    value = data.draw(texts)
    before = rows_of(table)
    now = edited(f"c{at}", "note", value, table)
    after = rows_of(now)
    wanted = next(
        item.data.get("note", "")
        for item in read_csv(BytesIO(now.encode()), "claims.csv")
        if isinstance(item, Entry) and item.data["id"] == f"c{at}"
    )
    assert wanted == value
    assert [r[:2] for r in after] == [r[:2] for r in before]
    assert [r for n, r in enumerate(after) if n != at + 1] == [
        r for n, r in enumerate(before) if n != at + 1
    ]
