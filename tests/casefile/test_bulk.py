"""The quick way through a JSONL file gives what the slow one gives, word for word."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.casefile import Case, load
from factcheck.casefile.bulk import read_in_bulk
from factcheck.casefile.checked import Intake
from factcheck.casefile.entry import Entry
from factcheck.casefile.read_jsonl import read_jsonl
from factcheck.casefile.save import convert
from factcheck.claim import Claim, Record
from factcheck.errors import Problem, Where
from tests.casefile.made import WORDS, cases

HERE = Path(__file__).parents[1]
FILES = sorted(HERE.glob("**/*.jsonl"))


def quickly(data: bytes) -> Case:
    intake = Intake()
    intake.take_all(read_in_bulk(io.BytesIO(data), "f.jsonl"))
    return intake.case("f")


def slowly(data: bytes) -> Case:
    intake = Intake()
    for item in read_jsonl(io.BytesIO(data), "f.jsonl"):
        intake.take(item)
    return intake.case("f")


def told(case: Case) -> Iterator[object]:
    """All of a case, places and types of fields included."""
    yield case.problems
    yield case.hedges
    for records in (case.sources, case.speakers, case.subjects):
        for id_, record in records.items():
            yield id_, repr(record), place(record)
    for record in (*case.relations, *case.claims):
        yield repr(record), place(record)


def place(record: Record) -> tuple[type, str, int, int, object]:
    at = record.where
    return type(at), at.file, at.line, at.column, at.fields


def same(data: bytes) -> Case:
    quick, slow = quickly(data), slowly(data)
    assert list(told(quick)) == list(told(slow))
    assert quick == slow
    return quick


def plainly(line: str) -> Record | None:
    """The record that the quick way makes of a line; None where it leaves it to the slow one."""
    (item,) = read_in_bulk(io.BytesIO(line.encode()), "f")
    return None if isinstance(item, Entry | Problem) else item


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HERE)))
def test_every_file_of_the_tests(path: Path) -> None:
    same(path.read_bytes())


@pytest.mark.parametrize("path", sorted((HERE / "fuzz/corpus/jsonl").iterdir()), ids=str)
def test_the_corpus(path: Path) -> None:
    same(path.read_bytes())


@settings(deadline=None)
@given(cases())
def test_cases_as_they_are_written(case: Case) -> None:
    from factcheck.casefile.write_jsonl import jsonl_files

    for _, text in jsonl_files(case):
        same(text.encode())


FULL: dict[str, Any] = {
    "record": "claim", "id": "a", "source": "s", "subject": "t", "value": "about 3",
    "quote": "3 boats", "locator": [{"start": 4, "end": 11}], "speaker": ["mayor"], "via": "AP",
    "mode": "may", "condition": "if: so", "stance": "denies", "denies": ["b"],
    "as_of": "2022-10-05T10:15", "held": "throughout", "period": "2022", "coder": "machine:x",
    "confidence": 0.8125, "reasons": ["r", "q"], "confirmed": True, "note": "a: b",
}  # fmt: skip


def test_what_machines_write_is_taken_quickly() -> None:
    for kept in (FULL, {k: v for k, v in FULL.items() if isinstance(v, str)}):
        made = plainly(json.dumps(kept))
        assert made is not None
        assert type(made) is Claim
        assert made.model_dump(mode="json", exclude_defaults=True) == {
            name: [value] if name == "quote" else value
            for name, value in kept.items()
            if name != "record"
        }
    for line in (
        '{"record": "source", "id": "s", "url": "https://x", "published": "2022"}',
        '{"record":"speaker","id":"p","aliases":["q"]}',
        '{"record": "subject", "id": "t", "type": "money", "series": true}',
        '{"record": "relation", "formula": "a <= b"}',
    ):
        assert plainly(line) is not None


def test_records_made_quickly_are_frozen_and_checked_alike() -> None:
    made = plainly(json.dumps(FULL))
    assert made is not None
    with pytest.raises(AttributeError):
        made.id = "b"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        made.where.line = 9  # type: ignore[misc]
    assert made.where == Where()
    again = Claim.model_validate(made.model_dump())
    assert (again, hash(again), repr(again)) == (made, hash(made), repr(made))


BESIDES = [
    '"id": "b"', '"id": "a"', '"i\\u0064": "b"', '"record": "source"', '"where": {}', '"x": 1',
    '"value": 300000', '"value": 1.50', '"value": ""', '"value": {"low": 1}', '"value": true',
    '"value": "a\\": b"', '"quote": ""', '"quote": []', '"quote": [""]', '"quote": [null]',
    '"quote": null', '"speaker": 3', '"coder": ""', '"mode": ""', '"mode": "order"',
    '"confidence": 0', '"confidence": -0', '"confidence": -0.0', '"confidence": NaN',
    '"confidence": Infinity', '"confidence": 1e400', '"confidence": 1e-400', '"confidence": 1',
    '"confidence": 0.10000000000000000555', '"confidence": true', '"confidence": "0.5"',
    '"confirmed": "yes"', '"confirmed": 1', '"confirmed": null',
    '"locator": {"start": 1, "end": 2}',
    '"locator": [{"start": 1, "end": 2, "end": 3}]', '"locator": [{"start": 1.0, "end": 2}]',
    '"locator": {"start": -0, "end": 100000000000000000000000}', '"locator": []', '"locator": [[]]',
    '"locator": {"start": 5, "end": 2}', '"note": "\\ud800"', '"note": "\\ud83d\\ude00"',
    '"note": "\t"', '"note": "\\u0000"', '"note": "x" ,', '"note" : "x"', '"note"\t:"x"',
    '"note": "é😀\x85\u2028"', '"note": "' + "[" * 60 + '"', '"note": ' + "[" * 60 + "]" * 60,
    '"denies": "b"', '"supersedes": "a"', '"subject": "' + "x" * 201 + '"', "// x", "",
]  # fmt: skip
STARTS = [
    '{"record": "claim", ', '{"record":"claim",', '{ "record" : "claim" , ',
    ' {"record": "claim", ',
    '\ufeff{"record": "claim", ', '{"record": "clam", ', '{"record": "source", ', "{",
]  # fmt: skip
ENDS = ["}", "} ", "}\r", "}\x1c", "},", "}}", "} {}", "", "}\u2028"]
NEEDED = '"id": "a", "source": "s", "subject": "t", "value": "3"'


@pytest.mark.parametrize("beside", BESIDES)
def test_what_stands_beside_the_plain_fields(beside: str) -> None:
    for line in (f"{STARTS[0]}{NEEDED}, {beside}}}", f"{STARTS[0]}{beside}, {NEEDED}}}"):
        same(f'{{"record": "source", "id": "s"}}\n{line}\n'.encode())


@given(
    st.lists(
        st.tuples(
            st.sampled_from(STARTS),
            st.lists(st.sampled_from([NEEDED, *BESIDES]), max_size=3),
            st.sampled_from(ENDS),
        ),
        max_size=4,
    )
)
@example([(STARTS[0], [NEEDED], "},"), (STARTS[0], [NEEDED, '"denies": "a"'], "}")])
def test_any_lines(parts: list[tuple[str, list[str], str]]) -> None:
    lines = [f"{start}{', '.join(fields)}{end}" for start, fields, end in parts]
    same("\n".join(['{"record": "source", "id": "s"}', *lines]).encode("utf-8", "surrogatepass"))


@given(st.floats(0, 1), st.sampled_from(["", "0", "1", "49999", "50001"]))
def test_confidences_to_the_last_digit(confidence: float, more: str) -> None:
    digits = repr(confidence) + (more if "e" not in repr(confidence) else "")
    same(f'{STARTS[0]}{NEEDED}, "confidence": {digits}}}'.encode())


@given(st.lists(st.sampled_from([b'{"record": "source", "id": "s"}', b"<<<<<<< a", b"=======",
                                 b">>>>>>> b", b'{"record": "source", "id": "t"}', b"",
                                 b'{"record": "source", "id": "\xe9"}'])))  # fmt: skip
def test_around_marks_of_a_merge(lines: list[bytes]) -> None:
    same(b"\n".join(lines))


@given(st.binary(), st.sampled_from(WORDS))
def test_any_bytes(data: bytes, word: str) -> None:
    same(b'{"record": "claim", "id": "' + data + b'"}\n' + data)
    same(f'{STARTS[0]}{NEEDED}, "note": {json.dumps(word)}}}'.encode())


def test_a_case_of_several_files_is_the_same_as_in_csv(tmp_path: Path) -> None:
    case = load(HERE / "golden" / "csv")
    convert(case, "jsonl", tmp_path)
    again = load(tmp_path)
    assert again.problems == ()
    assert {c.id: c for c in again.claims} == {c.id: c for c in case.claims}
