"""The desk: what is decided is in the log, and what stands on disk is what is shown."""

from __future__ import annotations

import subprocess
import sys
import weakref
from datetime import date, timedelta
from pathlib import Path

import pytest

from factcheck.command import main
from factcheck.review.desk import Desk
from factcheck.review.refusing import Gone, Overtaken, ReadOnly, Refused
from factcheck.review.watch import Watch
from tests.review.office import CASE, Office, key_of


def test_a_decision_is_a_line_of_the_log_and_settles_the_finding(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    assert desk.board.status(homes) == "open"
    made = desk.decide(
        homes, "one-wrong", who="Ann", wrong="daily-1", note=" asked ", seen=desk.seen(homes)
    )
    (line,) = office.log
    assert line["wrong"] == "daily-1"
    assert (line["who"], line["note"], line["question"]) == ("Ann", "asked", "homes/value/")
    assert line["when"] == made.when
    assert set(line["claims"]) == {"daily-1", "herald-1"}
    assert desk.board.status(homes) == "decided"
    assert office.desk().board.status(homes) == "decided"
    assert desk.refresh() is False


def test_it_writes_what_the_command_writes(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    desk.decide(homes, "both-true", differs="time", note="a week apart", who="Ann")
    assert main(["decide", homes, "both-true", "--differs", "time", "--note", "a week apart",
                 "--as", "Ann"]) == 0  # fmt: skip
    ours, theirs = office.log
    assert ours | {"when": ""} == theirs | {"when": ""}


def test_the_same_decision_sent_twice_is_one(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    seen = desk.seen(homes)
    first = desk.decide(homes, "same", who="Ann", seen=seen)
    assert desk.decide(homes, "same", who="Ann", seen=seen) == first
    assert desk.decide(homes, "undo", who="Ann").verdict == "undo"
    assert desk.decide(homes, "undo", who="Ann").verdict == "undo"
    assert [line["verdict"] for line in office.log] == ["same", "undo"]
    desk.decide(homes, "same", who="Ann")
    assert len(office.log) == 3


def test_another_editor_was_faster(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    seen = desk.seen(homes)
    desk.decide(homes, "same", who="Bob", seen=seen)
    with pytest.raises(Overtaken, match="decided by another: the same thing – Bob"):
        desk.decide(homes, "needs-call", who="Ann", seen=seen)
    assert len(office.log) == 1
    desk.decide(homes, "needs-call", who="Ann", seen=desk.seen(homes))
    assert [line["who"] for line in office.log] == ["Bob", "Ann"]


def test_the_claims_changed_under_the_editors_eyes(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    seen = desk.seen(homes)
    office.write(CASE + "  - {id: post-1, source: post, subject: homes, value: '550'}\n")
    assert desk.refresh() is True
    with pytest.raises(Overtaken, match="Its claims have changed"):
        desk.decide(homes, "same", who="Ann", seen=seen)
    assert office.log == []


def test_what_makes_no_decision_is_refused(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    for wrong, given in {
        "wrong: missing": {"verdict": "one-wrong"},
        "none of the claims": {"verdict": "one-wrong", "wrong": "daily-2"},
        "differs: missing": {"verdict": "both-true"},
        "no such date": {"verdict": "same", "until": "soon"},
        "has passed": {"verdict": "same", "until": yesterday},
        "nothing is decided": {"verdict": "undo"},
    }.items():
        with pytest.raises(Refused, match=wrong):
            desk.decide(homes, who="Ann", **given)  # type: ignore[arg-type]
    with pytest.raises(Gone, match="no finding 00000000"):
        desk.decide("00000000", "same", who="Ann")
    with pytest.raises(ReadOnly):
        office.desk(read_only=True).decide(homes, "same", who="Ann")
    assert office.log == []


def test_what_another_program_decides_is_seen_without_a_check(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = office.desk()
    board, homes = desk.board, key_of(desk, "homes")
    main(["decide", homes, "needs-call", "--as", "Bob"])
    assert desk.refresh() is False
    assert desk.board is board
    assert desk.board.status(homes) == "decided"
    (event,) = desk.events.since(0)
    assert (event.kind, event.key, event.who, event.status) == ("decided", homes, "Bob", "decided")
    main(["decide", homes, "undo", "--as", "Bob"])
    desk.refresh()
    assert desk.board.status(homes) == "open"
    assert [one.verdict for one in desk.history("homes/value/")] == ["needs-call", "undo"]


def test_a_log_that_git_has_merged_is_taken_as_it_is(office: Office) -> None:
    desk = office.desk()
    homes, roads = key_of(desk, "homes"), key_of(desk, "roads")
    desk.decide(homes, "same", who="Ann")
    (first,) = (office.folder / "decisions.jsonl").read_text().splitlines()
    other = first.replace("homes/value/", "roads/value/")
    (office.folder / "decisions.jsonl").write_text(f"{other}\n")
    desk.refresh()
    assert (desk.board.status(homes), desk.board.status(roads)) == ("open", "reopened")
    assert desk.events.since(0)[-1].kind == "checked"


def test_changed_claims_are_checked_again_and_reopen_what_was_decided(office: Office) -> None:
    desk = office.desk()
    homes, roads = key_of(desk, "homes"), key_of(desk, "roads")
    desk.decide(homes, "same", who="Ann")
    office.write(CASE.replace('value: "7"', 'value: "5"') +
                 "  - {id: post-1, source: post, subject: homes, value: '550'}\n"
                 "  - {id: post-2, source: post, subject: bridges, value: '9'}\n")  # fmt: skip
    assert desk.refresh() is True
    assert desk.board.status(homes) == "decided"  # one more outlet in a known position
    assert roads not in desk.board.rank
    event = desk.events.since(1)[-1]
    assert event.kind == "checked"
    assert "went" in event.told
    assert any("Roads closed" in said for said in event.gone)
    assert all(key in desk.board.rank for key in event.came)
    office.write(CASE.replace('value: "400"', 'value: "410"'))
    desk.refresh()
    again = [key for key in desk.board.keys if desk.board.status(key) == "reopened"]
    assert [desk.finding(key).question for key in again] == ["homes/value/"]
    decision = desk.finding(again[0]).decision
    assert decision is not None
    assert "claim daily-1 has changed since" in decision.reopened


def test_a_baseline_makes_findings_new(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "--subject", "homes", "--reason", "known"])
    desk = office.desk()
    homes, roads = key_of(desk, "homes"), key_of(desk, "roads")
    assert (desk.board.status(homes), desk.board.status(roads)) == ("open", "new")
    desk.decide(roads, "same", who="Ann")
    desk.decide(roads, "undo", who="Ann")
    assert desk.board.status(roads) == "new"


def test_a_decision_holds_until_its_day_is_over(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    desk.decide(homes, "same", who="Ann", until=date.today().isoformat())
    assert desk.board.status(homes) == "decided"
    desk.board.today = date.today() - timedelta(days=1)
    path = office.folder / "decisions.jsonl"
    path.write_text(path.read_text().replace(date.today().isoformat() + '", "message',
                                             '2024-05-31", "message'))  # fmt: skip
    assert desk.refresh() is True  # a new day
    assert desk.board.status(homes) == "reopened"


def test_a_clock_that_goes_wrong_loses_no_decision(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    desk.decide(homes, "same", who="Ann")
    path = office.folder / "decisions.jsonl"
    path.write_text(path.read_text().replace(date.today().isoformat()[:4], "2999"))
    desk.refresh()
    desk.decide(homes, "needs-call", who="Bob", seen=desk.seen(homes))
    finding = desk.finding(homes)
    assert finding.decision is not None
    assert finding.decision.decision.who == "Bob"


def test_settings_are_read_again(office: Office) -> None:
    from factcheck.settings import find_settings

    settings = office.folder / "factcheck.toml"
    settings.write_text("[rules]\nfigures-differ = true\n")
    desk = office.desk(settings=lambda: find_settings([office.folder]))
    homes = key_of(desk, "homes")
    settings.write_text("[rules]\nfigures-differ = false\n")
    assert desk.refresh() is True
    assert homes not in desk.board.rank


def test_a_case_that_cannot_be_checked_leaves_the_page_as_it_was(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = office.desk()
    board = desk.board
    monkeypatch.setattr("factcheck.review.checked.check", lambda *_, **__: 1 / 0)
    office.write()
    (office.folder / "more.yaml").write_text("claims: []\n")
    with pytest.raises(ZeroDivisionError):
        desk.refresh()
    assert desk.board is board
    assert "cannot be checked" in desk.trouble
    monkeypatch.undo()
    (office.folder / "more.yaml").unlink()
    (office.folder / "others.yaml").write_text("claims: []\n")
    assert desk.refresh() is True
    assert desk.trouble == ""


def test_a_check_that_fails_is_not_tried_again_and_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = office.desk()
    monkeypatch.setattr("factcheck.review.checked.check", lambda *_, **__: 1 / 0)
    (office.folder / "more.yaml").write_text("claims: []\n")
    with pytest.raises(ZeroDivisionError):
        desk.refresh()
    assert desk.refresh() is False
    assert "cannot be checked" in desk.trouble


def test_a_log_that_cannot_be_read_is_told_until_it_can(office: Office) -> None:
    desk = office.desk()
    desk.log_path.mkdir()
    desk.refresh()
    assert "decisions.jsonl: cannot be read" in desk.trouble
    desk.log_path.rmdir()
    desk.refresh()
    assert desk.trouble == ""


def test_a_file_that_is_being_saved_is_waited_for(office: Office) -> None:
    desk = office.desk()
    desk.refresh(at_rest=True)
    (office.folder / "case.yaml").write_text("clai")
    assert desk.refresh(at_rest=True) is False
    office.write(CASE.replace('value: "7"', 'value: "8"'))
    assert desk.refresh(at_rest=True) is False
    assert desk.refresh(at_rest=True) is True
    assert (
        desk.events.since(0)[-1].told == "The files have changed: 1 finding came, 1 finding went."
    )


def test_the_board_before_is_let_go(office: Office) -> None:
    """It is never collected: what stays of it would stay for ever."""
    desk = office.desk()
    desk.board.words.search("homes")
    before = weakref.ref(desk.board)
    office.write(CASE.replace('value: "7"', 'value: "8"'))
    assert desk.refresh() is True
    assert before() is None


def test_two_findings_of_one_id_are_told_apart(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.finding.finding_id", lambda *_: "same")
    keys = office.desk().board.keys
    assert keys == ["same", "same-2", "same-3", "same-4"]


def test_the_watch_keeps_the_desk_in_step(office: Office) -> None:
    desk = office.desk()
    roads = key_of(desk, "roads")
    watch = Watch(desk, pause=0.01)
    watch.start()
    try:
        office.write(CASE.replace('value: "7"', 'value: "5"'))
        for _ in range(500):
            if roads not in desk.board.rank:
                break
            _sleep()
        assert roads not in desk.board.rank
    finally:
        watch.stop()


def _sleep() -> None:
    import time

    time.sleep(0.01)


def test_two_servers_on_one_case_lose_nothing(office: Office) -> None:
    """Each as a process of its own would: both write, each sees the other's."""
    one, other = office.desk(), office.desk()
    homes, roads = key_of(one, "homes"), key_of(one, "roads")
    one.decide(homes, "same", who="Ann")
    other.decide(roads, "needs-call", who="Bob")
    with pytest.raises(Overtaken):
        other.decide(homes, "needs-call", who="Bob", seen=f"{other.seen(homes).partition('.')[0]}.")
    one.refresh()
    for desk in (one, other):
        assert (desk.board.status(homes), desk.board.status(roads)) == ("decided", "decided")
    assert [line["who"] for line in office.log] == ["Ann", "Bob"]


def test_a_case_of_one_file_keeps_its_decisions_beside_it(office: Office) -> None:
    path = office.folder / "case.yaml"
    desk = Desk([path])
    desk.decide(key_of(desk, "homes"), "same", who="Ann")
    assert desk.log_path == Path(office.folder / "case.decisions.jsonl")
    assert desk.log_path.exists()
    assert desk.board.status(key_of(desk, "homes")) == "decided"


def test_nothing_of_the_page_is_imported_for_other_commands() -> None:
    code = (
        "import factcheck.command, sys; "
        "print(sorted({'fastapi', 'uvicorn', 'starlette', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
