"""All types of figure: what holds for any text, and values given by their ends."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.figure import Figure
from factcheck.values.figures import bounded_figure, read_figure
from factcheck.values.hedges import load_hedges
from tests.values.spans import plain, said, written

TYPES = ("quantity", "share", "money", "duration", "age")
UNITS = {
    "quantity": ("", "people", "km", "%", "°C", "hours"),
    "money": ("", "RUB"),
    "duration": ("", "weeks"),
}
VOCABULARY = (
    "about nearly almost more than over under at least most up to between and from to or no one "
    "none a an the few several dozen dozens tens of thousands million half third quarters twenty "
    "five two hundred another further or more so and counting % percent per cent in out of every "
    "$ € rubles dollars cents US$ weeks days hour month years year old late early mid 20s teens "
    "km miles °C degrees kg tons 5 10 300 300,000 1.2 0.7 - – ½ 1/2 + ~ > m k bn some all not "
    "majority but fewer exactly minus ( ) , . 000 1e3 s"
)
WORDS = VOCABULARY.split()


def check(text: str, type: str, unit: str) -> None:
    try:
        figure = read_figure(text, type, unit)
    except Unreadable as error:
        assert str(error).isprintable() and len(str(error)) < 400
        return
    assert isinstance(figure, Figure)
    assert figure.text == " ".join(text.split())
    assert figure.pragmatic.inside(figure.literal), figure
    assert not figure.pragmatic.empty
    assert figure.range("pragmatic").inside(figure.range("literal")), figure
    assert figure.read_by and figure.grain >= 0
    for reading in (figure.literal, figure.pragmatic):
        assert all(cut.value.is_finite() or cut.side == 0 for cut in reading)
    if type == "share":
        assert figure.literal.low.value >= 0 and figure.literal.high.value <= 1
    if type in ("duration", "age") or (type == "quantity" and unit == "people"):
        assert figure.literal.low.value >= 0
    if figure.number is not None:
        assert (
            figure.bound or figure.literal.low.value <= figure.number <= figure.literal.high.value
        )


@given(st.text(max_size=200), st.sampled_from(TYPES), st.data())
def test_any_text_is_a_figure_or_unreadable(text: str, type: str, data: st.DataObject) -> None:
    check(text, type, data.draw(st.sampled_from(UNITS.get(type, ("",)))))


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8),
    st.sampled_from((" ", " ", "-", "")),
    st.sampled_from(TYPES),
    st.data(),
)
def test_any_words_are_a_figure_or_unreadable(
    words: list[str], between: str, type: str, data: st.DataObject
) -> None:
    check(between.join(words), type, data.draw(st.sampled_from(UNITS.get(type, ("",)))))


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(TYPES), st.text(max_size=10))
def test_any_ends_are_a_figure_or_unreadable(low: str, high: str, type: str, unit: str) -> None:
    for ends in ((low, high), (low, None), (None, high)):
        try:
            assert isinstance(bounded_figure(*ends, type, unit), Figure)
        except Unreadable as error:
            assert str(error).isprintable()


@pytest.mark.parametrize("type", TYPES)
@pytest.mark.parametrize(
    "part", ["5 ", "a ", "and ", "or more ", "of a ", "half ", "1,", "- ", "½"]
)
def test_time_grows_with_the_text(part: str, type: str) -> None:
    began = time.process_time()
    for n in range(5):
        try:
            read_figure((part * 500)[: 500 - n], type)
        except Unreadable:
            continue
    assert time.process_time() - began < 0.5


def test_no_such_type() -> None:
    with pytest.raises(ValueError, match=r"^no type of figure: date$") as caught:
        read_figure("5", "date")
    assert not isinstance(caught.value, Unreadable)


def test_read_once() -> None:
    assert read_figure("nearly 5", "quantity") is read_figure("nearly 5", "quantity")
    assert read_figure("nearly 5", "quantity", "km") is not read_figure("nearly 5", "quantity")
    table = load_hedges({"numbers": {"nearly": {"pragmatic": "[0.8N, N)"}}})
    assert said(read_figure("nearly 5", "quantity", "", table)) == ("[3.75, 5)", "[4, 5)")
    assert said(read_figure("nearly 5", "quantity")) == ("[3.75, 5)", "[4.5, 5)")


# ---- values given by their ends


@pytest.mark.parametrize(
    ("low", "high", "type", "unit", "bounds", "shown_unit", "text", "bound"),
    [
        ("200000", None, "quantity", "people", "[200000, inf)", "people", "at least 200000",
         "lower"),
        (None, "300", "quantity", "people", "[0, 300]", "people", "at most 300", "upper"),
        ("300", "400", "quantity", "people", "[300, 400]", "people", "300 to 400", ""),
        ("1.2 million", "2m", "quantity", "", "[1200000, 2000000]", "", "1.2 million to 2m", ""),
        ("10 miles", "20 km", "quantity", "km", "[16.09344, 20]", "km", "10 miles to 20 km", ""),
        ("-5", "3", "quantity", "°C", "[-5, 3]", "°C", "-5 to 3", ""),
        (None, "3", "quantity", "°C", "(-inf, 3]", "°C", "at most 3", "upper"),
        (None, "3", "quantity", "%", "(-inf, 3]", "%", "at most 3", "upper"),
        (None, "3", "quantity", "km", "[0, 3]", "km", "at most 3", "upper"),
        (None, "-3", "quantity", "m", "(-inf, -3]", "m", "at most -3", "upper"),
        ("0.5", None, "share", "", "[0.5, 1]", "", "at least 0.5", "lower"),
        (None, "70%", "share", "", "[0, 0.7]", "", "at most 70%", "upper"),
        ("$5", "$10", "money", "", "[5, 10]", "USD", "$5 to $10", ""),
        ("5", "10", "money", "roubles", "[5, 10]", "RUB", "5 to 10", ""),
        ("3 weeks", "2 months", "duration", "", "[21, 60.87375]", "days", "3 weeks to 2 months",
         ""),
        ("3", "5", "duration", "weeks", "[21, 35]", "days", "3 to 5", ""),
        ("28", "30", "age", "", "[28, 30]", "years", "28 to 30", ""),
    ],
)  # fmt: skip
def test_ends(
    low: str | None,
    high: str | None,
    type: str,
    unit: str,
    bounds: str,
    shown_unit: str,
    text: str,
    bound: str,
) -> None:
    figure = bounded_figure(low, high, type, unit)
    assert said(figure) == (bounds, bounds)
    assert (figure.unit, figure.text, figure.bound) == (shown_unit, text, bound)
    assert figure.read_by == "given ends" and figure.number is None and figure.grain == 0


def test_open_ends() -> None:
    def bounds(low: str | None, high: str | None, **opened: bool) -> str:
        return written(bounded_figure(low, high, "quantity", "km", **opened).literal)

    assert bounds("3", "5", low_open=True) == "(3, 5]"
    assert bounds("3", "5", high_open=True) == "[3, 5)"
    assert bounds("3", None, low_open=True, high_open=True) == "(3, inf)"
    assert bounds(None, "5", low_open=True, high_open=True) == "[0, 5)"
    more = bounded_figure("3", None, "quantity", low_open=True)
    less = bounded_figure(None, "3", "quantity", high_open=True)
    assert (more.text, less.text) == ("more than 3", "less than 3")
    assert written(more.range("literal")) == "[4, inf)"


def test_counts_by_their_ends_are_whole() -> None:
    assert bounded_figure("3", "5", "quantity", "people").whole
    assert not bounded_figure("2.5", "5", "quantity", "people").whole
    assert not bounded_figure("3", "5", "quantity", "km").whole
    point = bounded_figure("5", "5", "quantity")
    assert plain(point.number) == "5" and written(point.literal) == "5"


@pytest.mark.parametrize(
    ("low", "high", "type", "message"),
    [
        (None, None, "quantity", "no end: give low, high or both"),
        ("300", "200", "quantity", "upside down: nothing lies between low 300 and high 200"),
        ("about 5", "7", "quantity", 'low: an end is a bare figure without a hedge, not "about 5"'),
        ("5", "a few", "quantity", 'high: an end is a bare figure without a hedge, not "a few"'),
        ("5", "6 to 7", "quantity", 'high: an end is a bare figure without a hedge, not "6 to 7"'),
        ("most", None, "share", 'low: an end is a bare figure without a hedge, not "most"'),
        ("x", "5", "quantity", 'low: no figure in "x"; write one, in figures or words, with its'),
        ("$5", "€10", "money", "ends in two units, USD and EUR; give one"),
        ("5", None, "money", 'low: no currency: "5"; write one, like 100,000 roubles or $5'),
        ("-5", "3", "quantity", 'low: a count cannot be negative: "-5"'),
        ("0.5", "140%", "share", "high: a share lies between 0 and 1 (100%); for a rate of growth"),
    ],
)
def test_unreadable_ends(low: str | None, high: str | None, type: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        bounded_figure(low, high, type)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("low", "high", "type", "message"),
    [
        ("4 of 4", None, "share", 'more than all: "more than 4 of 4"'),
        (None, "0", "quantity", 'less than nothing: "less than 0"'),
        (None, "$0", "money", 'less than nothing: "less than $0"'),
    ],
)
def test_open_ends_beyond_which_there_is_nothing(
    low: str | None, high: str | None, type: str, message: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        bounded_figure(low, high, type, low_open=True, high_open=True)
    assert str(caught.value) == message
    assert not bounded_figure(low, high, type).literal.empty


def test_nothing_between_open_ends() -> None:
    for opened in ({"low_open": True}, {"high_open": True}):
        with pytest.raises(
            Unreadable, match=r"^upside down: nothing lies between low 5 and high 5"
        ):
            bounded_figure("5", "5", "quantity", **opened)
