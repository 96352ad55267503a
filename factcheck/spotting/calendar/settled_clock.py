"""A time of day on the clock of twenty-four hours."""

from __future__ import annotations

from factcheck.spotting.calendar.said import Clock


def settled_clock(clock: Clock) -> Clock:
    """The same time with its hour from 0 to 23; what does not say its half stays as printed."""
    hour = clock.hour
    if hour is None:
        return clock
    if clock.half in ("a", "p") and 1 <= hour <= 12:
        hour = hour % 12 + (12 if clock.half == "p" else 0)
    return Clock(hour % 24, clock.minute, clock.second, clock.half, clock.part)
