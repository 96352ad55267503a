"""Stretches of time written for people, so that a test's table can be read as one."""

from __future__ import annotations

from datetime import datetime, timedelta

from factcheck.values.dates import read_when
from factcheck.values.interval import EVERYTHING, Cut, Interval
from factcheck.values.when import When


def written(bounds: Interval) -> str:
    """ "2022-09-21" for the whole of a day, "2022-09-21/2022-09-28" for whole days, ".." for no
    end, and times of day, up to T24:00, where an end is no midnight.

    Fails where a low end does not hold its minute or a high one does.
    """
    low, high = _moment(bounds.low, 0), _moment(bounds.high, -1)
    if low.endswith(("T00:00", "..")) and high.endswith(("T24:00", "..")):
        low, high = low[:10], high[:10]
    return low if low == high != ".." else f"{low}/{high}"


def _moment(cut: Cut, side: int) -> str:
    if cut in EVERYTHING:
        return ".."
    assert cut.side == side
    assert cut.value == int(cut.value)
    before = datetime(1, 1, 1) + timedelta(minutes=int(cut.value) - 1440 + (-1 if side else 0))
    if side == 0:
        return before.isoformat(timespec="minutes")
    if (before.hour, before.minute) == (23, 59):
        return f"{before.date()}T24:00"
    return (before + timedelta(minutes=1)).isoformat(timespec="minutes")


def read(text: str, published: str = "") -> When:
    """The text read, counted from a publication given in digits."""
    return read_when(text, read_when(published) if published else None)


def both(when: When) -> str | tuple[str, str]:
    """Its literal and its pragmatic reading; one string where they are alike."""
    literal, pragmatic = written(when.literal), written(when.pragmatic)
    return literal if literal == pragmatic else (literal, pragmatic)
