"""The table of wordings (hedges.yaml), which a case may lay its own readings over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Literal, NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.interval import Interval
from factcheck.values.shape import Shape
from factcheck.values.tokens import Tokens, tokens_of

Bound = Literal["", "lower", "upper"]
DayRange = tuple[int, int | None]
"""First and last day of a month, both held; None is the month's last."""


class Row(NamedTuple):
    """How one wording is read. `bound` is set where the wording is one-sided."""

    name: str
    literal: Shape
    pragmatic: Shape
    bound: Bound = ""

    def at(self, figure: Decimal, floor: bool = True) -> tuple[Interval, Interval]:
        """Both readings, literal and pragmatic, for a printed figure.

        At 0 a pragmatic reading in parts of the figure would be nothing: it is the literal one.
        Unreadable: what says nothing ("nearly 0"), or could lie on either side ("nearly -20").
        """
        if figure < 0 and not self.bound and not self.literal.even:
            raise Unreadable(
                f'"{self.name} N" of a figure below zero can be meant both ways; '
                "give the ends as {low, high}"
            )
        literal = self.literal.at(figure, floor)
        if literal.empty:
            raise Unreadable(f'"{self.name} 0" says nothing; write 0, or give {{low, high}}')
        return literal, self.pragmatic.at(figure, floor) if figure else literal


Wordings = Mapping[str, tuple[tuple[Tokens, Row], ...]]
"""Rows by the first word of their wordings, the longest wording first."""


@dataclass(frozen=True, slots=True, eq=False)
class HedgeTable:
    """All wordings. `numbers` stand before a figure, `after` behind it, `counts` in its place.

    `before_plain` and `after_plain` set no bound; `shares` are of a population, 0 to 1; `ages`
    lie within a decade; `month_parts` are day ranges of a month, literal and pragmatic.
    """

    numbers: Wordings
    after: Wordings
    before_plain: Wordings
    after_plain: Wordings
    counts: Wordings
    shares: Wordings
    ages: Wordings
    plural_power: Row
    plural_time: Row
    month_parts: Mapping[str, tuple[DayRange, DayRange]]


def wordings(rows: Iterable[tuple[str, Row]]) -> Wordings:
    """Rows by wording, made ready for `match`."""
    found: dict[str, dict[Tokens, Row]] = {}
    for wording, row in rows:
        tokens = tokens_of(wording)
        found.setdefault(tokens[0], {})[tokens] = row
    return {
        first: tuple(sorted(entries.items(), key=lambda entry: -len(entry[0])))
        for first, entries in found.items()
    }


def match(rows: Wordings, tokens: Tokens, start: int) -> tuple[Row, int] | None:
    """The row of the longest wording that stands at `start`, and where the words go on."""
    for wording, row in rows.get(tokens[start], ()) if start < len(tokens) else ():
        end = start + len(wording)
        if tokens[start:end] == wording:
            return row, end
    return None


@cache
def default_hedges() -> HedgeTable:
    """The table as shipped; read from its file when it is first asked for."""
    from factcheck.values.hedge_file import shipped, table_of

    return table_of(shipped())


def load_hedges(overrides: Mapping[str, Any] | None = None) -> HedgeTable:
    """The shipped table with a case's own readings laid over it.

    `overrides` is shaped as hedges.yaml is, with wordings as keys:
    ``{"numbers": {"more than": {"pragmatic": "(N, 1.5N]"}}, "months": {"late": {"literal":
    "20-end"}}}``. A row's first wording changes the row, any other wording itself alone; one that
    the table does not know is added. Unreadable, with what is wrong, where it cannot be read.
    """
    if not overrides:
        return default_hedges()
    key = repr(overrides)
    table = _made.get(key)
    if table is None:
        from factcheck.values.hedge_file import laid_over, shipped, table_of

        table = table_of(laid_over(shipped(), overrides))
        if len(_made) >= _MOST_MADE:
            _made.clear()
        _made[key] = table
    return table


_made: dict[str, HedgeTable] = {}
"""Tables of cases, by the readings these give: a case judged in parts is read by one table."""
_MOST_MADE = 64


def __getattr__(name: str) -> HedgeTable:
    if name == "DEFAULT_HEDGES":
        return default_hedges()
    raise AttributeError(name)
