"""The page of a draft in a browser: what a mouse, a keyboard and a screen reader find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from factcheck.report.draft.rows import make_draft_rows
from factcheck.report.draft.to_html import to_html
from tests.browser import chromium
from tests.report.draft.goldens import FOLDER, made

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGE: Path = FOLDER / "draft.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(params=["light", "dark"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    shown = browser.new_page(color_scheme=request.param, viewport={"width": 1200, "height": 900})
    shown.goto(PAGE.as_uri())
    yield shown
    shown.close()


def test_nobody_is_shut_out(page: Page) -> None:
    for details in page.query_selector_all("details"):
        details.evaluate("it => it.open = true")
    assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize("width", [1200, 360])
def test_nothing_runs_over_the_edge(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_mark_leads_to_what_the_case_says_and_back(page: Page) -> None:
    page.click("a.conflict >> nth=0")
    card = page.locator(":target")
    assert "against" in card.inner_text()
    card.locator("h3 a").click()
    assert page.locator(":target").get_attribute("class") == "conflict"


def test_a_folded_statement_opens_when_its_mark_is_followed(page: Page) -> None:
    page.click("a.news >> nth=0")
    assert page.locator(":target").is_visible()


def test_the_other_side_stands_beside_on_a_wide_page_and_below_on_a_narrow_one(page: Page) -> None:
    def places() -> tuple[dict[str, float], dict[str, float]]:
        text = page.locator(".text", has=page.locator("a.stale")).bounding_box()
        card = page.locator(".card.stale").bounding_box()
        assert text and card
        return dict(text), dict(card)

    text, card = places()
    assert card["x"] >= text["x"] + text["width"]
    page.set_viewport_size({"width": 400, "height": 800})
    text, card = places()
    assert card["y"] >= text["y"] + text["height"]


def test_the_text_runs_on_however_long_the_notes_beside_it_are(page: Page) -> None:
    texts = boxes(page, ".text")
    assert len(texts) == 4
    for above, below in pairwise(texts):
        assert below["y"] - (above["y"] + above["height"]) < 2
        assert above["x"] == below["x"]


def test_no_note_lies_over_another_or_over_the_text(page: Page) -> None:
    right = max(box["x"] + box["width"] for box in boxes(page, ".text"))
    notes = sorted(boxes(page, ".card, .quiet"), key=lambda box: box["y"])
    assert len(notes) == 9
    assert all(box["x"] > right for box in notes)
    assert all(a["y"] + a["height"] <= b["y"] for a, b in pairwise(notes))


def test_what_is_folded_for_want_of_room_opens_when_its_mark_is_followed(
    browser: Browser, tmp_path: Path
) -> None:
    draft = made()
    long = tuple(replace(one, message=one.message * 3) for one in draft.remarks)
    file = tmp_path / "draft.html"
    file.write_text(to_html(make_draft_rows(replace(draft, remarks=long))), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.goto(file.as_uri())
    said = page.locator("aside.conflict details > div[id] .said").last
    assert not said.is_visible()
    page.locator("a.conflict").last.click()
    assert said.is_visible()
    said.get_by_text("In the text").click()
    assert page.locator(":target").get_attribute("class") == "conflict"
    page.close()


def boxes(page: Page, css: str) -> list[dict[str, float]]:
    return [dict(box) for one in page.locator(css).all() if (box := one.bounding_box())]
