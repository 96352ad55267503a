"""Any text at all: spans that are right, no failure, and time that grows with the text."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.spotting.dates import spot_dates
from factcheck.values.dates import read_when

PUBLISHED = read_when("2022-10-06")
LINE = """
the first last next of May 5 6th 2022 1-2 1/1 Monday in at to from between and two weeks
ago later early mid end day year century BC ' 5pm : . , – half a before after every İ
9999 following same morning noon past quarter 0 winter Easter 30 Feb
99999999999999999999
"""
WORDS = [*LINE.split(), "\x00", "\n\n"]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@settings(deadline=None, max_examples=300)
def test_whatever_the_words_the_spans_are_theirs(text: str) -> None:
    for published in (None, PUBLISHED):
        end = 0
        for one in spot_dates(text, published):
            assert end <= one.start < one.end
            assert text[one.start : one.end] == one.text
            assert one.when is None or not one.when.pragmatic.empty
            end = one.end


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    assert all(one.text in text for one in spot_dates(text, PUBLISHED))


@pytest.mark.parametrize(
    "words",
    ["1-", "the first day of ", "from 5 to ", "2 weeks after ", "5 past ", "a half and ", "9", "'",
     "about ", "Monday the ", "\n ", "in the morning of the night of ", "three days later, "],
)  # fmt: skip
def test_time_grows_no_faster_than_the_text(words: str) -> None:
    def seconds(length: int) -> float:
        began = process_time()
        spot_dates(words * (length // len(words)), PUBLISHED)
        return process_time() - began

    seconds(1_000)
    # Four times the text would take sixteen times as long, were it quadratic.
    assert seconds(32_000) < 9 * seconds(8_000) + 0.5


def test_a_publication_of_unknown_day_places_nothing_that_counts_from_it() -> None:
    (one,) = spot_dates("It came yesterday.", read_when("2022-10-06/.."))
    assert one.when is None
