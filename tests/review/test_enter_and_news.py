"""The key Enter, and what the page says of what happens, in Chromium."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import chromium
from tests.review.served import Served, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as page:
        yield page


@pytest.fixture
def page(browser: Browser, own: Served) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(own.link)
    yield page
    context.close()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def save(page: Page, *keys: str) -> None:
    shown = page.get_attribute("#finding", "data-finding")
    press(page, *keys)
    page.wait_for_selector(f'#finding:not([data-finding="{shown}"])')
    page.wait_for_timeout(60)


def test_enter_saves_wherever_the_focus_was_left(page: Page, own: Served) -> None:
    press(page, "Enter")
    assert page.inner_text("#live") == "Choose a verdict first."
    save(page, "5", "n", *"a note", "Escape", "Enter")
    press(page, "5")
    page.click(".passage", position={"x": 5, "y": 5})
    save(page, "Enter")
    assert [json.loads(line).get("note") for line in own.log] == ["a note", None]
    press(page, "7", "Enter")
    assert page.inner_text("#live") == "Say whom to call first."
    assert page.evaluate("document.activeElement.id") == "remark"
    page.keyboard.press("Escape")
    press(page, "6", "Enter")
    assert page.inner_text("#live") == "Say which claim is miscoded first."
    assert len(own.log) == 2


def test_one_key_names_a_whole_side(page: Page, own: Served) -> None:
    side = page.locator(".asked.one-wrong [name=side]")
    press(page, "1")
    keys = page.locator(".asked.one-wrong fieldset").first.locator("kbd").all_inner_texts()
    assert keys == ["a", "b"]
    assert side.count() == 2
    heading = page.inner_text(".positions > .position:first-child h2")
    figure = heading.strip().removeprefix("Position").strip().removeprefix("1")
    assert figure in page.locator(".asked.one-wrong .pick").first.inner_text()
    claims = page.locator(".positions > .position:first-child .claim").count()
    save(page, "a", "Enter")
    wrong = json.loads(own.log[0])["wrong"]
    assert claims > 1
    assert len(wrong) == claims


def test_one_hears_of_ones_own_deeds_once_and_of_others(page: Page, own: Served) -> None:
    save(page, "4", "Enter")
    save(page, "u")
    page.wait_for_timeout(900)  # the news of it has come as well
    assert page.inner_text("#live").startswith("Undone: ")
    key = page.get_attribute("#finding", "data-finding")
    line = json.loads(own.log[0]) | {"who": "Night desk", "when": "2999-01-01T10:15:00Z"}
    with (own.folder / "decisions.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")
    page.wait_for_selector("#live:has-text('Night desk')")
    told = page.inner_text("#live")
    assert told.count("Night desk") == 1
    assert page.inner_text("#said") in told
    assert told.endswith(": the same thing")
    page.wait_for_selector("#past .past")
    assert page.get_attribute("#finding", "data-finding") == key
    page.wait_for_timeout(5_300)
    assert page.inner_text("#live") == ""


def test_a_broken_file_is_told_while_the_page_is_open(page: Page, own: Served) -> None:
    shown = page.get_attribute("#finding", "data-finding")
    path = own.folder / "cnn.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("claims:", "claims: '", 1), encoding="utf-8")
    page.wait_for_selector("#trouble:has-text('cnn.yaml cannot be read now')")
    assert "1 mistake in the input:" in page.inner_text("#trouble")
    assert page.get_attribute("#finding", "data-finding") == shown
    assert page.locator("#queue .item").count() > 10
    path.write_text(text, encoding="utf-8")
    page.wait_for_selector("#trouble:not(:has(.warn))", state="attached")


def test_a_finding_that_cleared_says_so_and_leads_on(page: Page, own: Served) -> None:
    shown = page.get_attribute("#finding", "data-finding")
    path = own.folder / "cnn.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: millions", "value: '300,000'"))
    page.wait_for_selector("#verdict .gone")
    assert f"There is no finding {shown} now." in page.inner_text("#verdict")
    assert page.locator(f"#q-{shown}").count() == 0
    save(page, "Enter")
    assert page.locator("#decide").is_visible()


def test_what_was_decided_is_folded_and_opened_with_its_answers(page: Page, own: Served) -> None:
    save(page, "3", "b", "Enter")
    page.goto(own.address + "/?status=decided")
    press(page, "2", "Enter")
    assert page.locator("#decide").is_hidden()
    press(page, "o")
    assert page.is_checked("[value=both-true]")
    assert page.is_checked("[value=place]")
    press(page, "3", "c")
    page.click("text=Save >> nth=-1")
    page.wait_for_selector("#past:has-text('both true (scope)')")
    assert len(own.log) == 2


def test_keys_decide_nothing_on_an_agreement_that_was_not_opened(page: Page, own: Served) -> None:
    page.goto(own.address + "/?status=agreement")
    press(page, "2", "Enter")
    page.wait_for_timeout(300)
    assert page.locator("[value=same]").is_hidden()
    page.click("text=Decide anyway")
    save(page, "2", "Enter")
    assert len(own.log) == 1


def test_a_figure_is_found_without_what_parts_its_digits(page: Page, own: Served) -> None:
    counts = []
    for words in ("300,000", "300000"):
        page.fill("#q", words)
        page.click(".search button")
        page.wait_for_load_state()
        counts.append(page.inner_text("#queue .tally").split(",")[1])
    assert counts[0] == counts[1]
    assert counts[0].strip().split()[0] != "0"
