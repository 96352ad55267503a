"""Packages that find figures, each behind the thinnest adapter that is fair to it.

- Recognizers-Text: numbers and percentages, without those that it takes as dates; it has no bounds
  and, in Python, no ranges. Lengths of time count as figures.
- quantulum3, its classifier off: no bounds, no ages; a range is its value with an uncertainty.
- Duckling: intervals are bounds; no percentages, no ages; what is a time is no figure.
- CQE: the news set is by its authors, in its own terms. Its classifiers of units, which are not in
  the package, are off; values and bounds do not hang on them.
"""

from __future__ import annotations

import locale
import re
import sys
import types
from collections.abc import Callable, Iterable
from decimal import Decimal
from importlib import import_module
from typing import Any

from tests.bench.adapters.news import Quantity
from tests.bench.adapters.scoring import Span
from tests.bench.rivals_dates import duckling_parser, recognizers_dates
from tests.bench.rivals_found import Rival, decimal, in_terms, unhedged


def _one(value: Any, place: tuple[int, int], change: str = "=") -> Iterable[Quantity]:
    number = decimal(value)
    return [] if number is None else [Quantity(number, number, change, place)]


def recognizers() -> Rival:
    """Recognizers-Text, the newer of its two publications that is installed."""
    try:
        suite, prefix = import_module("ms_recognizers_suite"), "ms_"
    except ImportError:
        suite, prefix = import_module("recognizers_suite"), ""
    dates, parsed = recognizers_dates(prefix)

    def listed(name: str) -> Callable[[str], list[Span]]:
        ask = getattr(suite, f"recognize_{name}")

        def found(text: str) -> list[Span]:
            values = (
                (one, decimal((one.resolution or {}).get("value"))) for one in ask(text, "en-us")
            )
            return [Span(one.start, one.end + 1, value, value) for one, value in values]

        return found

    number = listed("number")

    def news(text: str) -> list[Quantity]:
        taken = [one for one in parsed(text, None) if not one.type_name.endswith("duration")]
        result = [
            quantity
            for span in number(text)
            if not any(one.start < span.end and span.start <= one.end for one in taken)
            for quantity in _one(span.low, (span.start, span.end))
        ]
        return in_terms(text, result)

    names = ("number", "currency", "dimension", "age")
    lists = {name: listed(name) for name in names} | {"percent": listed("percentage")}
    return Rival(news, lists, dates)


_SPACED = re.compile(r"([$£€¥]) (?=\d)")
"""A sum as texts cut into words have it, which quantulum3 knows without the blank alone."""
_SIGN = re.compile("-")


def quantulum() -> Rival:
    """quantulum3."""
    parser = import_module("quantulum3.parser")

    def found(text: str) -> list[Any]:
        return list(parser.parse(_SPACED.sub(r" \1", text)))

    def listed(wanted: Callable[[Any], bool], bare: bool = False) -> Callable[[str], list[Span]]:
        def spans(text: str) -> list[Span]:
            result = []
            for one in found(text):
                if wanted(one):
                    start, end = _bare(text, one) if bare else one.span
                    start -= start > 0 and bool(_SIGN.match(text, start - 1)) and one.value < 0
                    start -= bool(_SPACED.match(text, max(0, start - 1)))
                    result.append(Span(start, end, decimal(one.value), decimal(one.value)))
            return result

        return spans

    def news(text: str) -> list[Quantity]:
        result = []
        for one in found(text):
            value, spread = Decimal(str(one.value)), Decimal(str(one.uncertainty or 0))
            result.append(Quantity(value - spread, value + spread, "=", one.span))
        return in_terms(text, result)

    def entity(one: Any) -> str:
        return str(one.unit.entity.name)

    lists = {
        "number": listed(lambda one: True, bare=True),
        "percent": listed(lambda one: "percent" in one.unit.name),
        "currency": listed(lambda one: entity(one) == "currency"),
        "dimension": listed(
            lambda one: entity(one) not in ("dimensionless", "currency", "time", "unknown")
        ),
    }
    return Rival(news, lists)


def _bare(text: str, one: Any) -> tuple[int, int]:
    """The stretch without its unit."""
    start, end = one.span
    names = sorted({*one.unit.surfaces, *one.unit.symbols, one.unit.name}, key=len, reverse=True)
    for name in filter(None, names):
        part = text[start:end].lower()
        if part.endswith(name.lower()) and len(name) < len(part):
            end -= len(name)
        elif part.startswith(name.lower()) and len(name) < len(part):
            start += len(name)
        else:
            continue
        break
    part = text[start:end]
    return start + len(part) - len(part.lstrip(" -")), end - (len(part) - len(part.rstrip(" -")))


_MEASURES = ("distance", "volume", "quantity", "temperature")


def duckling() -> Rival:
    """Facebook's Duckling, bound to Python."""
    ask, dates = duckling_parser()

    def ends(value: dict[str, Any]) -> tuple[Decimal | None, Decimal | None]:
        if value["type"] == "value":
            return decimal(value["value"]), decimal(value["value"])
        return tuple(
            decimal(value[end]["value"]) if end in value else None for end in ("from", "to")
        )  # type: ignore[return-value]

    def single(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """One of several readings of a stretch: the longest, of these the last."""
        result: list[dict[str, Any]] = []
        last_first = found[::-1]
        for one in sorted(last_first, key=lambda one: one["start"] - one["end"]):
            if not any(one["start"] < o["end"] and o["start"] < one["end"] for o in result):
                result.append(one)
        return sorted(result, key=lambda one: int(one["start"]))

    def news(text: str) -> list[Quantity]:
        found = single(ask(text, ("number", "amount-of-money", "duration", "time", *_MEASURES)))
        times = [one for one in found if one["dim"] == "time"]
        result = []
        for one in found:
            within = (one["start"] < t["end"] and t["start"] < one["end"] for t in times)
            if one["dim"] == "time" or (one["dim"] != "duration" and any(within)):
                continue
            low, high = ends(one["value"])
            change = "=" if low and high else ">" if high is None else "<"
            first = low if low is not None else high
            last = high if high is not None else low
            if first is not None and last is not None:
                result.append(Quantity(first, last, change, (one["start"], one["end"])))
        return in_terms(text, result)

    def listed(*dims: str, bounded: bool = False) -> Callable[[str], list[Span]]:
        def spans(text: str) -> list[Span]:
            result = []
            for one in single(ask(text, dims)):
                low, high = ends(one["value"])
                unit = str(one["value"].get("unit") or next(
                    (one["value"][end]["unit"] for end in ("from", "to") if end in one["value"]
                     and "unit" in one["value"][end]), ""))  # fmt: skip
                if (unit == "unknown") != bounded or (bounded and low == high):
                    continue
                start = one["start"]
                if not bounded:
                    start = unhedged(text, start, one["end"])
                    low = high = high if high is not None else low
                result.append(Span(start, one["end"], low, high))
            return result

        return spans

    lists = {
        "number": listed("number"),
        "currency": listed("amount-of-money"),
        "dimension": listed(*_MEASURES),
        "number_range": listed("amount-of-money", bounded=True),
    }
    return Rival(news, lists, dates, loose=True)


def cqe() -> Rival:
    """CQE, with spaCy's small model, its classifiers of units and its locale replaced."""
    stub: Any = types.ModuleType("CQE.unit_classifier.unit_disambiguator")
    stub.unit_disambiguator = type(
        "unit_disambiguator", (), {"disambiguate": lambda self, text, surface: surface}
    )
    download: Any = import_module("spacy_download")
    import_module("fuzzywuzzy")
    sys.modules[stub.__name__] = stub
    from factcheck.coding.parsed.language import load_language

    download.load_spacy = lambda name, **_: load_language()
    words: Any = locale
    kept = words.setlocale
    words.setlocale = lambda *_: ""
    words.atof = lambda text, func=float: func(text.replace(",", ""))
    words.atoi = lambda text: int(text.replace(",", ""))
    try:
        parser = import_module("CQE.CQE").CQE()
    finally:
        words.setlocale = kept

    def news(text: str) -> list[Quantity]:
        result: list[Quantity] = []
        for one in parser.parse(text):
            value = one.value
            low = decimal(getattr(value, "lower", getattr(value, "value", None)))
            high = decimal(getattr(value, "upper", getattr(value, "value", None)))
            if low is not None and high is not None:
                result.append(Quantity(low, high, re.sub(r"\s", "", str(one.change)) or "="))
        return result

    return Rival(news)
