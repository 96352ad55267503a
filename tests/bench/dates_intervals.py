"""Values of requests and ours as what can be compared: days, ranges, times, lengths, sets.

Conventions of the set that are translated here:

- ranges are half-open, and a range of two dates ends where its last date *begins* ("2014 to 2018"
  ends with 2017); "the end of" one begins where that ends;
- a date without a year or week has a past and a future candidate, and either counts as right;
- "two months ago" is a day, not a month; "the next N" begin the day after; N quarters, decades and
  fortnights are whole ones of the calendar; "next Monday" is that of the next week;
- morning is 8 to 12, afternoon 12 to 16, evening 16 to 20, night 20 to 24, daytime 8 to 18;
- parts of a stretch are its halves ("later this month" from the 16th), but of a year with its
  number its thirds; a week's later half begins on Thursday; what is "earlier" or "later" ends or
  begins at the reference;
- lengths are in seconds, of 30 days and 365 days; "a few" are three;
- seasons, school and fiscal years and repetitions are left in the notation of TIMEX.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from factcheck.spotting.spotted import SpottedDate

Value = tuple[str, ...]
_UNRESOLVED = "not resolved"
_PARTS = {
    "MO": (8, 12), "AF": (12, 16), "EV": (16, 20), "NI": (20, 24), "DT": (8, 18), "NT": (0, 8),
    "ML": (11, 13), "MD": (16, 20),
}  # fmt: skip
_SECONDS = {"Y": 31_536_000, "DE": 315_360_000, "CE": 3_153_600_000, "Q": 7_776_000, "W": 604_800,
            "D": 86_400, "WE": 172_800, "BD": 86_400}  # fmt: skip
_CLOCK_SECONDS = {"H": 3600, "M": 60, "S": 1}
_LENGTH = re.compile(r"([0-9.]+|X)(DE|CE|WE|BD|[YQMWDHS])")
_STEP = re.compile(r"\b(?:ago|before|earlier|prior|previously)\b", re.IGNORECASE)


def gold(mark: dict[str, Any]) -> tuple[Value, ...]:
    """What a mark may mean."""
    values = (mark["Resolution"] or {}).get("values", ())
    return tuple(_gold(value) for value in values)


def _gold(value: dict[str, Any]) -> Value:
    kind = value.get("type", "")
    if kind == "set" or value.get("value") == _UNRESOLVED:
        return "timex", value.get("timex", "")
    if kind == "duration":
        return "length", str(Decimal(value["value"]))
    if "start" in value or "end" in value:
        return "range", value.get("start", ""), value.get("end", "")
    return "at", value.get("value", "")


def said(one: SpottedDate, reference: datetime) -> tuple[Value, ...]:
    """What a date found means, in the terms of the set."""
    found = _said(one, reference)
    extra: list[Value] = [("timex", one.value)]
    if season := re.fullmatch(r"(?:[0-9X]{4}-)?(SP|SU|FA|WI)", one.value):
        extra.append(("timex", season[1]))
    return (*found, *extra)


def _said(one: SpottedDate, reference: datetime) -> list[Value]:
    if one.kind == "set":
        return [("timex", one.value)]
    if one.kind == "duration":
        return [("length", str(seconds(one.value)))]
    if one.value == "PRESENT_REF":
        stamp = f"{reference:%Y-%m-%d %H:%M:%S}"
        return [("at", stamp), ("range", "", stamp[:10])]
    if _joined(one):
        return _range(one, reference)
    if len(one.parts) == 1 and one.mod in ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"):
        return _bound(one, reference)
    if one.parts and one.parts[0].kind == "duration":
        return _counted(one, reference)
    return [_place(one, reference)]


def _joined(one: SpottedDate) -> bool:
    return len(one.parts) == 2 and one.value == f"{one.parts[0].value}/{one.parts[1].value}"


def seconds(value: str) -> Decimal | str:
    """The seconds of a length in the notation of TIMEX3."""
    day, _, clock = value.removeprefix("P").partition("T")
    total = Decimal(0)
    for text, units in ((day, {**_SECONDS, "M": 2_592_000}), (clock, _CLOCK_SECONDS)):
        for amount, unit in _LENGTH.findall(text):
            total += Decimal(3 if amount == "X" else amount) * units.get(unit, 0)
    normal = total.normalize()
    return f"{normal:f}" if normal == normal.to_integral_value() else normal


def _next_week(one: SpottedDate, reference: datetime) -> date | None:
    found = re.match(
        r"(?:the )?next (mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?\b", one.text, re.IGNORECASE
    )
    if not found:
        return None
    number = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].index(found[1].lower())
    return reference.date() + timedelta(days=7 - reference.weekday() + number)


def bounds(value: str, next_week: date | None = None) -> tuple[str, str] | None:
    """The first day or moment of a TIMEX3 value and what follows its last; None: it has none."""
    day, _, clock = value.partition("T")
    if clock:
        return _clock_bounds(next_week.isoformat() if next_week and day else day, clock)
    if next_week:
        return next_week.isoformat(), (next_week + timedelta(days=1)).isoformat()
    span = _day_bounds(day)
    return span and (span[0].isoformat(), span[1].isoformat())


def _clock_bounds(day: str, clock: str) -> tuple[str, str] | None:
    before = f"{day} " if day else ""
    if clock in _PARTS:
        first, last = _PARTS[clock]
        end = "23:59:59" if last == 24 else f"{last:02}:00:00"
        return f"{before}{first:02}:00:00", f"{before}{end}"
    if not re.fullmatch(r"\d\d(?::\d\d){0,2}", clock):
        return None
    full = (clock + ":00:00")[:8]
    return before + full, before + full


def _day_bounds(value: str) -> tuple[date, date] | None:
    try:
        if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            begin = monday + timedelta(days=5 if found[3] else 0)
            return begin, monday + timedelta(days=7)
        if found := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
            months = 3 if found[2] == "Q" else 6
            first = date(int(found[1]), (int(found[3]) - 1) * months + 1, 1)
            return first, _months(first, months)
        if re.fullmatch(r"\d{2,4}", value):
            step = 10 ** (4 - len(value))
            first = date(int(value) * step, 1, 1)
            return first, date(first.year + step, 1, 1)
        if re.fullmatch(r"\d{4}-\d\d", value):
            first = date.fromisoformat(f"{value}-01")
            return first, _months(first, 1)
        day = date.fromisoformat(value)
        return day, day + timedelta(days=1)
    except ValueError:
        return None


def _months(day: date, by: int) -> date:
    years, month = divmod(day.month - 1 + by, 12)
    length = [31, 29 if (day.year + years) % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return date(day.year + years, month + 1, min(day.day, length[month]))


def _place(one: SpottedDate, reference: datetime) -> Value:
    span = bounds(one.value, _next_week(one, reference))
    if span is None:
        return "timex", one.value
    if "T" in one.value and span[0] == span[1]:
        return "at", span[0]
    if one.mod in ("START", "MID", "END"):
        return _part(one, span, reference)
    day = re.fullmatch(r"\d{4}-\d\d-\d\d", one.value)
    return ("at", span[0]) if day else ("range", *span)


def _part(one: SpottedDate, span: tuple[str, str], reference: datetime) -> Value:
    if "T" in one.value:
        day, _, clock = one.value.partition("T")
        first, last = _PARTS[clock]
        first, last = (
            (first, (first + last) // 2) if one.mod == "START" else ((first + last) // 2, last)
        )
        before = f"{day} " if day else ""
        return "range", f"{before}{first:02}:00:00", f"{before}{last:02}:00:00"
    low, high = (date.fromisoformat(end) for end in span)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", one.value):
        hours = {"START": ("00:00:00", "12:00:00"), "MID": ("10:00:00", "14:00:00")}
        if one.mod in hours:
            first, last = hours[one.mod]
            return "range", f"{low} {first}", f"{low} {last}"
        return "at", f"{low} 23:59:59"
    days = (high - low).days
    middle = {7: low + timedelta(days=3)}.get(days, low + timedelta(days=15))
    if days > 300:
        middle = date(low.year, 7, 1)
    words = one.text.lower()
    if days > 300 and re.search(r"\d{4}", words):
        thirds = [low, date(low.year, 5, 1), date(low.year, 9, 1), high]
        n = {"START": 0, "MID": 1, "END": 2}[one.mod]
        return "range", thirds[n].isoformat(), thirds[n + 1].isoformat()
    now = reference.date()
    if one.mod == "START":
        return (
            "range",
            low.isoformat(),
            (min(middle, now) if "earlier" in words else middle).isoformat(),
        )
    if one.mod == "END":
        return (
            "range",
            (max(middle, now) if "later" in words else middle).isoformat(),
            high.isoformat(),
        )
    return "timex", one.value


def _edge(one: SpottedDate, reference: datetime) -> str | None:
    """Where an end of a range lies: where its date begins; of "the end of" it, where it ends."""
    if one.value == "PRESENT_REF":
        return f"{reference:%Y-%m-%d}"
    span = bounds(one.value, _next_week(one, reference))
    if span is None:
        return None
    if one.mod == "MID":
        low, high = (datetime.fromisoformat(end) for end in span)
        return f"{low + (high - low) / 2:%Y-%m-%d}"
    return span[1] if one.mod == "END" else span[0]


def _range(one: SpottedDate, reference: datetime) -> list[Value]:
    first, last = (_edge(part, reference) for part in one.parts)
    return [("range", first, last)] if first and last else []


def _bound(one: SpottedDate, reference: datetime) -> list[Value]:
    core = one.parts[0]
    if core.value == "PRESENT_REF":
        return [("range", "", f"{reference:%Y-%m-%d}")]
    span = bounds(core.value, _next_week(core, reference))
    if span is None:
        return []
    single = "T" in core.value or re.fullmatch(r"\d{4}-\d\d-\d\d", core.value)
    first, last = span
    if core.mod in ("START", "END") and not single:
        return [("range", last, "")] if "AFTER" in one.mod and core.mod == "END" else [
            ("range", first, "") if "AFTER" in one.mod else ("range", "", last)
        ]  # fmt: skip
    if one.mod == "AFTER":
        clock = "T" in core.value and core.value.partition("T")[2] in _PARTS
        return [("range", first if single and not clock else last, "")]
    if one.mod == "ON_OR_AFTER":
        return [("range", first, "")]
    if one.mod == "BEFORE" or single:
        return [("range", "", first)]
    return [("range", "", last)]


def _counted(one: SpottedDate, reference: datetime) -> list[Value]:
    """A date by its lapse: of a day, or (where the value is a range) of a stretch."""
    length = one.parts[0].value
    here = reference.date()
    if "T" in one.value and "/" not in one.value:
        return [_place(one, reference)]
    if len(one.parts) == 2 and (
        span := bounds(one.parts[1].value, _next_week(one.parts[1], reference))
    ):
        here = datetime.fromisoformat(span[0]).date()
    if re.fullmatch(r"P[0-9.]+[HMS]|PT.*", length) and "T" in length:
        return _lapsed_clock(one, length, reference)
    sign = (
        -1
        if _STEP.search(one.text) or re.search(r"\b(?:last|past|previous)\b", one.text.lower())
        else 1
    )
    if re.search(
        r"\b(?:last|past|previous|next|coming|upcoming|following|within)\b", one.text.lower()
    ):
        return _stretch(one, length, sign, here)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", one.value) and not one.mod:
        return [("at", one.value)]
    moved = _moved(here, length, sign)
    if moved and one.mod in ("MORE_THAN", "LESS_THAN"):
        ends = ("", moved.isoformat()) if sign < 0 else (here.isoformat(), moved.isoformat())
        return [("range", *ends)]
    return [("at", moved.isoformat())] if moved else []


def _lapsed_clock(one: SpottedDate, length: str, reference: datetime) -> list[Value]:
    by = timedelta(seconds=float(seconds(length)))
    past = re.search(r"\b(?:last|past|previous)\b", one.text.lower())
    ends = sorted((reference, reference - by if past else reference + by))
    return [("range", *(f"{end:%Y-%m-%d %H:%M:%S}" for end in ends))]


def _moved(day: date, length: str, sign: int) -> date | None:
    found = re.fullmatch(r"P(\d+)([YMWDQ]|DE|CE)", length)
    if not found:
        return None
    amount = sign * int(found[1])
    if found[2] in "WD":
        return day + timedelta(days=amount * (7 if found[2] == "W" else 1))
    return _months(day, amount * {"Y": 12, "M": 1, "Q": 3, "DE": 120, "CE": 1200}[found[2]])


def _stretch(one: SpottedDate, length: str, sign: int, here: date) -> list[Value]:
    words = one.text.lower()
    whole = re.fullmatch(r"P(\d+)(Q|DE)", length)
    if whole or "fortnight" in words:
        start = here - timedelta(days=here.weekday())
        if whole:
            start = (
                date(here.year, (here.month - 1) // 3 * 3 + 1, 1)
                if whole[2] == "Q"
                else date(here.year - here.year % 10, 1, 1)
            )
            begin = start if sign < 0 else _moved(start, f"P1{whole[2]}", 1)
        else:
            begin = start if sign < 0 else start + timedelta(days=14)
    else:
        begin = here + timedelta(days=1 if sign > 0 and "within" not in words else 0)
    if length.endswith("BD") and begin:
        end = begin
        left = int(length[1:-2])
        while left:
            left -= end.weekday() < 5
            end += timedelta(days=1)
        return [("range", begin.isoformat(), end.isoformat())]
    moved = begin and _moved(begin, length, sign)
    if not begin or not moved:
        return []
    return [("range", *(end.isoformat() for end in sorted((begin, moved))))]
