"""Readings in words: how a figure, a stretch of time or a list is shown to a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.document import dates
from factcheck.judging.wording import one_of, spoken_number
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.lengths_told import in_printed_unit, printed_unit
from factcheck.values.when import When
from factcheck.values.word import Category, Members, Name, Statement

if TYPE_CHECKING:
    from factcheck.box import Value


def spoken(value: Value, reading: Reading, *, share: bool = False) -> str:
    """A value in one reading: "more than 200,000 people", "2022-09-21", "Georgia, Finland".

    A figure that is a `share` (1: all) is said in per cent.
    """
    match value:
        case Figure():
            return spoken_of([value], value.range(reading), share=share)
        case When():
            return spoken_dates(value.range(reading))
        case Category():
            return value.name
        case Name():
            return value.known_as or value.name
        case Members():
            return ", ".join(sorted(value.members)) + (" and no others" if value.closed else "")
        case Statement():
            return "holds" if value.holds else "does not hold"


def spoken_of(figures: Sequence[Figure], span: Interval, *, share: bool = False) -> str:
    """An interval in the unit that the figures share, a duration as they print it; else bare."""
    units = {figure.unit for figure in figures}
    if unit := printed_unit(figures):
        return spoken_span(in_printed_unit(span, unit), unit)
    return spoken_span(span, units.pop() if len(units) == 1 else "", share=share)


def spoken_span(span: Interval, unit: str = "", *, share: bool = False) -> str:
    """An interval of numbers with its unit; an end that is left out is said with over or under."""
    if share:
        low, high = (end._replace(value=end.value * 100) for end in span)
        return spoken_span(Interval(low, high), "%")
    words = _span(span)
    if span.empty or span == EVERYTHING:
        return words
    if unit == "%":
        return words + unit
    return f"{words} {one_of(unit) if words == '1' else unit}".rstrip()


def _span(span: Interval) -> str:
    low, high = span.low.value, span.high.value
    if span.empty:
        return "nothing"
    if span.point:
        return spoken_number(low)
    if span == EVERYTHING:
        return "any value"
    if not high.is_finite():
        at_least = spoken_number(low)
        return f"more than {at_least}" if span.low.side > 0 else f"{at_least} or more"
    if not low.is_finite():
        at_most = spoken_number(high)
        return f"less than {at_most}" if span.high.side < 0 else f"{at_most} or less"
    over = "over " if span.low.side > 0 else ""
    under = "under " if span.high.side < 0 else ""
    return f"{over}{spoken_number(low)} to {under}{spoken_number(high)}"


def spoken_dates(window: Interval) -> str:
    """A stretch of time by its first and last day, both in it."""
    first, last = dates(window)
    match first, last:
        case None, None:
            return "any time"
        case None, _:
            return f"until {last}"
        case _, None:
            return f"from {first}"
    return f"{first}" if first == last else f"{first} to {last}"


def counted(count: int, thing: str, things: str = "") -> str:
    """ "1 claim", "2 claims", "0 agreements": a count with its noun, thousands parted by commas."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"
