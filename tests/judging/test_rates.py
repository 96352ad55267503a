"""Sums printed side by side in two currencies, and the one rate that they give or do not."""

from __future__ import annotations

import pytest

from factcheck.judging.rates import one_rate, side_by_side, unlike_rates, with_rates
from tests.cases import boxes_of, finding, findings, ids, told, topic_of
from tests.cases import report_of as report

SUMS = """
subjects:
  - {id: fare, label: Fare, type: money}
  - {id: fine, label: Fine, type: money}
  - {id: homes, unit: homes}
claims:
"""


def case(*sums: tuple[str, str, int, int], source: str = "daily") -> str:
    """Claims a, b, c ... of one source: subject, value, and where it stands."""
    return SUMS + rows(*sums, source=source)


def rows(*sums: tuple[str, str, int, int], source: str = "daily", ids_: str = "abcdefgh") -> str:
    return "".join(
        f"  - {{id: {id_}, source: {source}, subject: {subject}, value: {value}, "
        f"locator: {{start: {start}, end: {end}}}}}\n"
        for id_, (subject, value, start, end) in zip(ids_, sums, strict=False)
    )


FARE = (("fare", "4000 euros", 10, 20), ("fare", "$4400", 22, 27))
FINE = (("fine", "200 euros", 90, 99), ("fine", "$220", 101, 105))
DEAR = (("fine", "200 euros", 90, 99), ("fine", "$320", 101, 105))


def test_two_pairs_that_give_one_rate() -> None:
    found = finding(case(*FARE, *FINE))
    assert (found.rule, found.severity, found.answer.strength) == (
        "rates-agree",
        "note",
        "within hedges",
    )
    assert found.question == "fare/rate/daily EUR to 1 USD"
    assert found.answer.message == (
        "Sums in The Daily: “4000 euros” beside “$4400” and “200 euros” beside “$220” "
        "give one rate of exchange (0.909 EUR to 1 USD)."
    )
    (position,) = found.answer.positions
    assert position.label == "0.909 EUR to 1 USD"
    assert ids(position.boxes) == ["a", "b", "c", "d"]
    assert position.origins == ("the daily",)
    assert found.answer.settle is None
    assert found.answer.minimal_conflict == ()
    assert [fit for _, fit in found.answer.fits] == [(1, 1)] * 4
    assert found.answer.parted == "not"
    assert list(unlike_rates(topic_of(case(*FARE, *FINE), "fare"))) == []


def test_two_pairs_that_need_two_rates() -> None:
    found = finding(case(*FARE, *DEAR))
    assert (found.rule, found.severity, found.answer.strength) == ("rates-differ", "error", None)
    assert found.answer.message == (
        "Sums in The Daily: “4000 euros” beside “$4400” and “200 euros” beside “$320” "
        "do not give one rate of exchange (0.622 to 0.628 EUR to 1 USD; 0.909 EUR to 1 USD)."
    )
    low, high = found.answer.positions
    assert (ids(low.boxes), ids(high.boxes)) == (["c", "d"], ["a", "b"])
    assert (found.answer.settle, found.answer.parted) == ("The rate of that day.", "literally")
    assert list(one_rate(topic_of(case(*FARE, *DEAR), "fare"))) == []
    assert ids(found.answer.minimal_conflict) == ["c", "d", "a", "b"]
    assert {box.id: fit for box, fit in found.answer.fits} == {
        "a": (2, 2),
        "b": (2, 2),
        "c": (1, 1),
        "d": (1, 1),
    }


def test_the_normal_forms_are_the_pairs() -> None:
    a, b, c, d = (
        boxes_of(case(*FARE, *FINE), s)[i]
        for s, i in zip(("fare", "fare", "fine", "fine"), "abcd", strict=True)
    )
    found = finding(case(*FARE, *FINE))
    assert found.answer.answers == (f"{a.key} : {b.key}", f"{c.key} : {d.key}")


def test_a_lone_pair_says_nothing_of_a_rate() -> None:
    assert findings(case(*FARE)) == []


@pytest.mark.parametrize(("gap", "pairs"), [(0, 2), (12, 2), (13, 0), (-1, 0)])
def test_sums_stand_side_by_side_within_some_characters(gap: int, pairs: int) -> None:
    text = case(
        ("fare", "4000 euros", 10, 20),
        ("fare", "$4400", 20 + gap, 27 + gap),
        ("fine", "200 euros", 90, 99),
        ("fine", "$220", 99 + gap, 105 + gap),
    )
    assert [len(f.boxes) // 2 for f in findings(text)] == ([pairs] if pairs else [])


def test_sums_in_one_currency_make_no_pair() -> None:
    text = case(*FARE, ("fine", "200 euros", 90, 99), ("fine", "220 euros", 101, 110))
    assert [f.rule for f in findings(text)] == ["source-at-odds"]


def test_the_order_of_print_does_not_turn_a_rate_round() -> None:
    text = case(*FARE, ("fine", "$220", 90, 94), ("fine", "200 euros", 96, 105))
    assert told(text) == [("note", "rates-agree")]


def test_sums_of_two_sources_make_no_pair() -> None:
    text = case(*FARE) + rows(*FINE, source="herald", ids_="wxyz")
    assert findings(text) == []


def test_each_source_has_its_own_rate() -> None:
    text = case(*FARE, *FINE) + rows(
        ("fare", "4000 euros", 10, 20),
        ("fare", "$4400", 22, 27),
        *DEAR,
        source="herald",
        ids_="wxyz",
    )
    found = [(f.rule, f.question) for f in findings(text) if f.rule.startswith("rates")]
    assert ("rates-agree", "fare/rate/daily EUR to 1 USD") in found


def test_each_two_currencies_have_their_own_rate() -> None:
    text = case(
        *FARE,
        *FINE,
        ("homes", "5", 200, 201),
        ("fine", "80 pounds", 300, 309),
        ("fine", "$100", 311, 315),
    )
    found = findings(text, "rates-agree")
    assert [ids(f.boxes) for f in found] == [["a", "b", "c", "d"]]


def test_a_claim_may_stand_in_several_places() -> None:
    text = (
        SUMS
        + (
            "  - {id: a, source: daily, subject: fare, value: 4000 euros,"
            " quote: [x, y], locator: [{start: 500, end: 510}, {start: 10, end: 20}]}\n"
        )
        + rows(("fare", "$4400", 22, 27), *FINE, ids_="bcd")
    )
    (found,) = findings(text, "rates-agree")
    assert ids(found.boxes) == ["a", "b", "c", "d"]


def test_one_pair_printed_twice_does_not_confirm_itself() -> None:
    text = SUMS + "".join(
        f"  - {{id: {id_}, source: daily, subject: fare, value: {value}, quote: [x, y], "
        f"locator: [{{start: {at}, end: {at + 9}}}, {{start: {at + 300}, end: {at + 309}}}]}}\n"
        for id_, value, at in (("a", "4000 euros", 10), ("b", "$4400", 21))
    )
    assert findings(text) == []


def test_other_figures_have_no_rate() -> None:
    text = case(
        ("homes", "4000", 10, 14),
        ("fare", "$4400", 16, 21),
        ("homes", "4010", 90, 94),
        ("fine", "$220", 96, 100),
    )
    assert findings(text) == []


def test_the_pairs_are_given_to_the_first_ones_subject_in_their_order() -> None:
    text = case(*FINE, ("fare", "4000 euros", 10, 20), ("fare", "$4400", 22, 27))
    assert len(topic_of(text, "fare").rates) == 2
    assert topic_of(text, "fine").rates == ()
    assert [pair[0].id for pair in topic_of(text, "fare").rates] == ["c", "a"]
    assert [ids(pair) for pair in topic_of(text, "fare").rates] == [["c", "d"], ["a", "b"]]


def test_topics_without_pairs_are_left_as_they_are() -> None:
    topics = report(case(*FARE)).topics
    assert with_rates(topics) == topics
    boxes = [box for topic in topics for box in topic.boxes]
    assert list(side_by_side(boxes)) == []


def test_a_hedge_widens_the_rate() -> None:
    text = case(*FARE, ("fine", "about 200 euros", 90, 105), ("fine", "$320", 107, 111))
    assert told(text) == [("error", "rates-differ")]
    wide = text.replace("$320", "about $270")
    assert told(wide) == [("note", "rates-agree")]
