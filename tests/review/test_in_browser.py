"""The editors' page in Chromium: worked by keyboard, followed live, read without script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import factcheck
from tests.browser import chromium
from tests.review.served import Served, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
PAGES = {
    "desk": "/",
    "agreements": "/?status=agreement",
    "nothing": "/?q=nosuchword",
    "subject": "/subject/call-up-target",
    "source": "/source/cnn",
    "graph": "/graph/call-up-target",
    "claim": "/claim/cnn-02/edit",
    "progress": "/progress",
    "changes": "/changes",
    "help": "/help",
}
"""Every kind of page by its address."""


@cache
def waiting() -> int:
    """How many findings of the shipped case an editor is asked to decide on."""
    report = factcheck.check(factcheck.load(ROOT / "claims"))
    return sum(finding.kind != "agreement" for finding in report.findings)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A page that tests look at and decide nothing on."""
    with served(tmp_path_factory.mktemp("desk")) as page:
        yield page


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    """A page of the test's own."""
    with served(tmp_path) as page:
        yield page


@pytest.fixture
def enter(browser: Browser) -> Iterator[Any]:
    """Lets a new browser in; what it asks of other hosts or complains of fails the test."""
    contexts, asked, complaints, hosts = [], [], [], set()

    def entered(page: Served, path: str = "/", *, width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        hosts.add(page.address)
        opened = context.new_page()
        context.on("request", lambda request: asked.append(request.url))
        opened.on("console", lambda message: complaints.append(message.text))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.on("dialog", lambda dialog: complaints.append(dialog.message))
        known = getattr(page, "let_in", False)
        opened.goto(page.next_link if known else page.link)
        page.let_in = True  # type: ignore[attr-defined]
        if path != "/":
            opened.goto(page.address + path)
        return opened

    yield entered
    for context in contexts:
        context.close()
    elsewhere = [url for url in asked if not url.startswith((*hosts, "data:"))]
    assert elsewhere == []
    # what was refused, and that nobody answers, is told on the page as well
    known = ("Failed to load resource", "htmx:sendError", "htmx:afterRequest")
    assert [told for told in complaints if not told.startswith(known)] == []


def title(page: Page) -> str:
    """The finding that is shown: its id, for several may be on one subject."""
    return str(page.get_attribute("#finding", "data-finding"))


def verdict(line: str) -> str:
    return str(json.loads(line)["verdict"])


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def save(page: Page, *keys: str) -> None:
    """Press keys and wait until the finding that was shown has given way."""
    shown = page.get_attribute("#finding", "data-finding")
    press(page, *keys)
    page.wait_for_selector(f'#finding:not([data-finding="{shown}"])')
    page.wait_for_timeout(60)


def tab_to(page: Page, css: str, back: bool = False) -> None:
    for _ in range(120):
        if page.evaluate("css => document.activeElement.matches(css)", css):
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"the keyboard does not reach {css}")


def test_a_morning_at_the_desk_by_keyboard_alone(own: Served, enter: Any) -> None:
    page = enter(own)
    assert page.inner_text("#queue .tally").startswith(f"{waiting()} to decide")

    # three decisions: with a note, with a reason, with the claim that is wrong
    save(page, "7", "n", *"ring them", "Enter")
    save(page, "4", "a", "Enter")
    third = title(page)
    save(page, "1", "b", "Enter")
    assert page.inner_text("#queue .tally").startswith(f"{waiting() - 3} to decide")
    told = page.inner_text("#live")
    assert told.startswith("Saved: one side wrong, ")
    assert f" {waiting() - 3} to decide. u undoes it." in told
    assert [verdict(line) for line in own.log] == ["needs-call", "same", "one-wrong"]
    notes = [json.loads(line).get("note") for line in own.log]
    assert notes == ["ring them", "rounding", None]

    # one undone
    save(page, "u")
    assert title(page) == third
    assert page.inner_text("#queue .tally").startswith(f"{waiting() - 2} to decide")
    assert verdict(own.log[-1]) == "undo"

    # skipped, then both true: it asks what differs
    save(page, "s")
    press(page, "3", "Enter")
    assert page.inner_text("#live") == "Say what differs first."
    assert len(own.log) == 4
    save(page, "c", "Enter")
    assert (verdict(own.log[-1]), "scope" in own.log[-1]) == ("both-true", True)

    # and all of it is there when the page is loaded anew
    page.goto(own.address + "/?status=decided")
    assert page.inner_text("#queue .tally").startswith("0 to decide, 3 in all")
    assert {line.inner_text() for line in page.query_selector_all("#queue .by")} == {
        "needs a call, First desk",
        "the same thing, First desk",
        "both true (scope), First desk",
    }
    assert "ring them" in page.inner_text("#past")
    assert page.input_value("#remark") == "ring them"  # to decide again starts from it
    kept = page.evaluate("Object.keys(sessionStorage)")
    assert [name for name in kept if name.endswith("/decide")] == []  # it is no draft any more


LATE = """
window.EventSource = class extends EventSource {
  addEventListener(kind, listener) {
    super.addEventListener(kind, (event) => setTimeout(() => listener(event), 1000));
  }
};
"""
"""What a busy machine does: news of a decision comes after the answer to the next one."""


def test_ones_own_decisions_are_no_news_however_late_they_are_told(own: Served, enter: Any) -> None:
    page = enter(own)
    page.add_init_script(LATE)
    page.reload()
    save(page, "7", "n", *"ring them", "Enter")
    save(page, "4", "a", "Enter")
    save(page, "1", "b", "Enter")
    page.wait_for_timeout(1500)  # by now the news of all three has come
    assert page.inner_text("#live").startswith("Saved: one side wrong, ")


def test_a_miscoded_claim_is_corrected_while_its_file_changes(own: Served, enter: Any) -> None:
    """By keyboard; the file is changed under the editor's feet, who is told so."""
    page = enter(own, "/?q=call-up-target+millions")
    press(page, "6")
    letter = page.inner_text(".asked.miscoded a[href*='cnn-02'] kbd")
    press(page, letter)
    page.wait_for_url("**/claim/cnn-02/edit**")
    tab_to(page, "[name=value]")
    press(page, "Control+a", *"at least two million")

    path = own.folder / "cnn.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"# seen by the night desk\n{text}", encoding="utf-8")
    press(page, "Enter")
    page.wait_for_selector("[role=alert]")
    assert "has changed since it was shown" in page.inner_text("[role=alert]")
    assert page.input_value("[name=value]") == "at least two million"
    assert path.read_text(encoding="utf-8") == f"# seen by the night desk\n{text}"

    tab_to(page, "[name=value]")
    press(page, "Enter")
    page.wait_for_selector(".diff")
    assert "at least two million" in page.inner_text(".diff .came")
    tab_to(page, "button[value=write]")
    press(page, "Enter")
    page.wait_for_url(lambda url: "edit" not in url or "written" in url)
    now = path.read_text(encoding="utf-8")
    assert now.startswith("# seen by the night desk\n# ")
    assert "value: at least two million" in now
    assert len(now.splitlines()) == len(text.splitlines()) + 1


def test_two_desks_see_one_another(own: Served, enter: Any) -> None:
    """Without reloading; a note that one of them is writing stays."""
    one, other = enter(own), enter(own, "/progress")
    third = enter(own)
    third.fill("#remark", "half a sentence")
    assert other.inner_text("h1") == f"0 of {waiting()} decided"
    page_title = title(one)
    assert title(third) == page_title
    save(one, "2", "Enter")
    other.wait_for_selector(f"h1:text-is('1 of {waiting()} decided')")
    third.wait_for_selector("#past .past")
    assert "both wrong" in third.inner_text("#past")
    assert third.inner_text("#queue .tally").startswith(f"{waiting() - 1} to decide")
    assert title(third) == page_title
    assert third.input_value("#remark") == "half a sentence"
    assert "both wrong" in third.inner_text("#live")

    # who decides on what has been decided meanwhile is told
    third.focus("#said")
    press(third, "4", "Enter")
    third.wait_for_selector("#finding .error")
    assert "Meanwhile decided by another" in third.inner_text("#finding .error")
    assert third.input_value("#remark") == "half a sentence"
    assert len(own.log) == 1


def test_it_decides_without_script(own: Served, enter: Any) -> None:
    page = enter(own, java_script_enabled=False)
    first = title(page)
    assert page.query_selector(".verdict kbd").is_hidden()
    page.click("text=Both true")
    page.click(".asked.both-true >> text=Place")
    page.fill("#remark", "another town")
    page.click("text=Save, next")
    assert title(page) != first
    assert "both true (place)" in page.inner_text("#queue") or len(own.log) == 1
    page.click("text=Undo my last")
    assert title(page) == first
    assert [verdict(line) for line in own.log] == ["both-true", "undo"]


def test_keys_are_silent_in_fields_and_with_modifiers(desk: Served, enter: Any) -> None:
    page = enter(desk)
    first = title(page)
    press(page, "n", *"jks72u?")
    assert page.input_value("#remark") == "jks72u?"
    press(page, "Escape", "Control+j", "Alt+j", "Meta+j")
    page.wait_for_timeout(200)
    assert title(page) == first
    assert page.query_selector("[name=verdict]:checked") is None
    save(page, "j")
    assert title(page) != first
    save(page, "k")
    assert page.input_value("#remark") == "jks72u?"  # a note begun is not lost


def test_keys_can_be_switched_off_and_stay_off(desk: Served, enter: Any) -> None:
    page = enter(desk)
    first = title(page)
    page.uncheck("[data-keys-switch]")
    assert page.query_selector(".steps kbd").is_hidden()
    page.reload()
    assert not page.is_checked("[data-keys-switch]")
    press(page, "j", "7")
    page.wait_for_timeout(200)
    assert title(page) == first
    assert page.query_selector("[name=verdict]:checked") is None


def test_focus_goes_to_the_new_finding_and_stays_in_the_queue(desk: Served, enter: Any) -> None:
    page = enter(desk)
    save(page, "j")
    assert page.evaluate("document.activeElement.id") == "said"
    assert page.inner_text("#queue [aria-current] b") == page.inner_text("#said")


def test_what_has_the_focus_is_not_hidden_by_the_verdict(desk: Served, enter: Any) -> None:
    page = enter(desk)
    press(page, "3")
    assert page.evaluate("scrollY") == 0  # the evidence stays where it was
    tab_to(page, "#finding .steps a")
    seen = 0
    while page.evaluate("document.activeElement.closest('.body, .steps') !== null"):
        assert page.evaluate(
            """() => {
                const place = (element) => element.getBoundingClientRect();
                const [bar, verdict] = document.querySelectorAll(".bar, .verdict");
                const focus = place(document.activeElement);
                return focus.top >= place(bar).bottom && focus.bottom <= place(verdict).top;
            }"""
        ), page.evaluate("document.activeElement.outerHTML")
        seen += 1
        press(page, "Tab")
    assert seen > 10


@pytest.mark.parametrize("script", [True, False])
def test_the_quoted_words_are_in_sight(desk: Served, enter: Any, script: bool) -> None:
    page = enter(desk, java_script_enabled=script)
    places = page.eval_on_selector_all(
        ".passage",
        """passages => passages.map((p) => {
            const box = p.getBoundingClientRect();
            const quote = p.querySelector('.quote').getBoundingClientRect();
            const cut = p.scrollHeight > p.clientHeight;
            return !cut && quote.top >= box.top && quote.bottom <= box.bottom;
        })""",
    )
    assert places
    assert all(places)


def test_a_page_that_is_only_read_offers_no_verdict(tmp_path: Path, enter: Any) -> None:
    with served(tmp_path, "--read-only") as desk:
        page = enter(desk)
        assert page.query_selector("#verdict") is None
        save(page, "j")
        press(page, "7", "Enter", "u")
        assert desk.log == []


def test_a_page_whose_command_has_ended_says_so(own: Served, enter: Any) -> None:
    page = enter(own)
    page.wait_for_timeout(300)
    own.stop()
    page.wait_for_selector("#live:text('does not answer')")
    press(page, "7", "a", "Enter")
    page.wait_for_selector("#live:text('nothing was saved')")
    assert page.is_checked("[value=needs-call]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("name", list(PAGES))
def test_axe_finds_nothing(desk: Served, enter: Any, name: str, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = enter(desk, PAGES[name], width=width, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    if name == "desk":
        press(page, "1")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_axe_finds_nothing_on_what_work_brings(
    own: Served, enter: Any, width: int, scheme: str
) -> None:
    """A decision, a refusal, what differs in a file, mistakes in a form, a link for another."""
    from axe_playwright_python.sync_playwright import Axe

    page = enter(own, width=width, color_scheme=scheme)

    def check() -> None:
        page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()

    save(page, "7", "a", "Enter")
    page.goto(own.address + "/?status=decided")
    assert page.is_visible("#past .past")
    check()
    for address in ("/progress", "/f/nosuchfinding"):
        page.goto(own.address + address)
        check()
    page.goto(own.address + "/claim/cnn-02/edit")
    page.fill("[name=value]", "at least two million")
    page.click("button[value=show]")
    assert page.is_visible(".diff")
    check()
    page.goto(own.address + "/claim/cnn-02/edit")
    page.fill("[name=as_of]", "the day after never")
    page.click("button[value=show]")
    assert page.is_visible("[role=alert]")
    check()
    page.goto(own.address + "/progress")
    page.click("text=Make a link for it")
    check()


@pytest.mark.parametrize("width", [1600, 1280, 640, 400, 320])
@pytest.mark.parametrize("name", list(PAGES))
def test_nothing_sticks_out(desk: Served, enter: Any, name: str, width: int) -> None:
    """640 and 320 pixels are also what windows of 1280 and 640 have at 200%."""
    page = enter(desk, PAGES[name], width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_forced_colours_leave_the_verdict_to_be_seen(desk: Served, enter: Any) -> None:
    page = enter(desk, forced_colors="active")
    press(page, "7")
    colours = page.eval_on_selector_all(
        "#decide > fieldset:first-of-type .pick",
        "picks => picks.map((p) => getComputedStyle(p).backgroundColor)",
    )
    assert len({*colours}) == 2
    assert colours[-1] not in colours[:-1]
