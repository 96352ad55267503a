"""The sections of a YAML file: every message with its place."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.entry import Entry
from factcheck.casefile.read_yaml import read_yaml
from factcheck.errors import Problem
from tests.casefile.conftest import LoadFiles, Tell

LAYOUT = "sources:, subjects:, relations:, speakers:, claims:, source: or hedges:"
SOURCES = "sources: [{id: cnn}, {id: nbc}]\n"


def test_every_section(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "all.yaml": SOURCES + "subjects: [{id: toll}]\n"
            "relations: [{formula: toll <= 9}]\n"
            "speakers: [{id: mayor}]\n"
            "hedges: {numbers: {about: {literal: N}}}\n"
            "source: cnn\n"
            "claims:\n"
            "  - {id: a, subject: toll, value: 3}\n"
            "  - {id: b, subject: toll, value: 4, source: nbc}\n"
        }
    )
    assert not case.problems
    assert list(case.sources) == ["cnn", "nbc"]
    assert list(case.subjects) == ["toll"]
    assert list(case.speakers) == ["mayor"]
    assert [r.formula for r in case.relations] == ["toll <= 9"]
    assert case.hedges == {"numbers": {"about": {"literal": "N"}}}
    assert [c.id for c in case.claims] == ["a", "b"]
    assert [c.source for c in case.claims] == ["cnn", "nbc"]


def test_where_a_record_and_its_fields_stand(load_files: LoadFiles) -> None:
    case = load_files({"cnn.yaml": SOURCES + "source: cnn\nclaims:\n  - id: a\n    subject: t\n"
                       "    value: 3\n"})  # fmt: skip
    (claim,) = case.claims
    where = claim.where
    assert (where.file, where.line, where.column) == ("case/cnn.yaml", 4, 5)
    assert where.fields == {"id": (4, 9), "subject": (5, 14), "value": (6, 12), "source": (2, 9)}
    assert str(where.problem("no such figure", at="value")) == (
        "case/cnn.yaml:6:12: value: no such figure"
    )


def test_empty_files_and_empty_sections(load_files: LoadFiles) -> None:
    case = load_files(
        {"a.yaml": "", "b.yaml": "# later\n", "c.yaml": "claims:\nhedges: ~\n", "d.yaml": SOURCES}
    )
    assert not case.problems
    assert not case.claims


def test_mark_and_line_ends_of_another_system(load_files: LoadFiles) -> None:
    case = load_files(
        {"a.yaml": b"\xef\xbb\xbfsources:\r\n  - id: cnn\r\n    note: 'a\r\n\r\n      b'"}
    )
    assert not case.problems
    assert case.sources["cnn"].note == "a\nb"
    assert case.sources["cnn"].where.fields["note"] == (3, 11)


def test_unknown_sections(tell: Tell) -> None:
    assert tell({"a.yaml": "clams: []\nthings: []\nclaims: []\n"}) == [
        "case/a.yaml:1:1: clams: no such section; did you mean claims?",
        f"case/a.yaml:2:1: things: no such section; a file has {LAYOUT}",
    ]


def test_no_sections(tell: Tell) -> None:
    assert tell({"a.yaml": "- id: a\n", "b.yaml": "just text"}) == [
        f"case/a.yaml:1:1: the file must begin with {LAYOUT}",
        f"case/b.yaml:1:1: the file must begin with {LAYOUT}",
    ]


def test_sections_of_another_shape(tell: Tell) -> None:
    assert tell({"a.yaml": "source: [cnn]\nclaims: {id: a}\nsources: cnn\nhedges: [a]\n"}) == [
        "case/a.yaml:1:9: source: the id of the source that the claims are taken from is meant",
        "case/a.yaml:2:9: claims: a list is meant; begin each claim with -",
        "case/a.yaml:3:10: sources: a list is meant; begin each source with -",
        "case/a.yaml:4:9: hedges: wordings with readings are meant",
    ]


def test_records_of_another_shape(tell: Tell) -> None:
    assert tell({"a.yaml": "sources:\n  - cnn\n  - id: nbc\n  - [x]\n"}) == [
        "case/a.yaml:2:5: sources: entry 1: fields are meant, written as name: value",
        "case/a.yaml:4:5: sources: entry 3: fields are meant, written as name: value",
    ]


def test_a_section_given_twice_keeps_its_first(load_files: LoadFiles) -> None:
    case = load_files({"a.yaml": "sources: [{id: a}]\nsources: [{id: b}]\n"})
    assert [str(p) for p in case.problems] == [
        "case/a.yaml:2:1: sources: given twice; first in line 1"
    ]
    assert list(case.sources) == ["a"]


def test_a_field_given_twice_leaves_its_record_out(load_files: LoadFiles) -> None:
    case = load_files({"a.yaml": "sources:\n  - id: a\n    id: b\n  - id: c\n"})
    assert [str(p) for p in case.problems] == ["case/a.yaml:3:5: id: given twice; first in line 2"]
    assert list(case.sources) == ["c"]


def test_hedges_with_a_fault_are_left_out(load_files: LoadFiles) -> None:
    case = load_files({"a.yaml": SOURCES + "hedges: {numbers: {about: 1, about: 2}}\n"})
    assert len(case.problems) == 1
    assert case.hedges == {}


def test_a_syntax_error_is_told_and_the_other_files_stand(load_files: LoadFiles) -> None:
    case = load_files({"a.yaml": "sources:\n  - id: a: b\n", "b.yaml": SOURCES})
    assert [str(p) for p in case.problems] == [
        "case/a.yaml:2:10: a colon stands within a text; put the text in quotes"
    ]
    assert list(case.sources) == ["cnn", "nbc"]


def test_not_utf8(tell: Tell) -> None:
    assert tell({"a.yaml": "sources:\n  - id: é\n".encode("latin-1")}) == [
        "case/a.yaml:2:9: byte 0xE9 is not UTF-8; save the file as UTF-8"
    ]


def test_a_file_too_large(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.casefile.read_yaml.LARGEST_YAML", 2_000_000)
    assert tell({"a.yaml": "#" * 2_000_001, "b.yaml": "#" * 2_000_000}) == [
        "case/a.yaml: larger than 2 MB; use JSONL, which is read line by line"
    ]


@given(st.binary())
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    for item in read_yaml(BytesIO(data), "f"):
        assert isinstance(item, Entry | Problem)


scalars = st.sampled_from(["a", "~", "true", "''", "*x", "&x b", "!t c", "id"])
names = st.sampled_from(["id", "claims", "sources", "hedges", "source"])


def lists(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(inner, max_size=3).map(lambda members: f"[{', '.join(members)}]")


def mappings(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(names, inner).map(": ".join)
    return st.lists(pairs, max_size=3).map(lambda fields: f"{{{', '.join(fields)}}}")


@given(st.recursive(scalars, lambda inner: lists(inner) | mappings(inner)))
def test_any_structure_is_read_or_told(text: str) -> None:
    for item in read_yaml(BytesIO(text.encode()), "f"):
        assert isinstance(item, Entry | Problem)
