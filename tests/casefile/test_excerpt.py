"""A claim taken out of its file: where it is safe, and where the whole file is read instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.excerpt import around, jsonl_line, start_of, whole_file, yaml_entry
from factcheck.claim import Claim
from factcheck.errors import UsageError, Where

FILE = """\
source: cnn
claims:
  # headline
  - id: a   # remark
    subject: toll
    value: 3

# of the second
  - {id: b, source: nbc, subject: toll,
     value: 4}
  - id: c
    subject: toll
    value: >
      five
"""


def claim(id_: str, line: int, source: tuple[int, int] = (1, 9), column: int = 5) -> Claim:
    where = Where("a.yaml", line, column, {"source": source})
    return Claim(id=id_, source="cnn", subject="toll", value="3", where=where)


def taken(text: str, id_: str, line: int, **more: tuple[int, int]) -> str | None:
    part = yaml_entry(text.encode(), "a.yaml", claim(id_, line, **more), line)
    return part.text if part else None


def test_an_entry_with_the_remarks_behind_it() -> None:
    lines = FILE.splitlines(keepends=True)
    assert taken(FILE, "a", 4) == "".join(lines[3:8])
    assert taken(FILE, "b", 9) == "".join(lines[8:10])
    assert taken(FILE, "c", 11) == "".join(lines[10:])
    part = yaml_entry(FILE.encode(), "a.yaml", claim("c", 11), 11)
    assert part is not None
    assert part.alone == "source: cnn\nclaims:\n" + "".join(lines[10:])
    assert 3 + part.above == 11
    assert around(FILE.encode(), part, "x\n", 1) == (
        "".join(lines[9:]),
        lines[9] + "x\n",
        9,
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: a ", "id: z "),
        ("value: 3", "value: &x 3"),
        ("value: 3", "value: *x"),
        ("value: 3", 'value: "3\n  - id: z"'),
        ("value: 3", "value: [3,\n4]"),
        ("value: 3", "value: 3\n    value: 4"),
        ("  - id: a", "  -\n    id: a"),
        ("  - id: a", "  - - id: a"),
        ("  - id: a", "   - id: a"),
        ("value: 3\n", "value: 3\n\t\n"),
        ("source: cnn\n", "%YAML 1.1\n"),
        ("source: cnn\n", "source: cnn # \r"),
    ],
)
def test_what_cannot_be_taken_out_is_left_to_the_whole_file(old: str, new: str) -> None:
    assert old in FILE
    assert taken(FILE.replace(old, new, 1), "a", 4) is None


def test_a_claim_without_a_source_that_is_known() -> None:
    assert taken(FILE, "a", 4, source=(4, 9)) is None  # its own once, now gone
    assert taken(FILE, "b", 9, source=(9, 20)) is not None


def test_lines_that_are_not_there() -> None:
    assert [taken(FILE, "a", line) for line in (0, -1, 3, 5, 99)] == [None] * 5


def test_a_file_that_is_no_text() -> None:
    assert yaml_entry(FILE.encode() + b"      \xff", "a.yaml", claim("c", 11), 11) is None
    with pytest.raises(UsageError, match="byte 0xFF is not UTF-8"):
        whole_file(FILE.encode() + b"\xff", "a.yaml")


def test_a_line_of_jsonl_among_what_is_no_record() -> None:
    lines = [b"{", b"\xff", b"", b'{"record": "claim", "id": "\\u0061"}', b'{"id": "b"}']
    data = b"\xef\xbb\xbf" + b"\r\n".join(lines)
    for line in (4, 1, 0, 99):
        part = jsonl_line(data, "a.jsonl", "a", line)
        assert (part.line, data[part.start : part.end]) == (4, lines[3] + b"\r\n")
    with pytest.raises(UsageError, match="holds no claim b"):
        jsonl_line(data, "a.jsonl", "b", 5)


@given(st.lists(st.integers(0, 40_000), max_size=12), st.integers(-1, 14))
def test_where_a_line_begins(lengths: list[int], line: int) -> None:
    lines = [b"x" * length + b"\n" for length in lengths]
    start = start_of(b"".join(lines), line)
    known = 1 <= line <= len(lines)
    assert start == (sum(map(len, lines[: line - 1])) if known else None)
