"""A figure that says of itself that it changes an earlier one."""

from __future__ import annotations

import pytest

from tests.cases import finding

HEAD = """
sources:
- {id: a, publisher: Valley Post, published: 2024-02-05}
- {id: b, publisher: Fen Courier, published: 2024-02-09}
speakers:
- {id: council, label: the town council}
- {id: treasurer, label: the treasurer, within: council}
- {id: union, label: the union}
subjects: [{id: fund, label: Money for the flooded, type: money, unit: EUR}]
claims:
"""


def cause(first: str, second: str, quote: str, speaker: str = "treasurer") -> str:
    text = HEAD + (
        f"- {{id: a1, source: a, subject: fund, value: {first}, quote: {first}, "
        "speaker: council}\n"
        f"- {{id: b1, source: b, subject: fund, value: {second}, quote: {quote}, "
        f"speaker: {speaker}}}\n"
    )
    found = finding(text).cause
    assert found is not None
    return found.name


@pytest.mark.parametrize(
    ("first", "second", "quote"),
    [
        ("3 million euros", "6 million euros", "will double the fund to 6 million euros"),
        ("3 million euros", "5 million euros", "raising it to 5 million euros"),
        ("3 million euros", "2 million euros", "cut to 2 million euros"),
    ],
)
def test_one_of_the_same_body_changes_its_figure(first: str, second: str, quote: str) -> None:
    assert cause(first, second, quote) == "revision by the same speaker"


@pytest.mark.parametrize(
    ("second", "quote", "speaker"),
    [
        ("6 million euros", "a fund of 6 million euros", "treasurer"),
        ("6 million euros", "will double the fund to 6 million euros", "union"),
        ("2 million euros", "a raised fund of 2 million euros", "treasurer"),  # raised, and lower
    ],
)
def test_what_does_not_show_it_is_still_a_conflict(second: str, quote: str, speaker: str) -> None:
    assert cause("3 million euros", second, quote, speaker) == "true conflict"


COUNT = """
sources:
- {{id: a, publisher: Valley Post, published: 2024-02-05}}
- {{id: b, publisher: {other}, published: 2024-02-09}}
subjects: [{{id: dead, label: Dead, unit: people, behaviour: cumulative}}]
claims:
- {{id: a1, source: a, subject: dead, value: "{first}"}}
- {{id: b1, source: b, subject: dead, value: "{second}"}}
"""


def test_an_outlet_that_later_has_fewer_has_put_its_count_right() -> None:
    found = finding(COUNT.format(other="Valley Post", first=114, second=101))
    assert found.cause is not None
    assert found.cause.name == "revision by the same speaker"
    assert found.answer.settle == "Whether Valley Post (b) has withdrawn “114”."


def test_that_another_outlet_has_fewer_is_no_revision() -> None:
    found = finding(COUNT.format(other="Fen Courier", first=114, second=101))
    assert found.cause is not None
    assert found.cause.name == "cannot tell"


def test_a_figure_that_is_cut_off_is_not_called_round() -> None:
    text = HEAD.replace("id: fund, label: Money for the flooded, type: money, unit: EUR", BOAT) + (
        "- {id: a1, source: a, subject: boat, value: 21 feet}\n"
        "- {id: b1, source: b, subject: boat, value: 6.7 m}\n"
    )
    found = finding(text).cause
    assert found is not None
    assert found.name == "rounding"
    assert found.evidence == "“21 feet” is “6.7 m” cut off rather than rounded."


BOAT = "id: boat, label: Length of the boat, unit: m"
