"""Figures, sides and spans of time as an editor would write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.box import Box
from factcheck.judging.wording import (
    between,
    counted,
    dated,
    label,
    listed,
    manners,
    number,
    phrase,
    quoted,
    side,
    told,
    unit_of,
)
from factcheck.values.interval import EVERYTHING, INFINITY, Interval
from factcheck.values.when import days
from tests.cases import boxes_of, subject_of
from tests.judging.made import HOMES, claims

MIXED = """
subjects:
  - {id: homes, unit: homes}
  - {id: rank}
  - {id: paid, type: share, population: victims}
  - {id: cost, type: money}
  - {id: cause, type: category, categories: [{name: flood}, {name: rot}]}
  - {id: warned, label: The town was warned, type: statement}
  - {id: opened, type: date}
claims:
"""


def homes(*rows: str) -> list[Box]:
    found = boxes_of(HOMES + claims("homes", *rows))
    return [found[id_] for id_ in sorted(found)]


def sided(*rows: str, outlet: str = "") -> str:
    return side(homes(*rows), outlet)


def test_lists_of_words() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b", "c"], "or") == "a, b or c"
    assert quoted("few") == "“few”"


def test_a_side_is_what_is_said_and_by_whom() -> None:
    assert sided("daily, value: '400'") == "“400” (The Daily)"
    assert sided("daily, value: '400'", "herald, value: '400'") == "“400” (The Daily; Herald)"
    assert (
        sided("daily, value: '400'", "herald, value: about 400", "post, value: '400'")
        == "“400” (The Daily; Post) and “about 400” (Herald)"
    )
    assert (
        sided("daily, value: '400', speaker: Mayor", "daily, value: '400'")
        == "“400” (Mayor, in The Daily; The Daily)"
    )
    assert side([]) == ""


def test_a_voice_is_named_once_for_one_wording() -> None:
    assert sided("daily, value: '400'", "daily, value: '400'") == "“400” (The Daily)"


def test_an_outlet_that_is_known_goes_without_its_name() -> None:
    assert (
        sided("daily, value: '400'", "daily, value: '500', speaker: Mayor", outlet="The Daily")
        == "“400” (its own words) and “500” (Mayor)"
    )
    assert sided("herald, value: '400'", outlet="The Daily") == "“400” (Herald)"


def test_at_most_four_wordings_are_told_and_the_rest_counted() -> None:
    rows = [f"daily, value: '{n}'" for n in (1, 2, 3, 4, 5, 6)]
    four = "“1” (The Daily), “2” (The Daily), “3” (The Daily) and “4” (The Daily)"
    assert sided(*rows[:4]) == four
    assert sided(*rows[:5]) == four.replace(" and “4", ", “4") + " and 1 more"
    told_of_six = "“1” (The Daily), “2” (The Daily), “3” (The Daily), “4” (The Daily) and 2 more"
    assert sided(*rows) == told_of_six


def test_at_most_four_voices_for_one_wording_are_told_and_the_rest_counted() -> None:
    rows = [f"daily, value: '1', speaker: {name}" for name in ("Al", "Bo", "Cy", "Di", "Ed", "Flo")]
    named = "Al, in The Daily; Bo, in The Daily; Cy, in The Daily; Di, in The Daily"
    assert sided(*rows[:4]) == f"“1” ({named})"
    assert sided(*rows) == f"“1” ({named}; 2 more)"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("subject: homes, value: about 400", "“about 400”"),
        ("subject: homes, value: about 400, quote: about 400 homes", "“about 400”"),
        (
            "subject: homes, value: '400', quote: four hundred of them",
            "400: “four hundred of them”",
        ),
        ("subject: homes, value: '40', quote: 400 homes", "40: “400 homes”"),
        ("subject: cause, value: flood", "“flood”"),
        ("subject: cause, value: flood, quote: Flood!", "“flood”"),
        ("subject: cause, value: flood, quote: high water", "flood: “high water”"),
        ("subject: cause, value: flood, quote: [high water, a flood]", "“flood”"),
        ("subject: cause, value: flood, quote: [high water, the wave]", "flood: “high water”"),
        ("subject: warned, value: 'yes'", "“yes”"),
        ("subject: warned, value: 'yes', quote: 'yes, they knew'", "yes: “yes, they knew”"),
    ],
)
def test_the_texts_own_words_are_shown_where_the_value_is_the_coders(
    row: str, expected: str
) -> None:
    text = MIXED + f"  - {{id: a, source: daily, {row}}}\n"
    (box,) = boxes_of(text, row.partition(",")[0].removeprefix("subject: ")).values()
    assert phrase(box) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("subject: opened, value: 2024-04-23", "“23 April 2024”"),
        ("subject: opened, value: 2024-04", "“1–30 April 2024”"),
        ("subject: opened, value: ../2024-04-23", "“until 23 April 2024”"),
        ("subject: opened, value: April 23", "“April 23”"),
        ("subject: opened, value: 2024-04-23, quote: a Tuesday", "23 April 2024: “a Tuesday”"),
        ('subject: paid, value: {low: "0", high: "0.83"}', "“0 to 83%”"),
        ('subject: paid, value: {low: "0.5"}', "“50 to 100%”"),
        ('subject: homes, value: {low: "0", high: "1"}', "“0 to 1”"),
        ('subject: rank, value: {low: "0", high: "1"}', "“0 to 1”"),
        ('subject: homes, value: {low: "300", high: "400"}', "“300 to 400”"),
        ("subject: paid, value: 30%", "“30%”"),
    ],
)
def test_what_the_coder_worked_out_is_put_into_words(row: str, expected: str) -> None:
    text = MIXED + f"  - {{id: a, source: daily, {row}}}\n"
    (box,) = boxes_of(text, row.partition(",")[0].removeprefix("subject: ")).values()
    assert phrase(box) == expected


def test_a_sentence_points_back_by_the_shortest_words() -> None:
    a, b, c = homes(
        "daily, value: '400'",
        "daily, value: '400', quote: 400 homes",
        "daily, value: '400', quote: hundreds of them",
    )
    assert [told(box) for box in (a, b, c)] == ["“400”", "“400”", "“hundreds of them”"]


def test_a_difference_of_counts_is_whole() -> None:
    (box,) = homes("daily, value: '400'")
    text = MIXED + "  - {id: a, source: daily, subject: cost, value: $30}\n"
    cost = boxes_of(text, "cost")["a"]
    ends = (Decimal("1.5"), Decimal("3.5"))
    assert counted(ends, box, box) == (Decimal(2), Decimal(3))
    assert counted(ends, box, cost) == counted(ends, cost) == ends
    assert counted((Decimal("1.5"), Decimal("2.4")), box) == (Decimal(2), Decimal(2))
    assert counted((Decimal("1.5"), INFINITY), box) == (Decimal(2), INFINITY)
    narrow = (Decimal("1.4"), Decimal("1.6"))
    assert counted(narrow, box) == narrow


def test_a_position_is_called_by_the_wording_with_the_most_origins() -> None:
    rows = ["daily, value: '400'", "herald, value: about 400", "post, value: about 400"]
    assert label(homes(*rows)) == "about 400"
    assert label(homes(*rows[:2])) == "400"
    one_voice = ["herald, value: about 400", "herald, value: about 400", "daily, value: '400'"]
    assert label(homes(*one_voice)) == "400"
    as_short = ["daily, value: '402'", "herald, value: '401'"]
    assert label(homes(*as_short)) == "401"
    assert label([]) == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", ""),
        ("", ", mode: will", "“400” is a report, “500” a forecast"),
        (", mode: may", ", mode: ordered", "“400” is a possibility, “500” a plan or rule"),
        (", mode: wish", "", "“400” is a wish, “500” a report"),
        (", condition: if it rains", "", "“400” holds on a condition (if it rains)"),
        ("", ", condition: if it rains", "“500” holds on a condition (if it rains)"),
        (
            ", mode: will, condition: if it rains",
            ", mode: may",
            "“400” is a forecast, “500” a possibility",
        ),
    ],
)
def test_what_sets_two_claims_apart_in_manner(one: str, other: str, expected: str) -> None:
    a, b = homes(f"daily, value: '400'{one}", f"herald, value: '500'{other}")
    assert manners(a, b) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("160000", "people", "160,000 people"),
        ("1650", "USD", "1,650 USD"),
        ("1649.5", "USD", "1,650 USD"),
        ("12", "", "12"),
        ("12.0", "", "12"),
        ("0", "", "0"),
        ("1.5", "", "1.5"),
        ("123.456", "", "123"),
        ("999.9", "", "1,000"),
        ("12.345", "", "12.3"),
        ("1.2345", "", "1.23"),
        ("0.012345", "", "0.0123"),
        ("2.3999", "", "2.4"),
        ("-1234.5", "", "-1,234"),
        ("0.125", "share", "12.5 percentage points"),
        ("0.4", "share", "40 percentage points"),
    ],
)
def test_numbers_as_printed(value: str, unit: str, expected: str) -> None:
    assert number(Decimal(value), unit) == expected


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        ("100000", "160000", "people", "100,000 to 160,000 people"),
        ("5", "5", "people", "5 people"),
        ("5.001", "5.002", "people", "5 people"),
        ("5", "Infinity", "people", "at least 5 people"),
        ("-Infinity", "5", "people", "at most 5 people"),
        ("2", "2.8", "", "2 to 2.8"),
        ("0.1", "0.25", "share", "10 to 25 percentage points"),
        ("0.1", "0.1", "share", "10 percentage points"),
        ("0.1", "Infinity", "share", "at least 10 percentage points"),
    ],
)
def test_ranges_of_numbers(low: str, high: str, unit: str, expected: str) -> None:
    assert between(Decimal(low), Decimal(high), unit) == expected
    assert Decimal(high) <= INFINITY


@pytest.mark.parametrize(
    ("subject", "value", "unit"),
    [
        ("homes", "'400'", "homes"),
        ("paid", "30%", "share"),
        ("cost", "$30", "USD"),
        ("opened", "April 2024", ""),
        ("cause", "rot", ""),
    ],
)
def test_the_unit_of_a_difference(subject: str, value: str, unit: str) -> None:
    text = MIXED + f"  - {{id: a, source: daily, subject: {subject}, value: {value}}}\n"
    (box,) = boxes_of(text, subject).values()
    assert unit_of(subject_of(text, subject), box) == unit


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2022-09-21", "2022-09-21", "21 September 2022"),
        ("2022-10-03", "2022-10-09", "3–9 October 2022"),
        ("2022-09-29", "2022-10-02", "29 September – 2 October 2022"),
        ("2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022"),
        ("2021-09-21", "2022-09-21", "21 September 2021 – 21 September 2022"),
    ],
)
def test_a_window_in_words(first: str, last: str, expected: str) -> None:
    assert dated(days(date.fromisoformat(first), date.fromisoformat(last))) == expected


def test_a_window_without_an_end() -> None:
    day = days(date(2022, 11, 4), date(2022, 11, 4))
    assert dated(Interval(EVERYTHING.low, day.high)) == "until 4 November 2022"
    assert dated(Interval(day.low, EVERYTHING.high)) == "from 4 November 2022"
    assert dated(EVERYTHING) == "undated"
