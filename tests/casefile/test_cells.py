from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.cells import Unfit, cell, field, guarded, unguarded

TRICKY = st.text(alphabet="a |\\'\"={}[]+-@＝\t\r\n;,é", max_size=10)


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("note", "plain text", "plain text"),
        ("note", "=1+1", "'=1+1"),
        ("note", "-5 degrees", "'-5 degrees"),
        ("note", "+5", "'+5"),
        ("note", "@home", "'@home"),
        ("note", "\tx", "'\tx"),
        ("note", "\rx", "'\rx"),
        ("note", "  =x", "'  =x"),
        ("note", "＝x", "'＝x"),
        ("note", "'=x", "''=x"),
        ("note", "'tis said", "'tis said"),
        ("note", "'", "'"),
        ("note", "a | b", "a | b"),
        ("quote", ["one"], "one"),
        ("quote", ["one", "two | three", "four\\"], "one | two \\| three | four\\\\"),
        ("quote", ["-- so", "="], "'-- so | ="),
        ("quote", [" a ", " "], " a  |  "),
        ("locator", [{"start": 1, "end": 5}, {"start": 7, "end": 9}], "1-5 | 7-9"),
        ("value", {"low": "5", "high_open": True}, '{"low": "5", "high_open": true}'),
        ("value", "{so far}", "\\{so far}"),
        ("value", "\\{so far}", "\\\\{so far}"),
        ("value", "\\about", "\\about"),
        ("value", "> 5", "> 5"),
        ("confirmed", False, "false"),
        ("confidence", 0.5, "0.5"),
        ("via", None, ""),
    ],
)
def test_fields_as_cells(name: str, value: object, written: str) -> None:
    assert cell("claim", name, value) == written


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("quote", "a|b", ["a", "b"]),
        ("quote", "a | b\\c", ["a", "b\\c"]),
        ("quote", "a | | b", ["a", "", "b"]),
        ("quote", "a |", ["a", ""]),
        ("locator", "212-220", [{"start": "212", "end": "220"}]),
        ("locator", " 1 – 5|7-9 ", [{"start": "1", "end": "5"}, {"start": "7", "end": "9"}]),
        ("value", '{"low": 5}', {"low": "5"}),
        ("value", "'+5", "+5"),
        ("note", '{"low": 5}', '{"low": 5}'),
        ("confirmed", "TRUE", "TRUE"),
    ],
)
def test_cells_as_people_write_them(name: str, text: str, value: object) -> None:
    assert field("claim", name, text) == value


def test_categories_and_what_excludes_what_are_json() -> None:
    assert field("subject", "exclusive", '[["open", "shut"]]') == [["open", "shut"]]
    assert cell("subject", "categories", [{"name": "é"}]) == '[{"name": "é"}]'


@pytest.mark.parametrize(
    ("kind", "name", "text", "message"),
    [
        ("claim", "locator", "212", "start-end is meant, as in 212-220, or several joined with |"),
        ("claim", "locator", "-5-2", "start-end is meant, as in 212-220, or several joined with |"),
        ("claim", "locator", "٣-٤", "start-end is meant, as in 212-220, or several joined with |"),
        ("claim", "value", "{low: 5}",
         "not JSON: expecting property name enclosed in double quotes"),
        ("subject", "exclusive", "open",
         "not JSON: a value is missing here, or a text lacks quotation marks"),
        ("subject", "categories", '{"a": 1, "a": 2}', "a: given twice"),
    ],
)  # fmt: skip
def test_cells_that_do_not_fit(kind: str, name: str, text: str, message: str) -> None:
    with pytest.raises(Unfit) as caught:
        field(kind, name, text)
    assert str(caught.value) == message


def test_a_long_list_takes_no_longer_than_its_length() -> None:
    assert len(field("claim", "quote", "|\\|" * 300_000)) == 300_001


@given(TRICKY)
def test_no_text_is_a_formula_and_none_is_lost(text: str) -> None:
    safe = guarded(text)
    assert unguarded(safe) == text
    assert not safe.lstrip().startswith(("=", "+", "-", "@", "＝"))
    assert not safe.startswith(("\t", "\r", "\n"))


@given(TRICKY.filter(bool))
def test_text_comes_back(text: str) -> None:
    for name in ("value", "note"):
        assert field("claim", name, cell("claim", name, text)) == text


@given(st.lists(TRICKY.filter(bool), min_size=1, max_size=4))
def test_lists_come_back(texts: list[str]) -> None:
    assert field("claim", "quote", cell("claim", "quote", texts)) == texts


@given(st.text())
def test_any_cell_is_read_or_unfit(text: str) -> None:
    for kind, name in (("claim", "value"), ("claim", "quote"), ("claim", "locator"),
                       ("subject", "categories"), ("claim", "note")):  # fmt: skip
        with suppress(Unfit):
            field(kind, name, text)
