"""What others did: progress of the desk, changes since one last looked, news as they happen."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.review.events import KEPT, Event, Events
from factcheck.review.pages.events import told
from tests.review.office import CASE, Office, key_of, opened


def test_progress(office: Office) -> None:
    desk = office.desk()
    with opened(desk) as browser:
        assert "0 of 3 decided" in " ".join(browser.open("/progress").split())
        desk.decide(key_of(desk, "homes"), "same", who="Ann")
        desk.decide(key_of(desk, "roads"), "same", who="Bob")
        browser.open("/progress")
        assert "2 of 3 decided" in browser.text
        assert "66%" in browser.text
        assert "Ann 1" in browser.text


def test_progress_tells_what_is_wrong_in_the_files(office: Office) -> None:
    office.write(CASE + "  - {id: odd, source: nobody, subject: homes, value: '1'}\n")
    with opened(office.desk()) as browser:
        browser.open("/progress")
        assert "case.yaml:" in browser.text
        assert "nobody" in browser.text


def test_what_others_decided_since_i_looked(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk, "Ann") as browser:
        desk.decide(homes, "same", who="Bob", note="it is one")
        path = Path(desk.log_path)
        path.write_text(path.read_text().replace('"when": "20', '"when": "21'))  # after this second
        desk.refresh()
        browser.open("/changes")
        assert f"/f/{homes}" in browser.page
        assert "it is one – Bob" in browser.text
        browser.send("/changes/seen")
        assert browser.path == "/changes"
        browser.client.cookies.delete("factcheck-looked")
        browser.client.cookies.set("factcheck-looked", "2199-01-01T00:00:00Z")
        assert "it is one" not in browser.open("/changes")
        browser.client.cookies.set("factcheck-looked", "nonsense")
        assert browser.client.get("/changes").status_code == 200


def test_what_changed_files_have_brought(office: Office) -> None:
    desk = office.desk()
    desk.decide(key_of(desk, "homes"), "same", who="Ann")
    with opened(desk, "Ann") as browser:
        browser.client.cookies.set("factcheck-looked", "2020-01-01T00:00:00Z")
        office.write(
            CASE.replace('value: "7"', 'value: "5"').replace('value: "400"', 'value: "410"')
        )
        desk.refresh()
        browser.open("/changes")
        assert "claim daily-1 has changed since" in browser.text
        assert "Roads closed: “5” (The Daily) against “7” (Herald)" in browser.text  # gone


def test_an_event_as_a_page_is_told_it() -> None:
    event = Event(
        7, "decided", "2024-05-03T10:00:00Z", "same\nid: 99\n\ndata: x\x1b – Bob", "abc", "q/v/",
        "decided", "Bob\r\nevent: y",
    )  # fmt: skip
    lines = told(event).splitlines()
    assert lines[:2] == ["id: 7", "event: decided"]
    assert len(lines) == 4
    data = json.loads(lines[2].removeprefix("data: "))
    assert data == {
        "version": 7, "kind": "decided", "key": "abc", "status": "decided",
        "who": "Bob event: y", "told": "same id: 99 data: x\\x1b – Bob",
        "when": "2024-05-03T10:00:00Z",
    }  # fmt: skip
    assert "event: many" in told(event, many=True)


def test_events_are_remembered_in_order_and_not_for_ever() -> None:
    events = Events()
    for version in range(1, KEPT + 3):
        events.add(Event(version, "decided", "", ""))
    assert [one.version for one in events.since(KEPT)] == [KEPT + 1, KEPT + 2]
    assert events.since(KEPT + 2) == []
    assert len(events.since(0)) == KEPT
    assert events.forgotten(1)
    assert not events.forgotten(2)
