"""Words read once for all numbers between them say what the grammar says of each."""

from __future__ import annotations

import re
from itertools import product
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values import framed
from factcheck.values.figures import TYPES, figure_in
from factcheck.values.hedges import HedgeTable, default_hedges, load_hedges
from factcheck.values.precision import own_digits
from factcheck.values.wording import take_apart

TABLE = default_hedges()
READ = figure_in.__wrapped__
NUMBERS = (
    "0", "1", "7", "10", "20", "30", "007", "45", "99", "100", "101", "375", "1,500", "1500",
    "3719", "8,264", "12,345,678", "999999999999", "1,000,000,000,000", "0.5", "1.5", "1.500",
    "12.34", "0.000001", "83.3", "150.0", "3,719.25", "30.0", "1234567890123", "1,50", "1.2.3",
)  # fmt: skip
UNITS = {
    "quantity": ("", "people", "km", "m", "%", "°C", "kg", "days", "cases per head", "tons"),
    "money": ("", "USD", "EUR", "SEK", "RUB", "roubles"),
    "share": ("",),
    "duration": ("", "days", "hours", "weeks"),
    "age": ("years",),
}
AFTER = (
    "", " ", "%", " %", " people", " homes", " km", " miles", "m", "k", "bn", " m", " million",
    " thousand", " billion people", " dollars", " roubles", " crowns", "€", " percent", " per",
    " or more", " or so", " at least", " people or more", " in ten", " out of every six", " of us",
    " days", " hours", " weeks later", " and a half", " million and a half", " feet two inches",
    " feet zero inches", " to twenty", " or twenty", " dozen", " dozens", " of dozens", " s", "s",
    " years old", " degrees", " C", " thousand million million million million", " half", " TRY",
    " try", "th", " more than", " times", " inf", " e", "e", " and", " or", " but fewer than ten",
)  # fmt: skip
BEFORE = (
    "", " ", "the ", "a ", "an ", "$", "US$", "€", "£ ", "TRY ", "try ", "about $", "some ",
    "between ", "from ", "minus ", "seven in ", "two hundred and ", "half of ", "a few ", "dozens ",
    "most of the ", "a majority of ", "level ", "no ", "not ", "~", "> ", ">=", "≤ ", "m", "in ",
    "more than about ", "almost nearly ", "one point ", "a quarter of ", "for ", "aged ", "late ",
    "three thousand seven hundred and nineteen in ", "percent ", "a couple of ", "up to a ",
)  # fmt: skip
TEN = load_hedges(
    {
        "numbers": {"over 10 of": {"literal": "(N, inf)", "pragmatic": "(N, 2N]"}},
        "counts": {"a top 10 of": {"literal": "[3, 10]", "pragmatic": "[3, 10]"}},
    }
)


def outcome(text: str, type: str, unit: str, table: HedgeTable = TABLE) -> str:
    try:
        with own_digits():
            figure = READ(text, type, unit, table)
    except Unreadable as error:
        return f"unreadable: {error}"
    return f"{figure!r} {figure.spans}"


def by_the_grammar(text: str, type: str, unit: str, table: HedgeTable = TABLE) -> str:
    with patch.object(framed, "_FRAMED", re.compile(r"(?!)")):
        return outcome(text, type, unit, table)


def every_hedge() -> list[str]:
    """All wordings before a figure, as printed."""
    sections = TABLE.numbers, TABLE.before_plain, TABLE.counts, TABLE.shares
    return [
        f"{' '.join(tokens)} "
        for section in sections
        for rows in section.values()
        for tokens, _ in rows
    ]


def every_tail() -> list[str]:
    """All wordings behind a figure."""
    sections = TABLE.after, TABLE.after_plain
    return [
        f" {' '.join(tokens)}"
        for section in sections
        for rows in section.values()
        for tokens, _ in rows
    ]


@pytest.mark.parametrize("type", sorted(TYPES))
def test_every_hedge_before_and_behind_a_number(type: str) -> None:
    wordings = [(hedge, "") for hedge in every_hedge()] + [("", tail) for tail in every_tail()]
    ends = {"quantity": "", "money": " USD", "share": "%", "duration": " days", "age": ""}
    unit = UNITS[type][-1]
    for (before, after), number in product(wordings, ("0", "20", "1,500", "2.5", "375")):
        text = f"{before}{number}{ends[type]}{after}"
        assert outcome(text, type, unit) == by_the_grammar(text, type, unit)


@pytest.mark.parametrize("type", sorted(TYPES))
@given(data=st.data())
def test_whatever_words_stand_around_it(type: str, data: st.DataObject) -> None:
    before = data.draw(st.sampled_from((*BEFORE, *every_hedge())))
    after = data.draw(st.sampled_from((*AFTER, *every_tail())))
    if data.draw(st.booleans()):
        before = data.draw(st.sampled_from((*BEFORE, *every_hedge()))) + before
        after += data.draw(st.sampled_from(AFTER))
    unit = data.draw(st.sampled_from(UNITS[type]))
    # The frame is known by now, or made of another number than the one that is read.
    for number in data.draw(st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=4)):
        text = f"{before}{number}{after}"
        assert outcome(text, type, unit) == by_the_grammar(text, type, unit)


@given(
    st.text("ab sx$%€kmt.,-'/½²5", max_size=12),
    st.integers(0, 10**13),
    st.sampled_from(["{}", "{:,}", "{:,.2f}"]),
    st.text("ab sx$%€kmt.,-'/½²5", max_size=12),
    st.sampled_from(sorted(TYPES)),
)
def test_whatever_signs_stand_around_it(
    before: str, number: int, form: str, after: str, type: str
) -> None:
    text, unit = before + form.format(number) + after, UNITS[type][-1]
    assert outcome(text, type, unit) == by_the_grammar(text, type, unit)


@pytest.mark.parametrize(
    ("words", "type", "numbers"),
    [
        ("three thousand seven hundred and nineteen in {}", "share", ("5000", "3719", "8264")),
        ("{} thousand million million", "quantity", ("5", "999999999999", "1,000,000,000,000")),
        ("{} million million million", "quantity", ("5", "999999", "999999999999")),
        ("{} feet zero inches", "quantity", ("0", "5")),
        ("{} weeks and a half", "duration", ("0", "2", "2.5")),
        ("{}% of us", "share", ("0", "12.5", "100", "101")),
        ("{} villages", "quantity", ("1.5", "1.500", "1,500", "999.999")),
        ("a few m{}", "quantity", ("2", "3", "4")),
        ("late {} s", "age", ("20", "30", "35")),
    ],
)
def test_where_the_number_has_a_say(words: str, type: str, numbers: tuple[str, ...]) -> None:
    for number in numbers:
        text, unit = words.format(number), UNITS[type][0]
        assert outcome(text, type, unit) == by_the_grammar(text, type, unit)


@pytest.mark.parametrize("number", ["10", "11"])
@pytest.mark.parametrize("words", ["over {} of dozens", "a top {} of", "over {}"])
def test_a_number_in_a_wording_of_the_case_is_no_figure(words: str, number: str) -> None:
    text = words.format(number)
    assert outcome(text, "quantity", "", TEN) == by_the_grammar(text, "quantity", "", TEN)


def test_the_words_are_taken_apart_once() -> None:
    with patch("factcheck.values.quantity.take_apart", wraps=take_apart) as taken_apart:
        for number in ("31,500", "41,200", "7"):
            assert not outcome(f"well over {number} lanterns", "quantity", "lanterns").startswith(
                "unreadable"
            )
            met = taken_apart.call_count
        assert outcome("well over 8 lanterns", "quantity", "lanterns")
        assert taken_apart.call_count == met == 2


def test_it_takes_the_same_time_however_hostile_the_text() -> None:
    for text in ("$" * 490 + "1", "a " * 245 + "1", "1" * 490, "1," * 240, " " * 400 + "1" * 90):
        assert outcome(text, "quantity", "") == by_the_grammar(text, "quantity", "")
