"""Mistakes in the input: every page names them, and what was found before them stays."""

from __future__ import annotations

import json

import pytest

from tests.review.office import CASE, Office, key_of, opened

BROKEN = CASE.replace('value: "400"', 'value: "400')


@pytest.mark.parametrize("path", ["/", "/progress", "/changes", "/help", "/f/00000000"])
def test_they_stand_on_every_page_with_their_places(office: Office, path: str) -> None:
    office.write(CASE + "  - {id: post-9, source: post, subject: roads, colour: red}\n")
    with opened(office.desk()) as browser:
        browser.open(path)
        assert "2 mistakes in the input:" in browser.text
        assert "case.yaml:16:48: colour: no such field" in browser.text


def test_a_file_that_became_unreadable_keeps_its_findings(office: Office) -> None:
    desk = office.desk()
    homes, before = key_of(desk, "homes"), list(desk.board.keys)
    office.write(BROKEN)
    desk.refresh()
    assert list(desk.board.keys) == before
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        assert "case.yaml cannot be read now. The findings are those from before" in browser.text
        assert "1 mistake in the input:" in browser.text
        assert str(desk.problems[0]) in browser.text
        browser.send(f"/f/{homes}/decide", verdict="same")
        assert browser.status == 200
    assert len(office.log) == 1

    office.write()
    desk.refresh()
    assert (desk.trouble, desk.problems) == ("", ())
    assert desk.board.status(homes) == "decided"


def test_one_file_of_two_is_broken_and_then_taken_away(office: Office) -> None:
    more = office.folder / "more.yaml"
    claim = "claims: [{id: post-2, source: post, subject: roads, value: '%s'}]\n"
    more.write_text(claim % "40")
    desk = office.desk()
    roads = key_of(desk, "roads")
    more.write_text("claims: [{id: 'post-2")
    desk.refresh()
    assert desk.board.finding(roads) is not None
    assert "more.yaml cannot be read" in desk.trouble
    more.unlink()
    desk.refresh()
    assert (desk.trouble, desk.problems) == ("", ())
    assert "post-2" not in desk.board.index.claims


def test_a_mistake_in_one_claim_takes_its_findings_and_says_why(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    office.write(CASE.replace('value: "400"', 'value: "400", colour: red'))
    desk.refresh()
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        assert browser.status == 404
        assert "No such finding" in browser.text
        assert "The input has mistakes: what rests on them is not compared." in browser.text


def test_a_case_that_cannot_be_read_from_the_start(office: Office) -> None:
    office.write(BROKEN)
    desk = office.desk()
    with opened(desk) as browser:
        assert "The input cannot be read." in browser.text
        assert "Nothing waits" not in browser.text
        office.write()
        desk.refresh()
        browser.open("/")
        assert "3 to decide" in browser.text


def test_each_empty_page_says_why(office: Office) -> None:
    desk = office.desk()
    with opened(desk) as browser:
        browser.open("/?q=zzzz")
        assert "No finding has “zzzz”." in browser.text
        browser.open("/?kind=change&q=zzzz")
        assert "No finding among those chosen has “zzzz”." in browser.text
        browser.open("/?kind=change&subject=homes")
        assert "No finding fits what is chosen." in browser.text
        for key in desk.board.keys[:3]:
            desk.decide(key, "same", who="Ann")
        browser.open("/")
        assert "All decided. 3 findings" in browser.text
        browser.open("/?subject=homes")
        assert "All that fit are decided. 1 finding;" in browser.text
        browser.open("/progress")
        assert "0 wait for a decision: all is decided." in browser.text


def test_a_case_without_findings(office: Office) -> None:
    claim = "{id: a, source: daily, subject: homes, value: 4}"
    office.write(f"subjects: [{{id: homes}}]\nclaims: [{claim}]")
    with opened(office.desk()) as browser:
        assert "No findings. 1 claim, 1 of them not compared." in browser.text
        browser.open("/progress")
        assert "Nothing to decide" in browser.text
        assert "100%" not in browser.text


def test_a_claim_without_a_quote_shows_no_empty_quotation_marks(office: Office) -> None:
    desk = office.desk()
    with opened(desk) as browser:
        browser.open(f"/f/{key_of(desk, 'roads')}")
        assert "“”" not in browser.text.replace(" ", "")


def test_what_it_said_then_stands_beside_what_it_says_now(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    desk.decide(homes, "same", who="Ann")
    office.write(CASE.replace('value: "400"', 'value: "40"'))
    desk.refresh()
    with opened(desk) as browser:
        browser.open("/?status=reopened")
        assert "Claim daily-1 has changed since (now: 40)" in browser.text
        assert "It said then: " in browser.text
        assert "“400”" in browser.text[browser.text.index("It said then") :]


def test_whoever_comes_back_sees_what_others_decided_meanwhile(office: Office) -> None:
    """The page was started anew: of when an editor was last here only the log knows."""
    line = {"question": "x/value/", "verdict": "same"}
    lines = [
        {**line, "who": "Ann", "when": "2024-05-03T10:00:00Z"},
        {**line, "who": "Bob", "when": "2024-05-03T11:00:00Z", "note": "asked twice"},
    ]
    path = office.folder / "decisions.jsonl"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in lines))
    with opened(office.desk(), "Ann") as browser:
        browser.open("/changes")
        assert "From 2024-05-03 10:00:00" in browser.text
        assert "asked twice" in browser.text
