"""The benchmark of dates scores what it should, and translates each set's conventions."""

from __future__ import annotations

from typing import Any

from tests.bench import dates_history, dates_requests
from tests.bench.dates import measured
from tests.bench.dates_intervals import seconds
from tests.bench.dates_marks import Found, Marked, Text


def request(text: str, words: str, **value: str) -> dict[str, Any]:
    start = text.index(words)
    mark = {"Start": start, "End": start + len(words) - 1, "Resolution": {"values": [value]}}
    context = {"ReferenceDateTime": "2022-10-06T00:00:00"}
    return {"id": "r", "Input": text, "Context": context, "Results": [mark]}


def all_right(texts: list[Text]) -> bool:
    score = measured(texts, misses=False)
    return all(score.f1(way) == 100 for way in ("relaxed", "strict", "value"))


def test_a_request_is_right_in_the_terms_of_the_set() -> None:
    records = [
        request("Sold in 2014 to 2016", "2014 to 2016", start="2014-01-01", end="2016-01-01"),
        request("We met two months ago", "two months ago", value="2022-08-06"),
        request("It ends later this year", "later this year", start="2022-10-06", end="2023-01-01"),
        request("Come in the morning", "in the morning", start="08:00:00", end="12:00:00"),
        request("It took two hours", "two hours", type="duration", value="7200"),
        request("Do it every day", "every day", type="set", timex="P1D", value="not resolved"),
        request("Only after 2010", "after 2010", start="2011-01-01"),
    ]
    assert all_right(dates_requests.read(records))


def test_a_paragraph_of_history_has_its_ends_apart() -> None:
    text = "By 4 May 1790 it was over; it had lasted from 1788 to 1790."
    marks = [("4 May 1790", "1790-05-04"), ("1788", "1788"), ("1790.", "1790")]
    timexes = []
    for words, value in marks:
        start = text.index(words)
        timexes.append({"start": start, "end": start + len(words.strip(".")), "value": value})
    record = {"id": "h", "doc": "d", "dct": "2009-12-19", "text": text, "timexes": timexes}
    assert all_right(dates_history.read([record]))


def test_scores() -> None:
    text = Text(
        "t",
        "abcdefgh",
        [Marked(0, 2, ("x",)), Marked(4, 6, ("y",))],
        [Found(0, 2, ("x",)), Found(3, 5, ("z",)), Found(7, 8, ("y",))],
    )
    score = measured([text], misses=False)
    assert [round(score.f1(way), 1) for way in ("relaxed", "strict", "value")] == [80.0, 40.0, 40.0]


def test_lengths_in_seconds() -> None:
    assert seconds("P1W") == "604800"
    assert seconds("PT1H30M") == "5400"
    assert seconds("PXD") == seconds("P3D")
