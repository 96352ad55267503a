"""Figures in running text: where they stand, what they are, how they read."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.spotting.figures import spot_figures
from factcheck.values.figures import read_figure
from factcheck.values.hedges import load_hedges
from tests.spotting.seen import numbers, one, texts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("More than 4,000 miners walked out on Tuesday.", ["More than 4,000"]),
        ("The flood left at least 31 dead and some 2,000 homeless.", ["at least 31", "some 2,000"]),
        ("Nearly a third of the harvest was lost.", ["Nearly a third"]),
        ("They waited about two and a half hours.", ["about two and a half hours"]),
        ("It sold for just under €1.4 million.", ["just under €1.4 million"]),
        ("Fewer than 50 of the 300 seats were taken.", ["Fewer than 50", "300"]),
        ("Between 12 and 15 boats came in.", ["Between 12 and 15"]),
        ("Tens of thousands marched; dozens were held.", ["Tens of thousands", "dozens"]),
        ("It takes 90 minutes or more.", ["90 minutes or more"]),
        ("Some 600 people or more had queued.", ["600 people or more"]),
        ("Up to 1.5m doses, or as many as 300,000 a week.", ["Up to 1.5m", "as many as 300,000"]),
        ("An estimated 40 to 60 million birds.", ["An estimated 40 to 60 million"]),
        ("Two in five voters are undecided.", ["Two in five"]),
        ("He owed them one and a half million roubles.", ["one and a half million roubles"]),
        ("The sub-8 micrometre layer", ["sub-8 micrometre"]),
        ("a hundred and one, half a dozen, a few thousand", ["a hundred and one", "half a dozen",
                                                           "a few thousand"]),
    ],
)  # fmt: skip
def test_a_figure_is_found_with_its_hedge_and_its_unit(sentence: str, found: list[str]) -> None:
    assert texts(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "type", "unit"),
    [
        ("Officials counted 2,150 tents.", "quantity", ""),
        ("The wall is 40 km long.", "quantity", "kilometre"),
        ("A 6-inch pipe burst.", "quantity", "inch"),
        ("It fell to −12 °C overnight.", "quantity", "celsius"),
        ("The oven was at 200 degrees.", "quantity", "degree"),
        ("A disk of 2TB costs more.", "quantity", "terabyte"),
        ("A line of 300 Mbps", "quantity", "megabit per second"),
        ("about 35 percent of them", "share", "percent"),
        ("three-quarters of the crew", "share", ""),
        ("They paid 30,000 Swiss francs.", "money", "CHF"),
        ("They paid US$ 3bn.", "money", "USD"),
        ("They paid RM45 each.", "money", "MYR"),
        ("They paid EUR12.50.", "money", "EUR"),
        ("They paid 20 pesos.", "quantity", "peso"),
        ("It lasted six weeks.", "duration", "week"),
        ("a 71-year-old widow", "age", "year"),
        ("a boy of age 9", "age", "year"),
    ],
)
def test_each_figure_has_a_type_and_a_unit(sentence: str, type: str, unit: str) -> None:
    figure = one(sentence)
    assert (figure.type, figure.unit) == (type, unit)


@pytest.mark.parametrize(
    ("sentence", "words", "type", "unit"),
    [
        ("Close to 750 trees fell.", "close to 750", "quantity", ""),
        ("No fewer than 18 km of road.", "no fewer than 18 km", "quantity", "kilometre"),
        ("Under 40% turned up.", "under 40%", "share", ""),
        ("They want $5 million to $7 million.", "$5 million to $7 million", "money", ""),
        ("It will take two to three months.", "two to three months", "duration", ""),
        ("He is 28 years old.", "28 years old", "age", ""),
        ("Hundreds of them stayed.", "hundreds", "quantity", ""),
    ],
)
def test_the_readings_are_those_of_the_same_words_given_alone(
    sentence: str, words: str, type: str, unit: str
) -> None:
    figure, alone = one(sentence).figure, read_figure(words, type, unit)
    assert (figure.literal, figure.pragmatic) == (alone.literal, alone.pragmatic)
    assert (figure.number, figure.grain, figure.bound) == (alone.number, alone.grain, alone.bound)


def test_places_are_code_points_and_the_number_lies_within() -> None:
    text = "🚢 Ihr Schiff trägt mehr: more than 1,200 containers."
    figure = one(text)
    assert text[figure.start : figure.end] == figure.text == "more than 1,200"
    assert text[slice(*figure.number)] == "1,200"


def test_a_range_has_both_its_numbers_as_printed() -> None:
    figure = one("It rains 10 to 20 thousand litres.")
    assert figure.printed == (Decimal(10_000), Decimal(20_000))
    assert one("Dozens of geese").printed == ()


def test_no_figure_is_looked_for_in_what_is_taken() -> None:
    text = "In the past three weeks 400 came."
    assert texts(text) == ["three weeks", "400"]
    taken = [(text.index("past"), text.index(" 400"))]
    assert [figure.text for figure in spot_figures(text, taken=taken)] == ["400"]


def test_a_case_may_add_wordings_of_its_own() -> None:
    table = load_hedges({"numbers": {"a good": {"literal": "[N, 1.5N]", "pragmatic": "[N, 1.2N]"}}})
    (figure,) = spot_figures("It took a good 300 men.", table)
    assert (figure.text, figure.figure.read_by) == ("a good 300", "a good N")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The fee rises from $20 to $25.", ["20", "25"]),
        ("Rates went from 3 to 4.5 percent.", ["3", "4.5"]),
        ("Tickets range from $20 to $25.", ["20..25"]),
        ("It grew 4% to 12,300.", ["4", "12300"]),
        ("Shares added 12 sen to RM4.10.", ["12", "4.1"]),
        ("Costs rose by $3bn to $11bn.", ["3000000000", "11000000000"]),
        ("It cooled by 2 to 3 degrees.", ["2..3"]),
    ],
)
def test_two_levels_are_no_range(sentence: str, found: list[str]) -> None:
    assert numbers(sentence) == found


def test_the_first_of_two_levels_has_the_unit_of_the_second() -> None:
    first, second = spot_figures("The bank raised its rate from 2 to 2.5 percent.")
    assert (first.type, first.unit) == (second.type, second.unit) == ("share", "percent")


@given(st.text(max_size=300))
@example("$" * 300)
@example("1,2,3 to - of a 5%%% 10^99999 ½½ one one one")
@example("9" * 300)
def test_any_text_gives_figures_that_stand_where_they_say(text: str) -> None:
    end = 0
    for figure in spot_figures(text):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        assert figure.start <= figure.number[0] < figure.number[1] <= figure.end
        assert not figure.figure.literal.empty and not figure.figure.pragmatic.empty
        end = figure.end


_PARTS = st.sampled_from(
    """more than at least about 5 12.5 3,000 1/2 2-0 to from - and or between of a an the % $ € km
    years old million thousand hundreds tens half third one two twenty in out rose by fell 2019 ,
    . ( ) U.S. Mr May p.m. G7 ^ x10 up down minus""".split()  # noqa: SIM905
)


@given(st.lists(_PARTS, max_size=25).map(" ".join))
def test_any_words_of_figures_are_read_or_left(text: str) -> None:
    for figure in spot_figures(text):
        assert text[figure.start : figure.end] == figure.text
        assert len(figure.printed) < 3


@pytest.mark.parametrize(
    "part",
    [
        "1", "1 234 ", "1,234,", "1.", "-", "$", "one ", "a hundred and ", "9/", "tens of ", "a",
        "more than ", "5 to ", "x10^", "twenty fifths ", "from 1 to 2, ", "A1", "@", "(", "½", "\n",
        "12:", "up to ", "€5m ", "no ", "1-", "'", "Mr. 5 ",
    ],
)  # fmt: skip
def test_time_grows_no_faster_than_a_hostile_text(part: str) -> None:
    def seconds(size: int) -> float:
        text = part * (size // len(part))
        begin = process_time()
        spot_figures(text)
        return process_time() - begin

    seconds(1_000)
    short, long = max(seconds(8_000), 0.01), seconds(64_000)
    assert long < 8 * 3 * short


@pytest.mark.parametrize(
    ("text", "unit"),
    [("700 lei", "RON"), ("40 lari", "GEL"), ("30,000 kip", "LAK"), ("90 Turkish lira", "TRY"),
     ("MAD 700", "MAD"), ("60 bolivianos", "BOB")],
)  # fmt: skip
def test_a_currency_whose_code_is_a_word_too_is_found_by_its_name(text: str, unit: str) -> None:
    (found,) = spot_figures(f"The fine is {text} now.")
    assert (found.type, found.unit, found.text) == ("money", unit, text)


def test_a_rise_and_where_it_led_are_no_range() -> None:
    assert [one.text for one in spot_figures("The toll rose by six to 40.")] == ["six", "40"]
    assert [one.text for one in spot_figures("The toll rose by 20 to 30.")] == ["20 to 30"]
