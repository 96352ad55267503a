"""Figures on different subjects that the formula between them refutes."""

from __future__ import annotations

import pytest

from factcheck.judging.relations import COMBINATIONS, judge
from tests.cases import ids, report_of, told, topic_of
from tests.judging.related import STOCKS, case, parts, related, verdict


def test_parts_that_exceed_their_whole() -> None:
    text = parts(
        "daily, subject: north, value: '400'",
        "daily, subject: south, value: more than 300",
        "herald, subject: country, value: '550'",
    )
    (found,) = related(text)
    assert (found.severity, found.question) == ("error", "north + south <= country/sum/")
    assert ids(found.answer.minimal_conflict) == ["c", "a", "b"]
    assert [ids(position.boxes) for position in found.answer.positions] == [["c"], ["a"], ["b"]]
    assert [p.origins for p in found.answer.positions] == [("herald",), *[("the daily",)] * 2]
    assert [fit for _, fit in found.answer.fits] == [(1, 1), (2, 2), (3, 3)]
    assert found.answer.answers == tuple(box.key for box in found.boxes)


def test_what_is_assumed_is_told() -> None:
    rows = ["daily, subject: north, value: '700'", "herald, subject: country, value: '550'"]
    plain = related(parts(*rows, formula="north <= country"))[0].answer.message
    assert "Assumed" not in plain
    told_ = related(parts(*rows, formula="north <= country", assumes="none lies in both"))
    assert told_[0].answer.message.endswith(" Assumed: none lies in both.")


def test_no_claim_of_a_refutation_can_be_left_out() -> None:
    text = parts(
        "daily, subject: north, value: '400'",
        "post, subject: north, value: about 400",
        "daily, subject: south, value: '300'",
        "herald, subject: south, value: at least 10",
        "herald, subject: country, value: '550'",
    )
    (found,) = related(text)
    assert len(found.answer.minimal_conflict) == 3
    assert {box.claim.subject for box in found.boxes} == {"north", "south", "country"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("north, value: '400'", "country, value: '550'"), "holds"),
        (("north, value: '600'", "country, value: '550'"), "error"),
        (("north, value: up to 600", "country, value: '550'"), ""),
        (("north, value: about 650", "country, value: '550'"), "warning"),
        (("north, value: at least 560", "country, value: about 500"), "warning"),
        (("north, value: '600', mode: ordered", "country, value: '550'"), "error"),
        (("north, value: '600', mode: will", "country, value: '550'"), ""),
        (("north, value: '600', mode: may", "country, value: '550'"), ""),
        (("north, value: '600', mode: wish", "country, value: '550'"), ""),
        (("north, value: '600', condition: if it rains", "country, value: '550'"), ""),
        (("north, value: '600', stance: denies", "country, value: '550'"), ""),
    ],
)
def test_what_refutes_a_relation(rows: tuple[str, str], expected: str) -> None:
    text = parts(
        *(
            f"{source}, subject: {row}"
            for source, row in zip(("daily", "herald"), rows, strict=True)
        ),
        "post, subject: south, value: '0'",
    )
    assert verdict(text) == expected


def test_a_part_alone_exceeds_the_whole_as_soon_as_somebody_counts_the_other() -> None:
    """A count is never below nothing; before that nobody knows that the other is one."""
    text = parts("daily, subject: north, value: '600'", "herald, subject: country, value: '550'")
    assert verdict(text) == ""
    one = parts(
        "daily, subject: north, value: '600'",
        "herald, subject: country, value: '550'",
        "post, subject: south, value: some 10",
    )
    assert verdict(one) == "error"
    assert len(related(one)[0].answer.minimal_conflict) == 3


def test_two_subjects_at_least_refute_a_relation() -> None:
    text = parts("daily, subject: north, value: '600'", formula="north <= 500")
    assert verdict(text) == ""
    own = parts(
        "daily, subject: north, value: '600'",
        "herald, subject: country, value: '1'",
        formula="north + 0 * country <= 500",
    )
    assert verdict(own) == ""


def test_a_subject_in_conflict_with_itself_enters_one_position_at_a_time() -> None:
    rows = [
        "daily, subject: north, value: '400'",
        "herald, subject: north, value: '900'",
        "herald, subject: country, value: '550'",
    ]
    text = parts(*rows, formula="north <= country")
    assert verdict(text) == ""
    both = parts(*rows[:1], rows[1], rows[2].replace("550", "300"), formula="north <= country")
    assert verdict(both) == "error"
    (found,) = related(both)
    assert {box.id for box in found.answer.minimal_conflict} == {"a", "c"}


def test_a_count_in_conflict_with_itself_enters_one_path_at_a_time() -> None:
    text = case(
        "north <= country",
        dict.fromkeys(("north", "country"), "unit: homes, behaviour: cumulative"),
        "daily, subject: north, value: '63', as_of: 2024-05-01",
        "daily, subject: north, value: '41', as_of: 2024-05-03",
        "herald, subject: country, value: '50', as_of: 2024-05-09",
    )
    assert verdict(text) == ""
    assert verdict(text.replace("'41'", "'60'").replace("'63'", "'70'")) == "error"


def test_figures_of_one_moment_that_exclude_one_another_refute_nothing() -> None:
    text = case(
        "here <= beds",
        dict.fromkeys(("here", "beds"), "unit: people, behaviour: level"),
        "post, subject: here, value: '500', as_of: 2024-05-02",
        "post, subject: beds, value: '100', as_of: 2024-05-02",
        "herald, subject: beds, value: '900', as_of: 2024-05-02",
    )
    assert verdict(text) == ""


def test_what_would_settle_a_refutation() -> None:
    (found,) = related(
        parts(
            "daily, subject: north, value: '600'",
            "herald, subject: country, value: '550'",
            formula="north <= country",
        )
    )
    assert found.answer.settle == (
        "Whether all figures are of the same people or things, at one time."
    )
    (dates,) = related(
        case(
            "announced < began",
            dict.fromkeys(("announced", "began"), "type: date"),
            "daily, subject: announced, value: 2024-04-12",
            "herald, subject: began, value: 2024-04-10",
        )
    )
    assert dates.answer.settle == "Whether all dates are of the same events."


def test_a_relation_that_fails_for_one_position_of_a_reader_fails_for_none() -> None:
    text = parts(
        "daily, subject: north, value: at least 100",
        "herald, subject: north, value: '900'",
        "herald, subject: country, value: '550'",
        formula="north <= country",
    )
    assert verdict(text) == "error"
    assert {box.id for box in related(text)[0].boxes} == {"b", "c"}


@pytest.mark.parametrize(("north", "south", "expected"), [(8, 8, "error"), (5, 13, ""), (9, 9, "")])
def test_too_many_combinations_of_positions_leave_a_relation_undecided(
    north: int, south: int, expected: str
) -> None:
    rows = [
        f"  - {{id: {subject}{n}, source: daily, subject: {subject}, value: exactly {n}}}\n"
        for subject, count in (("north", north), ("south", south))
        for n in range(900, 900 + count)
    ]
    text = parts("herald, subject: country, value: '5'") + "".join(rows)
    assert verdict(text) == expected
    assert (north * south > COMBINATIONS) == (expected == "")


# ---- over time


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("'600', as_of: 2024-05-02", "'550', as_of: 2024-05-01", ""),
        ("'600', as_of: 2024-05-02", "'550', as_of: 2024-05-09", "error"),
        ("'600', as_of: 2024-05-02", "'550', as_of: 2024-05-02", "warning"),
        ("'600', as_of: 2024-05-01/2024-05-04", "'550', as_of: 2024-05-02/2024-05-05", ""),
        ("'600'", "'550'", "warning"),
    ],
)
def test_a_count_bounds_from_below_once_reached_and_from_above_till_passed(
    part: str, whole: str, expected: str
) -> None:
    text = case(
        "north <= country",
        dict.fromkeys(("north", "country"), "unit: homes, behaviour: cumulative"),
        f"daily, subject: north, value: {part}",
        f"herald, subject: country, value: {whole}",
    )
    assert verdict(text) == expected


def test_a_stock_is_what_came_less_what_left() -> None:
    text = case(
        "here = entered - left",
        STOCKS,
        "daily, subject: entered, value: '800', as_of: 2024-05-02",
        "daily, subject: left, value: '300', as_of: 2024-05-02",
        "herald, subject: here, value: '200', as_of: 2024-05-02",
    )
    assert verdict(text) == "warning"
    assert verdict(text.replace("'200'", "'500'")) == "holds"
    assert verdict(text.replace("'200'", "460 to 470")) == ""
    throughout = text.replace("'200', as_of", "'200', held: throughout, as_of")
    assert verdict(throughout) == "warning"


@pytest.mark.parametrize(
    ("held", "as_of", "expected"),
    [
        ("throughout", "2024-05-02", "error"),
        ("sometime", "2024-05-02", "warning"),
        ("sometime", "2024-05-01/2024-05-03", "warning"),
        ("sometime", "2024-05-04", ""),
        ("throughout", "2024-05-04", ""),
    ],
)
def test_a_level_bounds_while_it_holds(held: str, as_of: str, expected: str) -> None:
    text = case(
        "here <= beds",
        dict.fromkeys(("here", "beds"), "unit: people, behaviour: level"),
        f"post, subject: here, value: '600', as_of: {as_of}, held: {held}",
        "herald, subject: beds, value: '500', as_of: 2024-05-02, held: throughout",
    )
    assert verdict(text) == expected


@pytest.mark.parametrize(
    ("period", "expected"), [("2024-05-06", "error"), ("2024-05-07", ""), ("2024-05", "")]
)
def test_amounts_meet_over_one_period(period: str, expected: str) -> None:
    text = case(
        "north <= country",
        dict.fromkeys(("north", "country"), "unit: people, behaviour: flow"),
        "herald, subject: north, value: '600', period: 2024-05-06",
        f"herald, subject: country, value: '550', period: {period}",
    )
    assert verdict(text) == expected


def test_shares_and_counts_go_together() -> None:
    text = case(
        "back = share * left",
        {
            "back": "unit: people",
            "share": "type: share, population: those who left",
            "left": "unit: people",
        },
        "daily, subject: back, value: exactly 90",
        "daily, subject: share, value: half",
        "herald, subject: left, value: exactly 100",
    )
    assert verdict(text) == "error"
    assert verdict(text.replace("exactly 90", "exactly 50")) == "holds"


def test_dates_follow_one_another() -> None:
    text = case(
        "announced < began",
        {"announced": "type: date", "began": "type: date"},
        "daily, subject: announced, value: 2024-04-12",
        "herald, subject: began, value: 2024-04-10",
    )
    assert verdict(text) == "error"
    assert verdict(text.replace("04-10", "04-20")) == "holds"
    assert verdict(text.replace("04-10", "04-12")) == ""
    assert verdict(text.replace("2024-04-10", "April 2024")) == ""


def test_a_third_of_three_is_one() -> None:
    text = case(
        "boats / days = daily-boats",
        {"boats": "unit: boats", "days": "unit: days", "daily-boats": ""},
        "daily, subject: boats, value: '3'",
        "daily, subject: days, value: '3'",
        "herald, subject: daily-boats, value: '1'",
    )
    assert verdict(text) == "holds"


def test_a_subjects_topic_is_no_relation() -> None:
    text = parts("daily, subject: north, value: '400'")
    topic = topic_of(text, "north")
    verdict_ = judge(topic)
    assert (verdict_.status, verdict_.refuted, verdict_.upheld) == ("not refuted", None, None)


def test_a_superseded_claim_neither_refutes_nor_upholds() -> None:
    text = parts(
        "daily, subject: north, value: '400'",
        "daily, subject: north, value: '900', supersedes: a",
        "herald, subject: country, value: '550'",
        formula="north <= country",
    )
    assert told(text) == [("error", "parts-exceed-whole"), ("warning", "claim-revised")]
    assert report_of(text).counts["discrepancy"] == 1


def test_what_fits_several_positions_bounds_in_each() -> None:
    """Whichever of two early counts is right, both went on to the later one, which is too high."""
    counts = dict.fromkeys(["north", "country"], "unit: homes, behaviour: cumulative")
    text = case(
        "north <= country",
        counts,
        "daily, subject: north, value: '510', as_of: 2024-05-01",
        "herald, subject: north, value: '230', as_of: 2024-05-02",
        "post, subject: north, value: '1,130', as_of: 2024-05-03",
        "post, subject: country, value: '620', as_of: 2024-05-05",
    )
    (found,) = related(text)
    assert found.severity == "error"
    assert ids(found.answer.minimal_conflict) == ["d", "c"]
