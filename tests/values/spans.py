"""Intervals written as in hedges.yaml, so that a test reads like the table: "[75000, 100000)"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.values.figure import Figure
from factcheck.values.interval import INFINITY, Cut, Interval


def span(text: str) -> Interval:
    """ "[2, 5)", "(3, inf)", "(-inf, 5]", or one value."""
    if text[0] not in "[(":
        return Interval(Cut(Decimal(text)), Cut(Decimal(text)))
    low, high = text[1:-1].split(", ")
    return Interval(
        Cut(-INFINITY) if low == "-inf" else Cut(Decimal(low), int(text[0] == "(")),
        Cut(INFINITY) if high == "inf" else Cut(Decimal(high), -int(text[-1] == ")")),
    )


def said(figure: Figure) -> tuple[str, str]:
    """Both readings of a figure, literal and pragmatic, as `span` writes them."""
    return written(figure.literal), written(figure.pragmatic)


def written(bounds: Interval) -> str:
    """The interval as `span` reads it."""
    low, high = bounds
    if bounds.point:
        return plain(low.value)
    return (
        ("(" if low.side > 0 or low.value == -INFINITY else "[")
        + f"{plain(low.value)}, {plain(high.value)}"
        + (")" if high.side < 0 or high.value == INFINITY else "]")
    )


def plain(number: Decimal | None) -> str:
    """The number without exponent or trailing zeros; "" for None."""
    if number is None:
        return ""
    if not number.is_finite():
        return "-inf" if number < 0 else "inf"
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
