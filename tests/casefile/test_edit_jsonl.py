"""One field of a line changed, all else as it was."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.edit_jsonl import JsonlEdit
from factcheck.errors import UsageError
from tests.casefile.made import texts

LINES = (
    '{"record": "source", "id": "a"}',
    '  {"id":"a" , "record":"claim","subject": "toll", "value": 3.0,"note" : "x"}  ',
    "",
    '{"record": "claim", "id": "b", "locator": [{"start": 1, "end": 5}], "confidence": 0.50}',
)


def changed(claim: str, field: str, value: Any, end: str = "\n") -> str:
    """The line of the claim after the change; all others are seen to be as they were."""
    at = {"a": 1, "b": 3}[claim]
    edit = JsonlEdit(end.join(LINES) + end, "f.jsonl")
    edit.set(claim, field, value)
    lines = edit.text.split(end)
    assert [line for n, line in enumerate(lines) if n != at] == [
        *(line for n, line in enumerate(LINES) if n != at),
        "",
    ]
    return lines[at]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("claim", "field", "value", "line"),
    [
        ("a", "value", "400",
         '  {"id":"a" , "record":"claim","subject": "toll", "value": "400","note" : "x"}  '),
        ("a", "as_of", "2022",
         '  {"id":"a" , "record":"claim","subject": "toll", "value": 3.0,"note" : "x", '
         '"as_of": "2022"}  '),
        ("a", "note", None,
         '  {"id":"a" , "record":"claim","subject": "toll", "value": 3.0}  '),
        ("a", "speaker", None, LINES[1]),
        ("b", "locator", [{"start": "2", "end": "5"}],
         '{"record": "claim", "id": "b", "locator": [{"start": "2", "end": "5"}], '
         '"confidence": 0.50}'),
        ("b", "record", None,
         '{"id": "b", "locator": [{"start": 1, "end": 5}], "confidence": 0.50}'),
    ],
)  # fmt: skip
def test_a_field_and_nothing_else(claim: str, field: str, value: Any, line: str, end: str) -> None:
    assert changed(claim, field, value, end) == line


def test_a_claim_is_found_where_it_was_or_where_it_has_gone() -> None:
    for line in (0, 2, 4, 99):
        assert JsonlEdit("\n".join(LINES), "f.jsonl", line).fields("a")["value"] == "3.0"


@pytest.mark.parametrize("text", ["", "\n", '{"record": "claim", "id": "b"}', "[1]", '{"id": "a"'])
def test_a_claim_that_is_not_there(text: str) -> None:
    with pytest.raises(UsageError, match=r"^f\.jsonl: holds no claim a$"):
        JsonlEdit(text, "f.jsonl").set("a", "note", "x")


@given(
    st.dictionaries(st.text(max_size=5), st.one_of(texts, st.lists(texts, max_size=2))),
    st.sampled_from(["note", "value", "speaker", '"', "\\"]),
    st.none() | texts,
)
def test_any_line_says_what_was_set(fields: dict[str, Any], field: str, value: str | None) -> None:
    known = {**fields, "record": "claim", "id": "a"}
    edit = JsonlEdit(json.dumps(known), "f.jsonl")
    edit.set("a", field, value)
    expected = {**known, field: value}
    if value is None:
        del expected[field]
    assert json.loads(edit.text) == expected
