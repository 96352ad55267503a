"""Whose figure a sentence of a draft gives, and of what: sentences of two made-up cases.

whose.yaml was at hand while the code was made; the misses in whose_again.yaml were looked at twice.
"""

from __future__ import annotations

from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.casefile import Case
from factcheck.coding.article import Article
from factcheck.drafting import Remark
from factcheck.drafting.reading import Reader
from tests.cases import case_of

pytest.importorskip("spacy")

FILES = ("whose", "whose_again")


@cache
def written(name: str) -> dict[str, Any]:
    text = Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8")
    return dict(YAML(typ="safe").load(text))


@cache
def reader(name: str) -> Reader:
    out = StringIO()
    YAML(typ="safe").dump(written(name)["case"], out)
    case: Case = case_of(out.getvalue())
    assert case.problems == ()
    return Reader(case)


def remarks(name: str, text: str, figure: str) -> list[Remark]:
    """What the case says on the figure, but that it holds nothing on it."""
    draft = reader(name).check(Article("d", f"{text}\n", file="d.txt", published="2031-03-12"))
    start = text.index(figure)
    end = start + len(figure)
    found = [one for one in draft.remarks if one.kind != "news"]
    return [one for one in found if one.place[0] < end and start < one.place[1]]


def sentences(side: str) -> list[Any]:
    found = []
    for name in FILES:
        for kind in ("put", "whose"):
            for text, figure, subject in written(name)[kind][side]:
                late = text in written(name)["not_yet"]
                marks = [pytest.mark.xfail(reason="not yet")] if late else []
                found.append(pytest.param(name, text, figure, subject, id=text, marks=marks))
    return found


@pytest.mark.parametrize(("name", "text", "figure", "subject"), sentences("told"))
def test_a_figure_of_the_subject_is_told(name: str, text: str, figure: str, subject: str) -> None:
    assert subject in [one.subject.id for one in remarks(name, text, figure)]


@pytest.mark.parametrize(("name", "text", "figure", "subject"), sentences("left"))
def test_a_figure_of_something_else_is_left(
    name: str, text: str, figure: str, subject: str
) -> None:
    assert [one.subject.id for one in remarks(name, text, figure)] == []


def test_another_figure_by_the_same_speaker_contradicts() -> None:
    (found,) = remarks("whose", "Jonas Marek put the number of arrivals at 28,000.", "28,000")
    assert (found.kind, found.severity) == ("conflict", "error")
    assert [box.id for box in found.against] == ["c-arrivals"]


def test_a_small_count_behind_at_is_no_hour() -> None:
    (found,) = remarks("whose", "The coastguard put the number of missing sailors at 9.", "9")
    assert (found.subject.id, found.box.words) == ("missing", "9")
