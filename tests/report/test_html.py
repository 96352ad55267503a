"""The page as a file: sound markup, hostile text as text, no request, small enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import html5lib
import pytest

from factcheck import check, load
from factcheck.report.html import to_html
from factcheck.report.html.card import CLAIMS, sentences
from factcheck.report.plain import visible
from factcheck.report.rows import make_rows
from tests.bench.made import many_subjects, write_case
from tests.cases import case_of
from tests.report.handmade import PROBLEMS, report
from tests.report.hostile import HOSTILE, hostile_report

_SVG = "{http://www.w3.org/2000/svg}"
"""Its labels are shortened to fit: drawings have their own tests against hostile text."""
_ACTIVE = {"script", "iframe", "object", "embed", "img", "link", "base", "video", "audio", "source"}


def _page(text: str) -> Any:
    """The document as a browser builds it; markup that a browser has to mend is an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def _texts(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_markup_is_sound() -> None:
    page = _page(to_html(make_rows(report(problems=PROBLEMS))))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_markup(text: str) -> None:
    def shape(said: str) -> list[str]:
        page = to_html(make_rows(hostile_report(said)))
        body = _page(page).find("body")
        tags = [str(element.tag) for element in body.iter()]
        return [tag for tag in tags if tag != "i" and not tag.startswith(_SVG)]

    assert shape(text) == shape("harmless")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read_letter_by_letter(text: str) -> None:
    page = _page(to_html(make_rows(hostile_report(text))))
    shown = " ".join(visible(text).split())
    card = next(element for element in page.iter("article"))
    assert shown in _texts(card)


def test_it_asks_nothing_of_any_host() -> None:
    text = to_html(make_rows(hostile_report("https://e.example/x.png")))
    page = _page(text)
    for element in page.iter():
        for name, value in element.attrib.items():
            if name in {"href", "{http://www.w3.org/1999/xlink}href"}:
                assert value.startswith("#"), value
            assert name not in {"src", "srcset", "style", "action", "ping", "poster"}, name
            assert not name.startswith("on"), name
    tags = {str(element.tag) for element in page.iter()}
    assert tags & _ACTIVE == {"script"}
    style = "".join(_texts(element) for element in page.iter("style"))
    assert not re.search(r"url\(|@import|expression", style)
    policy = next(e for e in page.iter("meta") if e.get("http-equiv") == "Content-Security-Policy")
    assert policy.get("content").startswith("default-src 'none'")


def test_every_link_has_its_place() -> None:
    page = _page(to_html(make_rows(report(problems=PROBLEMS))))
    ids = {element.get("id") for element in page.iter()}
    links = [element.get("href")[1:] for element in page.iter("a")]
    assert links
    assert set(links) <= ids


def test_a_report_of_nothing_says_so() -> None:
    page = _page(to_html(make_rows(report([], compared=0))))
    assert "Nothing was compared: this is not the same as nothing wrong." in _texts(page)
    assert "No findings." in _texts(page)


def _many(subjects: int) -> Iterator[str]:
    """Claims on many subjects, each with a conflict and an agreement."""
    words = ("about 300", "320", "more than 500", "at least 480")
    figure = count(1)
    yield "sources:"
    for source in ("gazette", "herald", "radio", "post"):
        yield f"  - {{id: {source}, publisher: The {source.title()}, published: 2024-05-03}}"
    yield "subjects:"
    for n in range(subjects):
        yield f"  - {{id: homes-{n}, label: Homes flooded in district {n}, unit: homes}}"
    yield "claims:"
    for n in range(subjects):
        for source, value in zip(("gazette", "herald", "radio", "post"), words, strict=True):
            yield (
                f"  - {{id: c{next(figure)}, source: {source}, subject: homes-{n}, "
                f"value: {value}, quote: {value} homes flooded, speaker: Mayor of district {n}}}"
                if source == "gazette"
                else f"  - {{id: c{next(figure)}, source: {source}, subject: homes-{n}, "
                f"value: {value}, quote: {value} homes under water}}"
            )


@pytest.fixture(scope="module")
def thousand() -> tuple[int, str]:
    found = check(case_of("\n".join(_many(334))))
    return len(found.findings), to_html(make_rows(found))


def test_a_thousand_findings_stay_below_two_megabytes(thousand: tuple[int, str]) -> None:
    findings, text = thousand
    assert findings >= 1_000
    assert text.count("<article") >= 1_000
    assert len(text.encode()) < 2_000_000


@pytest.mark.parametrize("room", [0, 3_000, 9_000, 20_000])
def test_the_worst_findings_are_shown_first(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setattr("factcheck.report.html.FINDINGS", room)
    monkeypatch.setattr("factcheck.report.html.SUBJECTS", room // 4)
    rows = make_rows(report())
    page = _page(to_html(rows))
    cards = [element.get("id") for element in page.iter("article")]
    assert cards == [f"f-{row.id}" for row in rows.findings[: len(cards)]]
    left_out = len(rows.findings) - len(cards)
    assert (f"{left_out} more findings" in _texts(page)) == (left_out > 0)
    ids = {element.get("id") for element in page.iter()}
    assert {element.get("href")[1:] for element in page.iter("a")} <= ids


def test_of_very_many_claims_some_are_shown() -> None:
    lines = [
        "sources: [{id: gazette, publisher: The Gazette, published: 2024-05-03}]",
        "subjects: [{id: homes, label: Homes flooded, unit: homes}]",
        "claims:",
        "  - {id: low, source: gazette, subject: homes, value: '12'}",
        *(f"  - {{id: c{n}, source: gazette, subject: homes, value: '400'}}" for n in range(500)),
    ]
    page = _page(to_html(make_rows(check(case_of("\n".join(lines))))))
    card = next(page.iter("article"))
    assert len(list(card.iter("tbody"))[-1]) <= CLAIMS + 1
    assert "and 488 more, on the subject’s page" in _texts(card)


def test_the_first_sentence_is_the_heading() -> None:
    first, *_ = make_rows(report()).findings
    sentence, further = sentences(first)
    assert sentence
    assert f"{first.subject}: {sentence} {further}".casefold().rstrip() == (
        first.message.casefold() if first.message.startswith(f"{first.subject}: ")
        else f"{first.subject}: {first.message}".casefold()
    )  # fmt: skip


def test_so_do_thousands_with_very_many_sources_and_speakers(tmp_path: Path) -> None:
    found = check(load(write_case(tmp_path / "case", many_subjects(8_000)).parent))
    assert len(found.findings) > 2_000
    assert len(found.case.sources) > 1_000
    text = to_html(make_rows(found))
    assert len(text.encode()) < 2_000_000
    assert text.count("<option") < 1_500
