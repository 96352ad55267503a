"""Packages that find dates, each behind the thinnest adapter that is fair to it.

All lose the words around what they find that a set does not count to a date (Recognizers-Text in
the history alone: the requests follow its own). Of several values
any may be right. What a package cannot say (a month that it fills up to a day) is taken from its
own word for how exact it is, where it has one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

from tests.bench.dates_intervals import bounds, gold, seconds
from tests.bench.rivals_found import Dated, Rival, at, trimmed

Dates = Callable[[str, datetime], list[Dated]]


def recognizers_dates(prefix: str) -> tuple[Dates, Callable[[str, datetime | None], list[Any]]]:
    """Recognizers-Text's dates, and what it finds as it says it."""
    module = import_module(f"{prefix}recognizers_date_time")

    def parsed(text: str, reference: datetime | None) -> list[Any]:
        return list(module.recognize_datetime(text, "en-us", reference=reference))

    def dates(text: str, reference: datetime) -> list[Dated]:
        result = []
        for one in parsed(text, reference):
            says = (one.resolution or {}).get("values") or ()
            timexes = [value.get(key, "") for value in says for key in ("timex", "value")]
            requests = gold({"Resolution": {"values": says}})
            result.append(Dated(one.start, one.end + 1, requests, tuple(filter(None, timexes))))
        return result

    return dates, parsed


def duckling_parser() -> tuple[Callable[..., list[dict[str, Any]]], Dates]:
    """Duckling's parser of a text for some dimensions, and its dates."""
    duck = import_module("duckling")
    zones = duck.load_time_zones("/usr/share/zoneinfo")
    locale = duck.parse_locale("EN_US", duck.default_locale_lang(duck.parse_lang("EN")))

    def ask(
        text: str, dims: tuple[str, ...], now: datetime = datetime(2020, 1, 1)
    ) -> list[dict[str, Any]]:
        stamp = int(now.replace(tzinfo=UTC).timestamp())
        context = duck.Context(duck.parse_ref_time(zones, "UTC", stamp), locale)
        return list(duck.parse(text, context, duck.parse_dimensions(list(dims))))

    def dates(text: str, reference: datetime) -> list[Dated]:
        result = []
        for one in ask(text, ("time", "duration"), reference):
            value, place = one["value"], (one["start"], one["end"])
            requests: list[Any] = []
            timexes: list[str] = []
            if one["dim"] == "duration":
                requests.append(("length", str(value["normalized"]["value"])))
                clock = "T" if value["unit"] in ("hour", "minute", "second") else ""
                timexes.append(f"P{clock}{value['value']}{value['unit'][0].upper()}")
            for said in [value, *value.get("values", ())] if one["dim"] == "time" else ():
                if any(str(part).startswith("-") for part in _values(said)):
                    continue  # a year before the first, which Python's dates do not hold
                if said["type"] == "interval":
                    requests += _between(said)
                else:
                    more, timex = at(_moment(said), said["grain"])
                    requests += more
                    timexes += timex
            result.append(Dated(*place, tuple(requests), tuple(timexes)))
        return result

    return ask, dates


def _values(said: dict[str, Any]) -> list[Any]:
    ends = [said[end]["value"] for end in ("from", "to") if end in said]
    return [said.get("value", ""), *ends]


def _moment(said: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(said["value"]).replace(tzinfo=None)


def _between(said: dict[str, Any]) -> list[Any]:
    """An interval, its end as it is and, as the requests have it, where its last date begins."""
    ends = [said.get(end) for end in ("from", "to")]
    texts = [[""], [""]]
    for texts_of, end in zip(texts, ends, strict=True):
        if end:
            moment = _moment(end)
            fine = end["grain"] in ("hour", "minute", "second")
            texts_of[0] = f"{moment:%Y-%m-%d %H:%M:%S}" if fine else f"{moment:%Y-%m-%d}"
            if end["grain"] == "year":
                texts_of.append(f"{moment.year - 1:04}-{moment:%m-%d}")
    return [("range", first, last) for first in texts[0] for last in texts[1]]


def dateparser() -> Rival:
    """dateparser.search, and the parser itself for how exact a date is."""
    search = import_module("dateparser.search").search_dates
    parser = import_module("dateparser.date").DateDataParser

    def dates(text: str, reference: datetime) -> list[Dated]:
        settings = {"RELATIVE_BASE": reference}
        result, offset = [], 0
        exact = parser(languages=["en"], settings=settings)
        for stretch, moment in search(text, languages=["en"], settings=settings) or ():
            begin = max(offset, text.find(stretch, offset))
            offset = begin + len(stretch)
            place = (begin, offset)
            period = exact.get_date_data(text[slice(*trimmed(text, *place))]).period
            plain = moment.replace(tzinfo=None)
            first = {"month": plain.replace(day=1), "year": plain.replace(day=1, month=1)}
            grain = "day" if period == "day" and plain.time() == reference.time() else period
            if period == "day" and ":" in text[slice(*place)]:
                grain = "time"
            midnight = first.get(period, plain).replace(hour=0, minute=0, second=0)
            result.append(Dated(*place, *at(plain if grain == "time" else midnight, grain)))
        return result

    return Rival(dates=dates, loose=True)


def parsedatetime() -> Rival:
    """parsedatetime's `nlp`, in its style of version 2."""
    package = import_module("parsedatetime")
    calendar = package.Calendar(version=package.VERSION_CONTEXT_STYLE)

    def dates(text: str, reference: datetime) -> list[Dated]:
        result = []
        for moment, context, start, end, _ in calendar.nlp(text, reference) or ():
            grains = {
                "time": context.hasTime, "day": context.ACU_DAY, "week": context.ACU_WEEK,
                "month": context.ACU_MONTH, "year": context.ACU_YEAR,
            }  # fmt: skip
            grain = next(
                (name for name, flag in grains.items()
                 if (flag if isinstance(flag, bool) else context.accuracy & flag)), "day"
            )  # fmt: skip
            day = {"month": moment.replace(day=1), "year": moment.replace(day=1, month=1)}
            result.append(Dated(start, end, *at(day.get(grain, moment), grain)))
        return result

    return Rival(dates=dates, loose=True)


def timexy() -> Rival:
    """timexy in an empty pipeline of spaCy; it fills every date up to a day and a time."""
    spacy = import_module("spacy")
    import_module("timexy")
    language = spacy.blank("en")
    language.add_pipe(
        "timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False}
    )

    def dates(text: str, reference: datetime) -> list[Dated]:
        result = []
        for one in language(text).ents:
            value = one.kb_id_.partition('value="')[2].rstrip('"').removesuffix("T00:00:00")
            if value.startswith("P"):
                requests: tuple[Any, ...] = (("length", str(seconds(value))),)
            else:
                span = bounds(value)
                requests = (("at", value), ("range", *span)) if span else ()
            result.append(Dated(one.start_char, one.end_char, requests, (value,)))
        return result

    return Rival(dates=dates, loose=True)
