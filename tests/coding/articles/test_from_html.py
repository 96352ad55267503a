"""Pages: their main text, and what their markup says of them."""

from __future__ import annotations

import json
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.coding.articles.from_html import from_html
from factcheck.errors import Unreadable

BODY = """
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News 24</a></li></ul></nav>
<article><h1>River floods more than 400 homes</h1>
<p>More than 400 homes were flooded on Friday &amp; 20 roads were closed, the
<a href="/m">mayor</a> said in the town hall.</p>
<p>The river rose by two metres in three days.<br>Nobody was hurt.</p>
<ul><li>12 schools stay shut</li><li>3 bridges are closed</li></ul>
<table><tr><th>Town</th><th>Homes</th></tr><tr><td>Alder</td><td>250</td></tr></table>
<script>var homes = 999;</script><style>p {margin: 77px}</style></article>
<div class="comments"><p>I saw 900 homes under water myself.</p></div>
<footer>Copyright 2019 The Daily</footer>
"""

TEXT = """\
River floods more than 400 homes

More than 400 homes were flooded on Friday & 20 roads were closed, the mayor said in the town hall.

The river rose by two metres in three days.

Nobody was hurt.

12 schools stay shut

3 bridges are closed

Town | Homes

Alder | 250
"""


def _page(head: str = "", body: str = BODY) -> bytes:
    title = "<title>River floods more than 400 homes - The Daily</title>"
    return (
        f"<!DOCTYPE html><html lang='en-GB'><head>{title}{head}</head><body>{body}</body>".encode()
    )


def _linked(**more: object) -> str:
    data = {"@type": "NewsArticle", "headline": "River floods more than 400 homes", **more}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_main_text() -> None:
    facts = from_html(_page())
    assert facts.text == TEXT
    assert facts.extracted
    assert (facts.title, facts.publisher) == ("River floods more than 400 homes", "The Daily")
    assert (facts.published, facts.language) == ("", "en-GB")


def test_a_headline_that_the_text_lacks_is_put_before_it() -> None:
    head = _linked(headline="River floods 400 homes, 20 roads shut")
    assert from_html(_page(head)).text == f"River floods 400 homes, 20 roads shut\n\n{TEXT}"


def test_json_ld_counts_first() -> None:
    head = (
        '<meta property="article:published_time" content="2024-05-05">'
        '<meta property="og:site_name" content="Daily Online">'
        '<link rel="canonical" href="https://daily.example/river">'
    )
    facts = from_html(_page(head))
    assert (facts.published, facts.publisher) == ("2024-05-05", "Daily Online")
    assert facts.url == "https://daily.example/river"
    assert facts.notes == ("published 2024-05-05: in its metadata",)
    more = _linked(datePublished="2024-05-03T08:00Z", publisher={"name": "The Daily"})
    facts = from_html(_page(head + more))
    assert (facts.published, facts.publisher) == ("2024-05-03", "The Daily")
    assert facts.notes == ("published 2024-05-03: in its JSON-LD",)


@pytest.mark.parametrize(
    ("head", "body", "how"),
    [
        ('<meta name="date" content="2024-05-03">', "", "in its metadata"),
        ('<meta itemprop="datePublished" content="2024-05-03T01:00">', "", "in its metadata"),
        ("", '<time datetime="2024-05-03T10:00">Friday</time>', "in its metadata"),
        (_linked(dateModified="2024-05-09", datePublished="3 May 2024"), "", "in its JSON-LD"),
    ],
)
def test_dates(head: str, body: str, how: str) -> None:
    facts = from_html(_page(head, body + BODY))
    assert facts.published == "2024-05-03"
    assert facts.notes == (f"published 2024-05-03: {how}",)


def test_a_year_of_copyright_is_no_date() -> None:
    assert from_html(_page()).published == ""


def test_the_domain_is_no_publisher() -> None:
    head = '<link rel="canonical" href="https://daily.example/a">'
    page = _page(head).replace(b" - The Daily</title>", b"</title>")
    assert from_html(page).publisher == ""


def test_without_a_main_text_all_of_it_counts() -> None:
    facts = from_html(b"<html><body><b>5 homes</b>\n<i>wet</i><script>x = 1</script></body></html>")
    assert facts.text in ("5 homes\nwet\n", "5 homes wet\n", "5 homes\n\nwet\n")


@pytest.mark.parametrize(
    "page",
    [
        b"<html>",
        b"<html><body></body></html>",
        b"<html><script>var homes = 5</script>",
        b"<html>" + b"<div>" * 100_000 + b"5 homes",
        b"<!DOCTYPE html>",
    ],
)
def test_pages_without_text(page: bytes) -> None:
    with pytest.raises(
        Unreadable, match=r"^(no text was found in the page|cannot be read as HTML)"
    ):
        from_html(page)


def test_broken_markup() -> None:
    page = b"<html><p>5 homes <b>wet</i> <a href='x>y</p> &bogus; &#xD800; \x00 <td>20 roads</p><p"
    text = from_html(page).text
    assert "5 homes" in text
    text.encode()  # nothing that no file could hold


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page led out")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    led = (
        '<base href="http://daily.example/"><link rel="amphtml" href="http://daily.example/amp">'
        '<script src="http://daily.example/x.js"></script>'
        '<meta http-equiv="refresh" content="0;/x">'
    )
    page = _page(led, BODY + '<iframe src="http://daily.example/"></iframe>')
    assert from_html(page).text == TEXT
    outer = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><p>5 &x; homes</p>'
    assert "homes" in from_html(outer).text
    assert "&x;" in from_html(outer).text or "5  homes" in from_html(outer).text


_PIECES = st.sampled_from(
    ["<p>", "</p>", "<div>", "<table><tr><td>", "<article>", "<script>", "</script>", "<!--", "-->",
     "<a href='", "'>", "&#x", ";", "5 homes were flooded on Friday. ", "<title>",
     "<meta name=date ",
     "content=2024-99-99>", '<script type="application/ld+json">{"@type":', "]]>", "<![CDATA[",
     "<br", "\0", "é", "\x1b[2J", "<svg>", "<li>" * 5, "<template>", "<html", "<body>"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_any_page_ends_well(page: str) -> None:
    try:
        facts = from_html(f"<html>{page}".encode())
    except Unreadable as error:
        assert "\n" not in str(error)
    else:
        assert facts.text.strip()
        facts.text.encode()
