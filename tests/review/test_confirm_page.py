"""Machine-coded claims beside their passages: accepted, corrected, rejected, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.casefile import convert
from factcheck.claim import Claim
from tests.review.opened import HOST, Reader, fields_of, words_of

CASE = """\
# A flood in two papers.
sources:
  - {id: daily, publisher: The Daily, published: 2024-05-03, text: daily.txt}
  - {id: herald, publisher: The Herald, published: 2024-05-10}
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: new-roads-closed, label: roads closed, unit: roads}
claims:
  - {id: herald-1, source: herald, subject: homes, value: more than 500, quote: more than 500}
  - id: daily-1   # the first
    source: daily
    subject: homes
    value: nearly 400   # as printed
    quote: nearly 400 homes
    locator: {start: 11, end: 27}
    coder: machine
    confidence: 0.81
    reasons: ["subject linked by “homes flooded”, 90 of 100"]
  - {id: daily-2, source: daily, subject: new-roads-closed, value: "12", quote: 12 roads,
     locator: {start: 48, end: 56}, coder: "machine:grammar", confidence: 0.4,
     reasons: [the subject is new to the case]}
  - {id: herald-2, source: herald, subject: homes, value: plenty of them, coder: machine}
"""
TEXT = "The flood: nearly 400 homes stand in water, and 12 roads are closed.\n\nMore rain is due."


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "flood.yaml").write_text(CASE, encoding="utf-8")
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "daily.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def reader(case: Path) -> Reader:
    return Reader(case, case.parent / "texts")


def written(case: Path, id_: str) -> Claim:
    return next(claim for claim in factcheck.load([case]).claims if claim.id == id_)


def test_a_claim_stands_beside_its_passage_with_all_that_was_coded(reader: Reader) -> None:
    page = reader.page("/confirm/daily-1")
    assert '<span class="quote">nearly 400 homes</span>' in page
    told = words_of(page)
    assert "Homes flooded : nearly 400" in told
    assert "Machine-coded , confidence 0.81" in told
    for words in ("By the letter", "To a reader", "Published", "Origin", "90 of 100"):
        assert words in told
    assert "3 to confirm" in told


def test_a_proposed_subject_is_shown_by_its_label(reader: Reader) -> None:
    told = reader.words("/confirm/daily-2")
    assert "roads closed , proposed as new new-roads-closed: constant, quantity, in roads" in told
    assert "Machine-coded by grammar, confidence 0.40" in told


def test_the_page_begins_with_the_first_claim_that_waits(reader: Reader) -> None:
    answer = reader.client.get("/confirm/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/confirm/herald-2")
    answer = reader.client.get("/confirm/?source=daily", follow_redirects=False)
    assert answer.headers["location"] == "/confirm/daily-1"


def test_accepting_writes_it_and_goes_on(reader: Reader, case: Path) -> None:
    page = reader.page("/confirm/daily-1")
    assert reader.send("/confirm/daily-1", page, 303, answer="accept") == "/confirm/daily-2"
    assert written(case, "daily-1").confirmed is True
    now = (case / "flood.yaml").read_text(encoding="utf-8")
    assert "# A flood in two papers." in now
    assert "value: nearly 400   # as printed" in now
    told = reader.words("/confirm/daily-2")
    assert "Accepted: daily-1. 2 to confirm." in told


def test_what_was_accepted_is_confirmed_in_the_findings(reader: Reader) -> None:
    finding = next(f for f in reader.desk.board.findings if f.kind == "discrepancy")
    assert finding.unconfirmed
    assert "not yet confirmed" in reader.words(f"/f/{finding.id}")
    page = reader.page("/confirm/daily-1")
    reader.send("/confirm/daily-1", page, 303, answer="accept")
    assert not reader.desk.board.finding(finding.id).unconfirmed  # type: ignore[union-attr]
    assert "not yet confirmed" not in reader.words(f"/f/{finding.id}")


def test_rejecting_needs_no_claim_that_can_be_read(reader: Reader, case: Path) -> None:
    page = reader.page("/confirm/herald-2")
    assert "It cannot be read" in words_of(page)
    refused = reader.send("/confirm/herald-2", page, 422, answer="accept")
    assert "It cannot be accepted as it is" in words_of(refused)
    assert written(case, "herald-2").confirmed is None
    reader.send("/confirm/herald-2", page, 303, answer="reject")
    assert written(case, "herald-2").confirmed is False
    assert reader.desk.problems == ()


def test_answers_are_taken_back_one_after_another(reader: Reader, case: Path) -> None:
    for claim, answer in (("daily-1", "accept"), ("daily-2", "reject")):
        reader.send(f"/confirm/{claim}", reader.page(f"/confirm/{claim}"), 303, answer=answer)
    page = reader.page("/confirm/herald-2")
    undo = {"csrf": fields_of(page)["csrf"]}
    for claim in ("daily-2", "daily-1"):
        answer = reader.client.post(
            "/unconfirm", data=undo, headers={"origin": HOST}, follow_redirects=False
        )
        assert answer.headers["location"] == f"/confirm/{claim}"
        assert written(case, claim).confirmed is None
    assert (case / "flood.yaml").read_text(encoding="utf-8") == CASE
    reader.client.post("/unconfirm", data=undo, headers={"origin": HOST})
    assert (case / "flood.yaml").read_text(encoding="utf-8") == CASE


def test_an_answer_of_another_is_not_taken_back(reader: Reader, case: Path) -> None:
    page = reader.page("/confirm/daily-1")
    reader.send("/confirm/daily-1", page, 303, answer="accept")
    file = case / "flood.yaml"
    changed = file.read_text(encoding="utf-8").replace("confirmed: true", "confirmed: false")
    file.write_text(changed, encoding="utf-8")
    reader.client.post("/unconfirm", data=fields_of(page), headers={"origin": HOST})
    assert file.read_text(encoding="utf-8") == changed


def test_a_claim_that_has_changed_under_the_editor_is_refused(reader: Reader, case: Path) -> None:
    page = reader.page("/confirm/daily-1")
    file = case / "flood.yaml"
    changed = file.read_text(encoding="utf-8").replace("value: nearly 400 ", "value: nearly 300 ")
    file.write_text(changed, encoding="utf-8")
    refused = words_of(reader.send("/confirm/daily-1", page, 409, answer="accept"))
    assert "daily-1 has changed since it was shown. Nothing was written" in refused
    assert file.read_text(encoding="utf-8") == changed


def test_another_claim_of_the_file_may_change_meanwhile(reader: Reader, case: Path) -> None:
    first, second = reader.page("/confirm/daily-1"), reader.page("/confirm/daily-2")
    reader.send("/confirm/daily-1", first, 303, answer="accept")
    reader.send("/confirm/daily-2", second, 303, answer="accept")
    assert written(case, "daily-1").confirmed is written(case, "daily-2").confirmed is True


def test_correcting_confirms(reader: Reader, case: Path) -> None:
    edit = "/claim/daily-1/edit?confirm=1"
    shown = reader.send(edit, reader.page(edit), value="nearly 450", step="show")
    assert "Changed in daily-1: value, confirmed." in words_of(shown)
    assert reader.send(edit, shown, 303, step="write") == "/confirm/daily-2"
    claim = written(case, "daily-1")
    assert (claim.value, claim.confirmed) == ("nearly 450", True)


def test_a_correction_is_taken_back_too(reader: Reader, case: Path) -> None:
    edit = "/claim/daily-1/edit?confirm=1"
    shown = reader.send(edit, reader.page(edit), value="nearly 450", note="checked", step="show")
    reader.send(edit, shown, 303, step="write")
    page = reader.page("/confirm/daily-2")
    assert undo(reader, page) == "/confirm/daily-1"
    assert (case / "flood.yaml").read_text(encoding="utf-8") == CASE
    assert "Undone: daily-1. 3 to confirm." in reader.words("/confirm/daily-1")


def test_a_correction_that_another_has_changed_since_stays(reader: Reader, case: Path) -> None:
    edit = "/claim/daily-1/edit?confirm=1"
    shown = reader.send(edit, reader.page(edit), value="nearly 450", step="show")
    reader.send(edit, shown, 303, step="write")
    file = case / "flood.yaml"
    theirs = file.read_text(encoding="utf-8").replace("nearly 450", "nearly 460")
    file.write_text(theirs, encoding="utf-8")
    undo(reader, reader.page("/confirm/daily-2"))
    assert file.read_text(encoding="utf-8") == theirs
    assert "There is nothing of yours to undo." in reader.words("/confirm/daily-2")


def test_what_cannot_be_read_can_be_put_back(reader: Reader, case: Path) -> None:
    edit = "/claim/herald-2/edit?confirm=1"
    shown = reader.send(edit, reader.page(edit), value="300", step="show")
    reader.send(edit, shown, 303, step="write")
    assert undo(reader, reader.page("/confirm/daily-1")) == "/confirm/herald-2"
    page = reader.page("/confirm/herald-2")
    reader.send("/confirm/herald-2", page, 303, answer="reject")
    assert undo(reader, reader.page("/confirm/daily-1")) == "/confirm/herald-2"
    assert (case / "flood.yaml").read_text(encoding="utf-8") == CASE


def test_an_undone_answer_leaves_the_one_before_it(reader: Reader, case: Path) -> None:
    for answer in ("reject", "accept"):
        reader.send("/confirm/daily-1", reader.page("/confirm/daily-1"), 303, answer=answer)
    undo(reader, reader.page("/confirm/daily-1"))
    assert written(case, "daily-1").confirmed is False


def test_a_correction_that_is_sent_twice_is_written_once(reader: Reader, case: Path) -> None:
    edit = "/claim/daily-1/edit?confirm=1"
    form = reader.page(edit)
    shown = reader.send(edit, form, value="nearly 450", step="show")
    assert reader.send(edit, shown, 303, step="write") == "/confirm/daily-2"
    now = (case / "flood.yaml").read_text(encoding="utf-8")
    assert reader.send(edit, shown, 303, step="write").startswith("/confirm/")
    again = reader.send(edit, form, value="nearly 450", step="show")
    assert "This is what the file has already." in words_of(again)
    assert (case / "flood.yaml").read_text(encoding="utf-8") == now
    undo(reader, reader.page("/confirm/daily-2"))
    assert (case / "flood.yaml").read_text(encoding="utf-8") == CASE


def test_one_leaves_the_form_for_the_claim_that_one_came_from(reader: Reader) -> None:
    edit = "/claim/daily-1/edit?confirm=1"
    form = reader.page(edit)
    shown = reader.send(edit, form, value="nearly 450", step="show")
    for page in (form, shown):
        assert '<a class="button" href="/confirm/daily-1">Leave it as it is</a>' in page


def test_claims_of_a_table_are_confirmed_too(case: Path, tmp_path: Path) -> None:
    convert(factcheck.load([case]), "csv", tmp_path / "tables")
    reader = Reader(tmp_path / "tables", case.parent / "texts")
    table = tmp_path / "tables" / "claims.csv"
    before = table.read_text(encoding="utf-8")
    reader.send("/confirm/daily-1", reader.page("/confirm/daily-1"), 303, answer="reject")
    assert written(tmp_path / "tables", "daily-1").confirmed is False
    edit = "/claim/daily-2/edit?confirm=1"
    shown = reader.send(edit, reader.page(edit), value="13", speaker="Mayor", step="show")
    reader.send(edit, shown, 303, step="write")
    claim = written(tmp_path / "tables", "daily-2")
    assert (claim.value, claim.speaker, claim.confirmed) == ("13", ("Mayor",), True)
    for _ in range(2):
        undo(reader, reader.page("/confirm/herald-2"))
    assert table.read_text(encoding="utf-8") == before


def undo(reader: Reader, page: str) -> str:
    """Where the button leads that takes back what was done last."""
    answer = reader.client.post(
        "/unconfirm",
        data={"csrf": fields_of(page)["csrf"]},
        headers={"origin": HOST},
        follow_redirects=False,
    )
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_a_form_that_is_sent_as_it_came_accepts(reader: Reader, case: Path) -> None:
    edit = "/claim/daily-1/edit?confirm=1"
    shown = reader.send(edit, reader.page(edit), step="show")
    reader.send(edit, shown, 303, step="write")
    assert written(case, "daily-1").confirmed is True


def test_other_editors_hear_of_it(reader: Reader) -> None:
    version = reader.desk.version
    page = reader.page("/confirm/daily-1")
    reader.send("/confirm/daily-1", page, 303, answer="reject")
    first = reader.desk.events.since(version)[0]
    assert (first.kind, first.told, first.who) == ("confirmed", "Rejected: daily-1", "Editor")


def test_before_the_case_is_checked_again_the_answer_is_known(reader: Reader) -> None:
    reader.desk.refresh_soon = lambda: None  # type: ignore[method-assign]
    page = reader.page("/confirm/daily-1")
    reader.send("/confirm/daily-1", page, 303, answer="reject")
    assert "Rejected by Editor." in reader.words("/confirm/daily-1")
    assert "2 to confirm" in reader.words("/confirm/daily-1")


def test_when_all_are_answered_the_page_says_so(reader: Reader) -> None:
    for claim in ("daily-1", "daily-2", "herald-2"):
        reader.send(f"/confirm/{claim}", reader.page(f"/confirm/{claim}"), 303, answer="reject")
    assert "No claim waits to be confirmed" in reader.words("/confirm/")
    assert "To confirm" not in reader.words("/progress")


def test_to_be_read_it_can_be_looked_at_alone(case: Path) -> None:
    reader = Reader(case, read_only=True)
    page = reader.page("/confirm/daily-1")
    assert 'value="accept"' not in page
    csrf = fields_of(page)["csrf"]
    answer = reader.client.post(
        "/confirm/daily-1", data={"csrf": csrf, "answer": "accept"}, headers={"origin": HOST}
    )
    assert answer.status_code == 403
    assert (case / "flood.yaml").read_text(encoding="utf-8") == CASE


def test_what_is_not_in_the_case_is_not_found(reader: Reader) -> None:
    reader.page("/confirm/nobody", 404)


def test_the_queue_can_be_narrowed_down_to_it(reader: Reader) -> None:
    assert "1 to decide, 1 in all that fit" in reader.words("/?coding=machine-coded")
    assert "No finding" in reader.words("/?coding=confirmed")
