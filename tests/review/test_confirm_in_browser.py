"""The page of claims to confirm in Chromium: by keyboard, live, looked at by axe."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factcheck
from tests.browser import chromium
from tests.review.served import Served
from tests.review.test_confirm_page import CASE, TEXT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ADDRESSES = ["/confirm/daily-1", "/confirm/daily-2", "/confirm/herald-2", "/confirm/herald-1"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@contextmanager
def served_flood(folder: Path) -> Iterator[Served]:
    """The page of `CASE`, as the command starts it."""
    claims, texts, errors = folder / "claims", folder / "texts", folder / "errors.txt"
    for place, name, text in ((claims, "flood.yaml", CASE), (texts, "daily.txt", TEXT)):
        place.mkdir()
        (place / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "review", "claims", "--texts", "texts"]
    with errors.open("w") as told:
        process = subprocess.Popen(
            [*command, "--no-browser", "--port", "0", "--as", "First desk"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=told,
            text=True,
        )
    try:
        assert process.stdout is not None
        yield Served(process.stdout.readline().strip(), claims, errors, process)
    finally:
        process.terminate()
        process.wait(timeout=30)
    assert "Traceback" not in errors.read_text()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    with served_flood(tmp_path) as page:
        yield page


@pytest.fixture(scope="module")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served_flood(tmp_path_factory.mktemp("flood")) as page:
        yield page


def enter(browser: Browser, page: Served, path: str, width: int = 1280, scheme: str = "") -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        **({"color_scheme": scheme} if scheme else {}),  # type: ignore[arg-type]
    )
    opened = context.new_page()
    opened.goto(page.next_link if getattr(page, "let_in", False) else page.link)
    page.let_in = True  # type: ignore[attr-defined]
    opened.goto(page.address + path)
    return opened


def answers(page: Served) -> dict[str, bool | None]:
    """What the file has of each machine-coded claim."""
    claims = factcheck.load([page.folder]).claims
    return {claim.id: claim.confirmed for claim in claims if claim.coder != "hand"}


def value_of(page: Served, id_: str) -> object:
    """What the file has as a claim's value."""
    return next(claim.value for claim in factcheck.load([page.folder]).claims if claim.id == id_)


def test_a_morning_of_confirming_by_keyboard_alone(own: Served, browser: Browser) -> None:
    page = enter(browser, own, "/confirm/daily-1")

    def press(key: str, there: str) -> None:
        page.keyboard.press(key)
        page.wait_for_url(f"**/{there}")

    press("j", "confirm/daily-2")
    press("k", "confirm/daily-1")
    press("a", "confirm/daily-2")
    assert "Accepted: daily-1. 2 to confirm." in page.inner_text("[data-news]")
    press("r", "confirm/herald-2")
    assert answers(own) == {"daily-1": True, "daily-2": False, "herald-2": None}
    press("u", "confirm/daily-2")
    assert answers(own)["daily-2"] is None
    press("c", "claim/daily-2/edit?confirm=1")
    page.fill("[name=value]", "12 roads")
    page.click("button[value=show]")
    page.click("button[value=write]")
    page.wait_for_url("**/confirm/herald-2")
    assert answers(own) == {"daily-1": True, "daily-2": True, "herald-2": None}
    press("u", "confirm/daily-2")
    assert answers(own) == {"daily-1": True, "daily-2": None, "herald-2": None}
    assert value_of(own, "daily-2") == "12"


def test_a_claim_is_corrected_without_a_mouse_and_without_a_tab(
    own: Served, browser: Browser
) -> None:
    page = enter(browser, own, "/confirm/daily-2")
    page.keyboard.press("c")
    page.wait_for_url("**/edit?confirm=1")
    assert page.evaluate("document.activeElement.name") == "value"
    page.keyboard.press("Control+A")
    page.keyboard.type("13 roads")
    page.keyboard.press("Enter")
    page.wait_for_selector("button[value=write]:focus")
    page.keyboard.press("Enter")
    page.wait_for_url("**/confirm/herald-2")
    assert value_of(own, "daily-2") == "13 roads"


def test_back_after_writing_leads_to_the_claim_as_it_is(own: Served, browser: Browser) -> None:
    page = enter(browser, own, "/confirm/daily-2")
    page.keyboard.press("c")
    page.fill("[name=value]", "13 roads")
    page.click("button[value=show]")
    page.click("button[value=write]")
    page.wait_for_url("**/confirm/herald-2")
    page.go_back()
    assert page.url.endswith("/claim/daily-2/edit?confirm=1")
    assert page.input_value("[name=value]") == "13 roads"
    assert not page.locator("main [role=alert]").count()
    page.fill("[name=value]", "14 roads")
    page.click("button[value=show]")
    page.click("button[value=write]")
    page.wait_for_url("**/confirm/herald-2")
    assert value_of(own, "daily-2") == "14 roads"


def test_back_after_accepting_shows_that_it_was_accepted(own: Served, browser: Browser) -> None:
    page = enter(browser, own, "/confirm/daily-1")
    page.keyboard.press("a")
    page.wait_for_url("**/confirm/daily-2")
    page.go_back()
    page.wait_for_selector("#confirming :text('Accepted')")


def test_other_editors_see_it_as_it_happens(own: Served, browser: Browser) -> None:
    first = enter(browser, own, "/confirm/daily-1")
    second = enter(browser, own, "/confirm/daily-1")
    second.wait_for_timeout(400)
    first.keyboard.press("r")
    first.wait_for_url("**/confirm/daily-2")
    second.wait_for_selector("#confirming :text('Rejected')")
    assert second.url.endswith("/confirm/daily-1")
    assert "2 to confirm" in second.inner_text("#confirming .steps")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing(
    looked_at: Served, browser: Browser, address: str, width: int, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = enter(browser, looked_at, address, width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [1600, 1280, 640, 400, 320])
def test_nothing_sticks_out(looked_at: Served, browser: Browser, width: int) -> None:
    for address in ADDRESSES:
        page = enter(browser, looked_at, address, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
