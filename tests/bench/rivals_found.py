"""What other packages find in a text, in terms that the benchmarks of figures and dates compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from tests.bench.adapters.news import Quantity
from tests.bench.adapters.scoring import Span


class Dated(NamedTuple):
    """A date that was found. `requests`: its values as the requests write them, `timexes`: as the
    history does; any of them may be right."""

    start: int
    end: int
    requests: tuple[Any, ...]
    timexes: tuple[str, ...]


class Rival(NamedTuple):
    """A package, ready to run; what it has no notion of is None or missing. `loose`: its dates have
    words around them that no set counts to a date."""

    news: Callable[[str], list[Quantity]] | None = None
    lists: Mapping[str, Callable[[str], list[Span]]] = MappingProxyType({})
    dates: Callable[[str, datetime], list[Dated]] | None = None
    loose: bool = False


_FRONTS = {
    "history": re.compile(
        r"[\s,.;]*(?:(?:on|in|at|of|from|since|by|before|after|until|till|during|for|and|to|the"
        r"|between|throughout|around|about)\s+)*",
        re.IGNORECASE,
    ),
    "datetime": re.compile(r"[\s,.;]*(?:(?:on|at|of|for|and|to|during|the)\s+)*", re.IGNORECASE),
}
_BACK = re.compile(
    r"(?:[\s,.;]+(?:on|in|at|of|from|by|and|to|the|for|a|an))*[\s,.;]*$", re.IGNORECASE
)


def trimmed(text: str, start: int, end: int, name: str = "history") -> tuple[int, int]:
    """The stretch without the marks around it and the prepositions that the set of this name does
    not have in its own."""
    front, back = _FRONTS[name].match(text, start, end), _BACK.search(text[start:end])
    low, high = front.end() if front else start, start + back.start() if back else end
    return (low, high) if low < high else (start, end)


def at(moment: datetime, grain: str) -> tuple[tuple[Any, ...], tuple[str, ...]]:
    """The values of a date that is known to its `grain`: a year, month, week, day, or finer."""
    day = f"{moment:%Y-%m-%d}"
    if grain in ("year", "quarter", "month", "week"):
        months = {"year": 12, "quarter": 3, "month": 1, "week": 0}[grain]
        if not months:
            iso = moment.isocalendar()
            week = f"{iso.year}-W{iso.week:02}"
            after = datetime.fromordinal(min(moment.toordinal() + 7, datetime.max.toordinal()))
            return (("range", day, f"{after:%Y-%m-%d}"),), (week,)
        years, month = divmod(moment.month - 1 + months, 12)
        after_text = f"{moment.year + years:04}-{month + 1:02}-01"
        said = {"year": day[:4], "month": day[:7], "quarter": f"{day[:4]}-Q{month // 3 or 4}"}
        return (("range", day, after_text),), (said[grain],)
    if grain == "day":
        return (("at", day),), (day,)
    clock = f"{moment:%H:%M:%S}"
    return (("at", f"{day} {clock}"), ("at", clock)), (f"{day}T{clock[:5]}",)


_VAGUE = re.compile(r"a few|several|a couple|a handful|a pair", re.IGNORECASE)
_ONE_OF = re.compile(r"\bone of (?:the|its|their|his|her|our|my|these|those)\b", re.IGNORECASE)
_GENERATION = re.compile(r"\b([2-6])G\b")
_HEDGE = re.compile(
    r"(?:about|around|approximately|nearly|almost|over|under|up to|(?:more|less|fewer) than"
    r"|at (?:least|most)|exactly)\s+",
    re.IGNORECASE,
)


def in_terms(text: str, found: list[Quantity]) -> list[Quantity]:
    """Quantities as the news has them; what is done to ours is done to all: no vague wordings, one
    in "one of the", five in "5G"."""
    kept = [one for one in found if not _VAGUE.search(text[slice(*one.place)])]
    for pattern, value in ((_ONE_OF, 1), (_GENERATION, 0)):
        for match in pattern.finditer(text):
            number = Decimal(value or match[1])
            over = [q for q in kept if q.place[0] < match.end() and match.start() < q.place[1]]
            kept = [one for one in kept if one not in over[:1]]
            kept.append(Quantity(number, number, "=", match.span()))
    return kept


def unhedged(text: str, start: int, end: int) -> int:
    """Where the amount begins behind a hedge, which the sets of amounts leave out."""
    hedge = _HEDGE.match(text, start, end)
    return hedge.end() if hedge else start


def decimal(value: Any) -> Decimal | None:
    """A number as a package gives it; None where there is none."""
    try:
        return Decimal(str(value).rstrip("%"))
    except ArithmeticError:
        return None
