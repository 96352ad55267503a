"""Figures, sides and spans of time as an editor would write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.values.figure import Figure
from factcheck.values.interval import Interval
from factcheck.values.lengths_told import as_printed, printed_unit
from factcheck.values.names import normalise_name
from factcheck.values.when import When, first_day, last_day
from factcheck.values.word import Category, Statement

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.claim import Subject

CODED = re.compile(r"[0-9.~/-]+")
"""A time that the coder worked out, in ISO or EDTF, and no source printed."""
_INNER = re.compile(r'"([^"]*)"')
SHOWN = 4
"""How many unlike wordings, or voices for one wording, a sentence names before it counts."""
_SINGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}
_ES = ("sses", "xes", "ches", "shes")
_MODES = {
    "is": "a report",
    "may": "a possibility",
    "will": "a forecast",
    "ordered": "a plan or rule",
    "wish": "a wish",
}


def quoted(words: str) -> str:
    """Words of a source in quotation marks; a quotation within them in single ones."""
    if '"' in words and words.count('"') % 2 == 0:
        words = _INNER.sub(r"‘\1’", words)
    if not words.isascii():
        words = words.replace("“", "‘").replace("”", "’")
    return f"“{words}”"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def side(boxes: Iterable[Box], outlet: str = "", words: Callable[[Box], str] | None = None) -> str:
    """Who says what: “300,000” (NBC News; The Moscow Times).

    `words` gives those of a claim (default: `phrase`). `outlet` is taken as known: its own words
    and those it quotes are told without its name.
    """
    words = words or phrase
    voices: dict[str, dict[str, None]] = {}
    for box in boxes:
        said_by = box.said_by if box.outlet != outlet else box.voice or "its own words"
        voices.setdefault(words(box), {})[said_by] = None
    told = [f"{said} ({_capped(list(who))})" for said, who in list(voices.items())[:SHOWN]]
    if (more := len(voices) - SHOWN) > 0:
        told.append(f"{more} more")
    return listed(told)


def phrase(box: Box) -> str:
    """The words that carry the claim: its value as printed, or the quote of what has none.

    A category, a statement or a share is the coder's word for what the text says, so that the
    text's own words are shown beside it.
    """
    quote, read = box.claim.quote, _read(box)
    if quote and not _prints_itself(box):
        return f"{read}: {quoted(quote[0])}"
    return quoted(read)


def _read(box: Box) -> str:
    """The value as printed; one that the coder gave by its ends in the words of a reader."""
    value = box.value
    if isinstance(value, Figure):
        if value.read_by == "given ends" and value.literal.low.value >= 0:
            low, high = value.literal.low.value, value.literal.high.value
            if high <= 1 and not value.unit and not value.whole:
                return f"{_rounded(low * 100)} to {_rounded(high * 100)}%"
    elif isinstance(value, When) and CODED.fullmatch(value.text):
        return dated(value.pragmatic)
    return value.text


def told(box: Box) -> str:
    """The shortest words by which a sentence points back to a claim."""
    if box.claim.quote and not _prints_itself(box):
        return quoted(box.claim.quote[0])
    return quoted(box.words)


def named(box: Box) -> str:
    """What is said, as a value: a category that no source prints by its name, without quotes."""
    if isinstance(box.value, Category) and box.claim.quote and not _prints_itself(box):
        return box.value.name
    return told(box)


def _prints_itself(box: Box) -> bool:
    if isinstance(box.value, Statement):
        return False
    return _prints(box.value.text, box.claim.quote)


@lru_cache(maxsize=65_536)
def _prints(words: str, quotes: tuple[str, ...]) -> bool:
    words = f" {normalise_name(words)} "
    return any(words in f" {normalise_name(quote)} " for quote in quotes)


def _capped(who: list[str]) -> str:
    shown = who[:SHOWN]
    if len(who) > SHOWN:
        shown.append(f"{len(who) - SHOWN} more")
    return "; ".join(shown)


def label(boxes: Sequence[Box]) -> str:
    """A position's name: the wording with the most origins behind it.

    Of figures and dates equally backed the finest that a source prints names it, then the shortest;
    unlike categories that are at peace are all named, as far as a line holds them.
    """
    read = [_read(box) for box in boxes]
    if len(set(read)) < 2:
        return read[0] if read else ""
    origins: dict[str, set[str]] = {}
    room: dict[str, tuple[bool, Decimal]] = {}
    for words, box in zip(read, boxes, strict=True):
        origins.setdefault(words, set()).update(box.origins)
        wide = _room(box)
        room[words] = min(room.get(words, wide), wide)
    ranked = sorted(origins, key=lambda it: (-len(origins[it]), room[it], len(it), it))
    if not all(isinstance(box.value, Category) for box in boxes):
        return ranked[0]
    more = [f"{len(ranked) - SHOWN} more"] if len(ranked) > SHOWN else []
    return listed([*ranked[:SHOWN], *more])


def _room(box: Box) -> tuple[bool, Decimal]:
    """Whether the coder gave the ends, and how much room a reader's reading leaves."""
    if isinstance(box.value, (Figure, When)):
        span = box.value.pragmatic
        return box.value.read_by == "given ends", span.high.value - span.low.value
    return False, Decimal(0)


def manners(a: Box, b: Box) -> str:
    """What sets two claims apart in manner, "" where nothing does."""
    if a.manner == b.manner:
        return ""
    if a.claim.mode != b.claim.mode:
        return f"{told(a)} is {_MODES[a.claim.mode]}, {told(b)} {_MODES[b.claim.mode]}"
    bound = a if a.claim.condition else b
    return f"{told(bound)} holds on a condition ({bound.claim.condition})"


def number(value: Decimal, unit: str = "") -> str:
    """A number as printed in English: 160,000; 1,650 USD; a share in percentage points."""
    if unit == "share":
        return f"{_rounded(value * 100)} percentage points"
    words = _rounded(value)
    return f"{words} {one_of(unit) if words in ('1', '-1') else unit}".rstrip()


def one_of(unit: str) -> str:
    """The unit of one: "region" of "regions", "person" of "people"; as it is where it has none."""
    head, _, last = unit.rpartition(" ")
    if last in _SINGULAR:
        last = _SINGULAR[last]
    elif len(last) > 3 and last.islower() and last[-1] == "s" and last[-2] not in "sui":
        stem = last[: -2 if last.endswith(_ES) else -1]
        last = last[:-3] + "y" if last.endswith("ies") else stem
    return f"{head} {last}".strip()


def spoken_number(value: Decimal) -> str:
    """With thousands parted by commas; fractions to four digits, a decimal at least."""
    if not value.is_finite():
        return "without bound"
    if value.adjusted() >= 15 or value.adjusted() < -9:
        return f"{value:.3g}"
    if value == value.to_integral_value():
        return f"{value:,.0f}"
    text = f"{value:,.{max(1, 3 - value.adjusted())}f}".rstrip("0")
    return text.removesuffix(".")


def between(low: Decimal, high: Decimal, unit: str = "") -> str:
    """A range of numbers in words: "100,000 to 160,000", "at least 5"."""
    if not high.is_finite():
        return f"at least {number(low, unit)}"
    if not low.is_finite():
        return f"at most {number(high, unit)}"
    if _rounded(low) == _rounded(high):
        return number(low, unit)
    first = _rounded(low * 100 if unit == "share" else low)
    return f"{first} to {number(high, unit)}"


def counted(ends: tuple[Decimal, Decimal], *boxes: Box) -> tuple[Decimal, Decimal]:
    """A difference of counts in whole numbers, inward; of anything else as it is."""
    low, high = ends
    if all(isinstance(box.value, Figure) and box.value.whole for box in boxes):
        low = low.to_integral_value(ROUND_CEILING)
        high = high.to_integral_value(ROUND_FLOOR) if high.is_finite() else high
    return (low, high) if low <= high else ends


def unit_of(subject: Subject, box: Box) -> str:
    """The unit to print behind a difference of figures; "share" for those of a share."""
    if subject.type == "share":
        return "share"
    unit = box.value.unit if isinstance(box.value, Figure) else ""
    return "percentage points" if unit == "%" else unit


def measured(subject: Subject, ends: tuple[Decimal, Decimal], *boxes: Box) -> str:
    """A difference of figures in words, one of durations in the unit that they are printed in."""
    figures = [box.value for box in boxes if isinstance(box.value, Figure)]
    unit = printed_unit(figures)
    low, high = (as_printed(end, unit) for end in ends)
    return between(low, high, unit or unit_of(subject, boxes[0]))


@lru_cache(maxsize=65_536)
def dated(window: Interval, *, brief: bool = False, year: int | None = None) -> str:
    """A window in words: "3–9 October 2022", "21 September 2022", "until 4 November 2022".

    `brief` has the months in three letters; a `year` that is known is left out.
    """
    first, last = first_day(window), last_day(window)
    if first is None and last is None:
        return "undated"

    def day(one: date, *, whole: bool = True) -> str:
        month = f"{one.day} {one:%b}" if brief else f"{one.day} {one:%B}"
        return f"{month} {one.year}" if whole and one.year != year else month

    if first is None or last is None:
        return f"until {day(last)}" if last else f"from {day(first or date.min)}"
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    return f"{day(first, whole=first.year != last.year)} – {day(last)}"


def _rounded(value: Decimal) -> str:
    """Three significant digits below a thousand, whole numbers above."""
    if abs(value) >= 1000 or value == value.to_integral_value():
        return f"{value.quantize(Decimal(1)):,}"
    digits = max(0, 2 - value.adjusted())
    text = f"{value.quantize(Decimal(1).scaleb(-digits)):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
