"""Relations together: what follows by them, what clashes, and what must be left alone."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.graph.verdict import Derived, Verdict
from factcheck.judging import nets
from tests.cases import findings, ids, report_of
from tests.judging.related import case, parts, related, verdict

CHAIN = "served <= cooked}, {formula: cooked <= bought"
MEALS = dict.fromkeys(("served", "cooked", "bought"), "unit: meals")


def verdicts(text: str) -> dict[str, Verdict]:
    report = report_of(text)
    assert report.problems == ()
    return {
        topic.relation.formula: topic.verdict
        for topic in report.topics
        if topic.relation and topic.verdict
    }


def statuses(text: str) -> list[str]:
    return [found.status for found in verdicts(text).values()]


def derived(text: str) -> list[Derived]:
    return list(report_of(text).derived)


def words(text: str) -> list[str]:
    """What follows, with the claims that it follows from."""
    return [
        f"{one.subject} {one.words} from {', '.join(ids([*one.claims]))}" for one in derived(text)
    ]


# ---- a relation that is neither refuted nor upheld


def test_what_is_not_refuted_says_so() -> None:
    text = parts(
        "daily, subject: north, value: more than 400",
        "herald, subject: country, value: about 450",
        formula="north <= country",
    )
    assert statuses(text) == ["not refuted"]
    assert "it can hold" in verdicts(text)["north <= country"].why
    silent = parts("daily, subject: north, value: '400'")
    assert verdicts(silent)["north + south <= country"].why == (
        "nothing is said of country, south that binds"
    )


def test_refuted_and_upheld_are_told_too() -> None:
    rows = ["daily, subject: north, value: '400'", "herald, subject: country, value: '950'"]
    assert statuses(parts(*rows, formula="north <= country")) == ["upheld"]
    assert statuses(parts(*rows, formula="country <= north")) == ["refuted"]


def test_a_relation_that_fails_for_some_positions_is_told_apart() -> None:
    text = parts(
        "daily, subject: north, value: '400'",
        "herald, subject: north, value: '900'",
        "herald, subject: country, value: '550'",
        formula="north <= country",
    )
    found = verdicts(text)["north <= country"]
    assert found.status == "not refuted"
    assert found.why == "for north, it holds for “400”, and fails for “900”"
    assert [(split.label, split.holds) for split in found.splits] == [("400", True), ("900", False)]


def test_too_many_ways_are_cut_off() -> None:
    rows = [
        f"  - {{id: {subject}{n}, source: daily, subject: {subject}, value: exactly {n}}}\n"
        for subject in ("north", "south")
        for n in range(900, 909)
    ]
    text = parts("herald, subject: country, value: '5'") + "".join(rows)
    assert statuses(text) == ["cut off"]


def test_a_cycle_that_narrows_for_ever_is_cut_off() -> None:
    text = case(
        "served < cooked}, {formula: cooked < served",
        MEALS,
        "daily, subject: served, value: at least 7 million",
        "herald, subject: cooked, value: at least 7 million",
    )
    assert set(statuses(text)) == {"cut off"}
    assert findings(text, "relations-clash") == []


def test_too_much_work_is_cut_off_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nets, "WORK", 1)
    text = case(
        CHAIN,
        {name: f"{how}, behaviour: cumulative" for name, how in MEALS.items()},
        "daily, subject: served, value: more than 9, as_of: 2024-04-01",
        "herald, subject: served, value: more than 19, as_of: 2024-04-11",
        "post, subject: bought, value: more than 9, as_of: 2024-04-21",
    )
    report_of.cache_clear()
    assert set(statuses(text)) == {"cut off"}
    report_of.cache_clear()


# ---- relations that clash


def test_relations_that_cannot_all_hold_name_the_claims() -> None:
    text = case(
        CHAIN,
        MEALS,
        "daily, subject: served, value: '900'",
        "post, subject: served, value: '800'",
        "herald, subject: bought, value: '500'",
        assumes="none was cooked unpaid",
    )
    (found,) = findings(text, "relations-clash")
    assert found.severity == "error"
    assert found.question == "cooked <= bought/together/with served <= cooked"
    assert len(found.answer.minimal_conflict) == 3
    assert {box.claim.subject for box in found.boxes} == {"served", "bought"}
    assert "Assumed: none was cooked unpaid." in found.answer.message
    assert set(statuses(text)) == {"refuted"}


@pytest.mark.parametrize(
    ("bought", "severity"), [("'500'", "error"), ("about 700", "warning"), ("more than 800", "")]
)
def test_a_clash_is_as_severe_as_its_reading(bought: str, severity: str) -> None:
    text = case(
        CHAIN,
        MEALS,
        "daily, subject: served, value: '900'",
        f"herald, subject: bought, value: {bought}",
    )
    assert [found.severity for found in findings(text, "relations-clash")] == [severity] * bool(
        severity
    )


def test_two_clashes_of_one_net_are_both_told() -> None:
    text = case(
        "a <= b}, {formula: b <= c}, {formula: c <= d}, {formula: d <= e",
        dict.fromkeys("abcde", "unit: meals"),
        "daily, subject: a, value: '900'",
        "daily, subject: c, value: '400'",
        "herald, subject: e, value: '100'",
    )
    assert len(findings(text, "relations-clash")) == 2


# ---- what follows


def test_bounds_that_follow_name_their_claims() -> None:
    text = parts(
        "daily, subject: north, value: at least 300",
        "post, subject: north, value: at least 100",
        "herald, subject: country, value: up to 550",
        "herald, subject: south, value: at least 20",
    )
    assert "south at most 250 homes from c, a" in words(text)
    literal = next(one for one in derived(text) if one.subject == "south")
    assert (literal.reading, literal.side, literal.end.value, literal.at) == (
        "literal",
        "high",
        250,
        None,
    )
    assert literal.relations == ("north + south <= country",)


def test_bounds_go_on_to_subjects_that_nobody_speaks_of() -> None:
    text = case(CHAIN, MEALS, "daily, subject: served, value: exactly 900")
    assert words(text) == [f"{name} at least 900 meals from a" for name in ("bought", "cooked")]


def test_what_says_no_more_than_the_claims_is_left_out() -> None:
    text = case(
        CHAIN,
        MEALS,
        "daily, subject: served, value: exactly 900",
        "daily, subject: cooked, value: exactly 950",
        "daily, subject: bought, value: exactly 990",
    )
    assert words(text) == []


def test_bounds_of_what_moves_name_their_day() -> None:
    text = case(
        "here = entered - left",
        {
            "entered": "unit: people, behaviour: cumulative",
            "left": "unit: people, behaviour: cumulative",
            "here": "unit: people, behaviour: level",
        },
        "daily, subject: entered, value: exactly 800, as_of: 2024-05-02",
        "daily, subject: left, value: exactly 300, as_of: 2024-05-02",
    )
    told = words(text)
    assert "here at least 500 people on 2 May 2024 from a, b" in told
    assert "here at most 500 people on 2 May 2024 from a, b" in told


def test_dates_follow_dates_by_days() -> None:
    text = case(
        "ended = began + stay",
        {"began": "type: date", "ended": "type: date", "stay": "type: duration"},
        "daily, subject: began, value: 2024-04-01",
        "daily, subject: stay, value: exactly 10 days",
    )
    assert "ended not before 11 April 2024 from a, b" in words(text)
    assert "ended not after 11 April 2024 from a, b" in words(text)
    late = text + "  - {id: z, source: herald, subject: ended, value: 2024-04-20}\n"
    assert [found.severity for found in findings(late, "parts-exceed-whole")] == ["error"]


def test_sums_in_two_currencies_are_not_held_to_one_another() -> None:
    text = case(
        "paid <= budget",
        dict.fromkeys(("paid", "budget"), "type: money"),
        "daily, subject: paid, value: $900",
        "herald, subject: budget, value: 100 euros",
    )
    assert related(text) == []
    one = text.replace("100 euros", "$100")
    assert verdict(one) == "error"


# ---- found, and left alone


MINISTER = {
    "arrivals": "label: Arrivals, unit: people, behaviour: cumulative",
    "departures": "label: Departures, unit: people, behaviour: cumulative",
    "remaining": "label: Those who remain, unit: people, behaviour: level",
}


def minister(arrivals: str, departures: str, remaining: str) -> str:
    return case(
        "remaining = arrivals - departures",
        MINISTER,
        f"daily, subject: arrivals, value: {arrivals}, speaker: Minister, as_of: 2024-05-02",
        f"daily, subject: departures, value: {departures}, speaker: Minister, as_of: 2024-05-02",
        f"post, subject: remaining, value: {remaining}, speaker: Minister, as_of: 2024-05-02",
        assumes="nobody is born or dies there",
    )


def test_a_ministers_figures_that_do_not_add_up() -> None:
    (found,) = related(minister("'200,000'", "'100,000'", "'40,000'"))
    assert found.severity == "warning"  # of one day: literally no order of the figures is sure
    assert {box.id for box in found.answer.minimal_conflict} == {"a", "b", "c"}
    assert found.answer.message == (
        "“Those who remain = Arrivals - Departures” cannot hold: Arrivals: at least 190,000 people "
        "by 2 May 2024 (“200,000” (Minister, in The Daily)); Departures: at most 104,999 people "
        "until 2 May 2024 (“100,000” (Minister, in The Daily)); so Those who remain is at least "
        "85,001 people, but at most 41,249 people [2 May 2024] (“40,000” (Minister, in Post)). "
        "Assumed: nobody is born or dies there."
    )
    assert related(minister("'200,000'", "'100,000'", "'100,000'")) != []
    assert verdict(minister("'200,000'", "'100,000'", "'about 100,000'")) in ("", "holds")


TOLL = dict.fromkeys(("north", "south", "country"), "unit: people, behaviour: cumulative")


def test_a_toll_that_two_provinces_exceed() -> None:
    text = case(
        "north + south <= country",
        TOLL,
        "daily, subject: north, value: '40', as_of: 2024-05-01",
        "daily, subject: south, value: '33', as_of: 2024-05-01",
        "herald, subject: country, value: '60', as_of: 2024-05-04",
        assumes="nobody died in both",
    )
    (found,) = related(text)
    assert found.severity == "error"
    assert {box.id for box in found.answer.minimal_conflict} == {"a", "b", "c"}


@pytest.mark.parametrize(
    "text",
    [
        # two periods
        case(
            "north <= country",
            dict.fromkeys(("north", "country"), "unit: people, behaviour: flow"),
            "daily, subject: north, value: '600', period: 2024-04",
            "herald, subject: country, value: '550', period: 2024-05-01",
        ),
        # the whole stood lower before the parts had grown
        case(
            "north + south <= country",
            TOLL,
            "post, subject: north, value: '40', as_of: 2024-05-04",
            "post, subject: south, value: '33', as_of: 2024-05-04",
            "herald, subject: country, value: '60', as_of: 2024-05-01",
        ),
        # a confirmed toll below an estimated one
        case(
            "confirmed <= toll",
            dict.fromkeys(("confirmed", "toll"), "unit: people, behaviour: cumulative"),
            "daily, subject: confirmed, value: '40', as_of: 2024-05-01",
            "herald, subject: toll, value: an estimated 90, as_of: 2024-05-01",
        ),
        # an amount of a whole month, a count that stood in the middle of it
        case(
            "month <= ever",
            {"month": "unit: people, behaviour: flow", "ever": TOLL["north"]},
            "daily, subject: month, value: '600', period: 2024-04",
            "herald, subject: ever, value: '100', as_of: 2024-04-10",
        ),
        # a relation somebody denies, forecasts or wishes
        case(
            "north <= country",
            dict.fromkeys(("north", "country"), "unit: people"),
            "daily, subject: north, value: '600', mode: will",
            "herald, subject: country, value: '100'",
        ),
    ],
    ids=["two periods", "grown since", "confirmed", "mid-month", "forecast"],
)
def test_what_must_be_left_alone(text: str) -> None:
    assert [found for found in findings(text) if found.kind == "discrepancy"] == []


def test_an_amount_is_held_to_what_stood_when_its_period_was_over() -> None:
    text = case(
        "month <= ever",
        {"month": "unit: people, behaviour: flow", "ever": TOLL["north"]},
        "daily, subject: month, value: '600', period: 2024-04",
        "herald, subject: ever, value: '100', as_of: 2024-05-03",
    )
    assert verdict(text) == "error"


@pytest.mark.parametrize(
    "formula",
    [
        "north = country * country}, {formula: country = north * north",
        "north = country / south}, {formula: south = north - country",
        "north = 10000000000000000000000000 * country}, {formula: south > north * north",
        "north - north < 0 * south",
        "north / 0 = country",
    ],
)
def test_no_formula_takes_the_run_with_it(formula: str) -> None:
    text = parts(
        "daily, subject: north, value: at least 300",
        "herald, subject: country, value: at least 5",
        "herald, subject: south, value: '0'",
        formula=formula,
    )
    report = report_of(text.replace(", unit: homes", ""))
    assert report.problems == ()
    assert report.to_json()


def test_of_many_subjects_a_sentence_tells_the_first() -> None:
    names = [f"part{n}" for n in range(12)]
    text = case(
        " + ".join(names) + " <= country",
        dict.fromkeys([*names, "country"], "unit: homes"),
        *(f"daily, subject: {name}, value: '90'" for name in names),
        "herald, subject: country, value: '100'",
    )
    (found,) = related(text)
    assert len(found.answer.minimal_conflict) == 13
    assert "; and 4 more; so country is at least" in found.answer.message


def test_no_date_takes_the_run_with_it() -> None:
    text = case(
        "ended = began + stay",
        {"began": "type: date", "ended": "type: date", "stay": "type: duration"},
        "daily, subject: began, value: 2024-04-01",
        "daily, subject: stay, value: exactly 9000000000 days",
    )
    assert "ended not before any day that a calendar has from a, b" in words(text)
    early = text.replace("ended = began + stay", "ended = began - stay")
    assert words(early)
    report_of(early).to_json()


# ---- a subject in conflict with itself, position by position through the net


def test_a_clash_for_every_position_is_one() -> None:
    text = case(
        CHAIN,
        MEALS,
        "daily, subject: bought, value: '500'",
        "herald, subject: served, value: '900'",
        "post, subject: served, value: '700'",
    )
    (found,) = findings(text, "relations-clash")
    assert {box.claim.subject for box in found.boxes} == {"served", "bought"}
    assert {box.words for box in found.boxes} == {"500", "700", "900"}


def test_neither_position_fits_though_what_lies_between_would() -> None:
    """“400” is below what was cooked and “900” above what was bought; 600 would do."""
    text = case(
        "bought <= served}, {formula: served <= cooked",
        MEALS,
        "daily, subject: bought, value: '550'",
        "daily, subject: cooked, value: '650'",
        "herald, subject: served, value: '900'",
        "post, subject: served, value: '400'",
    )
    (found,) = findings(text, "relations-clash")
    assert {box.words for box in found.boxes} == {"550", "650", "900", "400"}
    assert "by each of its positions" in found.answer.message
    assert set(statuses(text)) == {"refuted"}


def test_positions_that_fit_only_by_the_net_are_told() -> None:
    text = case(
        CHAIN,
        MEALS,
        "daily, subject: bought, value: '500'",
        "herald, subject: served, value: '900'",
        "post, subject: served, value: '400'",
    )
    assert findings(text, "relations-clash") == []
    found = verdicts(text)["served <= cooked"]
    assert found.why == (
        "for served, it holds for “400”, and fails for “900”, together with cooked <= bought"
    )
    assert [(split.label, split.holds) for split in found.splits] == [("400", True), ("900", False)]


@settings(max_examples=60)
@given(st.lists(st.sets(st.integers(1, 9), min_size=1, max_size=3), min_size=3, max_size=3))
def test_a_net_is_refuted_just_where_no_combination_can_hold(values: list[set[int]]) -> None:
    served, cooked, bought = values
    rows = [
        f"daily, subject: {name}, value: exactly {n}"
        for name, some in zip(MEALS, (served, cooked, bought), strict=True)
        for n in sorted(some)
    ]
    text = case(CHAIN, MEALS, *rows)
    left = any(a <= b for a, b in product(served, cooked))
    right = any(b <= c for b, c in product(cooked, bought))
    both = any(a <= b <= c for a, b, c in product(served, cooked, bought))
    assert bool(findings(text, "relations-clash")) == (left and right and not both)
