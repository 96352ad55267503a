"""JSONL: every message with its place."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.entry import Entry
from factcheck.casefile.read_jsonl import read_decisions, read_jsonl
from factcheck.decision import Decision
from factcheck.errors import Problem
from tests.casefile.conftest import LoadFiles, Tell

KINDS = "source, speaker, subject, relation, claim"


def test_every_kind_of_record(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "case.jsonl": '{"record": "source", "id": "cnn"}\n'
            '{"record": "speaker", "id": "mayor"}\r\n'
            "\n"
            '{"record": "subject", "id": "toll"}\n'
            '{"record": "relation", "formula": "toll <= 9"}\n'
            '{"record": "hedges", "hedges": {"numbers": {}}}\n'
            '{"record": "claim", "id": "a", "source": "cnn", "subject": "toll", "value": 300000}\n'
            '{"value": 1.50, "record": "claim", "id": 7, "source": "cnn", "subject": "toll"}'
        }
    )
    assert not case.problems
    assert list(case.sources) == ["cnn"]
    assert list(case.speakers) == ["mayor"]
    assert list(case.subjects) == ["toll"]
    assert [r.formula for r in case.relations] == ["toll <= 9"]
    assert case.hedges == {"numbers": {}}
    assert [(c.id, c.value) for c in case.claims] == [("a", "300000"), ("7", "1.50")]
    assert str(case.claims[0].where.problem("no", at="value")) == "case/case.jsonl:7:1: value: no"


def test_numbers_true_and_null(load_files: LoadFiles) -> None:
    line = {
        "record": "claim", "id": "a", "source": "s", "subject": "t", "confidence": 0.25,
        "locator": {"start": 3, "end": 9}, "confirmed": True, "speaker": None, "note": "",
        "value": {"low": 1, "high": None, "low_open": False},
    }  # fmt: skip
    case = load_files({"a.jsonl": '{"record": "source", "id": "s"}\n' + json.dumps(line)})
    assert not case.problems
    (claim,) = case.claims
    assert (claim.confidence, claim.confirmed, claim.speaker, claim.note) == (0.25, True, (), "")
    assert (claim.locator[0].start, claim.locator[0].end) == (3, 9)
    assert claim.value.low == "1"  # type: ignore[union-attr]


def test_lines_that_hold_no_record(tell: Tell) -> None:
    lines = [
        '{"id": "a"}',
        '{"record": "clam", "id": "a"}',
        '{"record": ["claim"]}',
        "[1, 2]",
        '"text"',
        '{"record": "source", "id": "a"} {}',
        '{"record": "source", "id": "b", "id": "c"}',
        '{"record": "claim", "confidence": NaN}',
        '{"record": "claim", "confidence": -Infinity}',
        '{"record": "source", "id": "d"',
        "{'record': 'source'}",
        '{"record": "source", "id": "\\ud800"}',
        '{"record": "source", "id": "tab\there"}',
        '{"record": "source", "id": "open}',
        '{"record": "hedges", "numbers": {}}',
        '{"record": source}',
        "[" * 51 + "]" * 51,
        "[" * 100_000,
    ]
    deep = "more than 50 lists and objects stand in one another"
    told = tell({"a.jsonl": "\n".join(lines)})
    assert [problem.removeprefix("case/a.jsonl:") for problem in told] == [
        f"1:1: record: missing; it is {KINDS} or hedges",
        f"2:1: record: clam is none of {KINDS}, hedges; did you mean claim?",
        f"3:1: record: a text is meant: {KINDS} or hedges",
        "4:1: a record is meant: {...} on one line",
        "5:1: a record is meant: {...} on one line",
        "6:33: text stands behind the record; a line holds one record",
        "7:1: id: given twice",
        "8:1: NaN is no number; leave the field out",
        "9:1: -Infinity is no number; leave the field out",
        "10:31: not JSON: expecting ',' delimiter",
        "11:2: not JSON: expecting property name enclosed in double quotes",
        "12:1: holds half a character (\\ud800 to \\udfff); write it whole",
        "13:32: a control character stands in a text; write \\n or \\t",
        "14:28: the text that begins here lacks its closing quotation mark",
        '15:1: hedges: written as {"record": "hedges", "hedges": {...}}',
        "16:12: not JSON: a value is missing here, or a text lacks quotation marks",
        f"17:1: {deep}",
        f"18:1: {deep}",
    ]


def test_a_bad_record_is_told_at_its_line(tell: Tell) -> None:
    assert tell({"a.jsonl": '{"record": "source", "id": "a"}\n{"record": "source"}\n'}) == [
        "case/a.jsonl:2:1: id: missing"
    ]


def test_bytes_that_are_no_text_cost_one_line(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.jsonl": b'\xef\xbb\xbf{"record": "source", "id": "a"}\n'
            b'{"record": "source", "id": "\xe9"}\n'
            b'{"record": "source", "id": "c"}\n'
        }
    )
    assert [str(p) for p in case.problems] == [
        "case/a.jsonl:2:29: byte 0xE9 is not UTF-8; save the file as UTF-8"
    ]
    assert list(case.sources) == ["a", "c"]


def test_a_line_too_long(load_files: LoadFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    long = '{"record": "source", "id": "b", "note": "' + "x" * 1_000_000 + '"}\n'
    case = load_files(
        {"a.jsonl": '{"record": "source", "id": "a"}\n' + long + '{"record": "source", "id": "c"}'}
    )
    assert [str(p) for p in case.problems] == [
        "case/a.jsonl:2:1: longer than 1 MB; a line holds one record"
    ]
    assert list(case.sources) == ["a", "c"]


def test_many_names_given_twice_cost_little(tell: Tell) -> None:
    names = ", ".join(f'"{n}": 1' for n in range(60_000))
    assert tell({"a.jsonl": f'{{{names}, "59999": 1}}'}) == ["case/a.jsonl:1:1: 59999: given twice"]


def test_decisions(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": "sources: [{id: a}]",
            "decisions.jsonl": '{"question": "q", "verdict": "same", "claims": {"a": "1"}}\n'
            "\n"
            "[]\n"
            '{"question": "p"',
        }
    )
    assert case.decisions == (Decision(question="q", verdict="same", claims={"a": "1"}),)
    assert [str(p) for p in case.problems] == [
        "case/decisions.jsonl:3:1: a record is meant: {...} on one line",
        "case/decisions.jsonl:4:17: not JSON: expecting ',' delimiter",
    ]


@given(st.binary())
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    for read in (read_jsonl, read_decisions):
        for item in read(BytesIO(data), "f"):
            assert isinstance(item, Entry | Problem)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["record", "id", "value", "hedges", "where"]), inner)
    ),
)


@given(
    st.lists(json_values | st.fixed_dictionaries({"record": st.just("claim"), "x": json_values}))
)
def test_any_json_is_read_or_told(values: list[object]) -> None:
    data = "\n".join(map(json.dumps, values)).encode()
    for item in read_jsonl(BytesIO(data), "f"):
        assert isinstance(item, Entry | Problem)
