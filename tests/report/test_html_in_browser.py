"""The page as its reader has it: in Chromium, light and dark, wide and narrow, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import factcheck
from factcheck.report.html import to_html
from factcheck.report.rows import make_rows
from tests.browser import chromium
from tests.report.handmade import PROBLEMS, report
from tests.report.hostile import hostile_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_HOSTILE = (
    '<script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover=alert(3) \u202e\x1b[2J'
    + "x" * 100
)
CLAIMS = Path(__file__).parents[2] / "claims"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The shipped case, the handmade one and the hostile one as files, by name."""
    folder = tmp_path_factory.mktemp("pages")
    rows = {
        "shipped": make_rows(factcheck.check(factcheck.load(CLAIMS))),
        "handmade": make_rows(report(problems=PROBLEMS)),
        "hostile": make_rows(hostile_report(_HOSTILE)),
        "empty": make_rows(report([], compared=0)),
    }
    addresses = {}
    for name, made in rows.items():
        path = folder / f"{name}.html"
        path.write_text(to_html(made), encoding="utf-8")
        addresses[name] = path.as_uri()
    return addresses


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Any]:
    """Opens an address; whatever the page asks for or complains of fails the test."""
    contexts, asked, complaints = [], [], []

    def opened(address: str, *, width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert all(url.startswith("file://") for url in asked)
    assert len(asked) == len(contexts)
    assert complaints == []


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("shipped", 1280, "light"),
        ("shipped", 400, "dark"),
        ("handmade", 1280, "dark"),
        ("handmade", 400, "light"),
        ("hostile", 1280, "light"),
        ("empty", 400, "dark"),
    ],
)
def test_axe_finds_nothing(
    open_page: Any, pages: dict[str, str], name: str, width: int, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(pages[name], width=width, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", ["shipped", "handmade", "hostile"])
@pytest.mark.parametrize("width", [1280, 1000, 640, 400, 320])
def test_nothing_sticks_out(open_page: Any, pages: dict[str, str], name: str, width: int) -> None:
    """320 pixels are also what a phone of 640 has at 200%."""
    page = open_page(pages[name], width=width)
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def _shown(page: Page) -> list[str]:
    return page.eval_on_selector_all(
        "article.card:not([hidden])", "cards => cards.map((card) => card.className)"
    )


def test_the_filter_narrows_and_clears(open_page: Any, pages: dict[str, str]) -> None:
    page = open_page(pages["shipped"])
    everything = _shown(page)
    assert page.inner_text("#count") == f"{len(everything)} of {len(everything)}"
    page.uncheck("input[value=agreement]")
    page.wait_for_selector("article.agreement", state="hidden")
    assert {kind.split()[1] for kind in _shown(page)} == {"discrepancy", "change"}
    page.uncheck("input[value=warning]")
    page.uncheck("input[value=note]")
    page.wait_for_timeout(200)
    assert {kind.split()[2] for kind in _shown(page)} == {"error"}
    page.click("button[type=reset]")
    page.wait_for_selector("article.agreement", state="visible")
    assert _shown(page) == everything
    page.select_option("select[name=o]", label="CNN")
    page.wait_for_timeout(200)
    cards = page.query_selector_all("article.card:not([hidden])")
    assert 0 < len(cards) < len(everything)
    assert all("CNN" in card.inner_text() for card in cards)
    page.fill("input[name=q]", "no such words anywhere")
    page.wait_for_selector("#nothing:not([hidden])")
    assert _shown(page) == []


@pytest.mark.parametrize("name", ["r", "c", "t", "w"])
def test_each_list_of_the_filter_narrows(open_page: Any, pages: dict[str, str], name: str) -> None:
    page = open_page(pages["shipped"])
    everything = len(_shown(page))
    value, label = page.eval_on_selector(
        f"select[name={name}] option:nth-child(3)", "o => [o.value, o.text]"
    )
    page.select_option(f"select[name={name}]", value=value)
    page.wait_for_timeout(200)
    cards = page.query_selector_all("article.card:not([hidden])")
    assert 0 < len(cards) < everything
    assert all(label in card.inner_text() for card in cards)


def test_a_link_to_a_folded_subject_opens_it(open_page: Any, pages: dict[str, str]) -> None:
    page = open_page(pages["shipped"])
    link = page.query_selector("article footer a")
    anchor = link.get_attribute("href")
    link.click()
    page.wait_for_selector(f"{anchor}[open]")


def test_the_keyboard_reaches_the_filter_and_the_findings(
    open_page: Any, pages: dict[str, str]
) -> None:
    page = open_page(pages["handmade"])
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.outerHTML.slice(0, 40)"))
    for part in ('<a class="skip"', "<input", "<select", "<button", "<summary", "<a href"):
        assert any(tag.startswith(part) for tag in reached), part


def test_it_reads_without_script(open_page: Any, pages: dict[str, str]) -> None:
    page = open_page(pages["shipped"], java_script_enabled=False)
    assert page.query_selector("#filter").is_hidden()
    assert page.query_selector("article h3").is_visible()
    assert page.query_selector("article svg.draw").is_visible()


def test_on_paper_the_filter_is_gone_and_folds_are_open(
    open_page: Any, pages: dict[str, str]
) -> None:
    page = open_page(pages["shipped"])
    page.emulate_media(media="print")
    assert page.query_selector("#filter").is_hidden()
    assert page.query_selector("article .fold").is_visible()


def test_forced_colours_leave_the_drawings_to_be_seen(
    open_page: Any, pages: dict[str, str]
) -> None:
    page = open_page(pages["shipped"], forced_colors="active")
    colours = page.eval_on_selector_all(
        "article .draw .prag",
        "marks => marks.map((m) => getComputedStyle(m).fill)",
    )
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colours
    assert ground not in colours
