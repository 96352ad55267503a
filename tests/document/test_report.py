"""The JSON document, field for field, and its schema."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.document import COUNTS, as_document, dates, ends, moment, number, version
from factcheck.finding import Answer, Position, stamp
from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval, closed, half_open
from factcheck.values.when import DAY, When, days, minutes
from tests.report.handmade import ABOUT_900, COST, EXACT_COST, PROBLEMS, box, findings, report


def test_counts_are_in_order_and_may_be_added() -> None:
    document = as_document(
        counts={"zeta": 2, "claims": 5, "alpha": 1}, findings=(), not_compared=(), problems=()
    )
    assert [*document["counts"]] == [*COUNTS, "alpha", "zeta"]
    assert document["counts"]["claims"] == 5
    assert document["counts"]["sources"] == 0


def test_the_top_is_in_order() -> None:
    document = report(problems=PROBLEMS).document()
    assert [*document] == ["schema", "tool", "counts", "findings", "not_compared", "problems"]
    assert document["schema"] == "factcheck-report/1"
    assert document["tool"] == {"name": "factcheck", "version": version()}
    assert document["not_compared"][0] == {
        "subject": "homes lost for good",
        "claims": ["blog-02"],
        "reason": "no subject fits these words clearly",
    }
    assert [p["file"] for p in document["problems"]] == ["claims/blog.yaml", "claims/radio.yaml"]
    assert document["problems"][1] == {
        "file": "claims/radio.yaml",
        "line": 22,
        "column": 12,
        "message": "as_of: no such date: 2024-02-31",
    }


def test_the_version_is_the_installed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata

    monkeypatch.setattr(metadata, "version", lambda name: f"1.2.3 of {name}")
    assert version() == "1.2.3 of factcheck"

    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert version() is None


def test_a_finding_is_written_in_full() -> None:
    error = report().document()["findings"][0]
    claims = error.pop("claims")
    assert error == {
        "id": findings()[0].id,
        "question": "homes/value/",
        "fingerprint": findings()[0].fingerprint,
        "kind": "discrepancy",
        "rule": "figures-differ",
        "severity": "error",
        "strength": None,
        "related": False,
        "cause": None,
        "subject": {"id": "homes", "label": "Homes flooded"},
        "message": "Homes flooded: “under 100” (blog) against “about 900” (Hill Radio).",
        "settle": "Ask the fire service for its list of addresses.",
        "difference": {"absolute": [575, None], "ratio": [6.75, None], "per_day": None},
        "origins": 3,
        "positions": [
            {
                "label": "under 100",
                "range": [75, 99],
                "path": None,
                "origins": 1,
                "origin_names": ["blog"],
                "claims": ["blog-01"],
                "also": 0,
            },
            {
                "label": "about 900",
                "range": [810, 990],
                "path": None,
                "origins": 2,
                "origin_names": ["radio", "mayor"],
                "claims": ["radio-01"],
                "also": 1,
            },
        ],
        "minimal_conflict": ["blog-01", "radio-01"],
        "decision": None,
        "state": None,
    }
    assert [(claim["id"], claim["fits"]) for claim in claims] == [
        ("blog-01", [1, 1]),
        ("gazette-01", [1, 2]),
        ("radio-01", [2, 2]),
    ]


def test_a_claim_is_written_in_full() -> None:
    blog, _, radio = report().document()["findings"][0]["claims"]
    assert radio == {
        "id": "radio-01",
        "fingerprint": "print-radio-01",
        "source": "radio",
        "publisher": "Hill Radio",
        "quote": ["about 900", "some 900 homes"],
        "value": {
            "text": "about 900",
            "type": "quantity",
            "unit": "homes",
            "literal": {"low": 675, "high": 1125, "low_open": False, "high_open": False},
            "pragmatic": {"low": 810, "high": 990, "low_open": False, "high_open": False},
            "read_by": "about N",
        },
        "as_of": {
            "literal": ["2024-05-09", "2024-05-09"],
            "pragmatic": ["2024-05-09", "2024-05-09"],
            "held": "sometime",
        },
        "published": ["2024-05-09", "2024-05-10"],
        "speaker": [],
        "via": None,
        "origin": "Hill Radio",
        "mode": "is",
        "condition": None,
        "stance": "asserts",
        "coder": "hand",
        "fits": [2, 2],
        "locator": [{"start": 10, "end": 19}, {"start": 80, "end": 94}],
        "file": "claims/radio.yaml",
        "line": 3,
    }
    # unbounded and open ends; what has no publisher goes by its id
    assert blog["value"]["literal"] == {
        "low": 0,
        "high": 100,
        "low_open": False,
        "high_open": True,
    }
    assert (blog["publisher"], blog["via"], blog["condition"]) == (
        "blog",
        "The Gazette",
        "if the wall held",
    )
    assert blog["published"] == [None, None]


def test_values_that_are_no_numbers_carry_their_own_key() -> None:
    claims = {c["id"]: c for f in report().document()["findings"] for c in f["claims"]}
    day = {"low": "2024-05-02", "high": "2024-05-02", "low_open": False, "high_open": False}
    wanted: dict[str, tuple[str, dict[str, Any]]] = {
        "gazette-02": ("date", day),
        "radio-02": (
            "date",
            {
                "low": "2024-05-02T22:30",
                "high": "2024-05-02T22:31",
                "low_open": False,
                "high_open": True,
            },
        ),
        "gazette-04": ("category", {"category": "open"}),
        "gazette-05": ("name", {"name": "Ebel"}),
        "radio-04": ("set", {"members": ["dock street", "mill lane"], "closed": True}),
        "radio-05": ("statement", {"statement": False}),
    }
    for id_, (type_, reading) in wanted.items():
        value = claims[id_]["value"]
        assert (value["type"], value["unit"]) == (type_, None), id_
        assert value["literal"] == value["pragmatic"] == reading, id_
    assert claims["radio-03"]["as_of"]["held"] == "throughout"
    assert claims["radio-05"]["stance"] == "denies"


def test_a_relation_stands_in_the_subject_s_place() -> None:
    document = report().document()["findings"][4]
    assert "subject" not in document
    assert document["relation"] == {
        "formula": "cost + repairs <= budget",
        "subjects": ["cost", "repairs", "budget"],
        "assumes": "nothing is paid twice",
    }


def test_the_type_of_a_relation_s_claim_is_its_subject_s() -> None:
    _, _, _, _, relation = findings()

    def type_of(types: dict[str, str] | None) -> str:
        document = as_document(
            counts={}, findings=[relation], not_compared=(), problems=(), types=types
        )
        return str(document["findings"][0]["claims"][0]["value"]["type"])

    assert type_of(None) == "quantity"
    assert type_of({"gazette-03": "money"}) == "money"
    assert type_of({"other": "money"}) == "quantity"


def test_a_subject_s_type_is_its_claims() -> None:
    found = stamp(
        Answer("m", (Position("p", (EXACT_COST,)),), ("a",), ((EXACT_COST, (1, 1)),)),
        kind="agreement",
        rule="figures-agree",
        aspect="agreement",
        subject=COST,
    )
    document = as_document(counts={}, findings=[found], not_compared=(), problems=())
    claim = document["findings"][0]["claims"][0]
    assert (claim["value"]["type"], claim["value"]["unit"]) == ("money", "EUR")
    assert document["findings"][0]["difference"] is None


def test_paths_and_changes() -> None:
    change = report().document()["findings"][2]
    assert change["positions"][0]["path"] == [
        {"time": "2024-05-03", "low": 400, "high": 500},
        {"time": "2024-05-09", "low": 810, "high": 990},
    ]
    assert change["positions"][0]["range"] is None
    assert change["cause"] == {
        "name": "growth",
        "evidence": "The counts were taken six days apart.",
    }
    assert change["difference"] == {
        "absolute": [310, 590],
        "ratio": None,
        "per_day": [44.2857142857143, 98.3],
    }


def test_the_range_of_dates_is_in_days() -> None:
    agreed = report().document()["findings"][3]
    assert agreed["positions"][0]["range"] == ["2024-05-02", "2024-05-02"]
    assert agreed["related"] is True
    assert agreed["strength"] == "within hedges"


def test_a_position_that_no_claim_fits_alone_has_the_axis_of_its_finding() -> None:
    first = days(date(2024, 5, 2), date(2024, 5, 2))
    late = box("radio-09", "broke", When("May 2", first, first), line=1)
    for fits, wanted in [
        ((late, (1, 2)), "2024-05-02"),
        ((ABOUT_900, (1, 2)), int(first.low.value)),
    ]:
        found = stamp(
            Answer("m", (Position("p", (), first, also=1),) * 2, ("a",), (fits,)),
            kind="discrepancy",
            rule="dates-differ",
            aspect="value",
            subject=COST,
        )
        document = as_document(counts={}, findings=[found], not_compared=(), problems=())
        assert document["findings"][0]["positions"][0]["range"][0] == wanted


def test_several_origins_are_joined() -> None:
    both = box("gazette-09", "homes", ABOUT_900.value, line=1, speaker=["mayor", "fire service"])
    found = stamp(
        Answer("m", (Position("p", (both,)),), ("a",), ((both, (1, 1)),)),
        kind="agreement",
        rule="figures-agree",
        aspect="agreement",
        subject=COST,
    )
    document = as_document(counts={}, findings=[found], not_compared=(), problems=())
    (claim,) = document["findings"][0]["claims"]
    assert claim["origin"] == "mayor; fire service"
    assert claim["speaker"] == ["mayor", "fire service"]


def test_the_same_report_gives_the_same_text() -> None:
    assert report(problems=PROBLEMS).to_json() == report(problems=PROBLEMS[::-1]).to_json()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("300000"), 300000),
        (Decimal("3E+5"), 300000),
        (Decimal("12.00"), 12),
        (Decimal("-0"), 0),
        (Decimal("0.1"), 0.1),
        (Decimal(1) / 3, 0.333333333333333),
        (Decimal("123456789012345678901234567.5"), 1.23456789012346e26),
        (Decimal("99999999999999999999"), 99999999999999999999),
        (Decimal("1E+29"), 10**29),
        (Decimal("1E+30"), 1e30),
        (Decimal("1E+300"), 1e300),
        (Decimal("1E+301"), None),
        (Decimal("1E-400"), 0.0),
        (INFINITY, None),
        (-INFINITY, None),
        (Decimal("NaN"), None),
    ],
)
def test_numbers(value: Decimal, written: int | float | None) -> None:
    result = number(value)
    assert result == written
    assert type(result) is type(written)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_numbers_keep_fifteen_digits(value: Decimal) -> None:
    written = number(value)
    assert written is not None
    if value == value.to_integral_value():
        assert written == int(value)
    else:
        assert abs(Decimal(written) - value) <= abs(value) * Decimal("1e-14")


@pytest.mark.parametrize(
    ("minute", "written"),
    [
        (minutes(date(2024, 5, 2)), "2024-05-02"),
        (minutes(datetime(2024, 5, 2, 9, 5)), "2024-05-02T09:05"),
        (minutes(date(1, 1, 1)), "0001-01-01"),
        (minutes(date(1, 1, 1)) - 1, None),
        (minutes(date(9999, 12, 31)) + 1439, "9999-12-31T23:59"),
        (minutes(date(9999, 12, 31)) + DAY, None),
        (INFINITY, None),
        (-INFINITY, None),
    ],
)
def test_moments(minute: Decimal, written: str | None) -> None:
    assert moment(minute) == written


@given(st.dates(), st.dates())
def test_days_come_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert dates(days(first, last)) == (first.isoformat(), last.isoformat())


def test_dates_at_their_ends() -> None:
    noon = minutes(datetime(2024, 5, 2, 12))
    midnight = minutes(date(2024, 5, 3))
    assert dates(EVERYTHING) == (None, None)
    assert dates(half_open(noon, midnight)) == ("2024-05-02T12:00", "2024-05-02")
    assert dates(closed(noon, midnight)) == ("2024-05-02T12:00", "2024-05-03")
    assert dates(half_open(noon, noon + 1)) == ("2024-05-02T12:00", "2024-05-02T12:01")
    assert ends(half_open(noon, midnight), dated=True) == ("2024-05-02T12:00", "2024-05-02")
    assert ends(Interval(Cut(Decimal(1), 1), Cut(INFINITY)), dated=False) == (1, None)


def test_a_finding_about_nothing_is_a_programmer_s_mistake() -> None:
    from dataclasses import replace

    nothing = replace(findings()[0], subject=None)
    with pytest.raises(ValueError, match="figures-differ: a finding is about a subject"):
        as_document(counts={}, findings=[nothing], not_compared=(), problems=())
