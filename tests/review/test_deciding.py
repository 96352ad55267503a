"""Deciding on the page without scripts: forms and links, as an editor uses them."""

from __future__ import annotations

import re

from tests.review.office import CASE, Office, key_of, opened


def test_decide_and_go_on_to_the_next(office: Office) -> None:
    desk = office.desk()
    first, second = desk.board.keys[0], desk.board.keys[1]
    with opened(desk) as browser:
        assert f'data-finding="{first}"' in browser.page or first in browser.page
        browser.send(f"/f/{first}/decide", verdict="same", note="one and the same", then="next")
        assert browser.path == f"/f/{second}"
        assert "Saved: the same thing, Homes flooded. 2 to decide." in browser.text
        browser.send(f"/f/{second}/decide", verdict="needs-call", note="the mayor", then="stay")
        assert browser.path == f"/f/{second}"
        assert "needs a call: the mayor – Ann" in browser.text
        browser.open(f"/f/{second}")
        assert "Saved" not in browser.text  # said once
    assert [(line["verdict"], line["who"]) for line in office.log] == [
        ("same", "Ann"),
        ("needs-call", "Ann"),
    ]
    assert office.log[0]["note"] == "one and the same"


def test_what_is_missing_is_said_and_what_was_entered_is_kept(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        browser.send(f"/f/{homes}/decide", note="said on the phone")
        assert (browser.status, "Choose a verdict." in browser.text) == (422, True)
        assert "said on the phone" in browser.page
        browser.send(f"/f/{homes}/decide", verdict="one-wrong", note="said <on> the phone")
        assert browser.status == 422
        assert "Say which side or claim is wrong." in browser.text
        assert "said &lt;on&gt; the phone" in browser.page
        assert re.search(r'value="one-wrong"[^>]* checked', browser.page)
        browser.send(f"/f/{homes}/decide", verdict="both-true", differs="colour")
        assert browser.status == 422
        browser.send(f"/f/{homes}/decide", verdict="both-true", differs="time", wrong="daily-1")
        assert browser.status == 200
    (line,) = office.log
    assert (line["verdict"], line["differs"], "wrong" in line) == ("both-true", "time", False)


def test_another_was_faster_and_one_can_decide_nevertheless(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk, "Ann") as ann, opened(desk, "Bob") as bob:
        for browser in (ann, bob):
            browser.open(f"/f/{homes}")
        bob.send(f"/f/{homes}/decide", verdict="same")
        ann.send(f"/f/{homes}/decide", verdict="both-wrong", note="neither of them")
        assert ann.status == 409
        assert "decided by another: the same thing – Bob" in ann.text
        assert "neither of them" in ann.page
        ann.send(f"/f/{homes}/decide", verdict="both-wrong", note="neither of them")
        assert ann.status == 200
    assert [line["who"] for line in office.log] == ["Bob", "Ann"]


def test_undo_on_the_finding_and_undo_what_was_decided_last(office: Office) -> None:
    desk = office.desk()
    homes, roads = key_of(desk, "homes"), key_of(desk, "roads")
    with opened(desk) as browser:
        for key in (homes, roads):
            browser.open(f"/f/{key}")
            browser.send(f"/f/{key}/decide", verdict="same")
        browser.send("/undo")
        assert browser.path == f"/f/{roads}"
        browser.open(f"/f/{homes}")
        browser.send(f"/f/{homes}/undo")
        assert [line["verdict"] for line in office.log] == ["same", "same", "undo", "undo"]
        assert desk.board.status(homes) == "open"
        browser.send("/undo")
        assert (browser.status, "nothing of yours to undo" in browser.text) == (409, True)


def test_what_another_decided_since_is_not_undone_by_the_key(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk, "Ann") as ann:
        ann.open(f"/f/{homes}")
        ann.send(f"/f/{homes}/decide", verdict="same")
        desk.decide(homes, "needs-call", who="Bob")
        ann.send("/undo")
        assert ann.status == 409
    assert len(office.log) == 2


def test_the_last_one_decided_shows_that_nothing_is_left(office: Office) -> None:
    desk = office.desk()
    with opened(desk) as browser:
        for _ in range(3):
            key = browser.path.removeprefix("/f/") if "/f/" in browser.path else desk.board.keys[0]
            browser.send(f"/f/{key}/decide", verdict="same", then="next")
            assert browser.status == 200
        assert browser.path == "/"
        assert "All decided. 3 findings; they and the agreements stand" in browser.text
    assert len({line["question"] for line in office.log}) == 3


def test_a_decision_keeps_within_what_was_asked_for(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    hurt = key_of(desk, "hurt")
    with opened(desk) as browser:
        browser.open(f"/f/{homes}?subject=homes&subject=hurt")
        browser.send(f"/f/{homes}/decide", verdict="same", then="next")
        assert browser.path == f"/f/{hurt}?subject=homes&subject=hurt"


def test_the_history_of_a_finding_is_shown(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    desk.decide(homes, "same", who="Bob", note="first thought")
    desk.decide(homes, "undo", who="Cem")
    desk.decide(homes, "needs-call", who="Ann")
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        places = [browser.text.find(said) for said in ("first thought", "undone – Cem")]
        assert -1 not in places
        assert "needs a call – Ann" in browser.text


def test_a_finding_that_is_gone_says_so(office: Office) -> None:
    desk = office.desk()
    roads = key_of(desk, "roads")
    with opened(desk) as browser:
        browser.open(f"/f/{roads}")
        office.write(CASE.replace('value: "7"', 'value: "5"'))
        desk.refresh()
        browser.send(f"/f/{roads}/decide", verdict="same")
        assert browser.status == 404
        assert f"There is no finding {roads}" in browser.text
    assert office.log == []


def test_the_log_that_cannot_be_written_loses_no_word(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    (office.folder / "decisions.jsonl").mkdir()
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        browser.send(f"/f/{homes}/decide", verdict="same")
        assert browser.status == 503
        assert "Nothing was decided; try again" in browser.text


def test_the_editors_name_is_kept_for_the_browser(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk, "Ann") as browser, opened(desk, "Ann") as other:
        browser.send("/who", who="  Bea\u202e ")
        browser.open(f"/f/{homes}")
        browser.send(f"/f/{homes}/decide", verdict="same")
        assert other.client.get("/api/session").json()["who"] == "Ann"
        browser.send("/who", who=" ")
        assert (browser.status, "a name cannot be empty" in browser.text) == (400, True)
    assert office.log[0]["who"] == "Bea\\u202e"


def test_a_decision_that_stands_until_a_day(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk) as browser:
        browser.open(f"/f/{homes}")
        assert re.search(r'<input type="date" name="until" value="">', browser.page)
        browser.send(f"/f/{homes}/decide", verdict="same", until="2020-01-01")
        assert browser.status == 422
        assert "until: 2020-01-01 has passed" in browser.text
        assert re.search(r'<input type="date" name="until" value="2020-01-01">', browser.page)
        browser.send(f"/f/{homes}/decide", verdict="same", until="2999-05-31", then="stay")
        assert browser.status == 200
        assert "holds until 2999-05-31" in browser.text
    (line,) = office.log
    assert line["until"] == "2999-05-31"
