"""No path and no link leads out of the case: nothing else is read or written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.review.desk import Desk
from tests.cases import PAPERS
from tests.review.hands import Answer, Hand, in_process, lines_of
from tests.review.office import CASE
from tests.review.opened import fields_of
from tests.review.sockets import SECRET, cookie, raw

PATHS = [
    "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/..%5capp.py",
    "/static//etc/passwd", "/static/%2fetc%2fpasswd", "/static/htmx/../../gate.py",
    "/static/review.css%00.txt", "/static/.", "/static/", "/../secret.txt", "/%2e%2e/secret.txt",
    "/source/..%2f..%2fsecret.txt", "/subject/%2e%2e%2fsecret.txt", "/claim/..%2fsecret.txt/edit",
    "/source/?id=../secret.txt", "/f/..%2f..%2fsecret.txt", "/api/findings/..%2fsecret",
    "//evil.example/", "/\\evil.example", "/graph/%00", "/claims/case.yaml", "/decisions.jsonl",
    "/.git/config", "/docs", "/redoc", "/openapi.json",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out(path: str, hand: Hand) -> None:
    status, told = raw(
        hand.port, f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{hand.port}", cookie(hand)
    )
    assert status in (400, 404), told[:300]
    assert SECRET.encode() not in told
    assert b"root:" not in told


def _edited(hand: Hand, claim: str) -> Answer:
    """The form of a claim filled in, shown, written: the last answer."""
    path = f"/claim/{claim}/edit"
    page = hand.ask("GET", path)
    if page.status != 200:
        return page
    form = fields_of(page.page)
    diff = hand.form(path, live=False, **{**form, "note": "changed", "step": "show"})
    if "changes" not in fields_of(diff.page):
        return diff
    return hand.form(path, live=False, **{**fields_of(diff.page), "step": "write"})


def test_a_claim_file_that_becomes_a_link_is_left_alone(hand: Hand, folder: Path) -> None:
    assert _edited(hand, "daily-1").status == 303  # as long as it is none
    file, outside = folder / "claims" / "case.yaml", folder / "elsewhere.yaml"
    outside.write_text(file.read_text().replace("Homes flooded", SECRET))
    file.unlink()
    file.symlink_to(outside)
    before = outside.read_bytes()
    answer = _edited(hand, "daily-2")
    assert answer.status in (409, 422)
    assert SECRET not in answer.page
    assert outside.read_bytes() == before
    assert file.is_symlink()


def test_a_link_set_between_the_diff_and_its_writing(hand: Hand, folder: Path) -> None:
    path, file = "/claim/daily-1/edit", folder / "claims" / "case.yaml"
    form = fields_of(hand.ask("GET", path).page)
    diff = hand.form(path, live=False, **{**form, "note": "changed", "step": "show"})
    outside = folder / "elsewhere.yaml"
    outside.write_bytes(file.read_bytes())
    file.unlink()
    file.symlink_to(outside)
    before = outside.read_bytes()
    answer = hand.form(path, live=False, **{**fields_of(diff.page), "step": "write"})
    assert answer.status in (409, 422)
    assert outside.read_bytes() == before


def test_a_log_that_becomes_a_link_is_neither_read_nor_written(
    desk: Desk, hand: Hand, folder: Path
) -> None:
    homes, roads, *_ = desk.board.keys
    assert hand.decide(homes, verdict="same").status == 201
    outside = folder / "elsewhere.jsonl"
    line = {**lines_of(folder / "claims")[0], "note": SECRET}
    outside.write_text(json.dumps(line) + "\n")
    log = folder / "claims" / "decisions.jsonl"
    log.unlink()
    log.symlink_to(outside)
    before = outside.read_bytes()
    answer = hand.decide(roads, verdict="same")
    assert answer.status == 503
    assert "is a link that leads out of the case folder" in answer.data["detail"]
    assert outside.read_bytes() == before
    assert log.is_symlink()
    pages = [hand.ask("GET", path).page for path in (f"/f/{homes}", "/changes", "/progress")]
    assert not any(SECRET in page for page in pages)


def test_a_baseline_that_becomes_a_link_is_not_read(folder: Path, desk: Desk, hand: Hand) -> None:
    outside = folder / "elsewhere.jsonl"
    keys = [find.fingerprint for find in desk.board.findings]
    lines = [
        json.dumps({"question": find.question, "fingerprint": find.fingerprint, "reason": SECRET})
        for find in desk.board.findings
    ]
    outside.write_text("\n".join(lines[:2]) + "\n")
    (folder / "claims" / "baseline.jsonl").symlink_to(outside)
    assert desk.refresh()
    page = hand.ask("GET", "/progress").page
    assert SECRET not in page
    assert "is a link that leads out of the case folder" in page
    assert keys == [find.fingerprint for find in desk.board.findings]
    assert {find.state for find in desk.board.findings} == {None}


@pytest.mark.parametrize("text", ["../secret.txt", "/etc/passwd", "link.txt", "a/../../secret.txt"])
def test_a_text_outside_its_folder_is_not_read(text: str, folder: Path) -> None:
    (folder / "texts" / "link.txt").symlink_to(folder / "secret.txt")
    case = (PAPERS + CASE).replace("publisher: The Daily", f'publisher: The Daily, text: "{text}"')
    (folder / "claims" / "case.yaml").write_text(case)
    desk = Desk([folder / "claims"], texts=folder / "texts")
    with in_process(desk) as hand:
        for path in ("/", "/source/daily", "/claim/daily-1/edit"):
            page = hand.ask("GET", path).page
            assert SECRET not in page
            assert "root:" not in page
