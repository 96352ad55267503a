from __future__ import annotations

import pytest

from factcheck.casefile.json_text import NotJson, parsed, written


def test_numbers_keep_their_text() -> None:
    assert parsed('[1, 1.50, 1e3, -0, 3000000000000000000000000]') == [
        "1", "1.50", "1e3", "-0", "3000000000000000000000000",
    ]  # fmt: skip
    assert parsed("1" * 5000) == "1" * 5000
    assert parsed('{"a": true, "b": null}') == {"a": True, "b": None}


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ('{"a": 1, "a": 2}', 1, "a: given twice"),
        ('{"x": {"a": 1, "b": 1, "a": 2}}', 1, "a: given twice"),
        ("[Infinity]", 1, "Infinity is no number; leave the field out"),
        ('["\\udfff"]', 1, "holds half a character (\\ud800 to \\udfff); write it whole"),
        ('{"\\ud83d": 1}', 1, "holds half a character (\\ud800 to \\udfff); write it whole"),
        ("[1] 2", 5, "text stands behind the record; a line holds one record"),
        ("", 1, "not JSON: a value is missing here, or a text lacks quotation marks"),
    ],
)
def test_what_is_refused(text: str, column: int, message: str) -> None:
    with pytest.raises(NotJson) as caught:
        parsed(text)
    assert (caught.value.column, caught.value.message) == (column, message)


def test_depth() -> None:
    assert parsed("[" * 50 + "]" * 50)
    assert parsed("[" + "[]," * 100 + "[]]")
    with pytest.raises(NotJson, match="more than 50 lists and objects stand in one another"):
        parsed("[" * 51 + "]" * 51)
    with pytest.raises(NotJson, match="more than 50"):
        parsed('{"a": ' * 51 + "1" + "}" * 51)


def test_whole_characters_in_escapes() -> None:
    assert parsed('"\\ud83d\\ude00 \\u00e9"') == "😀 é"
    assert written({"é": "😀\u2028"}) == '{"é": "😀\u2028"}'
