"""Numbers and moments as JSON has them, and the ends of a range."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from factcheck.values.interval import Interval
from factcheck.values.when import DAY

Ends = tuple[int | float | str | None, int | float | str | None]
"""Low and high: numbers or ISO dates, None where unbounded."""


def number(value: Decimal) -> int | float | None:
    """The number as JSON has it: whole ones exact, others to 15 digits; None where infinite."""
    if not value.is_finite() or (size := value.adjusted()) > 300:
        return None
    if size < 30 and value == (whole := int(value)):
        return whole
    return float(f"{value:.15g}") + 0.0


def moment(minute: Decimal) -> str | None:
    """A minute since 0001-01-01 as an ISO day, with the time where it is not midnight.

    None where it is infinite or beyond the calendar.
    """
    if not minute.is_finite():
        return None
    day, rest = divmod(minute, DAY)
    if not 1 <= day <= date.max.toordinal():
        return None
    text = (date(1, 1, 1) + timedelta(days=int(day) - 1)).isoformat()
    return f"{text}T{int(rest // 60):02}:{int(rest % 60):02}" if rest else text


@lru_cache(maxsize=1 << 14)
def dates(window: Interval) -> tuple[str | None, str | None]:
    """A stretch of time by its first and last day, both in it; None leaves an end unbounded.

    An end that is no midnight is a date-time.
    """
    high = window.high.value
    if window.high.side < 0 and high.is_finite() and not high % DAY:
        high -= DAY
    return moment(window.low.value), moment(high)


def ends(span: Interval, *, dated: bool) -> Ends:
    """Both ends of an interval, as ISO dates where it is `dated`; None where it has no end."""
    if dated:
        return dates(span)
    return _numbers(span)


@lru_cache(maxsize=1 << 14)
def _numbers(span: Interval) -> Ends:
    return number(span.low.value), number(span.high.value)
