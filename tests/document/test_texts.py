"""Findings as JSON text: the same as their data, written by a library."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.box import Box, Value
from factcheck.claim import Claim, Locator, Source
from factcheck.document import finding_document, finding_texts
from factcheck.document.json_text import encoded, in_utf8, quoted
from factcheck.document.put import Data, Text
from factcheck.errors import Where
from factcheck.finding import Answer, Cause, Difference, Finding, Position, Step, stamp
from factcheck.values.figure import Figure
from factcheck.values.interval import Interval, closed, interval
from factcheck.values.when import ALWAYS, When
from factcheck.values.word import Category, Members, Name, Statement
from tests.report.handmade import BUDGET, COST, HOMES, findings
from tests.report.settled import settled

# Some of these say what a template or an encoder would take for its own.
TEXTS = st.text(max_size=6) | st.sampled_from(["%s", "%(x)s", '"', "\\", "\u202e", "é", "{}", "[]"])
NUMBERS = st.decimals(-(10**20), 10**20, allow_nan=False) | st.sampled_from(
    [Decimal("1E-9"), Decimal("0.00001"), Decimal("1E+40"), Decimal("-0"), Decimal("0.1")]
)


@st.composite
def spans(draw: st.DrawFn) -> Interval:
    """An interval, one of whose ends may be open or missing."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    return interval(
        draw(st.sampled_from([low, None])),
        draw(st.sampled_from([high, None])),
        low_open=draw(st.booleans()),
        high_open=draw(st.booleans()),
    )


MOMENTS = st.integers(1440, 10**9).map(lambda minute: closed(minute, minute + 90))
WHENS = st.builds(When, TEXTS, MOMENTS, MOMENTS, TEXTS) | st.just(ALWAYS)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.builds(Figure, TEXTS, spans(), spans(), TEXTS, read_by=TEXTS),
    WHENS,
    st.builds(Category, TEXTS, TEXTS),
    st.builds(Name, TEXTS, TEXTS),
    st.builds(Members, TEXTS, st.frozensets(TEXTS, max_size=3), closed=st.booleans()),
    st.builds(Statement, TEXTS, st.booleans()),
)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    """A claim with texts of any sort."""
    source = Source(id="s" + draw(TEXTS), publisher=draw(TEXTS))
    claim = Claim(
        id="c" + draw(TEXTS),
        source=source.id,
        subject="homes",
        value="1",
        quote=tuple(draw(st.lists(TEXTS, max_size=2))),
        locator=tuple(
            draw(st.lists(st.builds(Locator, start=st.just(3), end=st.just(9)), max_size=2))
        ),
        speaker=tuple(draw(st.lists(TEXTS, max_size=2))),
        via=draw(TEXTS),
        condition=draw(TEXTS),
        stance=draw(st.sampled_from(["asserts", "denies"])),
        held=draw(st.sampled_from(["sometime", "throughout"])),
        coder=draw(st.sampled_from(["hand", "machine", "machine:ü"])),
    )
    return Box(
        claim=claim.model_copy(update={"where": Where(draw(TEXTS), draw(st.integers(0, 99)))}),
        source=source,
        value=draw(VALUES),
        as_of=draw(WHENS),
        published=draw(WHENS),
        origins=tuple(draw(st.lists(TEXTS, min_size=1, max_size=2))),
        fingerprint=draw(TEXTS),
        names=(draw(TEXTS),),
    )


@st.composite
def made(draw: st.DrawFn) -> Finding:
    """A finding on a subject or a relation, with what it may have and may not."""
    some = draw(st.lists(boxes(), max_size=3))
    measure = st.none() | st.tuples(NUMBERS, NUMBERS)
    positions = st.builds(
        Position,
        label=TEXTS,
        boxes=st.just(tuple(some[:1])),
        range=st.none() | MOMENTS,
        path=st.lists(
            st.builds(Step, st.integers(1440, 10**9).map(Decimal), MOMENTS), max_size=2
        ).map(tuple),
        origins=st.lists(TEXTS, max_size=2).map(tuple),
    )
    answer = Answer(
        message=draw(TEXTS),
        positions=tuple(draw(st.lists(positions, max_size=2))),
        answers=("one",),
        fits=tuple((box, (1, draw(st.integers(1, 3)))) for box in some * 2),
        minimal_conflict=tuple(some[:2]),
        strength=draw(st.sampled_from([None, "same figure"])),
        difference=draw(st.none() | st.builds(Difference, measure, measure, measure)),
        settle=draw(st.none() | TEXTS),
        same_speaker=draw(TEXTS),
    )
    about: dict[str, Any] = draw(st.sampled_from([{"subject": HOMES}, {"relation": BUDGET}]))
    found = stamp(answer, kind="change", rule="figures-differ", aspect="value", **about)
    return replace(
        found,
        cause=draw(st.none() | st.builds(Cause, TEXTS, TEXTS)),
        state=draw(st.sampled_from([None, "new"])),
        unconfirmed=draw(st.booleans()),
    )


def by_library(finding: Finding) -> bytes:
    """The data of a finding written among the findings of a document."""
    text = encoded({"findings": [finding_document(finding)]})
    return text.removeprefix(b'{\n  "findings": [\n    ').removesuffix(b"\n  ]\n}")


@settings(max_examples=200)
@given(st.lists(made(), max_size=3))
def test_any_findings_are_written_as_their_data_would_be(some: list[Finding]) -> None:
    texts = list(finding_texts(some))
    assert [in_utf8(text) for text in texts] == [by_library(finding) for finding in some]
    assert [json.loads(text) for text in texts] == [finding_document(one) for one in some]


@pytest.mark.parametrize("finding", [*findings(), *settled().findings])
def test_findings_with_all_that_there_is(finding: Finding) -> None:
    assert [text.encode() for text in finding_texts([finding])] == [by_library(finding)]


def test_the_type_of_a_claim_of_a_relation_is_told_by_its_id() -> None:
    box = findings()[0].boxes[0]
    answer = replace(findings()[0].answer, fits=((box, (1, 1)),))
    found = stamp(answer, kind="discrepancy", rule="upheld", aspect="relation", relation=BUDGET)
    (text,) = finding_texts([found], {box.id: "money"})
    assert json.loads(text)["claims"][0]["value"]["type"] == "money"
    assert json.loads(text) == finding_document(found, {box.id: "money"})


def test_who_is_given_the_data_may_change_it() -> None:
    finding = findings()[0]
    first = finding_document(finding)
    first["claims"][0]["value"]["literal"]["low"] = "changed"
    first["claims"][0]["published"].clear()
    assert finding_document(finding) != first
    assert finding_document(finding) == finding_document(findings()[0])


def test_one_value_is_read_by_the_type_of_each_subject() -> None:
    figure = Figure("5", closed(5, 5), closed(5, 5), "EUR")
    box = replace(findings()[0].boxes[0], value=figure)
    answer = replace(findings()[0].answer, fits=((box, (1, 1)),))
    both = [
        stamp(answer, kind="discrepancy", rule="figures-differ", aspect="value", subject=subject)
        for subject in (HOMES, COST)
    ]
    told = [json.loads(text)["claims"][0]["value"]["type"] for text in finding_texts(both)]
    assert told == ["quantity", "money"]


@given(st.text(st.characters(), max_size=20))
def test_a_quoted_text_comes_back_and_hides_nothing(text: str) -> None:
    written = in_utf8(quoted(text)).decode()
    assert json.loads(written) == text
    assert not set("\u202e\u200b\x9b\ufeff") & set(written)


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text()))
def test_a_scalar_is_written_as_a_library_would(scalar: Any) -> None:
    if scalar in (float("inf"), float("-inf")):
        return
    assert in_utf8(Text(0).scalar(scalar)) == encoded(scalar)
    assert Data().scalar(scalar) is scalar
