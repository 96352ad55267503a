"""CSV tables: every message with its place."""

from __future__ import annotations

import csv
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.entry import Entry
from factcheck.casefile.read_csv import columns, read_csv
from factcheck.errors import Problem
from tests.casefile.conftest import LoadFiles, Tell

UNREAD = "no row of this table is read"


def test_every_table(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "sources.csv": b"\xef\xbb\xbfid,publisher,note\r\ncnn,CNN,'=x\r\n"
            b',,\r\nnbc,,"a\nb"\r\n',
            "speakers.csv": "id,aliases\nmayor,the mayor | her | a \\| b\n",
            "subjects.csv": "id,type,behaviour,categories,exclusive,series\n"
            "toll,quantity,flow,,,TRUE\n"
            'road,category,,"[{""name"": ""open""}, {""name"": ""shut""}]",'
            '"[[""open"", ""shut""]]",\n',
            "relations.csv": "formula\ntoll <= 9\n",
            "hedges.csv": 'section,wordings\nnumbers,"{""about"": {""literal"": ""N""}}"\n',
            "claims.csv": "id, source ,subject,value,quote,locator,speaker\n"
            'a,cnn,toll,"300,000",one | two,1-5 | 7-9,mayor\n'
            'b,nbc,toll,"{""low"": 5}"\n',
        }
    )
    assert not case.problems
    assert {i: s.note for i, s in case.sources.items()} == {"cnn": "=x", "nbc": "a\nb"}
    assert case.speakers["mayor"].aliases == ("the mayor", "her", "a | b")
    assert [c.name for c in case.subjects["road"].categories] == ["open", "shut"]
    assert case.subjects["road"].exclusive == (("open", "shut"),)
    assert case.subjects["toll"].series
    assert [r.formula for r in case.relations] == ["toll <= 9"]
    assert case.hedges == {"numbers": {"about": {"literal": "N"}}}
    a, b = case.claims
    assert (a.value, a.quote, a.speaker) == ("300,000", ("one", "two"), ("mayor",))
    assert [(place.start, place.end) for place in a.locator] == [(1, 5), (7, 9)]
    assert b.value.low == "5"  # type: ignore[union-attr]


def test_where_a_cell_stands(load_files: LoadFiles) -> None:
    case = load_files({"sources.csv": 'note,id,publisher\n"one\ntwo, ""three""",cnn,CNN\n,nbc\n'})
    where = case.sources["cnn"].where
    assert (where.line, where.column) == (2, 1)
    assert dict(where.fields) == {"note": (2, 1), "id": (3, 17), "publisher": (3, 21)}
    assert len(where.fields) == 3
    assert "title" not in where.fields
    assert case.sources["nbc"].where.fields["id"] == (4, 2)


def test_unknown_tables(tell: Tell) -> None:
    names = "sources.csv, subjects.csv, relations.csv, speakers.csv, claims.csv, hedges.csv"
    assert tell({"clams.csv": "", "cnn.csv": ""}) == [
        f"case/clams.csv: no such table; did you mean claims?; there are {names}",
        f"case/cnn.csv: no such table; there are {names}",
    ]


def test_titles(tell: Tell) -> None:
    assert tell({"sources.csv": "id,publsher,id,colour\ncnn,x,y,z\n"}) == [
        f"case/sources.csv:1:4: publsher: no such column; did you mean publisher?; {UNREAD}",
        f"case/sources.csv:1:13: id: two columns have this name; {UNREAD}",
        "case/sources.csv:1:16: colour: no such column; there are id, publisher, title, url,"
        f" published, language, copy_of, text, sha256, note; {UNREAD}",
    ]
    assert tell({"sources.csv": "id;publisher\ncnn;x\n"}) == [
        f"case/sources.csv:1:1: the cells must be parted by commas; {UNREAD}"
    ]
    assert tell({"sources.csv": "where\n"})[0].startswith("case/sources.csv:1:1: where: no such")
    assert tell({"sources.csv": "id" + ",x" * 100 + "\n"}) == [
        f"case/sources.csv:1:1: more than 100 columns; {UNREAD}"
    ]


def test_empty_tables(tell: Tell) -> None:
    empty = {"sources.csv": "", "claims.csv": "id,value\n", "speakers.csv": "\n,\n"}
    assert tell({**empty, "subjects.csv": "id\ntoll\n"}) == []


def test_cells(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "sources.csv": "id,publisher,\ncnn,CNN,,\nnbc,NBC,more\nft,FT,,,,x,y\n",
            "claims.csv": "id,source,subject,value,locator\n"
            "a,cnn,t,{x},12\n"
            "b,cnn,t,3,9-12\n"
            "c,,t,,\n",
        }
    )
    assert [str(p) for p in case.problems] == [
        "case/claims.csv:2:9: value: not JSON: expecting property name enclosed in double quotes",
        "case/claims.csv:2:13: locator: start-end is meant, as in 212-220, or several joined"
        " with |",
        "case/claims.csv:4:3: source: missing",
        "case/claims.csv:4:6: value: missing",
        "case/sources.csv:3:9: cell 3 stands under no title",
        "case/sources.csv:4:10: cell 6 stands under no title",
    ]
    assert list(case.sources) == ["cnn"]
    assert [c.id for c in case.claims] == ["b"]


def test_hedges_lack_half(tell: Tell) -> None:
    assert tell({"hedges.csv": "section,wordings\nnumbers,\n"}) == [
        "case/hedges.csv:2:1: section and wordings: both are meant"
    ]


def test_quotation_marks(load_files: LoadFiles) -> None:
    case = load_files({"sources.csv": 'id,note\na,"x" y\nb,fine\nc,"open\nd,never\n'})
    assert [str(p) for p in case.problems] == [
        'case/sources.csv:2:1: text stands behind a closing quotation mark; write "" for " within'
        " a cell",
        "case/sources.csv:4:1: a quotation mark that opens in this row is never closed",
    ]
    assert list(case.sources) == ["b"]


def test_line_ends_of_long_ago(tell: Tell) -> None:
    assert tell({"sources.csv": "id,note\rcnn,x\r"}) == [
        "case/sources.csv:1:1: the lines end in carriage returns alone; save the file as CSV UTF-8"
    ]


def test_bytes_that_are_no_text_cost_one_row(load_files: LoadFiles) -> None:
    case = load_files({"sources.csv": b'id,note\na,"x\n\xe9"\nb,y\n'})
    assert [str(p) for p in case.problems] == [
        "case/sources.csv:3:1: byte 0xE9 is not UTF-8; save the file as UTF-8"
    ]
    assert list(case.sources) == ["b"]


def test_lines_and_cells_too_long(tell: Tell) -> None:
    half = "x" * 600_000
    assert tell({"sources.csv": f"id,note\na,{half}{half}\nb,y\n"}) == [
        "case/sources.csv:2:1: a line longer than 1 MB"
    ]
    assert tell({"sources.csv": f'id,note\na,"{half}\n{half}"\nb,y\n'}) == [
        "case/sources.csv:2:1: a cell is longer than 1 MB"
    ]


def test_the_limit_of_cells_is_put_back() -> None:
    before = csv.field_size_limit()
    assert list(read_csv(BytesIO(b"id,note\na," + b"x" * 200_000 + b"\n"), "sources.csv"))
    assert csv.field_size_limit() == before


def test_columns() -> None:
    assert columns("relation") == ["formula", "assumes"]
    assert columns("claim")[:4] == ["id", "source", "subject", "value"]
    assert "where" not in columns("claim")


@given(st.binary(), st.sampled_from(["claims", "subjects", "hedges", "sources"]))
def test_any_bytes_are_read_or_told(data: bytes, table: str) -> None:
    for item in read_csv(BytesIO(data), f"{table}.csv"):
        assert isinstance(item, Entry | Problem)


@given(st.text(alphabet="id,\"\n\r|'={}[]a\x00é", max_size=40))
def test_any_rows_are_read_or_told(text: str) -> None:
    header = "id,value,quote,locator,note\n"
    for item in read_csv(BytesIO((header + text).encode()), "claims.csv"):
        if isinstance(item, Entry):
            assert all(line >= 1 and column >= 1 for line, column in item.where.fields.values())
