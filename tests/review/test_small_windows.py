"""The editors' page in small windows: a phone, a low window, a large zoom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import chromium
from tests.review.served import Served, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("small")) as page:
        yield page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def small(browser: Browser, desk: Served) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 400, "height": 800})
    page = context.new_page()
    page.goto(desk.next_link if getattr(desk, "let_in", False) else desk.link)
    desk.let_in = True  # type: ignore[attr-defined]
    yield page
    context.close()


def bottom(page: Page, css: str) -> float:
    return float(page.eval_on_selector(css, "e => e.getBoundingClientRect().bottom"))


def test_a_phone_shows_evidence_first_and_opens_the_verdicts_at_a_touch(small: Page) -> None:
    page = small
    bar = page.eval_on_selector(".verdict", "e => e.getBoundingClientRect().top")
    assert bottom(page, ".claim mark") < bar  # the figure in its passage, above the bar
    assert bottom(page, ".verdict") == 800
    assert page.locator("#queue .item").first.is_hidden()
    assert page.locator("[value=same]").is_hidden()

    page.click(".verdict .fold")
    assert page.locator("#decide .pick:visible").count() == 7
    assert page.evaluate("scrollY") == 0
    page.check("[value=one-wrong]")
    assert page.locator("[name=side]").count() == 2
    page.click(".verdict .fold:has-text('Close')")
    assert page.locator("[value=same]").is_hidden()


def test_the_queue_on_a_phone_is_one_line_until_it_is_asked_for(small: Page) -> None:
    page = small
    height = page.eval_on_selector("#queue", "e => e.getBoundingClientRect().height")
    assert height < 45
    page.click("#queue > .fold")
    shown = page.get_attribute("#finding", "data-finding")
    page.locator("#queue .item").nth(2).click()
    page.wait_for_selector(f'#finding:not([data-finding="{shown}"])')
    page.locator("#queue .item").first.wait_for(state="hidden")  # the queue comes after the finding
    assert page.get_attribute("#queue > .fold", "aria-expanded") == "false"


def test_keys_open_what_is_folded(small: Page) -> None:
    page = small
    page.keyboard.press("3")
    assert page.is_checked("[value=both-true]")
    assert page.is_visible(".asked.both-true")


@pytest.mark.parametrize(("width", "height"), [(1280, 600), (900, 700), (640, 400)])
def test_a_verdict_leaves_the_evidence_where_it_is(small: Page, width: int, height: int) -> None:
    page = small
    page.set_viewport_size({"width": width, "height": height})
    before = page.eval_on_selector("#said", "e => e.getBoundingClientRect().top")
    page.keyboard.press("1")
    assert page.eval_on_selector("#said", "e => e.getBoundingClientRect().top") == before
    tall = page.eval_on_selector(".verdict", "e => e.getBoundingClientRect().height")
    assert tall < height / 2
    assert bottom(page, ".verdict") <= height


def test_without_script_all_of_it_is_there(browser: Browser, desk: Served) -> None:
    context = browser.new_context(viewport={"width": 400, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(desk.next_link)
    assert page.locator("#queue .item").first.is_visible()
    page.click("a.jump")
    page.check("[value=same]")
    context.close()


@pytest.mark.parametrize("path", ["/progress", "/subject/call-up-target", "/source/cnn"])
def test_tables_are_stacked_and_lose_nothing(small: Page, desk: Served, path: str) -> None:
    page = small
    page.goto(desk.address + path)
    cells = page.locator(".stack td[data-label]:not(:empty)")
    assert cells.count() > 4
    outside = cells.evaluate_all(
        "cells => cells.filter((c) => c.getBoundingClientRect().right > 400).length"
    )
    assert outside == 0
    assert "none" not in cells.first.evaluate("c => getComputedStyle(c, '::before').content")


def test_the_figure_can_be_read_in_forced_colours(browser: Browser, desk: Served) -> None:
    context = browser.new_context(forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(desk.next_link)
    ink, ground = page.eval_on_selector(
        ".claim mark",
        "m => [getComputedStyle(m).color, getComputedStyle(m).backgroundColor]",
    )
    assert (ink, ground) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    context.close()


def test_the_desk_was_only_looked_at(desk: Served, tmp_path: Path) -> None:
    assert desk.log == []
