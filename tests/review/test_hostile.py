"""Claims that mean harm: on every page there is they are text, and nothing but text."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from factcheck.review.desk import Desk
from factcheck.review.pages.events import told
from tests.cases import PAPERS
from tests.review.hands import Hand, in_process
from tests.review.opened import fields_of
from tests.review.traps import HARMLESS, LONG, MARK, TRAPS, Spider, shown, write_traps

STARTS = ("/", "/help", "/progress", "/changes", "/?q=pwned", "/?kind=agreement&q=words")


def desk_of(folder: Path, traps: dict[str, str]) -> Desk:
    """A desk with all of these texts, in the claims and in a source's text."""
    write_traps(folder / "claims", traps)
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text("\n\n".join(traps.values()), encoding="utf-8")
    return Desk([folder / "claims"], texts=folder / "texts")


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Spider:
    """What the pages are made of where no text means harm."""
    desk = desk_of(tmp_path_factory.mktemp("harmless"), {"a": HARMLESS, "b": "other words"})
    with in_process(desk) as hand:
        hand.decide(desk.board.keys[0], verdict="same", note=HARMLESS)
        spider = Spider(hand)
        spider.crawl(*STARTS)
    return spider


def test_no_page_takes_anything_from_them_but_text(harmless: Spider, tmp_path: Path) -> None:
    desk = desk_of(tmp_path, TRAPS)
    assert desk.problems == ()
    with in_process(desk, who=TRAPS["out of double quotes"]) as hand:
        note = "".join(TRAPS.values())
        assert hand.decide(desk.board.keys[0], verdict="same", note=note).status == 201
        spider = Spider(hand)
        spider.crawl(*STARTS)
    kinds = {path.split("/")[1].partition("?")[0] for path in spider.visited}
    assert {"f", "subject", "source", "graph", "claim", "confirm", "progress", "help"} <= kinds
    assert len(spider.visited) > 8 * len(TRAPS)
    assert spider.seen - harmless.seen == set()
    assert len(spider.outside) == len(TRAPS) + 1, "addresses that a browser may follow"
    assert spider.largest < 300_000


@pytest.fixture(scope="module")
def entering(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Hand, Desk]]:
    """An editor at a page with a harmless case."""
    desk = desk_of(tmp_path_factory.mktemp("entering"), {"plain": HARMLESS})
    with in_process(desk) as hand:
        yield hand, desk


@pytest.mark.parametrize("name", TRAPS)
def test_what_an_editor_enters_is_text_as_well(name: str, entering: tuple[Hand, Desk]) -> None:
    (hand, desk), trap = entering, TRAPS[name]
    spider, key = Spider(hand), desk.board.keys[0]
    answer = hand.form("/who", who=f"x{trap}", back=trap, live=False)
    assert (answer.status, answer.headers["location"][:2]) in ((303, "/"), (303, trap[:2]))
    assert not answer.headers["location"].startswith("//")
    assert hand.form(f"/f/{key}/decide", verdict="same", note=trap).status == 200
    fields = ("verdict", "wrong", "differs", "note", "until", "seen", "then")
    answer = hand.form(f"/f/{key}/decide", live=False, **dict.fromkeys(fields, trap))
    assert answer.status == 422
    spider.look(answer)
    for path in (f"/f/{key}", "/progress", "/changes"):
        spider.look(hand.ask("GET", path))
    for field in ("q", "subject", "source", "speaker", "cause", "status", "start", "id", "finding"):
        spider.look(hand.ask("GET", f"/?{field}={quote(trap, safe='')}"))
    for page in ("f", "subject", "source", "graph", "claim"):
        answer = hand.ask("GET", f"/{page}/{quote(trap, safe='')}")
        assert answer.status in (404, 307), (page, answer.status)
    edit = f"/claim/{quote(desk.board.findings[0].boxes[0].id, safe='')}/edit"
    for field in ("note", "value", "subject", "speaker", "as_of", "quote", "step", "changes"):
        form = fields_of(hand.ask("GET", edit).page)
        answer = hand.form(edit, live=False, **{"step": "show", **form, field: trap})
        assert answer.status in (200, 422), (field, answer.status)
        spider.look(answer)
    log = desk.log_path.read_bytes()
    assert log.endswith(b"}\n")
    assert {json.loads(line)["verdict"] for line in log.splitlines()} == {"same"}


def test_the_stream_of_news_holds_nothing_but_its_own_lines(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, {"plain": HARMLESS})
    key = desk.board.keys[0]
    for trap in TRAPS.values():
        desk.decide(key, "same", who=f"x{trap}", note=trap)
        desk.decide(key, "undo", who=f"x{trap}")
    news = "".join(map(told, desk.events.since(0)))
    lines = [line for line in news.split("\n") if line]
    assert len(lines) == 2 * 3 * len(TRAPS)
    assert {line.partition(": ")[0] for line in lines} == {"id", "event", "data"}
    assert shown(news)


@pytest.mark.parametrize(
    "long",
    ["x" * LONG, f"<{MARK}>" * (LONG // 7), "\u202e" * LONG, "a b " * (LONG // 4)],
    ids=["one word", "markup", "overrides", "many words"],
)
def test_a_quote_of_a_megabyte(long: str, harmless: Spider, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    case = {
        "subjects": [{"id": "homes", "label": "Homes", "unit": "homes"}],
        "claims": [
            {"id": "daily-1", "source": "daily", "subject": "homes", "value": "400", "quote": long},
            {"id": "herald-1", "source": "herald", "subject": "homes", "value": "550",
             "quote": f"{long}!", "speaker": "Mayor"},
        ],
    }  # fmt: skip
    text = "\n".join(f"{name}: {json.dumps(records)}" for name, records in case.items())
    (tmp_path / "claims" / "case.yaml").write_text(f"{PAPERS}{text}\n")
    desk = Desk([tmp_path / "claims"])
    assert desk.problems == ()
    with in_process(desk) as hand:
        spider = Spider(hand)
        key = desk.board.keys[0]
        for path in (f"/f/{key}", "/subject/homes", "/source/daily", "/graph/homes", "/progress"):
            start = time.process_time()
            spider.look(hand.ask("GET", path), path)
            assert time.process_time() - start < 2, path
        assert spider.largest < 100_000, "a page shows the beginning, and says how much is left"
        form = hand.ask("GET", "/claim/daily-1/edit")
        assert len(form.body) >= LONG, "a form must give back the whole of it"
        assert f"<{MARK}" not in form.page
        assert "\u202e" not in form.page
    assert spider.seen - harmless.seen == set()


@pytest.mark.parametrize("name", ["one word", "lines"])
def test_a_long_quote_is_not_cut_by_its_form(name: str, tmp_path: Path) -> None:
    long = {"one word": "x" * 5_000, "lines": "nearly 400 homes\n" * 300}[name]
    (tmp_path / "claims").mkdir()
    case = {
        "subjects": [{"id": "homes", "label": "Homes", "unit": "homes"}],
        "claims": [
            {"id": "daily-1", "source": "daily", "subject": "homes", "value": "4", "quote": long}
        ],
    }
    text = "\n".join(f"{name}: {json.dumps(records)}" for name, records in case.items())
    (tmp_path / "claims" / "case.yaml").write_text(f"{PAPERS}{text}\n")
    desk = Desk([tmp_path / "claims"])
    with in_process(desk) as hand:
        form = fields_of(hand.ask("GET", "/claim/daily-1/edit").page)
        assert "characters more" not in form["quote"][0]
        form |= {"note": "asked", "step": "show"}
        diff = hand.form("/claim/daily-1/edit", live=False, **form)
        assert "Changed in daily-1: note." in diff.page
