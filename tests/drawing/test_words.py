"""Words in drawings: cut to fit, in words of the source, and harmless whoever wrote them."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drawing import draw, draw_subject
from factcheck.drawing.words import fitted, rounded_down, shorten, wide
from factcheck.judging.wording import spoken_number
from tests.cases import report_of
from tests.drawing.parsed import faults, parse

HOSTILE = [
    "<script>alert(1)</script>",
    "]]></svg><img src=x onerror=alert(1)>",
    '" onload="alert(1)',
    "&lt;b&gt; & 'quotes' \\\\ `ticks`",
    "W" * 300,
    "ab " * 200,
    "مرحبا بالعالم مرحبا بالعالم",
    "日本語の新聞の名前はとても長い名前です日本語の新聞の名前",
    "👩‍👩‍👧‍👦 family 👩‍👩‍👧‍👦",
    "\u202egnihtemos\u202c",
    "tab\tand\u0007bell",
    "e\u0301\u0301\u0301\u0301\u0301 zalgo",
]


@given(st.text(max_size=80), st.floats(0, 400))
def test_what_is_cut_fits(words: str, room: float) -> None:
    assert wide(shorten(words, room)) <= room
    label = fitted([("src", words), ("", f" {words}")], room + 40)
    assert sum(wide(part) for _, part in label) <= room + 40


def test_cut_with_a_mark() -> None:
    assert shorten("The Moscow Times", 60) == "The M…"
    assert shorten("The Moscow Times", 200) == "The Moscow Times"
    assert shorten("anything", 3) == ""


def test_numbers() -> None:
    assert spoken_number(Decimal(312_500)) == "312,500"
    assert spoken_number(Decimal("1e18")) == "1e+18"
    assert rounded_down(Decimal("6.4019")) == Decimal("6.40")
    assert rounded_down(Decimal(1_687_501)) == 1_680_000


def case(words: str) -> str:
    """Every place that a stranger's words can come to, filled with them."""

    def said(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    name, sources = said(words[:190]), [said(words[:190]), said(words[:190] + "2")]
    values = {
        "n": ["'300'", "more than 900 billion"],
        "c": ["'300'", "more than 900"],
        "nm": sources,
        "st": [f"{{members: [{source}, Dal]}}" for source in sources],
        "d": ["2024-05-01", "late April"],
        "r": [name, "closed"],
    }
    claims = "".join(
        f"  - {{id: {said(words[:180] + subject + str(n))}, source: {sources[n]}, "
        f"subject: {subject}, value: {value}, speaker: {name}, quote: {name}, condition: {name}}}\n"
        for subject, both in values.items()
        for n, value in enumerate(both)
    )
    return f"""\
sources:
  - {{id: {sources[0]}, publisher: {name}, published: 2024-05-03}}
  - {{id: {sources[1]}, publisher: {name}, published: 2024-05-10}}
subjects:
  - {{id: n, label: {name}, unit: {name}}}
  - {{id: c, label: {name}, unit: {name}, behaviour: cumulative}}
  - {{id: nm, label: {name}, type: name}}
  - {{id: st, label: {name}, type: set}}
  - {{id: d, label: {name}, type: date}}
  - {{id: r, label: {name}, type: category, behaviour: level,
     categories: [{{name: {name}}}, {{name: closed}}]}}
claims:
{claims}"""


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whoever_wrote_it(words: str) -> None:
    report = report_of(case(words))
    drawings = [draw_subject(topic) for topic in report.topics]
    drawings += [draw(finding) for finding in report.findings]
    drawn = [drawing for drawing in drawings if drawing]
    assert len(drawn) >= 4, report.problems
    for drawing in drawn:
        picture = parse(drawing.svg)
        shown = "".join([picture.title, picture.description, *(w.text for w in picture.words)])
        assert shown.isprintable()
        if not words.startswith(("W", "日", "👩", "e\u0301")):
            assert list(faults(picture)) == []
        assert len(drawing.svg.encode()) < 30_000
