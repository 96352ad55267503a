"""The pages of a subject, of a source, and of what a subject is tied to."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.review.opened import Reader, words_of

CASE = """\
sources:
  - {id: daily, publisher: The Daily, title: Water rises, published: 2024-05-03, text: daily.txt,
     url: "https://daily.example/water", note: Early edition.}
  - {id: herald, publisher: The Herald, published: 2024-05-10, url: "javascript:alert(1)"}
  - {id: echo, publisher: The Echo, published: 2024-05-11, copy_of: daily}
speakers: [{id: mayor, label: The mayor}]
subjects:
  - {id: homes, label: Homes flooded, type: quantity, unit: homes, within: buildings}
  - {id: buildings, label: Buildings flooded, type: quantity, unit: homes}
  - {id: shops, label: Shops flooded, type: quantity, unit: homes}
  - {id: plan, label: Homes to be protected, type: quantity, unit: homes, plan_of: homes}
  - {id: lone, label: Nobody speaks of it, type: quantity}
relations: [{formula: buildings = homes + shops}]
claims:
  - {id: daily-1, source: daily, subject: homes, value: nearly 400, quote: nearly 400 homes,
     locator: {start: 11, end: 27}, speaker: mayor}
  - {id: daily-2, source: daily, subject: homes, value: "12", quote: 99 roads}
  - {id: herald-1, source: herald, subject: homes, value: more than 500}
  - {id: echo-1, source: echo, subject: homes, value: nearly 400}
  - {id: herald-2, source: herald, subject: shops, value: "50"}
"""
TEXT = "The flood: nearly 400 homes stand in water.\n\nIt rained < all > night & day."


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "flood.yaml").write_text(CASE)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "daily.txt").write_text(TEXT)
    return Reader(tmp_path / "case", tmp_path / "texts")


def test_a_subject_with_all_its_claims(reader: Reader) -> None:
    page = reader.page("/subject/homes")
    told = words_of(page)
    assert "4 claims from 3 sources" in told
    assert "Lowest and highest, as a reader takes them 12 homes," in told
    assert "Best supported" in told
    for claim in ("daily-1", "daily-2", "herald-1", "echo-1"):
        assert f'href="/claim/{claim}/edit"' in page
    assert "Relations buildings = homes + shops" in told
    key = next(k for k in reader.desk.board.keys if f'href="/f/{k}"' in page)
    assert reader.desk.finding(key).subject.id == "homes"  # type: ignore[union-attr]
    assert page.count("<svg class=") >= 1


def test_a_subject_that_nobody_speaks_of(reader: Reader) -> None:
    assert "Nobody in the case speaks of it." in reader.words("/subject/lone")
    assert "Nothing: nobody in the case speaks of it" in reader.words("/graph/lone")


def test_claims_of_a_large_subject_come_in_parts(tmp_path: Path) -> None:
    claims = "".join(
        f"  - {{id: c{n:03}, source: daily, subject: homes, value: '{n}'}}\n" for n in range(450)
    )
    (tmp_path / "flood.yaml").write_text(CASE + claims)
    reader = Reader(tmp_path)
    path, seen = "/subject/homes", set()
    for _ in range(3):
        page = reader.page(path)
        seen |= set(re.findall(r'href="/claim/([^/]+)/edit"', page))
        path = unescape((re.findall(r'href="([^"]+)" rel="next"', page) or [""])[0])
    assert path == ""
    assert len(seen) == 454


def test_a_source_with_its_text(reader: Reader) -> None:
    page = reader.page("/source/daily")
    told = words_of(page)
    for words in (
        "Water rises", "Published 3 May", "Early edition.", "Copied by The Echo", "Claims 2",
        "Stands apart in 1: Homes flooded", "It rained < all > night & day.",
        "The text does not have the quote.",
    ):  # fmt: skip
        assert words in told
    assert '<span class="quote">nearly 400 homes</span>' in page
    assert 'href="https://daily.example/water"' in page
    number = re.findall(r'id="c(\d+)"', page)
    assert len(number) == 1
    assert f'id="r{number[0]}"' in page
    assert f'href="#c{number[0]}"' in page


def test_a_source_without_its_text_and_with_an_address_that_acts(reader: Reader) -> None:
    page = reader.page("/source/herald")
    assert "The source names no text." in words_of(page)
    assert "javascript:alert(1)" in words_of(page)
    assert 'href="javascript' not in page


def test_what_a_subject_is_tied_to(reader: Reader) -> None:
    page = reader.page("/graph/homes")
    told = words_of(page)
    for words in (
        "The Daily source prints 2 claims 2",
        "The Echo source prints 1 claim, a copy of The Daily 1",
        "The mayor speaker speaks in 1 claim 1",
        "Buildings flooded subject the wider one that it lies in 0",
        "Shops flooded subject buildings = homes + shops 1",
        "Homes to be protected subject what came of this plan 0",
    ):
        assert words in told
    drawn = re.findall(r'<svg class="(?:wide|narrow)-graph".*?</svg>', page, re.DOTALL)
    assert len(drawn) == 2
    for svg in drawn:
        root = ElementTree.fromstring(svg)
        texts = [element.text for element in root.iter("text")]
        assert {"The Daily", "The Echo", "The mayor", "Shops flooded"} <= set(texts)
        for link in root.iter("a"):
            assert reader.page(link.attrib["href"])
    assert drawn[0].count('class="copy"') == 1


def test_a_crowded_graph_is_drawn_in_part_and_told_whole(tmp_path: Path) -> None:
    many = "".join(f"  - {{id: s{n}, published: 2024-05-03}}\n" for n in range(40))
    claims = "".join(
        f"  - {{id: c{n}, source: s{n}, subject: homes, value: '5'}}\n" for n in range(40)
    )
    text = CASE.replace("speakers:", f"{many}speakers:") + claims
    (tmp_path / "flood.yaml").write_text(text)
    told = Reader(tmp_path).words("/graph/homes")
    assert "31 more are not drawn; the table has them." in told
    assert all(f"s{n} source prints" in told for n in range(40))


@pytest.mark.parametrize("kind", ["subject", "source", "graph"])
def test_what_is_not_there(reader: Reader, kind: str) -> None:
    told = reader.words(f"/{kind}/%3Cscript%3E", status=404)
    assert "There is no s" in told
    assert "<script>" in told  # as words, and not as markup
    assert "<script>" not in reader.page(f"/{kind}/%3Cscript%3E", status=404).split("<body")[1]


HOSTILE = [
    "../up", "..", ".", "a/b", "a b", "a?b#c", "é", '"><img src=x onerror=alert(1)>',
    "</title><script>x</script>", "\u202eabc", "\x1b[31m", "javascript:alert(1)", "{{ 7*7 }}",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_shown_and_can_be_followed(tmp_path: Path, name: str) -> None:
    """Every link of such a page leads to a page of ours, and nothing in it acts."""
    said = {"id": name, "label": name, "type": "quantity"}
    case = {
        "sources": [
            {"id": name, "publisher": name, "title": name, "url": name, "text": "t.txt"},
            {"id": "other", "published": "2024-05-03", "copy_of": name},
        ],
        "subjects": [said],
        "claims": [
            {"id": name, "source": name, "subject": name, "value": "3", "quote": name,
             "speaker": name, "note": name},
            {"id": "other", "source": "other", "subject": name, "value": "5", "speaker": name},
        ],
    }  # fmt: skip
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "case.yaml").write_text(json.dumps(case))
    (tmp_path / "t.txt").write_text(f"It says {name} twice: {name}.")
    reader = Reader(tmp_path / "case", tmp_path)
    first = reader.desk.board.keys[0]
    waiting, seen = [f"/f/{first}"], set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        page = reader.page(path)
        shown = re.sub(r' value="[^"]*" data-answer', "", page)  # sent back as it is, not shown
        assert "\u202e" not in shown
        assert "\x1b" not in shown
        assert "<script>" not in page
        assert "<img" not in page
        for href in map(unescape, re.findall(r'href="([^"]*)"', page)):
            assert href.startswith(("/", "#", "data:,")), href
            if href.startswith(("/subject/", "/source/", "/graph/", "/claim/")):
                waiting.append(href.partition("#")[0])
    kinds = {path.split("/")[1] for path in seen}
    assert kinds >= {"f", "subject", "source", "graph", "claim"}
    assert len(seen) >= 6


def test_quotes_of_a_megabyte_leave_the_pages_small(tmp_path: Path) -> None:
    long = "flooded " * 125_000
    case = json.dumps(
        {
            "sources": [{"id": "daily", "text": "daily.txt"}],
            "subjects": [{"id": "homes"}],
            "claims": [{"id": "a", "source": "daily", "subject": "homes", "value": "3",
                        "quote": long}],
        }
    )  # fmt: skip
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "a.yaml").write_text(case)
    (tmp_path / "daily.txt").write_text(long)
    reader = Reader(tmp_path / "case", tmp_path)
    assert len(reader.page("/subject/homes")) < 20_000
    assert len(reader.page("/source/daily")) < 350_000
