"""The JSON schema: every report fits it, and it lets nothing else pass."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from factcheck.document import as_document
from factcheck.errors import Problem
from factcheck.finding import Answer, Difference, Position, stamp
from factcheck.values.figure import Figure
from factcheck.values.interval import INFINITY, Cut, Interval
from tests.report.handmade import COST, PROBLEMS, box, report
from tests.report.hostile import HOSTILE, hostile_report

SCHEMA: dict[str, Any] = json.loads(
    (resources.files("factcheck") / "report/schema/factcheck-report-1.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)
SOMETIMES = {"settings", "relations", "derived", "sources"}
"""Parts of a report that are left out where there is nothing to say."""


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_report_fits_the_schema() -> None:
    VALIDATOR.validate(report(problems=PROBLEMS).document())
    VALIDATOR.validate(report([], boxes=(), compared=0).document())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_report_fits_the_schema(text: str) -> None:
    document = hostile_report(text).document()
    VALIDATOR.validate(document)
    assert json.loads(json.dumps(document)) == document


def _places(node: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every mapping in a document."""
    here = [at] if isinstance(node, dict) else []
    parts = node.items() if isinstance(node, dict) else enumerate(node)
    return here + [
        place
        for key, part in parts
        if isinstance(part, dict | list)
        for place in _places(part, (*at, key))
    ]


def test_no_field_may_be_missing_and_none_is_unknown() -> None:
    whole = report(problems=PROBLEMS).document()
    for place in _places(whole):
        changed = copy.deepcopy(whole)
        node = changed
        for key in place:
            node = node[key]
        node["unheard-of"] = "x"
        with pytest.raises(ValidationError):
            VALIDATOR.validate(changed)
        del node["unheard-of"]
        for field in sorted({*node} - (set() if place else SOMETIMES)):
            kept = node.pop(field)
            with pytest.raises(ValidationError):
                VALIDATOR.validate(changed)
            node[field] = kept


def test_counts_may_be_added() -> None:
    VALIDATOR.validate(as_document(counts={"zeta": 2}, findings=(), not_compared=(), problems=()))


@given(
    st.builds(
        lambda low, high, sides: Interval(Cut(low, sides[0]), Cut(high, sides[1])),
        st.sampled_from([-INFINITY, Decimal("1.5"), Decimal(2)]),
        st.sampled_from([INFINITY, Decimal(0), Decimal("7E+50")]),
        st.tuples(st.sampled_from([-1, 0, 1]), st.sampled_from([-1, 0, 1])),
    ),
    st.sampled_from(["text", "millions"]),
)
def test_generated_figures_fit_the_schema(span: Interval, text: str) -> None:
    one = box("radio-07", "homes", Figure(text, span, span, "homes"), line=1)
    found = stamp(
        Answer(
            "m",
            (Position("p", (one,), span),),
            ("a",),
            ((one, (1, 1)),),
            difference=Difference(per_day=(span.low.value, span.high.value)),
        ),
        kind="change",
        rule="figures-grew",
        aspect="order",
        subject=COST,
    )
    document = as_document(
        counts={},
        findings=[found],
        not_compared=[("cost", ["radio-07"], "one origin alone")],
        problems=[Problem("f", 0, 0, "m")],
    )
    VALIDATOR.validate(document)
    reading = document["findings"][0]["claims"][0]["value"]["literal"]
    assert reading["low_open"] == (span.low.side > 0 and span.low.value.is_finite())
    assert reading["high_open"] == (span.high.side < 0 and span.high.value.is_finite())
