"""One field changed, all else as it was."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.edit import YamlEdit, comments_kept
from factcheck.casefile.write_yaml import dumped
from factcheck.errors import UsageError
from tests.casefile.made import texts

TEXT = """\
# The first report.
source: cnn

claims:
  # headline
  - id: a   # remark
    subject:   toll
    value: 'about  300'    # as printed
    quote:
      - about 300
      - some 300     # twice

    # a remark that stands alone
    locator: [{start: 1, end: 5},
              {start: 7, end: 9}]
    note:
  - {id: b, subject: toll, value: 4}

  - id: c
    subject: toll
    value: >
      five
      hundred

# the end
"""


def changed(claim: str, field: str, value: Any, text: str = TEXT) -> list[tuple[str, str]]:
    """The lines that differ, old and new."""
    edit = YamlEdit(text, "f")
    edit.set(claim, field, value)
    old, new = text.split("\n"), edit.text.split("\n")
    while old and new and old[-1] == new[-1]:
        old.pop()
        new.pop()
    while old and new and old[0] == new[0]:
        old.pop(0)
        new.pop(0)
    return [("\n".join(old), "\n".join(new))]


@pytest.mark.parametrize(
    ("claim", "field", "value", "old", "new"),
    [
        ("a", "value", "400", "    value: 'about  300'    # as printed",
         "    value: 400    # as printed"),
        ("a", "subject", "a: b", "    subject:   toll", "    subject: 'a: b'"),
        ("a", "note", "seen", "    note:", "    note: seen"),
        ("a", "note", "two\nlines", "    note:", '    note: "two\\nlines"'),
        ("a", "locator", [{"start": 1, "end": 9}],
         "    locator: [{start: 1, end: 5},\n              {start: 7, end: 9}]",
         "    locator: [{start: 1, end: 9}]"),
        ("a", "as_of", "2022-10-05", "", "    as_of: 2022-10-05"),
        ("b", "value", {"low": 4, "high": None}, "  - {id: b, subject: toll, value: 4}",
         "  - {id: b, subject: toll, value: {low: 4, high: null}}"),
        ("b", "confirmed", True, "  - {id: b, subject: toll, value: 4}",
         "  - {id: b, subject: toll, value: 4, confirmed: true}"),
        ("b", "value", None, "  - {id: b, subject: toll, value: 4}",
         "  - {id: b, subject: toll}"),
        ("b", "subject", None, "  - {id: b, subject: toll, value: 4}",
         "  - {id: b, subject: , value: 4}"),
        ("c", "note", "x", "", "    note: x"),
        ("c", "subject", None, "    subject: toll", ""),
        ("a", "value", None, "    value: 'about  300'    # as printed",
         "    value:    # as printed"),
        ("a", "speaker", None, "", ""),
    ],
)  # fmt: skip
def test_a_field_and_nothing_else(claim: str, field: str, value: Any, old: str, new: str) -> None:
    ((was, now),) = changed(claim, field, value)
    if old:
        assert (was, now) == (old, new)
    else:
        assert was == ""
        assert now.strip("\n") == new


def test_every_remark_is_kept() -> None:
    edit = YamlEdit(TEXT, "f")
    for field, value in (("value", "1"), ("speaker", ["x", "y"]), ("note", "z"), ("subject", "s")):
        for claim in "abc":
            edit.set(claim, field, value)
    for remark in ("# The first report.", "# headline", "# remark", "# as printed", "# twice",
                   "# a remark that stands alone", "# the end"):  # fmt: skip
        assert edit.text.count(remark) == 1


def test_a_text_of_several_lines_is_replaced_whole() -> None:
    edit = YamlEdit(TEXT, "f")
    edit.set("c", "value", "500")
    assert "    value: 500\n" in edit.text
    assert "hundred" not in edit.text


def test_remarks_within_a_list_are_not_thrown_away() -> None:
    edit = YamlEdit(TEXT.replace("- some", "# yes\n      - some"), "f")
    with pytest.raises(UsageError) as caught:
        edit.set("a", "quote", "one")
    assert str(caught.value) == "f: quote of a has to be changed by hand"
    assert "# yes" in edit.text


def test_an_anchor_that_is_needed_elsewhere_is_not_thrown_away() -> None:
    text = "claims:\n  - id: a\n    note: &x y\n  - id: b\n    note: *x\n"
    edit = YamlEdit(text, "f")
    with pytest.raises(UsageError):
        edit.set("a", "note", "z")
    edit.set("b", "note", "z")
    assert edit.text == text.replace("*x", "z")


def test_a_record_that_two_share_is_not_changed_in_both() -> None:
    edit = YamlEdit("x: &x {id: a, note: y}\nclaims:\n  - *x\n", "f")
    with pytest.raises(UsageError):
        edit.set("a", "note", "z")


def test_line_ends_of_the_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfclaims:\r\n  - id: a\r\n    value: 3\r\n")
    with comments_kept(path) as edit:
        edit.set("a", "note", "x")
        edit.set("a", "value", "4")
    assert path.read_bytes() == (
        b"\xef\xbb\xbfclaims:\r\n  - id: a\r\n    value: 4\r\n    note: x\r\n"
    )


def test_a_file_without_a_last_newline() -> None:
    edit = YamlEdit("claims:\n  - id: a", "f")
    edit.set("a", "note", "x")
    assert edit.text == "claims:\n  - id: a\n    note: x"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("claims: [{id: ab}]", "f: holds no claim a; did you mean ab?"),
        ("claims: [{id: a}, {id: a}]", "f: holds the claim a twice"),
        ("claims: [{id: a, id: b}]", "f: line 1: id: given twice; first in line 1"),
        ("claims: [", "f: line 1: the file ends in the middle of a list or mapping"),
        ("- a", "f: holds no claims"),
        ("", "f: holds no claims"),
        ("claims: a", "f: holds no claim a"),
    ],
)
def test_claims_that_cannot_be_found(text: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        YamlEdit(text, "f").set("a", "note", "x")
    assert str(caught.value) == message


def test_what_was_not_seen_is_not_saved_over(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("claims: [{id: a}]\n")
    seen = hashlib.sha256(path.read_bytes()).hexdigest()
    with comments_kept(path, seen) as edit:
        edit.set("a", "note", "x")
    assert path.read_text() == "claims: [{id: a, note: x}]\n"
    with pytest.raises(UsageError, match="has changed since it was shown"), comments_kept(
        path, seen
    ):  # fmt: skip
        pass
    with pytest.raises(UsageError, match="somebody else has changed it"), comments_kept(
        path
    ) as edit:  # fmt: skip
        edit.set("a", "note", "y")
        path.write_text("claims: [{id: a, note: theirs}]\n")
    assert path.read_text() == "claims: [{id: a, note: theirs}]\n"


def test_a_block_that_fails_saves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("claims: [{id: a}]\n")
    with pytest.raises(UsageError), comments_kept(path) as edit:
        edit.set("a", "note", "x")
        edit.set("b", "note", "x")
    assert path.read_text() == "claims: [{id: a}]\n"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xff")
    with pytest.raises(UsageError, match="not UTF-8"), comments_kept(tmp_path / "a.yaml"):
        pass
    with pytest.raises(UsageError, match="No such file"), comments_kept(tmp_path / "b.yaml"):
        pass


@given(texts, texts)
def test_any_text_can_be_written(old: str, new: str) -> None:
    other = {"id": "other", "note": old}
    text = dumped({"claims": [{"id": "x", "note": old, "via": old}, other]})
    edit = YamlEdit(text, "f")
    edit.set("x", "note", new)
    edit.set("x", "speaker", [new, old])
    fields = {"id": "x", "note": new, "via": old, "speaker": [new, old]}
    assert edit._root().data == {"claims": [fields, other]}


@given(st.sampled_from("abc"), st.sampled_from(["value", "note", "quote", "locator", "new"]), texts)
def test_any_field_is_changed_or_refused(claim: str, field: str, value: str) -> None:
    edit = YamlEdit(TEXT, "f")
    try:
        edit.set(claim, field, value)
    except UsageError:
        assert edit.text == TEXT


def test_what_is_no_claim_may_stand_among_claims() -> None:
    change = YamlEdit("claims:\n- a word\n- {id: a, value: 3}\n", "a.yaml")
    change.set("a", "value", "4")
    assert change.text == "claims:\n- a word\n- {id: a, value: 4}\n"


@pytest.mark.parametrize("between", [" ", "\n     ", " \n     "])
def test_a_last_field_is_taken_back_letter_by_letter(between: str) -> None:
    before = f"claims:\n  - {{id: b, subject: toll,{between}value: 4}}\n"
    edit = YamlEdit(before, "f")
    edit.set("b", "confirmed", True)
    edit.set("b", "confirmed", None)
    assert edit.text == before


def test_a_remark_before_a_last_field_is_not_torn_apart() -> None:
    edit = YamlEdit("claims:\n  - {id: b, value: 4, # four,\n     note: x}\n", "f")
    with pytest.raises(UsageError, match="has to be changed by hand"):
        edit.set("b", "note", None)
