"""Every row of the table of wordings, in both readings."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.errors import Unreadable
from factcheck.values.figures import read_figure
from factcheck.values.hedges import Row, default_hedges, match, wordings
from factcheck.values.shape import read_shape
from tests.values.spans import said

ROWS = [
    ("exactly, precisely", "200", "200", "exactly", ""),
    (
        "about, around, approximately, approx., roughly, some, an estimated, estimated, circa, ~",
        "[150, 250]",
        "[180, 220]",
        "about",
        "",
    ),
    (
        "nearly, almost, close to, nearing, approaching, not quite",
        "[150, 200)",
        "[180, 200)",
        "nearly",
        "",
    ),
    (
        "just under, just below, a little less than, a little under, slightly less than",
        "[160, 200)",
        "[190, 200)",
        "just under",
        "",
    ),
    (
        "more than, over, above, upwards of, upward of, exceeding, in excess of, greater than, >",
        "(200, inf)",
        "(200, 250]",
        "more than",
        "lower",
    ),
    (
        "just over, just above, a little more than, a little over, slightly more than",
        "(200, 250)",
        "(200, 210]",
        "just over",
        "",
    ),
    (
        "at least, no fewer than, no less than, not fewer than, not less than, a minimum of, ≥, >=",
        "[200, inf)",
        "[200, 250]",
        "at least",
        "lower",
    ),
    ("minimum, at least", "[200, inf)", "[200, 250]", "at least", "lower"),
    (
        "less than, under, below, fewer than, younger than, <",
        "[0, 200)",
        "[150, 200)",
        "less than",
        "upper",
    ),
    ("≈, about", "[150, 250]", "[180, 220]", "about", ""),
    (
        "in the region of, on the order of, in the order of, somewhere around, something like, "
        "in the neighborhood of, in the neighbourhood of, in the vicinity of",
        "[150, 250]",
        "[180, 220]",
        "about",
        "",
    ),
    (
        "equal to, equals, equals to, equaling, equaling to, equalling",
        "200",
        "200",
        "exactly",
        "",
    ),
    ("just shy of, shy of", "[150, 200)", "[180, 200)", "nearly", ""),
    ("just short of, a shade under", "[160, 200)", "[190, 200)", "just under", ""),
    (
        "higher than, larger than, bigger than, exceed, exceeds, exceeded, surpass, surpasses, "
        "surpassed, surpassing, topping, well over, well above, far more than, north of",
        "(200, inf)",
        "(200, 250]",
        "more than",
        "lower",
    ),
    (
        "not lower than, no lower than, no smaller than, as few as, as little as, as low as, "
        "more than or equal to, greater than or equal to, greater or equal to, "
        "greater or equal than, higher or equal to, higher or equal than, larger or equal to, "
        "larger or equal than, equal to or more than, equal to or greater than, "
        "equal or greater than",
        "[200, inf)",
        "[200, 250]",
        "at least",
        "lower",
    ),
    (
        "lower than, smaller than, well under, well below, far less than, far fewer than",
        "[0, 200)",
        "[150, 200)",
        "less than",
        "upper",
    ),
    ("as high as, as long as, up to and including", "[0, 200]", "[100, 200]", "up to", "upper"),
    (
        "no greater than, no higher than, no larger than, not exceeding, less than or equal to, "
        "fewer than or equal to, smaller or equal to, smaller or equal than, lower or equal to, "
        "lower or equal than, less or equal to, less or equal than, equal to or less than, "
        "equal to or fewer than, equal to or smaller than, equal or less than",
        "[0, 200]",
        "[150, 200]",
        "at most",
        "upper",
    ),
    ("older than, over", "(200, inf)", "(200, 250]", "more than", "lower"),
    ("up to, as many as, as much as", "[0, 200]", "[100, 200]", "up to", "upper"),
    (
        "at most, no more than, not more than, not over, a maximum of, maximum, within, ≤, <=",
        "[0, 200]",
        "[150, 200]",
        "at most",
        "upper",
    ),
]
"""Wordings before 200: literal, pragmatic, the row's name, its bound."""

AFTER = {
    "at least": "or more, or greater, or higher, or larger, or longer, or above, or over, "
    "or older, and older, and above, and over, and up, at least, at a minimum, minimum, plus, +",
    "at most": "or less, or fewer, or lower, or smaller, or shorter, or under, or below, "
    "or younger, and younger, and under, at most, at the most, maximum",
    "about": "or so, or thereabouts, more or less, give or take, odd",
}

COUNTS = {
    "no one": ("0", "0"),
    "nobody": ("0", "0"),
    "none": ("0", "0"),
    "no": ("0", "0"),
    "dozens": ("[24, inf)", "[24, 100)"),
    "scores": ("[40, inf)", "[40, 200)"),
    "a couple": ("[2, 3]", "2"),
    "a couple of": ("[2, 3]", "2"),
    "a few": ("[2, 10]", "[3, 5]"),
    "a handful": ("[3, 10]", "[3, 6]"),
    "a handful of": ("[3, 10]", "[3, 6]"),
    "several": ("[3, 15]", "[4, 9]"),
    "a couple of dozen": ("[20, 30]", "[22, 26]"),
    "a couple dozen": ("[20, 30]", "[22, 26]"),
    "tens": ("[20, inf)", "[20, 100)"),
    "hundreds": ("[200, inf)", "[200, 1000)"),
    "thousands": ("[2000, inf)", "[2000, 10000)"),
    "millions": ("[2000000, inf)", "[2000000, 10000000)"),
    "tens of thousands": ("[20000, inf)", "[20000, 100000)"),
    "hundreds of thousands": ("[200000, inf)", "[200000, 1000000)"),
    "tens of millions": ("[20000000, inf)", "[20000000, 100000000)"),
    "billions": ("[2000000000, inf)", "[2000000000, 10000000000)"),
}

SHARES = {
    "all": ("1", "1", ""),
    "every": ("1", "1", ""),
    "everyone": ("1", "1", ""),
    "none": ("0", "0", ""),
    "no": ("0", "0", ""),
    "no one": ("0", "0", ""),
    "not all": ("[0, 1)", "[0.05, 0.95]", "upper"),
    "not every": ("[0, 1)", "[0.05, 0.95]", "upper"),
    "some": ("(0, 1]", "[0.05, 0.5]", "lower"),
    "one case": ("(0, 1]", "(0, 1]", "lower"),
    "one exception": ("[0, 1)", "[0, 1)", "upper"),
    "almost all": ("[0.75, 1]", "[0.9, 1)", ""),
    "nearly all": ("[0.75, 1]", "[0.9, 1)", ""),
    "most": ("(0.5, 1]", "(0.5, 0.95]", "lower"),
    "the majority": ("(0.5, 1]", "(0.5, 0.95]", "lower"),
    "a majority": ("(0.5, 1]", "(0.5, 0.95]", "lower"),
    "half": ("0.5", "0.5", ""),
    "about half": ("[0.375, 0.625]", "[0.45, 0.55]", ""),
    "more than half": ("(0.5, 1]", "(0.5, 0.65]", "lower"),
    "many": ("(0, 1]", "[0.2, 0.9]", "lower"),
    "few": ("(0, 0.5)", "[0.02, 0.3]", "upper"),
}

AGES = {
    "early 20s": ("[20, 24)", "[20, 23]"),
    "mid 20s": ("[23, 27)", "[24, 26]"),
    "late 20s": ("[26, 30)", "[27, 29]"),
    "20s": ("[20, 30)", "[20, 30)"),
    "teens": ("[13, 20)", "[13, 20)"),
    "teenager": ("[13, 20)", "[13, 20)"),
    "early teens": ("[13, 16)", "[13, 15]"),
    "mid teens": ("[14, 18)", "[14, 16]"),
    "late teens": ("[16, 20)", "[17, 19]"),
}


@pytest.mark.parametrize(
    ("word", "literal", "pragmatic", "name", "bound"),
    [(word, *row) for words, *row in ROWS for word in words.split(", ")],
)
def test_before_a_number(word: str, literal: str, pragmatic: str, name: str, bound: str) -> None:
    figure = read_figure(f"{word} 200", "quantity", "people")
    assert said(figure) == (literal, pragmatic)
    assert figure.read_by == f"{name} N"
    assert figure.bound == bound
    assert figure.number == 200
    assert figure.grain == (0 if name == "exactly" else 20)
    assert read_figure(f"{word.upper()} 200", "quantity", "people").literal == figure.literal


@pytest.mark.parametrize(
    ("name", "word"), [(name, word) for name, words in AFTER.items() for word in words.split(", ")]
)
def test_behind_a_number(name: str, word: str) -> None:
    figure = read_figure(f"200 {word}", "quantity", "people")
    before = read_figure(f"{name} 200", "quantity", "people")
    assert (said(figure), figure.bound, figure.number) == (said(before), before.bound, 200)
    assert figure.read_by == f"{name} N"


@pytest.mark.parametrize(("word", "readings"), COUNTS.items())
def test_in_place_of_a_number(word: str, readings: tuple[str, str]) -> None:
    figure = read_figure(f"{word} men", "quantity", "people")
    assert said(figure) == readings
    assert figure.bound == "" and figure.grain == 0 and figure.whole
    assert figure.number == (0 if readings[0] == "0" else None)


@pytest.mark.parametrize(("word", "row"), SHARES.items())
def test_shares(word: str, row: tuple[str, str, str]) -> None:
    figure = read_figure(f"{word} of them", "share")
    assert said(figure) == row[:2]
    assert figure.bound == row[2]


@pytest.mark.parametrize(("word", "readings"), AGES.items())
def test_ages(word: str, readings: tuple[str, str]) -> None:
    assert said(read_figure(word, "age")) == readings


def test_names_of_vague_rows() -> None:
    assert read_figure("millions", "quantity").read_by == "plural power word"
    assert read_figure("weeks", "duration").read_by == "plural unit of time"
    assert read_figure("nobody", "quantity").read_by == "no one"
    assert read_figure("a handful", "quantity").read_by == "a handful of"
    assert read_figure("nearly all", "share").read_by == "almost all"


def test_plural_unit_of_time() -> None:
    assert said(read_figure("weeks", "duration")) == ("[14, inf)", "[14, 70)")


def test_parts_of_a_month() -> None:
    assert default_hedges().month_parts == {
        "early": ((1, 12), (1, 10)),
        "mid": ((9, 22), (11, 20)),
        "late": ((19, None), (21, None)),
    }


def test_every_pragmatic_reading_lies_inside_the_literal_one() -> None:
    table = default_hedges()
    rows = [
        row
        for section in (table.numbers, table.after, table.counts, table.shares, table.ages)
        for entries in section.values()
        for _, row in entries
    ]
    assert len(rows) > 90
    for row in [*rows, table.plural_power, table.plural_time]:
        literal, pragmatic = row.at(Decimal(20))
        assert pragmatic.inside(literal), row.name


def test_the_longest_wording_is_taken() -> None:
    row = Row("x", read_shape("N"), read_shape("N"))
    longer = row._replace(name="y")
    table = wordings([("no", row), ("no more than", longer), ("no one", row._replace(name="z"))])
    found = match(table, ("no", "more", "than", "five"), 0)
    assert found and (found[0].name, found[1]) == ("y", 3)
    found = match(table, ("oh", "no", "more"), 1)
    assert found and (found[0].name, found[1]) == ("x", 2)
    assert match(table, ("more",), 0) is None
    assert match(table, ("no",), 1) is None


def test_at_zero_the_pragmatic_reading_is_the_literal_one() -> None:
    assert said(read_figure("more than 0", "quantity")) == ("(0, inf)", "(0, inf)")
    assert said(read_figure("at least 0", "quantity")) == ("[0, inf)", "[0, inf)")
    assert said(read_figure("up to 0", "quantity")) == ("0", "0")
    with pytest.raises(Unreadable, match=r'^"nearly 0" says nothing; write 0'):
        read_figure("almost 0", "quantity")
    with pytest.raises(Unreadable, match=r'^"less than 0" says nothing'):
        read_figure("under 0", "quantity")
