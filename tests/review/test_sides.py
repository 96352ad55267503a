"""One side wrong, miscoded, a call: what a verdict asks for, and how it is written."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from factcheck.review.desk import Desk
from factcheck.review.pages.findings import claims_of_side
from tests.review.office import CASE, Browser, Office, key_of, opened

THIRD = CASE + "  - {id: post-1, source: post, subject: homes, value: '550'}\n"


def homes_of(desk: Desk) -> str:
    """The discrepancy on homes: there is an agreement on them as well."""
    return next(
        key
        for key, one in zip(desk.board.keys, desk.board.findings, strict=True)
        if one.kind == "discrepancy" and one.subject is not None and one.subject.id == "homes"
    )


def side_of(desk: Desk, key: str, claim: str) -> int:
    """The number of the side that a claim is on."""
    finding = desk.finding(key)
    numbers = range(1, len(finding.answer.positions) + 1)
    return next(number for number in numbers if claim in claims_of_side(finding, number))


def checked(browser: Browser) -> list[tuple[str, str]]:
    """What is chosen in the form: names and values."""
    fields = re.findall(r' name="(\w+)" value="([^"]*)"[^>]* checked', browser.page)
    return [(name, unescape(value)) for name, value in fields]


def test_a_whole_side_is_written_as_its_claims(office: Office) -> None:
    office.write(THIRD)
    desk = office.desk()
    homes = homes_of(desk)
    side = str(side_of(desk, homes, "herald-1"))
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        assert f"{side} 550 2 claims" in browser.text
        browser.send(f"/f/{homes}/decide", verdict="one-wrong", side=side, then="stay")
        assert browser.status == 200
        assert ("side", side) in checked(browser)  # deciding again starts from what was decided
        assert not [value for name, value in checked(browser) if name == "wrong"]
    (line,) = office.log
    assert sorted(line["wrong"]) == ["herald-1", "post-1"]


def test_one_claim_of_a_side_is_written_by_itself(office: Office) -> None:
    office.write(THIRD)
    desk = office.desk()
    homes = homes_of(desk)
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        browser.send(
            f"/f/{homes}/decide", verdict="one-wrong", wrong="post-1", note="a slip", then="stay"
        )
        assert ("wrong", "post-1") in checked(browser)
        assert ">a slip</textarea>" in browser.page
    assert office.log[0]["wrong"] == "post-1"


def test_both_sides_are_not_one(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        browser.client.post(
            f"/f/{homes}/decide",
            data={"csrf": browser.client.get("/api/session").json()["csrf"],
                  "verdict": "one-wrong", "side": ["1", "2"]},
        )  # fmt: skip
        browser.send(f"/f/{homes}/decide", verdict="one-wrong", side="7")
        assert (browser.status, "Say which side or claim is wrong." in browser.text) == (422, True)
    assert office.log == []


def test_other_programs_name_one_claim_or_several(office: Office) -> None:
    office.write(THIRD)
    desk = office.desk()
    homes = homes_of(desk)
    with opened(desk) as browser:
        csrf = browser.client.get("/api/session").json()["csrf"]
        for wrong in ("daily-1", ["herald-1", "post-1"]):
            made = browser.client.post(
                f"/api/findings/{homes}/decisions",
                content=json.dumps({"verdict": "one-wrong", "wrong": wrong}),
                headers={"x-csrf-token": csrf, "content-type": "application/json"},
            )
            assert (made.status_code, made.json()["decision"]["wrong"]) == (201, wrong)
    assert [line["wrong"] for line in office.log] == ["daily-1", ["herald-1", "post-1"]]


def test_a_call_needs_a_name_to_call(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        browser.send(f"/f/{homes}/decide", verdict="needs-call")
        assert (browser.status, "Say in the note whom to call." in browser.text) == (422, True)
    assert office.log == []


def test_miscoded_asks_which_claim(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        assert f'href="/claim/daily-1/edit?finding={homes}"' in browser.page
        browser.send(f"/f/{homes}/decide", verdict="miscoded")
        assert (browser.status, "Say which claim is miscoded" in browser.text) == (422, True)
        browser.send(f"/f/{homes}/decide", verdict="miscoded", mark="later")
        assert browser.status == 200
    assert [line["verdict"] for line in office.log] == ["miscoded"]


@pytest.mark.parametrize("kind", ["agreement", "change"])
def test_what_asks_for_nothing_says_so(office: Office, kind: str) -> None:
    with opened(office.desk()) as browser:
        browser.open(f"/?kind={kind}")
        assert "Why it was flagged" not in browser.text
        assert ("Decide anyway" in browser.text) == (kind == "agreement")
        assert ("it asks for your eye only" in browser.text) == (kind == "change")
