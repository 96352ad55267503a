"""The form of a claim: shown, changed, confirmed, written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import factcheck
from factcheck.casefile import convert
from factcheck.errors import UsageError
from tests.review.opened import Reader, fields_of, words_of

CASE = """\
# A flood in two papers.
sources:
  - {id: daily, publisher: The Daily, published: 2024-05-03, text: daily.txt}
  - {id: herald, publisher: The Herald, published: 2024-05-10}
subjects:
  - {id: homes, label: Homes flooded, type: quantity, unit: homes}
claims:
  - id: daily-1   # the first
    source: daily
    subject: homes
    value: nearly 400   # as printed
    quote: nearly 400 homes
    locator: {start: 11, end: 27}
  - {id: herald-1, source: herald, subject: homes, value: more than 500, quote: more than 500}
"""
TEXT = "The flood: nearly 400 homes stand in water, and 12 roads are closed.\n\nMore rain is due."
EDIT = "/claim/daily-1/edit"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "flood.yaml").write_text(CASE)
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "daily.txt").write_text(TEXT)
    return folder


@pytest.fixture
def reader(case: Path) -> Reader:
    return Reader(case, case.parent / "texts")


def test_the_form_stands_beside_the_passage(reader: Reader) -> None:
    page = reader.page(EDIT)
    fields = fields_of(page)
    assert fields["value"] == "nearly 400"
    assert fields["quote"] == ["nearly 400 homes", ""]
    assert (fields["start"], fields["end"]) == (["11", ""], ["27", ""])
    assert (fields["mode"], fields["stance"], fields["held"]) == ("is", "asserts", "sometime")
    told = words_of(page)
    assert "The flood: nearly 400 homes stand in water" in told
    assert "flood.yaml, line 8" in told


def test_a_form_that_is_sent_as_it_came_changes_nothing(reader: Reader, case: Path) -> None:
    page = reader.send(EDIT, reader.page(EDIT), step="show")
    assert "Nothing has been changed." in words_of(page)
    assert (case / "flood.yaml").read_text() == CASE


def test_a_claim_is_corrected_after_its_diff_was_shown(reader: Reader, case: Path) -> None:
    shown = reader.send(EDIT, reader.page(EDIT), value="nearly 300", step="show")
    told = words_of(shown)
    assert "Changed in daily-1: value." in told
    assert "taken out: value: nearly 400 # as printed" in told
    assert "put in: value: nearly 300 # as printed" in told
    assert (case / "flood.yaml").read_text() == CASE
    there = reader.send(EDIT, shown, step="write", status=303)
    now = CASE.replace("value: nearly 400 ", "value: nearly 300 ")
    assert (case / "flood.yaml").read_text() == now
    again = reader.page(there)
    assert "Written to" in words_of(again)
    assert fields_of(again)["value"] == "nearly 300"
    assert "300" in reader.words("/subject/homes")  # checked again by now


def test_one_goes_back_from_the_diff_to_the_form_with_what_was_entered(reader: Reader) -> None:
    shown = reader.send(EDIT, reader.page(EDIT), value="300", note="a\r\nb", step="show")
    fields = fields_of(reader.send(EDIT, shown, step="back"))
    assert (fields["value"], fields["note"]) == ("300", "a\nb")


def test_back_to_the_finding_that_one_came_from(reader: Reader) -> None:
    key = reader.desk.board.keys[0]
    path = f"{EDIT}?finding={key}"
    shown = reader.send(path, reader.page(path), note="seen", step="show")
    assert f'href="/f/{key}"' in shown
    assert reader.send(path, shown, step="write", status=303) == f"/f/{key}"


def test_a_file_that_changes_meanwhile_is_not_written_over(reader: Reader, case: Path) -> None:
    form = reader.page(EDIT)
    theirs = CASE.replace("nearly 400  ", "nearly 450  ")
    (case / "flood.yaml").write_text(theirs)
    page = reader.send(EDIT, form, note="mine", step="show", status=409)
    told = words_of(page)
    assert "has changed since it was shown. Nothing was written." in told
    assert "look at it again" in told
    fields = fields_of(page)
    assert fields["note"] == "mine"
    shown = reader.send(EDIT, page, step="show")
    (case / "flood.yaml").write_text(theirs + "# again\n")
    page = reader.send(EDIT, shown, step="write", status=409)
    assert fields_of(page)["note"] == "mine"
    assert (case / "flood.yaml").read_text() == theirs + "# again\n"


def test_what_cannot_be_read_is_told_beside_its_field(reader: Reader, case: Path) -> None:
    page = reader.send(
        EDIT, reader.page(EDIT), value="lots", as_of="32 May", step="show", status=422
    )
    told = words_of(page)
    assert "This could not be read; nothing was written." in told
    assert 'no figure in "lots"' in told
    assert 'aria-describedby="h-value e-value" aria-invalid="true"' in page
    assert fields_of(page)["value"] == "lots"
    assert (case / "flood.yaml").read_text() == CASE


def test_a_changed_quote_is_looked_up_in_the_text(reader: Reader, case: Path) -> None:
    form = reader.page(EDIT)
    shown = reader.send(EDIT, form, value="12", quote=["12 roads", ""], step="show")
    reader.send(EDIT, shown, step="write", status=303)
    now = (case / "flood.yaml").read_text()
    assert "quote: 12 roads\n    locator: {start: 48, end: 56}\n" in now
    assert TEXT[48:56] == "12 roads"
    form = reader.page(EDIT)
    page = reader.send(EDIT, form, quote=["13 roads", ""], step="show", status=422)
    assert "the source's text does not have “13 roads”" in words_of(page)


def test_a_claim_of_a_table_is_corrected(reader: Reader, tmp_path: Path) -> None:
    convert(factcheck.load(reader.desk.paths), "csv", tmp_path / "tables")
    table = Reader(tmp_path / "tables")
    shown = table.send(EDIT, table.page(EDIT), value="1,500", step="show")
    assert "Changed in daily-1: value." in words_of(shown)
    table.send(EDIT, shown, step="write", status=303)
    assert fields_of(table.page(EDIT))["value"] == "1,500"


def test_a_claim_behind_a_link_is_shown_and_left_alone(case: Path) -> None:
    (case / "flood.yaml").rename(case / "kept.txt")
    (case / "flood.yaml").symlink_to("kept.txt")
    told = Reader(case).words(EDIT, status=409)
    assert "It cannot be changed here." in told
    assert "is a link; correct the file that it leads to" in told
    assert "nearly 400 homes" in told


def test_a_claim_in_jsonl_is_corrected(reader: Reader, tmp_path: Path) -> None:
    convert(factcheck.load(reader.desk.paths), "jsonl", tmp_path / "lines")
    reader = Reader(tmp_path / "lines")
    shown = reader.send(EDIT, reader.page(EDIT), value="nearly 300", step="show")
    assert '"value": "nearly 300"' in words_of(shown)
    reader.send(EDIT, shown, step="write", status=303)
    assert '"value": "nearly 300"' in (tmp_path / "lines" / "case.jsonl").read_text()


def test_what_was_written_is_not_called_a_failure_where_the_check_fails(
    reader: Reader, case: Path
) -> None:
    shown = reader.send(EDIT, reader.page(EDIT), value="300", step="show")
    (case / "more.yaml").write_text("claims: [{id: daily-1}")  # half saved by another program
    (case / "factcheck.toml").write_text("= no settings")
    assert reader.send(EDIT, shown, step="write", status=303) == f"{EDIT}?written=1"
    assert "value: 300 " in (case / "flood.yaml").read_text()

    def fails(*, at_rest: bool = False) -> bool:
        raise UsageError("no settings")

    reader.desk.refresh = fails  # type: ignore[method-assign,assignment]
    shown = reader.send(EDIT, reader.page(EDIT), value="200", step="show")
    assert reader.send(EDIT, shown, step="write", status=303) == f"{EDIT}?written=1"
    assert "value: 200 " in (case / "flood.yaml").read_text()


def test_a_claim_that_is_not_there(reader: Reader) -> None:
    assert "no claim daily-9" in reader.words("/claim/daily-9/edit", status=404)


def test_a_desk_opened_to_be_read_offers_no_button_and_writes_nothing(case: Path) -> None:
    reader = Reader(case, read_only=True)
    page = reader.page(EDIT)
    assert "Opened to be read" in words_of(page)
    assert "Value nearly 400" in words_of(page)
    assert "<textarea" not in page
    reader.send(EDIT, page, value="300", step="show", status=403)
    assert (case / "flood.yaml").read_text() == CASE


@pytest.mark.parametrize("changes", ["", "{", '{"id": "x"}', "[]", '{"value": [[[[[]]]]]}'])
def test_a_form_that_was_tampered_with(reader: Reader, case: Path, changes: str) -> None:
    shown = reader.send(EDIT, reader.page(EDIT), value="300", step="show")
    page = reader.send(EDIT, shown, changes=changes, step="write", status=422)
    assert "the form is not as it was sent" in words_of(page)
    assert (case / "flood.yaml").read_text() == CASE


def test_hostile_words_come_back_as_they_are(case: Path) -> None:
    hostile = "<script>alert(1)</script> \"'\u202e\x1b[31m"
    path = case / "flood.yaml"
    claim = f"{{id: x, source: herald, subject: homes, value: 3, note: {json.dumps(hostile)}}}"
    path.write_text(f"{CASE}  - {claim}\n")
    before = path.read_text()
    reader = Reader(case)
    form = reader.page("/claim/x/edit")
    assert "<script>alert" not in form
    assert "\u202e" not in form
    assert "\x1b" not in form
    assert "Nothing has been changed." in reader.send("/claim/x/edit", form, step="show")
    shown = reader.send("/claim/x/edit", form, value="4", step="show")
    assert "<script>alert" not in shown
    reader.send("/claim/x/edit", shown, step="write", status=303)
    assert path.read_text() == before.replace("value: 3,", "value: 4,")
